package gazetteer

import (
	"slices"
	"strings"
	"unicode/utf8"

	"monjo/generator/language"
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
	begins                                                                   [0x10000]bool // by the character as it stands in a text
	letters                                                                  map[rune][]int32
	major, passing, free, foreign, suffixed, headline                        map[rune]bool
	day                                                                      map[rune]bool
	allies, closing, languages, strong, suffixes, regions, groceries, firsts words
	nations, notNations, daytime                                             words
	words, exceptions                                                        map[rune]words
	prefixes                                                                 map[rune]prefix
	behind                                                                   map[rune]map[rune]bool
}

// prefix is a character that makes a country of the abbreviation behind it.
type prefix struct {
	ends        map[rune]bool // before it: it ends another word
	only, never map[rune]bool // abbreviations
}

func newCompound(v values, names []name) *compound {
	word := func(key string) words { return newWords(v.texts(key)) }
	c := &compound{letters: map[rune][]int32{}, words: map[rune]words{}, exceptions: map[rune]words{}, prefixes: map[rune]prefix{}, behind: map[rune]map[rune]bool{},
		major: v.runes("major"), passing: v.runes("passing"), free: v.runes("free"), foreign: v.runes("foreign"), suffixed: v.runes("suffixed"), headline: v.runes("headline"),
		day: v.runes("day.before"), allies: word("allies"), closing: word("closing"), languages: word("languages"), strong: word("strong"), suffixes: word("suffixes"),
		regions: word("regions"), groceries: word("groceries"), firsts: word("first_only"),
		nations: word("nations.before"), notNations: word("nations.not"), daytime: word("day.light")}
	for i, n := range names {
		if n.usage == letter {
			symbols, _ := foldName(n.text)
			c.letters[symbols[0]] = append(c.letters[symbols[0]], int32(i))
		}
	}
	for _, r := range []rune(v.keysOf("words.")) {
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
	for _, r := range []rune(v.keysOf("prefixes.")) {
		key := "prefixes." + string(r) + "."
		c.prefixes[r] = prefix{v.runes(key + "ends"), v.runes(key + "only"), v.runes(key + "never")}
	}
	for _, r := range []rune(v.keysOf("behind.")) {
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

// abbreviations looks for a chain at i and gives where to go on, or i when there is
// none. named says that a full name, which ends at nameEnd, begins at i too.
func (s *scan) abbreviations(i int, named bool, nameEnd int) int {
	c := s.compound
	first, ok := s.element(i)
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
	case c.languages.at(s.text, end) && !c.closing.at(s.text, end):
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

// element reads the abbreviation at i; ok is false when the character is none, or begins a word.
func (s *scan) element(i int) (e element, ok bool) {
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
		if but <= length && closing < length && !c.isNation(s.text, match{start: at, end: end + len("国")}) {
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
	for {
		end := chain[len(chain)-1].end
		next, ok := s.element(end)
		if !ok && s.compound.allies.at(s.text, end) {
			if m, v, nameEnd := s.longest(end); v == accepted {
				next, ok = element{start: end, end: nameEnd, mention: m}, true
			}
		}
		if !ok {
			if after, marked := s.behindMark(end); marked {
				if next, ok = s.element(after); !ok || next.mention.End == 0 || isKatakana(runeAt(s.text, next.end)) {
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
}

// behindMark is the offset behind a middle dot, dash or slash at i.
func (s *scan) behindMark(i int) (after int, ok bool) {
	r, size := utf8.DecodeRuneInString(s.text[i:])
	return i + size, r == '・' || r == '･' || isDash(r) || r == '／' || r == '/' || r == '＝'
}

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
	switch before {
	case '前', '元', '現', '新', '故', '旧', '副', '同', '両', '次', '各', '対', '在', '駐', '訪', '仮', '初':
		return modified
	}
	return inside
}

func isNumeral(r rune) bool { return slices.Contains([]rune("〇一二三四五六七八九十"), r) }

// symbolBefore is the folded character before i, over a line end inside Japanese, and
// where it begins; 0 at an edge of the text or of a paragraph.
func (s *scan) symbolBefore(i int) (symbol rune, at int) {
	r, size := utf8.DecodeLastRuneInString(s.text[:i])
	if r == '\n' && i > 1 && s.text[i-2] != '\n' {
		i -= size
		r, size = utf8.DecodeLastRuneInString(s.text[:i])
		if !isWide(r) {
			return ' ', i
		}
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

// together reports whether a chain of two or more elements names countries.
func (s *scan) together(chain []element, left edge) bool {
	c := s.compound
	end := chain[len(chain)-1].end
	countries, majors := 0, 0
	for _, e := range chain {
		if e.mention.End > 0 {
			countries++
		}
		if c.major[e.symbol] || e.symbol == 0 || e.end-e.start > len("日") {
			majors++
		}
	}
	symbols := chain[0].symbol == '欧' && len(chain) == 2
	switch {
	case countries == 0, symbols, left == number && countries < 2, left == polite:
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

// isPair tells 日中, Japan and China, from the daytime.
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
	for _, word := range []string{"中国", "中國", "両国", "首脳", "外交", "国交", "外相", "日本", "貿易", "友好", "関係", "米中", "日韓", "日米"} {
		if containsWord(window, word) {
			return true
		}
	}
	return false
}

// alone reports whether a single abbreviation names a country.
func (s *scan) alone(e element, left edge) bool {
	c := s.compound
	if e.mention.End == 0 {
		return false
	}
	if left == prefixed {
		return c.major[e.symbol] || c.suffixed[e.symbol]
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
		return c.major[e.symbol] && e.symbol != '朝' && (comma || after == 'な' || after == 'の' || c.closing.at(s.text, e.end) || after == '両' || after == '各' || after == 'が' || after == 'は')
	}
	if !comma || e.symbol == '朝' {
		return false
	}
	next := e.end + size
	if before == '\n' || e.start == 0 || before == '】' || before == '　' {
		return c.headline[e.symbol] && !(e.symbol == '米' && c.groceries.at(s.text, next))
	}
	if e.symbol == '日' || e.symbol == '中' {
		other, ok := s.element(next)
		if !ok {
			return false
		}
		r := runeAt(s.text, other.end)
		return c.major[other.symbol] && (r == '、' || r == '，' || r == '両' || r == '三' || c.closing.at(s.text, other.end))
	}
	if other, ok := s.element(next); ok && c.major[other.symbol] && c.major[e.symbol] {
		r := runeAt(s.text, other.end)
		return r == '、' || r == '，' || r == '両' || r == '三' || r == 'な' || r == 'の' || c.closing.at(s.text, other.end)
	}
	_, v, _ := s.longest(next)
	return v == accepted && c.major[e.symbol]
}

// isNation reports whether the match is 米国 or its like before a word that begins with
// 国 (米国務長官, 韓国連大使): then the abbreviation alone is the name.
func (c *compound) isNation(text string, m match) bool {
	symbol, _, next := step(text, m.start)
	if c.letters[symbol] == nil || next+len("国") != m.end || m.end > len(text) {
		return false
	}
	length, _ := c.nations.longest(text, next)
	other, _ := c.notNations.longest(text, next)
	return length > other
}
