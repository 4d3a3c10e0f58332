package gazetteer

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"monjo/generator/date"
	"monjo/generator/diag"
	"monjo/generator/source"
)

// lint checks the gazetteer as a whole, once all tables are read: that codes are those
// of entries and links go both ways, that times do not end before they begin or overlap
// (this file), and that no two things have one name at one time (lint_names.go). All
// problems are found in one run; reading values again repeats some, which Sort removes.
func (r *reading) lint() {
	for reference, tables := range r.entries {
		e := r.entities[reference]
		joined := map[string][]membership{}
		for _, t := range tables {
			r.lintReading(t)
			r.lintLinks(e, t, "successors", "predecessors", func(other *Entity) []string { return other.Predecessors })
			r.lintLinks(e, t, "predecessors", "successors", func(other *Entity) []string { return other.Successors })
			r.lintPeriods(e, t)
			r.lintMembers(t, joined)
		}
		for code, spans := range joined {
			r.lintOverlaps(code, spans)
		}
	}
	r.lintNames()
	*r.problems = r.problems.Sort()
}

// lintReading checks that a reading can be sorted by.
func (r *reading) lintReading(t *source.Table) {
	yomi := t.String("yomi")
	wrong := strings.IndexFunc(yomi.Text, func(c rune) bool { return !unicode.Is(unicode.Hiragana, c) && c != 'ー' })
	if wrong >= 0 {
		t.Problem("yomi", diag.BadValue, fmt.Sprintf("the reading %q has %q", yomi.Text, []rune(yomi.Text[wrong:])[0]), "a reading is hiragana and ー, without spaces and middle dots")
	}
}

// lintLinks checks that what an entry is linked to is an entry, and is linked back.
func (r *reading) lintLinks(e *Entity, t *source.Table, key, back string, of func(*Entity) []string) {
	for _, v := range t.Strings(key) {
		switch other := r.entities[Reference{e.Class, v.Text}]; {
		case other == nil:
			r.noSuch(v.Position(), e.Class, v.Text)
		case !slices.Contains(of(other), e.ID):
			t.Fault(v, diag.BadValue, fmt.Sprintf("%s names %s among its %s, which does not name %s among its %s", e.ID, v.Text, key, e.ID, back), "links go both ways: add "+e.ID+" there, or take "+v.Text+" out here")
		}
	}
}

func (r *reading) noSuch(at diag.Position, class Class, code string) {
	hint := "a code is that of an entry in countries or former"
	if class == Group {
		hint = "a code is that of an entry in groups"
	}
	if near, ok := r.Lookup(code); ok && near.ID != code {
		hint = fmt.Sprintf("did you mean %q?", near.ID)
	}
	r.problems.Add(at, diag.UnknownID, fmt.Sprintf("there is no %s %s", class, code), hint)
}

// lintPeriods checks the time of an entity and those of its names.
func (r *reading) lintPeriods(e *Entity, t *source.Table) {
	r.lintOrder(t, e.ID, e.From, e.To)
	dated := t.Table("names")
	for _, key := range dated.Keys() {
		n := dated.Table(key)
		from, to := known(n, "from"), known(n, "to")
		r.lintOrder(n, e.ID+".names."+key, from, to)
		switch {
		case !from.IsZero() && !e.To.IsZero() && from.Earliest().Compare(e.To.Latest()) > 0:
			n.Problem("from", diag.BadValue, fmt.Sprintf("%s.names.%s begins in %s, after %s ended in %s", e.ID, key, from, e.ID, e.To), "correct one of the dates, or give the name to what came after")
		case !to.IsZero() && !e.From.IsZero() && to.Latest().Compare(e.From.Earliest()) < 0:
			n.Problem("to", diag.BadValue, fmt.Sprintf("%s.names.%s ends in %s, before %s began in %s", e.ID, key, to, e.ID, e.From), "correct one of the dates, or give the name to what came before")
		}
	}
}

// lintOrder reports a time that ends before it begins, at its end. An extension of an
// entry that gives no date of its own is not at fault.
func (r *reading) lintOrder(t *source.Table, what string, from, to date.Date) {
	keys := t.Keys()
	if from.IsZero() || to.IsZero() || to.Latest().Compare(from.Earliest()) >= 0 || !slices.Contains(keys, "from") && !slices.Contains(keys, "to") {
		return
	}
	key := "to"
	if !slices.Contains(keys, key) {
		key = "from"
	}
	t.Problem(key, diag.BadValue, fmt.Sprintf("%s ends in %s, before it begins in %s", what, to, from), "from and to are the first and the last day, month or year")
}

// known is the date of a key, without the problems that reading it gave before.
func known(t *source.Table, key string) date.Date {
	d, err := date.Parse(t.String(key).Text)
	if err != nil {
		return date.Date{}
	}
	return d
}

// membership is a member's time in a group, with the place where it is given.
type membership struct {
	from, to date.Date
	at       diag.Position
}

// lintMembers checks the members that one table gives to a group, and adds their times to joined.
func (r *reading) lintMembers(t *source.Table, joined map[string][]membership) {
	members := t.Table("members")
	for _, code := range members.Keys() {
		if r.entities[Reference{Country, code}] == nil {
			r.noSuch(members.Position(code), Country, code)
		}
		for _, span := range members.Records(code) {
			m := membership{known(span, "from"), known(span, "to"), span.Position()}
			r.lintOrder(span, "the membership of "+code, m.from, m.to)
			joined[code] = append(joined[code], m)
		}
	}
}

// lintOverlaps reports each time of one member that an earlier one of the list overlaps.
func (r *reading) lintOverlaps(code string, spans []membership) {
	for i, b := range spans {
		if slices.ContainsFunc(spans[:i], func(a membership) bool {
			return overlap(period(name{}, a.from, a.to), period(name{}, b.from, b.to))
		}) {
			r.problems.Add(b.at, diag.BadValue, fmt.Sprintf("this membership of %s overlaps another", code), "a country is a member once at a time: join the two, or correct a date")
		}
	}
}

// overlap reports whether the times of two names surely have a day in common. They need
// not where one ends and the other begins in one year, or month, of which the day is not known.
func overlap(a, b name) bool {
	if a.from.Compare(b.from) > 0 || a.from == b.from && a.to.Compare(b.to) > 0 {
		a, b = b, a
	}
	if a.from == b.from && a.to == b.to {
		return true
	}
	year := a.to.Year == b.from.Year && b.from.Month == 1 && b.from.Day == 1 && a.to.Month == 12 && a.to.Day == 31
	month := a.to.Year == b.from.Year && a.to.Month == b.from.Month && b.from.Day == 1 && a.to.Day >= 28
	return b.from.Compare(a.to) <= 0 && !year && !month
}
