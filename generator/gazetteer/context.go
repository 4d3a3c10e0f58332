package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"monjo/generator/language"
)

// context is the words around a name, in one language, that take it away or decide it.
type context struct {
	// English: compared in small letters, but for geography, names of people and languages.
	currencies, geography, languageNouns, languages, otherLanguages, languageBefore, languageAfter            map[string]bool
	surnames, givenNames, titles, namesOfPeople, surnamesAfter, things                                        map[string]bool
	onlyPeople, rivers, articles, gates, media, copulas, spoken, states, follow, notBefore, weak, afterRivers map[string]bool
	riverBefore                                                                                               []string
	geographyBefore                                                                                           []string
	// Japanese: folded words behind a name.
	currency, tongue, place, but, thing, neighbours words
	given                                           words
	evidence                                        map[string]evidence // by code
}

// evidence is what speaks in a text for one bearer of a name, or against all.
type evidence struct {
	support, against []string
}

func newContext(v values, l language.Language) *context {
	prefix := l.Code() + "."
	c := &context{evidence: map[string]evidence{}}
	for key := range v {
		if rest, ok := strings.CutPrefix(key, prefix+"evidence."); ok {
			code, side, _ := strings.Cut(rest, ".")
			e := c.evidence[code]
			if side == "for" {
				e.support = v.texts(key)
			} else {
				e.against = v.texts(key)
			}
			c.evidence[code] = e
		}
	}
	if l == language.Japanese {
		word := func(key string) words { return newWords(v.texts(prefix + key)) }
		c.currency, c.tongue, c.place, c.but = word("currencies"), word("languages"), word("geography"), word("but")
		c.thing, c.neighbours, c.given = word("things"), word("neighbours"), word("given_names")
		return c
	}
	set := func(key string) map[string]bool { return v.set(prefix + key) }
	c.currencies, c.geography, c.languageNouns, c.languages = set("currencies"), set("geography"), set("language_nouns"), set("languages")
	c.otherLanguages, c.languageBefore, c.languageAfter = set("other_languages"), set("language_before"), set("language_after")
	c.surnames, c.givenNames, c.titles = set("surnames"), set("given_names"), set("titles")
	c.namesOfPeople, c.surnamesAfter, c.things = set("names_of_people"), set("surnames_after"), set("things")
	c.onlyPeople = set("only_people")
	c.rivers, c.articles, c.gates, c.media, c.copulas, c.spoken = set("rivers"), set("articles"), set("gates"), set("media"), set("copulas"), set("spoken")
	c.states, c.follow, c.notBefore, c.weak, c.afterRivers = set("american_states"), set("after_states"), set("before_states"), set("weak_currencies"), set("after_rivers")
	c.riverBefore = v.texts(prefix + "river_before")
	c.geographyBefore = v.texts(prefix + "geography_before")
	return c
}

// takenAway reports whether the words around a mention say that no state is meant.
func (s *scan) takenAway(m Mention) bool {
	if m.Reference.Class == Group {
		previous, _ := wordBefore(s.text, m.Start)
		return inAddress(s.text, m.Start, m.End) || s.context[language.English].gates[strings.ToLower(previous)] && m.End-m.Start < 4
	}
	latin := isLatin(runeAt(s.text, m.Start))
	if latin && inAddress(s.text, m.Start, m.End) {
		return true
	}
	if latin {
		return s.context[language.English].english(s.text, m)
	}
	return s.context[language.Japanese].japanese(s.text, m) || s.isGivenName(m)
}

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

func (c *context) english(text string, m Mention) bool {
	next, end := wordAfter(text, m.End)
	small := strings.ToLower(next)
	word := text[m.Start:m.End]
	switch {
	case strings.HasPrefix(strings.TrimLeft(text[m.End:], " \u00a0"), "$"), c.isCurrency(text, m, small, end):
		return true
	case c.isPlace(text, m, next, end):
		return true
	case c.things[small] && m.Rule != ByCombining, word == "Polish" && c.articles[next]:
		return true
	case c.languages[titled(word)] && c.isLanguage(text, m.Start, m.End):
		return true
	}
	previous, _ := wordBefore(text, m.Start)
	if c.surnames[word] && (c.givenNames[previous] || c.titles[previous]) {
		return true
	}
	if c.namesOfPeople[word] && c.isPerson(text, m, previous, next) {
		return true
	}
	if c.gates[strings.ToLower(previous)] && len(word) < 4 {
		return true // gate G7
	}
	if word == "Indian" || word == "Indians" {
		return isTribe(text, m.Start, small)
	}
	if word == "US" {
		return c.isPronoun(text, m, previous, end)
	}
	return false
}

// isLanguage reports whether an adjective at text[start:end] means a language: "the
// Japanese and English texts", "done in Lao, Thai and English", "speaks Russian".
func (c *context) isLanguage(text string, start, end int) bool {
	last := end // behind the last language of the list
	other := false
	if previous, _ := wordBefore(text, start); c.otherLanguages[titled(previous)] {
		other = true
	} else if comma := strings.TrimRight(text[:start], " \n"); strings.HasSuffix(comma, ",") {
		previous, _ := wordBefore(text, len(comma)-1)
		other = c.otherLanguages[titled(previous)]
	}
	at := end
	for range longestList {
		word, next := wordAfter(text, at)
		second, _ := wordAfter(text, next)
		gap := text[at:max(at, next-len(word))]
		switch {
		case word == "":
			return c.isLanguageAlone(text, start, last, "", 0)
		case c.languageNouns[strings.ToLower(word)], c.languageNouns[strings.ToLower(word+" "+second)]:
			return true
		case other && c.media[strings.ToLower(word)]:
			return true
		case c.copulas[word] && c.isSpoken(text, next):
			return true
		case strings.TrimSpace(gap) != "" && strings.Trim(gap, " \n,/-–") != "":
			return c.isLanguageAlone(text, start, last, "", 0)
		case word == "and" || word == "or" || word == "the" || word == "both" || word == "AND" || word == "THE":
			at = next
			continue
		case c.languages[titled(word)] || c.otherLanguages[titled(word)]:
			other = other || c.otherLanguages[titled(word)]
			at, last = next, next
			continue
		}
		after, _ := wordAfter(text, last)
		return c.isLanguageAlone(text, start, last, after, 0)
	}
	return false
}

// longestList is how many words of a list of languages are looked at.
const longestList = 24

// isLanguageAlone reports whether a list of languages that ends at end is used as nouns.
func (c *context) isLanguageAlone(text string, start, end int, after string, depth int) bool {
	if after != "" && !strings.ContainsAny(strings.TrimSpace(text[end:min(end+2, len(text))]), ".,;:)!?") && !c.languageAfter[after] {
		return false
	}
	word, at := wordBefore(text, start)
	switch {
	case depth > 20:
		return false
	case word == "the" || word == "The":
		return false
	case c.languages[word] || c.otherLanguages[word]:
		return c.isLanguageAlone(text, at, end, after, depth+1)
	case word == "and" || word == "or":
		previous, before := wordBefore(text, at)
		if c.languages[previous] || c.otherLanguages[previous] {
			return c.isLanguageAlone(text, before, end, after, depth+1)
		}
		return false
	case word == "" && strings.HasSuffix(strings.TrimRight(text[:start], " \n"), ","):
		comma := strings.LastIndex(text[:start], ",")
		previous, before := wordBefore(text, comma)
		if c.languages[previous] || c.otherLanguages[previous] {
			return c.isLanguageAlone(text, before, end, after, depth+1)
		}
		return false
	}
	if after == "in" && (word == "in" || word == "into") {
		return false
	}
	if word == "of" || word == "to" || word == "from" {
		// "knowledge of Japanese", "from Chinese into English"; not "of Chinese and Koreans"
		previous, _ := wordBefore(text, at)
		switch previous {
		case "translated", "translation", "command", "knowledge", "fluency", "speaker", "speakers", "teacher", "teachers", "student", "students", "study", "mastery", "rendered", "loanwords", "professor", "teaching", "use":
			return true
		}
		return false
	}
	return c.languageBefore[strings.ToLower(word)]
}

// isTribe tells the peoples of America from India: "Creek Indians", "Indian tribes".
func isTribe(text string, start int, next string) bool {
	switch next {
	case "tribe", "tribes", "reservation", "reservations", "nation", "chief", "chiefs", "agency", "wars", "claims", "treaties", "lands", "affairs", "removal", "tribal":
		return true
	}
	previous, _ := wordBefore(text, start)
	switch previous {
	case "American", "Native", "Plains", "Red", "West", "East", "Sioux", "Creek", "Cherokee", "Chippewa", "Apache", "Navajo", "Choctaw", "Chickasaw", "Seminole", "Comanche", "Cheyenne", "Shawnee", "Delaware", "Mohawk", "Iroquois", "Pawnee", "Ute", "Blackfoot", "Crow", "Osage", "Omaha", "Winnebago", "Potawatomi", "Ottawa", "Seneca", "Miami", "Kickapoo", "Pueblo", "Cree", "Amerindian", "Mayan", "Amazonian":
		return true
	}
	return false
}

// isPronoun tells "CONTACT US" from the United States.
func (c *context) isPronoun(text string, m Mention, previous string, _ int) bool {
	if previous == "" || previous != strings.ToUpper(previous) || len(previous) < 2 {
		return false
	}
	switch strings.ToLower(previous) {
	case "contact", "about", "let", "join", "follow", "give", "help", "tell", "with", "for", "all", "show", "trust", "bring", "call", "ask", "of", "lead", "teach":
		return true
	}
	return false
}

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

// wordAfter is the word behind the offset i, over spaces and one dash, and where it ends;
// "" when something else stands there.
func wordAfter(text string, i int) (word string, end int) {
	dashed := false
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if isDash(r) && !dashed || r == ',' && !dashed {
			dashed = true
		} else if !isSpace(r) {
			break
		}
		i += size
	}
	end = i
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !isLatin(r) && r != '\'' && r != '’' {
			break
		}
		end += size
	}
	return text[i:end], end
}

// wordBefore is the word before the offset i, over spaces, without the stop of an abbreviation, and where it begins.
func wordBefore(text string, i int) (word string, start int) {
	i = len(strings.TrimRight(text[:i], " \n\u00a0"))
	end := i
	if i > 0 && text[i-1] == '.' {
		end--
	}
	start = end
	for start > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:start])
		if !isLatin(r) {
			break
		}
		start -= size
	}
	if end < i && end-start > 4 {
		return "", i // the end of a sentence
	}
	return text[start:end], start
}

// titled writes a word of capitals with one: JAPANESE as Japanese.
func titled(word string) string {
	if len(word) < 2 || word != strings.ToUpper(word) {
		return word
	}
	return word[:1] + strings.ToLower(word[1:])
}

// capitalOnly is the word with one capital when it is written in capitals throughout, else nothing.
func capitalOnly(word string) string {
	if word == "" || !unicode.IsUpper(rune(word[0])) {
		return ""
	}
	return titled(word)
}
