package site

import (
	"slices"

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
