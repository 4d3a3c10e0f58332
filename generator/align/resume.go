package align

import (
	"slices"

	"monjo/generator/anchor"
	"monjo/generator/archive"
	"monjo/generator/language"
	"monjo/generator/markdown"
)

// resumption finds the rows of a frozen document in its texts as they are now.
type resumption struct {
	file     *anchor.File
	rank     map[string]int // of a row in the file, by anchor
	words    [language.Count][]string
	prints   [language.Count][]anchor.Fingerprint
	old      [language.Count][]block // standing blocks in the order of the file
	oldRow   [language.Count][]int   // the row of each
	clusters [language.Count][]cluster
	row      [language.Count][]int   // the row of each present block, -1 for a new one
	own      [language.Count][][]int // the present blocks of each row, ascending
	divided  map[int][language.Count]bool
	into     map[int]int // a row whose words went into another
}

func resume(d *archive.Document) *resumption {
	r := &resumption{file: d.Anchors, rank: map[string]int{}, divided: map[int][language.Count]bool{}, into: map[int]int{}}
	for n, row := range r.file.Rows {
		r.rank[row.Anchor] = n
	}
	published := map[anchor.Fingerprint]string{}
	for _, b := range r.file.Blocks {
		published[b.Fingerprint] = b.Words
	}
	for _, l := range language.All() {
		for n, row := range r.file.Rows {
			for _, fingerprint := range row.Sides[l] {
				r.old[l], r.oldRow[l] = append(r.old[l], block{fingerprint, published[fingerprint]}), append(r.oldRow[l], n)
			}
		}
		if v := d.Versions[l]; v != nil {
			r.read(l, v.Text.Blocks)
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

// read takes the words of a text. Where they are those that were published, block by
// block, their fingerprints are known, and need not be reckoned for every build.
func (r *resumption) read(l language.Language, blocks []markdown.Block) {
	words := make([]string, len(blocks))
	same := len(blocks) == len(r.old[l])
	for i := range blocks {
		words[i] = anchor.Words(blocks, i)
		same = same && words[i] == r.old[l][i].words
	}
	if !same {
		r.words[l], r.prints[l] = anchor.All(blocks)
		return
	}
	r.words[l], r.prints[l] = words, make([]anchor.Fingerprint, len(blocks))
	for i, b := range r.old[l] {
		r.prints[l][i] = b.fingerprint
	}
}

// match finds what became of the blocks in one language and gives each present block its row.
func (r *resumption) match(l language.Language) {
	now := make([]block, len(r.prints[l]))
	same := len(now) == len(r.old[l])
	for i := range now {
		now[i] = block{r.prints[l][i], r.words[l][i]}
		same = same && now[i].fingerprint == r.old[l][i].fingerprint
	}
	r.row[l] = fill(len(now))
	if same {
		copy(r.row[l], r.oldRow[l])
		return
	}
	gone, goneRow := map[anchor.Fingerprint]int{}, map[anchor.Fingerprint]int{}
	for _, b := range r.file.Blocks {
		if _, known := goneRow[b.Fingerprint]; known || b.Language != l || b.Standing() {
			continue
		}
		if n := r.rank[b.Row]; r.file.Rows[n].Fate != anchor.Living {
			gone[b.Fingerprint], goneRow[b.Fingerprint] = 1, n
		}
	}
	r.clusters[l] = match(r.old[l], now, gone)
	for _, c := range r.clusters[l] {
		if len(c.old) == 0 {
			// What was taken out and is put back with the same words is the same row.
			if row, was := goneRow[r.prints[l][c.now[0]]]; was {
				r.row[l][c.now[0]] = row
				delete(goneRow, r.prints[l][c.now[0]])
			}
			continue
		}
		for _, j := range c.now {
			r.row[l][j] = r.oldRow[l][c.old[0]]
		}
		if len(c.now) > 1 {
			sides := r.divided[r.oldRow[l][c.old[0]]]
			sides[l] = true
			r.divided[r.oldRow[l][c.old[0]]] = sides
		}
		for _, i := range c.old[1:] {
			if to, from := r.oldRow[l][c.old[0]], r.oldRow[l][i]; len(c.now) > 0 && to != from {
				r.into[from] = to
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
			for i, own := 1, r.own[l][n]; i < len(own); i++ {
				if own[i] != own[i-1]+1 {
					r.release(l, n, i)
					break
				}
			}
		}
	}
	r.absorb()
}

// release takes all blocks but the first keep out of a row.
func (r *resumption) release(l language.Language, row, keep int) {
	own := r.own[l][row]
	for _, j := range own[min(keep, len(own)):] {
		r.row[l][j] = -1
	}
	r.own[l][row] = own[:min(keep, len(own))]
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

// returned gives a row that had joined another, and has its words back in one language,
// its blocks in the other language too.
func (r *resumption) returned() {
	for n, row := range r.file.Rows {
		if row.Fate != anchor.Joined || len(r.own[language.English][n])+len(r.own[language.Japanese][n]) == 0 {
			continue
		}
		for _, b := range r.file.Blocks {
			if b.Row != row.Anchor || !b.Standing() {
				continue
			}
			for _, j := range r.own[b.Language][r.rank[row.Into]] {
				if r.prints[b.Language][j] == b.Fingerprint {
					r.give(b.Language, j, n)
					break
				}
			}
		}
	}
}

// absorb takes what is left of a row whose words went into another along into it,
// where the blocks follow each other.
func (r *resumption) absorb() {
	for from := range r.file.Rows {
		to, joined := r.into[from]
		if !joined {
			continue
		}
		for _, l := range language.All() {
			own, others := r.own[l][from], r.own[l][to]
			if len(own) == 0 || len(others) > 0 && others[len(others)-1]+1 != own[0] {
				continue
			}
			for _, j := range own {
				r.give(l, j, to)
			}
		}
	}
}

// fates gives what becomes of each row of the file, and for a joined one the row that it joined.
func (r *resumption) fates() []Row {
	rows := make([]Row, len(r.file.Rows))
	for n, row := range r.file.Rows {
		rows[n] = Row{Anchor: row.Anchor, Fate: anchor.Living}
		empty := true
		for _, l := range language.All() {
			if own := r.own[l][n]; len(own) > 0 {
				rows[n].Sides[l], empty = Side{own[0], own[len(own)-1] + 1}, false
			}
		}
		if !empty {
			continue
		}
		rows[n].Fate, rows[n].Into = anchor.Removed, ""
		if to, joined := r.into[n]; joined {
			rows[n].Fate, rows[n].Into = anchor.Joined, r.file.Rows[to].Anchor
		} else if row.Fate == anchor.Joined {
			rows[n].Fate, rows[n].Into = row.Fate, row.Into
		} else if to := r.byHand(row); to != "" {
			rows[n].Fate, rows[n].Into = anchor.Joined, to
		}
	}
	return rows
}

// byHand is the row into which somebody has moved all blocks of a row; empty where none
// of its blocks stands in another.
func (r *resumption) byHand(row anchor.Row) string {
	for _, b := range r.file.Blocks {
		if b.Row != row.Anchor || !b.Standing() {
			continue
		}
		for _, other := range r.file.Rows {
			if other.Anchor != row.Anchor && slices.Contains(other.Sides[b.Language], b.Fingerprint) {
				return other.Anchor
			}
		}
	}
	return ""
}

// unchanged reports whether every text is, block by block, in the order of the file.
func (r *resumption) unchanged() bool {
	return !slices.ContainsFunc(r.clusters[:], func(c []cluster) bool { return c != nil })
}
