package gazetteer

import (
	"strings"
	"unicode/utf8"

	"monjo/generator/date"
	"monjo/generator/language"
)

// letters are the abbreviations of one kanji that belong to one country each and are
// in use still, and the countries' short Japanese names.
type letters struct {
	country map[rune]Reference
	of      map[Reference][]string // the name, then the abbreviations
}

func (g *Gazetteer) lettersOf() letters {
	all := letters{map[rune]Reference{}, map[Reference][]string{}}
	shared := map[rune]bool{}
	for _, n := range g.names {
		r, _ := utf8.DecodeRuneInString(n.text)
		if n.usage != letter || !isKanji(r) || n.to != date.Ending() {
			continue
		}
		if other, taken := all.country[r]; taken && other != n.reference {
			shared[r] = true
		}
		all.country[r] = n.reference
	}
	for r := range shared {
		delete(all.country, r)
	}
	for _, n := range g.names { // and not the map, whose order would show
		r, _ := utf8.DecodeRuneInString(n.text)
		if e := g.entities[n.reference]; n.usage == letter && all.country[r] == n.reference && n.to == date.Ending() && e != nil {
			if all.of[n.reference] == nil {
				all.of[n.reference] = []string{e.Name[language.Japanese]}
			}
			all.of[n.reference] = append(all.of[n.reference], n.text)
		}
	}
	return all
}

// pairs gives a name as it stands, and then with each of its pairs, such as
// Japan–Mekong or 日・メコン, in the other order; in Japanese also with the countries
// in full and abbreviated, with and without the middle dot between the two.
func (g *Gazetteer) pairs(l language.Language, text string, letters letters) []string {
	all := []string{text}
	mentions := g.Find(l, text, date.Date{})
	for at := 0; at < len(text); {
		_, size := utf8.DecodeRuneInString(text[at:])
		if l == language.English {
			if left, dash, right := joined(text, mentions, at); right > dash {
				all = append(all, text[:left]+text[dash:right]+text[at:dash]+text[left:at]+text[right:])
			}
			at += size
			continue
		}
		if p := g.pairAt(text, mentions, at, letters); p.end > at {
			for _, form := range p.forms() {
				if form != text[at:p.end] {
					all = append(all, text[:at]+form+text[p.end:])
				}
			}
			at = p.end
			continue
		}
		at += size
	}
	return all
}

// joined looks at a dash between two words with capital letters, or the names that they
// belong to: text[left:at] and text[dash:right]. There is none where right is 0.
func joined(text string, mentions []Mention, at int) (left, dash, right int) {
	end := at
	dash = at
	for dash < len(text) {
		r, size := utf8.DecodeRuneInString(text[dash:])
		if !isDash(r) && r != ' ' {
			break
		}
		dash += size
	}
	gap := text[at:dash]
	if strings.Trim(gap, " ") == "" || strings.HasPrefix(text[:at], " ") || at == 0 || text[at-1] == ' ' || isDash(runeBefore(text, at)) {
		return 0, 0, 0
	}
	left, right = strings.LastIndexAny(text[:end], " -–—‐")+1, dash
	if left > 0 { // the last byte of the dash, which may have several
		for !utf8.RuneStart(text[left]) {
			left++
		}
	}
	for right < len(text) && isLatin(runeAt(text, right)) {
		right += utf8.RuneLen(runeAt(text, right))
	}
	for _, m := range mentions {
		if m.End == end {
			left = min(left, m.Start)
		}
		if m.Start == dash {
			right = max(right, m.End)
		}
	}
	if left == end || right == dash || !isCapital(text[left:]) || !isCapital(text[dash:]) {
		return 0, 0, 0
	}
	return left, dash, right
}

// pair is two Japanese names side by side, with the other ways to write each.
type pair struct {
	first, second []string
	end           int
}

// pairAt looks for a country and a second name, which may be any katakana word, at the
// offset; there is none where end is 0.
func (g *Gazetteer) pairAt(text string, mentions []Mention, at int, letters letters) pair {
	var p pair
	next := 0
	for _, m := range mentions {
		if m.Start == at && m.Reference.Class == Country && len(m.Ambiguous) == 0 {
			next, p.first = m.End, letters.ways(text[at:m.End], m.Reference)
		}
	}
	r, size := utf8.DecodeRuneInString(text[at:])
	if reference, ok := letters.country[r]; ok && next == 0 && at+size < len(text) {
		next, p.first = at+size, letters.ways(text[at:at+size], reference)
	}
	if next == 0 {
		return pair{}
	}
	second := next
	if r, size := utf8.DecodeRuneInString(text[next:]); r == '・' || isDash(r) {
		second += size
	}
	for _, m := range mentions {
		if m.Start == second && m.Reference.Class != Initiative && len(m.Ambiguous) == 0 {
			p.second, p.end = letters.ways(text[second:m.End], m.Reference), m.End
		}
	}
	if p.end == 0 {
		end := second
		for isKatakana(runeAt(text, end)) {
			end += utf8.RuneLen(runeAt(text, end))
		}
		if end == second {
			return pair{}
		}
		p.second, p.end = []string{text[second:end]}, end
	}
	return p
}

// ways are a name as it is written, and in full or abbreviated.
func (l letters) ways(written string, r Reference) []string {
	all := []string{written}
	for _, other := range l.of[r] {
		if other != written {
			all = append(all, other)
		}
	}
	return all
}

// forms are the ways to write the pair in either order. Without a dot two names touch
// where the first is one kanji, or does not end as the second begins; in the other
// order only abbreviations do (米日).
func (p pair) forms() []string {
	var all []string
	single := func(s string) bool { return utf8.RuneCountInString(s) == 1 }
	for _, a := range p.first {
		for _, b := range p.second {
			all = append(all, a+"・"+b, b+"・"+a)
			last, first := runeBefore(a, len(a)), runeAt(b, 0)
			if single(a) || isKatakana(last) != isKatakana(first) {
				all = append(all, a+b)
			}
			if single(a) && single(b) {
				all = append(all, b+a)
			}
		}
	}
	return all
}
