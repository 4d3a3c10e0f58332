package site

import (
	"slices"
	"strconv"

	"monjo/generator/date"
	"monjo/generator/gazetteer"
	"monjo/i18n"
)

// How much one page shows. With up to three quotations for each entry, a page of this
// many entries has about 200 kB in either language.
const (
	initiativesAtOnce = 40
	documentsAtOnce   = 120 // those that name and those that imply together
	partSize          = 120 // entries on a part of a year's page
)

// volume is the entries of one year, on as many pages as they need.
type volume struct {
	id    string // "2007", "195X" or "19XX"
	filed date.Date
	all   dossier
	parts []dossier // at least one
}

// layOut decides what stands on the page itself and what on pages of its years.
func layOut(d dossier) *file {
	f := &file{dossier: d, front: d}
	var rest dossier
	if len(d.initiatives) > initiativesAtOnce {
		f.front.initiatives, rest.initiatives = nil, d.initiatives
	}
	if len(d.named)+len(d.implied) > documentsAtOnce {
		f.front.named, f.front.implied = nil, nil
		rest.named, rest.implied = d.named, d.implied
	}
	f.years = volumes(rest)
	return f
}

// volumes divides a dossier by year, and each year into parts.
func volumes(d dossier) []volume {
	years := map[date.Date]*volume{}
	in := func(filed date.Date) *dossier {
		if years[filed] == nil {
			years[filed] = &volume{id: filed.String(), filed: filed}
		}
		return &years[filed].all
	}
	for _, i := range d.initiatives {
		of := in(began(i))
		of.initiatives = append(of.initiatives, i)
	}
	for _, s := range d.named {
		of := in(s.document.Record.Date.Filed())
		of.named = append(of.named, s)
	}
	for _, s := range d.implied {
		of := in(s.document.Record.Date.Filed())
		of.implied = append(of.implied, s)
	}
	var all []volume
	for _, v := range years {
		v.parts = v.all.parts()
		all = append(all, *v)
	}
	slices.SortFunc(all, func(a, b volume) int { return date.Compare(a.filed, b.filed) })
	return all
}

// parts cuts a dossier after every partSize entries.
func (d dossier) parts() []dossier {
	var parts []dossier
	for d.size() > 0 {
		var part dossier
		room := partSize
		part.initiatives, d.initiatives = cut(d.initiatives, &room)
		part.named, d.named = cut(d.named, &room)
		part.implied, d.implied = cut(d.implied, &room)
		parts = append(parts, part)
	}
	return parts
}

// cut takes as many entries as there is room for.
func cut[T any](all []T, room *int) (taken, rest []T) {
	n := min(*room, len(all))
	*room -= n
	return all[:n], all[n:]
}

// bars are the years with how many entries of one sort each has, and a way to the
// first of them. Years without any are left out.
func (s scope) bars(of gazetteer.Reference, years []volume, fragment string, count func(dossier) int) []Bar {
	most := 0
	for _, v := range years {
		most = max(most, count(v.all))
	}
	var bars []Bar
	for _, v := range years {
		n := count(v.all)
		if n == 0 {
			continue
		}
		first := slices.IndexFunc(v.parts, func(d dossier) bool { return count(d) > 0 })
		name := s.yearName(v.filed)
		for i, l := range s.languages {
			name[i].Href = Row(Part(s.addressOf(of, l), v.id, first+1).From(s.at), fragment)
		}
		bars = append(bars, Bar{Year: name, Count: i18n.Number(n), Width: percent(n, most)})
	}
	return bars
}

// percent writes a share for an attribute of SVG, exactly the same on every machine.
func percent(part, whole int) string {
	if whole <= 0 {
		return "0%"
	}
	thousandths := part * 1000 / whole
	return strconv.Itoa(thousandths/10) + "." + strconv.Itoa(thousandths%10) + "%"
}
