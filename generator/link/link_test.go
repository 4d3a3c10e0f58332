package link_test

import (
	"fmt"
	"reflect"
	"testing"

	"monjo/generator/diag"
	"monjo/generator/link"
)

func TestNamedAndImpliedAreNeverAddedTogether(t *testing.T) {
	graph, problems := build(t, files{
		"documents/T/1/document.toml": document("2000-01-01", "A talk", "談話", bothTexts),
		"documents/T/1/en.md":         "Alphaland and the Union.\n\nThe Union alone.\n",
		"documents/T/1/ja.md":         "アルファ国及び連合体。\n\n連合体のみ。\n",
		"initiatives/plan.toml":       initiative("Great Plan", "passages = [\"T/1#p1-p2\"]\n"),
	})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	a := graph.Countries["AA"]
	expect(t, "named", places(a.Named), "T/1 en p1 Alphaland; T/1 ja p1 アルファ国")
	expect(t, "implied", implied(a.Implied), "UNION: T/1 en p1 Union; UNION: T/1 ja p1 連合体; UNION: T/1 en p2 Union; UNION: T/1 ja p2 連合体")
	if len(graph.Countries["BB"].Named) != 0 {
		t.Error("a country that only a group's name implies is given as named")
	}
	expect(t, "the initiative's countries", participants(graph.Initiatives[0]), "AA 2+4 BB 0+4 CC 0+4")
	expect(t, "the initiative's groups", fmt.Sprint(graph.Initiatives[0].Groups), "[UNION]")
}

func TestAGroupImpliesItsMembersOnTheDocumentsDate(t *testing.T) {
	for date, want := range map[string]string{
		"1960":                  "",
		"1967":                  "AA 0+1", // the year holds the founding
		"1997-07-22":            "AA 0+1",
		"1997-07-23":            "AA 0+1 BB 0+1",
		"1997-07":               "AA 0+1 BB 0+1",
		"1999-04-29":            "AA 0+1 BB 0+1",
		"1999-04-30":            "AA 0+1 BB 0+1 CC 0+1",
		"2005-06-30":            "AA 0+1 BB 0+1 CC 0+1",
		"2005-07-01":            "AA 0+1 CC 0+1",
		"1990-01-01/1998-01-01": "AA 0+1 BB 0+1",
		"2005-07/2006-01":       "AA 0+1 CC 0+1",
		"2006/..":               "AA 0+1 CC 0+1",
		"../1966":               "",
		"199X":                  "AA 0+1 BB 0+1 CC 0+1",
	} {
		t.Run(date, func(t *testing.T) {
			graph, problems := build(t, files{
				"documents/T/1/document.toml": document(date, "A talk", "談話", "[text.en]\nstatus = \"official\"\n"),
				"documents/T/1/en.md":         "With the Union.\n",
				"initiatives/plan.toml":       initiative("Great Plan", "passages = [\"T/1#p1\"]\n"),
			})
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			expect(t, "countries", participants(graph.Initiatives[0]), want)
			expect(t, "groups", fmt.Sprint(graph.Initiatives[0].Groups), "[UNION]")
		})
	}
}

func TestAPassageThatIsNotThereIsReportedAtItsValue(t *testing.T) {
	for _, c := range []struct {
		name, passages, words, hint string
		column                      int
	}{
		{"behind the end", `["T/1#p1", "T/1#p9"]`, "there is no row p9 in T/1", "its rows are p1 to p3", 22},
		{"end behind the end", `["T/1#p1-p4"]`, "there is no row p4 in T/1", "its rows are p1 to p3", 12},
		{"a divided row", `["T/1#p1.1"]`, "there is no row p1.1 in T/1", "its rows are p1 to p3", 12},
		{"reversed", `["T/1#p3-p1"]`, "p3 stands after p1", "write the earlier row first", 12},
		{"no text", `["T/2#p1"]`, "there is no row p1 in T/2", "the document has no text in the archive", 12},
		{"no document", `["T/1#p2", "T/9#p1"]`, `there is no document "T/9"`, "the ID is the folder's path below content/documents", 22},
	} {
		t.Run(c.name, func(t *testing.T) {
			graph, problems := build(t, files{
				"documents/T/1/document.toml": document("2000", "A talk", "談話", "[text.en]\nstatus = \"official\"\n"),
				"documents/T/1/en.md":         "Alphaland.\n\nBetania.\n\nGammaria.\n",
				"documents/T/2/document.toml": document("2001", "Alphaland", "談話", ""),
				"initiatives/plan.toml":       initiative("Great Plan", "passages = "+c.passages+"\n"),
			})
			if len(problems) != 1 {
				t.Fatalf("want one problem, got %v", problems)
			}
			p := problems[0]
			expect(t, "words", p.Words, c.words)
			expect(t, "hint", p.Hint, c.hint)
			if want := (diag.Position{File: "content/initiatives/plan.toml", Line: 4, Column: c.column + 1}); p.Position != want {
				t.Errorf("the problem stands at %v, want %v", p.Position, want)
			}
			for _, passage := range graph.Initiatives[0].Passages {
				if passage.First != 0 && passage.First != 1 || passage.End != passage.First+1 {
					t.Errorf("a passage that is wrong was kept: rows %d to %d", passage.First, passage.End)
				}
			}
		})
	}
}

func TestAWrongPassageOfAnEventIsReportedAtTheEvent(t *testing.T) {
	_, problems := build(t, files{
		"documents/T/1/document.toml": document("2000", "A talk", "談話", "[text.en]\nstatus = \"official\"\n"),
		"documents/T/1/en.md":         "Alphaland.\n",
		"initiatives/plan.toml":       initiative("Great Plan", "[events.held]\ndate = \"2000\"\npassage = \"T/1#p2\"\n"),
	})
	if len(problems) != 1 || problems[0].Position != (diag.Position{File: "content/initiatives/plan.toml", Line: 6, Column: 11}) {
		t.Errorf("got %v", problems)
	}
}

func TestOverlappingPassagesCountAPlaceOnce(t *testing.T) {
	graph, problems := build(t, files{
		"documents/T/1/document.toml": document("2000", "A talk", "談話", bothTexts),
		"documents/T/1/en.md":         "Alphaland.\n\nAlphaland and the Union, Alphaland.\n\nBetania.\n",
		"documents/T/1/ja.md":         "アルファ国。\n\nアルファ国と連合体、アルファ国。\n\nベータ国。\n",
		"initiatives/plan.toml":       initiative("Great Plan", "passages = [\"T/1#p1-p2\", \"T/1#p2-p3\", \"T/1#p2\", \"T/1#p1-p3\"]\n[events.held]\ndate = \"2000\"\npassage = \"T/1#p2-p2\"\n"),
	})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	expect(t, "countries", participants(graph.Initiatives[0]), "AA 6+2 BB 2+2 CC 0+2")
}

func TestACountryThatBeginsAnInitiativesNameIsStillInThePassage(t *testing.T) {
	graph, problems := build(t, files{
		"documents/T/1/document.toml": document("2000", "A talk", "談話", "[text.en]\nstatus = \"official\"\n"),
		"documents/T/1/en.md":         "Alphaland–Betania Dialogue.\n",
		"initiatives/dialogue.toml":   initiative("Alphaland–Betania Dialogue", "passages = [\"T/1#p1\"]\n"),
	})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	dialogue := graph.Initiatives[0]
	expect(t, "countries", participants(dialogue), "AA 1+0 BB 1+0")
	expect(t, "where the initiative is named", places(dialogue.Named), "T/1 en p1 Alphaland–Betania Dialogue")
}

func TestAGroupThatBeginsAnInitiativesNameIsStillInThePassage(t *testing.T) {
	graph, _ := build(t, files{
		"documents/T/1/document.toml": document("2000", "A talk", "談話", "[text.en]\nstatus = \"official\"\n"),
		"documents/T/1/en.md":         "Union–Deltia Fund.\n",
		"initiatives/fund.toml":       initiative("Union–Deltia Fund", "passages = [\"T/1#p1\"]\n"),
	})
	expect(t, "countries", participants(graph.Initiatives[0]), "AA 0+1 BB 0+1 CC 0+1 DD 1+0")
}

func TestATitleThatTheArchiveTranslatedNamesNobody(t *testing.T) {
	graph, problems := build(t, files{
		"documents/T/1/document.toml": document("2000", "Treaty with Alphaland and Twinland", "ベータ国との条約", "title_translated = [\"en\"]\n"),
		"initiatives/plan.toml":       initiative("Great Plan", "[events.signed]\ndate = \"2000\"\ndocument = \"T/1\"\n"),
	})
	if len(problems) > 0 {
		t.Errorf("an ambiguous name in a title of the archive's own is no business of the archivist: %v", problems)
	}
	if graph.Countries["AA"] != nil {
		t.Error("the archive's own words name a country")
	}
	expect(t, "countries", participants(graph.Initiatives[0]), "BB 1+0")
	expect(t, "places", places(graph.Countries["BB"].Named), "T/1 ja title ベータ国")
}

func TestAnEventCountsTheTitleOnlyWhereTheArchiveHasNoText(t *testing.T) {
	for _, c := range []struct {
		name, texts, event, want string
	}{
		{"record alone", "", "document = \"T/1\"\n", "AA 1+0 BB 1+0"},
		{"record with a text", "[text.en]\nstatus = \"official\"\n", "document = \"T/1\"\n", ""},
		{"two events of one record", "", "document = \"T/1\"\n[events.held]\ndate = \"2001\"\ndocument = \"T/1\"\n", "AA 1+0 BB 1+0"},
		{"a passage does not bring in the title", "[text.en]\nstatus = \"official\"\n", "passage = \"T/1#p1\"\n", "CC 1+0"},
		{"no document", "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			content := files{
				"documents/T/1/document.toml": document("2000", "Alphaland", "ベータ国", c.texts),
				"initiatives/plan.toml":       initiative("Great Plan", "[events.signed]\ndate = \"2000\"\n"+c.event),
			}
			if c.texts != "" {
				content["documents/T/1/en.md"] = "Gammaria.\n\nDeltia.\n"
			}
			graph, problems := build(t, content)
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			expect(t, "countries", participants(graph.Initiatives[0]), c.want)
		})
	}
}

func TestAnAmbiguousNameIsReportedAndLinksNobody(t *testing.T) {
	graph, problems := build(t, files{
		"documents/T/1/document.toml": document("2000", "Twinland", "談話", "[text.en]\nstatus = \"official\"\n"),
		"documents/T/1/en.md":         "Alphaland.\n\nAlphaland, Twinland and Betania.\n",
		"initiatives/plan.toml":       initiative("Great Plan", "passages = [\"T/1#p1-p2\"]\n"),
	})
	if len(graph.Countries) != 2 {
		t.Errorf("want AA and BB alone, got %d countries", len(graph.Countries))
	}
	words := `"Twinland" is left unlinked: it could be Gammaria (CC), Deltia (DD) or something else`
	hint := `to decide it, add to document.toml a table such as [links.first] with text = "Twinland" and to = "CC", or to = "none"`
	want := diag.List{
		{Position: diag.Position{File: "content/documents/T/1/document.toml", Line: 1, Column: 12}, Code: diag.AmbiguousName, Words: words, Hint: hint},
		{Position: diag.Position{File: "content/documents/T/1/en.md", Line: 3, Column: 1}, Code: diag.AmbiguousName, Words: words, Hint: hint},
	}
	if !reflect.DeepEqual(problems, want) {
		t.Errorf("got\n%v\nwant\n%v", problems, want)
	}
	expect(t, "what is certain beside it", participants(graph.Initiatives[0]), "AA 2+0 BB 1+0")
}

func TestInitiativesAreFoundWhereTextsAndTitlesNameThem(t *testing.T) {
	graph, problems := build(t, files{
		"documents/T/1/document.toml": document("2000", "On the Great Plan", "取組Great Planについて", bothTexts),
		"documents/T/1/en.md":         "The Great Plan.\n\nA great plan, and the Great Planet.\n",
		"documents/T/1/ja.md":         "取組Great Plan。\n\n計画。\n",
		"initiatives/plan.toml":       initiative("Great Plan", ""),
		"initiatives/part.toml":       initiative("Small Part", "part_of = \"plan\"\n"),
		"initiatives/later.toml":      initiative("Later Plan", "follows = \"plan\"\n"),
	})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	byID := map[string]*link.Initiative{}
	for _, i := range graph.Initiatives {
		byID[i.Record.ID] = i
	}
	plan := byID["plan"]
	expect(t, "named", places(plan.Named), "T/1 en title Great Plan; T/1 ja title 取組Great Plan; T/1 en p1 Great Plan; T/1 ja p1 取組Great Plan")
	if len(plan.Parts) != 1 || plan.Parts[0] != byID["part"] || len(plan.Followers) != 1 || plan.Followers[0] != byID["later"] {
		t.Errorf("parts %v, followers %v", plan.Parts, plan.Followers)
	}
	if len(plan.Countries) != 0 {
		t.Error("a mention of an initiative is not a passage about it")
	}
}

func TestTheGraphIsInTheArchivesOrderEveryTime(t *testing.T) {
	content := files{
		"documents/T/2/document.toml": document("1998", "Betania, Alphaland", "談話", "[text.en]\nstatus = \"official\"\n"),
		"documents/T/2/en.md":         "The Union, Deltia, Gammaria.\n",
		"documents/T/1/document.toml": document("2000", "Alphaland", "談話", bothTexts),
		"documents/T/1/en.md":         "Betania and Alphaland.\n\nDeltia.\n",
		"documents/T/1/ja.md":         "ベータ国とアルファ国。\n\nデルタ国。\n",
		"initiatives/b.toml":          initiative("Second Plan", "passages = [\"T/1#p1-p2\", \"T/2#p1\"]\n"),
		"initiatives/a.toml":          initiative("First Plan", "passages = [\"T/2#p1\"]\n"),
	}
	write := func() string {
		graph, _ := build(t, content)
		text := ""
		for _, i := range graph.Initiatives {
			text += i.Record.ID + ": " + participants(i) + fmt.Sprintln(i.Groups)
		}
		for _, code := range []string{"AA", "BB", "CC", "DD"} {
			c := graph.Countries[code]
			text += code + ": " + places(c.Named) + " | " + implied(c.Implied) + " |"
			for _, i := range c.Initiatives {
				text += " " + i.Record.ID
			}
			text += "\n"
		}
		return text
	}
	first := write()
	expect(t, "graph", first, `a: AA 0+1 BB 0+1 CC 1+0 DD 1+0[UNION]
b: AA 2+1 BB 2+1 CC 1+0 DD 3+0[UNION]
AA: T/2 en title Alphaland; T/1 en title Alphaland; T/1 en p1 Alphaland; T/1 ja p1 アルファ国 | UNION: T/2 en p1 Union | a b
BB: T/2 en title Betania; T/1 en p1 Betania; T/1 ja p1 ベータ国 | UNION: T/2 en p1 Union | a b
CC: T/2 en p1 Gammaria |  | a b
DD: T/2 en p1 Deltia; T/1 en p2 Deltia; T/1 ja p2 デルタ国 |  | a b
`)
	for range 10 {
		expect(t, "the graph built again", write(), first)
	}
}

func TestFindGivesEveryVersionItsBlocksAndAMissingOneNone(t *testing.T) {
	graph, _ := build(t, files{
		"documents/T/1/document.toml": document("2000", "A talk", "談話", "[text.ja]\nstatus = \"official\"\n"),
		"documents/T/1/ja.md":         "# アルファ国\n\n* ベータ国\n\n注[^1]。\n\n[^1]: ガンマ国\n",
	})
	d := graph.Documents[0]
	if d.Blocks[0] != nil || len(d.Blocks[1]) != len(d.Record.Versions[1].Text.Blocks) {
		t.Errorf("blocks: %d in English, %d in Japanese", len(d.Blocks[0]), len(d.Blocks[1]))
	}
	var all []link.Occurrence
	d.Each(func(o link.Occurrence) { all = append(all, o) })
	expect(t, "in reading order", places(all), "T/1 ja p1 アルファ国; T/1 ja p2 ベータ国; T/1 ja p4 ガンマ国")
}
