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

// untold reports the changes without a reason, those of one kind in one report.
func untold(d *archive.Document, rows []Row, altered []Alteration) diag.List {
	var problems diag.List
	var order []string
	kinds := map[string][]Alteration{}
	for _, a := range altered {
		switch {
		case a.Change != nil:
		case a.key != "":
			at := diag.Position{File: d.Anchors.Path}
			if row := d.Anchors.Row(a.Anchor); row != nil {
				at.Line = row.Line
			}
			problems.Add(at, diag.BadChange, fmt.Sprintf("row %s was changed under %q, which the record does not have", a.Anchor, a.key), "put [changes."+a.key+"] back: its key is not changed once it was frozen")
		default:
			kind := told(a)
			if kinds[kind] == nil {
				order = append(order, kind)
			}
			kinds[kind] = append(kinds[kind], a)
		}
	}
	index := map[string]Row{}
	for _, row := range rows {
		index[row.Anchor] = row
	}
	for _, kind := range order {
		var names []string
		for _, a := range kinds[kind] {
			if !slices.Contains(names, a.Anchor) && len(names) < 50 {
				names = append(names, a.Anchor)
			}
		}
		words := "row " + names[0]
		if len(names) > 1 {
			words = "rows " + strings.Join(names, ", ")
		}
		problems.Add(place(d, index, kinds[kind][0]), diag.UntoldChange, fmt.Sprintf("%s: %s, and no change of the record says why", words, kind),
			fmt.Sprintf("add to document.toml a table such as [changes.correction] with date, reason.en and reason.ja; rows = [%q] limits it to a row", names[0]))
	}
	return problems
}

func told(a Alteration) string {
	words := inWords(a.Language)
	switch {
	case len(a.Before) == 0:
		return "the " + words + " words are new"
	case len(a.After) == 0:
		return "the " + words + " words were taken out"
	}
	return "the " + words + " words are not those that were published"
}

// place is where the words of a row stand in their text, or the line that names it.
func place(d *archive.Document, rows map[string]Row, a Alteration) diag.Position {
	if side := rows[a.Anchor].Sides[a.Language]; !side.Empty() {
		b := d.Versions[a.Language].Text.Blocks[side.First]
		return diag.Position{File: d.Versions[a.Language].File, Line: b.Line, Column: b.Column}
	}
	at := diag.Position{File: d.Anchors.Path}
	if row := d.Anchors.Row(a.Anchor); row != nil {
		at.Line = row.Line
	}
	return at
}

// byHand reports lines of anchors.txt on which somebody has put blocks together that do
// not follow each other in their text. Where the text itself has changed since, that is
// no fault of the line.
func byHand(d *archive.Document) diag.List {
	var problems diag.List
	if d.Anchors == nil {
		return nil
	}
	for _, l := range language.All() {
		home := map[anchor.Fingerprint]map[string]bool{}
		for _, b := range d.Anchors.Blocks {
			if b.Language == l && b.Standing() {
				if home[b.Fingerprint] == nil {
					home[b.Fingerprint] = map[string]bool{}
				}
				home[b.Fingerprint][b.Row] = true
			}
		}
		var at map[anchor.Fingerprint][]int
		asked := false // since it is asked only where a line may be wrong
		for _, row := range d.Anchors.Rows {
			all := row.Sides[l]
			foreign := func(f anchor.Fingerprint) bool { return !home[f][row.Anchor] }
			if len(all) < 2 || !slices.ContainsFunc(all, foreign) || d.Versions[l] == nil {
				continue
			}
			if !asked {
				asked = true
				at = positions(d, l)
			}
			if at != nil && !follow(all, at) {
				problems.Add(diag.Position{File: d.Anchors.Path, Line: row.Line}, diag.BadAnchors, fmt.Sprintf("the blocks of %s do not follow each other in %s", row.Anchor, d.Versions[l].File),
					"a side of a row is one run of paragraphs: put each block into the row where it belongs")
			}
		}
	}
	return problems
}

// positions gives where each block of a text stands; nil where the text is not, but for the
// order, what the lines of anchors.txt say.
func positions(d *archive.Document, l language.Language) map[anchor.Fingerprint][]int {
	_, prints := anchor.All(d.Versions[l].Text.Blocks)
	at := map[anchor.Fingerprint][]int{}
	for i, f := range prints {
		at[f] = append(at[f], i)
	}
	var lines []anchor.Fingerprint
	for _, row := range d.Anchors.Rows {
		lines = append(lines, row.Sides[l]...)
	}
	slices.Sort(lines)
	slices.Sort(prints)
	if !slices.Equal(lines, prints) {
		return nil
	}
	return at
}

// follow reports whether blocks can be found one behind the other.
func follow(all []anchor.Fingerprint, at map[anchor.Fingerprint][]int) bool {
	for n := 1; n < len(all); n++ {
		first, second := at[all[n-1]], at[all[n]]
		if !slices.ContainsFunc(first, func(i int) bool { return slices.Contains(second, i+1) }) {
			return false
		}
	}
	return true
}
