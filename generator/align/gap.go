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
	if len(old)*len(now) > mostPairs {
		for n := range min(len(old), len(now)) {
			m.weak = append(m.weak, [2]int{old[n], now[n]})
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
	for i, j := len(old), len(now); i+j > 0; {
		step := taken[i*width+j]
		m.take(old[i-step.old:i], now[j-step.now:j])
		i, j = i-step.old, j-step.now
	}
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
	if further := division * float64(parts); parts > 0 && bound < sureParts || 1-bound+further >= most {
		return math.Inf(1)
	}
	likeness := like(m.whole(old, m.oldProfile), m.whole(now, m.nowProfile))
	if parts > 0 && likeness < sureParts {
		return math.Inf(1)
	}
	return 1 - likeness + division*float64(parts)
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

// take enters a step; a pair that is hardly alike waits until the rest of the text was looked through.
func (m *matcher) take(old, now []int) {
	switch {
	case len(old) == 0 || len(now) == 0:
	case len(old) == 1 && len(now) == 1:
		if like(m.oldProfile(old[0]), m.nowProfile(now[0])) >= sureNear {
			m.pair(old[0], now[0])
		} else {
			m.weak = append(m.weak, [2]int{old[0], now[0]})
		}
	default:
		for _, i := range old {
			m.oldTo[i] = now[0]
		}
		for _, j := range now {
			m.nowTo[j] = old[0]
		}
		m.clusters = append(m.clusters, cluster{old: slices.Clone(old), now: slices.Clone(now)})
	}
}
