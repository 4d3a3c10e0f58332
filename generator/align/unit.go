package align

import (
	"monjo/generator/archive"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
)

// resumed gives the rows of a frozen document. Its texts are measured only where
// something new has to be laid beside something.
func resumed(d *archive.Document, g *gazetteer.Gazetteer) []Row {
	r := resume(d)
	r.settle()
	var texts [language.Count]*text
	var cues *register
	return r.rows(func(english, japanese []unit) []drafted {
		if cues == nil {
			texts, cues = measureBoth(d, g)
		}
		return pairUnits([language.Count][]unit{english, japanese}, texts, cues)
	})
}

// pairUnits aligns two runs of units. A published side keeps its row, and two of them
// never become one.
func pairUnits(units [language.Count][]unit, texts [language.Count]*text, cues *register) []drafted {
	var parts [language.Count]*text
	for l := range units {
		parts[l] = texts[l].of(units[l])
	}
	var rows []drafted
	for _, row := range align(newPairing(parts, cues)) {
		d := drafted{row: -1}
		for l, side := range row.Sides {
			for n := side.First; n < side.End; n++ {
				u := units[l][n]
				if d.Sides[l].Empty() {
					d.Sides[l].First = u.First
				}
				d.Sides[l].End = u.End
				d.row = max(d.row, u.row)
			}
		}
		rows = append(rows, d)
	}
	return rows
}

// of is the text whose blocks are units of this one.
func (t *text) of(units []unit) *text {
	part := &text{}
	for n := range part.sides {
		part.sides[n] = make([]measure, len(units))
	}
	for n, u := range units {
		m := t.sides[0][u.First]
		for i := u.First + 1; i < u.End; i++ {
			m = m.join(&t.sides[0][i])
		}
		m.joint = 0 // that they go together was decided
		m.frozen = u.row >= 0
		m.apart = n > 0 && units[n-1].End != u.First
		part.sides[0][n] = m
	}
	return part
}
