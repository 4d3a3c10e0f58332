package gazetteer

import (
	"strings"
	"unicode/utf8"

	"monjo/generator/language"
)

// isGivenName reports whether a state's name is a person's: マリ・キュリー, but not マリ・ベナン両国.
func (s *scan) isGivenName(m Mention) bool {
	r, size := utf8.DecodeRuneInString(s.text[m.End:])
	next := m.End + size
	if r != '・' && r != '･' || !isKatakana(runeAt(s.text, next)) || !s.context[language.Japanese].given.whole(s.text, m.Start, m.End) {
		return false
	}
	_, v, _ := s.longest(next)
	return v != accepted
}

// japanese reports whether the words around a mention in Japanese say that no state is meant.
func (c *context) japanese(text string, m Mention) bool {
	end := m.End
	if r, size := utf8.DecodeRuneInString(text[end:]); r == '・' || r == '･' {
		if c.currency.at(text, end+size) {
			return true
		}
	}
	if c.currency.at(text, end) || c.thing.at(text, end) && !c.but.at(text, end) {
		return true
	}
	if last := runeBefore(text, end); isKatakana(last) && runeAt(text, end) == '米' && !isKanji(runeAt(text, end+len("米"))) {
		return true // タイ米: rice
	}
	for _, list := range []words{c.tongue, c.place} {
		if length, _ := list.longest(text, end); length > 0 {
			if longer, _ := c.but.longest(text, end); longer < length {
				return true
			}
		}
	}
	return strings.HasPrefix(text[m.Start:], "日本") && (followsNumber(text, m) || followsDay(text, m))
}

// followsDay reports whether 日本 is the end of a day and the beginning of a word:
// 即日本省ニ, 後日本国政府. Only at the edge of a word: 戦後日本 is Japan.
func followsDay(text string, m Mention) bool {
	before, size := utf8.DecodeLastRuneInString(text[:m.Start])
	if !strings.ContainsRune("後前即当當同翌先昨毎今連", before) || isKanji(runeBefore(text, m.Start-size)) {
		return false
	}
	after := runeAt(text, m.Start+len("日本"))
	return strings.ContainsRune("人国國省官件会會院書社条條法案委議日号", after)
}

// followsNumber reports whether 日本 is a day and the word behind: 九月八日本条約.
func followsNumber(text string, m Mention) bool {
	before, size := utf8.DecodeLastRuneInString(text[:m.Start])
	if !isDigit(before) && !strings.ContainsRune("〇一二三四五六七八九十廿卅", before) {
		return false
	}
	previous := runeBefore(text, m.Start-size)
	if isDigit(before) || strings.ContainsRune("月〇一二三四五六七八九十廿卅", previous) {
		return true
	}
	return m.End-m.Start == len("日本") && strings.ContainsRune("条協会議官大院件声書委法約政報委国事決", runeAt(text, m.End))
}
