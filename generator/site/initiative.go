package site

import (
	"cmp"
	"slices"
	"strings"

	"monjo/generator/cite"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
	"monjo/generator/link"
)

const (
	longPassage    = 14 // rows; a longer passage is linked, not shown
	passagesInFull = 30 // passages; of more than that the rest is linked, not shown
	quotesOfOne    = 3  // quotations for each country of an initiative
	quotesOfEntry  = 3  // quotations for each document or initiative of a country
	manyCountries  = 60 // of an initiative with more, each has one quotation
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
	for _, c := range s.inOrder(i.Countries) {
		country := s.entity(gazetteer.Reference{Class: gazetteer.Country, ID: c.Code})
		if len(c.Named) > 0 {
			item.Countries = append(item.Countries, country)
		} else {
			item.Implied = append(item.Implied, country)
		}
	}
	return item
}

// inOrder gives the countries of an initiative in the order of the page's language.
func (s scope) inOrder(all []link.Participant) []link.Participant {
	sorted := slices.Clone(all)
	rank := s.ranks[s.languages[0]]
	slices.SortFunc(sorted, func(a, b link.Participant) int {
		return rank[gazetteer.Reference{Class: gazetteer.Country, ID: a.Code}] - rank[gazetteer.Reference{Class: gazetteer.Country, ID: b.Code}]
	})
	return sorted
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
	of := gazetteer.Reference{Class: gazetteer.Initiative, ID: r.ID}
	f := p.files[of]
	v.Mentions = s.mentions(f.front.named, "y")
	v.MentionYears = s.bars(of, f.years, namedAt, func(d dossier) int { return len(d.named) })
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
			event.Source = s.source(e, d.Record)
		}
		if e.Passage != nil {
			if p, ok := passages[e.Passage.Value.Text]; ok {
				event.Rows = s.rowsLabel(p)
			}
		}
		v.Events = append(v.Events, event)
	}
	inTime := slices.Clone(i.Passages)
	slices.SortStableFunc(inTime, func(a, b link.Passage) int {
		return cmp.Or(s.order[a.Document.Record.ID]-s.order[b.Document.Record.ID], a.First-b.First)
	})
	for n, p := range inTime {
		view := PassageView{Document: s.title(p.Document.Record), Rows: s.rowsLabel(p)}
		if p.End-p.First <= longPassage && n < passagesInFull {
			view.Body, view.Lang = s.excerpt(p)
		}
		v.Passages = append(v.Passages, view)
	}
}

// rowsLabel names a run of rows, linked to the first.
func (s scope) rowsLabel(p link.Passage) Label {
	first, last := p.Document.Rows[p.First].Anchor, p.Document.Rows[p.End-1].Anchor
	return Label{Text: rowsName(first, last), Href: Row(Document(s.languages[0], p.Document.Record.ID).From(s.at), first)}
}

// rowsName is how a run of rows is called in print: "¶ 12–15".
func rowsName(first, last string) string {
	if last == first || last == "" {
		return cite.RowName(first)
	}
	return cite.RowName(first) + "–" + strings.TrimPrefix(last, "p")
}

// participants fills in the countries, those named apart from those implied. These
// stand under the groups that imply them.
func (s scope) participants(v *InitiativeView, i *link.Initiative) {
	most := quotesOfOne
	if len(i.Countries) > manyCountries {
		most = 1
	}
	implied := map[string][]Labels{} // by group
	for _, c := range s.inOrder(i.Countries) {
		country := s.entity(gazetteer.Reference{Class: gazetteer.Country, ID: c.Code})
		if len(c.Named) == 0 {
			var told []string
			for _, place := range c.Implied {
				if !slices.Contains(told, place.Group) {
					told = append(told, place.Group)
					implied[place.Group] = append(implied[place.Group], country)
				}
			}
			continue
		}
		quotes, more := s.quotes(c.Named, most)
		v.Named = append(v.Named, Participant{Name: country, Quotes: quotes, More: s.more(more)})
	}
	for _, code := range i.Groups {
		r := gazetteer.Reference{Class: gazetteer.Group, ID: code}
		quotes, more := s.quotes(s.within(i, s.files[r].named), most)
		v.Groups = append(v.Groups, Participant{Name: s.entity(r), Implies: implied[code], Quotes: quotes, More: s.more(more)})
	}
}

// more says how many places are not shown, if any.
func (s scope) more(n int) Labels {
	if n == 0 {
		return nil
	}
	return s.count("more_places", n)
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
