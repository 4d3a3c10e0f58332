package worldjpn

import "monjo/generator/diag"

// Page is one file of the database as read by [Read].
type Page struct {
	Name     string   // the name as given to Read
	ID       ID       // from the name; the zero ID when the name is not one of the database's
	Language Letter   // from the ID, else from the labels; empty when neither tells
	Encoding Encoding // the encoding found
	HTML     bool     // the file is HTML
	Banner   Banner
	Fields   Fields
	Date     string // the document's date as EDTF, decided between header and ID; empty when neither has one
	Status   string // "provisional" when the notes or the title say so, else empty
	Extent   string // "excerpt" when the notes or the title say so, else empty
	Body     []Line // the full text, blank lines between paragraphs included, none at its ends
	Original []byte // the bytes as given to Read
}

// Line is one line of a file.
type Line struct {
	Number int    // 1-based line in the input file
	Column int    // 1-based column of the first code point of Text
	Text   string // without line end and trailing white space, otherwise as in the file
	Break  bool   // HTML says that a new line begins after this one; a line end in a text file may only be a wrapped line
}

// Field is the value of one label. A label that is absent and one without words
// are both unknown: Words is empty. Line tells the two apart.
type Field struct {
	Words  string // as in the file, white space at the ends taken away; several lines are joined with spaces
	Line   int    // 1-based line of the value, or of the label when it has no value; 0 when the label is absent
	Column int    // 1-based column of the first word
}

// Known reports whether the field has words.
func (f Field) Known() bool { return f.Words != "" }

// Fields are the values of a page's header.
type Fields struct {
	Labels LabelSet // the set of labels that the page uses

	Title      Field
	Place      Field
	Date       Field // as written; see [Page.Date] for its meaning
	Source     Field
	References []string // Source divided into the works that it names, in order; joined they have its words
	Notes      Field

	// The Prime Ministers' Diet speeches only.
	Cabinet         Field  // such as 第51代第5次吉田(昭和28.5.21〜29.12.10)
	Term            string // the years of the cabinet as an EDTF interval, 1953-05-21/1954-12-10; empty when they cannot be read
	Session         Field  // such as 第18回(臨時会)
	Speaker         Field
	SpeechKind      Field // such as 所信表明演説
	Representatives Field // the date in the 衆議院
	Councillors     Field // the date in the 参議院
}

// report collects the problems of one file.
type report struct {
	file string
	list diag.List
}

func (r *report) at(line, column int, code diag.Code, words, hint string) {
	r.list.Add(diag.Position{File: r.file, Line: line, Column: column}, code, words, hint)
}

func (r *report) field(f Field, code diag.Code, words, hint string) {
	r.at(f.Line, f.Column, code, words, hint)
}
