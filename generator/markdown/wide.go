package markdown

import (
	"bytes"
	"sort"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// stop says that offsets of raw from here on are less by so much in the words.
type stop struct{ raw, less int }

// compact copies raw to the words without the cuts, each soft break as one space
// or, between two wide signs, as nothing. The neighbours are those that a reader
// sees, on whichever side of a markup sign they stand.
func (s *inline) compact() {
	c := s.c
	s.stops = s.stops[:0]
	from, less, cuts := len(c.words), 0, s.cuts
	drop := func(to, size int) {
		less += size
		s.stops = append(s.stops, stop{to, less})
	}
	for at := 0; at < len(s.raw); {
		end := len(s.raw)
		if len(cuts) > 0 {
			end = cuts[0].start
		}
		for at < end {
			next := end
			if s.breaks {
				if i := bytes.IndexByte(s.raw[at:end], softBreak); i >= 0 {
					next = at + i
				}
			}
			c.words = append(c.words, s.raw[at:next]...)
			if at = next; at == end {
				break
			}
			at++
			if joins(c.words[from:], s.upcoming(at, cuts)) {
				drop(at, 1)
			} else {
				c.words = append(c.words, ' ')
			}
		}
		if len(cuts) > 0 {
			at = cuts[0].end
			drop(at, cuts[0].end-cuts[0].start)
			cuts = cuts[1:]
		}
	}
}

// upcoming is what follows in raw after the cuts that come next.
func (s *inline) upcoming(at int, cuts []stretch) []byte {
	for len(cuts) > 0 && cuts[0].start <= at {
		at = max(at, cuts[0].end)
		cuts = cuts[1:]
	}
	return s.raw[at:]
}

// settled is the offset in the words of an offset in raw.
func (s *inline) settled(raw int) int {
	i := sort.Search(len(s.stops), func(i int) bool { return s.stops[i].raw > raw })
	if i == 0 {
		return raw
	}
	return raw - s.stops[i-1].less
}

// joins says whether a soft break between two pieces leaves nothing behind.
func joins(before, after []byte) bool {
	b, _ := utf8.DecodeLastRune(before)
	a, _ := utf8.DecodeRune(after)
	if len(before) == 0 || len(after) == 0 {
		return true
	}
	return isWide(b) && isWide(a)
}

// isWide says whether a line of Japanese or Chinese may break beside the rune
// without a space. Korean is as wide and writes spaces.
func isWide(r rune) bool {
	if r < 0x1100 {
		return false
	}
	k := width.LookupRune(r).Kind()
	return (k == width.EastAsianWide || k == width.EastAsianFullwidth) && !unicode.Is(unicode.Hangul, r)
}
