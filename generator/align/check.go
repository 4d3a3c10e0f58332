package align

import (
	"fmt"
	"slices"
	"strings"

	"monjo/generator/anchor"
	"monjo/generator/archive"
	"monjo/generator/diag"
	"monjo/generator/language"
)

// Check reports what is wrong or untold about the changes of a document: words that
// are not those that were published, without a reason in its record; a change under
// which nothing has changed; a text that is a translation of words that have changed
// since; rows that one of two whole texts lacks. rows and altered are what [Rows] and
// [Alterations] give.
func Check(d *archive.Document, rows []Row, altered []Alteration) diag.List {
	var problems diag.List
	if d.AnchorsBroken {
		return nil
	}
	known := map[string]bool{}
	for _, row := range rows {
		known[row.Anchor] = true
	}
	for _, c := range d.Changes {
		for _, v := range c.Rows {
			if !known[v.Text] {
				problems.Add(v.Position(), diag.BadChange, fmt.Sprintf("there is no row %s in the document", v.Text), "monjo check names the rows that have changed")
			}
		}
	}
	used := map[string]bool{}
	for _, a := range altered {
		if a.Change != nil {
			used[a.Change.Key] = true
		}
	}
	problems = append(problems, untold(d, rows, altered)...)
	problems = append(problems, byHand(d)...)
	for _, c := range d.Changes {
		if !used[c.Key] {
			hint := "take it out, or name other rows"
			if d.Anchors == nil {
				hint = "the document was never frozen; before it is published, words may change without a word"
			}
			problems.Add(d.Record.Position("changes", c.Key), diag.UnusedChange, fmt.Sprintf("no row has changed under the change %q", c.Key), hint)
		}
	}
	problems = append(problems, missing(d, rows)...)
	return append(problems, stale(d, altered)...)
}

// missing reports the rows that one text lacks although both are there; those that
// follow each other in one report. An excerpt lacks rows by its nature.
func missing(d *archive.Document, rows []Row) diag.List {
	var problems diag.List
	for _, l := range language.All() {
		own, other := d.Versions[l], d.Versions[l.Other()]
		if own == nil || other == nil || own.Extent == "excerpt" {
			continue
		}
		for first := 0; first < len(rows); first++ {
			end := first
			for end < len(rows) && rows[end].Fate == anchor.Living && rows[end].Sides[l].Empty() {
				end++
			}
			if end == first {
				continue
			}
			b := other.Text.Blocks[rows[first].Sides[l.Other()].First]
			words := fmt.Sprintf("row %s is in the %s text alone", rows[first].Anchor, inWords(l.Other()))
			if end-first > 1 {
				words = fmt.Sprintf("rows %s to %s are in the %s text alone", rows[first].Anchor, rows[end-1].Anchor, inWords(l.Other()))
			}
			problems.Add(diag.Position{File: other.File, Line: b.Line, Column: b.Column}, diag.MissingSide, words, "where the source has it so, there is nothing to do")
			first = end
		}
	}
	return problems
}

func inWords(l language.Language) string { return [...]string{"English", "Japanese"}[l] }

// stale reports a translation of which the original has changed in rows where it has
// not. Which text is the original the record says, or else their statuses do.
func stale(d *archive.Document, all []Alteration) diag.List {
	var problems diag.List
	for _, l := range language.All() {
		v := d.Versions[l]
		if v == nil || d.Versions[l.Other()] == nil || !translated(d, l) {
			continue
		}
		var behind []string
		for _, a := range all {
			if a.Language == l || slices.Contains(behind, a.Anchor) {
				continue
			}
			followed := a.Change != nil && !v.Translated.IsZero() && v.Translated.Earliest().Compare(a.Change.Date.Earliest()) >= 0 ||
				slices.ContainsFunc(all, func(other Alteration) bool {
					return other.Language == l && other.Anchor == a.Anchor && later(other, a)
				})
			if !followed {
				behind = append(behind, a.Anchor)
			}
		}
		if len(behind) > 0 {
			problems.Add(diag.Position{File: v.File}, diag.StaleTranslation, fmt.Sprintf("the original of this translation has changed in %s, and the translation has not", strings.Join(behind, ", ")),
				"where the change does not touch the translation, set text."+l.Code()+".translated to the day on which that was seen")
		}
	}
	return problems
}

// later reports whether a change is not before another.
func later(a, b Alteration) bool {
	if a.Change == nil || b.Change == nil {
		return a.Change == nil && a.Pending
	}
	return a.Change.Date.Earliest().Compare(b.Change.Date.Earliest()) >= 0
}

// translated reports whether the text in l is a translation of the other.
func translated(d *archive.Document, l language.Language) bool {
	own, other := d.Versions[l], d.Versions[l.Other()]
	if own.From != "" || other.From != "" {
		return own.From == l.Other().Code()
	}
	rank := func(v *archive.Version) int { return slices.Index(archive.Statuses(), v.Status) }
	return rank(own) > rank(other)
}
