package align

import (
	"slices"

	"monjo/generator/anchor"
	"monjo/generator/language"
)

// unit is a run of blocks of one language that stay together: the side of a published
// row, or one new block.
type unit struct {
	Side
	row int // index into the file's rows, -1 for a new block
}

// drafted is a row before it has its anchor.
type drafted struct {
	Row
	row int // as in unit
}

// rows gives all rows in the order of the document, those that are gone at their
// places. pair lays units of both languages side by side.
func (r *resumption) rows(pair func(english, japanese []unit) []drafted) []Row {
	fates := r.fates()
	var living []drafted
	if r.unchanged() {
		for n, row := range fates {
			if row.Fate == anchor.Living {
				living = append(living, drafted{row, n})
			}
		}
	} else {
		living = r.living(fates, pair)
	}
	return number(r.file, withGone(living, fates))
}

// living orders the rows that have blocks. Rows that both languages have, in the same
// order in both, divide the texts; between them stand those of one language and new
// blocks, which are paired there. A row that both have and that only one of them moved
// follows the order of the English text.
func (r *resumption) living(fates []Row, pair func(english, japanese []unit) []drafted) []drafted {
	var units [language.Count][]unit
	for _, l := range language.All() {
		units[l] = r.units(l)
	}
	var both [][2]int // first blocks of the rows that both have, in English order
	for _, u := range units[language.English] {
		if u.row >= 0 && !fates[u.row].Sides[language.Japanese].Empty() {
			both = append(both, [2]int{u.First, fates[u.row].Sides[language.Japanese].First})
		}
	}
	chain := rising(both)
	inChain := map[int]bool{} // by first English block
	for _, p := range chain {
		inChain[p[0]] = true
	}
	crossing := func(u unit) bool {
		if u.row < 0 {
			return false
		}
		sides := fates[u.row].Sides
		return !sides[0].Empty() && !sides[1].Empty() && !inChain[sides[language.English].First]
	}
	var rows []drafted
	var at [language.Count]int
	for n := 0; n <= len(chain); n++ {
		var between [language.Count][]unit
		for l := range units {
			for ; at[l] < len(units[l]) && (n == len(chain) || units[l][at[l]].First < chain[n][l]); at[l]++ {
				if u := units[l][at[l]]; !crossing(u) {
					between[l] = append(between[l], u)
				}
			}
		}
		rows = append(rows, region(between[language.English], between[language.Japanese], pair)...)
		if n < len(chain) {
			row := units[language.English][at[language.English]].row
			rows = append(rows, drafted{fates[row], row})
			at[0], at[1] = at[0]+1, at[1]+1
		}
	}
	for _, u := range units[language.English] {
		if crossing(u) {
			before := slices.IndexFunc(rows, func(d drafted) bool { return d.Sides[language.English].End == u.First && u.First > 0 })
			rows = slices.Insert(rows, before+1, drafted{fates[u.row], u.row})
		}
	}
	return rows
}

// units divides a text into the sides of its rows and new blocks.
func (r *resumption) units(l language.Language) []unit {
	var all []unit
	for j := 0; j < len(r.row[l]); j++ {
		u := unit{Side{j, j + 1}, r.row[l][j]}
		for u.row >= 0 && u.End < len(r.row[l]) && r.row[l][u.End] == u.row {
			u.End++
		}
		all = append(all, u)
		j = u.End - 1
	}
	return all
}

// region orders what stands between two rows. Without a new block, or without
// anything on one side, nothing can be paired.
func region(english, japanese []unit, pair func(english, japanese []unit) []drafted) []drafted {
	isNew := func(u unit) bool { return u.row < 0 }
	if len(english) > 0 && len(japanese) > 0 && (slices.ContainsFunc(english, isNew) || slices.ContainsFunc(japanese, isNew)) {
		return pair(english, japanese)
	}
	var rows []drafted
	one := func(l language.Language, u unit) {
		d := drafted{row: u.row}
		d.Sides[l] = u.Side
		rows = append(rows, d)
	}
	for len(english)+len(japanese) > 0 {
		if len(japanese) == 0 || len(english) > 0 && english[0].row < japanese[0].row {
			one(language.English, english[0])
			english = english[1:]
		} else {
			one(language.Japanese, japanese[0])
			japanese = japanese[1:]
		}
	}
	return rows
}

// withGone puts the rows that are gone behind the row that stood before them.
func withGone(living []drafted, fates []Row) []drafted {
	following := map[int][]drafted{} // by the row before, -1 at the beginning
	before := -1
	for n, row := range fates {
		if row.Fate == anchor.Living {
			before = n
		} else {
			following[before] = append(following[before], drafted{row, n})
		}
	}
	all := slices.Clone(following[-1])
	for _, d := range living {
		all = append(all, d)
		if d.row >= 0 {
			all = append(all, following[d.row]...)
		}
	}
	return all
}

// number gives every row the anchor that it has in the file, and each new one a number
// that no row ever had.
func number(file *anchor.File, all []drafted) []Row {
	rows := make([]Row, len(all))
	taken := map[string]bool{}
	for i, d := range all {
		rows[i] = d.Row
		if d.row >= 0 {
			rows[i].Anchor = file.Rows[d.row].Anchor
		}
	}
	for _, row := range file.Rows {
		taken[row.Anchor] = true
	}
	before := ""
	for i := range rows {
		if rows[i].Anchor == "" {
			after := ""
			if next := slices.IndexFunc(rows[i:], func(r Row) bool { return r.Anchor != "" }); next > 0 {
				after = rows[i+next].Anchor
			}
			rows[i].Anchor = anchor.Between(before, after, func(a string) bool { return taken[a] })
			taken[rows[i].Anchor] = true
		}
		before = rows[i].Anchor
	}
	return rows
}
