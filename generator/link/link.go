// Package link finds who names whom: the countries, groups and initiatives that
// each document mentions, and from there the documents and initiatives of each
// country, in both directions.
//
// [Find] looks at one document alone and may run for many side by side. [Resolve]
// turns what was found in all of them into a [Graph]. [Compare] reports where the two
// language versions of a row name different countries or carry different numbers. Named and implied stay apart
// throughout: a country is named by a name of its own, and implied by the name of a
// group that it belonged to on the document's date.
//
// An initiative's countries are those named or implied in its passages, in either
// language version. Where an event refers to a document as a whole, and the archive
// has only its record, the title is what there is to read, and counts as the passage.
package link

import (
	"monjo/generator/align"
	"monjo/generator/archive"
	"monjo/generator/diag"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
)

// Document is what is known of one document's names.
type Document struct {
	Record *archive.Document
	Rows   []align.Row

	Altered []align.Alteration // what of the published words has changed

	Titles [language.Count][]gazetteer.Mention   // in the title
	Blocks [language.Count][][]gazetteer.Mention // in each block of the version, by its index

	Ambiguous []Occurrence // names that nothing decides and that stay unlinked, in reading order
}

// Title is the row of an [Occurrence] in a document's title.
const Title = -1

// Occurrence is one place where something is mentioned.
type Occurrence struct {
	Document *Document
	Language language.Language
	Row      int // index into the document's Rows, or Title
	Block    int // index into the version's blocks; 0 for a title
	Mention  gazetteer.Mention
}

// Find finds the mentions in one document. What the record says of its links goes
// before what the gazetteer finds; a name that several things have is decided by the
// rest of the document, or reported and left out of the result.
func Find(d *archive.Document, rows []align.Row, altered []align.Alteration, g *gazetteer.Gazetteer) (*Document, diag.List) {
	found := &Document{Record: d, Rows: rows, Altered: altered}
	var problems diag.List
	texts := read(d, rows)
	for i, t := range texts {
		texts[i].mentions = g.Find(t.language, t.words, d.Date)
	}
	override(d, rows, g, texts, &problems)
	decide(texts)
	for l, v := range d.Versions {
		if v != nil {
			found.Blocks[l] = make([][]gazetteer.Mention, len(v.Text.Blocks))
		}
	}
	for _, t := range texts {
		kept := t.mentions[:0]
		for _, m := range t.mentions {
			if len(m.Ambiguous) == 0 {
				kept = append(kept, m)
				continue
			}
			found.Ambiguous = append(found.Ambiguous, Occurrence{found, t.language, t.row, t.block, m})
			report(t, m, g, &problems)
		}
		if t.row == Title {
			found.Titles[t.language] = kept
		} else {
			found.Blocks[t.language][t.block] = kept
		}
	}
	return found, problems
}

// text is one title or block with what is mentioned in it.
type text struct {
	language language.Language
	row      int // index into the rows, or Title
	block    int
	words    string
	at       diag.Position
	mentions []gazetteer.Mention
}

// read gives the texts of a document in reading order: the titles that are its own, then
// row by row, English before Japanese.
func read(d *archive.Document, rows []align.Row) []text {
	var texts []text
	for _, l := range language.All() {
		if !d.TitleTranslated[l] && d.Title[l] != "" {
			texts = append(texts, text{language: l, row: Title, words: d.Title[l], at: d.Record.Position("title", l.Code())})
		}
	}
	for n, row := range rows {
		for _, l := range language.All() {
			for i := row.Sides[l].First; i < row.Sides[l].End; i++ {
				b := d.Versions[l].Text.Blocks[i]
				at := diag.Position{File: d.Versions[l].File, Line: b.Line, Column: b.Column}
				texts = append(texts, text{language: l, row: n, block: i, words: b.Words, at: at})
			}
		}
	}
	return texts
}

// Each gives every mention of the document in reading order: the titles, then row by
// row, English before Japanese.
func (d *Document) Each(yield func(Occurrence)) {
	for _, l := range language.All() {
		for _, m := range d.Titles[l] {
			yield(Occurrence{d, l, Title, 0, m})
		}
	}
	d.between(0, len(d.Rows), yield)
}

// between gives the mentions of the rows first ≤ i < end.
func (d *Document) between(first, end int, yield func(Occurrence)) {
	for row := first; row < end; row++ {
		for _, l := range language.All() {
			for block := d.Rows[row].Sides[l].First; block < d.Rows[row].Sides[l].End; block++ {
				for _, m := range d.Blocks[l][block] {
					yield(Occurrence{d, l, row, block, m})
				}
			}
		}
	}
}
