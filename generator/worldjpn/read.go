package worldjpn

import (
	"fmt"
	"strings"

	"monjo/generator/diag"
)

// Read reads one file. The name is the file's name at the database
// (20070100.O1E.txt), which holds the ID; with its path or address it tells the
// collection too. The problems have the name as their file.
//
// A file that cannot be read as text gives a Page without body, and at least one
// problem that is an error; a page with an error is not fit for [Folders].
func Read(name string, data []byte) (Page, diag.List) {
	r := &report{file: name}
	p := Page{Name: name, Original: data}
	id, named := ParseID(name)
	p.ID, p.Language = id, id.Language
	if !named {
		r.unnamed()
	}
	text, encoding, ok := r.decode(data)
	p.Encoding = encoding
	if !ok {
		return p, r.list
	}
	lines, heading := textLines(text), ""
	if p.HTML = isHTML(name, text); p.HTML {
		lines, heading = r.htmlLines(text)
	}
	r.characters(lines)
	var rest []Line
	p.Banner, rest = r.banner(trimBlank(lines))
	p.Body = trimBlank(p.header(r, rest))
	r.lostQuotes(lines)
	p.decideLanguage(r)
	p.decideDate(r)
	p.checkTerm(r)
	p.decideStatus(r)
	p.decideTitle(r, heading)
	p.Fields.References = references(p.Fields.Source.Words)
	if len(paragraphs(p.Body)) == 0 {
		r.at(0, 0, diag.EmptyText, "the file has no words of a document", "see that the file is the right one, and whole")
	}
	return p, r.list.Sort()
}

func (p *Page) decideLanguage(r *report) {
	says := p.Fields.Labels.letter()
	switch {
	case p.Language == "":
		p.Language = says
	case says != "" && says != p.Language:
		r.at(0, 0, diag.ImportLanguage, fmt.Sprintf("the labels are %s, the ID says %s; the ID is believed", p.Fields.Labels, p.Language), "see that the file has its right name")
	}
}

// decideTitle gives a Diet speech, whose page has no title, one made of the words
// of its labels, and reports the pages that stay without.
func (p *Page) decideTitle(r *report, heading string) {
	f := &p.Fields
	switch {
	case f.Title.Known():
	case f.Session.Known() && f.Speaker.Known() && f.SpeechKind.Known():
		f.Title = Field{sessionNumber(f.Session.Words) + "における" + f.Speaker.Words + "の" + f.SpeechKind.Words, f.SpeechKind.Line, f.SpeechKind.Column}
		r.field(f.Title, diag.ImportAssumed, fmt.Sprintf("the page has no title; it is made of the labels: %q", f.Title.Words), "compare with the index of the database")
	default:
		hint := "the index page of the database has it; write it into the record"
		if heading != "" {
			hint += fmt.Sprintf("; the HTML title is %q", heading)
		}
		r.at(f.Title.Line, 0, diag.ImportTitle, "the document has no title", hint)
	}
}

// sessionNumber is the session without its sort: 第18回国会 for 第18回(臨時会).
func sessionNumber(session string) string {
	if open := strings.IndexAny(session, "(（"); open > 0 {
		session = session[:open]
	}
	return strings.TrimSpace(session) + "国会"
}
