package gazetteer

import (
	"unicode/utf8"

	"monjo/generator/date"
	"monjo/generator/language"
)

// Mention is a span of words that names an entity.
type Mention struct {
	Start, End int // bytes of the words, End exclusive
	Reference  Reference
	Rule       Rule
	Ambiguous  []Reference // when not empty: the entities that the words could name; Reference is then zero
}

// Rule is why a span of words counts as a mention.
type Rule uint8

// The rules. The last is set by package link.
const (
	ByName      Rule = iota // a name in full, short, official, old or variant
	ByAdjective             // an adjective or demonym: the Japanese side
	ByCombining             // a combining form: Sino-Soviet
	ByCharacter             // an abbreviation of one character in a compound: 日米
	ByContext               // a name that several things have, decided by the words around it
	ByDocument              // such a name, decided by the rest of the document
	ByRecord                // an entry in the document's record
)

// String is "name", "adjective", "combining", "character", "context", "document" or "record".
func (r Rule) String() string {
	return [...]string{"name", "adjective", "combining", "character", "context", "document", "record"}[r]
}

// Find gives the mentions in a text, for a document of the given date: first the
// initiatives, then the countries and groups, each in order. The text may be of any
// length and need not be valid UTF-8.
func (g *Gazetteer) Find(l language.Language, text string, when date.Date) []Mention {
	s := scan{Gazetteer: g, language: l, text: text, when: when, finder: g.initiatives[l]}
	if len(s.finder.nodes) > 1 {
		s.run()
	}
	initiatives := s.found
	s.finder, s.found, s.countries = g.countries[l], make([]Mention, 0, len(text)/128+4), true
	s.run()
	s.settle()
	return append(initiatives, s.found...)
}

// scan is the search of one text.
type scan struct {
	*Gazetteer
	finder    *finder
	language  language.Language
	text      string
	when      date.Date
	countries bool // and groups, rather than initiatives
	found     []Mention
	doubtful  int // how many of found are ambiguous
	matches   []match
	weighed   []weighed

	styled, bungo bool // whether the text has no hiragana, once somebody asked
}

func (s *scan) run() {
	text, starts := s.text, &s.finder.starts
	japanese := s.countries && s.language == language.Japanese
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			if !starts[c] || i > 0 && isWordByte(text[i-1]) {
				i++
				continue
			}
			i = s.try(i, i+1)
			continue
		}
		r, size := decode(text, i)
		if r > 0xffff || !starts[r] && !(japanese && s.compound.begins[r]) {
			i += size
			continue
		}
		i = s.try(i, i+size)
	}
}

func isWordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

// try looks for a name at the offset i and gives where to go on; next is the offset of
// the character behind.
func (s *scan) try(i, next int) int {
	m, v, end := s.longest(i)
	if s.countries && s.language == language.Japanese {
		if v == refused {
			if within := s.beforeTitle(i); within > i {
				m, v, end = s.longestWithin(within)
			}
		}
		if r := runeAt(s.text, i); r <= 0xffff && s.compound.begins[r] {
			if at := s.abbreviations(i, v != refused, end); at > i {
				return at
			}
		}
	}
	switch v {
	case blocking:
		return end
	case accepted:
		if s.countries && s.takenAway(m) {
			return max(m.End, next)
		}
		if len(m.Ambiguous) > 0 {
			s.doubtful++
		}
		s.found = append(s.found, m)
		return m.End
	}
	return next
}

// longest gives the longest name at i that anything bears, with what it names.
func (s *scan) longest(i int) (m Mention, v verdict, end int) {
	if !opens(s.text, i) && !s.afterName(i) && !s.afterParticle(i) {
		return m, refused, i
	}
	return s.longestWithin(i)
}

// longestWithin is longest for a place where a name may begin, whatever stands before it.
func (s *scan) longestWithin(i int) (m Mention, v verdict, end int) {
	s.matches = s.finder.matches(s.matches[:0], s.text, i)
	for n := len(s.matches) - 1; n >= 0; n-- {
		found := s.matches[n]
		if !closes(s.text, found.end) && !s.besideKatakana(found.end) && !s.beforeParticle(found.end) {
			continue
		}
		if n > 0 && s.matches[n-1].end == found.end-len("国") && continues(s.text, found.end) {
			continue
		}
		if s.language == language.Japanese && s.compound.isNation(s.text, found) {
			continue
		}
		m, v = s.decide(found)
		if v == refused {
			continue
		}
		m.Start, m.End = found.start, finish(s.text, found.start, found.end)
		return m, v, m.End
	}
	return m, refused, i
}
