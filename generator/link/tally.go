package link

import (
	"maps"
	"slices"

	"monjo/generator/gazetteer"
	"monjo/generator/language"
)

// tally gathers what the passages of one initiative name. Passages may overlap; a
// place is counted once.
type tally struct {
	*resolver
	initiative *Initiative
	countries  map[string]*Participant
	groups     []string
	seen       map[place]bool
}

// place tells occurrences apart. What is named there belongs to it: an initiative's
// name and that of a country inside it ("Japan–Mekong Summit") can begin together.
type place struct {
	document *Document
	language language.Language
	row      int
	block    int
	start    int
	named    gazetteer.Reference
}

func (t *tally) note(o Occurrence) {
	at := place{o.Document, o.Language, o.Row, o.Block, o.Mention.Start, o.Mention.Reference}
	if t.seen[at] {
		return
	}
	t.seen[at] = true
	id := o.Mention.Reference.ID
	switch o.Mention.Reference.Class {
	case gazetteer.Country:
		p := t.participant(id)
		p.Named = append(p.Named, o)
	case gazetteer.Group:
		if !slices.Contains(t.groups, id) {
			t.groups = append(t.groups, id)
		}
		for _, code := range t.gazetteer.Members(id, o.Document.Record.Date) {
			p := t.participant(code)
			p.Implied = append(p.Implied, Implication{id, o})
		}
	}
}

func (t *tally) participant(code string) *Participant {
	if t.countries[code] == nil {
		t.countries[code] = &Participant{Code: code}
	}
	return t.countries[code]
}

// finish enters the result in the initiative, and the initiative in its countries and groups.
func (t *tally) finish() {
	for _, code := range slices.Sorted(maps.Keys(t.countries)) {
		t.initiative.Countries = append(t.initiative.Countries, *t.countries[code])
		c := t.country(code)
		c.Initiatives = append(c.Initiatives, t.initiative)
	}
	t.initiative.Groups = t.groups
	for _, code := range t.groups {
		g := t.group(code)
		g.Initiatives = append(g.Initiatives, t.initiative)
	}
}
