package gazetteer

import (
	"strings"
)

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
		case (word == "official" || word == "authentic" || word == "original") && c.languageNouns[strings.ToLower(second)]:
			return true // French official text
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
	case word == "" && strings.HasSuffix(strings.TrimRight(text[:start], " \n"), ":"): // Authentic texts: English and Lao
		what, _ := wordBefore(text, strings.LastIndex(text[:start], ":"))
		return c.languageNouns[strings.ToLower(what)]
	case c.copulas[word]: // the language is Spanish
		what, _ := wordBefore(text, at)
		return c.languageNouns[strings.ToLower(what)]
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
		// "knowledge of Japanese", "translated from Chinese"; not "of Chinese and Koreans"
		previous, _ := wordBefore(text, at)
		return c.ofLanguage[previous]
	}
	return c.languageBefore[strings.ToLower(word)]
}
