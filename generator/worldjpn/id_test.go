package worldjpn

import "testing"

func TestTheIDIsReadFromEveryHostPathAndName(t *testing.T) {
	want := ID{"JPSEA", "20070100", "O", "1", English}
	for _, name := range []string{
		"https://worldjpn.net/documents/texts/JPSEA/20070100.O1E.html",
		"http://www.worldjpn.net/documents/texts/JPSEA/20070100.O1E.html",
		"https://worldjpn.grips.ac.jp/documents/texts/JPSEA/20070100.O1E.html#top",
		"http://www.ioc.u-tokyo.ac.jp/~worldjpn/documents/texts/JPSEA/20070100.O1E.html",
		"http://www.ioc.u-tokyo.ac.jp/%7Eworldjpn/documents/texts/JPSEA/20070100.O1E.html",
		"http://www.ioc.u-tokyo.ac.jp/%7eworldjpn/documents/texts/JPSEA/20070100.O1E.html?x=1",
		"documents/texts/JPSEA/20070100.O1E.html",
		`C:\download\JPSEA\20070100.O1E.TXT`,
		"JPSEA/20070100.O1E.html.txt",
	} {
		id, ok := ParseID(name)
		if id != want || !ok {
			t.Errorf("%s gives %+v", name, id)
		}
		if id.Path() != "documents/texts/JPSEA/20070100.O1E.html" || id.Address() != "https://worldjpn.net/documents/texts/JPSEA/20070100.O1E.html" {
			t.Errorf("%s has path %q and address %q", name, id.Path(), id.Address())
		}
	}
}

func TestTheCollectionIsEmptyWhereTheNameDoesNotTell(t *testing.T) {
	for name, collection := range map[string]string{
		"20070100.O1E.txt":              "",
		"../shared/seed/20070100.O1E":   "",
		"texts/NEWONE/20070100.O1E.txt": "NEWONE",
		"texts/../20070100.O1E.txt":     "",
		"pm/19531130.SWJ.html":          "pm",
		"asean/20031212.D1E.html":       "asean",
	} {
		if id, ok := ParseID(name); !ok || id.Collection != collection {
			t.Errorf("%s is of collection %q, want %q (ID found: %v)", name, id.Collection, collection, ok)
		}
	}
}

func TestTwinsDifferInTheLastLetterOnly(t *testing.T) {
	e, _ := ParseID("docs/19950815.S1E.html")
	c, _ := ParseID("docs/19950815.S1C.html")
	other, _ := ParseID("docs/19950815.S2E.html")
	if e.Document() != c.Document() || e.Document() == other.Document() || e.Language == c.Language {
		t.Errorf("%+v, %+v, %+v", e, c, other)
	}
	if _, ok := c.Language.Language(); ok {
		t.Error("Chinese is taken for a language that monjo publishes")
	}
}

func TestNamesThatAreNotTheDatabasesHaveNoID(t *testing.T) {
	for _, name := range []string{"", "memo.txt", "2007010.O1E.txt", "20070100.o1e.txt", "20070100.O1.txt", "20070100.O1E.pdf", "20070100.O1E.txt/", "x20070100.O1E.txt"} {
		if id, ok := ParseID(name); ok || !id.Zero() || id.Day() != "" {
			t.Errorf("%q gives %+v", name, id)
		}
	}
	_, problems := Read("memo.txt", []byte(plainEnglish))
	expect(t, problems, "0:0 import-id")
}

func TestTheDayHasThePrecisionOfTheID(t *testing.T) {
	for date, day := range map[string]string{"20070100": "2007-01", "20070000": "2007", "20070115": "2007-01-15", "00000000": "0000"} {
		if got := (ID{Date: date}).Day(); got != day {
			t.Errorf("%s gives %s, want %s", date, got, day)
		}
	}
}
