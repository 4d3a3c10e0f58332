package site

import (
	"net/url"
	"path"
	"strings"
	"testing"

	"monjo/generator/language"
)

func TestReferencesAreRelativeAndLeadToTheirAddress(t *testing.T) {
	addresses := []Address{Root, NotFound, Stylesheet, Home(language.English), Documents(language.Japanese), Parallel("JPSEA/20070100.O1"), Parallel("letters"),
		Document(language.English, "JPSEA/20070100.O1"), Country(language.English, "LA"), Group(language.Japanese, "ASEAN"), Part(Country(language.English, "LA"), "1956", 2), InitiativesPart(language.Japanese, 3), "documents/texts/JPSEA/20070100.O1E.html"}
	for _, from := range addresses {
		for _, to := range addresses {
			reference := to.From(from)
			for _, base := range []string{"https://a.example/", "https://a.example/repo/"} {
				page, err := url.Parse(base + string(from))
				if err != nil {
					t.Fatal(err)
				}
				target, err := page.Parse(reference)
				if err != nil {
					t.Fatal(err)
				}
				if target.String() != base+string(to) {
					t.Errorf("from /%s to /%s: %q leads to %s", from, to, reference, target)
				}
			}
			if strings.HasPrefix(reference, "/") || reference == "" {
				t.Errorf("from /%s to /%s: %q", from, to, reference)
			}
		}
	}
}

func TestAnAddressIsAFolderWithAnIndexOrAFile(t *testing.T) {
	for address, want := range map[Address]string{
		Root: "index.html", Part(Country(language.English, "LA"), "1956", 1): "en/countries/la/1956/index.html", Part(Country(language.English, "LA"), "1956", 2): "en/countries/la/1956/2/index.html", NotFound: "404.html", Country(language.English, "LA"): "en/countries/la/index.html",
		Parallel("JPSEA/20070100.O1"): "documents/JPSEA/20070100.O1/index.html",
	} {
		if got := address.File(); got != want || path.Clean(got) != got {
			t.Errorf("%q is published as %q, not %q", address, got, want)
		}
	}
}

func TestAbsoluteAddressesAreEscaped(t *testing.T) {
	if got := Address("a b/ü/").In("https://a.example/"); got != "https://a.example/a%20b/%C3%BC/" {
		t.Error(got)
	}
}
