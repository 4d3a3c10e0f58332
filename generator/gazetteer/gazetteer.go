// Package gazetteer knows the names of countries, groups and initiatives in both
// languages and finds them in running words.
//
// [Read] takes the tables of i18n/gazetteer and of an archive's content/gazetteer (see
// [Kind] for which), [Gazetteer.With] adds the initiatives of an archive, and
// [Gazetteer.Find] gives the mentions in a text. What counts is the policy of
// linking-policy.md. How it is done, in the order of the work:
//
//   - fold.go: what two spellings of one name may differ in (width, dashes, line ends,
//     marks, 旧字体, small kana …) is evened out while the text is read, not before:
//     the text is never copied.
//   - automaton.go: all names of a language in one trie. The longest name at a place
//     wins, also when it is one that contains a country's name without naming it
//     (South China Sea, インド洋): those are in blocked.toml.
//   - edge.go, letter.go: a name ends at the edge of a word, and has the capital
//     letters that it needs.
//   - decide.go: who bears the name at the document's date.
//   - context.go: the words around it take a name away, in English (english.go), as a
//     language (tongue.go) or a place (place.go), and in Japanese (japanese.go): US
//     dollars, "in Japanese", the banks of the Niger, Michael Jordan, 日本語. The lists
//     are in context.toml.
//   - compound.go: Japanese abbreviations of one character (日米, 訪日, 米軍), by what
//     stands before them (left.go), together in chains (together.go) or alone
//     (alone.go). The grammar is in compound.toml.
//   - settle.go: a name that several things have is decided by the words around it, or
//     given as ambiguous and never linked.
//
// An initiative's name may hold those of countries and groups: Japan is named in
// "Japan–Mekong Region Ministerial Meeting" as well. So initiatives are looked for
// apart, and a mention of one may overlap others; no two of one class overlap.
//
// Offsets are bytes of the words as they stand in the text, on code point
// boundaries, end exclusive.
package gazetteer

import (
	"slices"
	"strings"

	"monjo/generator/date"
	"monjo/generator/language"
)

// Class says what sort of thing a name belongs to.
type Class uint8

// The classes of entities.
const (
	Country Class = iota
	Group
	Initiative
)

// String is "country", "group" or "initiative".
func (c Class) String() string { return [...]string{"country", "group", "initiative"}[c] }

// Reference names an entity: the class and the code (ISO 3166, upper case, "x-" and small
// letters for a state that never had one, or the group's own), or the ID of an initiative.
type Reference struct {
	Class Class
	ID    string
}

// Entity is a country, present or former, or a group.
type Entity struct {
	Reference
	Name         language.Text // the heading of its page
	Official     language.Text
	Reading      string    // of the Japanese name, in hiragana
	Sort         string    // English sort key; empty where it is Name
	Former       bool      // a state that is no more
	From, To     date.Date // of a former state's or a group's existence; zero when not known
	Predecessors []string  // codes, as the table has them
	Successors   []string  // codes, as the table has them
	Members      []Member  // of a group, by code and then by date
	Names        []Period  // names that were valid in some years only, in the table's order of keys
}

// Period is the names of an entity in the years from From to To, both inclusive; a zero
// date leaves that end open.
type Period struct {
	Names    [language.Count][]string
	From, To date.Date
}

// Member is a country's membership of a group. Zero dates mean always and still.
type Member struct {
	Country  string
	From, To date.Date
}

// Gazetteer is all entities with the automata that find their names. It does not
// change once made and may be used by many goroutines.
type Gazetteer struct {
	entities    map[Reference]*Entity
	names       []name
	countries   [language.Count]*finder // and groups, and what blocks them
	initiatives [language.Count]*finder
	context     [language.Count]*context
	compound    *compound
}

// usage says how a name is used.
type usage uint8

const (
	plain usage = iota
	adjective
	combining // Sino-
	letter    // 日: found by the compound grammar alone
	blocked   // contains a country's name without naming it
)

// name is one name in one language with what it names; several names can be spelt the same.
type name struct {
	language  language.Language
	text      string
	reference Reference
	usage     usage
	variant   bool     // another spelling of a name before it
	doubtful  bool     // also the name of something that is no state
	bounded   bool     // a name in its years only; people who use it later do not mean the entity
	from, to  date.Day // the first and the last day on which it is valid
	began     date.Day // the last day of from: a text before it does not know the name
	capitals  string   // see letter.go
}

// Entity finds a country or group; nil when there is none.
func (g *Gazetteer) Entity(r Reference) *Entity { return g.entities[r] }

// Entities gives all countries, or all groups, by code.
func (g *Gazetteer) Entities(c Class) []*Entity {
	var all []*Entity
	for r, e := range g.entities {
		if r.Class == c {
			all = append(all, e)
		}
	}
	slices.SortFunc(all, func(a, b *Entity) int { return strings.Compare(a.ID, b.ID) })
	return all
}

// Lookup finds a country or group by its code in any case; ok is false when there is none.
func (g *Gazetteer) Lookup(code string) (r Reference, ok bool) {
	for _, id := range []string{code, strings.ToUpper(code), strings.ToLower(code)} {
		for _, class := range []Class{Country, Group} {
			if r = (Reference{class, id}); g.entities[r] != nil {
				return r, true
			}
		}
	}
	return Reference{}, false
}

// Members gives the codes of the countries that were members of the group at some
// time within the date, in byte order. A date that is not known gives none.
func (g *Gazetteer) Members(group string, when date.Date) []string {
	e := g.entities[Reference{Group, group}]
	if e == nil || when.IsZero() {
		return nil
	}
	var codes []string
	for _, m := range e.Members {
		if overlaps(m.From, m.To, when) {
			codes = append(codes, m.Country)
		}
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

// overlaps reports whether the time from the first day of from to the last day of to
// has a day in common with when; zero dates leave that end open.
func overlaps(from, to, when date.Date) bool {
	if !from.IsZero() && when.Latest().Compare(from.Earliest()) < 0 {
		return false
	}
	return to.IsZero() || to.Latest().Compare(when.Earliest()) >= 0
}
