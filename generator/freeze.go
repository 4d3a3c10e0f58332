package generator

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"monjo/generator/align"
	"monjo/generator/anchor"
	"monjo/generator/archive"
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
		if anchors == nil || d.Record.AnchorsBroken || d.Record.Anchors != nil && bytes.Equal(anchors.Bytes(), d.Record.Anchors.Bytes()) {
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

// Freeze gives the files that record the site as published, in the order in which to
// write them: anchors.txt of every document with rows, and the ledger. Where there was
// no ledger, one without rows goes before them all, so that after an interruption the
// files are never those of an archive that has lost its ledger. The site must have been planned with
// [Refuse] and without an error. Frozen twice, the files are the same. What would not be
// read again as it was written is a problem, and then nothing may be written.
func (s Site) Freeze() ([]File, diag.List) {
	written, problems := each(s.Graph.Documents, func(d *link.Document) ([]File, diag.List) {
		anchors := align.Freeze(d.Record, d.Rows)
		if anchors == nil {
			return nil, nil
		}
		data := anchors.Bytes()
		read, problems := anchor.Read(d.Record.AnchorsPath(), data)
		if len(problems) == 0 && !bytes.Equal(read.Bytes(), data) {
			problems.Add(diag.Position{File: d.Record.AnchorsPath()}, diag.BadAnchors, "what would be written is not what would be read", "please report this with the document's folder")
		}
		return []File{{d.Record.AnchorsPath(), data}}, problems
	})
	var files []File
	if s.Archive.Ledger.Path == "" {
		first := archive.Ledger{Entries: slices.Clone(s.ledger.Entries)}
		for n := range first.Entries {
			first.Entries[n].Rows = 0
		}
		files = append(files, File{archive.LedgerPath, first.Bytes()})
	}
	for _, anchors := range written {
		files = append(files, anchors...)
	}
	return append(files, File{archive.LedgerPath, s.ledger.Bytes()}), problems
}

// News says for each document what a freeze changes of what was published, such as
// "T/1: of its rows 2 new, 1 removed, 3 with other words"; nothing for one that stays as it is.
func (s Site) News() []string {
	var all []string
	for _, d := range s.Graph.Documents {
		if d.Record.Anchors == nil {
			if len(d.Rows) > 0 {
				all = append(all, fmt.Sprintf("%s: %d rows, for the first time", d.Record.ID, len(d.Rows)))
			}
			continue
		}
		var fresh, removed, joined int
		for _, row := range d.Rows {
			switch before := d.Record.Anchors.Row(row.Anchor); {
			case before == nil:
				fresh++
			case row.Fate == anchor.Removed && before.Fate != anchor.Removed:
				removed++
			case row.Fate == anchor.Joined && before.Fate != anchor.Joined:
				joined++
			}
		}
		changed := map[string]bool{}
		for _, a := range d.Altered {
			if a.Pending && len(a.Before) > 0 && len(a.After) > 0 {
				changed[a.Anchor] = true
			}
		}
		var parts []string
		for _, part := range []struct {
			count int
			words string
		}{{fresh, "new"}, {removed, "removed"}, {joined, "joined to others"}, {len(changed), "with other words"}} {
			if part.count > 0 {
				parts = append(parts, fmt.Sprintf("%d %s", part.count, part.words))
			}
		}
		if parts != nil {
			all = append(all, d.Record.ID+": of its rows "+strings.Join(parts, ", "))
		}
	}
	return all
}
