package worldjpn

import (
	"fmt"
	"strings"

	"monjo/generator/diag"
)

// folder writes the files of one document and reports what had to be assumed.
func (r *report) folder(t twins, o Options) Folder {
	day := r.agree(t)
	kind, certain := o.Kind, true
	if kind == "" {
		kind, certain = kindOf(t.published)
	}
	r.file = t.published[0].Name
	if !certain {
		r.field(t.published[0].Fields.Title, diag.ImportAssumed, `the title does not say for certain what kind of document this is; the kind is "other"`, "write the kind into the record, or give --kind")
	}
	f := Folder{ID: t.name, Files: []File{{"document.toml", []byte(t.document(day, kind, o))}}}
	for _, p := range t.published {
		r.file = p.Name
		if p.Status == "" {
			r.field(p.Fields.Notes, diag.ImportAssumed, `the notes say nothing about the status of the text; it is taken to be "official"`, `write "authentic", "provisional" or "unofficial" into [text.`+p.in().Code()+`] if it is not`)
		}
		words, problems := Markdown(p.Body)
		for _, problem := range problems {
			r.at(problem.Line, problem.Column, problem.Code, problem.Words, problem.Hint)
		}
		f.Files = append(f.Files, File{p.in().Code() + ".md", []byte(words)})
	}
	for _, group := range [][]Page{t.published, t.other} {
		for _, p := range group {
			f.Files = append(f.Files, File{p.original(), p.Original})
		}
	}
	r.file = ""
	return f
}

// agree gives the document's date. Twins that have different ones are reported; the
// more exact date is taken, or the first page's when they contradict each other.
func (r *report) agree(t twins) (edtf string) {
	first := t.published[0]
	edtf = first.Date
	for _, p := range t.published[1:] {
		if p.Date == edtf || p.Date == "" {
			continue
		}
		if edtf == "" || strings.HasPrefix(p.Date, edtf+"-") {
			edtf = p.Date
		}
		r.file = p.Name
		r.field(p.Fields.Date, diag.ImportTwin, fmt.Sprintf("the date is %s here and %s in %s; %s is taken", orUnknown(p.Date), orUnknown(first.Date), first.Name, edtf), "compare both with the documents")
	}
	return edtf
}

func orUnknown(edtf string) string {
	if edtf == "" {
		return "unknown"
	}
	return edtf
}
