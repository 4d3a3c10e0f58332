// Package align lays the two language versions of a document side by side: it
// groups their blocks into rows and gives each row its anchor.
//
// [Rows] pairs blocks by dynamic programming over the two texts in order, as Gale
// and Church do for sentences ("A Program for Aligning Sentences in Bilingual
// Corpora", Computational Linguistics 19(1), 1993): every way of dividing both
// texts into rows of 1:1, 1:0, 0:1, 1:2 and 2:1 blocks has a cost, and the cheapest
// is taken. A pair costs more the less its two sides agree in
//
//   - kind (a heading beside a paragraph is nearly out of the question), level and
//     depth of lists,
//   - length, with the ratio of English to Japanese that this archive's kind of
//     prose has,
//   - numbers, which are the strongest cue: a translation keeps them. They are
//     compared by value, so that "52 million" is 5200万 and "Article 12" 第十二条.
//
// Two blocks join into one side of a row only when they are paragraphs; headings,
// table rows and code stand alone. In very long texts (some 2,000 blocks a side) only
// a band around the diagonal is looked at, so that time and memory stay in proportion
// to the length; a text that lacks more than the band's width is still given whole and
// in order, with its gap less well placed.
//
// What is missing on one side stays a gap. Nothing is moved or joined to make the
// columns look even.
package align

import (
	"fmt"

	"monjo/generator/anchor"
	"monjo/generator/archive"
	"monjo/generator/language"
	"monjo/generator/markdown"
)

// Row is one unit of the parallel text.
type Row struct {
	Anchor string // "p1", "p2", …: the name of the row in both languages and on every page
	Sides  [language.Count]Side
	Fate   anchor.Fate // of a row that was published and has no words any more; its sides are empty
	Into   string      // the anchor of the row that a joined one went into
}

// Side is a run of blocks of one version: those with index First ≤ i < End in its
// Text. It is empty where the version lacks the row.
type Side struct {
	First, End int
}

// Empty reports whether the version has nothing in the row.
func (s Side) Empty() bool { return s.First == s.End }

// Rows aligns the versions of a document. A document in one language has a row for
// each block; one without a text has none.
func Rows(d *archive.Document) []Row {
	if d.Anchors != nil {
		return resumed(d)
	}
	var blocks [language.Count][]markdown.Block
	for _, l := range language.All() {
		if d.Versions[l] != nil {
			blocks[l] = d.Versions[l].Text.Blocks
		}
	}
	var rows []Row
	if len(blocks[language.English]) == 0 || len(blocks[language.Japanese]) == 0 {
		for _, l := range language.All() {
			for i := range blocks[l] {
				row := Row{}
				row.Sides[l] = Side{i, i + 1}
				rows = append(rows, row)
			}
		}
	} else {
		rows = align(measured(d))
	}
	for i := range rows {
		rows[i].Anchor = fmt.Sprintf("p%d", i+1)
	}
	return rows
}

// measured is both texts of a document as the alignment looks at them.
func measured(d *archive.Document) (english, japanese text) {
	r := register{}
	var texts [language.Count]text
	for _, l := range language.All() {
		if v := d.Versions[l]; v != nil {
			texts[l] = measureAll(v.Text.Blocks, l, r)
		}
	}
	return texts[language.English], texts[language.Japanese]
}

// resumed gives the rows of a frozen document.
func resumed(d *archive.Document) []Row {
	r := resume(d)
	r.settle()
	var texts [language.Count]text
	known := false
	return r.rows(func(english, japanese []unit) []drafted {
		if !known {
			texts[language.English], texts[language.Japanese] = measured(d)
			known = true
		}
		return pairUnits(english, japanese, texts)
	})
}

// pairUnits aligns two runs of units. A published side keeps its row, and two of them
// never become one.
func pairUnits(english, japanese []unit, texts [language.Count]text) []drafted {
	units := [language.Count][]unit{english, japanese}
	var parts [language.Count]text
	for l := range units {
		parts[l] = texts[l].of(units[l])
	}
	var rows []drafted
	for _, row := range align(parts[0], parts[1]) {
		d := drafted{row: -1}
		for l, side := range row.Sides {
			for n := side.First; n < side.End; n++ {
				u := units[l][n]
				if d.Sides[l].Empty() {
					d.Sides[l].First = u.First
				}
				d.Sides[l].End = u.End
				d.row = max(d.row, u.row)
			}
		}
		rows = append(rows, d)
	}
	return rows
}

// of is the text whose blocks are units of this one.
func (t text) of(units []unit) text {
	var part text
	for n, u := range units {
		m := t.blocks[u.First]
		for i := u.First + 1; i < u.End; i++ {
			m = m.join(t.blocks[i])
		}
		m.frozen = u.row >= 0
		part.blocks = append(part.blocks, m)
		if n > 0 {
			before := units[n-1]
			joins := before.row < 0 && u.row < 0 && before.End == u.First && t.joins[before.First]
			var joined measure
			if joins {
				joined = t.joined[before.First]
			}
			part.joins, part.joined = append(part.joins, joins), append(part.joined, joined)
		}
	}
	return part
}
