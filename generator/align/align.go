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

	"monjo/generator/archive"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
)

// Row is one unit of the parallel text.
type Row struct {
	Anchor string // "p1", "p2", …: the name of the row in both languages and on every page
	Sides  [language.Count]Side
}

// Side is a run of blocks of one version: those with index First ≤ i < End in its
// Text. It is empty where the version lacks the row.
type Side struct {
	First, End int
}

// Empty reports whether the version has nothing in the row.
func (s Side) Empty() bool { return s.First == s.End }

// Rows aligns the versions of a document. A document in one language has a row for
// each block; one without a text has none. Names are sought in g when both versions
// have blocks; where g is nil, they are no cue.
func Rows(d *archive.Document, g *gazetteer.Gazetteer) []Row {
	var rows []Row
	if inBoth(d) {
		rows = align(newPairing(d, g))
	} else {
		for _, l := range language.All() {
			if d.Versions[l] == nil {
				continue
			}
			for i := range d.Versions[l].Text.Blocks {
				row := Row{}
				row.Sides[l] = Side{i, i + 1}
				rows = append(rows, row)
			}
		}
	}
	for i := range rows {
		rows[i].Anchor = fmt.Sprintf("p%d", i+1)
	}
	return rows
}

// inBoth reports whether both versions have blocks.
func inBoth(d *archive.Document) bool {
	for _, v := range d.Versions {
		if v == nil || len(v.Text.Blocks) == 0 {
			return false
		}
	}
	return true
}
