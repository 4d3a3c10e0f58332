package archive

import (
	"path"
	"slices"

	"monjo/generator/anchor"
	"monjo/generator/diag"
	"monjo/generator/source"
)

// readAnchors reads the document's anchors.txt; nil when there is none, broken when it has errors.
func readAnchors(tree source.Tree, entry source.Entry, problems *diag.List) (anchors *anchor.File, broken bool) {
	if entry.Anchor == "" {
		return nil, false
	}
	file, more := tree.File(entry.Anchor)
	more = slices.DeleteFunc(more, func(p diag.Problem) bool { return p.Code == diag.DoubtfulSign }) // the text has been told so
	*problems = append(*problems, more...)
	if file == nil || more.Worst() == diag.Error {
		return nil, true
	}
	anchors, more = anchor.Read(file.Path, file.Bytes)
	*problems = append(*problems, more...)
	if more.Worst() == diag.Error {
		return nil, true
	}
	return anchors, false
}

// AnchorsPath is where the document's anchors.txt stands, or will.
func (d *Document) AnchorsPath() string {
	return path.Join(path.Dir(d.Record.File.Path), "anchors.txt")
}
