package align

import (
	"cmp"
	"slices"
	"strings"

	"monjo/generator/anchor"
	"monjo/generator/archive"
	"monjo/generator/language"
)

// Alteration is words of a row that were published and have become others, in one
// language.
type Alteration struct {
	Anchor   string
	Language language.Language
	Change   *archive.Change // what the record says of it; nil where it says nothing
	Before   []string        // the words of the blocks as they were published; none for a row that is new
	After    []string        // as they became by this change; none for a row that was taken out
	Pending  bool            // not yet recorded by monjo freeze

	untold bool
	key    string // of the change that anchors.txt names and the record does not have
	order  int
}

// Replaced reports whether next to nothing is left of the words that were published.
func (a Alteration) Replaced() bool {
	if len(a.Before) == 0 || len(a.After) == 0 {
		return false
	}
	return like(profileOf(strings.Join(a.Before, " ")), profileOf(strings.Join(a.After, " "))) < sureNear
}

// Alterations gives every change of words since the document was first frozen: those
// that anchors.txt has recorded, and those that the present texts make. They are in
// the order of the record's changes, those without one last, and then of the rows.
// To divide paragraphs in another way, to move one, or to add the text of another
// language alters no words.
func Alterations(d *archive.Document, rows []Row) []Alteration {
	if d.Anchors == nil {
		return nil
	}
	return alterations(d, resume(d), rows)
}

func alterations(d *archive.Document, r *resumption, rows []Row) []Alteration {
	all := recorded(d)
	pending, _ := r.pending(rows)
	all = append(all, pending...)
	tell(d, all)

	rank := map[string]int{}
	for n, row := range rows {
		rank[row.Anchor] = n + 1
	}
	turn := func(a Alteration) int {
		for n := range d.Changes {
			if a.Change == &d.Changes[n] {
				return n
			}
		}
		return len(d.Changes)
	}
	slices.SortStableFunc(all, func(a, b Alteration) int {
		return cmp.Or(turn(a)-turn(b), rank[a.Anchor]-rank[b.Anchor], int(a.Language)-int(b.Language), a.order-b.order)
	})
	return all
}

// recorded reads the changes that monjo freeze has written down. A change without a
// reason may have happened to a row more than once: each begins where the last has
// brought its words.
func recorded(d *archive.Document) []Alteration {
	type side struct {
		row, mark string
		language  language.Language
	}
	var all []Alteration
	last := map[side]int{} // index of the alteration in progress, plus one
	find := func(b anchor.Block, mark string, again func(Alteration) bool) *Alteration {
		at := side{b.Row, mark, b.Language}
		if n := last[at]; n > 0 && !(mark == anchor.Untold && again(all[n-1])) {
			return &all[n-1]
		}
		a := Alteration{Anchor: b.Row, Language: b.Language, untold: mark == anchor.Untold, order: len(all)}
		if !a.untold {
			if a.Change = changeOf(d, mark); a.Change == nil {
				a.key = mark
			}
		}
		all = append(all, a)
		last[at] = len(all)
		return &all[len(all)-1]
	}
	for _, b := range d.Anchors.Blocks {
		if changes(b.Since) {
			a := find(b, b.Since, func(Alteration) bool { return false })
			a.After = append(a.After, b.Words)
		}
		if changes(b.Until) {
			a := find(b, b.Until, func(a Alteration) bool { return len(a.After) > 0 })
			a.Before = append(a.Before, b.Words)
		}
	}
	return all
}

func changes(mark string) bool { return mark != anchor.First && mark != anchor.Redivided }

func changeOf(d *archive.Document, key string) *archive.Change {
	for n := range d.Changes {
		if d.Changes[n].Key == key {
			return &d.Changes[n]
		}
	}
	return nil
}

// tell finds in the record the reasons of alterations that have none yet: of a row,
// the first change that names it and that no alteration of it has; for what is not
// frozen yet, failing that, the first new change that names no rows.
func tell(d *archive.Document, all []Alteration) {
	type side struct {
		row      string
		language language.Language
		key      string
	}
	used, old := map[side]bool{}, map[string]bool{}
	for _, b := range d.Anchors.Blocks {
		for _, mark := range []string{b.Since, b.Until} {
			used[side{b.Row, b.Language, mark}] = true
			old[mark] = true
		}
	}
	named := map[string][]*archive.Change{} // by row
	var unnamed *archive.Change
	for c := range d.Changes {
		change := &d.Changes[c]
		for _, v := range change.Rows {
			named[v.Text] = append(named[v.Text], change)
		}
		if len(change.Rows) == 0 && !old[change.Key] && unnamed == nil {
			unnamed = change
		}
	}
	for n := range all {
		a := &all[n]
		if a.Change != nil || !a.untold && !a.Pending {
			continue
		}
		for _, change := range named[a.Anchor] {
			if at := (side{a.Anchor, a.Language, change.Key}); !used[at] {
				a.Change, used[at] = change, true
				break
			}
		}
		if a.Change == nil && a.Pending {
			a.Change = unnamed
		}
	}
}

// pending gives the words that the present texts have changed, and for every cluster
// of blocks, by language and index, the alteration that it belongs to, -1 for none.
func (r *resumption) pending(rows []Row) (all []Alteration, of [language.Count][]int) {
	names := map[[2]int]string{} // of the rows, by language and block
	for _, row := range rows {
		for l, side := range row.Sides {
			for j := side.First; j < side.End; j++ {
				names[[2]int{l, j}] = row.Anchor
			}
		}
	}
	for _, l := range language.All() {
		of[l] = fill(len(r.clusters[l]))
		index := map[string]int{}
		redivided := r.redivided(l)
		for n, c := range r.clusters[l] {
			if c.same || redivided[n] || len(r.old[l]) == 0 {
				continue
			}
			var before, after []string
			name := ""
			for _, j := range c.now {
				after = append(after, r.now[l][j].text)
				name = names[[2]int{int(l), j}]
			}
			for _, i := range slices.Backward(c.old) {
				before = append(before, r.old[l][i].text)
				name = r.file.Rows[r.oldRow[l][i]].Anchor
			}
			slices.Reverse(before)
			if len(c.now) > 0 && len(c.old) > 0 {
				name = names[[2]int{int(l), c.now[0]}]
			}
			at, known := index[name]
			if !known {
				at = len(all)
				index[name] = at
				all = append(all, Alteration{Anchor: name, Language: l, Pending: true, order: 1 << 30})
			}
			all[at].Before, all[at].After = append(all[at].Before, before...), append(all[at].After, after...)
			of[l][n] = at
		}
	}
	return all, of
}

// redivided finds the clusters of which the words are the same and only the division
// into blocks is another, by themselves or together with those beside them.
func (r *resumption) redivided(l language.Language) map[int]bool {
	found := map[int]bool{}
	for first := 0; first < len(r.clusters[l]); {
		end := first
		var before, after []string
		for ; end < len(r.clusters[l]) && !r.clusters[l][end].same && len(r.clusters[l][end].now) > 0; end++ {
			c := r.clusters[l][end]
			var was, is []string
			for _, i := range c.old {
				was = append(was, r.old[l][i].words)
			}
			for _, j := range c.now {
				is = append(is, r.now[l][j].words)
			}
			found[end] = sameWords(was, is)
			before, after = append(before, was...), append(after, is...)
		}
		if end > first && sameWords(before, after) {
			for n := first; n < end; n++ {
				found[n] = true
			}
		}
		first = end + 1
	}
	return found
}

// sameWords reports whether two runs of blocks differ in white space and division alone.
func sameWords(before, after []string) bool {
	flat := func(all []string) string { return strings.Join(strings.Fields(strings.Join(all, "")), "") }
	return flat(before) == flat(after)
}
