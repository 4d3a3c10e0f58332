package align

import (
	"cmp"
	"hash/fnv"
	"slices"
	"unicode"
)

// mostFeatures is how many words of a block are looked at for landmarks.
const mostFeatures = 96

// features gives the words of a text as numbers: a run of letters or figures, and of
// kanji and kana every three in a row.
func features(words string, yield func(uint64)) {
	count := 0
	give := func(part []rune) {
		if count++; count > mostFeatures || len(part) == 0 {
			return
		}
		h := fnv.New64a()
		_, _ = h.Write([]byte(string(part))) // a hash never fails
		yield(h.Sum64())
	}
	var run []rune
	for _, r := range words {
		wide := r >= 0x2e80
		switch letter := unicode.IsLetter(r) || unicode.IsDigit(r); {
		case letter && wide:
			if len(run) > 0 && run[0] < 0x2e80 {
				give(run)
				run = nil
			}
			if run = append(run, r); len(run) > 3 {
				run = run[1:]
			}
			if len(run) == 3 {
				give(run)
			}
		case letter:
			if len(run) > 0 && run[0] >= 0x2e80 {
				run = nil
			}
			run = append(run, unicode.ToLower(r))
		default:
			if len(run) > 0 && run[0] < 0x2e80 {
				give(run)
			}
			run = nil
		}
	}
	if len(run) > 0 && run[0] < 0x2e80 {
		give(run)
	}
}

// landmarks finds in a gap the pairs that are told by words of their own: a name or
// number that one old and one new block have, and no other of either. It gives places in old and
// now, both rising. What it costs grows with the length of the texts alone.
func (m *matcher) landmarks(old, now []int) [][2]int {
	type holder struct{ old, now int32 } // place plus one; -1 where there are several
	holders := map[uint64]holder{}
	note := func(to *int32, n int) {
		switch {
		case *to == 0:
			*to = int32(n + 1)
		case *to != int32(n+1):
			*to = -1
		}
	}
	for n, i := range old {
		features(m.old[i].words, func(f uint64) {
			h := holders[f]
			note(&h.old, n)
			holders[f] = h
		})
	}
	for n, j := range now {
		features(m.now[j].words, func(f uint64) {
			if h, known := holders[f]; known {
				note(&h.now, n)
				holders[f] = h
			}
		})
	}
	votes := map[[2]int32]int{}
	for _, h := range holders {
		if h.old > 0 && h.now > 0 {
			votes[[2]int32{h.old - 1, h.now - 1}]++
		}
	}
	type candidate struct{ old, now, votes int }
	var all []candidate
	for p, n := range votes {
		all = append(all, candidate{int(p[0]), int(p[1]), n})
	}
	slices.SortFunc(all, func(a, b candidate) int {
		return cmp.Or(b.votes-a.votes, a.old-b.old, a.now-b.now)
	})
	var pairs [][2]int
	taken := map[int]bool{}
	takenNow := map[int]bool{}
	for _, c := range all {
		if taken[c.old] || takenNow[c.now] {
			continue
		}
		if like(m.oldProfile(old[c.old]), m.nowProfile(now[c.now])) >= sureNear {
			taken[c.old], takenNow[c.now] = true, true
			pairs = append(pairs, [2]int{c.old, c.now})
		}
	}
	slices.SortFunc(pairs, func(a, b [2]int) int { return a[0] - b[0] })
	return rising(pairs)
}
