package gazetteer

import (
	"strings"
	"unicode/utf8"

	"monjo/generator/date"
	"monjo/generator/language"
)

// Mention is a span of words that names an entity.
type Mention struct {
	Start, End int // bytes of the words, End exclusive
	Reference  Reference
	Ambiguous  []Reference // when not empty: the entities that the words could name; Reference is then zero
}

// Find gives the mentions in the words of a block, for a document of the given date:
// first the initiatives, then the countries and groups, each in order.
func (g *Gazetteer) Find(l language.Language, words string, when date.Date) []Mention {
	f := fold(words)
	found := g.find(nil, g.initiatives[l], f, words, when)
	return g.find(found, g.countries[l], f, words, when)
}

// find appends the names of one automaton, the longest at each place, none overlapping another.
func (g *Gazetteer) find(found []Mention, a *automaton, f folded, words string, when date.Date) []Mention {
	for i := 0; i < len(f.bytes); {
		if a.first[f.bytes[i]] == 0 {
			i++
			continue
		}
		end, names := a.longest(f.bytes, i)
		if end == 0 {
			i++
			for i < len(f.bytes) && !utf8.RuneStart(f.bytes[i]) {
				i++
			}
			continue
		}
		if m, ok := g.decide(names, when); ok {
			m.Start, m.End = int(f.origin[i]), f.end(end, words)
			found = append(found, m)
		}
		i = end
	}
	return found
}

// decide says which of the entities that share a name is meant; ok is false for a
// name that blocks.
func (g *Gazetteer) decide(names []int32, when date.Date) (m Mention, ok bool) {
	var candidates []Reference
	doubtful := false
	for _, valid := range []bool{true, false} { // those of the document's years first, then whatever bears the name
		for _, n := range names {
			name := g.names[n]
			if name.blocked {
				return m, false
			}
			if valid && !when.IsZero() && !overlaps(name.from, name.to, when) {
				continue
			}
			doubtful = doubtful || name.doubtful
			if !contains(candidates, name.reference) {
				candidates = append(candidates, name.reference)
			}
		}
		if len(candidates) > 0 {
			break
		}
	}
	if len(candidates) == 1 && !doubtful {
		return Mention{Reference: candidates[0]}, true
	}
	return Mention{Ambiguous: candidates}, true
}

func contains(all []Reference, r Reference) bool {
	for _, other := range all {
		if other == r {
			return true
		}
	}
	return false
}

// build makes the automata over the names.
func build(entities map[Reference]*Entity, names []name) *Gazetteer {
	g := &Gazetteer{entities: entities, names: names}
	for _, l := range language.All() {
		g.countries[l], g.initiatives[l] = newAutomaton(), newAutomaton()
	}
	for i, n := range names {
		text := fold(strings.TrimSpace(n.text)).bytes
		if len(text) == 0 {
			continue
		}
		a := g.countries[n.language]
		if n.reference.Class == Initiative && !n.blocked {
			a = g.initiatives[n.language]
		}
		a.insert(text, int32(i))
		if capitals := strings.ToUpper(string(text)); n.language == language.English && utf8.RuneCount(text) >= 4 && capitals != string(text) {
			a.insert([]byte(capitals), int32(i))
		}
	}
	return g
}
