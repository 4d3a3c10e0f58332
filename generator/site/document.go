package site

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"monjo/generator/archive"
	"monjo/generator/cite"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
	"monjo/generator/link"
	"monjo/i18n"
)

// document is the page of a document at an address: in one language, or in both side
// by side.
func (p *planner) document(d *link.Document, at Address, languages []language.Language) DocumentView {
	r := d.Record
	s := scope{p, at, languages}
	v := s.front(r)
	v.Notices, v.Abstract = s.notices(r), s.text(r.Abstract)
	named := p.namesIn(d)
	v.Countries, v.Groups, v.Implied = s.tallies(named, gazetteer.Country), s.tallies(named, gazetteer.Group), s.implied(named)
	v.Breadcrumbs = []Labels{s.wordLink("documents", Documents), s.yearLink(r)}
	v.Chrome.Description = plainText(v.Abstract)
	record := cite.Of(p.archive.Info, r, p.words, Parallel(r.ID).In(p.archive.Info.BaseURL))
	record.Version = p.version(d.Altered)
	v.Changes = s.changes(s.concerning(r, d.Altered))
	v.Notices = append(v.Notices, s.changeNotice(v.Changes)...)
	for _, l := range languages {
		v.Citations = append(v.Citations, Label{Text: record.Note(l), Lang: s.lang(l)})
	}
	if hasText(r) {
		v.Copies, v.Chrome.Script = s.copies(r, record), Script.From(at)
	}
	if !hasText(r) {
		v.Gone = gone(r)
	} else if len(languages) > 1 {
		v.Rows = s.rows(s.departures(d))
		for _, l := range languages {
			if r.Versions[l] != nil {
				v.Heads = append(v.Heads, s.head(r, l))
			}
		}
	} else if l, ok := shown(r, languages[0]); ok {
		v.Body, v.BodyLang = s.body(s.departures(d), l), s.lang(l)
	}
	for _, i := range p.of[r.ID] {
		if related := s.related(i, d); len(related.Documents) > 0 {
			v.Related = append(v.Related, related)
		}
	}
	v.Initiatives = s.acts(d, named)
	n := p.order[r.ID]
	if n > 0 {
		item := s.item(p.graph.Documents[n-1])
		v.Previous = &item
	}
	if n+1 < len(p.graph.Documents) {
		item := s.item(p.graph.Documents[n+1])
		v.Next = &item
	}
	return v
}

// front is what the pages of every document have, also of one that was withdrawn.
func (s scope) front(r *archive.Document) DocumentView {
	title, _ := r.Title.Best(s.languages[0])
	return DocumentView{
		Chrome:  s.chrome(title, func(l language.Language) Address { return Document(l, r.ID) }, pointer(Parallel(r.ID))),
		Heading: s.text(r.Title),
		Date:    s.time(r.Date),
		Kind:    s.word("kinds." + r.Kind),
		Facts:   s.record(r),
	}
}

// relatives is how many documents of an initiative a document's page shows.
const relatives = 20

// related is the other documents of an initiative, those nearest in time where there are many.
func (s scope) related(i *link.Initiative, d *link.Document) Related {
	all := s.belonging[i.Record.ID]
	r := Related{Initiative: s.initiativeName(i), Count: i18n.Number(len(all) - 1)}
	own := slices.Index(all, d)
	first := max(0, min(own-relatives/2, len(all)-1-relatives))
	last := min(len(all), first+relatives+1)
	for _, other := range all[first:last] {
		if other != d {
			r.Documents = append(r.Documents, s.item(other))
		}
	}
	if last-first < len(all) {
		r.All = s.initiativeName(i)
	}
	return r
}

// shown is the language in which a page in l shows the text: the other one where
// there is none in l; ok is false for a record without a text.
func shown(r *archive.Document, l language.Language) (in language.Language, ok bool) {
	for _, l := range []language.Language{l, l.Other()} {
		if r.Versions[l] != nil {
			return l, true
		}
	}
	return l, false
}

// head is the head of a column: the language, and the status of its text.
func (s scope) head(r *archive.Document, l language.Language) Label {
	return Label{
		Text: s.words.Fill(l, "badge", "language", s.words.Word(l, "languages."+l.Code()), "status", s.words.Word(l, "statuses."+r.Versions[l].Status)),
		Lang: l.Code(), Href: Document(l, r.ID).From(s.at)}
}

// yearLink is the year that a document is filed under.
func (s scope) yearLink(r *archive.Document) Labels {
	filed := r.Date.Filed()
	n := slices.IndexFunc(s.years, func(y year) bool { return y.filed == filed })
	return s.yearTally(s.years[n]).Labels
}

// names counts what a document names.
type names struct {
	rows   map[gazetteer.Reference]int // in how many rows, both languages taken together
	groups map[string][]string         // the groups that imply a country, by its code, in order of appearance
	last   map[gazetteer.Reference]int // the row counted last
}

// namesIn goes through a document once. The two language versions of a row are one naming, not two.
func (p *planner) namesIn(d *link.Document) names {
	n := names{rows: map[gazetteer.Reference]int{}, groups: map[string][]string{}, last: map[gazetteer.Reference]int{}}
	d.Each(func(o link.Occurrence) {
		r := o.Mention.Reference
		if last, ok := n.last[r]; ok && last == o.Row {
			return
		}
		n.last[r] = o.Row
		n.rows[r]++
		if r.Class != gazetteer.Group {
			return
		}
		for _, code := range p.gazetteer.Members(r.ID, d.Record.Date) {
			if !slices.Contains(n.groups[code], r.ID) {
				n.groups[code] = append(n.groups[code], r.ID)
			}
		}
	})
	return n
}

// tallies gives the countries or groups that are named, those in the most rows first.
func (s scope) tallies(n names, class gazetteer.Class) []Tally {
	var found []gazetteer.Reference
	for r := range n.rows {
		if r.Class == class {
			found = append(found, r)
		}
	}
	slices.SortFunc(found, func(a, b gazetteer.Reference) int {
		return cmp.Or(n.rows[b]-n.rows[a], strings.Compare(a.ID, b.ID))
	})
	var tallies []Tally
	for _, r := range found {
		tallies = append(tallies, Tally{Labels: s.entity(r), Count: n.rows[r]})
	}
	return tallies
}

// implied gives the countries that are implied and not named, with the groups that imply them.
func (s scope) implied(n names) []Tally {
	var tallies []Tally
	rank := s.ranks[s.languages[0]]
	for _, code := range slices.SortedFunc(maps.Keys(n.groups), func(a, b string) int {
		return rank[gazetteer.Reference{Class: gazetteer.Country, ID: a}] - rank[gazetteer.Reference{Class: gazetteer.Country, ID: b}]
	}) {
		r := gazetteer.Reference{Class: gazetteer.Country, ID: code}
		if n.rows[r] > 0 {
			continue
		}
		tallies = append(tallies, Tally{Labels: s.entity(r), Note: s.say(func(l language.Language) string { return s.groupNames(n.groups[code], l) })})
	}
	return tallies
}

// groupNames lists the names of groups as the language does.
func (p *planner) groupNames(groups []string, l language.Language) string {
	var all []string
	for _, code := range groups {
		name, _ := p.gazetteer.Entity(gazetteer.Reference{Class: gazetteer.Group, ID: code}).Name.Best(l)
		all = append(all, name)
	}
	return strings.Join(all, p.words.Word(l, "list_separator"))
}
