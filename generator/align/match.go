package align

import (
	"cmp"
	"math"
	"slices"

	"monjo/generator/anchor"
)

// block is a block as it was published, or as it stands in the text now.
type block struct {
	text  string // as anchor.Words gives it
	words string // the same as anchor.Fold gives it
}

func newBlock(text string) block { return block{text, anchor.Fold(text)} }

// cluster is blocks that were published and what they have become: one block the same
// or with other words, one divided into several, several joined into one, some gone,
// some new. Indices ascend.
type cluster struct {
	old, now []int
	same     bool
}

// matcher finds for the published blocks of a text where they are in the text now.
type matcher struct {
	old, now                 []block
	oldTo, nowTo             []int // the partner's index, -1 for none
	oldProfiles, nowProfiles []profile
	clusters                 []cluster
	weak                     [][2]int // pairs that only their place speaks for
}

// The prices of a gap between matched neighbours: a pair costs what its blocks are
// unlike, 0 to 1. Gone and new together cost a little more than the worst pair, so
// that as many blocks in the same place are the same blocks, whatever became of them.
const (
	alone     = 0.55
	division  = 0.1 // for each further part
	sureParts = 0.6 // how like a whole its parts must be
	sureFar   = 0.6 // how like each other two blocks in different places must be
	sureNear  = 0.5 // and two in the same place: below it, two texts in one language are no more alike than any
	mostParts = 6
	mostWhole = 2_500  // pairs in a gap; a larger one is divided first, where it can be
	mostPairs = 40_000 // in a gap that cannot be divided; in a larger one only its place speaks for a block

	mostParted = 10_000 // in a gap; in a larger one, divided and joined blocks are not looked for
)

// match goes from the surest to the least sure: the same words in the same order, the
// captions above them, the same words moved elsewhere, what is alike between matched
// neighbours, what is alike anywhere, and last the place alone, where as many blocks
// stand between two that are sure as stood there before.
//
// gone is how often words stood once in rows that have none now: a new block with such
// words is that row again, and is not paired with anything else.
func match(old, now []block, gone map[string]int) []cluster {
	m := &matcher{old: old, now: now, oldTo: fill(len(old)), nowTo: fill(len(now)), oldProfiles: make([]profile, len(old)), nowProfiles: make([]profile, len(now))}
	m.inOrder(m.bodies(old), m.bodies(now))
	m.labels()
	kept := m.rising()
	m.moved()
	for j, b := range now {
		if m.nowTo[j] < 0 && gone[b.words] > 0 {
			gone[b.words]--
			m.nowTo[j] = revived
		}
	}
	m.gaps(kept)
	m.far()
	for _, pair := range m.weak {
		if m.oldTo[pair[0]] < 0 && m.nowTo[pair[1]] < 0 {
			m.pair(pair[0], pair[1])
		}
	}
	m.rest()
	return m.clusters
}

// revived stands in nowTo for a block that is a row again that was gone.
const revived = math.MaxInt

func fill(n int) []int { return slices.Repeat([]int{-1}, n) }

func (m *matcher) pair(i, j int) {
	m.oldTo[i], m.nowTo[j] = j, i
	m.clusters = append(m.clusters, cluster{[]int{i}, []int{j}, m.old[i].words == m.now[j].words})
}

func (m *matcher) oldProfile(i int) profile {
	if m.oldProfiles[i] == nil {
		m.oldProfiles[i] = profileOf(m.old[i].words)
	}
	return m.oldProfiles[i]
}

func (m *matcher) nowProfile(j int) profile {
	if m.nowProfiles[j] == nil {
		m.nowProfiles[j] = profileOf(m.now[j].words)
	}
	return m.nowProfiles[j]
}

// inOrder pairs blocks with the same words that stand in the same order: those at both
// ends, then those that occur once on each side, then again between these ("patience
// diff", after Bram Cohen). old and now are indices, ascending.
func (m *matcher) inOrder(old, now []int) {
	for len(old) > 0 && len(now) > 0 && m.old[old[0]].words == m.now[now[0]].words {
		m.pair(old[0], now[0])
		old, now = old[1:], now[1:]
	}
	for len(old) > 0 && len(now) > 0 && m.old[old[len(old)-1]].words == m.now[now[len(now)-1]].words {
		m.pair(old[len(old)-1], now[len(now)-1])
		old, now = old[:len(old)-1], now[:len(now)-1]
	}
	if len(old) == 0 || len(now) == 0 {
		return
	}
	type place struct{ count, at int }
	first, second := map[string]place{}, map[string]place{}
	for n, i := range old {
		first[m.old[i].words] = place{first[m.old[i].words].count + 1, n}
	}
	for n, j := range now {
		second[m.now[j].words] = place{second[m.now[j].words].count + 1, n}
	}
	var pairs [][2]int // places in old and now, by the first
	for n, i := range old {
		p, q := first[m.old[i].words], second[m.old[i].words]
		if p.count == 1 && q.count == 1 {
			pairs = append(pairs, [2]int{n, q.at})
		}
	}
	if pairs = rising(pairs); len(pairs) == 0 {
		return
	}
	a, c := 0, 0
	for _, p := range append(pairs, [2]int{len(old), len(now)}) {
		m.inOrder(old[a:p[0]], now[c:p[1]])
		if p[0] < len(old) {
			m.pair(old[p[0]], now[p[1]])
		}
		a, c = p[0]+1, p[1]+1
	}
}

// rising is for each old block its partner, -1 for none and for one that was moved.
func (m *matcher) rising() []int {
	var pairs [][2]int
	for i, j := range m.oldTo {
		if j >= 0 {
			pairs = append(pairs, [2]int{i, j})
		}
	}
	kept := fill(len(m.old))
	for _, p := range rising(pairs) {
		kept[p[0]] = p[1]
	}
	return kept
}

// rising is the longest part of pairs, sorted by their first, in which the second rises too.
func rising(pairs [][2]int) [][2]int {
	var ends []int // of the best row of each length, the index of its last pair
	before := fill(len(pairs))
	for i, p := range pairs {
		n, _ := slices.BinarySearchFunc(ends, p[1], func(end, second int) int { return cmp.Compare(pairs[end][1], second) })
		if n > 0 {
			before[i] = ends[n-1]
		}
		ends = append(ends[:n], append([]int{i}, ends[min(n+1, len(ends)):]...)...)
	}
	var best [][2]int
	if len(ends) > 0 {
		for i := ends[len(ends)-1]; i >= 0; i = before[i] {
			best = append(best, pairs[i])
		}
	}
	slices.Reverse(best)
	return best
}

// moved pairs blocks with the same words in another place. Where several have these
// words, they are paired in order, but only if as many are there as were: of one that
// was and two that are nobody can say which has moved. So a text that has not changed
// is matched whole, whatever the order of its rows. A caption has no other place of its own:
// it is paired only where all blocks may be what they were.
func (m *matcher) moved() {
	old, now := map[string][]int{}, map[string][]int{}
	for i, b := range m.old {
		if m.oldTo[i] < 0 {
			old[b.words] = append(old[b.words], i)
		}
	}
	for j, b := range m.now {
		if m.nowTo[j] < 0 {
			now[b.words] = append(now[b.words], j)
		}
	}
	for j, b := range m.now {
		from, to := old[b.words], now[b.words]
		if m.nowTo[j] >= 0 || len(from) != len(to) || isCaption(b.words) && len(m.old) != len(m.now) {
			continue
		}
		for n := range from {
			m.pair(from[n], to[n])
		}
		delete(old, b.words)
	}
}

// far pairs what is alike in different places, the likest first.
func (m *matcher) far() {
	old, now := free(m.oldTo, 0, len(m.old)), free(m.nowTo, 0, len(m.now))
	if len(old)*len(now) > mostPairs/10 {
		return
	}
	old = slices.DeleteFunc(old, func(i int) bool { return isCaption(m.old[i].words) })
	now = slices.DeleteFunc(now, func(j int) bool { return isCaption(m.now[j].words) })
	type candidate struct {
		i, j int
		like float64
	}
	var all []candidate
	for _, i := range old {
		for _, j := range now {
			if m.old[i].words == m.now[j].words {
				continue // moved has looked at them
			}
			if likeness := like(m.oldProfile(i), m.nowProfile(j)); likeness >= sureFar {
				all = append(all, candidate{i, j, likeness})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int { return cmp.Compare(b.like, a.like) })
	for _, c := range all {
		if m.oldTo[c.i] < 0 && m.nowTo[c.j] < 0 {
			m.pair(c.i, c.j)
		}
	}
}

// rest enters what is new and what is gone: those that are there stand in the order of
// the text, those that are gone behind them.
func (m *matcher) rest() {
	for j, to := range m.nowTo {
		if to < 0 || to == revived {
			m.clusters = append(m.clusters, cluster{now: []int{j}})
		}
	}
	slices.SortFunc(m.clusters, func(a, b cluster) int { return a.now[0] - b.now[0] })
	for i, to := range m.oldTo {
		if to < 0 {
			m.clusters = append(m.clusters, cluster{old: []int{i}})
		}
	}
}
