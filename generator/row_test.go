package generator_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"monjo/layouts"
)

// rowsArchive is a site in which each text lacks rows of the other, in every place where one can be missing.
func rowsArchive(t *testing.T) map[string]*html.Node {
	t.Helper()
	documents := map[string]*html.Node{}
	for name, p := range parsePages(t, build(t, os.DirFS("testdata/rows"))) {
		documents[name] = p.document
	}
	return documents
}

// elements gives the elements below n, in order, for which is holds.
func elements(n *html.Node, is func(*html.Node) bool) []*html.Node {
	var found []*html.Node
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && is(d) {
			found = append(found, d)
		}
	}
	return found
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

var anchorForm = regexp.MustCompile(`^p[0-9.]+$`)

// anchors are the rows of a page, in order.
func anchors(n *html.Node) []string {
	var all []string
	for _, e := range elements(n, func(e *html.Node) bool { return anchorForm.MatchString(attribute(e, "id")) }) {
		all = append(all, attribute(e, "id"))
	}
	return all
}

func TestEveryRowIsOnAllThreePagesInTheSameOrder(t *testing.T) {
	check := func(name string, both, english, japanese *html.Node) {
		want := anchors(both)
		for l, page := range map[string]*html.Node{"en": english, "ja": japanese} {
			if got := anchors(page); !slices.Equal(got, want) {
				t.Errorf("%s/%s has the rows\n%v, and both languages have\n%v", l, name, got, want)
			}
		}
	}
	pages := rowsArchive(t)
	for _, id := range []string{"T/gaps", "T/english"} {
		name := "documents/" + id + "/index.html"
		check(name, pages[name], pages["en/"+name], pages["ja/"+name])
	}
	archive := parsePages(t, built(t))
	for name, p := range archive {
		if strings.HasPrefix(name, "documents/") && archive["en/"+name] != nil {
			check(name, p.document, archive["en/"+name].document, archive["ja/"+name].document)
		}
	}
}

func TestARowThatATextLacksStandsInItsPlace(t *testing.T) {
	pages := rowsArchive(t)
	for l, want := range map[string][]string{
		"en": {"p p1", "li p6", "tr p11", "p p19", "li p21"},
		"ja": {"p p4"},
	} {
		page := pages[l+"/documents/T/gaps/index.html"]
		var got []string
		for _, e := range elements(page, func(e *html.Node) bool { return attribute(e, "class") == "missing" }) {
			got = append(got, e.Data+" "+attribute(e, "id"))
			link := elements(e, func(e *html.Node) bool { return attribute(e, "class") == "elsewhere" })
			words := map[string]string{"en": "In the Japanese text only", "ja": "英文のみにある"}[l]
			if len(link) != 1 || attribute(link[0], "aria-label") != words || attribute(link[0], "href") != "../../../../documents/T/gaps/#"+attribute(e, "id") {
				t.Errorf("%s: row %s does not say where it is", l, attribute(e, "id"))
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s lacks %q, want %q", l, got, want)
		}
	}
	gaps := elements(pages["documents/T/gaps/index.html"], func(e *html.Node) bool { return attribute(e, "class") == "cell gap" })
	if len(gaps) != 6 {
		t.Errorf("%d gaps side by side", len(gaps))
	}
	for _, gap := range gaps {
		words := map[string]string{"en": "Not in the English text", "ja": "和文にはない"}[attribute(gap, "lang")]
		if gap.FirstChild == nil || attribute(gap.FirstChild, "aria-label") != words {
			t.Errorf("a gap in %q does not say so", attribute(gap, "lang"))
		}
	}
}

func TestARowIsCopiedAsThePageGivesIt(t *testing.T) {
	pages := rowsArchive(t)
	at := base + "documents/T/gaps/#p12.1"
	english := "Test, “Treaty with ‘gaps’ <&> in both,” 8 September 1951, ¶\u00a012.1, T/gaps, Rows, " + at + "."
	japanese := "試験「両文に欠落のある『条約』<&>」1951年9月8日（昭和26年9月8日）、¶\u00a012.1（T/gaps）、『段』、" + at
	for name, want := range map[string][]string{
		"documents/T/gaps/index.html":    {"en " + at, "en " + english, "ja " + at, "ja " + japanese},
		"en/documents/T/gaps/index.html": {"en " + base + "en/documents/T/gaps/#p12.1", "en " + english},
		"ja/documents/T/gaps/index.html": {"ja " + base + "ja/documents/T/gaps/#p12.1", "ja " + japanese},
	} {
		var got []string
		for _, button := range elements(pages[name], func(e *html.Node) bool { return e.Data == "button" }) {
			var pieces []string
			if err := json.Unmarshal([]byte(attribute(button, "data-copy")), &pieces); err != nil {
				t.Fatal(err)
			}
			got = append(got, attribute(button, "lang")+" "+strings.Join(pieces, "12.1"))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s copies\n%q, want\n%q", name, got, want)
		}
	}
}

func TestTheScriptStaysSmall(t *testing.T) {
	script, err := fs.ReadFile(layouts.Files, "assets/monjo.js")
	if err != nil || len(script) > 3000 {
		t.Errorf("monjo.js has %d bytes: %v", len(script), err)
	}
}
