package anchor

import (
	"cmp"
	"fmt"
	"slices"

	"monjo/generator/diag"
	"monjo/generator/language"
)

// check holds the two parts of the file against each other.
func (r *reader) check() {
	lines := map[string]int{}
	for _, row := range r.file.Rows {
		if before, twice := lines[row.Anchor]; twice {
			r.problemAt(row.Line, diag.BadAnchors, fmt.Sprintf("the anchor %s stands on line %d already", row.Anchor, before),
				"no number names two rows; "+byMerge)
			continue
		}
		lines[row.Anchor] = row.Line
	}
	r.checkMissing(lines)
	r.checkJoined()
	for _, l := range language.All() {
		r.checkSides(l)
	}
}

// checkMissing finds rows whose lines were deleted: first rows are numbered without a
// gap, and every other row has published a block.
func (r *reader) checkMissing(lines map[string]int) {
	missing := map[string]bool{}
	last := 0
	for anchor := range lines {
		last = max(last, parts(anchor)[0])
	}
	for _, b := range r.file.Blocks {
		last = max(last, parts(b.Row)[0])
		if lines[b.Row] == 0 {
			missing[b.Row] = true
		}
	}
	for n := 1; n <= last && len(missing) < 100; n++ {
		if anchor := write([]int{n}); lines[anchor] == 0 {
			missing[anchor] = true
		}
	}
	var all []string
	for anchor := range missing {
		all = append(all, anchor)
	}
	slices.SortFunc(all, Compare)
	for _, anchor := range all {
		r.problemAt(r.before(anchor), diag.BadAnchors, fmt.Sprintf("the row %s is missing", anchor),
			"it was published, and its number may not be used again: "+byHand)
	}
}

// before is the line of the row that stands before an anchor that has none.
func (r *reader) before(anchor string) int {
	var found Row
	for _, row := range r.file.Rows {
		if Compare(row.Anchor, anchor) < 0 && (found.Line == 0 || Compare(row.Anchor, found.Anchor) > 0) {
			found = row
		}
	}
	return found.Line
}

// checkJoined finds rows that joined none, themselves, or each other.
func (r *reader) checkJoined() {
	into := map[string]string{}
	known := map[string]bool{}
	for _, row := range r.file.Rows {
		known[row.Anchor] = true
		if row.Fate == Joined {
			into[row.Anchor] = row.Into
		}
	}
	for _, row := range r.file.Rows {
		if row.Fate != Joined {
			continue
		}
		if !known[row.Into] || row.Into == row.Anchor || into[row.Into] == row.Anchor {
			r.problemAt(row.Line, diag.BadAnchors, fmt.Sprintf("%s cannot have joined %s", row.Anchor, row.Into), byHand)
		}
	}
}

// checkSides finds fingerprints that were never published, and blocks that stand in
// two rows, or in none.
func (r *reader) checkSides(l language.Language) {
	published, standing := map[Fingerprint]string{}, map[Fingerprint][]Block{} // words, blocks
	for _, b := range r.file.Blocks {
		if b.Language != l {
			continue
		}
		if words, before := published[b.Fingerprint]; before && !Same(words, b.Words) {
			r.problemAt(b.Line, diag.BadAnchors, fmt.Sprintf("two different texts have the fingerprint %s", b.Fingerprint), "change a word of the later one")
		}
		published[b.Fingerprint] = b.Words
		if b.Standing() {
			standing[b.Fingerprint] = append(standing[b.Fingerprint], b)
		}
	}
	for _, row := range r.file.Rows {
		for _, fingerprint := range row.Sides[l] {
			left := standing[fingerprint]
			switch _, known := published[fingerprint]; {
			case len(left) > 0:
				standing[fingerprint] = left[1:]
			case known:
				r.problemAt(row.Line, diag.BadAnchors, fmt.Sprintf("the block %s of %s stands in another row too, or is of an earlier state", fingerprint, row.Anchor),
					"a block stands in one row: take it out of the other")
			default:
				r.problemAt(row.Line, diag.BadAnchors, fmt.Sprintf("the fingerprint %s of %s is unknown", fingerprint, row.Anchor),
					"only what monjo freeze has written can stand here; after a change of the text leave the line as it is: monjo freeze follows it")
			}
		}
	}
	var lost []Block
	for _, left := range standing {
		lost = append(lost, left...)
	}
	slices.SortFunc(lost, func(a, b Block) int { return cmp.Compare(a.Line, b.Line) })
	for _, b := range lost {
		r.problemAt(b.Line, diag.BadAnchors, fmt.Sprintf("the block %s stands in no row", b.Fingerprint), "it was published in "+b.Row+": put it back there, or into the row to which it belongs")
	}
}
