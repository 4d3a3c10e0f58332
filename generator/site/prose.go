package site

import (
	"path"
	"slices"
	"strings"

	"monjo/generator/archive"
	"monjo/generator/diag"
	"monjo/generator/language"
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

// aliases plans the pages that carry a visitor on from a document's old addresses. No
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
			p.add(at, "redirect", func() any { return p.redirect(at, d.Record) })
		}
	}
}

func (p *planner) redirect(at Address, r *archive.Document) RedirectView {
	all := language.All()
	s := scope{p, at, all}
	title, l := r.Title.Best(language.English)
	to := Parallel(r.ID)
	return RedirectView{Lang: l.Code(), Title: title, Target: to.From(at), Absolute: to.In(p.archive.Info.BaseURL), Words: s.word("moved")}
}
