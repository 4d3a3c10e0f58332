package align

import (
	"slices"

	"monjo/generator/anchor"
	"monjo/generator/language"
)

// returned gives a row that had joined another, and has its words back in one language,
// its blocks in the other language too.
func (r *resumption) returned() {
	back := map[string]bool{}
	for n, row := range r.file.Rows {
		if row.Fate == anchor.Joined && !r.empty(n) {
			back[row.Anchor] = true
		}
	}
	if len(back) == 0 {
		return
	}
	for _, b := range r.file.Blocks {
		if !back[b.Row] || !b.Standing() {
			continue
		}
		n := r.rank[b.Row]
		words := anchor.Fold(b.Words)
		for _, j := range r.own[b.Language][r.rank[r.file.Rows[n].Into]] {
			if r.now[b.Language][j].words == words {
				r.give(b.Language, j, n)
				break
			}
		}
	}
}

// absorb joins rows of which blocks became one, in either language, with all that is
// left of them, where that is one run of blocks in each language: the first of them has
// it all. Where it is not, each row keeps what it has.
func (r *resumption) absorb() {
	for _, rows := range r.joined() {
		var all [language.Count][]int
		whole := true
		for _, l := range language.All() {
			for _, n := range rows {
				all[l] = append(all[l], r.own[l][n]...)
			}
			slices.Sort(all[l])
			whole = whole && firstGap(all[l]) == len(all[l])
		}
		if !whole {
			continue
		}
		for _, l := range language.All() {
			for _, j := range all[l] {
				if r.row[l][j] != rows[0] {
					r.give(l, j, rows[0])
				}
			}
		}
	}
}

// joined gives the rows that belong to each other by joins, each set in the order of the
// file but for its first, the first row of it that has any block.
func (r *resumption) joined() [][]int {
	root := map[int]int{}
	find := func(n int) int {
		for {
			above, ok := root[n]
			if !ok || above == n {
				return n
			}
			n = above
		}
	}
	for _, join := range r.joins {
		a, b := find(join[0]), find(join[1])
		root[max(a, b)], root[min(a, b)] = min(a, b), min(a, b)
	}
	sets := map[int][]int{}
	var order []int
	for n := range r.file.Rows {
		if _, part := root[n]; !part {
			continue
		}
		at := find(n)
		if sets[at] == nil {
			order = append(order, at)
		}
		sets[at] = append(sets[at], n)
	}
	var all [][]int
	for _, at := range order {
		rows := sets[at]
		if first := slices.IndexFunc(rows, func(n int) bool { return !r.empty(n) }); first > 0 {
			rows[0], rows[first] = rows[first], rows[0]
		}
		all = append(all, rows)
	}
	return all
}

// fates gives what becomes of each row of the file. A row that joined one which is gone
// itself is gone too.
func (r *resumption) fates() []Row {
	rows := make([]Row, len(r.file.Rows))
	into := r.byHand()
	for n, row := range r.file.Rows {
		if to, known := r.rank[row.Into]; known && row.Fate == anchor.Joined {
			into[n] = to
		}
	}
	for _, set := range r.joined() {
		for _, n := range set[1:] {
			into[n] = set[0]
		}
		delete(into, set[0])
	}
	for n, row := range r.file.Rows {
		rows[n] = Row{Anchor: row.Anchor}
		for _, l := range language.All() {
			if own := r.own[l][n]; len(own) > 0 {
				rows[n].Sides[l] = Side{own[0], own[len(own)-1] + 1}
			}
		}
		if !r.empty(n) {
			continue
		}
		rows[n].Fate = anchor.Removed
		to, joined := into[n]
		for range r.file.Rows {
			if !joined || !r.empty(to) {
				break
			}
			to, joined = into[to]
		}
		if joined && !r.empty(to) {
			rows[n].Fate, rows[n].Into = anchor.Joined, r.file.Rows[to].Anchor
		}
	}
	return rows
}

// byHand gives the rows of which somebody has moved blocks to the lines of other rows, and these.
func (r *resumption) byHand() map[int]int {
	type place struct {
		language    language.Language
		fingerprint anchor.Fingerprint
		row         int
	}
	type block struct {
		language    language.Language
		fingerprint anchor.Fingerprint
	}
	lines := map[place]int{} // how often a block stands on a line beyond those that have their home there
	rows := map[block][]int{}
	for n, row := range r.file.Rows {
		for _, l := range language.All() {
			for _, fingerprint := range row.Sides[l] {
				lines[place{l, fingerprint, n}]++
				rows[block{l, fingerprint}] = append(rows[block{l, fingerprint}], n)
			}
		}
	}
	var away []anchor.Block
	for _, b := range r.file.Blocks {
		if at := (place{b.Language, b.Fingerprint, r.rank[b.Row]}); !b.Standing() {
			continue
		} else if lines[at] > 0 {
			lines[at]--
		} else {
			away = append(away, b)
		}
	}
	into := map[int]int{}
	for _, b := range away {
		for _, n := range rows[block{b.Language, b.Fingerprint}] {
			if at := (place{b.Language, b.Fingerprint, n}); lines[at] > 0 {
				lines[at]--
				into[r.rank[b.Row]] = n
				break
			}
		}
	}
	return into
}
