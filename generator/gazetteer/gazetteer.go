// Package gazetteer knows the names of countries, groups and initiatives in both
// languages and finds them in running words.
//
// [Read] takes the tables of i18n/gazetteer (see [File] for which), [Gazetteer.With]
// adds the initiatives of an archive, and [Gazetteer.Find] gives the mentions in the
// words of one block. The policy is that of linking-policy.md:
//
//   - The longest name wins, also when it is one that contains a country's name
//     without naming it (South China Sea, インド洋): those are in blocked.toml.
//   - A name ends at the edge of a word: no letter or digit beside a Latin name, no
//     katakana or ー beside a katakana one, so タイ is not found in タイトル.
//   - Dashes, apostrophes, white space and the width of letters are folded on both
//     sides; letters keep their case, but a name of four letters or more is also
//     found in capitals throughout.
//   - An initiative's name may hold those of countries and groups: Japan is named in
//     "Japan–Mekong Region Ministerial Meeting" as well. So initiatives are looked for
//     apart, and a mention of one may overlap others; no two of one class overlap.
//   - A name that more than one state has or had is decided by the document's date,
//     and by nothing else: undecided, it is given as ambiguous and never linked. A
//     name that one entity alone ever had names it afterwards too, but not before its
//     time, and not where the table says bounded (Serbia and Montenegro).
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

// Reference names an entity: the class and the code (ISO 3166, upper case, or the
// group's own), or the ID of an initiative.
type Reference struct {
	Class Class
	ID    string
}

// Entity is a country or group with its names for display.
type Entity struct {
	Reference
	Name       language.Text
	Official   language.Text // empty where it is the same as Name, or where there is none
	Reading    string        // of the Japanese name, in hiragana, for sorting
	Sort       string        // English sort key; empty where it is Name
	Former     bool          // a state that is no more
	From, To   date.Date     // of a former state's existence; zero when not known
	Successors []string      // codes
	Members    []Member      // of a group, by code and then by date
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
	countries   [language.Count]*automaton // and groups, and what blocks them
	initiatives [language.Count]*automaton
}

// name is one name in one language with what it names; several names can be spelt the same.
type name struct {
	language  language.Language
	text      string
	reference Reference
	blocked   bool // contains a country's name without naming it
	doubtful  bool // also the name of something that is no state
	bounded   bool // a name in its years only; people who use it later do not mean the entity
	from, to  date.Date
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
