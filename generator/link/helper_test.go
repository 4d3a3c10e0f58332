package link_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"monjo/generator/align"
	"monjo/generator/archive"
	"monjo/generator/diag"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
	"monjo/generator/link"
	"monjo/generator/source"
)

// The gazetteer of the tests: invented names, so that nothing depends on the real tables.
const (
	countries = `
[AA]
name.en = "Alphaland"
name.ja = "アルファ国"
yomi = "あるふぁこく"
[BB]
name.en = "Betania"
name.ja = "ベータ国"
yomi = "べーたこく"
[CC]
name.en = "Gammaria"
name.ja = "ガンマ国"
yomi = "がんまこく"
ambiguous.en = ["Twinland"]
[DD]
name.en = "Deltia"
name.ja = "デルタ国"
yomi = "でるたこく"
ambiguous.en = ["Twinland"]
`
	groups = `
[UNION]
name.en = "Union"
name.ja = "連合体"
yomi = "れんごうたい"
[UNION.members]
AA = [{from = "1967-08-08"}]
BB = [{from = "1997-07-23", to = "2005-06-30"}]
CC = [{from = "1999-04-30"}]
`
)

func readGazetteer(t *testing.T) *gazetteer.Gazetteer {
	t.Helper()
	table := func(name, text string) *source.Record {
		f, problems := source.NewFile(name, []byte(text))
		record, more := source.ParseTable(f)
		if all := append(problems, more...); record == nil || len(all) > 0 {
			t.Fatalf("%s: %v", name, all)
		}
		return record
	}
	g, problems := gazetteer.Read([]gazetteer.Table{{Kind: gazetteer.Countries, Record: table("countries.toml", countries)}, {Kind: gazetteer.Groups, Record: table("groups.toml", groups)}})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return g
}

// files are the files of a test archive by their path below content/.
type files map[string]string

// document is the record of a document, in the form of document.toml.
func document(date, titleEnglish, titleJapanese, more string) string {
	return fmt.Sprintf("title.en = %q\ntitle.ja = %q\ndate = %q\nkind = \"other\"\n%s", titleEnglish, titleJapanese, date, more)
}

const bothTexts = "[text.en]\nstatus = \"official\"\n[text.ja]\nstatus = \"official\"\n"

// initiative is the record of an initiative, in the form of its file.
func initiative(name, more string) string {
	return fmt.Sprintf("name.en = %q\nname.ja = \"取組%s\"\nkind = \"plan\"\n%s", name, name, more)
}

// build takes the files through every stage up to the graph. Problems of reading fail
// the test; those of assembling, finding and resolving are given, sorted.
func build(t *testing.T, content files) (link.Graph, diag.List) {
	t.Helper()
	all := fstest.MapFS{"content/archive.toml": {Data: []byte("title.en = \"T\"\n")}}
	for name, text := range content {
		all["content/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	tree, problems := source.List(all)
	var documents []*archive.Document
	for _, e := range tree.Documents {
		d, more := archive.ReadDocument(tree, e)
		documents, problems = append(documents, d), append(problems, more...)
	}
	var initiatives []*archive.Initiative
	var names []gazetteer.Names
	for _, e := range tree.Initiatives {
		i, more := archive.ReadInitiative(tree, e)
		initiatives, problems = append(initiatives, i), append(problems, more...)
		if i != nil {
			names = append(names, gazetteer.Names{ID: i.ID, Names: [language.Count][]string{{i.Name[0]}, {i.Name[1]}}})
		}
	}
	if problems.Worst() == diag.Error {
		t.Fatal(problems)
	}
	a, problems := archive.Assemble(archive.Info{}, documents, initiatives, nil, archive.Ledger{})
	g := readGazetteer(t).With(names)
	var found []*link.Document
	for _, d := range a.Documents {
		f, more := link.Find(d, align.Rows(d, g), nil, g)
		found, problems = append(found, f), append(problems, more...)
	}
	graph, more := link.Resolve(a, found, g)
	checkDirections(t, graph)
	return graph, slices.DeleteFunc(append(problems, more...).Sort(), func(p diag.Problem) bool { return p.Code == diag.MissingTranslation })
}

// checkDirections holds for every graph: what an initiative says of its countries and
// groups, they say of it, and no place is given twice.
func checkDirections(t *testing.T, graph link.Graph) {
	t.Helper()
	for _, i := range graph.Initiatives {
		for _, p := range i.Countries {
			if c := graph.Countries[p.Code]; c == nil || !slices.Contains(c.Initiatives, i) {
				t.Errorf("initiative %s lists %s, which does not list it", i.Record.ID, p.Code)
			}
			if len(p.Named)+len(p.Implied) == 0 {
				t.Errorf("initiative %s lists %s without a place", i.Record.ID, p.Code)
			}
			once(t, p.Named)
			for _, o := range p.Named {
				if o.Mention.Reference != (gazetteer.Reference{Class: gazetteer.Country, ID: p.Code}) {
					t.Errorf("initiative %s: %v names %s", i.Record.ID, o.Mention, p.Code)
				}
			}
			for _, o := range p.Implied {
				if o.Occurrence.Mention.Reference != (gazetteer.Reference{Class: gazetteer.Group, ID: o.Group}) {
					t.Errorf("initiative %s: %v implies %s by %s", i.Record.ID, o.Occurrence.Mention, p.Code, o.Group)
				}
			}
		}
		for _, code := range i.Groups {
			if g := graph.Groups[code]; g == nil || !slices.Contains(g.Initiatives, i) {
				t.Errorf("initiative %s lists %s, which does not list it", i.Record.ID, code)
			}
		}
	}
	for code, c := range graph.Countries {
		once(t, c.Named)
		for _, i := range c.Initiatives {
			if !slices.ContainsFunc(i.Countries, func(p link.Participant) bool { return p.Code == code }) {
				t.Errorf("%s lists the initiative %s, which does not list it", code, i.Record.ID)
			}
		}
	}
	for code, g := range graph.Groups {
		for _, i := range g.Initiatives {
			if !slices.Contains(i.Groups, code) {
				t.Errorf("%s lists the initiative %s, which does not list it", code, i.Record.ID)
			}
		}
	}
}

func once(t *testing.T, all []link.Occurrence) {
	t.Helper()
	seen := map[string]bool{}
	for _, o := range all {
		at := fmt.Sprintf("%s at %d", place(o), o.Mention.Start)
		if seen[at] {
			t.Errorf("%s is given twice", at)
		}
		seen[at] = true
	}
}

// place is an occurrence as "T/1 en p2 Alphaland", the title as row "title".
func place(o link.Occurrence) string {
	row, words := "title", o.Document.Record.Title[o.Language]
	if o.Row != link.Title {
		row, words = o.Document.Rows[o.Row].Anchor, o.Document.Record.Versions[o.Language].Text.Blocks[o.Block].Words
	}
	return fmt.Sprintf("%s %s %s %s", o.Document.Record.ID, o.Language.Code(), row, words[o.Mention.Start:o.Mention.End])
}

func places(all []link.Occurrence) string {
	var lines []string
	for _, o := range all {
		lines = append(lines, place(o))
	}
	return strings.Join(lines, "; ")
}

func implied(all []link.Implication) string {
	var lines []string
	for _, i := range all {
		lines = append(lines, i.Group+": "+place(i.Occurrence))
	}
	return strings.Join(lines, "; ")
}

// participants writes an initiative's countries as "AA 2+1 BB 0+1": named + implied.
func participants(i *link.Initiative) string {
	var all []string
	for _, p := range i.Countries {
		all = append(all, fmt.Sprintf("%s %d+%d", p.Code, len(p.Named), len(p.Implied)))
	}
	return strings.Join(all, " ")
}

func expect(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s:\n got %s\nwant %s", what, got, want)
	}
}
