package link

import (
	"fmt"
	"slices"
	"strings"

	"monjo/generator/gazetteer"
	"monjo/generator/language"
)

// names gives the countries and groups that only one side of a row names. A side that
// says "the two countries" or 我が国 may mean one or two of them by it.
func (d *Document) names(row int, g *gazetteer.Gazetteer) (only [language.Count][]difference) {
	var named [language.Count]map[gazetteer.Reference]bool
	var all [language.Count][]difference
	for l, side := range d.Rows[row].Sides {
		named[l] = map[gazetteer.Reference]bool{}
		for block := side.First; block < side.End; block++ {
			for _, m := range d.Blocks[l][block] {
				if m.Reference.Class != gazetteer.Initiative && !named[l][m.Reference] {
					named[l][m.Reference] = true
					all[l] = append(all[l], difference{m.Reference.ID, []string{m.Reference.Class.String() + m.Reference.ID}, block, m.Start, m.Reference})
				}
			}
		}
	}
	for _, o := range d.Ambiguous {
		if o.Row == row {
			for _, r := range o.Mention.Ambiguous {
				named[o.Language][r] = true // perhaps
			}
		}
	}
	for _, l := range language.All() {
		var missing [2][]difference // countries, groups
		for _, own := range all[l] {
			if !named[l.Other()][own.named] {
				missing[own.named.Class] = append(missing[own.named.Class], own)
			}
		}
		for _, own := range missing[gazetteer.Country] {
			if len(missing[gazetteer.Country]) > 2 || !d.alludes(row, l.Other(), countryAllusions(l.Other())) {
				only[l] = append(only[l], own)
			}
		}
		for _, own := range missing[gazetteer.Group] {
			if !d.alludes(row, l.Other(), groupAllusions(l.Other(), g.Entity(own.named))) {
				only[l] = append(only[l], own)
			}
		}
	}
	return only
}

// alludes reports whether a side of a row has one of the words.
func (d *Document) alludes(row int, l language.Language, allusions []string) bool {
	side := d.Rows[row].Sides[l]
	for _, b := range d.Record.Versions[l].Text.Blocks[side.First:side.End] {
		if slices.ContainsFunc(allusions, func(words string) bool { return strings.Contains(b.Words, words) }) {
			return true
		}
	}
	return false
}

// countryAllusions are words that stand for the names of one or two countries.
func countryAllusions(l language.Language) []string {
	return [...][]string{
		language.English: {"two countries", "both countries", "two Governments", "both Governments", "two governments", "both governments", "two nations", "both nations",
			"both sides", "two sides", "two peoples", "both peoples", "both Parties", "two Parties", "Contracting Parties", "contracting parties", "our country", "our nation"},
		language.Japanese: {"両国", "両政府", "両者", "双方", "締約国", "我が国", "わが国", "我国", "本邦", "同国", "自国", "当事国"},
	}[l]
}

// groupAllusions are words that stand for the name of a group: the Region, for one that is called so.
func groupAllusions(l language.Language, group *gazetteer.Entity) []string {
	var all []string
	for _, noun := range [...][language.Count][]string{
		{{"Region", "region"}, {"同地域", "域内", "地域全体", "当該地域"}},
		{{"Community", "Communities"}, {"共同体"}},
		{{"Union"}, {"同連合"}},
		{{"Association"}, {"同連合"}},
		{{"Organization", "Organisation"}, {"同機構"}},
	} {
		for _, word := range noun[language.English] {
			if !strings.Contains(group.Name[language.English]+group.Official[language.English], word) {
				continue
			}
			if l == language.Japanese {
				all = append(all, noun[l]...)
				continue
			}
			all = append(all, "he "+word, "he "+strings.ToLower(word))
		}
	}
	return all
}

// membership says which of the countries that one side names alone are members of a
// group that the other side names: of one that it names alone, before all others.
func (d *Document) membership(only [language.Count][]difference, row int, g *gazetteer.Gazetteer) string {
	var said strings.Builder
	for _, l := range language.All() {
		var groups []string
		note := func(r gazetteer.Reference) {
			if r.Class == gazetteer.Group && !slices.Contains(groups, r.ID) {
				groups = append(groups, r.ID)
			}
		}
		for _, other := range only[l.Other()] {
			note(other.named)
		}
		side := d.Rows[row].Sides[l.Other()]
		for block := side.First; block < side.End; block++ {
			for _, m := range d.Blocks[l.Other()][block] {
				note(m.Reference)
			}
		}
		explained := map[string]bool{}
		for _, group := range groups {
			members := g.Members(group, d.Record.Date)
			var among []string
			for _, own := range only[l] {
				if own.named.Class == gazetteer.Country && slices.Contains(members, own.words) && !explained[own.words] {
					among, explained[own.words] = append(among, own.words), true
				}
			}
			if len(among) > 0 {
				fmt.Fprintf(&said, "; %s, which %s names, implies %s", group, l.Other().Code(), strings.Join(among, ", "))
			}
		}
	}
	return said.String()
}
