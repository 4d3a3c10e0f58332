package generator

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"monjo/generator/diag"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
	"monjo/generator/render"
	"monjo/generator/source"
	"monjo/i18n"
	"monjo/layouts"
)

// tools is what monjo brings along for every archive, with the archive's own changes.
type tools struct {
	words     i18n.Words
	gazetteer *gazetteer.Gazetteer
	layouts   fs.FS
	renderer  *render.Renderer
}

func readTools(tree source.Tree) (tools, diag.List) {
	var t tools
	var problems, more diag.List
	note := func(more diag.List) { problems = append(problems, more...) }
	var base, own [language.Count]*source.Record
	for _, l := range language.All() {
		name := l.Code() + ".toml"
		base[l] = embedded(name, &problems)
		if tree.Has("i18n/" + name) {
			own[l], more = tree.Record("i18n/" + name)
			note(more)
		}
	}
	note(unknownTables(tree, "i18n", []string{"en.toml", "ja.toml"}))
	if problems.Worst() == diag.Error {
		return t, problems
	}
	t.words, more = i18n.Read(base, own)
	note(more)
	tables, more := gazetteerTables(tree)
	note(more)
	if problems.Worst() == diag.Error {
		return t, problems
	}
	t.gazetteer, more = gazetteer.Read(tables)
	note(more)
	t.layouts = tree.Over("layouts", layouts.Files)
	t.renderer, more = render.New(t.layouts)
	note(more)
	return t, problems
}

// gazetteerTables gives monjo's own tables of names, each replaced by the archive's
// i18n/gazetteer/ file of the same name where there is one, and behind them those of the
// archive's content/gazetteer/, which extend them.
func gazetteerTables(tree source.Tree) (tables []gazetteer.Table, problems diag.List) {
	names, err := fs.Glob(i18n.Files, "gazetteer/*.toml")
	if err != nil {
		return nil, diag.List{{Position: diag.Position{File: "i18n/gazetteer"}, Code: diag.Unreadable, Words: err.Error()}}
	}
	var known []string
	for _, name := range names {
		known = append(known, path.Base(name))
		kind, _ := gazetteer.KindOf(path.Base(name))
		table := gazetteer.Table{Kind: kind}
		if tree.Has("i18n/" + name) {
			var more diag.List
			table.Record, more = tree.Table("i18n/" + name)
			problems = append(problems, more...)
		} else {
			table.Record = embedded(name, &problems)
		}
		tables = append(tables, table)
	}
	problems = append(problems, unknownTables(tree, "i18n/gazetteer", known)...)
	for _, name := range tree.Gazetteer {
		kind, ok := gazetteer.KindOf(path.Base(name))
		if !ok {
			problems.Add(diag.Position{File: name}, diag.UnexpectedFile, "this file is no table of names", "its name begins with one of: countries, former, groups, blocked, context, compound")
			continue
		}
		record, more := tree.Table(name)
		problems = append(problems, more...)
		tables = append(tables, gazetteer.Table{Kind: kind, Record: record, Own: true})
	}
	return slices.DeleteFunc(tables, func(t gazetteer.Table) bool { return t.Record == nil }), problems
}

// embedded reads one of monjo's own tables.
func embedded(name string, problems *diag.List) *source.Record {
	data, err := fs.ReadFile(i18n.Files, name)
	if err != nil {
		problems.Add(diag.Position{File: "i18n/" + name}, diag.Unreadable, err.Error(), "")
		return nil
	}
	file, more := source.NewFile("i18n/"+name, data)
	*problems = append(*problems, more...)
	record, more := source.ParseTable(file)
	*problems = append(*problems, more...)
	return record
}

// unknownTables reports the tables of the archive's own folder that override nothing:
// their words would be lost in silence.
func unknownTables(tree source.Tree, folder string, known []string) diag.List {
	var problems diag.List
	for _, name := range tree.Names(folder) {
		if path.Ext(name) == ".toml" && !slices.Contains(known, name) {
			problems.Add(diag.Position{File: path.Join(folder, name)}, diag.UnexpectedFile, "this file overrides nothing", "the files here are "+strings.Join(known, ", "))
		}
	}
	return problems
}
