package align

import (
	"slices"

	"monjo/generator/anchor"
	"monjo/generator/archive"
	"monjo/generator/language"
)

// resumption finds the rows of a frozen document in its texts as they are now.
type resumption struct {
	file     *anchor.File
	rank     map[string]int // of a row in the file, by anchor
	now      [language.Count][]block
	old      [language.Count][]block // standing blocks in the order of the file
	oldRow   [language.Count][]int   // the row of each
	clusters [language.Count][]cluster
	row      [language.Count][]int            // the row of each present block, -1 for a new one
	own      [language.Count][][]int          // the present blocks of each row, ascending
	home     [language.Count]map[string][]int // see homes
	divided  map[int][language.Count]bool
	joins    [][2]int // pairs of rows of which blocks became one: to, from
}

// resume matches the texts of a document with what was published of them. Whether words
// are the same is asked of the words themselves, never of their fingerprints.
func resume(d *archive.Document) *resumption {
	r := &resumption{file: d.Anchors, rank: map[string]int{}, divided: map[int][language.Count]bool{}}
	for n, row := range r.file.Rows {
		r.rank[row.Anchor] = n
	}
	for _, l := range language.All() {
		published := map[anchor.Fingerprint]string{}
		for _, b := range r.file.Blocks {
			if b.Language == l {
				published[b.Fingerprint] = b.Words
			}
		}
		for n, row := range r.file.Rows {
			for _, fingerprint := range row.Sides[l] {
				r.old[l] = append(r.old[l], newBlock(published[fingerprint]))
				r.oldRow[l] = append(r.oldRow[l], n)
			}
		}
		if v := d.Versions[l]; v != nil {
			for i := range v.Text.Blocks {
				r.now[l] = append(r.now[l], newBlock(anchor.Words(v.Text.Blocks, i)))
			}
		}
		r.match(l)
		r.own[l] = make([][]int, len(r.file.Rows))
		for j, n := range r.row[l] {
			if n >= 0 {
				r.own[l][n] = append(r.own[l][n], j)
			}
		}
	}
	return r
}

// match finds what became of the blocks in one language and gives each present block its row.
func (r *resumption) match(l language.Language) {
	now := r.now[l]
	same := len(now) == len(r.old[l])
	for i := 0; same && i < len(now); i++ {
		same = now[i].words == r.old[l][i].words
	}
	r.row[l] = fill(len(now))
	if same {
		copy(r.row[l], r.oldRow[l])
		return
	}
	gone, goneRows := map[string]int{}, map[string][]int{}
	for _, b := range r.file.Blocks {
		if b.Language != l || b.Standing() {
			continue
		}
		if n, words := r.rank[b.Row], anchor.Fold(b.Words); r.file.Rows[n].Fate != anchor.Living && !slices.Contains(goneRows[words], n) {
			gone[words]++
			goneRows[words] = append(goneRows[words], n)
		}
	}
	r.clusters[l] = match(r.old[l], now, gone)
	for _, c := range r.clusters[l] {
		if len(c.old) == 0 {
			// What was taken out and is put back with the same words is the same row.
			words := now[c.now[0]].words
			if rows := goneRows[words]; len(rows) > 0 {
				r.row[l][c.now[0]], goneRows[words] = rows[0], rows[1:]
			}
			continue
		}
		to := r.oldRow[l][c.old[0]]
		for _, j := range c.now {
			r.row[l][j] = to
		}
		if len(c.now) > 1 {
			sides := r.divided[to]
			sides[l] = true
			r.divided[to] = sides
		}
		for _, i := range c.old[1:] {
			if from := r.oldRow[l][i]; len(c.now) > 0 && to != from {
				r.joins = append(r.joins, [2]int{to, from})
			}
		}
	}
}

// settle decides the rows of divided and joined blocks, and that every side is one run of blocks.
func (r *resumption) settle() {
	r.returned()
	for n := range r.file.Rows {
		sides := r.divided[n]
		for _, l := range language.All() {
			if sides[l] && (sides[l.Other()] || len(r.own[l.Other()][n]) == 0) {
				r.release(l, n, 1) // the first part keeps the row; the others are new rows
			}
			if first := firstGap(r.own[l][n]); first < len(r.own[l][n]) {
				r.release(l, n, first)
			}
		}
	}
	r.absorb()
}

// firstGap is the index at which ascending numbers no longer follow each other.
func firstGap(all []int) int {
	for i := 1; i < len(all); i++ {
		if all[i] != all[i-1]+1 {
			return i
		}
	}
	return len(all)
}

// release takes all blocks but the first keep out of a row. One that came from a row
// which has nothing now goes back there; the others are new rows.
func (r *resumption) release(l language.Language, row, keep int) {
	own := r.own[l][row]
	r.own[l][row] = own[:min(keep, len(own))]
	for _, j := range own[min(keep, len(own)):] {
		r.row[l][j] = -1
		for _, home := range r.homes(l)[r.now[l][j].words] {
			if home != row && r.empty(home) {
				r.give(l, j, home)
				break
			}
		}
	}
}

// homes gives the rows in which words that stand in the text were published first.
func (r *resumption) homes(l language.Language) map[string][]int {
	if r.home[l] == nil {
		r.home[l] = map[string][]int{}
		for _, b := range r.file.Blocks {
			if words := anchor.Fold(b.Words); b.Language == l && b.Standing() {
				r.home[l][words] = append(r.home[l][words], r.rank[b.Row])
			}
		}
	}
	return r.home[l]
}

// give puts a block that has another row, or none, into a row.
func (r *resumption) give(l language.Language, j, row int) {
	if n := r.row[l][j]; n >= 0 {
		r.own[l][n] = slices.DeleteFunc(slices.Clone(r.own[l][n]), func(other int) bool { return other == j })
	}
	r.row[l][j] = row
	r.own[l][row] = append(r.own[l][row], j)
	slices.Sort(r.own[l][row])
}

// empty reports whether a row has no block in any language.
func (r *resumption) empty(row int) bool {
	return len(r.own[language.English][row])+len(r.own[language.Japanese][row]) == 0
}

// unchanged reports whether every text is, block by block, in the order of the file.
func (r *resumption) unchanged() bool {
	return !slices.ContainsFunc(r.clusters[:], func(c []cluster) bool { return c != nil })
}
