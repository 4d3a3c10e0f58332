// Package align lays the two language versions of a document side by side: it
// groups their blocks into rows and gives each row its anchor. [Rows] makes the rows,
// [Certainty] says how sure they are.
//
// Rows are found by dynamic programming over the two texts in order, as Gale and Church
// do for sentences ("A Program for Aligning Sentences in Bilingual Corpora",
// Computational Linguistics 19(1), 1993). Every way of dividing both texts into rows has a
// score, and the best is taken. A row has one block a side (1:1), lacks one side (1:0,
// 0:1), or has several blocks on one side (1:2, 2:1, 1:3 and so on). Its score is a
// logarithm, in whole thousandths: how much likelier it is that the two sides belong
// together than that they met by chance. It is made of
//
//   - kind: a heading beside a paragraph is unlikely; levels and lists count (weigh.go),
//   - length, with the ratio of English to Japanese of diplomatic prose (measure.go),
//   - labels: Article 3 and 第三条, "3." and "１．", (b) and （ロ） (label.go). Many headings
//     are numbered in one language alone, and that costs nothing,
//   - cues, each the same value in both languages (cue.go): numbers and amounts (US $52
//     million, 5200万ドル; 1,500, 千五百), dates in either calendar (1956, 昭和三十一年),
//     countries, groups and initiatives (package gazetteer), words that stay in Latin
//     letters (ODA), names in katakana (sound.go), words of treaties and speeches
//     (lexicon.go), references to footnotes, and the form of a block: a quotation, a
//     question, a remark in brackets. A cue counts the more the rarer it is in these
//     two texts,
//   - for sides of several blocks, whether they go together (edge.go): a sentence or a
//     bracket that goes on, the lines of a title; against it, that a label begins.
//
// Paragraphs join paragraphs and headings headings; rows of tables and code stand alone. In very
// long texts (some 2,000 blocks a side) only a band around the diagonal is looked at, so
// that time and memory stay in proportion to the length; a text that lacks more than the
// band's width is still given whole and in order, with its gap less well placed.
//
// What is missing on one side stays a gap. Nothing is moved or joined to make the
// columns look even.
//
// # Frozen documents
//
// A document that was frozen keeps its rows (package anchor has the file). [Rows] then
// finds what became of every published block (match.go: by its words, by its place
// between neighbours, by likeness), gives it the row that it had, lays what is new between
// the rows that stand (order.go), and numbers it. [Alterations] says which published
// words have become others, [Check] what of it the record leaves untold, and [Freeze]
// gives the file that records the present rows.
//
// # How well it does
//
// The weights were set by hand on the pairs in testdata/gold and on ten others that are not
// part of the project. Of ten more, which nobody had looked at, 99.3 % of the rows came out
// right, and 97.7 % after rows were left out, joined and split at random. TestGoldFolder
// measures it for any folder of such pairs, and TestGold holds those of testdata/gold to a floor.
package align

import (
	"fmt"

	"monjo/generator/anchor"
	"monjo/generator/archive"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
)

// Row is one unit of the parallel text.
type Row struct {
	Anchor string // "p1", "p2", …: the name of the row in both languages and on every page
	Sides  [language.Count]Side
	Fate   anchor.Fate // of a row that was published and has no words any more; its sides are empty
	Into   string      // the anchor of the row that holds the words of a joined one; never one that is gone itself
}

// Side is a run of blocks of one version: those with index First ≤ i < End in its
// Text. It is empty where the version lacks the row.
type Side struct {
	First, End int
}

// Empty reports whether the version has nothing in the row.
func (s Side) Empty() bool { return s.First == s.End }

// Rows aligns the versions of a document. A document in one language has a row for
// each block; one without a text has none. What was published keeps its row. Names are sought
// in g only when there is something to align; where g is nil, they are no cue.
func Rows(d *archive.Document, g *gazetteer.Gazetteer) []Row {
	if d.Anchors != nil {
		return resumed(d, resume(d), g)
	}
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

// RowsAndAlterations gives what [Rows] and [Alterations] do, at the price of one of them.
func RowsAndAlterations(d *archive.Document, g *gazetteer.Gazetteer) ([]Row, []Alteration) {
	if d.Anchors == nil {
		return Rows(d, g), nil
	}
	r := resume(d)
	rows := resumed(d, r, g)
	return rows, alterations(d, r, rows)
}

// resumed gives the rows of a frozen document.
func resumed(d *archive.Document, r *resumption, g *gazetteer.Gazetteer) []Row {
	r.settle()
	var whole *pairing
	return r.rows(func(english, japanese []unit) []drafted {
		if whole == nil {
			whole = newPairing(d, g)
		}
		return pairUnits(english, japanese, whole)
	})
}

// pairUnits aligns two runs of units. A published side keeps its row, and two of them
// never become one.
func pairUnits(english, japanese []unit, whole *pairing) []drafted {
	units := [language.Count][]unit{english, japanese}
	var rows []drafted
	for _, row := range align(whole.of(units)) {
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
