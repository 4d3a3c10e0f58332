package gazetteer

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// together reports whether a chain of two or more elements names countries.
func (s *scan) together(chain []element, left edge) bool {
	c := s.compound
	end := chain[len(chain)-1].end
	countries, majors := 0, 0
	for n, e := range chain {
		if n > 0 && e.symbol == chain[n-1].symbol {
			return false // 日日, 満満
		}
		if e.mention.End > 0 {
			countries++
		}
		if c.major[e.symbol] || e.isName() {
			majors++
		}
	}
	region := chain[0].symbol == '欧' && len(chain) == 2 // 欧米
	switch {
	case countries == 0, region, left == number && countries < 2, left == polite:
		return false
	case majors < countries && (majors == 0 || !c.closing.at(s.text, end)) && !s.amongPairs(chain[0].start, end):
		return false
	case chain[0].symbol == '日' && chain[1].symbol == '中' && len(chain) == 2:
		return left != inside && s.isPair(end)
	case left == inside:
		return majors > 1 && (countries > 2 || c.closing.at(s.text, end) || chain[0].symbol != '日')
	}
	return true
}

// amongPairs reports whether a chain is an item of a list of chains: 日葡、日白、日墨.
func (s *scan) amongPairs(start, end int) bool {
	n := len(s.found)
	return n > 0 && s.found[n-1].End == start-len("、") && strings.HasPrefix(s.text[start-len("、"):], "、") &&
		(strings.HasPrefix(s.text[end:], "、") || strings.HasPrefix(s.text[end:], "の") || strings.HasPrefix(s.text[end:], "など"))
}

// isPair tells 日中, Japan and China, from the daytime: by the word behind, and then by
// the words around.
func (s *scan) isPair(end int) bool {
	after := runeAt(s.text, end)
	if isKanji(after) || isKatakana(after) || isLatin(after) {
		return !s.compound.daytime.at(s.text, end)
	}
	for i, n := end, 0; i < len(s.text) && n < 14; n++ {
		r, size := utf8.DecodeRuneInString(s.text[i:])
		if s.compound.daytime.at(s.text, i) {
			return false
		}
		if r == '。' {
			break
		}
		i += size
	}
	window := s.text[max(0, end-600):min(len(s.text), end+600)]
	return slices.ContainsFunc(s.compound.pair, func(word string) bool { return containsWord(window, word) })
}
