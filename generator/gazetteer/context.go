package gazetteer

import (
	"strings"

	"monjo/generator/language"
)

// context is the words around a name, in one language, that take it away or decide it.
type context struct {
	// English: compared in small letters, but for geography, names of people and languages.
	currencies, geography, languageNouns, languages, otherLanguages, languageBefore, languageAfter                                                                            map[string]bool
	surnames, givenNames, titles, namesOfPeople, surnamesAfter, things                                                                                                        map[string]bool
	formsOfAddress, onlyPeople, tribes, afterIndian, beforePronoun, ofLanguage, rivers, articles, gates, media, copulas, spoken, states, follow, notBefore, weak, afterRivers map[string]bool
	tribal                                                                                                                                                                    []string
	riverBefore                                                                                                                                                               []string
	geographyBefore                                                                                                                                                           []string
	// Japanese: folded words behind a name.
	currency, tongue, place, but, thing, neighbours words
	given, offices                                  words
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
		c.offices = word("offices")
		return c
	}
	set := func(key string) map[string]bool { return v.set(prefix + key) }
	c.currencies, c.geography, c.languageNouns, c.languages = set("currencies"), set("geography"), set("language_nouns"), set("languages")
	c.otherLanguages, c.languageBefore, c.languageAfter = set("other_languages"), set("language_before"), set("language_after")
	c.surnames, c.givenNames, c.titles = set("surnames"), set("given_names"), set("titles")
	c.namesOfPeople, c.surnamesAfter, c.things = set("names_of_people"), set("surnames_after"), set("things")
	c.formsOfAddress = set("forms_of_address")
	c.onlyPeople, c.tribes, c.afterIndian, c.beforePronoun, c.ofLanguage = set("only_people"), set("tribes"), set("after_indian"), set("before_pronoun"), set("of_language")
	c.rivers, c.articles, c.gates, c.media, c.copulas, c.spoken = set("rivers"), set("articles"), set("gates"), set("media"), set("copulas"), set("spoken")
	c.states, c.follow, c.notBefore, c.weak, c.afterRivers = set("american_states"), set("after_states"), set("before_states"), set("weak_currencies"), set("after_rivers")
	c.tribal = v.texts(prefix + "tribal")
	c.riverBefore = v.texts(prefix + "river_before")
	c.geographyBefore = v.texts(prefix + "geography_before")
	return c
}

// takenAway reports whether the words around a mention say that no state is meant.
func (s *scan) takenAway(m Mention) bool {
	if m.Reference.Class == Group {
		previous, _ := wordBefore(s.text, m.Start)
		if next, _ := wordAfter(s.text, m.End); isCapital(next) && strings.Contains(s.text[m.Start:m.End], ". ") {
			return true // the initials of a person: E. C. Berkeley
		}
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
