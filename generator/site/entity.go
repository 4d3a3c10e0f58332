package site

import (
	"slices"
	"strings"
	"unicode"

	"monjo/generator/date"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
	"monjo/generator/link"
)

// country is the page of a country: the initiatives that name or imply it, then the
// documents that name it, then those that only imply it.
func (p *planner) country(l language.Language, e *gazetteer.Entity) EntityView {
	s := p.in(l, Country(l, e.ID))
	c := p.graph.Countries[e.ID]
	v := s.entityView(e, Countries, "countries", func(l language.Language) Address { return Country(l, e.ID) })
	v.Class = "country"
	for _, i := range byTime(c.Initiatives) {
		v.Initiatives = append(v.Initiatives, s.participation(i, e.ID))
	}
	var implied []link.Occurrence
	through := map[*link.Document][]string{}
	for _, i := range c.Implied {
		d := i.Occurrence.Document
		implied = append(implied, i.Occurrence)
		if !slices.Contains(through[d], i.Group) {
			through[d] = append(through[d], i.Group)
		}
	}
	namedBy := documentsOf(c.Named)
	names := map[*link.Document]bool{}
	for _, d := range namedBy {
		names[d] = true
	}
	implied = slices.DeleteFunc(implied, func(o link.Occurrence) bool { return names[o.Document] })
	v.Years = s.mentions(c.Named, nil)
	v.ImpliedBy = s.mentions(implied, through)
	v.Summary = s.say(func(l language.Language) string {
		return p.words.Fill(l, "country_summary", "documents", p.words.Count(l, "documents_count", len(namedBy)),
			"initiatives", p.words.Count(l, "initiatives_count", len(c.Initiatives)), "implied", p.words.Count(l, "documents_count", len(documentsOf(implied))))
	})
	return v
}

// group is the page of a group: its members by date, and what names it.
func (p *planner) group(l language.Language, e *gazetteer.Entity) EntityView {
	s := p.in(l, Group(l, e.ID))
	g := p.graph.Groups[e.ID]
	v := s.entityView(e, Countries, "countries", func(l language.Language) Address { return Group(l, e.ID) })
	v.Class = "group"
	for _, i := range byTime(g.Initiatives) {
		v.Initiatives = append(v.Initiatives, s.initiativeItem(i))
	}
	v.Years = s.mentions(g.Named, nil)
	v.Summary = s.say(func(l language.Language) string {
		return p.words.Fill(l, "group_summary", "documents", p.words.Count(l, "documents_count", len(documentsOf(g.Named))),
			"initiatives", p.words.Count(l, "initiatives_count", len(g.Initiatives)))
	})
	for _, m := range e.Members {
		v.Members = append(v.Members, s.member(m))
	}
	return v
}

// member is a line of a group's membership. A country without a page of its own stands unlinked.
func (s scope) member(m gazetteer.Member) Fact {
	r := gazetteer.Reference{Class: gazetteer.Country, ID: m.Country}
	labels := s.entity(r)
	if s.graph.Countries[m.Country] == nil {
		labels = s.text(s.gazetteer.Entity(r).Name)
	}
	f := Fact{Term: labels}
	if !m.From.IsZero() || !m.To.IsZero() {
		f.Values = []FactValue{{Labels: s.say(func(l language.Language) string {
			return s.words.Date(l, span(m.From, m.To))
		})}}
	}
	return f
}

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

func (s scope) entityView(e *gazetteer.Entity, up func(language.Language) Address, upWord string, variant func(language.Language) Address) EntityView {
	l := s.languages[0]
	name, _ := e.Name.Best(l)
	v := EntityView{Chrome: s.chrome(name, variant, nil), Heading: s.text(e.Name), Official: s.text(e.Official)}
	v.Breadcrumbs = []Labels{s.wordLink(upWord, up)}
	add := func(key string, labels Labels) {
		if len(labels) > 0 {
			v.Facts = append(v.Facts, Fact{s.word(key), []FactValue{{Labels: labels}}})
		}
	}
	if e.Official[l] != "" && e.Official[l] != e.Name[l] {
		add("official_name", v.Official)
	}
	other := l.Other()
	if both := slices.Compact([]string{e.Name[other], e.Official[other]}); e.Name[other] != e.Name[l] {
		add("name_"+other.Code(), Labels{{Text: strings.Join(slices.DeleteFunc(both, func(t string) bool { return t == "" }), s.words.Word(other, "list_separator")), Lang: s.lang(other)}})
	}
	if !e.From.IsZero() || !e.To.IsZero() {
		add("existed", s.say(func(l language.Language) string { return s.words.Date(l, span(e.From, e.To)) }))
	}
	if e.Class == gazetteer.Country {
		key := "iso_code"
		if e.Former {
			key = "iso_code_former"
		}
		add(key, Labels{{Text: e.ID}})
	}
	return v
}

// participation is an initiative on the page of a country, with the words that make
// the country a part of it.
func (s scope) participation(i *link.Initiative, code string) InitiativeItem {
	item := s.initiativeItem(i)
	item.Countries, item.Implied = nil, nil
	for _, c := range i.Countries {
		if c.Code != code {
			continue
		}
		if len(c.Named) > 0 {
			item.Quotes, _ = s.quotes(c.Named, quotesOfEntry)
			break
		}
		var groups []link.Occurrence
		item.Through, groups = s.through(c.Implied)
		item.Quotes, _ = s.quotes(groups, 1)
	}
	return item
}

// mentions groups occurrences, which are in time, by year and document. through names
// the groups by which a document implies a country; it is nil where the country is named.
func (s scope) mentions(all []link.Occurrence, through map[*link.Document][]string) []YearView {
	var years []YearView
	for len(all) > 0 {
		d, end := all[0].Document, 1
		for end < len(all) && all[end].Document == d {
			end++
		}
		own := all[:end]
		all = all[end:]
		item := s.item(d)
		most := quotesOfEntry
		if through != nil {
			most = 1
		}
		item.Quotes, _ = s.quotes(own, most)
		for _, g := range through[d] {
			item.Through = append(item.Through, s.entity(gazetteer.Reference{Class: gazetteer.Group, ID: g}))
		}
		id := "y" + d.Record.Date.Filed().String()
		if n := len(years); n == 0 || years[n-1].ID != id {
			years = append(years, YearView{Name: s.say(func(l language.Language) string { return s.words.Date(l, d.Record.Date.Filed()) }), ID: id})
		}
		years[len(years)-1].Documents = append(years[len(years)-1].Documents, item)
	}
	return years
}

func (p *planner) countryIndex(l language.Language) IndexView {
	s := p.in(l, Countries(l))
	v := IndexView{Chrome: s.chrome(p.words.Word(l, "countries"), Countries, nil), Heading: s.word("countries"), Lead: s.word("countries_lead")}
	all := p.named(gazetteer.Country)
	alphabetical(all, l)
	for _, e := range all {
		head := initial(e, l)
		if n := len(v.Sections); n == 0 || plainText(v.Sections[n-1].Name) != head {
			v.Sections = append(v.Sections, Section{Name: Labels{{Text: head}}})
		}
		c := p.graph.Countries[e.ID]
		section := &v.Sections[len(v.Sections)-1]
		section.Items = append(section.Items, Tally{Labels: s.entity(e.Reference), Count: len(documentsOf(c.Named)),
			Note: s.say(func(l language.Language) string {
				return p.words.Fill(l, "named_and_initiatives", "documents", p.words.Count(l, "documents_count", len(documentsOf(c.Named))), "initiatives", p.words.Count(l, "initiatives_count", len(c.Initiatives)))
			})})
	}
	if groups := p.groupTallies(s, l); len(groups) > 0 {
		name := s.wordLink("groups", Groups)
		v.Sections = append(v.Sections, Section{Name: name, Items: groups})
	}
	return v
}

func (p *planner) groupTallies(s scope, l language.Language) []Tally {
	all := p.named(gazetteer.Group)
	alphabetical(all, l)
	var items []Tally
	for _, e := range all {
		g := p.graph.Groups[e.ID]
		items = append(items, Tally{Labels: s.entity(e.Reference), Count: len(documentsOf(g.Named)), Note: s.count("documents_count", len(documentsOf(g.Named)))})
	}
	return items
}

func (p *planner) groupIndex(l language.Language) IndexView {
	s := p.in(l, Groups(l))
	v := IndexView{Chrome: s.chrome(p.words.Word(l, "groups"), Groups, nil), Heading: s.word("groups"), Lead: s.word("groups_lead"),
		Sections: []Section{{Items: p.groupTallies(s, l)}}}
	v.Breadcrumbs = []Labels{s.wordLink("countries", Countries)}
	return v
}

// initial is the head under which a list shows an entity: the letter, or the row of
// the kana table (あ, か, さ …).
func initial(e *gazetteer.Entity, l language.Language) string {
	if l == language.English {
		name := e.Name[l]
		if e.Sort != "" {
			name = e.Sort
		}
		for _, r := range name {
			return string(unicode.ToUpper(unaccented(r)))
		}
	}
	for _, r := range e.Reading {
		return kanaRow(r)
	}
	return ""
}

// unaccented takes the marks off the two Latin letters that begin a country's name with one.
func unaccented(r rune) rune {
	switch r {
	case 'Å':
		return 'A'
	case 'É':
		return 'E'
	}
	return r
}

// kanaRow gives the first kana of the row that a hiragana belongs to.
func kanaRow(r rune) string {
	rows := []struct {
		last rune
		name string
	}{{'お', "あ"}, {'ご', "か"}, {'ぞ', "さ"}, {'ど', "た"}, {'の', "な"}, {'ぽ', "は"}, {'も', "ま"}, {'よ', "や"}, {'ろ', "ら"}, {'ん', "わ"}, {'ゔ', "あ"}}
	for _, row := range rows {
		if r <= row.last {
			return row.name
		}
	}
	return string(r)
}
