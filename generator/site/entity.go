package site

import (
	"slices"
	"strings"

	"monjo/generator/date"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
)

// country is the page of a country: the initiatives that name or imply it, then the
// documents that name it, then those that only imply it.
func (p *planner) country(l language.Language, e *gazetteer.Entity) EntityView {
	s := p.in(l, Country(l, e.ID))
	v := s.entityView(e)
	if e.Former {
		v.Kind = s.word("former_state")
	}
	return v
}

// group is the page of a group: its members by date, and what names it.
func (p *planner) group(l language.Language, e *gazetteer.Entity) EntityView {
	s := p.in(l, Group(l, e.ID))
	v := s.entityView(e)
	v.Kind = s.word("group")
	v.Members = s.membership(e)
	return v
}

// entityView is what the pages of countries and groups have in common.
func (s scope) entityView(e *gazetteer.Entity) EntityView {
	name, _ := e.Name.Best(s.languages[0])
	f := s.files[e.Reference]
	v := EntityView{
		Chrome:  s.chrome(name, func(l language.Language) Address { return s.addressOf(e.Reference, l) }, nil),
		Heading: s.text(e.Name),
		Class:   e.Class.String(),
		Facts:   s.entityFacts(e),
		Summary: s.summary(f.dossier),
	}
	if len(v.Summary) == 0 {
		v.Summary = []Labels{s.word("not_named_now")}
	}
	v.Chrome.Description = name + s.words.Word(s.languages[0], "clause") + plainText(s.joined(v.Summary))
	v.Breadcrumbs = []Labels{s.list(gazetteer.Country)}
	if e.Class == gazetteer.Group {
		v.Breadcrumbs = append(v.Breadcrumbs, s.list(e.Class))
	}
	s.show(&v, e.Reference, *f)
	return v
}

// list is the way to the list of all countries, groups or initiatives.
func (s scope) list(c gazetteer.Class) Labels {
	switch c {
	case gazetteer.Country:
		return s.wordLink("countries", Countries)
	case gazetteer.Group:
		return s.wordLink("groups", Groups)
	}
	return s.wordLink("initiatives", Initiatives)
}

// summary says in how many documents something is named and, apart from that, only
// implied, and how many initiatives it has a part in. What there is none of is left out.
func (s scope) summary(d dossier) []Labels {
	var all []Labels
	add := func(n int, fragment string, words func(language.Language) string) {
		if n == 0 {
			return
		}
		labels := s.say(words)
		for i := range labels {
			labels[i].Href = Row("./", fragment)
		}
		all = append(all, labels)
	}
	documents := func(key string, n int) func(language.Language) string {
		return func(l language.Language) string {
			return s.words.Fill(l, key, "documents", s.words.Count(l, "documents_count", n))
		}
	}
	add(len(d.initiatives), initiativesAt, func(l language.Language) string {
		return s.words.Count(l, "initiatives_count", len(d.initiatives))
	})
	add(len(d.named), namedAt, documents("named_in_documents", len(d.named)))
	add(len(d.implied), impliedAt, documents("implied_in_documents", len(d.implied)))
	return all
}

// joined is a summary in one line, without its links.
func (s scope) joined(summary []Labels) Labels {
	return s.say(func(l language.Language) string {
		var clauses []string
		for _, labels := range summary {
			clauses = append(clauses, plainText(labels))
		}
		return strings.Join(clauses, s.words.Word(l, "clause"))
	})
}

// entityFacts are the names of a country or group, when it existed, and what came before and after.
func (s scope) entityFacts(e *gazetteer.Entity) []Fact {
	var facts []Fact
	add := func(key string, values ...FactValue) {
		if len(values) > 0 {
			facts = append(facts, Fact{s.word(key), values})
		}
	}
	l := s.languages[0]
	other := l.Other()
	if e.Official[l] != "" && e.Official[l] != e.Name[l] {
		add("official_name", FactValue{Labels: s.text(e.Official)})
	}
	both := slices.DeleteFunc(slices.Compact([]string{e.Name[other], e.Official[other]}), func(t string) bool { return t == "" || t == e.Name[l] })
	if len(both) > 0 {
		add("name_"+other.Code(), FactValue{Labels: Labels{{Text: strings.Join(both, s.words.Word(other, "list_separator")), Lang: s.lang(other)}}})
	}
	if !e.From.IsZero() || !e.To.IsZero() {
		add("existed", FactValue{Labels: s.from(e.From, e.To)})
	}
	add("names_in_time", s.periods(e)...)
	add("earlier_states", s.states(e.Predecessors)...)
	add("later_states", s.states(e.Successors)...)
	if e.Class == gazetteer.Country && !strings.HasPrefix(e.ID, "x-") {
		key := "iso_code"
		if e.Former {
			key = "iso_code_former"
		}
		add(key, FactValue{Labels: Labels{{Text: e.ID}}})
	}
	return facts
}

// namesOfPeriod is how many of its spellings a dated name is shown with.
const namesOfPeriod = 2

// periods are the names that an entity had in some years only, from the earliest.
func (s scope) periods(e *gazetteer.Entity) []FactValue {
	sorted := slices.Clone(e.Names)
	slices.SortStableFunc(sorted, func(a, b gazetteer.Period) int { return start(a.From).Compare(start(b.From)) })
	var values []FactValue
	for _, period := range sorted {
		in := s.languages[0]
		if len(period.Names[in]) == 0 {
			in = in.Other()
		}
		names := period.Names[in]
		names = names[:min(len(names), namesOfPeriod)]
		values = append(values, FactValue{
			Labels: Labels{{Text: strings.Join(names, s.words.Word(in, "list_separator")), Lang: s.lang(in)}},
			Note:   s.from(period.From.Filed(), period.To.Filed()),
		})
	}
	return values
}

// start is the first day of a date, of an open one the first of all.
func start(d date.Date) date.Day {
	if d.IsZero() {
		return date.Beginning()
	}
	return d.Earliest()
}

// states are predecessors or successors, a former state with its years. One that the
// archive does not name has no page, and stands unlinked.
func (s scope) states(codes []string) []FactValue {
	var values []FactValue
	for _, code := range codes {
		r := gazetteer.Reference{Class: gazetteer.Country, ID: code}
		e := s.gazetteer.Entity(r)
		if e == nil {
			continue // the gazetteer's own check has said so
		}
		value := FactValue{Labels: s.ifShown(r)}
		if e.Former {
			value.Note = s.existence(e)
		}
		values = append(values, value)
	}
	return values
}

// ifShown labels a country or group with a link to its page, where it has one.
func (s scope) ifShown(r gazetteer.Reference) Labels {
	if s.files[r] == nil {
		return s.text(s.gazetteer.Entity(r).Name)
	}
	return s.entity(r)
}

// from writes the time from one date to another; nothing where both are open.
func (s scope) from(from, to date.Date) Labels {
	if from.IsZero() && to.IsZero() {
		return nil
	}
	return s.say(func(l language.Language) string { return s.words.Date(l, span(from, to)) })
}

// existence writes when a state or group existed, by year.
func (s scope) existence(e *gazetteer.Entity) Labels { return s.from(e.From.Filed(), e.To.Filed()) }

// span is the time from one date to another as an interval of EDTF, open where a date is zero.
func span(from, to date.Date) date.Date {
	ends := [2]string{"..", ".."}
	for n, d := range [2]date.Date{from, to} {
		if !d.IsZero() {
			ends[n] = d.String()
		}
	}
	d, err := date.Parse(ends[0] + "/" + ends[1])
	if err != nil {
		return from
	}
	return d
}
