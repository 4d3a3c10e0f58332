package site

import (
	"monjo/generator/gazetteer"
	"monjo/generator/language"
)

// yearPages plans the pages of the years of a country, group or initiative.
func (p *planner) yearPages(l language.Language, of gazetteer.Reference) {
	for _, v := range p.files[of].years {
		for n := range v.parts {
			p.add(Part(p.addressOf(of, l), v.id, n+1), "entity", func() any { return p.yearPage(l, of, v, n) })
		}
	}
}

// yearPage is the part n, from 0, of a year of a country, group or initiative.
func (p *planner) yearPage(l language.Language, of gazetteer.Reference, y volume, n int) EntityView {
	at := func(l language.Language) Address { return Part(p.addressOf(of, l), y.id, n+1) }
	s := p.in(l, at(l))
	name, _ := p.name(of).Best(l)
	title := p.words.Fill(l, "name_and_year", "name", name, "year", p.words.Date(l, y.filed))
	v := EntityView{Class: of.Class.String(), Heading: Labels{{Text: title}}, Summary: s.summary(y.all)}
	for i := range v.Summary {
		v.Summary[i][0].Href = "" // what it leads to can stand on another part
	}
	v.Part, v.Parts = s.parts(n, len(y.parts), func(n int) Address { return Part(p.addressOf(of, l), y.id, n+1) })
	v.Chrome = s.chrome(inPart(title, v.Part), at, nil)
	v.Breadcrumbs = []Labels{s.list(of.Class), s.linked(p.name(of), func(l language.Language) Address { return p.addressOf(of, l) })}
	s.show(&v, of, file{front: y.parts[n]})
	for _, years := range [][]YearView{v.Named, v.Implied} {
		for i := range years {
			years[i].Name = nil // the page is about the year
		}
	}
	for _, other := range p.files[of].years {
		labels := s.yearName(other.filed)
		if other.id != y.id {
			labels[0].Href = Part(p.addressOf(of, l), other.id, 1).From(s.at)
		}
		v.Index = append(v.Index, Tally{Labels: labels}) // no number: named and implied are not added together
	}
	return v
}
