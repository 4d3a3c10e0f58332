// Package site is every address of the archive and everything that its pages say.
//
// [Plan] gives a [Site]: a list of pages, each with its [Address], the layout that
// shows it and a function that makes its view. A view (view.go) is plain data with
// finished values: words in the reader's language, relative references, quotations
// cut to length. Making it has no effect on anything else, so pages can be made in
// any order and side by side, and only as many views exist at once as are being
// rendered.
//
// Pages stay small however large the archive is. What is said of a country, group or
// initiative is its dossier (dossier.go); one that is too large for a page is divided
// by year, and a year into parts, each with an address below the page (volume.go).
//
// A page is in one language or, like the parallel page and the root, in both:
// [Labels] hold the words once for each language of the page.
package site

import (
	"slices"
	"strings"

	"monjo/generator/archive"
	"monjo/generator/diag"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
	"monjo/generator/link"
	"monjo/i18n"
)

// Site is all that will be published.
type Site struct {
	Pages  []Page         // by address
	Ledger archive.Ledger // everything that will have been published with this site

	Lost     diag.List // published addresses at which this site has nothing
	Unfrozen diag.List // addresses of this site that the ledger has not
}

// Page is one page: where it stands, which layout shows it, and what it shows.
type Page struct {
	Address Address
	Layout  string     // name of the layout without extension, such as "document"
	View    func() any // the layout's view, one of the types of view.go
}

// Plan makes the site of an archive. baseURL replaces the archive's own base_url
// unless it is empty; it ends in "/".
func Plan(a archive.Archive, graph link.Graph, g *gazetteer.Gazetteer, words i18n.Words, baseURL string) (Site, diag.List) {
	if baseURL != "" {
		a.Info.BaseURL = baseURL
	}
	p := &planner{archive: a, graph: graph, gazetteer: g, words: words,
		documents: map[string]*link.Document{}, initiatives: map[string]*link.Initiative{}, order: map[string]int{},
		of: map[string][]*link.Initiative{}, belonging: map[string][]*link.Document{}, files: map[gazetteer.Reference]*file{}, published: map[Address]bool{}, movedTo: map[Address]Address{}, records: map[string]*archive.Document{}}
	for n, d := range graph.Documents {
		p.documents[d.Record.ID] = d
		p.order[d.Record.ID] = n
	}
	for _, i := range graph.Initiatives {
		p.initiatives[i.Record.ID] = i
	}
	for _, l := range language.All() {
		p.ranks[l] = alphabet(g, l)
	}
	for _, entry := range a.Ledger.Entries {
		p.published[Address(entry.Address)] = true
	}
	for _, d := range slices.Concat(a.Documents, a.Withdrawn) {
		p.records[d.ID] = d
	}
	p.belongs()
	p.gather()
	p.years = timeline(graph.Documents)
	p.interfaceWords()
	for _, l := range language.All() {
		p.languagePages(l)
	}
	p.add(Root, "root", func() any { return p.root() })
	p.add(NotFound, "not-found", func() any { return p.notFound() })
	for _, d := range graph.Documents {
		at := Parallel(d.Record.ID)
		p.add(at, "parallel", func() any { return p.document(d, at, language.All()) })
	}
	p.withdrawn()
	p.moves()
	slices.SortFunc(p.pages, func(a, b Page) int { return strings.Compare(string(a.Address), string(b.Address)) })
	site := Site{Pages: p.pages}
	p.account(&site)
	return site, p.problems
}

type planner struct {
	archive     archive.Archive
	graph       link.Graph
	gazetteer   *gazetteer.Gazetteer
	words       i18n.Words
	documents   map[string]*link.Document
	order       map[string]int // place of a document in time, by ID
	initiatives map[string]*link.Initiative
	of          map[string][]*link.Initiative               // the initiatives to which a document belongs, by its ID
	belonging   map[string][]*link.Document                 // the documents that belong to an initiative, by its ID, in time
	files       map[gazetteer.Reference]*file               // of everything that has a page
	ranks       [language.Count]map[gazetteer.Reference]int // alphabetical order
	years       []year
	published   map[Address]bool             // by the ledger
	movedTo     map[Address]Address          // where old addresses lead
	records     map[string]*archive.Document // by ID, the withdrawn ones too
	labels      [3]map[string]Labels         // the interface's words for pages in English, Japanese and both
	plain       [3]map[string]string
	pages       []Page
	problems    diag.List
}

func (p *planner) add(a Address, layout string, view func() any) {
	p.pages = append(p.pages, Page{a, layout, view})
}

// belongs finds the initiatives of each document: those with a passage in it or an event that it shows.
func (p *planner) belongs() {
	for _, i := range p.graph.Initiatives {
		note := func(id string) {
			if p.documents[id] != nil && !slices.Contains(p.of[id], i) {
				p.of[id] = append(p.of[id], i)
			}
		}
		for _, passage := range i.Passages {
			note(passage.Document.Record.ID)
		}
		for _, e := range i.Record.Events {
			note(e.Document.Text)
		}
	}
	for _, d := range p.graph.Documents {
		for _, i := range p.of[d.Record.ID] {
			p.belonging[i.Record.ID] = append(p.belonging[i.Record.ID], d)
		}
	}
}

// languagePages plans the pages in one language.
func (p *planner) languagePages(l language.Language) {
	p.add(Home(l), "home", func() any { return p.home(l) })
	p.add(Documents(l), "list", func() any { return p.documentList(l) })
	for _, year := range p.years {
		for n := range year.parts() {
			p.add(Part(Year(l, year.id), "", n+1), "list", func() any { return p.yearList(l, year, n) })
		}
	}
	for _, d := range p.graph.Documents {
		at := Document(l, d.Record.ID)
		p.add(at, "document", func() any { return p.document(d, at, []language.Language{l}) })
	}
	parts := p.initiativeParts()
	for n := range parts {
		p.add(InitiativesPart(l, n+1), "index", func() any { return p.initiativeIndex(l, parts, n) })
	}
	for _, i := range p.graph.Initiatives {
		p.add(Initiative(l, i.Record.ID), "initiative", func() any { return p.initiative(l, i) })
		p.yearPages(l, gazetteer.Reference{Class: gazetteer.Initiative, ID: i.Record.ID})
	}
	p.add(Countries(l), "index", func() any { return p.countryIndex(l) })
	for _, e := range p.shown(gazetteer.Country) {
		p.add(Country(l, e.ID), "entity", func() any { return p.country(l, e) })
		p.yearPages(l, e.Reference)
	}
	p.add(Groups(l), "index", func() any { return p.groupIndex(l) })
	for _, e := range p.shown(gazetteer.Group) {
		p.add(Group(l, e.ID), "entity", func() any { return p.group(l, e) })
		p.yearPages(l, e.Reference)
	}
	for _, page := range p.archive.Pages {
		p.prosePage(l, page)
	}
}

// shown gives the countries or groups that have a page: those that the archive names or
// implies, and those that have had one.
func (p *planner) shown(c gazetteer.Class) []*gazetteer.Entity {
	all := p.named(c)
	for _, e := range p.gazetteer.Entities(c) {
		if p.files[e.Reference] == nil && p.published[p.addressOf(e.Reference, language.English)] {
			p.files[e.Reference] = layOut(dossier{})
		}
		if f := p.files[e.Reference]; f != nil && f.size() == 0 && !slices.Contains(all, e) {
			all = append(all, e)
		}
	}
	return all
}

// named gives the countries or groups that the archive names or implies.
func (p *planner) named(c gazetteer.Class) []*gazetteer.Entity {
	return slices.DeleteFunc(p.gazetteer.Entities(c), func(e *gazetteer.Entity) bool {
		if c == gazetteer.Country {
			return p.graph.Countries[e.ID] == nil
		}
		return p.graph.Groups[e.ID] == nil
	})
}
