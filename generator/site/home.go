package site

import (
	"monjo/generator/archive"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
	"monjo/generator/link"
)

// listed is how many documents the home page shows of each kind.
const listed = 6

func (p *planner) home(l language.Language) HomeView {
	s := p.in(l, Home(l))
	v := HomeView{
		Chrome:      s.chrome("", Home, pointer(Root)),
		Heading:     s.text(p.archive.Info.Title),
		Description: s.text(p.archive.Info.Description),
		Counts:      s.counts(),
	}
	v.Chrome.Description = plainText(v.Description)
	for _, d := range p.graph.Documents {
		if hasText(d.Record) && len(v.Featured) < listed {
			v.Featured = append(v.Featured, s.item(d))
		}
	}
	for n := len(p.graph.Documents) - 1; n >= 0 && len(v.Latest) < listed; n-- {
		v.Latest = append(v.Latest, s.item(p.graph.Documents[n]))
	}
	for _, i := range byTime(p.graph.Initiatives) {
		if i.Record.PartOf.Text == "" && i.Record.Follows.Text == "" {
			v.Initiatives = append(v.Initiatives, s.initiativeItem(i))
		}
	}
	for _, e := range p.ranked() {
		if named := len(documentsOf(p.graph.Countries[e.ID].Named)); named > 0 {
			v.Countries = append(v.Countries, Tally{Labels: s.entity(e.Reference), Count: named})
		}
	}
	for _, year := range p.years {
		v.Years = append(v.Years, s.yearTally(year))
	}
	return v
}

// counts say how much of everything there is, each with the way to it.
func (s scope) counts() []Labels {
	return []Labels{
		s.counted("documents_count", len(s.graph.Documents), Documents),
		s.counted("initiatives_count", len(s.graph.Initiatives), Initiatives),
		s.counted("countries_count", len(s.named(gazetteer.Country)), Countries),
	}
}

// root is the page for readers whose language is not known: what the archive is, and
// the way in, once in each language.
func (p *planner) root() RootView {
	both := scope{p, Root, language.All()}
	v := RootView{Chrome: both.chrome("", Home, pointer(Root))}
	v.Chrome.Description, _ = p.archive.Info.Description.Best(language.English)
	for _, l := range language.All() {
		s := p.in(l, Root)
		side := Entrance{
			Lang: l.Code(), Heading: s.text(p.archive.Info.Title), Description: s.text(p.archive.Info.Description),
			Enter: s.wordLink("enter", Home), Counts: s.counts(),
		}
		if p.hasPage("about") {
			side.About = s.wordLink("about", func(l language.Language) Address { return Prose(l, "about") })
		}
		for _, d := range p.graph.Documents {
			if hasText(d.Record) && len(side.Featured) < listed {
				side.Featured = append(side.Featured, s.item(d))
			}
		}
		v.Sides = append(v.Sides, side)
	}
	return v
}

func (s scope) counted(key string, n int, to func(language.Language) Address) Labels {
	return s.linkedEach(s.count(key, n), to)
}

func hasText(d *archive.Document) bool {
	return d.Versions[language.English] != nil || d.Versions[language.Japanese] != nil
}

// documentsOf gives the documents of the occurrences, each once, in their order.
func documentsOf(all []link.Occurrence) []*link.Document {
	var documents []*link.Document
	seen := map[*link.Document]bool{}
	for _, o := range all {
		if !seen[o.Document] {
			seen[o.Document] = true
			documents = append(documents, o.Document)
		}
	}
	return documents
}

func (p *planner) notFound() NotFoundView {
	all := language.All()
	s := scope{p, NotFound, all}
	v := NotFoundView{Chrome: s.chrome(p.words.Word(language.English, "not_found"), Home, nil), Heading: s.word("not_found")}
	v.Alternates, v.Canonical = nil, ""
	base := p.archive.Info.BaseURL
	absolute(&v.Home, base, Home)
	for n, entry := range menu() {
		if n < len(v.Navigation) {
			absolute(&v.Navigation[n].Labels, base, entry.to)
		}
	}
	v.Stylesheet, v.Icon = Stylesheet.In(base), Icon.In(base)
	for n, l := range all {
		v.Languages[n].Labels[0].Href = Home(l).In(base)
	}
	v.Items = v.Navigation
	return v
}

// absolute makes the links of labels absolute: the page for what is not found is shown at any depth.
func absolute(labels *Labels, base string, to func(language.Language) Address) {
	made := make(Labels, len(*labels))
	for n, label := range *labels {
		label.Href = to(language.All()[n]).In(base)
		made[n] = label
	}
	*labels = made
}
