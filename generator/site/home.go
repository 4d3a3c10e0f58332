package site

import (
	"slices"

	"monjo/generator/archive"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
	"monjo/generator/link"
)

const (
	listed     = 6  // documents that the home page shows of each kind
	beginnings = 20 // initiatives that the home page shows
)

func (p *planner) home(l language.Language) HomeView {
	s := p.in(l, Home(l))
	v := HomeView{
		Chrome:      s.chrome("", Home, pointer(Root)),
		Heading:     s.text(p.archive.Info.Title),
		Description: s.text(p.archive.Info.Description),
		Counts:      s.counts(),
	}
	v.Chrome.Description = plainText(v.Description)
	v.Featured = s.featured()
	for n := len(p.graph.Documents) - 1; n >= 0 && len(v.Latest) < listed; n-- {
		v.Latest = append(v.Latest, s.item(p.graph.Documents[n]))
	}
	for _, i := range byTime(p.graph.Initiatives) {
		if i.Record.PartOf.Text == "" && i.Record.Follows.Text == "" && len(v.Initiatives) < beginnings {
			v.Initiatives = append(v.Initiatives, s.initiativeItem(i))
		}
	}
	for _, e := range p.ranked() {
		if named := len(p.files[e.Reference].named); named > 0 {
			v.Countries = append(v.Countries, Tally{Labels: s.entity(e.Reference), Count: named})
		}
	}
	for _, year := range p.years {
		v.Years = append(v.Years, s.yearTally(year))
	}
	return v
}

// featured is the first documents that can be read here.
func (s scope) featured() []DocumentItem {
	var items []DocumentItem
	for _, d := range s.graph.Documents {
		if len(items) == listed {
			break
		}
		if hasText(d.Record) {
			items = append(items, s.item(d))
		}
	}
	return items
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
			Enter: s.wordLink("enter", Home), Counts: s.counts(), Featured: s.featured(),
		}
		if p.hasPage("about") {
			side.About = s.wordLink("about", func(l language.Language) Address { return Prose(l, "about") })
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

// notFound is the page for an address that nothing has. It is shown at any depth, so
// its references begin at the server's root; the host stays out of them, so that it
// also works where the site is only looked at.
func (p *planner) notFound() NotFoundView {
	s := scope{p, NotFound, language.All()}
	v := NotFoundView{Chrome: s.chrome(p.words.Word(language.English, "not_found"), Home, nil), Heading: s.word("not_found")}
	v.Alternates, v.Canonical = nil, ""
	top := rootPath(p.archive.Info.BaseURL)
	v.Stylesheet, v.Icon = top+v.Stylesheet, top+v.Icon
	v.Home = below(top, v.Home)
	for n := range v.Navigation {
		v.Navigation[n].Labels = below(top, v.Navigation[n].Labels)
	}
	for n := range v.Languages {
		v.Languages[n].Labels = below(top, v.Languages[n].Labels)
	}
	v.Items = v.Navigation
	return v
}

// below gives labels whose references, made for a page at the root, begin at top.
func below(top string, labels Labels) Labels {
	made := slices.Clone(labels)
	for n := range made {
		made[n].Href = top + made[n].Href
	}
	return made
}
