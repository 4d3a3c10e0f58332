package generator

import (
	"embed"
	"io/fs"

	"monjo/generator/archive"
	"monjo/generator/diag"
	"monjo/generator/gazetteer"
	"monjo/generator/source"
)

// Names gives monjo's own gazetteer and, where files is not nil, with it the names and
// initiatives of the archive there. No document is read. The gazetteer is usable only
// when the worst problem is no error.
func Names(files fs.FS) (*gazetteer.Gazetteer, diag.List) {
	var problems, more diag.List
	note := func(more diag.List) { problems = append(problems, more...) }
	tree, _ := source.List(embed.FS{}) // an archive without a file
	if files != nil {
		tree, more = source.List(files)
		note(more)
	}
	tables, more := gazetteerTables(tree)
	note(more)
	if problems.Worst() == diag.Error {
		return nil, problems.Sort()
	}
	g, more := gazetteer.Read(tables)
	note(more)
	initiatives, more := each(tree.Initiatives, func(e source.Entry) (*archive.Initiative, diag.List) { return archive.ReadInitiative(tree, e) })
	note(more)
	if problems.Worst() == diag.Error {
		return nil, problems.Sort()
	}
	if len(initiatives) > 0 {
		g = g.With(wordings(initiatives))
	}
	return g, problems.Sort()
}
