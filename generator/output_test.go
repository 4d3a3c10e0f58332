package generator_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"

	"monjo/generator"
	"monjo/generator/diag"
)

// memory is a sink that keeps the site.
type memory struct {
	sync.Mutex
	files map[string][]byte
}

func (m *memory) Put(path string, data []byte) error {
	m.Lock()
	defer m.Unlock()
	if _, twice := m.files[path]; twice {
		return fmt.Errorf("%s is written twice", path)
	}
	m.files[path] = bytes.Clone(data)
	return nil
}

// project is the folder of this repository, whose archive is built by these tests.
func project() fs.FS { return os.DirFS("..") }

const base = "https://archive.example/repo/"

func build(t testing.TB, files fs.FS) map[string][]byte {
	t.Helper()
	site, problems := generator.Plan(files, generator.Options{BaseURL: base})
	if problems.Worst() == diag.Error {
		t.Fatal(problems)
	}
	m := &memory{files: map[string][]byte{}}
	problems, err := site.Write(m)
	if err != nil || problems.Worst() == diag.Error {
		t.Fatal(err, problems)
	}
	return m.files
}

// thisArchive is the site of this repository's archive, built once for all tests that only look at it.
var thisArchive = sync.OnceValues(func() (map[string][]byte, error) {
	site, problems := generator.Plan(project(), generator.Options{BaseURL: base})
	if problems.Worst() == diag.Error {
		return nil, problems
	}
	m := &memory{files: map[string][]byte{}}
	problems, err := site.Write(m)
	if problems.Worst() == diag.Error {
		return nil, problems
	}
	return m.files, err
})

func built(t testing.TB) map[string][]byte {
	t.Helper()
	files, err := thisArchive()
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestThisArchiveHasNoProblems(t *testing.T) {
	_, problems := generator.Plan(project(), generator.Options{Keep: generator.Refuse, Compare: true})
	for _, p := range problems {
		if p.Code.Severity() > diag.Information {
			t.Error(p)
		}
	}
}

// page is a built page as a browser would take it apart.
type page struct {
	name     string
	document *html.Node
	ids      map[string]bool
	links    []string // href and src of everything but alternates and canonical
	absolute []string // canonical and alternate addresses
	hreflang map[string]string
	lang     string
	text     string
}

func parsePages(t *testing.T, files map[string][]byte) map[string]*page {
	t.Helper()
	pages := map[string]*page{}
	for name, data := range files {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		document, err := html.Parse(bytes.NewReader(data))
		if err != nil {
			t.Fatal(name, err)
		}
		p := &page{name: name, document: document, ids: map[string]bool{}, hreflang: map[string]string{}}
		p.read(t, document)
		pages[name] = p
	}
	return pages
}

func (p *page) read(t *testing.T, n *html.Node) {
	attribute := map[string]string{}
	for _, a := range n.Attr {
		attribute[a.Key] = a.Val
	}
	if id, ok := attribute["id"]; ok && n.Type == html.ElementNode {
		if p.ids[id] {
			t.Errorf("%s: the id %q stands twice", p.name, id)
		}
		p.ids[id] = true
	}
	rel := attribute["rel"]
	switch {
	case n.Data == "html":
		p.lang = attribute["lang"]
	case n.Data == "link" && rel == "alternate":
		p.hreflang[attribute["hreflang"]] = attribute["href"]
		p.absolute = append(p.absolute, attribute["href"])
	case n.Data == "link" && rel == "canonical":
		p.absolute = append(p.absolute, attribute["href"])
	case n.Type == html.ElementNode:
		for _, key := range []string{"href", "src"} {
			if value, ok := attribute[key]; ok {
				p.links = append(p.links, value)
			}
		}
		for key := range attribute {
			if strings.HasPrefix(key, "on") || key == "style" {
				t.Errorf("%s: the attribute %s, which the policy of the page forbids", p.name, key)
			}
		}
		if n.Data == "iframe" || n.Data == "form" || n.Data == "base" {
			t.Errorf("%s: the element %s", p.name, n.Data)
		}
		if n.Data == "script" && (n.FirstChild != nil || !strings.Contains("monjo.js onward.js", path.Base(attribute["src"]))) {
			t.Errorf("%s: a script that is not the site's own file", p.name)
		}
	case n.Type == html.TextNode:
		p.text += n.Data
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		p.read(t, child)
	}
}

func TestEveryLinkAndFragmentLeadsSomewhere(t *testing.T) {
	files := built(t)
	pages := parsePages(t, files)
	for name, p := range pages {
		if name == "404.html" {
			continue
		}
		for _, link := range p.links {
			u, err := url.Parse(link)
			if err != nil {
				t.Errorf("%s: %q is no reference", name, link)
				continue
			}
			if u.IsAbs() {
				continue
			}
			if strings.HasPrefix(u.Path, "/") {
				t.Errorf("%s: %q starts at the server's root, so the site cannot be moved", name, link)
			}
			if u.Path != "" && path.Ext(u.Path) == "" && !strings.HasSuffix(u.Path, "/") {
				t.Errorf("%s: %q does not end in a slash", name, link)
			}
			target := name
			if u.Path != "" {
				target = path.Join(path.Dir(name), u.Path)
				if strings.HasSuffix(u.Path, "/") {
					target = path.Join(target, "index.html")
				}
			}
			if _, ok := files[target]; !ok {
				t.Errorf("%s: %q leads nowhere (%s)", name, link, target)
				continue
			}
			if u.Fragment != "" && !pages[target].ids[u.Fragment] {
				t.Errorf("%s: %q: there is no such fragment", name, link)
			}
		}
	}
}

func TestNoLinkOfTheSiteLeadsOutOfItsFolder(t *testing.T) {
	for name, p := range parsePages(t, built(t)) {
		depth := strings.Count(name, "/")
		for _, link := range p.links {
			if up := strings.Count(link, "../"); up > depth {
				t.Errorf("%s: %q leaves the site", name, link)
			}
		}
	}
}

func TestEveryPageCanBeReachedFromTheRoot(t *testing.T) {
	pages := parsePages(t, built(t))
	reached, queue := map[string]bool{"index.html": true}, []string{"index.html"}
	for len(queue) > 0 {
		name := queue[0]
		queue = queue[1:]
		for _, link := range pages[name].links {
			u, err := url.Parse(link)
			if err != nil || u.IsAbs() || !strings.HasSuffix(u.Path, "/") {
				continue
			}
			target := path.Join(path.Dir(name), u.Path, "index.html")
			if pages[target] != nil && !reached[target] {
				reached[target] = true
				queue = append(queue, target)
			}
		}
	}
	for name, p := range pages {
		if !reached[name] && name != "404.html" && !strings.Contains(name, "texts/") {
			t.Errorf("%s (%s) is reached by no link", name, p.lang)
		}
	}
}

func TestLanguageVersionsPointAtEachOther(t *testing.T) {
	files := built(t)
	pages := parsePages(t, files)
	file := func(address string) string { return path.Join(strings.TrimPrefix(address, base), "index.html") }
	for name, p := range pages {
		for _, address := range p.absolute {
			if !strings.HasPrefix(address, base) {
				t.Errorf("%s: %s is not below the base address", name, address)
			}
		}
		for lang, address := range p.hreflang {
			other := pages[file(address)]
			switch {
			case other == nil:
				t.Errorf("%s: hreflang %s: %s is no page", name, lang, address)
			case lang != "x-default" && other.lang != lang:
				t.Errorf("%s: hreflang %s leads to a page in %s", name, lang, other.lang)
			case lang != "x-default" && !slices.Contains(values(other.hreflang), base+strings.TrimSuffix(name, "index.html")):
				t.Errorf("%s: %s does not point back", name, address)
			}
		}
	}
}

func values(m map[string]string) []string {
	var all []string
	for _, v := range m {
		all = append(all, v)
	}
	return all
}

// shuffled is a file system that lists its folders backwards.
type shuffled struct{ fs.FS }

func (s shuffled) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(s.FS, name)
	slices.Reverse(entries)
	return entries, err
}

func TestTheSameContentGivesTheSameBytes(t *testing.T) {
	first := build(t, project())
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	second := build(t, shuffled{project()})
	if len(first) != len(second) {
		t.Fatalf("%d files and %d files", len(first), len(second))
	}
	for name, data := range first {
		if !bytes.Equal(data, second[name]) {
			t.Errorf("%s differs", name)
		}
	}
}

func TestNoInterfaceWordIsMissing(t *testing.T) {
	files := built(t)
	for name, data := range files {
		if bytes.Contains(data, []byte("⟦")) {
			t.Errorf("%s: a word is missing: %s", name, data[bytes.Index(data, []byte("⟦")):][:60])
		}
		if bytes.Contains(data, []byte("&lt;no value")) || bytes.Contains(data, []byte("ZgotmplZ")) {
			t.Errorf("%s: a template left a hole", name)
		}
	}
}

// TestTheSeedIsShownWordForWord compares what a reader sees with the bytes that were imported.
func TestTheSeedIsShownWordForWord(t *testing.T) {
	original, err := os.ReadFile("../content/documents/JPSEA/20070100.O1/original/20070100.O1E.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, body, found := strings.Cut(string(original), "[Full text]")
	if !found {
		t.Fatal("the original has no full text")
	}
	pages := parsePages(t, built(t))
	for _, name := range []string{"en/documents/JPSEA/20070100.O1/index.html", "documents/JPSEA/20070100.O1/index.html"} {
		shown := seedText(pages[name].document, strings.HasPrefix(name, "documents"))
		if want := strings.Join(strings.Fields(body), " "); shown != want {
			t.Errorf("%s shows\n%s\nand the source says\n%s", name, shown, want)
		}
	}
}

// seedText gives the English words of the text on a page, white space evened out.
func seedText(n *html.Node, parallel bool) string {
	var b strings.Builder
	var walk func(n *html.Node, inside bool)
	walk = func(n *html.Node, inside bool) {
		class, lang := "", ""
		for _, a := range n.Attr {
			switch a.Key {
			case "class":
				class = a.Val
			case "lang":
				lang = a.Val
			}
		}
		if parallel {
			inside = inside || n.Data == "div" && class == "cell" && lang == "en"
		} else {
			inside = inside || n.Data == "div" && class == "text"
		}
		if n.Type == html.TextNode && inside {
			b.WriteString(n.Data)
		}
		for child := n.FirstChild; child != nil; child = child.NextSibling {
			walk(child, inside)
		}
		if inside && slices.Contains([]string{"p", "h2", "h3", "h4", "li", "span"}, n.Data) && class != "line" {
			b.WriteString(" ")
		}
	}
	walk(n, false)
	return strings.Join(strings.Fields(b.String()), " ")
}

func BenchmarkBuildThisArchive(b *testing.B) {
	for b.Loop() {
		build(b, project())
	}
}
