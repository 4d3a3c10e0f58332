package markdown

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"monjo/generator/diag"
)

// delimiter is a run of "*" or "_". Closing takes signs from its left end,
// opening from its right end; what is left stays in the words.
type delimiter struct {
	sign              byte
	canOpen, canClose bool
	size              int // as written
	left, right       int // what is left of it, offsets into raw
	at                int // offset into in
	previous, next    int // indexes of the runs still in play
}

// delimiter writes a run into raw and remembers it.
func (s *inline) delimiter(at int) int {
	sign, size := s.in[at], runLength(s.in, at)
	end := at + size
	canOpen, canClose := flanking(sign, s.runeBefore(at), s.runeAfter(end))
	d := delimiter{sign: sign, canOpen: canOpen, canClose: canClose, size: size, left: len(s.raw), right: len(s.raw) + size, at: at}
	s.raw = append(s.raw, s.in[at:end]...)
	if canOpen || canClose || sign == '*' && size > 1 {
		if len(s.delimiters) >= markupLimit {
			s.excess(at)
		} else {
			s.delimiters = append(s.delimiters, d)
		}
	}
	return end
}

// flanking says what a run between two signs may do. It is CommonMark's rule,
// except that punctuation which is itself Chinese or Japanese, or has a Chinese
// or Japanese sign on the other side of the run, counts as a letter: there are no
// spaces in 日本**「外交」**政策 that could tell the sides apart.
func flanking(sign byte, before, after rune) (canOpen, canClose bool) {
	spaceBefore, spaceAfter := unicode.IsSpace(before), unicode.IsSpace(after)
	pointBefore, pointAfter := isPoint(before), isPoint(after)
	cjkBefore, cjkAfter := isCJK(before), isCJK(after)
	left := !spaceAfter && (!pointAfter || cjkAfter || spaceBefore || pointBefore || cjkBefore)
	right := !spaceBefore && (!pointBefore || cjkBefore || spaceAfter || pointAfter || cjkAfter)
	if sign == '_' {
		return left && (!right || pointBefore), right && (!left || pointAfter)
	}
	return left, right
}

// isPoint says whether CommonMark takes a rune for punctuation.
func isPoint(r rune) bool {
	if r < utf8.RuneSelf {
		return isPunctuation(byte(r))
	}
	return unicode.IsPunct(r) || unicode.IsSymbol(r)
}

func isCJK(r rune) bool {
	if r < 0x1100 {
		return false
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth, width.EastAsianHalfwidth:
		return true
	}
	return unicode.Is(unicode.Hangul, r)
}

// emphasize pairs the runs from an index on, by CommonMark's procedure, and forgets them.
func (s *inline) emphasize(bottom int) {
	runs := s.delimiters
	for i := bottom; i < len(runs); i++ {
		runs[i].previous, runs[i].next = i-1, i+1
	}
	remove := func(i int) {
		if p := runs[i].previous; p >= bottom {
			runs[p].next = runs[i].next
		}
		if n := runs[i].next; n < len(runs) {
			runs[n].previous = runs[i].previous
		}
	}
	// Below these indexes there is no opener for a closer of this kind: without
	// them the search would be quadratic.
	var floors [2][2][3]int
	for a := range floors {
		for b := range floors[a] {
			for m := range floors[a][b] {
				floors[a][b][m] = bottom
			}
		}
	}
	for i := bottom; i < len(runs); {
		closer := &runs[i]
		if !closer.canClose {
			i = closer.next
			continue
		}
		floor := &floors[index(closer.sign == '_')][index(closer.canOpen)][closer.size%3]
		k := closer.previous
		for k >= *floor && !pairs(&runs[k], closer) {
			k = runs[k].previous
		}
		if k < *floor {
			*floor = i
			next := closer.next
			if !closer.canOpen {
				remove(i)
			}
			i = next
			continue
		}
		opener := &runs[k]
		for j := closer.previous; j > k; j = runs[j].previous {
			remove(j)
		}
		size, kind := 1, Emphasis
		if opener.right-opener.left >= 2 && closer.right-closer.left >= 2 {
			size, kind = 2, Strong
		}
		opener.right -= size
		s.span(Span{Start: opener.right + size, End: closer.left, Kind: kind}, opener.at)
		s.cuts = append(s.cuts, stretch{opener.right, opener.right + size}, stretch{closer.left, closer.left + size})
		closer.left += size
		if opener.left == opener.right {
			remove(k)
		}
		if closer.left == closer.right {
			remove(i)
			i = closer.next
		}
	}
	for i := bottom; i < len(runs); i++ {
		if d := &runs[i]; d.sign == '*' && d.right-d.left > 1 {
			s.problem(d.at, diag.StrayEmphasis, "these asterisks stay in the words; they make nothing strong",
				`write \* for an asterisk that is meant, or take away the white space inside the pair`)
		}
	}
	s.delimiters = runs[:bottom]
}

func index(b bool) int {
	if b {
		return 1
	}
	return 0
}

// pairs says whether two runs can be the ends of one emphasis.
func pairs(opener, closer *delimiter) bool {
	if opener.sign != closer.sign || !opener.canOpen || opener.left == opener.right {
		return false
	}
	if (opener.canClose || closer.canOpen) && (opener.size+closer.size)%3 == 0 {
		return opener.size%3 == 0 && closer.size%3 == 0
	}
	return true
}
