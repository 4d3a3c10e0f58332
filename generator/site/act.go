package site

import (
	"cmp"
	"slices"
	"strings"

	"monjo/generator/archive"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
	"monjo/generator/link"
)

// phrases are the words of the interface with the key, around a link in the place.
func (s scope) phrases(key, place string, text language.Text, to func(language.Language) Address) []Phrase {
	var all []Phrase
	for _, l := range s.languages {
		words, in := text.Best(l)
		p := Phrase{Link: Label{Text: words, Href: to(l).From(s.at)}, Lang: s.lang(l)}
		if in != l {
			p.Link.Lang = in.Code()
		}
		p.Before, p.After, _ = strings.Cut(s.words.Word(l, key), "{"+place+"}")
		all = append(all, p)
	}
	return all
}

// source says what the document of an event does: "Proposed in …". An event with a
// name of its own has been called proposed before it.
func (s scope) source(e archive.Event, d *archive.Document) []Phrase {
	key := "events_in." + e.Kind
	if !e.Name.Empty() {
		key = "recorded_in"
	}
	return s.phrases(key, "document", d.Title, func(l language.Language) Address { return Document(l, d.ID) })
}

// acts are what a document does with initiatives, in the order of the events' kinds in
// its records; then the passages that belong to no event; then the initiatives that it
// only names. It is what the pages of the initiatives say, read from the other side.
func (s scope) acts(d *link.Document, named names) []Act {
	var acts []Act
	id := d.Record.ID
	for _, i := range s.of[id] {
		told := map[string]bool{} // passages
		first := len(acts)
		for _, e := range i.Record.Events {
			if e.Document.Text != id {
				continue
			}
			var rows []Label
			if e.Passage != nil {
				told[e.Passage.Value.Text] = true
				rows = s.rowsHere(d, *e.Passage)
			}
			acts = s.act(acts, first, "document_events."+e.Kind, i, rows)
		}
		for _, passage := range i.Record.Passages {
			if passage.Document == id && !told[passage.Value.Text] {
				acts = s.act(acts, first, "document_events.concerns", i, s.rowsHere(d, passage))
			}
		}
	}
	for _, i := range s.onlyNamed(d, named) {
		acts = s.act(acts, len(acts), "document_events.names", i, nil)
	}
	return acts
}

// act appends what a document does with an initiative, or adds its rows where that has
// been said among the acts from first on.
func (s scope) act(acts []Act, first int, key string, i *link.Initiative, rows []Label) []Act {
	words := s.phrases(key, "initiative", i.Record.Name, func(l language.Language) Address { return Initiative(l, i.Record.ID) })
	for n := first; n < len(acts); n++ {
		if acts[n].Words[0] == words[0] {
			acts[n].Rows = append(acts[n].Rows, rows...)
			return acts
		}
	}
	return append(acts, Act{words, rows})
}

// rowsHere names the rows of a passage on the document's own page.
func (s scope) rowsHere(d *link.Document, p archive.Passage) []Label {
	if !slices.ContainsFunc(s.rowsOf(d), func(anchor string) bool { return anchor == p.First }) {
		return nil // package link has reported it
	}
	return []Label{{Text: rowsName(p.First, p.Last), Href: Row("./", p.First)}}
}

func (s scope) rowsOf(d *link.Document) []string {
	var anchors []string
	for _, row := range d.Rows {
		anchors = append(anchors, row.Anchor)
	}
	return anchors
}

// onlyNamed are the initiatives that a document names without a passage or event of
// theirs, those in the most rows first.
func (s scope) onlyNamed(d *link.Document, named names) []*link.Initiative {
	var found []*link.Initiative
	for r := range named.rows {
		if r.Class == gazetteer.Initiative && !slices.Contains(s.of[d.Record.ID], s.initiatives[r.ID]) {
			found = append(found, s.initiatives[r.ID])
		}
	}
	count := func(i *link.Initiative) int {
		return named.rows[gazetteer.Reference{Class: gazetteer.Initiative, ID: i.Record.ID}]
	}
	slices.SortFunc(found, func(a, b *link.Initiative) int {
		return cmp.Or(count(b)-count(a), strings.Compare(a.Record.ID, b.Record.ID))
	})
	return found
}
