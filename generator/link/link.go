// Package link finds who names whom: the countries, groups and initiatives that
// each document mentions, and from there the documents and initiatives of each
// country, in both directions.
//
// [Find] looks at one document alone and may run for many side by side. [Resolve]
// turns what was found in all of them into a [Graph]. Named and implied stay apart
// throughout: a country is named by a name of its own, and implied by the name of a
// group that it belonged to on the document's date.
//
// An initiative's countries are those named or implied in its passages, in either
// language version. Where an event refers to a document as a whole, and the archive
// has only its record, the title is what there is to read, and counts as the passage.
package link

import (
	"fmt"

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
	Titles [language.Count][]gazetteer.Mention   // in the title
	Blocks [language.Count][][]gazetteer.Mention // in each block of the version, by its index
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

// Find finds the mentions in one document. Ambiguous names are reported and stay
// out of the result.
func Find(d *archive.Document, rows []align.Row, g *gazetteer.Gazetteer) (*Document, diag.List) {
	found := &Document{Record: d, Rows: rows}
	var problems diag.List
	for _, l := range language.All() {
		if !d.TitleTranslated[l] {
			found.Titles[l] = settled(g.Find(l, d.Title[l], d.Date), d.Title[l], d.Record.Position("title", l.Code()), &problems)
		}
		if d.Versions[l] == nil {
			continue
		}
		blocks := d.Versions[l].Text.Blocks
		found.Blocks[l] = make([][]gazetteer.Mention, len(blocks))
		for i, b := range blocks {
			at := diag.Position{File: d.Versions[l].File, Line: b.Line, Column: b.Column}
			found.Blocks[l][i] = settled(g.Find(l, b.Words, d.Date), b.Words, at, &problems)
		}
	}
	return found, problems
}

// settled keeps the mentions that name one thing, and reports the others.
func settled(all []gazetteer.Mention, words string, at diag.Position, problems *diag.List) []gazetteer.Mention {
	kept := all[:0]
	for _, m := range all {
		if len(m.Ambiguous) == 0 {
			kept = append(kept, m)
			continue
		}
		var could string
		for i, r := range m.Ambiguous {
			if i > 0 {
				could += ", "
			}
			could += r.ID
		}
		problems.Add(at, diag.AmbiguousName, fmt.Sprintf("%q is left unlinked: it could be %s or something else", words[m.Start:m.End], could), "")
	}
	return kept
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
