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
	return p.homeView(p.in(l, Home(l)))
}

// root is the home page in both languages.
func (p *planner) root() HomeView {
	all := language.All()
	return p.homeView(scope{p, Root, all})
}

func (p *planner) homeView(s scope) HomeView {
	info := p.archive.Info
	v := HomeView{
		Chrome:      s.chrome("", Home, pointer(Root)),
		Heading:     s.text(info.Title),
		Description: s.text(info.Description),
		Counts: []Labels{
			s.counted("documents_count", len(p.graph.Documents), Documents),
			s.counted("initiatives_count", len(p.graph.Initiatives), Initiatives),
			s.counted("countries_count", len(p.named(gazetteer.Country)), Countries),
		},
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
	for _, i := range p.graph.Initiatives {
		if i.Record.PartOf.Text == "" && i.Record.Follows.Text == "" {
			v.Initiatives = append(v.Initiatives, s.initiativeItem(i))
		}
	}
	for _, e := range p.ranked() {
		if c := p.graph.Countries[e.ID]; len(documentsOf(c.Named)) > 0 {
			v.Countries = append(v.Countries, Tally{Labels: s.entity(e.Reference), Count: len(documentsOf(c.Named))})
		}
	}
	for _, year := range p.years {
		v.Years = append(v.Years, s.yearTally(year))
	}
	return v
}

func (s scope) counted(key string, n int, to func(language.Language) Address) Labels {
	labels := s.count(key, n)
	for i, l := range s.languages {
		labels[i].Href = to(l).From(s.at)
	}
	return labels
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
