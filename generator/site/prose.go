package site

import (
	"path"
	"slices"
	"strings"

	"monjo/generator/archive"
	"monjo/generator/diag"
	"monjo/generator/language"
	"monjo/generator/link"
	"monjo/generator/markdown"
)

// prosePage plans a page of prose, which may not take the place of another page.
func (p *planner) prosePage(l language.Language, page *archive.Page) {
	at := Prose(l, page.ID)
	if slices.Contains(reserved(l), at) {
		p.problems.Add(diag.Position{File: "content/pages/" + page.ID}, diag.TakenAddress, "the address /"+string(at)+" belongs to a page of the archive", "give the page another name")
		return
	}
	p.add(at, "prose", func() any {
		s := p.in(l, at)
		v := ProseView{Chrome: s.chrome(page.Title[l], func(l language.Language) Address { return Prose(l, page.ID) }, nil), Heading: s.text(page.Title)}
		v.Body = Markup(markdown.Flow(nil, page.Texts[l].Blocks, markdown.FlowOptions{
			HeadingShift: 2 - highest(page.Texts[l].Blocks),
			Options:      markdown.Options{NotePrefix: "", HeadingPrefix: "s-"},
			Marks:        func(int) []markdown.Mark { return nil },
			Anchor:       func(int) string { return "" },
			Tail:         func(dst []byte, _ int) []byte { return dst },
			NotesLabel:   p.words.Word(l, "notes"), BackLabel: p.words.Word(l, "back_to_text")}))
		return v
	})
}

// aliases plans the pages at a document's old addresses. No
// alias may take the place of another file, nor be a folder to one of them a file to another.
func (p *planner) aliases() {
	files, folders := map[string]bool{}, map[string]bool{} // in small letters: not every file system tells them apart
	take := func(file string) {
		file = strings.ToLower(file)
		files[file] = true
		for folder := path.Dir(file); folder != "."; folder = path.Dir(folder) {
			folders[folder] = true
		}
	}
	for _, at := range []Address{Stylesheet, Icon, Manifest} {
		take(at.File())
	}
	for _, page := range p.pages {
		take(page.Address.File())
	}
	for _, d := range p.graph.Documents {
		for _, v := range d.Record.Aliases {
			at := Address(v.Text)
			file, inFile := strings.ToLower(at.File()), false
			for folder := path.Dir(file); folder != "."; folder = path.Dir(folder) {
				inFile = inFile || files[folder]
			}
			if files[file] || folders[file] || inFile {
				p.problems.Add(v.Position(), diag.TakenAddress, "the alias "+v.Text+" is the address of a page, or of a folder of pages", "take the alias out")
				continue
			}
			take(at.File())
			p.add(at, "parallel", func() any { return p.moved(d, at) })
		}
	}
}

// moved is a document at an old address: the parallel page itself, so that a fragment
// still leads to its row, with a word on where it stands now. Its canonical address
// is the permanent one.
func (p *planner) moved(d *link.Document, at Address) DocumentView {
	v := p.document(d, at, language.All())
	permanent := Parallel(d.Record.ID)
	v.Canonical, v.Alternates = permanent.In(p.archive.Info.BaseURL), nil // the other languages belong to the permanent address
	s := scope{p, at, language.All()}
	to := Label{Text: v.Canonical, Href: permanent.From(at)}
	notice := Notice{Class: "moved", Words: s.word("moved"), Link: Labels{to, to}}
	v.Notices = append([]Notice{notice}, v.Notices...)
	return v
}
