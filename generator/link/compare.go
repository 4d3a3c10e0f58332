package link

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"monjo/generator/diag"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
)

// Compare reports the rows of a document whose language versions name different
// countries or groups, or carry different numbers, dates or amounts: a slip in a
// translation, a page lost in scanning, or two versions that were never the same.
//
// It keeps silent where the same is only written in another way: 52 million and
// 5,200万, 2007 and 平成19年, "the two countries" for two names. Two rows that differ by
// themselves and agree together are no difference either.
//
// It also reports the rows of which the alignment is not sure.
func Compare(d *Document, g *gazetteer.Gazetteer) diag.List {
	var problems diag.List
	differences(d, func(row int) (only [language.Count][]difference) { return d.names(row, g) },
		func(row int, only [language.Count][]difference) {
			d.remark(row, only, diag.DifferingNames, "names", d.membership(only, row, g), &problems)
		})
	differences(d, d.quantities, func(row int, only [language.Count][]difference) {
		d.remark(row, only, diag.DifferingNumbers, "has", "", &problems)
	})
	d.doubts(g, &problems)
	return problems
}

// difference is something that one side of a row says and the other does not.
type difference struct {
	words  string   // for the report
	values []string // two differences with a value in common say the same
	block  int      // where it stands
	start  int      // and where in the block
	named  gazetteer.Reference
}

// differences gives the rows with what only one of their sides says, but not two rows in
// which a sentence stands on this side of the border in one language, on that in the other.
func differences(d *Document, find func(row int) [language.Count][]difference, yield func(row int, only [language.Count][]difference)) {
	at := func(row int) (only [language.Count][]difference) {
		if row < len(d.Rows) && !d.Rows[row].Sides[language.English].Empty() && !d.Rows[row].Sides[language.Japanese].Empty() {
			only = find(row)
		}
		for _, all := range only {
			slices.SortStableFunc(all, func(a, b difference) int { return cmp.Or(a.block-b.block, a.start-b.start) })
		}
		return only
	}
	var before, here [language.Count][]difference
	after := at(0)
	for row := range d.Rows {
		before, here, after = here, after, at(row+1)
		if len(here[language.English])+len(here[language.Japanese]) > 0 && !agree(here, before) && !agree(here, after) {
			yield(row, here)
		}
	}
}

// agree reports whether what two rows say on one side alone is the same.
func agree(a, b [language.Count][]difference) bool {
	for l := range a {
		if !within(a[l], b[1-l]) || !within(b[l], a[1-l]) {
			return false
		}
	}
	return true
}

// within reports whether the other differences say everything that the first say.
func within(all, others []difference) bool {
	said := map[string]bool{}
	for _, other := range others {
		for _, value := range other.values {
			said[value] = true
		}
	}
	for _, own := range all {
		if !slices.ContainsFunc(own.values, func(value string) bool { return said[value] }) {
			return false
		}
	}
	return true
}

// mostNamed is how many differences of a row are named: a page of figures would hide all else.
const mostNamed = 20

// remark reports a row: en names LA, VN; ja does not.
func (d *Document) remark(row int, only [language.Count][]difference, code diag.Code, verb, more string, problems *diag.List) {
	var parts []string
	first := language.English
	if len(only[first]) == 0 {
		first = first.Other()
	}
	for _, l := range []language.Language{first, first.Other()} {
		var words []string
		for _, own := range only[l] {
			if len(words) == mostNamed {
				words = append(words, "…")
				break
			}
			if !slices.Contains(words, own.words) {
				words = append(words, own.words)
			}
		}
		if words == nil {
			parts = append(parts, l.Code()+" does not")
		} else {
			parts = append(parts, l.Code()+" "+verb+" "+strings.Join(words, ", "))
		}
	}
	b := d.Record.Versions[first].Text.Blocks[only[first][0].block]
	problems.Add(diag.Position{File: d.Record.Versions[first].File, Line: b.Line, Column: b.Column}, code,
		fmt.Sprintf("row %s: %s%s", d.Rows[row].Anchor, strings.Join(parts, "; "), more), "where both versions are as their sources have them, there is nothing to do")
}
