package generator

import (
	"bytes"
	"fmt"

	"monjo/generator/align"
	"monjo/generator/diag"
	"monjo/generator/link"
	"monjo/generator/site"
)

// Keep says what happens when a published address would be lost.
type Keep uint8

// The ways to keep addresses.
const (
	Warn   Keep = iota // one warning: an editor at work may leave the archive so for a while
	Refuse             // an error for each address
	Frozen             // Refuse, and a warning for each address and row that was never frozen
)

// kept gives the problems of a planned site with what was published before.
func kept(planned site.Site, documents []*link.Document, o Options) diag.List {
	var problems diag.List
	if o.Keep == Warn {
		if lost := planned.Lost.Sort(); len(lost) > 0 {
			more := ""
			if len(lost) > 1 {
				more = fmt.Sprintf(", and %d more like it", len(lost)-1)
			}
			problems.Add(lost[0].Position, diag.AtRisk, lost[0].Words+more, lost[0].Hint)
		}
		return problems
	}
	problems = append(problems, planned.Lost...)
	if o.Keep == Frozen {
		problems = append(problems, planned.Unfrozen...)
		problems = append(problems, unfrozen(documents)...)
	}
	return problems
}

// unfrozen reports documents of which the rows are not all recorded as published.
func unfrozen(documents []*link.Document) diag.List {
	_, problems := each(documents, func(d *link.Document) (struct{}, diag.List) {
		var problems diag.List
		anchors := align.Freeze(d.Record, d.Rows)
		if anchors == nil || d.Record.Anchors != nil && bytes.Equal(anchors.Bytes(), d.Record.Anchors.Bytes()) {
			return struct{}{}, nil
		}
		problems.Add(diag.Position{File: d.Record.AnchorsPath()}, diag.NotFrozen, "the rows of "+d.Record.ID+" are not recorded as published", "run monjo freeze, and keep anchors.txt in version control")
		return struct{}{}, problems
	})
	return problems
}

// Addresses is how many addresses have been published with this site.
func (s Site) Addresses() int { return len(s.ledger.Entries) }

// File is a file of an archive's content, by its path below the archive's folder.
type File struct {
	Path string
	Data []byte
}

// Freeze gives the files that record the site as published: anchors.txt of every
// document with rows, and the ledger. The site must have been planned with [Refuse]
// and without an error. Frozen twice, the files are the same.
func (s Site) Freeze() []File {
	var files []File
	for _, d := range s.Graph.Documents {
		if anchors := align.Freeze(d.Record, d.Rows); anchors != nil {
			files = append(files, File{d.Record.AnchorsPath(), anchors.Bytes()})
		}
	}
	return append(files, File{"content/ledger.txt", s.ledger.Bytes()})
}
