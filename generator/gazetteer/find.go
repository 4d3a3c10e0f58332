package gazetteer

import (
	"slices"

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
	var matches []match
	for i := 0; i < len(f.bytes); {
		matches = a.matches(matches[:0], f.bytes, i)
		next := i + 1
		for n := len(matches) - 1; n >= 0 && next == i+1; n-- {
			end := matches[n].end
			if n > 0 && continues(f.bytes, end) {
				continue
			}
			m, v := g.decide(matches[n].names, when)
			if v == refused {
				continue
			}
			if v == accepted {
				m.Start, m.End = int(f.origin[i]), f.end(end, words)
				found = append(found, m)
			}
			next = end
		}
		i = next
	}
	return found
}

// verdict says what becomes of a stretch that is spelt like a name.
type verdict uint8

const (
	refused verdict = iota // nothing has that name at the document's date: a shorter one may be meant
	blocked                // it names nothing, and nothing in it does
	accepted
)

// decide says which of the entities that share a name is meant.
//
// Those that bear it at the document's date come first. A name that nobody bears then
// is one that people remember (Burma, in 2005), unless the table says that it is not
// (bounded); but nobody uses a name before its time, so there it is doubtful.
func (g *Gazetteer) decide(names []int32, when date.Date) (m Mention, v verdict) {
	var now, then []Reference
	doubtfulNow, doubtfulThen := false, false
	for _, n := range names {
		switch name := g.names[n]; {
		case name.blocked:
			return m, blocked
		case when.IsZero() || overlaps(name.from, name.to, when):
			now = with(now, name.reference)
			doubtfulNow = doubtfulNow || name.doubtful || when.IsZero() && name.bounded
		case !name.bounded:
			then = with(then, name.reference)
			early := !name.from.IsZero() && when.Latest().Compare(name.from.Earliest()) < 0
			doubtfulThen = doubtfulThen || name.doubtful || early
		}
	}
	candidates, doubtful := now, doubtfulNow
	if len(now) == 0 {
		candidates, doubtful = then, doubtfulThen
	}
	switch {
	case len(candidates) == 0:
		return m, refused
	case len(candidates) > 1 || doubtful:
		return Mention{Ambiguous: candidates}, accepted
	}
	return Mention{Reference: candidates[0]}, accepted
}

func with(all []Reference, r Reference) []Reference {
	if slices.Contains(all, r) {
		return all
	}
	return append(all, r)
}
