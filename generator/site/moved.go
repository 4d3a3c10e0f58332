package site

import (
	"fmt"
	"html"
	"path"
	"slices"
	"strings"

	"monjo/generator/archive"
	"monjo/generator/diag"
	"monjo/generator/language"
	"monjo/generator/source"
)

// mover plans the pages at old addresses.
type mover struct {
	*planner
	files, folders map[string]string // as spelt, by small letters: not every file system tells them apart
	pages          map[Address]string
	to             map[Address]Address
}

// moves plans a small page for every old address: the aliases of documents and
// initiatives, what archive.toml says has moved, and the years and parts of lists that
// are no longer so long. No alias may take the place of another file, nor be a folder
// where another is a file.
func (p *planner) moves() {
	m := mover{p, map[string]string{}, map[string]string{}, map[Address]string{}, p.movedTo}
	for _, at := range kept() {
		m.take(at)
	}
	for _, page := range p.pages {
		m.take(page.Address)
		m.pages[page.Address] = page.Layout
	}
	for _, d := range slices.Concat(p.archive.Documents, p.archive.Withdrawn) {
		for _, v := range d.Aliases {
			m.aliases(v, d.Title, onwards(v.Text, func(l language.Language) Address { return Document(l, d.ID) }, Parallel(d.ID)))
		}
	}
	for _, i := range p.archive.Initiatives {
		for _, v := range i.Aliases {
			m.aliases(v, i.Name, onwards(v.Text, func(l language.Language) Address { return Initiative(l, i.ID) }, Initiative(language.English, i.ID)))
		}
	}
	for _, moved := range p.archive.Info.Moved {
		to := Address(strings.TrimPrefix(moved.To.Text, "/"))
		if m.pages[to] == "" && m.pages[to+"/"] != "" {
			to += "/"
		}
		if m.pages[to] == "" {
			p.problems.Add(moved.To.Position(), diag.UnknownID, fmt.Sprintf("nothing is published at %q", moved.To.Text), "name a page of the archive, such as en/about/")
			continue
		}
		m.alias(moved.From, Address(moved.From.Text), to, m.titleOf(to))
	}
	for _, entry := range p.archive.Ledger.Entries {
		m.list(Address(entry.Address))
	}
}

func (m *mover) take(at Address) {
	m.files[strings.ToLower(at.File())] = at.File()
	for folder := path.Dir(at.File()); folder != "."; folder = path.Dir(folder) {
		m.folders[strings.ToLower(folder)] = folder
	}
}

// titleOf is the title of a page of prose; empty for any other page.
func (m *mover) titleOf(at Address) language.Text {
	for _, page := range m.archive.Pages {
		for _, l := range language.All() {
			if Prose(l, page.ID) == at {
				return page.Title
			}
		}
	}
	return language.Text{}
}

// aliases plans the pages of one alias, in the order of their addresses.
func (m *mover) aliases(v source.Value, title language.Text, all map[Address]Address) {
	var from []Address
	for at := range all {
		from = append(from, at)
	}
	slices.Sort(from)
	for _, at := range from {
		m.alias(v, at, all[at], title)
	}
}

func (m *mover) alias(v source.Value, from, to Address, title language.Text) {
	if !isPage(string(from)) && !strings.HasSuffix(string(from), "/") {
		from += "/"
	}
	file, inFile := strings.ToLower(from.File()), false
	for folder := path.Dir(from.File()); folder != "."; folder = path.Dir(folder) {
		spelt, taken := m.folders[strings.ToLower(folder)]
		inFile = inFile || m.files[strings.ToLower(folder)] != "" || taken && spelt != folder
	}
	if m.files[file] != "" || m.folders[file] != "" || inFile {
		m.problems.Add(v.Position(), diag.TakenAddress, "the alias "+v.Text+" is the address of a page, or of a folder of pages, or kept for one", "take the alias out")
		return
	}
	m.move(from, to, title)
}

func (m *mover) move(from, to Address, title language.Text) {
	m.take(from)
	m.to[from] = to
	m.add(from, "moved", func() any { return m.moved(from, to, title) })
}

// list keeps the address of a year or part that a list no longer has. One below an old
// address leads to the same part at the new one where there is such.
func (m *mover) list(at Address) {
	if m.pages[at] != "" || m.to[at] != "" {
		return
	}
	for _, list := range above(at) {
		if to, ok := m.to[list]; ok {
			if same := to + at[len(list):]; m.pages[same] != "" {
				to = same
			}
			m.move(at, to, language.Text{})
			return
		}
		if m.pages[list] != "" {
			m.move(at, list, language.Text{})
			return
		}
	}
}

// moved is the page at an old address. Its script keeps the fragment, so that a
// citation still leads to its row; without script a browser can only be sent to the
// page as a whole.
func (p *planner) moved(at, to Address, title language.Text) MovedView {
	languages := language.All()
	for _, l := range languages {
		if strings.HasPrefix(string(to), string(Home(l))) {
			languages = []language.Language{l}
		}
	}
	s := scope{p, at, languages}
	name, _ := p.archive.Info.Title.Best(languages[0])
	v := MovedView{
		Lang: languages[0].Code(), Canonical: to.In(p.archive.Info.BaseURL), To: to.From(at),
		Stylesheet: Stylesheet.From(at), Icon: Icon.From(at), Script: Onward.From(at), Words: s.word("moved"),
	}
	v.Refresh = Markup(`<meta http-equiv="refresh" content="0; url=` + html.EscapeString(v.To) + `">`)
	if title.Empty() {
		title = language.Text{name, name}
	}
	words, _ := title.Best(languages[0])
	v.Title = words + " – " + name
	if words == name {
		v.Title = name
	}
	v.Link = s.linked(title, func(language.Language) Address { return to })
	return v
}

// account compares the site with the ledger.
func (p *planner) account(site *Site) {
	have := map[Address]bool{}
	var fresh []Address
	site.Ledger = archive.Ledger{Path: p.archive.Ledger.Path, Entries: slices.Clone(p.archive.Ledger.Entries)}
	for _, page := range site.Pages {
		have[page.Address] = true
		if page.Address == NotFound {
			continue
		}
		if !p.published[page.Address] {
			fresh = append(fresh, page.Address)
		}
		site.Ledger.Entries = append(site.Ledger.Entries, archive.LedgerEntry{Address: string(page.Address), Rows: p.anchored(page.Address)})
	}
	site.Ledger = site.Ledger.Sorted()
	if len(fresh) > 0 {
		words := fmt.Sprintf("%d addresses are not recorded as published, such as /%s", len(fresh), fresh[0])
		if len(fresh) == 1 {
			words = fmt.Sprintf("the address /%s is not recorded as published", fresh[0])
		}
		site.Unfrozen.Add(diag.Position{File: archive.LedgerPath}, diag.NotFrozen, words, "run monjo freeze, and keep "+archive.LedgerPath+" in version control")
	}
	for _, entry := range p.archive.Ledger.Entries {
		p.accountFor(entry, have, &site.Lost)
	}
	if p.archive.Ledger.Path == "" && slices.ContainsFunc(slices.Concat(p.archive.Documents, p.archive.Withdrawn), func(d *archive.Document) bool { return d.Anchors != nil }) {
		site.Lost.Add(diag.Position{File: archive.LedgerPath}, diag.LostAddress, "there are documents with anchors.txt, and no ledger of what was published",
			"take ledger.txt from version control; in a new archive, delete the anchors.txt that came along with the documents")
	}
}

// anchored is how many rows of the document at an address to cite can be cited.
func (p *planner) anchored(at Address) int {
	switch d := p.documents[documentAt(at)]; {
	case d == nil:
		return 0
	case d.Record.Anchors != nil:
		return max(len(d.Rows), len(d.Record.Anchors.Rows))
	default:
		return len(d.Rows)
	}
}
