package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isCurrency reports whether a currency follows: US dollars, Hong Kong dollars, West
// African pounds. Words that are verbs as well (Ireland won) need an adjective.
func (c *context) isCurrency(text string, m Mention, next string, end int) bool {
	for range 3 {
		if c.currencies[next] && !strings.HasPrefix(strings.TrimLeft(text[m.End:], " \n"), ",") {
			return m.Rule == ByAdjective || !c.weakCurrencies[next]
		}
		if m.Rule != ByAdjective || next == "" {
			return false
		}
		word, after := wordAfter(text, end)
		if before := text[end-len(next) : end]; !isCapital(before) || strings.TrimSpace(text[end:max(end, after-len(word))]) != "" {
			return false
		}
		next, end = strings.ToLower(word), after
	}
	return false
}

// isPlace reports whether a mention is a part of the name of a sea, a river or a town:
// Korean Peninsula, Peru–Chile Trench, the banks of the Niger, Norway, Maine.
func (c *context) isPlace(text string, m Mention, next string, end int) bool {
	if comma := strings.HasPrefix(text[m.End:], ","); comma {
		second, _ := wordAfter(text, end)
		if c.states[next] || c.states[next+" "+second] {
			return m.Rule == ByName
		}
	} else if c.isGeography(next) {
		return true
	}
	if r, size := utf8.DecodeRuneInString(text[m.End:]); isDash(r) && isUpper(runeAt(text, m.End+size)) {
		if third, _ := wordAfter(text, end); c.isGeography(third) && m.Rule == ByName {
			return true
		}
	}
	before := strings.TrimRight(text[:m.Start], " \n\u00a0")
	for _, phrase := range c.geographyBefore {
		if endsWith(before, phrase) {
			return true
		}
	}
	word := text[m.Start:m.End]
	if !c.rivers[word] {
		return false
	}
	for _, phrase := range c.riverBefore {
		if endsWith(before, phrase) {
			return true
		}
	}
	// States have no article here, so with one the river is meant, unless it belongs to a noun: the Niger coup.
	return word != "Congo" && word != "Gambia" && (endsWith(before, "the") || endsWith(before, "The")) && (next == "" || c.afterRivers[next])
}

// isGeography reports whether a word is the kind of a place: Sea, SEA, peninsula.
func (c *context) isGeography(word string) bool {
	return c.geography[word] || c.geography[capitalOnly(word)]
}

// endsWith reports whether text ends with the words.
func endsWith(text, words string) bool {
	rest, ok := strings.CutSuffix(text, words)
	return ok && !isLatin(runeBefore(rest, len(rest)))
}

// isPerson reports whether a state's name is a given name here: Chad Whitlock, but not
// Chad Basin, nor "in Chad President Déby".
func (c *context) isPerson(text string, m Mention, previous, next string) bool {
	if c.surnamesAfter[next] {
		return true
	}
	if only := c.onlyPeople[text[m.Start:m.End]]; only && len(next) == 1 && isCapital(next) && !c.notBefore[strings.ToLower(previous)] {
		return true // Chad C. Mulligan
	} else if !only || next == "" || !isCapital(next) || len(next) < 3 || next == strings.ToUpper(next) || c.follow[next] || c.notBefore[strings.ToLower(previous)] {
		return false
	}
	gap := text[m.End : m.End+strings.Index(text[m.End:], next)]
	return strings.Trim(gap, " \n") == "" && gap != ""
}

// isSpoken reports whether one of the next words says that a language is meant: "is official", "are widely spoken".
func (c *context) isSpoken(text string, at int) bool {
	for range 3 {
		var word string
		if word, at = wordAfter(text, at); c.spoken[word] {
			return true
		}
	}
	return false
}

func isCapital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}
