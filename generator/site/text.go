package site

import (
	"slices"

	"monjo/generator/gazetteer"
	"monjo/generator/language"
	"monjo/generator/link"
	"monjo/generator/markdown"
)

// body is the text of a version as nested HTML, its rows anchored and its names linked.
func (s scope) body(g departed, l language.Language) Markup {
	d := g.document
	anchors, missing := places(g, l)
	o := s.flow(d, l, s.languages[0], 2)
	o.Anchor = func(i int) string { return anchors[i] }
	o.Tail = func(dst []byte, i int) []byte {
		if anchors[i] == "" {
			return dst
		}
		return s.rowTail(dst, g, anchors[i])
	}
	o.Missing = func(i int) []string { return missing[i] }
	o.StandIn = func(dst []byte, anchor string) []byte { return s.standIn(dst, g, anchor, l) }
	return Markup(markdown.Flow(nil, d.Record.Versions[l].Text.Blocks, o))
}

// flow are the options for the text of a document in l on a page whose links lead to
// pages in to; the text's highest headings get the level top.
func (s scope) flow(d *link.Document, l, to language.Language, top int) markdown.FlowOptions {
	return markdown.FlowOptions{
		Options:      markdown.Options{NotePrefix: l.Code() + "-", HeadingPrefix: "s-" + l.Code() + "-"},
		HeadingShift: top - highest(d.Record.Versions[l].Text.Blocks),
		NotesLabel:   s.words.Word(l, "notes"),
		BackLabel:    s.words.Word(l, "back_to_text"),
		Marks:        func(i int) []markdown.Mark { return s.marks(d.Blocks[l][i], to) },
	}
}

// highest is the smallest level of the headings, 1 where there are none.
func highest(blocks []markdown.Block) int {
	level := 0
	for _, b := range blocks {
		if b.Kind == markdown.Heading && (level == 0 || b.Level < level) {
			level = b.Level
		}
	}
	return max(level, 1)
}

// marks turns mentions into links. Where one lies in another, as a country in the name
// of an initiative, the words link to the initiative; the page of the country lists
// the place all the same.
func (s scope) marks(mentions []gazetteer.Mention, to language.Language) []markdown.Mark {
	var marks []markdown.Mark
	for _, m := range mentions { // initiatives come first
		if slices.ContainsFunc(marks, func(other markdown.Mark) bool { return m.Start < other.End && other.Start < m.End }) {
			continue
		}
		marks = append(marks, markdown.Mark{Start: m.Start, End: m.End, Target: s.addressOf(m.Reference, to).From(s.at), Class: className(m.Reference.Class)})
	}
	slices.SortFunc(marks, func(a, b markdown.Mark) int { return a.Start - b.Start })
	return marks
}

func className(c gazetteer.Class) string {
	return [...]string{"name country", "name group", "name initiative"}[c]
}

// excerpt is the words of a run of rows in the page's language, or the other where they are not in it.
func (s scope) excerpt(p link.Passage) (Markup, string) {
	l, ok := shown(p.Document.Record, s.languages[0])
	if !ok {
		return "", ""
	}
	blocks := p.Document.Record.Versions[l].Text.Blocks
	var indices []int // of the blocks within, in the version
	var within []markdown.Block
	for _, row := range p.Document.Rows[p.First:p.End] {
		for i := row.Sides[l].First; i < row.Sides[l].End; i++ {
			b := blocks[i]
			b.ID = "" // two passages of an initiative may show one heading
			indices, within = append(indices, i), append(within, b)
		}
	}
	o := s.flow(p.Document, l, s.languages[0], 3)
	o.HeadingShift = 3 - highest(within)
	marks := o.Marks
	o.Marks = func(i int) []markdown.Mark { return marks(indices[i]) }
	var dst []byte
	for i := range within {
		dst = markdown.Row(dst, within, i, o)
	}
	return Markup(dst), s.lang(l)
}
