package gazetteer

import (
	"strings"

	"monjo/generator/language"
)

// set is words of context.toml.
type set map[string]bool

// context is the words around a name, in one language, that take it away or decide it;
// the comments of context.toml say how each list is used.
type context struct {
	// English. Compared in small letters: currencies, things, gates and what stands around a language.
	currencies, weakCurrencies, things, gates                   set
	geography, rivers, afterRivers, states                      set
	geographyBefore, riverBefore                                []string
	languages, otherLanguages, languageNouns, media             set
	languageBefore, languageAfter, ofLanguage, copulas, spoken  set
	surnames, givenNames, titles, formsOfAddress                set
	namesOfPeople, onlyPeople, surnamesAfter, follow, notBefore set
	tribes, afterIndian, beforePronoun, articles                set
	tribal                                                      []string
	// Japanese: folded words behind a name.
	currency, tongue, place, but, thing, neighbours, given, offices words

	evidence map[string]evidence // by code, in both languages
}

// evidence is what speaks in a text for one bearer of a name, or against all.
type evidence struct {
	support, against []string
}

func newContext(v values, l language.Language) *context {
	prefix := l.Code() + "."
	c := &context{evidence: map[string]evidence{}}
	for key := range v.byKey {
		if rest, ok := strings.CutPrefix(key, prefix+"evidence."); ok {
			code, side, _ := strings.Cut(rest, ".")
			e := c.evidence[code]
			switch side {
			case "for":
				e.support = v.texts(key)
			case "against":
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
	for key, list := range map[string]*set{
		"currencies": &c.currencies, "weak_currencies": &c.weakCurrencies, "things": &c.things, "gates": &c.gates,
		"geography": &c.geography, "rivers": &c.rivers, "after_rivers": &c.afterRivers, "american_states": &c.states,
		"languages": &c.languages, "other_languages": &c.otherLanguages, "language_nouns": &c.languageNouns, "media": &c.media,
		"language_before": &c.languageBefore, "language_after": &c.languageAfter, "of_language": &c.ofLanguage, "copulas": &c.copulas, "spoken": &c.spoken,
		"surnames": &c.surnames, "given_names": &c.givenNames, "titles": &c.titles, "forms_of_address": &c.formsOfAddress,
		"names_of_people": &c.namesOfPeople, "only_people": &c.onlyPeople, "surnames_after": &c.surnamesAfter, "after_states": &c.follow, "before_states": &c.notBefore,
		"tribes": &c.tribes, "after_indian": &c.afterIndian, "before_pronoun": &c.beforePronoun, "articles": &c.articles,
	} {
		*list = v.set(prefix + key)
	}
	c.geographyBefore, c.riverBefore, c.tribal = v.texts(prefix+"geography_before"), v.texts(prefix+"river_before"), v.texts(prefix+"tribal")
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
