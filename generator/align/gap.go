package align

import (
	"math"
	"slices"
)

// gaps looks at what is unmatched between neighbours that kept their order. kept gives
// for each old block its partner in that order, -1 for none.
func (m *matcher) gaps(kept []int) {
	a, c := 0, 0
	for i := 0; i <= len(m.old); i++ {
		next := len(m.now)
		if i < len(m.old) {
			if kept[i] < 0 {
				continue
			}
			next = kept[i]
		}
		m.gap(free(m.oldTo, a, i), free(m.nowTo, c, next))
		a, c = i+1, next+1
	}
}

func free(to []int, from, end int) []int {
	var all []int
	for i := from; i < end; i++ {
		if to[i] < 0 {
			all = append(all, i)
		}
	}
	return all
}

// move is a way to go on in a gap: so many old blocks have become so many.
type move struct{ old, now int }

// gap finds the cheapest account of how the blocks old became the blocks now.
func (m *matcher) gap(old, now []int) {
	if len(old) == 0 || len(now) == 0 {
		return
	}
	if len(old)*len(now) > mostWhole && m.divide(old, now) {
		return
	}
	if len(old)*len(now) > mostPairs {
		if len(old) == len(now) {
			for n := range old {
				m.weak = append(m.weak, [2]int{old[n], now[n]})
			}
		}
		return
	}
	steps := moves()
	if len(old)*len(now) > mostParted {
		steps = steps[:3]
	}
	width := len(now) + 1
	costs, taken := make([]float64, (len(old)+1)*width), make([]move, (len(old)+1)*width)
	for i := 0; i <= len(old); i++ {
		for j := 0; j <= len(now); j++ {
			if i+j == 0 {
				continue
			}
			best := math.Inf(1)
			for _, step := range steps {
				if step.old > i || step.now > j {
					continue
				}
				cost := costs[(i-step.old)*width+j-step.now]
				if cost += m.price(old[i-step.old:i], now[j-step.now:j], best-cost); cost < best {
					best, taken[i*width+j] = cost, step
				}
			}
			costs[i*width+j] = best
		}
	}
	var weak [][2]int
	even := true // nothing is gone and nothing new between two sure steps
	settle := func() {
		if even {
			m.weak = append(m.weak, weak...)
		}
		weak, even = nil, true
	}
	for i, j := len(old), len(now); i+j > 0; {
		step := taken[i*width+j]
		was, is := old[i-step.old:i], now[j-step.now:j]
		switch {
		case len(was) == 0 || len(is) == 0:
			even = false
		case m.sure(was, is):
			settle()
			m.take(was, is)
		default:
			weak = append(weak, [2]int{was[0], is[0]})
		}
		i, j = i-step.old, j-step.now
	}
	settle()
}

// divide cuts a gap at pairs that have words in common which occur in no other block of
// it, and reports whether there are any.
func (m *matcher) divide(old, now []int) bool {
	pairs := m.landmarks(old, now)
	a, c := 0, 0
	for _, p := range pairs {
		m.gap(old[a:p[0]], now[c:p[1]])
		m.pair(old[p[0]], now[p[1]])
		a, c = p[0]+1, p[1]+1
	}
	if len(pairs) > 0 {
		m.gap(old[a:], now[c:])
	}
	return len(pairs) > 0
}

func moves() []move {
	all := []move{{1, 1}, {1, 0}, {0, 1}}
	for n := 2; n <= mostParts; n++ {
		all = append(all, move{1, n}, move{n, 1})
	}
	return all
}

// price is what it costs to say that old became now; infinite where that is most or more.
func (m *matcher) price(old, now []int, most float64) float64 {
	if len(old) == 0 || len(now) == 0 {
		return alone
	}
	parts := len(old) + len(now) - 2
	if parts > 0 && (!adjacent(old) || !adjacent(now)) {
		return math.Inf(1)
	}
	// Two texts of different lengths cannot be more alike than this.
	first, second := size(old, m.oldProfile), size(now, m.nowProfile)
	bound := 2 * float64(min(first, second)) / float64(max(first+second, 1))
	further := float64(division * float64(parts))
	if parts > 0 && bound < sureParts || float64(1-bound)+further >= most {
		return math.Inf(1)
	}
	likeness := like(m.whole(old, m.oldProfile), m.whole(now, m.nowProfile))
	if parts > 0 && likeness < sureParts {
		return math.Inf(1)
	}
	return float64(1-likeness) + further // never fused into one step, which not every machine has
}

func size(all []int, of func(int) profile) int {
	n := 0
	for _, i := range all {
		n += len(of(i))
	}
	return n
}

func adjacent(all []int) bool { return all[len(all)-1]-all[0] == len(all)-1 }

func (m *matcher) whole(all []int, of func(int) profile) profile {
	p := of(all[0])
	for _, i := range all[1:] {
		p = p.with(of(i))
	}
	return p
}

// sure reports whether a step has more for it than its place.
func (m *matcher) sure(old, now []int) bool {
	return len(old)+len(now) > 2 || like(m.oldProfile(old[0]), m.nowProfile(now[0])) >= sureNear
}

// take enters a step.
func (m *matcher) take(old, now []int) {
	if len(old) == 1 && len(now) == 1 {
		m.pair(old[0], now[0])
		return
	}
	for _, i := range old {
		m.oldTo[i] = now[0]
	}
	for _, j := range now {
		m.nowTo[j] = old[0]
	}
	m.clusters = append(m.clusters, cluster{old: slices.Clone(old), now: slices.Clone(now)})
}
