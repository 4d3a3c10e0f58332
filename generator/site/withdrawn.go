package site

import (
	"monjo/generator/archive"
	"monjo/generator/cite"
	"monjo/generator/language"
)

// withdrawn plans the pages of documents that were withdrawn: the record, the reason
// and the date, and every row that was ever cited as a place on the page.
func (p *planner) withdrawn() {
	for _, d := range p.archive.Withdrawn {
		for _, l := range language.All() {
			at := Document(l, d.ID)
			p.add(at, "document", func() any { return p.withdrawal(d, at, []language.Language{l}) })
		}
		at := Parallel(d.ID)
		p.add(at, "parallel", func() any { return p.withdrawal(d, at, language.All()) })
	}
}

func (p *planner) withdrawal(r *archive.Document, at Address, languages []language.Language) DocumentView {
	s := scope{p, at, languages}
	v := s.front(r)
	v.Breadcrumbs = []Labels{s.wordLink("documents", Documents)}
	v.Notices = []Notice{{Class: "withdrawn", Words: s.say(func(l language.Language) string {
		reason, _ := r.Withdrawn.Reason.Best(l)
		return s.words.Fill(l, "withdrawn", "date", s.words.Date(l, r.Withdrawn.Date), "reason", reason)
	})}}
	v.Gone = gone(r)
	return v
}

// gone are the rows of a document that had a text once and has none now.
func gone(r *archive.Document) []GoneRow {
	var rows []GoneRow
	if r.Anchors != nil {
		for _, row := range r.Anchors.Rows {
			rows = append(rows, GoneRow{Anchor: row.Anchor, Number: cite.RowName(row.Anchor)})
		}
	}
	return rows
}
