package gazetteer

import (
	"strings"
	"unicode/utf8"
)

// compound is the grammar of abbreviations of one character in Japanese; the lists are
// those of compound.toml, folded.
//
// A chain is one abbreviation or several, side by side (日米韓) or with a mark between
// (日・米・韓). What makes countries of a chain of two or more is its left edge; a single
// one needs a prefix (訪日), a word behind it (米軍), a name or a foreign word behind it
// (日タイ, 米アップル), or the beginning of a headline (「米、…」). A character that
// begins a word of its own (中心, 独立, 米価) is no abbreviation, and neither is one that
// ends another (参加, 北米, 同日).
type compound struct {
	begins                                                                              [0x10000]bool // by the character as it stands in a text
	letters                                                                             map[rune][]int32
	major, passing, free, foreign, suffixed, headline, modifiers                        map[rune]bool
	day                                                                                 map[rune]bool
	allies, closing, languages, strong, suffixes, officials, regions, groceries, firsts words
	nations, notNations, daytime                                                        words
	pair                                                                                []string
	words, exceptions                                                                   map[rune]words
	prefixes                                                                            map[rune]prefix
	behind                                                                              map[rune]map[rune]bool
}

// prefix is a character that makes a country of the abbreviation behind it.
type prefix struct {
	ends        map[rune]bool // before it: it ends another word
	only, never map[rune]bool // abbreviations
}

func newCompound(v values, names []name) *compound {
	word := func(key string) words { return newWords(v.texts(key)) }
	c := &compound{letters: map[rune][]int32{}, words: map[rune]words{}, exceptions: map[rune]words{}, prefixes: map[rune]prefix{}, behind: map[rune]map[rune]bool{},
		major: v.runes("major"), passing: v.runes("passing"), free: v.runes("free"), foreign: v.runes("foreign"), suffixed: v.runes("suffixed"), headline: v.runes("headline"), modifiers: v.runes("modifiers"), pair: v.texts("day.pair"),
		day: v.runes("day.before"), allies: word("allies"), closing: word("closing"), languages: word("languages"), strong: word("strong"), suffixes: word("suffixes"),
		officials: word("officials"), regions: word("regions"), groceries: word("groceries"), firsts: word("first_only"),
		nations: word("nations.before"), notNations: word("nations.not"), daytime: word("day.light")}
	for i, n := range names {
		if n.usage == letter {
			symbols, _ := foldName(n.text)
			c.letters[symbols[0]] = append(c.letters[symbols[0]], int32(i))
		}
	}
	for _, r := range v.keysOf("words.") {
		var all, but []string
		for _, text := range v.texts("words." + string(r)) {
			if text[0] == '+' {
				but = append(but, text[1:])
			} else {
				all = append(all, text)
			}
		}
		c.words[r], c.exceptions[r] = newWords(all), newWords(but)
	}
	for _, r := range v.keysOf("prefixes.") {
		key := "prefixes." + string(r) + "."
		c.prefixes[r] = prefix{v.runes(key + "ends"), v.runes(key + "only"), v.runes(key + "never")}
	}
	for _, r := range v.keysOf("behind.") {
		c.behind[r] = v.runes("behind." + string(r))
	}
	for r := rune(1); r < 0x10000; r++ {
		if r < 0xd800 || r >= 0xe000 {
			symbol, at, _ := step(string(r), 0)
			c.begins[r] = at == 0 && c.letters[symbol] != nil
		}
	}
	return c
}

// element is a link of a chain.
type element struct {
	start, end int
	symbol     rune
	mention    Mention // without reference where the character names no country (欧)
}

// isName reports whether the element is no character but a name that stands in chains: 西独.
func (e element) isName() bool { return e.end-e.start > len("日") }

// abbreviations looks for a chain at i and gives where to go on, or i when there is
// none. named says that a full name, which ends at nameEnd, begins at i too.
func (s *scan) abbreviations(i int, named bool, nameEnd int) int {
	c := s.compound
	first, ok := s.element(i, 0)
	if !ok {
		return i
	}
	chain := s.chain(first)
	left := s.left(i, first.symbol)
	if n := len(chain); left == prefixed && n == 2 && chain[1].symbol == '中' && !isKanji(runeAt(s.text, chain[1].end)) {
		chain = chain[:1] // 訪日中の: during
	}
	end := chain[len(chain)-1].end
	if named && nameEnd >= end && !c.exceptions[first.symbol].at(s.text, i) {
		return i
	}
	switch {
	case left == day, left == inside && s.endsWord(i, first.symbol):
		return first.end // 同日, 北米: go on with the second
	case s.areLanguages(end):
		return end // 日英両語
	case len(chain) == 1:
		if !s.alone(first, left) {
			return i
		}
	case !s.together(chain, left):
		return i
	}
	for n, e := range chain {
		if e.mention.End > 0 && (n == 0 || !c.firsts.at(s.text, chain[n-1].start)) {
			if len(e.mention.Ambiguous) > 0 {
				s.doubtful++
			}
			s.found = append(s.found, e.mention)
		}
	}
	return end
}

// element reads the abbreviation at i; ok is false when the character is none, or begins
// a word. inChain is 1 behind another abbreviation and 0 elsewhere: 日仏間 is no 仏間.
func (s *scan) element(i, inChain int) (e element, ok bool) {
	c := s.compound
	symbol, at, end := step(s.text, i)
	e = element{start: at, end: end, symbol: symbol}
	indices := c.letters[symbol]
	if c.passing[symbol] {
		return e, true
	}
	if indices == nil || strings.Trim(s.text[i:at], "\n\r \u3000") != "" {
		return e, false
	}
	length, _ := c.words[symbol].longest(s.text, at)
	if length > 0 {
		but, _ := c.exceptions[symbol].longest(s.text, at)
		closing, _ := c.closing.longest(s.text, end) // 日独協定 is 協定, not 独協
		if but <= length && closing < length-inChain && !c.isNation(s.text, match{start: at, end: end + len("国")}) {
			return e, false
		}
	}
	if isKatakana(symbol) && (isKatakana(runeBefore(s.text, at)) || isKatakana(runeAt(s.text, end))) {
		return e, false
	}
	m, v := s.decide(match{at, end, indices})
	if v != accepted {
		return e, false
	}
	m.Start, m.End, m.Rule = at, end, ByCharacter
	e.mention = m
	return e, true
}

// chain reads on from the first element: side by side, or with a mark between.
func (s *scan) chain(first element) []element {
	chain := []element{first}
	for len(chain) < longestChain {
		end := chain[len(chain)-1].end
		next, ok := s.element(end, 1)
		if !ok && s.compound.allies.at(s.text, end) {
			if m, v, nameEnd := s.longest(end); v == accepted {
				next, ok = element{start: end, end: nameEnd, mention: m}, true
			}
		}
		if !ok {
			if after, marked := s.behindMark(end); marked {
				if next, ok = s.element(after, 1); !ok || next.mention.End == 0 || isKatakana(runeAt(s.text, next.end)) {
					return chain
				}
			}
		}
		if !ok {
			return chain
		}
		if m, v, nameEnd := s.longest(next.start); v == accepted && nameEnd > next.end && !s.compound.exceptions[next.symbol].at(s.text, next.start) {
			if !s.compound.allies.whole(s.text, next.start, nameEnd) {
				return chain // 在日米国大使館: a full name follows
			}
			next.end, next.mention = nameEnd, m // 日米英西独仏
		}
		chain = append(chain, next)
	}
	return chain
}

// longestChain is how many abbreviations are read as one: more are no words.
const longestChain = 16

// areLanguages reports whether a word for languages follows, and not a longer one that
// speaks of states: 日英両国語, but 日英両国.
func (s *scan) areLanguages(end int) bool {
	languages, _ := s.compound.languages.longest(s.text, end)
	closing, _ := s.compound.closing.longest(s.text, end)
	return languages > closing
}

// behindMark is the offset behind a middle dot, dash or slash at i.
func (s *scan) behindMark(i int) (after int, ok bool) {
	r, size := utf8.DecodeRuneInString(s.text[i:])
	return i + size, r == '・' || r == '･' || isDash(r) || r == '／' || r == '/' || r == '＝'
}

// isNation reports whether the match is 米国 or its like before a word that begins with
// 国 (米国務長官, 韓国連大使): then the abbreviation alone is the name.
func (c *compound) isNation(text string, m match) bool {
	symbol, _, next := step(text, m.start)
	if c.letters[symbol] == nil || symbol == '日' || next+len("国") != m.end || m.end > len(text) {
		return false
	}
	length, _ := c.nations.longest(text, next)
	other, _ := c.notNations.longest(text, next)
	return length > other
}
