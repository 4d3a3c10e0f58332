package archive

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"monjo/generator/diag"
	"monjo/generator/language"
	"monjo/generator/source"
)

const frame = "title.en = \"T\"\nbase_url = \"https://example.org/a\"\n"

// read reads and assembles an archive of files below content, archive.toml being frame unless given.
func read(t *testing.T, files map[string]string) (Archive, diag.List) {
	t.Helper()
	all := fstest.MapFS{"content/archive.toml": {Data: []byte(frame)}}
	for name, text := range files {
		all["content/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	tree, problems := source.List(all)
	if problems.Worst() == diag.Error {
		t.Fatal(problems)
	}
	info, more := ReadInfo(tree)
	problems = append(problems, more...)
	var documents []*Document
	for _, e := range tree.Documents {
		d, more := ReadDocument(tree, e)
		documents, problems = append(documents, d), append(problems, more...)
	}
	var initiatives []*Initiative
	for _, e := range tree.Initiatives {
		i, more := ReadInitiative(tree, e)
		initiatives, problems = append(initiatives, i), append(problems, more...)
	}
	var pages []*Page
	for _, e := range tree.Pages {
		p, more := ReadPage(tree, e)
		pages, problems = append(pages, p), append(problems, more...)
	}
	a, more := Assemble(info, documents, initiatives, pages, Ledger{})
	return a, append(problems, more...).Sort()
}

// errors gives the lines of the problems that stop a build, without hints.
func errors(problems diag.List) string {
	var lines []string
	for _, p := range problems {
		if p.Code.Severity() == diag.Error {
			lines = append(lines, strings.TrimPrefix(p.String(), "content/"))
		}
	}
	return strings.Join(lines, "\n")
}

func TestEveryFieldOfADocumentIsRead(t *testing.T) {
	a, problems := read(t, map[string]string{
		"archive.toml": frame + "[databases.d]\nname.en = \"D\"\n",
		"documents/A/1/document.toml": `title.en = "Title"
title.ja = "題"
title_translated = ["ja"]
date = "1951-09-08"
place.en = "San Francisco"
kind = "treaty"
source.ja = "外務省"
abstract.en = "Abstract"
note.en = "Note"
aliases = ["old/1.html"]
[speech]
cabinet = "C"
session = "S"
speaker.en = "P"
kind = "K"
[database]
name = "d"
id = "1"
url.en = "https://example.org/1"
retrieved = "2026-11-23"
[elsewhere.z]
name.en = "Z"
url.ja = "https://example.org/z"
[elsewhere.b]
name.en = "B"
url.en = "http://example.org/b"
[evidence.e]
url = "https://example.org/e"
supports = "date"
consulted = "2026-11"
[text.en]
status = "official"
[text.ja]
status = "unofficial"
extent = "excerpt"
from = "en"
translator.ja = "訳者"
translated = "2026"
official = "https://example.org/o"
note.ja = "注"
`,
		"documents/A/1/en.md": "# Words\n",
		"documents/A/1/ja.md": "# 言葉\n",
	})
	if errors(problems) != "" {
		t.Fatal(problems)
	}
	d := a.Documents[0]
	en, ja := d.Versions[language.English], d.Versions[language.Japanese]
	got := fmt.Sprint(d.ID, d.Title, d.TitleTranslated, d.Date, d.Place, d.Kind, d.Source, d.Abstract, d.Note, d.Aliases[0].Text, *d.Speech, *d.Provenance, d.Elsewhere, d.Evidence,
		en.Status, en.Extent, en.From, en.Text.Blocks[0].Words, ja.Status, ja.Extent, ja.From, ja.Translator, ja.Translated, ja.Official, ja.Note, ja.Text.Blocks[0].Words, ja.File)
	want := "A/1[Title 題] [false true] 1951-09-08 [San Francisco ] treaty [ 外務省] [Abstract ] [Note ] old/1.html {C S [P ] K} {d 1 [https://example.org/1 ] 2026-11-23} " +
		"[{b [B ] [http://example.org/b ]} {z [Z ] [ https://example.org/z]}] [{e https://example.org/e date 2026-11}] official full Words unofficial excerpt en [ 訳者] 2026 https://example.org/o [ 注] 言葉 content/documents/A/1/ja.md"
	if got = strings.Join(strings.Fields(got), " "); strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(want, " ", "") {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestTheArchiveSaysWhatItIs(t *testing.T) {
	a, problems := read(t, map[string]string{"archive.toml": `title.en = "T"
title.ja = "題"
description.en = "D"
publisher.ja = "P"
base_url = "https://example.org/sub"
contact = "mailto:a@example.org"
licence.name.en = "L"
licence.url = "https://example.org/l"
[databases.b]
name.en = "B"
series.en = "S"
leader.en = "L"
institutions.en = "I"
url = "https://example.org/b"
[databases.a]
name.en = "A"
[moved]
"en/old/" = "en/about/"
`})
	if errors(problems) != "" {
		t.Fatal(problems)
	}
	if m := a.Info.Moved; len(m) != 1 || m[0].From.Text != "en/old/" || m[0].To.Text != "en/about/" || m[0].From.Position().Line != 18 {
		t.Error(m)
	}
	a.Info.Moved = nil
	want := "{[T 題] [D ] [ P] https://example.org/sub/ mailto:a@example.org {[L ] https://example.org/l} [{a [A ] [ ] [ ] [ ] } {b [B ] [S ] [L ] [I ] https://example.org/b}] []}"
	if got := fmt.Sprint(a.Info); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if a.Info.Database("b").Leader[0] != "L" || a.Info.Database("c") != nil {
		t.Error("a database is not found by its ID")
	}
}

func TestAnInitiativesLifeIsInOrder(t *testing.T) {
	a, problems := read(t, map[string]string{
		"documents/A/1/document.toml": "title.en = \"T\"\ndate = \"2007\"\nkind = \"other\"\n",
		"documents/A/2/document.toml": "title.en = \"T\"\ndate = \"2006\"\nkind = \"other\"\n",
		"initiatives/a.toml": `name.en = "Aa"
also.ja = ["あい"]
kind = "meeting"
passages = ["A/1#p3", "A/1#p1-p2"]
[events.third]
kind = "held"
date = "2009"
document = "A/2"
[events.b-held]
kind = "held"
date = "2008-01"
passage = "A/1#p1-p2"
[events.a-held]
kind = "held"
date = "2008-01"
place.en = "Tokyo"
[events.proposed]
date = "2007"
passage = "A/1#p7.1"
`,
	})
	if errors(problems) != "" {
		t.Fatal(problems)
	}
	i := a.Initiatives[0]
	var got []string
	for _, e := range i.Events {
		got = append(got, e.Key+" "+e.Kind+" "+e.Document.Text)
	}
	for _, p := range i.Passages {
		got = append(got, p.Document+" "+p.First+" "+p.Last)
	}
	want := "proposed proposed A/1; a-held held ; b-held held A/1; third held A/2; A/1 p3 p3; A/1 p1 p2; A/1 p7.1 p7.1"
	if strings.Join(got, "; ") != want {
		t.Error(strings.Join(got, "; "))
	}
	if a.Documents[0].ID != "A/2" {
		t.Error("the documents are not in the order of their dates")
	}
}

func TestAFaultOfARecordIsReportedAtItsPlace(t *testing.T) {
	const head = "title.en = \"T\"\ndate = \"2007\"\nkind = \"other\"\n"
	const meeting = "name.en = \"Aa\"\nkind = \"meeting\"\n"
	for _, test := range []struct{ name, file, text, want string }{
		{"nothing", "documents/A/document.toml", "", "documents/A/document.toml: date is missing [missing-key]\ndocuments/A/document.toml: kind is missing [missing-key]\ndocuments/A/document.toml: title is missing [missing-key]"},
		{"a kind", "documents/A/document.toml", "title.en = \"T\"\ndate = \"2007\"\nkind = \"othr\"\n", `documents/A/document.toml:3:8: kind: "othr" is not known [bad-value]`},
		{"a translated title that is none", "documents/A/document.toml", head + "title_translated = [\"en\", \"ja\"]\n", "documents/A/document.toml:4:27: title_translated names a language that the title is not in [bad-value]"},
		{"an address without a scheme", "documents/A/document.toml", head + "[elsewhere.x]\nname.en = \"X\"\nurl.en = \"www.example.org\"\n", `documents/A/document.toml:6:10: "www.example.org" is not an address [bad-address]`},
		{"an address of a script", "documents/A/document.toml", head + "[evidence.x]\nurl = \"javascript:alert(1)\"\nsupports = \"x\"\n", `documents/A/document.toml:5:7: "javascript:alert(1)" is not an address [bad-address]`},
		{"an unknown database", "documents/A/document.toml", head + "[database]\nname = \"x\"\n", `documents/A/document.toml:5:8: the database "x" is not described in archive.toml [unknown-id]`},
		{"a status without a text", "documents/A/document.toml", head + "[text.en]\nstatus = \"official\"\nextent = \"al\"\n", "documents/A/document.toml:4:1: the record states the status of a text that is not there: en.md [missing-file]\ndocuments/A/document.toml:6:10: text.en.extent: \"al\" is not known [bad-value]"},
		{"a text without a status", "documents/good/ja.md", "言葉\n", "documents/good/document.toml: the status of ja.md is not stated [missing-key]"},
		{"a third language", "documents/A/document.toml", head + "[text.fr]\nstatus = \"official\"\n", `documents/A/document.toml:4:7: unknown key "text.fr" [unknown-key]`},
		{"an alias that leads out", "documents/A/document.toml", head + "aliases = [\"good\", \"../x\"]\n", `documents/A/document.toml:4:20: "../x" cannot be an alias [bad-alias]`},
		{"an alias that is an address", "documents/A/document.toml", head + "aliases = [\"https://example.org/\"]\n", `documents/A/document.toml:4:12: "https://example.org/" cannot be an alias [bad-alias]`},
		{"an alias of two", "documents/A/document.toml", head + "aliases = [\"TAKEN/\"]\n", `documents/good/document.toml:4:12: the alias "taken" is already one of A [bad-alias]`},
		{"a base address with a query", "archive.toml", "title.en = \"T\"\nbase_url = \"https://example.org/?a\"\n", "archive.toml:2:12: base_url has a query or a fragment [bad-address]"},
		{"a contact", "archive.toml", frame + "contact = \"a@example.org\"\n", `archive.toml:3:11: "a@example.org" is not an address [bad-address]`},
		{"an initiative above that is none", "initiatives/a.toml", meeting + "part_of = \"b\"\n", `initiatives/a.toml:3:11: part_of: there is no initiative "b" [unknown-id]`},
		{"an initiative that is its own part", "initiatives/a.toml", meeting + "part_of = \"a\"\n", "initiatives/a.toml:3:11: part_of leads back to the initiative itself [circular]"},
		{"a document that is none", "initiatives/a.toml", meeting + "[events.held]\ndate = \"2008\"\ndocument = \"A/9\"\n", `initiatives/a.toml:5:12: there is no document "A/9" [unknown-id]`},
		{"a passage of no document", "initiatives/a.toml", meeting + "passages = [\"good#p1\", \"A/9#p1\"]\n", `initiatives/a.toml:3:24: there is no document "A/9" [unknown-id]`},
		{"a passage that is none", "initiatives/a.toml", meeting + "passages = [\"good#p1\", \"good#p01\", \"good\"]\n", "initiatives/a.toml:3:24: passages: \"good#p01\" is not a passage [bad-passage]\ninitiatives/a.toml:3:36: passages: \"good\" is not a passage [bad-passage]"},
		{"an event of another document", "initiatives/a.toml", meeting + "[events.held]\ndate = \"2008\"\ndocument = \"good\"\npassage = \"A#p1\"\n", "initiatives/a.toml:5:12: the event's document and the document of its passage differ [bad-passage]\ninitiatives/a.toml:6:11: there is no document \"A\" [unknown-id]"},
		{"an event without a kind", "initiatives/a.toml", meeting + "[events.x]\ndate = \"2008\"\n", "initiatives/a.toml:3:1: the event x has no kind [missing-key]"},
		{"an event that is no table", "initiatives/a.toml", meeting + "events.held = \"2008\"\n", "initiatives/a.toml:3:15: events.held is text; it must be a table [wrong-type]"},
		{"a name of one letter", "initiatives/a.toml", meeting + "also.ja = [\"あい\", \"あ\"]\n", `initiatives/a.toml:3:18: the name "あ" is too short to be found safely [bad-name]`},
		{"a title with a link", "pages/about/en.md", "# [About](https://example.org/)\n", "pages/about/en.md:1: the title has formatting, a link or an ID, which nothing would show [missing-title]"},
		{"a page without a title", "pages/about/en.md", "About\n", "pages/about/en.md:1: the page does not begin with a title [missing-title]"},
	} {
		t.Run(test.name, func(t *testing.T) {
			files := map[string]string{
				"documents/good/document.toml": head + "aliases = [\"taken\"]\n", "pages/about/en.md": "# About\n", "pages/about/ja.md": "# 概要\n"}
			files[test.file] = test.text
			if _, problems := read(t, files); errors(problems) != test.want {
				t.Errorf("got\n%s\nwant\n%s", problems.Error(), test.want)
			}
		})
	}
}

func TestOnlyTheInitiativesOfACircleAreReported(t *testing.T) {
	files := map[string]string{}
	for id, above := range map[string]string{"a": "b", "b": "c", "c": "d", "d": "b"} {
		files["initiatives/"+id+".toml"] = "name.en = \"Aa\"\nkind = \"plan\"\npart_of = \"" + above + "\"\n"
	}
	_, problems := read(t, files)
	want := `initiatives/b.toml:3:11: part_of leads back to the initiative itself [circular]
initiatives/c.toml:3:11: part_of leads back to the initiative itself [circular]
initiatives/d.toml:3:11: part_of leads back to the initiative itself [circular]`
	if errors(problems) != want {
		t.Error(problems)
	}
}

func TestARecordThatCannotBeReadIsLeftOutWithItsProblem(t *testing.T) {
	a, problems := read(t, map[string]string{
		"documents/A/document.toml": "title = [", "documents/B/document.toml": "title.en = \"T\"\ndate = \"2007\"\nkind = \"other\"\n", "initiatives/a.toml": "x", "initiatives/b.toml": "name.en = \"Bb\"\nkind = \"plan\"\n",
	})
	if len(a.Documents) != 1 || len(a.Initiatives) != 1 || strings.Count(errors(problems), "[bad-toml]") != 2 {
		t.Error(a, problems)
	}
}

func TestWhatExistsInOneLanguageIsNoError(t *testing.T) {
	_, problems := read(t, map[string]string{
		"documents/A/document.toml": "title.ja = \"題\"\ndate = \"2007\"\nkind = \"other\"\n[text.ja]\nstatus = \"official\"\n", "documents/A/ja.md": "言葉\n",
		"initiatives/a.toml": "name.ja = \"会議\"\nkind = \"meeting\"\n",
	})
	want := `content/documents/A/document.toml: information: there is no text in English [missing-translation]
	hint: add en.md when there is one; until then the pages say so
content/documents/A/document.toml:1:1: information: the title is not given in English [missing-translation]
	hint: add title.en and, if it is your translation, title_translated = ["en"]
content/initiatives/a.toml:1:1: information: the name is not given in English [missing-translation]
	hint: add name.en`
	if problems.Error() != want {
		t.Error(problems)
	}
}
