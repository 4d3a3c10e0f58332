package archive

import (
	"monjo/generator/diag"
	"monjo/generator/language"
	"monjo/generator/markdown"
	"monjo/generator/source"
)

// ReadPage reads one page of prose in both languages. Each text begins with a
// heading of level 1, which becomes the page's title.
func ReadPage(tree source.Tree, entry source.Entry) (*Page, diag.List) {
	var problems diag.List
	p := &Page{ID: entry.ID}
	for _, l := range language.All() {
		if entry.Texts[l] == "" {
			continue // List has reported it
		}
		file, more := tree.File(entry.Texts[l])
		problems = append(problems, more...)
		if file == nil || more.Worst() == diag.Error {
			continue
		}
		text, more := markdown.Parse(file.Path, file.Bytes)
		problems = append(problems, more...)
		if len(text.Blocks) == 0 || text.Blocks[0].Kind != markdown.Heading || text.Blocks[0].Level != 1 {
			if more.Worst() != diag.Error {
				problems.Add(diag.Position{File: file.Path, Line: 1}, diag.MissingTitle, "the page does not begin with a title", "begin it with a line such as: # About this archive")
			}
			continue
		}
		if len(text.Blocks[0].Spans) > 0 || text.Blocks[0].ID != "" {
			problems.Add(diag.Position{File: file.Path, Line: 1}, diag.MissingTitle, "the title has formatting, a link or an ID, which nothing would show", "write it in plain words")
		}
		p.Title[l] = text.Blocks[0].Words
		text.Blocks = text.Blocks[1:]
		p.Texts[l] = text
	}
	return p, problems
}
