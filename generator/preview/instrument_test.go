package preview

import (
	"strings"
	"testing"
)

func TestPageIsChangedInItsPolicyAndByTheScriptAlone(t *testing.T) {
	got := string(New(Options{Run: "1"}).instrument([]byte(page), &state{build: 2, number: 3}))
	want := strings.Replace(page, `img-src &#39;self&#39;"`, `img-src &#39;self&#39;; script-src &#39;self&#39;; connect-src &#39;self&#39;"`, 1)
	want = strings.Replace(want, "</title></head>", `</title><script src="/-monjo/reload.js?build=1.2&amp;state=1.3" defer></script></head>`, 1)
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestScriptFindsItsPlaceInAnyPage(t *testing.T) {
	for before, after := range map[string]string{
		"<!doctype html><title>t</title><body><p>x": "<!doctype html><title>t</title>|<body><p>x",
		"<!doctype html><title>t</title><p>x":       "<!doctype html><title>t</title><p>x|",
		"<HEAD><!-- </head> --></HEAD ><body>":      "<HEAD><!-- </head> -->|</HEAD ><body>",
		"<head><script>'</head>'</script></head>":   "<head><script>'</head>'</script>|</head>",
		"": "|",
		"<head>\x00\r\n&amp;&bogus;<IMG SRC=x></head>": "<head>\x00\r\n&amp;&bogus;<IMG SRC=x>|</head>",
	} {
		got := string(New(Options{}).instrument([]byte(before), &state{}))
		start := strings.Index(got, `<script src="/-monjo/`)
		end := start + strings.Index(got[start:], "</script>") + len("</script>")
		if got = got[:start] + "|" + got[end:]; got != after {
			t.Errorf("got  %q\nwant %q", got, after)
		}
	}
}

func TestPolicyIsWidenedByThisOriginAlone(t *testing.T) {
	for before, after := range map[string]string{
		"default-src 'none'":                         "default-src 'none'; script-src 'self'; connect-src 'self'",
		"default-src 'none';script-src 'none';":      "default-src 'none'; script-src 'self'; connect-src 'self'",
		"script-src 'self'; connect-src 'self'":      "script-src 'self'; connect-src 'self'",
		"Script-Src 'sha256-x'":                      "Script-Src 'sha256-x' 'self'; connect-src 'self'",
		"script-src-elem 'none'; connect-src https:": "script-src-elem 'self'; connect-src https: 'self'; script-src 'self'",
		"default-src 'none', script-src 'none'":      "default-src 'none'; script-src 'self'; connect-src 'self', script-src 'self'; connect-src 'self'",
	} {
		if got := widen(before); got != after {
			t.Errorf("%s\ngot  %s\nwant %s", before, got, after)
		}
	}
}

func TestOtherMetaTagsStay(t *testing.T) {
	head := `<META charset=utf-8><meta http-equiv="refresh" content="0; url=x"><meta name=a content='script-src'/>`
	if got := string(New(Options{}).instrument([]byte(head+"</head>"), &state{})); !strings.HasPrefix(got, head+"<script") {
		t.Error(got)
	}
}

func FuzzInstrument(f *testing.F) {
	f.Add(page)
	f.Fuzz(func(t *testing.T, before string) {
		got := string(New(Options{}).instrument([]byte(before), &state{}))
		if strings.Count(got, `<script src="/-monjo/`) != 1+strings.Count(before, `<script src="/-monjo/`) {
			t.Errorf("%q: %q", before, got)
		}
		if !strings.Contains(strings.ToLower(before), "content-security-policy") && !strings.Contains(before, "&") &&
			len(got) != len(before)+len(`<script src="/-monjo/reload.js?build=.0&amp;state=.0" defer></script>`) {
			t.Errorf("%q became %q", before, got)
		}
	})
}
