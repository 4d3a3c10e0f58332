package gazetteer

import (
	"strings"
	"unicode/utf8"

	"monjo/generator/language"
)

// With gives a gazetteer that also knows the names of initiatives. Each alternative
// wording counts as much as the name itself.
func (g *Gazetteer) With(initiatives []Names) *Gazetteer {
	more := &Gazetteer{entities: g.entities, names: g.names[:len(g.names):len(g.names)], countries: g.countries}
	for _, i := range initiatives {
		for _, l := range language.All() {
			for _, text := range i.Names[l] {
				more.names = append(more.names, name{language: l, text: text, reference: Reference{Initiative, i.ID}})
			}
		}
	}
	more.initiatives = automata(more.names, len(g.names))
	return more
}

// Names is an initiative by its ID with all its wordings in each language.
type Names struct {
	ID    string
	Names [language.Count][]string
}

// automata finds the names from index first on, by language.
func automata(names []name, first int) [language.Count]*automaton {
	all := [language.Count]*automaton{newAutomaton(), newAutomaton()}
	for i := first; i < len(names); i++ {
		n, a := names[i], all[names[i].language]
		text := fold(strings.TrimSpace(n.text)).bytes
		if len(text) == 0 {
			continue
		}
		a.insert(text, int32(i))
		if capitals := strings.ToUpper(string(text)); n.language == language.English && utf8.RuneCount(text) >= 4 && capitals != string(text) {
			a.insert([]byte(capitals), int32(i))
		}
	}
	return all
}
