package link

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"monjo/generator/align"
	"monjo/generator/archive"
	"monjo/generator/diag"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
)

// override puts what the record says of links in the place of what was found.
//
// Of two entries that claim the same words, the one for a row goes before one for the
// whole document, and then the one with more words. What an entry claims loses the
// links that overlap it, with one exception: the name of an initiative that holds the
// words among others stays, as it does around the name of a country. A country in the
// words of an initiative stays for the same reason.
func override(d *archive.Document, rows []align.Row, g *gazetteer.Gazetteer, texts []text, problems *diag.List) {
	if len(d.Overrides) == 0 {
		return
	}
	entries := checked(d, rows, g, problems)
	slices.SortStableFunc(entries, func(a, b *entry) int {
		return cmp.Or(cmp.Compare(b.depth, a.depth), len(b.Text.Text)-len(a.Text.Text), len(a.Languages)-len(b.Languages))
	})
	for i := range texts {
		texts[i].claim(entries)
	}
	for _, e := range entries {
		if !e.used {
			e.report(d, problems)
		}
	}
}

// entry is an override with what its values mean.
type entry struct {
	archive.Override
	to    gazetteer.Reference
	none  bool
	row   int // index into the rows, or Title
	depth int // 1 where it holds in one row alone
	used  bool
	taken *entry // that took the words from it
}

// checked gives the overrides of which every value means something, and reports the others.
func checked(d *archive.Document, rows []align.Row, g *gazetteer.Gazetteer, problems *diag.List) []*entry {
	var entries []*entry
	for _, o := range d.Overrides {
		e := &entry{Override: o, row: Title}
		good := true
		if e.none = o.To.Text == archive.NoLink; !e.none {
			e.to, good = Lookup(g, o.To.Text)
		}
		if !good {
			problems.Add(o.To.Position(), diag.UnknownID, fmt.Sprintf("to: there is no country, group or initiative %q", o.To.Text), `a country's or group's code, such as "GE" or "ASEAN", an initiative's ID, or "none"`)
		}
		if o.Row.Text != "" {
			e.depth = 1
		}
		if o.Row.Text != "" && o.Row.Text != archive.TitleRow {
			e.row = slices.IndexFunc(rows, func(r align.Row) bool { return r.Anchor == o.Row.Text })
			if e.row < 0 {
				problems.Add(o.Row.Position(), diag.BadPassage, "row: there is no row "+o.Row.Text+" in this document", rowsOf(rows))
				good = false
			}
		}
		if good {
			entries = append(entries, e)
		}
	}
	return entries
}

// Lookup finds a country or group by its code in any case, or an initiative by its ID.
func Lookup(g *gazetteer.Gazetteer, id string) (gazetteer.Reference, bool) {
	if r := (gazetteer.Reference{Class: gazetteer.Initiative, ID: id}); g.Entity(r) != nil {
		return r, true
	}
	return g.Lookup(id)
}

// rowsOf says which rows there are.
func rowsOf(rows []align.Row) string {
	if len(rows) == 0 {
		return "the document has no text in the archive"
	}
	return fmt.Sprintf("its rows are %s to %s", rows[0].Anchor, rows[len(rows)-1].Anchor)
}

// holds reports whether the entry is about the text.
func (e *entry) holds(t *text) bool {
	return e.In(t.language) && (e.depth == 0 || e.row == t.row)
}

// claimed is a span of a text that an entry took.
type claimed struct {
	start, end int
	by         *entry
}

// claim lets the entries, those that go before first, take their words.
func (t *text) claim(entries []*entry) {
	var spans []claimed
	for _, e := range entries {
		if !e.holds(t) {
			continue
		}
		var fresh []claimed
		for from := 0; ; {
			n := strings.Index(t.words[from:], e.Text.Text)
			if n < 0 {
				break
			}
			start, end := from+n, from+n+len(e.Text.Text)
			_, size := utf8.DecodeRuneInString(t.words[start:])
			from = start + size
			if !isWhole(t.words, start, end, e.depth > 0) {
				continue
			}
			i := after(spans, start)
			if i < len(spans) && spans[i].start < end {
				if spans[i].by != e {
					e.taken = spans[i].by
				}
				continue
			}
			fresh, e.used, from = append(fresh, claimed{start, end, e}), true, end
		}
		spans = append(spans, fresh...)
		slices.SortFunc(spans, func(a, b claimed) int { return a.start - b.start })
	}
	t.mentions = slices.DeleteFunc(t.mentions, func(m gazetteer.Mention) bool {
		for i := after(spans, m.Start); i < len(spans) && spans[i].start < m.End; i++ {
			if spans[i].removes(m) {
				return true
			}
		}
		return false
	})
	for _, c := range spans {
		if !c.by.none {
			t.mentions = append(t.mentions, gazetteer.Mention{Start: c.start, End: c.end, Reference: c.by.to, Rule: gazetteer.ByRecord})
		}
	}
	if len(spans) > 0 { // initiatives come first, each kind in order
		slices.SortStableFunc(t.mentions, func(a, b gazetteer.Mention) int {
			return cmp.Or(initiativesFirst(a)-initiativesFirst(b), a.Start-b.Start)
		})
	}
}

// after is the first of the spans, which are in order, that ends behind the offset.
func after(spans []claimed, offset int) int {
	return sort.Search(len(spans), func(i int) bool { return spans[i].end > offset })
}

func initiativesFirst(m gazetteer.Mention) int {
	if m.Reference.Class == gazetteer.Initiative {
		return 0
	}
	return 1
}

// removes reports whether the span leaves no room for a mention that overlaps it.
func (c claimed) removes(m gazetteer.Mention) bool {
	initiative := m.Reference.Class == gazetteer.Initiative
	if !c.by.none && c.by.to.Class == gazetteer.Initiative {
		return initiative
	}
	around := m.Start <= c.start && c.end <= m.End && m.End-m.Start > c.end-c.start
	return !initiative || !around
}

// isWhole reports whether words[start:end] are whole words. In a row that the record
// names they may also be a part of a katakana word.
func isWhole(words string, start, end int, named bool) bool {
	inside := func(before, after rune) bool {
		latin := func(r rune) bool { return unicode.Is(unicode.Latin, r) || unicode.IsDigit(r) }
		katakana := func(r rune) bool { return unicode.Is(unicode.Katakana, r) || r == 'ー' }
		return latin(before) && latin(after) || !named && katakana(before) && katakana(after)
	}
	before, _ := utf8.DecodeLastRuneInString(words[:start])
	first, _ := utf8.DecodeRuneInString(words[start:])
	last, _ := utf8.DecodeLastRuneInString(words[:end])
	behind, _ := utf8.DecodeRuneInString(words[end:])
	return !inside(before, first) && !inside(last, behind)
}

// report says that the words of an entry are nowhere.
func (e *entry) report(d *archive.Document, problems *diag.List) {
	where, hint := "in the document", "write whole words as they stand in the text, with the same capitals, dashes and spaces"
	if e.depth > 0 {
		where = "in row " + e.Row.Text
	}
	if e.depth > 0 && e.row == Title {
		where = "in the title"
		for _, l := range e.Languages {
			if d.TitleTranslated[l] {
				hint = "a title that is the archive's own translation names nobody"
			}
		}
	}
	if len(e.Languages) < language.Count {
		where += " in " + [...]string{"English", "Japanese"}[e.Languages[0]]
	}
	if e.taken != nil {
		hint = "links." + e.taken.Key + " takes these words; leave out one of the two"
	}
	problems.Add(e.Text.Position(), diag.UnmatchedLink, fmt.Sprintf("text: %q is not found %s", e.Text.Text, where), hint)
}
