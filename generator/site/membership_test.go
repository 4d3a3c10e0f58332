package site

import (
	"fmt"
	"testing"

	"monjo/generator/archive"
	"monjo/generator/date"
	"monjo/generator/gazetteer"
	"monjo/generator/link"
)

func day(t *testing.T, edtf string) date.Date {
	t.Helper()
	if edtf == "" {
		return date.Date{}
	}
	d, err := date.Parse(edtf)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestMembershipHasAScaleFromItsFirstDateToTheLastDocument(t *testing.T) {
	last := &link.Document{Record: &archive.Document{Date: day(t, "2000")}}
	s := scope{planner: &planner{graph: link.Graph{Documents: []*link.Document{last}}}}
	for _, test := range []struct{ name, from, to, want string }{
		{"open: to the last document", "1960", "", "true 1960 to 2000: 1970 1980 1990 2000"},
		{"closed: to its own end", "1960", "1970", "true 1960 to 1970: 1962 1964 1966 1968 1970"},
		{"no date at all", "", "", "false 0 to 0:"},
	} {
		e := &gazetteer.Entity{Members: []gazetteer.Member{{Country: "LA", From: day(t, test.from), To: day(t, test.to)}}}
		scale, dated := s.scale(e)
		reach := max(scale.last-max((scale.last-scale.first)*12/13/12, 372), 0) // without the room after the last date
		got := fmt.Sprintf("%v %d to %d:", dated, scale.first/372, reach/372)
		if dated {
			for _, m := range scale.marks() {
				got += " " + m.Name
			}
		}
		if got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func TestABarReachesFromJoiningToLeaving(t *testing.T) {
	scale := scale{1960 * 372, 2000 * 372}
	for _, test := range []struct{ from, to, x, width string }{
		{"1980-01-01", "1989-12-31", "50.0%", "24.9%"}, {"1980-01-01", "", "50.0%", "50.0%"}, {"", "1970-01-01", "0.0%", "25.0%"}, {"", "", "0.0%", "100.0%"},
	} {
		s := scope{planner: &planner{}}
		got := s.memberSpan(gazetteer.Member{From: day(t, test.from), To: day(t, test.to)}, &gazetteer.Entity{}, scale)
		if got.X != test.x || got.Width != test.width || got.Open != (test.to == "") {
			t.Errorf("%s/%s: %+v", test.from, test.to, got)
		}
	}
}
