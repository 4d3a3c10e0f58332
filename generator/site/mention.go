package site

import (
	"monjo/generator/gazetteer"
	"monjo/generator/language"
	"monjo/generator/link"
)

// The fragments of the sections, as layouts/entity.html has them.
const (
	initiativesAt = "initiatives"
	namedAt       = "named-in"
	impliedAt     = "implied-in"
)

// show fills in the entries of a file, and the years of those that stand on pages of their own.
func (s scope) show(v *EntityView, of gazetteer.Reference, f file) {
	for _, i := range f.front.initiatives {
		v.Initiatives = append(v.Initiatives, s.participation(i, of))
	}
	v.Named = s.mentions(f.front.named, "y")
	v.Implied = s.mentions(f.front.implied, "i")
	v.InitiativeYears = s.bars(of, f.years, initiativesAt, func(d dossier) int { return len(d.initiatives) })
	v.NamedYears = s.bars(of, f.years, namedAt, func(d dossier) int { return len(d.named) })
	v.ImpliedYears = s.bars(of, f.years, impliedAt, func(d dossier) int { return len(d.implied) })
}

// participation is an initiative on the page of a country or group, with the words
// that make that a part of it.
func (s scope) participation(i *link.Initiative, of gazetteer.Reference) InitiativeItem {
	item := s.initiativeItem(i)
	item.Countries, item.Implied = nil, nil
	if of.Class == gazetteer.Group {
		item.Way = s.word("named_way")
		item.Quotes, _ = s.quotes(s.within(i, s.files[of].named), quotesOfEntry)
		return item
	}
	for _, c := range i.Countries {
		if c.Code != of.ID {
			continue
		}
		if len(c.Named) > 0 {
			item.Way = s.word("named_way")
			item.Quotes, _ = s.quotes(c.Named, quotesOfEntry)
			break
		}
		var groups []link.Occurrence
		item.Through, groups = s.through(c.Implied)
		item.Quotes, _ = s.quotes(groups, 1)
	}
	return item
}

// mentions gives documents by year, each with the words in their context. The years
// get fragments that begin with mark.
func (s scope) mentions(all []sighting, mark string) []YearView {
	var years []YearView
	for _, sighting := range all {
		item := s.item(sighting.document)
		most := quotesOfEntry
		if len(sighting.groups) > 0 {
			most = 1
		}
		item.Quotes, _ = s.quotes(sighting.places, most)
		for _, g := range sighting.groups {
			item.Through = append(item.Through, s.entity(gazetteer.Reference{Class: gazetteer.Group, ID: g}))
		}
		filed := sighting.document.Record.Date.Filed()
		id := mark + filed.String()
		if n := len(years); n == 0 || years[n-1].ID != id {
			years = append(years, YearView{Name: s.say(func(l language.Language) string { return s.words.Date(l, filed) }), ID: id})
		}
		last := &years[len(years)-1]
		last.Documents = append(last.Documents, item)
	}
	return years
}
