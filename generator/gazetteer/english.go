package gazetteer

import (
	"slices"
	"strings"
	"unicode"
)

// english reports whether the words around a mention in Latin letters say that no state is meant.
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
	previous, at := wordBefore(text, m.Start)
	initial := len(previous) == 1 && isCapital(previous) && strings.HasPrefix(text[at+1:], ".") && !strings.Contains("IVX", previous)
	if initial && c.surnames[word] {
		return true // Michael B. Jordan
	}
	if c.surnames[word] && (c.givenNames[previous] || c.titles[previous]) || m.Rule == ByName && c.formsOfAddress[previous] && !strings.ContainsAny(word, " .") {
		return true
	}
	if c.namesOfPeople[word] && c.isPerson(text, m, previous, next) {
		return true
	}
	if c.gates[strings.ToLower(previous)] && len(word) < 4 {
		return true // gate G7
	}
	if word == "Indian" || word == "Indians" {
		return c.isTribe(text, m.Start, small)
	}
	if word == "US" {
		return c.isPronoun(previous)
	}
	return false
}

// isTribe tells the peoples of America from India: "Creek Indians", "Indian tribes", and
// any Indians near the words of a treaty with one.
func (c *context) isTribe(text string, start int, next string) bool {
	previous, _ := wordBefore(text, start)
	if c.afterIndian[next] || c.tribes[previous] {
		return true
	}
	if !strings.HasPrefix(strings.ToLower(text[start:]), "indians") {
		return false
	}
	near := text[max(0, start-150):min(len(text), start+150)]
	return slices.ContainsFunc(c.tribal, func(word string) bool { return containsWord(near, word) })
}

// isPronoun tells "CONTACT US" from the United States.
func (c *context) isPronoun(previous string) bool {
	return len(previous) > 1 && previous == strings.ToUpper(previous) && c.beforePronoun[strings.ToLower(previous)]
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
