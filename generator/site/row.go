package site

import (
	"encoding/json"
	"html"
	"strings"

	"monjo/generator/anchor"
	"monjo/generator/archive"
	"monjo/generator/cite"
	"monjo/generator/language"
	"monjo/generator/markdown"
)

// ways are the same row on the other two pages of a document. On the page in both
// languages there is one in each language; on the others both are in the page's.
func (s scope) ways(id, anchor string) []Label {
	way := func(words string, in language.Language, to Address) Label {
		return Label{Text: words, Lang: in.Code(), Href: Row(to.From(s.at), anchor)}
	}
	if len(s.languages) > 1 {
		var ways []Label
		for _, l := range s.languages {
			ways = append(ways, way(s.words.Word(l, "language"), l, Document(l, id)))
		}
		return ways
	}
	l := s.languages[0]
	return []Label{
		way(s.words.Word(l, "both_languages"), l, Parallel(id)),
		way(s.words.Word(l.Other(), "language"), l.Other(), Document(l.Other(), id))}
}

// rowTail appends what stands at the end of a row of the text in one language: its link
// to itself, and the ways to the same row on the other pages. All their words are drawn
// by the stylesheet, so that copied words are those of the document alone.
func (s scope) rowTail(dst []byte, g departed, anchor string) []byte {
	id := g.document.Record.ID
	for _, joined := range g.joined[anchor] {
		dst = append(dst, `<span id="`+joined+`"></span>`...)
	}
	dst = appendLink(dst, ` class="anchor"`, Label{Text: g.numbers(anchor), Href: "#" + anchor})
	page := s.languages[0].Code()
	dst = append(dst, `<span class="tools" lang="`+page+`">`...)
	for _, way := range s.ways(id, anchor) {
		if way.Lang == page {
			way.Lang = ""
		}
		dst = appendLink(dst, "", way)
	}
	return append(dst, "</span>"...)
}

// standIn appends what stands for a row that the text in l lacks.
func (s scope) standIn(dst []byte, g departed, anchor string, l language.Language) []byte {
	id := g.document.Record.ID
	if g.has(anchor) {
		at := s.languages[0]
		dst = appendLink(dst, ` class="elsewhere"`, Label{Text: s.words.Word(at, "removed_row"), Lang: s.lang(at), Href: Row(Parallel(id).From(s.at), anchor)})
		for _, way := range s.near(g, anchor, at) {
			dst = appendLink(append(dst, ' '), ` class="elsewhere"`, way)
		}
		return s.rowTail(dst, g, anchor)
	}
	words := Label{Text: s.words.Word(s.languages[0], "only_"+l.Other().Code()), Lang: s.lang(s.languages[0]), Href: Row(Parallel(id).From(s.at), anchor)}
	return s.rowTail(appendLink(dst, ` class="elsewhere"`, words), g, anchor)
}

// appendLink appends a link whose words are drawn.
func appendLink(dst []byte, class string, label Label) []byte {
	dst = append(dst, `<a`+class+` href="`+html.EscapeString(label.Href)+`"`...)
	if label.Lang != "" {
		dst = append(dst, ` lang="`+label.Lang+`"`...)
	}
	return append(dst, ` aria-label="`+html.EscapeString(label.Text)+`"></a>`...)
}

// places says which anchors the blocks of a version have, and which rows it lacks before
// each of its blocks and, last, after them all.
func places(g departed, l language.Language) (anchors []string, missing [][]string) {
	d := g.document
	blocks := d.Record.Versions[l].Text.Blocks
	anchors, missing = make([]string, len(blocks)), make([][]string, len(blocks)+1)
	next := 0
	for _, row := range d.Rows {
		if side := row.Sides[l]; row.Fate == anchor.Joined {
			continue // its anchor stands in the row that it joined
		} else if side.Empty() {
			missing[next] = append(missing[next], row.Anchor)
		} else {
			anchors[side.First], next = row.Anchor, side.End
		}
	}
	return anchors, missing
}

// rows is the parallel text.
func (s scope) rows(g departed) []RowView {
	d := g.document
	var rows []RowView
	versions := d.Record.Versions
	var flows [language.Count]markdown.FlowOptions
	for _, l := range language.All() {
		if versions[l] != nil {
			flows[l] = s.flow(d, l, l, 2)
		}
	}
	for _, row := range d.Rows {
		if row.Fate == anchor.Joined {
			continue
		}
		view := RowView{Joined: g.joined[row.Anchor], Anchor: row.Anchor, Number: g.numbers(row.Anchor), Class: "paragraph", Ways: s.ways(d.Record.ID, row.Anchor)}
		for _, l := range language.All() {
			if versions[l] == nil {
				continue
			}
			cell := Cell{Lang: l.Code()}
			for i := row.Sides[l].First; i < row.Sides[l].End; i++ {
				b := versions[l].Text.Blocks[i]
				if b.Kind == markdown.Heading {
					view.Class = "heading"
				}
				cell.Body += Markup(markdown.Row(nil, versions[l].Text.Blocks, i, flows[l]))
			}
			switch {
			case g.has(row.Anchor):
				view.Class = "removed"
				cell.Gap, cell.Ways = s.words.Word(l, "removed_row"), s.near(g, row.Anchor, l)
			case cell.Body == "":
				cell.Gap = s.words.Word(l, "no_counterpart")
			}
			view.Cells = append(view.Cells, cell)
		}
		rows = append(rows, view)
	}
	return rows
}

// copies are the buttons that copy the address or the citation of a row. They are made
// once for a page: what is copied is pieces with the row's number between them.
func (s scope) copies(r *archive.Document, record cite.Record) []Copy {
	var copies []Copy
	page := Parallel(r.ID)
	if len(s.languages) == 1 {
		page = Document(s.languages[0], r.ID)
	}
	for _, l := range s.languages {
		add := func(words, done, text string) {
			copies = append(copies, Copy{Lang: l.Code(), Words: s.words.Word(l, words), Pieces: pieces(text),
				Done: s.words.Word(l, done), Failed: s.words.Word(l, "copy_failed")})
		}
		add("copy_link", "link_copied", Row(page.In(s.archive.Info.BaseURL), anyRow))
		add("copy_citation", "citation_copied", record.Row(l, anyRow))
	}
	return copies
}

// anyRow is the anchor of no row: its number is a NUL, which no text of an archive contains.
const anyRow = "p\x00"

// pieces is text divided at the numbers of anyRow, as a JSON array.
func pieces(text string) string {
	data, err := json.Marshal(strings.Split(text, "\x00"))
	if err != nil {
		return "[]" // strings always have a form in JSON
	}
	return string(data)
}
