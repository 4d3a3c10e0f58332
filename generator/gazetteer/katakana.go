package gazetteer

import (
	"strings"
	"unicode/utf8"

	"monjo/generator/language"
)

// beforeTitle finds the name of a state that ends the katakana at i, before the title of an
// office: メドベージェフロシア大統領. It gives i when there is none.
func (s *scan) beforeTitle(i int) int {
	if !isKatakana(runeAt(s.text, i)) || !opens(s.text, i) {
		return i
	}
	end := i
	for end < len(s.text) && end < i+90 {
		r, size := decode(s.text, end)
		if !isKatakana(r) {
			break
		}
		end += size
	}
	if !s.context[language.Japanese].offices.at(s.text, end) {
		return i
	}
	for at := i + len("ア"); at+2*len("ア") < end; at += len("ア") {
		for _, m := range s.finder.matches(nil, s.text, at) {
			if m.end == end && s.names[m.names[0]].usage == plain {
				return at
			}
		}
	}
	return i
}

// besideKatakana reports whether the katakana behind a name are a word that may stand
// beside it without a middle dot, or another name: フランスワイン, イランイラク戦争.
func (s *scan) besideKatakana(end int) bool {
	if s.language != language.Japanese || !s.countries {
		return false
	}
	run := end
	for run < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[run:])
		if !isKatakana(r) {
			break
		}
		run += size
	}
	if s.context[language.Japanese].neighbours.whole(s.text, end, run) {
		return true
	}
	return s.areNames(end, run, 4)
}

// areNames reports whether text[i:end] is up to most names side by side.
func (s *scan) areNames(i, end, most int) bool {
	if most == 0 {
		return false
	}
	for _, m := range s.finder.matches(nil, s.text, i) {
		if s.names[m.names[0]].usage == plain && (m.end >= end || s.areNames(m.end, end, most-1)) {
			return true
		}
	}
	return false
}

// afterName reports whether a katakana name ends at i, which has been found as one of several side by side.
func (s *scan) afterName(i int) bool {
	n := len(s.found)
	return n > 0 && s.found[n-1].End == i && isKatakana(runeBefore(s.text, i)) && s.language == language.Japanese
}

// beforeParticle reports whether a single katakana particle follows, as in the old
// style that writes no hiragana: ビルマニ対シテハ.
func (s *scan) beforeParticle(end int) bool {
	if s.language != language.Japanese || !strings.ContainsRune("ニノヲハガトモヘヨ", runeAt(s.text, end)) {
		return false
	}
	if next := runeAt(s.text, end+len("ニ")); isKatakana(next) && !(runeAt(s.text, end) == 'ヨ' && next == 'リ') {
		return false
	}
	return s.isBungo()
}

// afterParticle reports whether a single katakana particle stands before i, in a text of
// that style: 政府ハフランスニ.
func (s *scan) afterParticle(i int) bool {
	if s.language != language.Japanese || !s.countries || !strings.ContainsRune("ハノニヲトガモヘリレヒビテシルバ", runeBefore(s.text, i)) {
		return false
	}
	return !isKatakana(runeBefore(s.text, i-len("ハ"))) && s.isBungo()
}

// isBungo reports whether the text has no hiragana.
func (s *scan) isBungo() bool {
	if !s.styled {
		s.styled, s.bungo = true, strings.IndexFunc(s.text, isHiragana) < 0
	}
	return s.bungo
}
