// Package generator is the pipeline from an archive's files to its site.
//
//	source.List       what the files of content/ mean by their place
//	archive.Read…     each record and text by itself: checked, dated, parsed
//	archive.Assemble  the whole: every ID that is named exists
//	align.Rows…       the parallel text of each document and its anchors, by the gazetteer among
//	                  others, and what of the published words has changed
//	link.Find         the names in each document, by its record and the gazetteer
//	link.Compare      where its two languages differ in names or numbers, or may not correspond
//	link.Resolve      who names whom, both ways
//	site.Plan         every address, and all that its page says
//	render.Page       bytes
//	publish           public/, all or nothing
//
//	Site.Freeze       what the next build has to keep: anchors.txt and ledger.txt
//
// Each stage is a package that takes values and gives a new value with all the
// problems that it found (package diag); nothing is filled in later, and only the two
// ends touch files. What is done for each document or page on its own is done by as
// many goroutines as there are processors, into a slice by index, so that the order
// in which they finish never shows.
//
// [Plan] runs everything but the writing; [Site.Write] renders into a [Sink], such as
// package publish's staging folder or a map in memory.
package generator

import (
	"io/fs"

	"monjo/generator/align"
	"monjo/generator/archive"
	"monjo/generator/diag"
	"monjo/generator/gazetteer"
	"monjo/generator/link"
	"monjo/generator/render"
	"monjo/generator/site"
	"monjo/generator/source"
)

// Options are what a build is told beside its content.
type Options struct {
	BaseURL string // replaces the archive's base_url unless empty; absolute, ends in "/"
	Keep    Keep   // how a published address is defended that would be lost

	Compare bool // look also for what is only worth knowing: rows in doubt, and those of which the languages differ
}

// Site is a planned site, ready to be written.
type Site struct {
	Archive   archive.Archive
	Graph     link.Graph
	Gazetteer *gazetteer.Gazetteer // with the archive's initiatives
	Pages     []site.Page
	ledger    archive.Ledger // what will have been published with this site
	renderer  *render.Renderer
	assets    fs.FS
}

// Plan reads the archive in files, whose top is the folder that holds content/, and
// plans its site. The site is usable only when the worst problem is no error.
func Plan(files fs.FS, o Options) (Site, diag.List) {
	var problems diag.List
	note := func(more diag.List) { problems = append(problems, more...) }

	tree, more := source.List(files)
	note(more)
	tools, more := readTools(tree)
	note(more)
	if problems.Worst() == diag.Error {
		return Site{}, problems.Sort() // without its frame, everything inside would be reported as missing
	}

	info, more := archive.ReadInfo(tree)
	note(more)
	initiatives, more := each(tree.Initiatives, func(e source.Entry) (*archive.Initiative, diag.List) { return archive.ReadInitiative(tree, e) })
	note(more)
	pages, more := each(tree.Pages, func(e source.Entry) (*archive.Page, diag.List) { return archive.ReadPage(tree, e) })
	note(more)
	documents, more := each(tree.Documents, func(e source.Entry) (*archive.Document, diag.List) { return archive.ReadDocument(tree, e) })
	note(more)
	ledger, more := archive.ReadLedger(tree)
	note(more)
	assembled, more := archive.Assemble(info, documents, initiatives, pages, ledger)
	note(more)

	names := tools.gazetteer.With(wordings(assembled.Initiatives))
	found, more := each(assembled.Documents, func(d *archive.Document) (*link.Document, diag.List) {
		rows, altered := align.RowsAndAlterations(d, names)
		found, problems := link.Find(d, rows, altered, names)
		problems = append(problems, align.Check(d, rows, altered)...)
		if o.Compare {
			problems = append(problems, link.Compare(found, names)...)
		}
		return found, problems
	})
	note(more)
	graph, more := link.Resolve(assembled, found, names)
	note(more)
	planned, more := site.Plan(assembled, graph, names, tools.words, o.BaseURL)
	note(more)
	note(kept(planned, graph.Documents, o))
	return Site{assembled, graph, names, planned.Pages, planned.Ledger, tools.renderer, tools.layouts}, problems.Sort()
}

// wordings are the names by which texts call the archive's initiatives.
func wordings(initiatives []*archive.Initiative) []gazetteer.Names {
	all := make([]gazetteer.Names, len(initiatives))
	for n, i := range initiatives {
		all[n].ID = i.ID
		for l := range all[n].Names {
			if i.Name[l] != "" {
				all[n].Names[l] = append(all[n].Names[l], i.Name[l])
			}
			for _, also := range i.Also[l] {
				all[n].Names[l] = append(all[n].Names[l], also.Text)
			}
		}
	}
	return all
}
