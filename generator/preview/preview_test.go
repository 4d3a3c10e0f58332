package preview

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
)

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8">` +
	`<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;self&#39;; img-src &#39;self&#39;">` +
	`<title>a &lt;/head> title</title></head><body><p>words</body></html>`

func site() fstest.MapFS {
	f := fstest.MapFS{}
	for path, data := range map[string]string{
		"index.html": page, "404.html": "<!doctype html><head></head>lost", "en/index.html": page, "about.html": page,
		"empty/data.json": "{}", ".nojekyll": "", ".git/HEAD": "", ".well-known/x.txt": "x", "en/.secret/index.html": page,
		"a.css": "a{}", "a.js": "1", "a.svg": "<svg/>", "a.bib": "@", "a.ris": "TY", "a.tei": "<TEI/>", "a.unknown": "?",
		"sitemap.xml": "<x/>", "文書/index.html": page, "en/about.txt": "0123456789",
	} {
		f[path] = &fstest.MapFile{Data: []byte(data), Mode: 0o644}
	}
	return f
}

// start serves the site; address ends without a slash.
func start(t *testing.T, o Options) (s *Server, address string) {
	t.Helper()
	s = New(o)
	server := httptest.NewServer(s)
	t.Cleanup(func() { s.Close(); server.Close() })
	return s, server.URL
}

type answer struct {
	status int
	header http.Header
	body   string
}

// ask sends one request as it stands and follows no redirect. Headers are
// given as "Name: value".
func ask(t *testing.T, method, url string, headers ...string) answer {
	t.Helper()
	r, err := http.NewRequest(method, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, header := range headers {
		name, value, _ := strings.Cut(header, ": ")
		if name == "Host" {
			r.Host = value
		}
		r.Header.Add(name, value)
	}
	response, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer{response.StatusCode, response.Header, string(body)}
}

func TestPathsAreAnsweredAsGitHubPagesDoes(t *testing.T) {
	for _, base := range []string{"/", "/repo/"} {
		s, address := start(t, Options{Base: base})
		s.Show(site())
		for path, want := range map[string]string{
			"":                         "200 text/html; charset=utf-8",
			"en":                       "301 " + base + "en/",
			"en?q=1%262":               "301 " + base + "en/?q=1%262",
			"en/":                      "200 text/html; charset=utf-8",
			"en/index.html":            "200 text/html; charset=utf-8",
			"en/index.html/":           "404 text/html; charset=utf-8",
			"about":                    "200 text/html; charset=utf-8",
			"about/":                   "404 text/html; charset=utf-8",
			"%E6%96%87%E6%9B%B8":       "301 " + base + "%E6%96%87%E6%9B%B8/",
			"empty":                    "301 " + base + "empty/",
			"empty/":                   "404 text/html; charset=utf-8",
			"nothing":                  "404 text/html; charset=utf-8",
			".nojekyll":                "404 text/html; charset=utf-8",
			".git/HEAD":                "404 text/html; charset=utf-8",
			"en/.secret/":              "404 text/html; charset=utf-8",
			".well-known/x.txt":        "200 text/plain; charset=utf-8",
			"a.css":                    "200 text/css; charset=utf-8",
			"a.js":                     "200 text/javascript; charset=utf-8",
			"a.svg":                    "200 image/svg+xml",
			"a.bib":                    "200 application/x-bibtex",
			"a.ris":                    "200 application/x-research-info-systems",
			"a.tei":                    "200 application/tei+xml",
			"sitemap.xml":              "200 application/xml",
			"empty/data.json":          "200 application/json; charset=utf-8",
			"a.unknown":                "200 application/octet-stream",
			"%2e%2e/%2e%2e/etc/passwd": "404 text/html; charset=utf-8",
			"..%2fpreview.go":          "404 text/html; charset=utf-8",
			"en/../about":              "404 text/html; charset=utf-8",
			"en/./":                    "404 text/html; charset=utf-8",
			"en%5c..%5cabout":          "404 text/html; charset=utf-8",
			"%00":                      "404 text/html; charset=utf-8",
			"/en":                      "404 text/html; charset=utf-8",
			"/example.org/":            "404 text/html; charset=utf-8",
			"en//":                     "404 text/html; charset=utf-8",
			"c:/windows":               "404 text/html; charset=utf-8",
		} {
			for _, method := range []string{http.MethodGet, http.MethodHead} {
				got := ask(t, method, address+base+path)
				what := got.header.Get("Content-Type")
				if got.status == http.StatusMovedPermanently {
					what = got.header.Get("Location")
				}
				if is := strings.TrimSpace(http.StatusText(got.status)); is == "" || strings.Join([]string{itoa(got.status), what}, " ") != want {
					t.Errorf("%s %s%s: %d %s, want %s", method, base, path, got.status, what, want)
				}
				if method == http.MethodHead && got.body != "" {
					t.Errorf("HEAD %s has a body", path)
				}
			}
		}
		if got := ask(t, http.MethodGet, address+base+"nothing"); !strings.HasSuffix(got.body, "lost") {
			t.Errorf("404.html is not shown: %s", got.body)
		}
	}
}

func itoa(n int) string { data, _ := json.Marshal(n); return string(data) }

func TestOutsideTheBaseNothingIsServed(t *testing.T) {
	s, address := start(t, Options{Base: "repo"})
	s.Show(site())
	for path, want := range map[string]int{"/": 301, "/repo": 301, "/repo/": 200, "/en/": 404, "/repository/": 404, "/repoen/": 404} {
		if got := ask(t, http.MethodGet, address+path); got.status != want {
			t.Errorf("%s: %d, want %d", path, got.status, want)
		}
	}
}

func TestOnlyRequestsToThisMachineByItsOwnNamesAreAnswered(t *testing.T) {
	s, address := start(t, Options{})
	s.Show(site())
	port := address[strings.LastIndexByte(address, ':'):]
	for host, want := range map[string]int{
		"127.0.0.1" + port: 200, "localhost" + port: 200, "LOCALHOST" + port: 200, "[::1]" + port: 200,
		"127.0.0.1": 403, "localhost": 403, "localhost:1": 403, "evil.example" + port: 403, "evil.example": 403,
		"localhost.evil.example" + port: 403, "127.0.0.1.nip.io" + port: 403, "localhost." + port: 403, "0.0.0.0" + port: 403,
		"127.0.0.2" + port: 403, "[::ffff:127.0.0.1]" + port: 403, "localhost:0" + port[1:]: 403,
	} {
		for _, path := range []string{"/", ownPrefix + "reload.js"} {
			if got := ask(t, http.MethodGet, address+path, "Host: "+host); got.status != want {
				t.Errorf("%s at %s: %d, want %d", path, host, got.status, want)
			}
		}
	}
}

func TestOnlyGetAndHeadAreAnswered(t *testing.T) {
	s, address := start(t, Options{})
	s.Show(site())
	for _, method := range []string{"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND"} {
		got := ask(t, method, address+"/", "Origin: https://evil.example")
		if got.status != 405 || got.header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s: %d", method, got.status)
		}
	}
}

func TestEveryAnswerIsUncachedUnsniffedAndUnshared(t *testing.T) {
	s, address := start(t, Options{})
	s.Show(site())
	for _, path := range []string{"/", "/en", "/nothing", "/a.css", ownPrefix + "reload.js", ownPrefix + "status.css", ownPrefix + "problems", ownPrefix + "x"} {
		got := ask(t, http.MethodGet, address+path, "Origin: "+address)
		for name, want := range map[string]string{
			"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Cross-Origin-Resource-Policy": "same-origin",
			"Access-Control-Allow-Origin": "", "Last-Modified": "", "Set-Cookie": "",
		} {
			if got.header.Get(name) != want {
				t.Errorf("%s: %s is %q", path, name, got.header.Get(name))
			}
		}
	}
}

func TestOtherOriginsLearnNothingOfTheBuild(t *testing.T) {
	_, address := start(t, Options{})
	for _, path := range []string{"events", "reload.js", "problems"} {
		for _, header := range []string{
			"Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site", "Origin: https://evil.example", "Origin: null",
			"Origin: http://127.0.0.1:1", "Origin: https" + strings.TrimPrefix(address, "http"),
		} {
			if got := ask(t, http.MethodGet, address+ownPrefix+path, header); got.status != http.StatusForbidden {
				t.Errorf("%s with %s: %d", path, header, got.status)
			}
		}
	}
	for _, header := range []string{"Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: none", "Origin: " + address} {
		if got := ask(t, http.MethodHead, address+ownPrefix+"events", header); got.status != http.StatusOK {
			t.Errorf("events with %s: %d", header, got.status)
		}
	}
}

func TestBeforeTheFirstBuildAndAfterItFailedThereIsAPage(t *testing.T) {
	s, address := start(t, Options{})
	got := ask(t, http.MethodGet, address+"/en/")
	if got.status != 503 || !strings.Contains(got.body, "building") || !strings.Contains(got.body, "reload.js") {
		t.Errorf("%d %s", got.status, got.body)
	}
	s.Fail("content/a.toml:1:2: bad <b> [code]\n\thint: mend it")
	for path, status := range map[string]int{"/en/": 500, ownPrefix + "problems": 200} {
		got = ask(t, http.MethodGet, address+path)
		if got.status != status || !strings.Contains(got.body, "content/a.toml:1:2: bad &lt;b&gt; [code]\n\thint: mend it") ||
			!strings.Contains(got.body, `style-src &#39;self&#39;; script-src &#39;self&#39;; connect-src &#39;self&#39;"`) {
			t.Errorf("%d %s", got.status, got.body)
		}
	}
	s.Show(site())
	s.Fail("again")
	if got = ask(t, http.MethodGet, address+"/en/"); got.status != 200 || !strings.Contains(got.body, "words") {
		t.Errorf("the old site is gone: %d %s", got.status, got.body)
	}
}

func TestPartOfAFileIsServed(t *testing.T) {
	s, address := start(t, Options{})
	s.Show(site())
	if got := ask(t, http.MethodGet, address+"/en/about.txt", "Range: bytes=2-4"); got.status != 206 || got.body != "234" {
		t.Errorf("%d %q", got.status, got.body)
	}
}

// event is one message of the stream.
type event struct {
	Build, State, Problems string
	Failed                 bool
}

func listen(t *testing.T, ctx context.Context, address string) func() (event, error) {
	t.Helper()
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, address+ownPrefix+"events", nil)
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { response.Body.Close() })
	if kind := response.Header.Get("Content-Type"); kind != "text/event-stream" {
		t.Fatal(kind)
	}
	lines := bufio.NewScanner(response.Body)
	return func() (e event, err error) {
		for lines.Scan() {
			if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				return e, json.Unmarshal([]byte(data), &e)
			}
		}
		if err = lines.Err(); err == nil {
			err = io.EOF
		}
		return e, err
	}
}

func TestEventsTellOfEveryBuildAndOfNothingTwice(t *testing.T) {
	s, address := start(t, Options{Run: "r"})
	next := listen(t, t.Context(), address)
	var got []event
	for _, act := range []func(){func() {}, func() { s.Show(site()) }, func() { s.Fail("a\nb") }, func() { s.Fail("c") }, func() { s.Show(site()) }} {
		act()
		e, err := next()
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, e)
	}
	want := []event{{"r.0", "r.0", "", false}, {"r.1", "r.1", "", false}, {"r.1", "r.2", "a\nb", true}, {"r.1", "r.3", "c", true}, {"r.2", "r.4", "", false}}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("event %d is %+v, want %+v", i, got[i], want[i])
		}
	}
	again := listen(t, t.Context(), address)
	if e, err := again(); err != nil || e != want[4] {
		t.Errorf("a new listener hears %+v %v", e, err)
	}
	s.Close()
	s.Close()
	if _, err := next(); err != io.EOF {
		t.Errorf("after Close: %v", err)
	}
	if got := ask(t, http.MethodGet, address+"/"); got.status != 200 || !strings.Contains(got.body, "reload.js?build=r.2&amp;state=r.4") {
		t.Errorf("%d %s", got.status, got.body)
	}
}

func TestGoneListenerIsForgotten(t *testing.T) {
	s, address := start(t, Options{})
	ctx, cancel := context.WithCancel(t.Context())
	next := listen(t, ctx, address)
	if _, err := next(); err != nil {
		t.Fatal(err)
	}
	cancel()
	if _, err := next(); err == nil {
		t.Error("a cancelled stream goes on")
	}
	s.Show(site())
}
