package site

import (
	"strings"

	"monjo/generator/anchor"
	"monjo/generator/cite"
	"monjo/generator/language"
	"monjo/generator/link"
)

// departed is what the pages of a document say of rows that were published and have no
// words of their own any more.
type departed struct {
	document *link.Document
	joined   map[string][]string // the anchors of rows that went into a row
	removed  map[string]int      // the index of a row that was taken out
	why      map[string]string   // the reference from the page to the change that took it out
}

// departures reads the fates of a document's rows.
func (s scope) departures(d *link.Document) departed {
	gone := departed{document: d, joined: map[string][]string{}, removed: map[string]int{}, why: map[string]string{}}
	for n, row := range d.Rows {
		switch row.Fate {
		case anchor.Joined:
			gone.joined[row.Into] = append(gone.joined[row.Into], row.Anchor)
		case anchor.Removed:
			gone.removed[row.Anchor] = n
		}
	}
	// Of a text that the page does not show, the changes stand on the page with both.
	here := s.concerning(d.Record, d.Altered)
	for _, a := range d.Altered {
		if len(a.After) == 0 {
			gone.why[a.Anchor] = Row(Parallel(d.Record.ID).From(s.at), changeID(a))
		}
	}
	for _, a := range here {
		if len(a.After) == 0 {
			gone.why[a.Anchor] = Row("./", changeID(a))
		}
	}
	return gone
}

// numbers is how a row is called together with those that joined it: "¶ 3, 4".
func (g departed) numbers(anchor string) string {
	name := cite.RowName(anchor)
	for _, joined := range g.joined[anchor] {
		name += ", " + strings.TrimPrefix(joined, "p")
	}
	return name
}

// has reports whether a row has no words in any language and none in another row.
func (g departed) has(anchor string) bool {
	_, removed := g.removed[anchor]
	return removed
}

// near are the ways from a row that was taken out: to the words that it had, and to the
// rows that stand at its place.
func (s scope) near(g departed, row string, l language.Language) []Label {
	var ways []Label
	if why := g.why[row]; why != "" {
		ways = append(ways, Label{Text: s.words.Word(l, "its_words"), Href: why})
	}
	for _, other := range g.document.Neighbours(g.removed[row]) {
		ways = append(ways, Label{Text: cite.RowName(other), Href: Row("./", other)})
	}
	return ways
}
