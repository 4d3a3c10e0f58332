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
	currencies, geography, languageNouns, languages, otherLanguages, languageBefore, languageAfter map[string]bool
	surnames, givenNames, titles, namesOfPeople, surnamesAfter, things                             map[string]bool
	geographyBefore                                                                                []string
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
	c.geographyBefore = v.texts(prefix + "geography_before")
	return c
}

// takenAway reports whether the words around a mention say that no state is meant.
func (s *scan) takenAway(m Mention) bool {
	if m.Reference.Class == Group {
		return inAddress(s.text, m.Start, m.End)
	}
	latin := isLatin(runeAt(s.text, m.Start))
	if latin && inAddress(s.text, m.Start, m.End) {
		return true
	}
	if latin {
		return s.context[language.English].english(s.text, m)
	}
	return s.context[language.Japanese].japanese(s.text, m)
}

func (c *context) english(text string, m Mention) bool {
	next, end := wordAfter(text, m.End)
	small := strings.ToLower(next)
	word := text[m.Start:m.End]
	switch {
	case strings.HasPrefix(strings.TrimLeft(text[m.End:], " \u00a0"), "$"), c.currencies[small]:
		return true
	case c.geography[next] || c.geography[capitalOnly(next)]:
		return true
	case c.things[small] && m.Rule != ByCombining:
		return true
	case c.languages[titled(word)] && c.isLanguage(text, m.Start, m.End):
		return true
	}
	before := strings.TrimRight(text[:m.Start], " \n\u00a0")
	for _, phrase := range c.geographyBefore {
		if rest, ok := strings.CutSuffix(before, phrase); ok && !isLatin(runeBefore(rest, len(rest))) {
			return true
		}
	}
	previous, _ := wordBefore(text, m.Start)
	if c.surnames[word] && (c.givenNames[previous] || c.titles[previous]) {
		return true
	}
	if c.namesOfPeople[word] && c.surnamesAfter[next] {
		return true
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
	for at := end; ; {
		word, next := wordAfter(text, at)
		gap := text[at:max(at, next-len(word))]
		switch {
		case word == "":
			return c.isLanguageAlone(text, start, last, "", 0)
		case c.languageNouns[strings.ToLower(word)]:
			return true
		case strings.TrimSpace(gap) != "" && strings.Trim(gap, " \n,/-–") != "":
			return c.isLanguageAlone(text, start, last, "", 0)
		case word == "and" || word == "or" || word == "the" || word == "both" || word == "AND" || word == "THE":
			at = next
			continue
		case c.languages[titled(word)] || c.otherLanguages[titled(word)]:
			at, last = next, next
			continue
		}
		after, _ := wordAfter(text, last)
		return c.isLanguageAlone(text, start, last, after, 0)
	}
}

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
		if c.given.whole(text, m.Start, m.End) && isKatakana(runeAt(text, end+size)) {
			return true // settled as a name by find, which has tried the longer ones
		}
	}
	if c.currency.at(text, end) || c.thing.at(text, end) && !c.but.at(text, end) {
		return true
	}
	for _, list := range []words{c.tongue, c.place} {
		if length, _ := list.longest(text, end); length > 0 {
			if longer, _ := c.but.longest(text, end); longer < length {
				return true
			}
		}
	}
	return strings.HasPrefix(text[m.Start:], "日本") && followsNumber(text, m)
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
