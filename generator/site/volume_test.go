package site

import (
	"fmt"
	"testing"

	"monjo/generator/archive"
	"monjo/generator/date"
	"monjo/generator/link"
)

func sightingsOf(t *testing.T, year string, n int) []sighting {
	t.Helper()
	d, err := date.Parse(year)
	if err != nil {
		t.Fatal(err)
	}
	var all []sighting
	for i := range n {
		all = append(all, sighting{document: &link.Document{Record: &archive.Document{ID: fmt.Sprintf("%s.%d", year, i), Date: d}}})
	}
	return all
}

func TestWhatFitsStandsOnThePageItself(t *testing.T) {
	f := layOut(dossier{named: sightingsOf(t, "1956", documentsAtOnce-1), implied: sightingsOf(t, "1957", 1)})
	if len(f.years) != 0 || f.front.size() != documentsAtOnce {
		t.Errorf("%d years, %d entries in front", len(f.years), f.front.size())
	}
}

func TestWhatDoesNotFitIsDividedByYearAndNothingIsLost(t *testing.T) {
	d := dossier{
		named:   append(append(sightingsOf(t, "195X", 2), sightingsOf(t, "1956", 3*partSize)...), sightingsOf(t, "1957", 1)...),
		implied: append(sightingsOf(t, "1956", 5), sightingsOf(t, "1958", 1)...),
	}
	f := layOut(d)
	if f.front.size() != 0 {
		t.Errorf("%d entries in front", f.front.size())
	}
	var years string
	entries := 0
	for _, v := range f.years {
		years += fmt.Sprintf("%s:%d ", v.id, len(v.parts))
		for _, part := range v.parts {
			if part.size() > partSize {
				t.Errorf("%s has a part of %d entries", v.id, part.size())
			}
			entries += part.size()
		}
	}
	if years != "195X:1 1956:4 1957:1 1958:1 " || entries != d.size() {
		t.Errorf("%s with %d of %d entries", years, entries, d.size())
	}
	if last := f.years[1].parts[3]; len(last.named) != 0 || len(last.implied) != 5 {
		t.Errorf("those that imply do not stand behind those that name: %d and %d", len(last.named), len(last.implied))
	}
}

func TestAShareIsWrittenForSVG(t *testing.T) {
	for _, test := range []struct {
		part, whole int
		want        string
	}{{0, 7, "0.0%"}, {7, 7, "100.0%"}, {1, 3, "33.3%"}, {2, 3, "66.6%"}, {1, 0, "0%"}} {
		if got := percent(test.part, test.whole); got != test.want {
			t.Errorf("%d of %d: %s, want %s", test.part, test.whole, got, test.want)
		}
	}
}
