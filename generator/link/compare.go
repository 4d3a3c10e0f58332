package link

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"monjo/generator/diag"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
)

// Compare reports the rows of a document whose language versions name different
// countries or groups, or carry different numbers, dates or amounts: a slip in a
// translation, a page lost in scanning, or two versions that were never the same.
//
// It keeps silent where the same is only written in another way: 52 million and
// 5,200万, 2007 and 平成19年, "the two countries" for two names. Two rows that differ by
// themselves and agree together are no difference either.
func Compare(d *Document, g *gazetteer.Gazetteer) diag.List {
	var problems diag.List
	differences(d, func(row int) (only [language.Count][]difference) { return d.names(row, g) },
		func(row int, only [language.Count][]difference) {
			d.remark(row, only, diag.DifferingNames, "names", d.membership(only, row, g), &problems)
		})
	differences(d, d.quantities, func(row int, only [language.Count][]difference) {
		d.remark(row, only, diag.DifferingNumbers, "has", "", &problems)
	})
	return problems
}

// difference is something that one side of a row says and the other does not.
type difference struct {
	words  string   // for the report
	values []string // two differences with a value in common say the same
	block  int      // where it stands
	start  int      // and where in the block
	named  gazetteer.Reference
}

// differences gives the rows with what only one of their sides says, but not two rows in
// which a sentence stands on this side of the border in one language, on that in the other.
func differences(d *Document, find func(row int) [language.Count][]difference, yield func(row int, only [language.Count][]difference)) {
	at := func(row int) (only [language.Count][]difference) {
		if row < len(d.Rows) && !d.Rows[row].Sides[language.English].Empty() && !d.Rows[row].Sides[language.Japanese].Empty() {
			only = find(row)
		}
		for _, all := range only {
			slices.SortStableFunc(all, func(a, b difference) int { return cmp.Or(a.block-b.block, a.start-b.start) })
		}
		return only
	}
	var before, here [language.Count][]difference
	after := at(0)
	for row := range d.Rows {
		before, here, after = here, after, at(row+1)
		if len(here[language.English])+len(here[language.Japanese]) > 0 && !agree(here, before) && !agree(here, after) {
			yield(row, here)
		}
	}
}

// agree reports whether what two rows say on one side alone is the same.
func agree(a, b [language.Count][]difference) bool {
	for l := range a {
		if !within(a[l], b[1-l]) || !within(b[l], a[1-l]) {
			return false
		}
	}
	return true
}

// within reports whether the other differences say everything that the first say.
func within(all, others []difference) bool {
	said := map[string]bool{}
	for _, other := range others {
		for _, value := range other.values {
			said[value] = true
		}
	}
	for _, own := range all {
		if !slices.ContainsFunc(own.values, func(value string) bool { return said[value] }) {
			return false
		}
	}
	return true
}

// mostNamed is how many differences of a row are named: a page of figures would hide all else.
const mostNamed = 20

// remark reports a row: en names LA, VN; ja does not.
func (d *Document) remark(row int, only [language.Count][]difference, code diag.Code, verb, more string, problems *diag.List) {
	var parts []string
	first := language.English
	if len(only[first]) == 0 {
		first = first.Other()
	}
	for _, l := range []language.Language{first, first.Other()} {
		var words []string
		for _, own := range only[l] {
			if len(words) == mostNamed {
				words = append(words, "…")
				break
			}
			if !slices.Contains(words, own.words) {
				words = append(words, own.words)
			}
		}
		if words == nil {
			parts = append(parts, l.Code()+" does not")
		} else {
			parts = append(parts, l.Code()+" "+verb+" "+strings.Join(words, ", "))
		}
	}
	b := d.Record.Versions[first].Text.Blocks[only[first][0].block]
	problems.Add(diag.Position{File: d.Record.Versions[first].File, Line: b.Line, Column: b.Column}, code,
		fmt.Sprintf("row %s: %s%s", d.Rows[row].Anchor, strings.Join(parts, "; "), more), "where both versions are as their sources have them, there is nothing to do")
}

// names gives the countries and groups that only one side of a row names. A side that
// says "the two countries" or 我が国 may name them so.
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
		for _, own := range all[l] {
			if !named[l.Other()][own.named] && !d.alludes(row, l.Other(), own.named.Class) {
				only[l] = append(only[l], own)
			}
		}
	}
	return only
}

// alludes reports whether a side of a row has words that stand for names.
func (d *Document) alludes(row int, l language.Language, c gazetteer.Class) bool {
	allusions := [...][]string{
		language.English: {"two countries", "both countries", "two Governments", "both Governments", "two governments", "both governments", "two nations", "both nations",
			"both sides", "two sides", "two peoples", "both peoples", "both Parties", "two Parties", "Contracting Parties", "contracting parties", "our country", "our nation", "bilateral"},
		language.Japanese: {"両国", "二国", "２国", "2国", "両政府", "両者", "双方", "締約国", "我が国", "わが国", "我国", "本邦", "同国", "自国", "当事国"},
	}[l]
	if c == gazetteer.Group {
		allusions = [...][]string{
			language.English:  {"he Region", "he region", "he Community", "he Union", "he Association", "he Alliance", "he Organization", "ember States", "ember states", "ember countries"},
			language.Japanese: {"同地域", "域内", "地域全体", "当該地域", "共同体", "同連合", "同機構", "加盟国", "構成国"},
		}[l]
	}
	side := d.Rows[row].Sides[l]
	for _, b := range d.Record.Versions[l].Text.Blocks[side.First:side.End] {
		if slices.ContainsFunc(allusions, func(words string) bool { return strings.Contains(b.Words, words) }) {
			return true
		}
	}
	return false
}

// membership says which of the countries that one side names alone are members of a
// group that the other side names.
func (d *Document) membership(only [language.Count][]difference, row int, g *gazetteer.Gazetteer) string {
	var said []string
	for _, l := range language.All() {
		side := d.Rows[row].Sides[l.Other()]
		for block := side.First; block < side.End; block++ {
			for _, m := range d.Blocks[l.Other()][block] {
				if m.Reference.Class != gazetteer.Group {
					continue
				}
				members := g.Members(m.Reference.ID, d.Record.Date)
				var among []string
				for _, own := range only[l] {
					if own.named.Class == gazetteer.Country && slices.Contains(members, own.words) {
						among = append(among, own.words)
					}
				}
				words := fmt.Sprintf("; %s, which %s names, implies %s", m.Reference.ID, l.Other().Code(), strings.Join(among, ", "))
				if len(among) > 0 && !slices.Contains(said, words) {
					said = append(said, words)
				}
			}
		}
	}
	return strings.Join(said, "")
}
