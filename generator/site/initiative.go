package site

import (
	"slices"
	"strings"

	"monjo/generator/gazetteer"
	"monjo/generator/language"
	"monjo/generator/link"
)

const (
	longPassage   = 14 // rows; a longer passage is linked, not shown
	quotesOfOne   = 3  // quotations for each country of an initiative
	quotesOfEntry = 3  // quotations for each document or initiative of a country
)

func (s scope) initiativeName(i *link.Initiative) Labels {
	return s.linked(i.Record.Name, func(l language.Language) Address { return Initiative(l, i.Record.ID) })
}

// initiativeItem is an initiative as a line of a list.
func (s scope) initiativeItem(i *link.Initiative) InitiativeItem {
	item := InitiativeItem{Name: s.initiativeName(i), Kind: s.word("initiative_kinds." + i.Record.Kind)}
	if len(i.Record.Events) > 0 {
		item.Since = s.time(i.Record.Events[0].Date)
	}
	for _, c := range i.Countries {
		country := s.entity(gazetteer.Reference{Class: gazetteer.Country, ID: c.Code})
		if len(c.Named) > 0 {
			item.Countries = append(item.Countries, country)
		} else {
			item.Implied = append(item.Implied, country)
		}
	}
	return item
}

// byTime gives initiatives by their first event, those without one last.
func byTime(all []*link.Initiative) []*link.Initiative {
	sorted := slices.Clone(all)
	first := func(i *link.Initiative) string {
		if len(i.Record.Events) == 0 {
			return "~"
		}
		return i.Record.Events[0].Date.Earliest().String()
	}
	slices.SortStableFunc(sorted, func(a, b *link.Initiative) int { return strings.Compare(first(a), first(b)) })
	return sorted
}

func (p *planner) initiativeIndex(l language.Language) IndexView {
	s := p.in(l, Initiatives(l))
	v := IndexView{Chrome: s.chrome(p.words.Word(l, "initiatives"), Initiatives, nil), Heading: s.word("initiatives"), Lead: s.word("initiatives_lead")}
	for _, i := range byTime(p.graph.Initiatives) {
		v.Initiatives = append(v.Initiatives, s.initiativeItem(i))
	}
	return v
}

func (p *planner) initiative(l language.Language, i *link.Initiative) InitiativeView {
	r := i.Record
	s := p.in(l, Initiative(l, r.ID))
	name, _ := r.Name.Best(l)
	v := InitiativeView{
		Chrome:      s.chrome(name, func(l language.Language) Address { return Initiative(l, r.ID) }, nil),
		Heading:     s.text(r.Name),
		Kind:        s.word("initiative_kinds." + r.Kind),
		Description: s.text(r.Description),
	}
	v.Breadcrumbs = []Labels{s.wordLink("initiatives", Initiatives)}
	v.Chrome.Description = plainText(v.Description)
	for _, in := range []language.Language{l, l.Other()} {
		if in != l && r.Name[in] != "" && r.Name[in] != r.Name[l] {
			v.Also = append(v.Also, Label{Text: r.Name[in], Lang: s.lang(in)})
		}
		for _, also := range r.Also[in] {
			v.Also = append(v.Also, Label{Text: also.Text, Lang: s.lang(in)})
		}
	}
	if whole := p.initiatives[r.PartOf.Text]; whole != nil {
		v.PartOf = s.initiativeName(whole)
	}
	if before := p.initiatives[r.Follows.Text]; before != nil {
		v.Follows = s.initiativeName(before)
	}
	for _, part := range byTime(i.Parts) {
		v.Parts = append(v.Parts, s.initiativeItem(part))
	}
	for _, follower := range byTime(i.Followers) {
		v.Followers = append(v.Followers, s.initiativeName(follower))
	}
	s.life(&v, i)
	s.participants(&v, i)
	for _, d := range documentsOf(i.Named) {
		if slices.Contains(p.of[d.Record.ID], i) {
			continue // shown with its passage or event
		}
		item := s.item(d)
		item.Quotes, _ = s.quotes(slices.DeleteFunc(slices.Clone(i.Named), func(o link.Occurrence) bool { return o.Document != d }), quotesOfEntry)
		v.Mentions = append(v.Mentions, item)
	}
	if values := s.evidence(r.Evidence); values != nil {
		v.Evidence = []Fact{{s.word("evidence"), values}}
	}
	return v
}

// life fills in the events and passages.
func (s scope) life(v *InitiativeView, i *link.Initiative) {
	passages := map[string]link.Passage{}
	for n, p := range i.Passages {
		passages[i.Record.Passages[n].Value.Text] = p
	}
	for _, e := range i.Record.Events {
		event := EventView{Date: s.time(e.Date), Kind: s.word("events." + e.Kind), Name: s.text(e.Name), Place: s.text(e.Place), Note: s.text(e.Note)}
		if d := s.documents[e.Document.Text]; d != nil {
			event.Document = s.title(d.Record)
		}
		if e.Passage != nil {
			if p, ok := passages[e.Passage.Value.Text]; ok {
				event.Rows = s.rowsLabel(p)
			}
		}
		v.Events = append(v.Events, event)
	}
	for _, p := range i.Passages {
		view := PassageView{Document: s.title(p.Document.Record), Rows: s.rowsLabel(p)}
		if p.End-p.First <= longPassage {
			view.Body, view.Lang = s.excerpt(p)
		}
		v.Passages = append(v.Passages, view)
	}
}

// rowsLabel names a run of rows, linked to the first.
func (s scope) rowsLabel(p link.Passage) Label {
	first, last := p.Document.Rows[p.First].Anchor, p.Document.Rows[p.End-1].Anchor
	name := rowName(first)
	if last != first {
		name += "–" + strings.TrimPrefix(last, "p")
	}
	return Label{Text: name, Href: Row(Document(s.languages[0], p.Document.Record.ID).From(s.at), first)}
}

// participants fills in the countries, those named apart from those implied.
func (s scope) participants(v *InitiativeView, i *link.Initiative) {
	for _, c := range i.Countries {
		participant := Participant{Country: s.entity(gazetteer.Reference{Class: gazetteer.Country, ID: c.Code})}
		if len(c.Named) > 0 {
			var more int
			participant.Quotes, more = s.quotes(c.Named, quotesOfOne)
			if more > 0 {
				participant.More = s.count("more_places", more)
			}
			v.Named = append(v.Named, participant)
			continue
		}
		var groups []link.Occurrence
		participant.Through, groups = s.through(c.Implied)
		participant.Quotes, _ = s.quotes(groups, 1)
		v.Implied = append(v.Implied, participant)
	}
}

// through gives the groups that imply a country, each once, and the places that name them.
func (s scope) through(implied []link.Implication) (groups []Labels, all []link.Occurrence) {
	seen := map[string]bool{}
	for _, i := range implied {
		all = append(all, i.Occurrence)
		if !seen[i.Group] {
			seen[i.Group] = true
			groups = append(groups, s.entity(gazetteer.Reference{Class: gazetteer.Group, ID: i.Group}))
		}
	}
	return groups, all
}
