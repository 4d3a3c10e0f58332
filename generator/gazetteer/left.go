package gazetteer

import (
	"slices"
	"unicode/utf8"
)

// edge says what stands at the left of an abbreviation.
type edge uint8

const (
	free     edge = iota // the edge of a word
	polite               // お or ご: お米
	prefixed             // a verb or prefix that takes a country: 訪日
	modified             // 元米大統領
	inside               // another word ends here, or this is one: 一方米軍, 参加
	day                  // 日 in a date or in 同日
	number               // 五米: metres
)

// left says what stands before the abbreviation at i.
func (s *scan) left(i int, symbol rune) edge {
	c := s.compound
	before, at := s.symbolBefore(i)
	switch {
	case before == 0:
		return free
	case isDigit(before):
		if symbol == '日' {
			return day
		}
		return number
	case before == 'お' || before == 'ご':
		return polite
	case isKatakana(before) && !s.isBungo():
		return inside
	case !isKanji(before):
		return free
	}
	earlier, _ := s.symbolBefore(at)
	if p, ok := c.prefixes[before]; ok && !p.ends[earlier] && !p.never[symbol] && (len(p.only) == 0 || p.only[symbol]) {
		return prefixed
	}
	switch {
	case before == '日' && (isDigit(earlier) || c.day[earlier]), (before == '月' || before == '年') && (isDigit(earlier) || isNumeral(earlier)), before == '中' && isKanji(earlier):
		return free
	case symbol == '日' && c.day[before]:
		return day
	}
	if c.modifiers[before] {
		return modified
	}
	return inside
}

func isNumeral(r rune) bool { return slices.Contains([]rune("〇一二三四五六七八九十"), r) }

// symbolBefore is the folded character before i, over a line end inside Japanese, and
// where it begins; 0 at an edge of the text or of a paragraph.
func (s *scan) symbolBefore(i int) (symbol rune, at int) {
	r, size := utf8.DecodeLastRuneInString(s.text[:i])
	if r == '\n' {
		last, width := utf8.DecodeLastRuneInString(s.text[:i-size])
		_, verb := s.compound.prefixes[last]
		if !isWide(last) || !verb && !s.isWrapped(i-size) {
			return ' ', i
		}
		i, r, size = i-size, last, width
	}
	if size == 0 {
		return 0, 0
	}
	if r >= 0x4e00 && r <= 0x9fff {
		r = rune(newForms[r-0x4e00])
	}
	return r, i - size
}

// endsWord reports whether the abbreviation at i ends another word: 北米, 参加, 会談中.
func (s *scan) endsWord(i int, symbol rune) bool {
	before, _ := s.symbolBefore(i)
	return symbol == '中' || s.compound.behind[symbol][before] || isKatakana(before) && !s.compound.major[symbol]
}

// isWrapped reports whether the line that ends at i is long enough to go on in the next:
// a heading, a signature or an item of a list is not.
func (s *scan) isWrapped(i int) bool {
	for n := 0; n < wrapped; n++ {
		r, size := utf8.DecodeLastRuneInString(s.text[:i])
		if size == 0 || r == '\n' {
			return false
		}
		i -= size
	}
	return true
}

// wrapped is how many characters a line of running Japanese has at least.
const wrapped = 16
