package align

import (
	"slices"
	"unicode"
)

// profile is what the likeness of two texts is judged by: the pairs of neighbouring
// code points in its words, ascending, repeated ones as often as they occur. It needs
// no words to be told apart, and so serves Japanese as well as English.
type profile []uint64

func profileOf(words string) profile {
	var p profile
	last := rune(0)
	for _, r := range words {
		if unicode.IsSpace(r) {
			continue
		}
		p = append(p, uint64(last)<<32|uint64(unicode.ToLower(r)))
		last = unicode.ToLower(r)
	}
	slices.Sort(p)
	return p
}

// with is the profile of two texts behind each other.
func (p profile) with(other profile) profile {
	both := slices.Concat(p, other)
	slices.Sort(both)
	return both
}

// like is the coefficient of Dice (Ecology 26(3), 1945): 1 for the same text, 0 for
// two that have no pair of code points in common.
func like(a, b profile) float64 {
	if len(a)+len(b) == 0 {
		return 1
	}
	shared := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			shared, i, j = shared+1, i+1, j+1
		}
	}
	return 2 * float64(shared) / float64(len(a)+len(b))
}
