package date

import (
	"strconv"
	"strings"
)

// fold replaces the full-width forms of ASCII signs (U+FF01 to U+FF5E), the
// ideographic space and the look-alikes of the hyphen by ASCII, joins white space
// and trims it. The full-width tilde stays a sign of its own, U+301C, since it
// is written for "to" and never for "about".
func fold(s string) string {
	folded := strings.Map(func(r rune) rune {
		switch {
		case r == '～':
			return '〜'
		case r >= '！' && r < '～':
			return r - '！' + '!'
		case r == '\u2010' || r == '\u2011' || r == '\u2212':
			return '-'
		}
		return r
	}, s)
	return strings.Join(strings.Fields(folded), " ")
}

// figures are the Japanese numerals 0 to 9 in order; 〇 has two look-alikes, which numeral knows.
const figures = "〇一二三四五六七八九"

// numeral reads a number in ASCII digits, in kanji figures by place (一九五一) or
// in kanji with units (千九百五十一), up to 9999. Forms that mix them are refused.
func numeral(s string) (n int, ok bool) {
	if isDigits(s) && len(s) <= 4 {
		n, err := strconv.Atoi(s)
		return n, err == nil
	}
	s = strings.NewReplacer("○", "〇", "零", "〇").Replace(s)
	if strings.ContainsAny(s, "十百千") {
		return withUnits(s)
	}
	count := 0
	for _, r := range s {
		value := figure(r)
		if value < 0 {
			return 0, false
		}
		n = 10*n + value
		count++
	}
	return n, count > 0 && count <= 4
}

// figure is the value of one kanji figure, or -1.
func figure(r rune) int {
	at := strings.IndexRune(figures, r)
	if at < 0 {
		return -1
	}
	return at / len("〇")
}

func withUnits(s string) (n int, ok bool) {
	units := map[rune]int{'千': 1000, '百': 100, '十': 10}
	pending, last := -1, 10000
	for _, r := range s {
		unit := units[r]
		if unit == 0 {
			value := figure(r)
			if value < 1 || pending >= 0 {
				return 0, false
			}
			pending = value
			continue
		}
		if unit >= last {
			return 0, false
		}
		if pending < 0 {
			pending = 1
		}
		n, pending, last = n+pending*unit, -1, unit
	}
	return n + max(pending, 0), true
}
