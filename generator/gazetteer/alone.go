package gazetteer

import (
	"strings"
	"unicode/utf8"

	"monjo/generator/language"
)

// alone reports whether a single abbreviation names a country.
func (s *scan) alone(e element, left edge) bool {
	c := s.compound
	if e.mention.End == 0 {
		return false
	}
	if left == prefixed {
		verb, _ := s.symbolBefore(e.start)
		if verb == '在' && e.symbol == '中' { // 在中: enclosed
			return c.officials.at(s.text, e.end)
		}
		return c.major[e.symbol] || c.suffixed[e.symbol] || verb == '訪' || verb == '駐' || c.officials.at(s.text, e.end)
	}
	if s.context[language.Japanese].currency.at(s.text, e.end) {
		return false
	}
	atEdge := left == free || left == modified
	if (atEdge || left == inside) && c.isNation(s.text, match{start: e.start, end: e.end + len("国")}) {
		return true // 韓国連大使
	}
	if c.suffixed[e.symbol] {
		if c.strong.at(s.text, e.end) && (atEdge || left == inside) || c.suffixes.at(s.text, e.end) && atEdge {
			return true
		}
	}
	after := runeAt(s.text, e.end)
	switch {
	case left == inside && e.symbol == '日' && !isKatakana(after):
		_, marked := s.behindMark(e.end)
		return marked && s.partner(e.end) // 第10回日・ASEAN首脳会議
	case !atEdge:
		return false
	case c.free[e.symbol] && isKanji(after):
		return !s.isSurname(e.end)
	case c.foreign[e.symbol] && (isKatakana(after) && !s.isBungo() || isUpper(after)):
		return true
	case after == 'の' && e.symbol != '米' && c.free[e.symbol] && isKatakana(runeAt(s.text, e.end+len("の"))):
		return true // 英のローソン蔵相
	case (after == 'が' || after == 'は' || after == 'も') && c.foreign[e.symbol] && runeBefore(s.text, e.start) == '、' && isDigit(runeAt(s.text, e.end+len("が"))):
		return true // 日本が24年、仏が115年
	case after == '側' && c.major[e.symbol]:
		return true
	case c.major[e.symbol] && s.partner(e.end):
		return true
	}
	return s.isListed(e)
}

// isSurname reports whether one or two characters and a title of a person follow: 仏坂氏.
func (s *scan) isSurname(i int) bool {
	for n := 0; n < 3 && i < len(s.text); n++ {
		r, size := utf8.DecodeRuneInString(s.text[i:])
		if n > 0 && (r == '氏' || strings.HasPrefix(s.text[i:], "さん")) {
			return true
		}
		if !isKanji(r) {
			return false
		}
		i += size
	}
	return false
}

// partner reports whether a name, or a region, follows at once or behind a mark: 日タイ, 日・ASEAN.
func (s *scan) partner(end int) bool {
	if after, ok := s.behindMark(end); ok {
		end = after
	} else if r := runeAt(s.text, end); !isKatakana(r) && !isLatin(r) {
		return false
	}
	if s.compound.regions.at(s.text, end) {
		return true
	}
	_, v, _ := s.longest(end)
	return v == accepted
}

// isListed reports whether an abbreviation is an item of a list of countries (米、ソ連、
// 中国), or the subject of a headline (米、関税引き上げへ).
func (s *scan) isListed(e element) bool {
	c := s.compound
	after, size := utf8.DecodeRuneInString(s.text[e.end:])
	comma := after == '、' || after == '，' || after == ','
	before, at := utf8.DecodeLastRuneInString(s.text[:e.start])
	at = e.start - at
	if n := len(s.found); n > 0 && s.found[n-1].End == at && (before == '、' || before == '，' || before == '・') {
		return c.major[e.symbol] && e.symbol != '朝' && (s.endsItem(e.end) || after == '各' || after == 'が' || after == 'は')
	}
	if !comma || e.symbol == '朝' {
		return false
	}
	next := e.end + size
	if before == '\n' || e.start == 0 || before == '】' || before == '　' {
		return c.headline[e.symbol] && !(e.symbol == '米' && c.groceries.at(s.text, next))
	}
	if e.symbol == '日' || e.symbol == '中' {
		other, ok := s.element(next, 0)
		return ok && c.major[other.symbol] && s.endsItem(other.end)
	}
	if other, ok := s.element(next, 0); ok && c.major[other.symbol] && c.major[e.symbol] {
		return s.endsItem(other.end)
	}
	_, v, _ := s.longest(next)
	return v == accepted && c.major[e.symbol]
}

// endsItem reports whether an item of a list of countries may end at i: 米、 英両国 仏など 独の.
func (s *scan) endsItem(i int) bool {
	return strings.ContainsRune("、，,両三なの", runeAt(s.text, i)) && i < len(s.text) || s.compound.closing.at(s.text, i)
}
