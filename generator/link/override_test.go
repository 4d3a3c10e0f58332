package link_test

import (
	"fmt"
	"strings"
	"testing"

	"monjo/generator/diag"
)

// links is a record's [links] of lines such as `Alphaland → none; row = "p1"`.
func links(lines ...string) string {
	var b strings.Builder
	for n, line := range lines {
		line, more, _ := strings.Cut(line, "; ")
		text, to, _ := strings.Cut(line, " → ")
		fmt.Fprintf(&b, "[links.n%d]\ntext = %q\nto = %q\n%s\n", n, text, to, strings.ReplaceAll(more, "; ", "\n"))
	}
	return b.String()
}

func TestTheRecordGoesBeforeTheGazetteer(t *testing.T) {
	for _, c := range []struct {
		name, english, japanese string
		links                   []string
		want                    string
	}{
		{"a link that was not found", "The Alphic people.", "あ", []string{"Alphic → AA"}, "en p1 Alphic=AA record; "},
		{"everywhere", "Old land.\n\nOld land.", "あ\n\nOld land", []string{"Old land → aa"}, "en p1 Old land=AA record; en p2 Old land=AA record; ja p2 Old land=AA record; "},
		{"another country", "Alphaland.", "あ", []string{"Alphaland → BB"}, "en p1 Alphaland=BB record; "},
		{"a group", "The bloc.", "あ", []string{"bloc → union"}, "en p1 bloc=UNION record; "},
		{"no link", "Alphaland and Betania.", "アルファ国。", []string{"Alphaland → none"}, "en p1 Betania=BB name; ja p1 アルファ国=AA name; "},
		{"an ambiguous name", "Twinland, Twinland.", "あ", []string{"Twinland → CC"}, "en p1 Twinland=CC record; en p1 Twinland=CC record; "},
		{"an ambiguous name that is none", "Twinland.", "あ", []string{"Twinland → none"}, ""},
		{"one row", "Alphaland.\n\nAlphaland.", "あ\n\nい", []string{`Alphaland → none; row = "p2"`}, "en p1 Alphaland=AA name; "},
		{"one language", "Union.", "Union.", []string{`Union → none; language = "ja"`}, "en p1 Union=UNION name; "},
		{"the title", "Alphaland.", "あ", []string{`談話 → BB; row = "title"`}, "ja title 談話=BB record; en p1 Alphaland=AA name; "},
		{"what overlaps goes", "New Alphaland City.", "あ", []string{"New Alphaland City → none"}, ""},
		{"a part of a longer name", "Alphaland.", "ガンマ国及びアルファ国。", []string{`ファ国 → DD; row = "p1"`}, "en p1 Alphaland=AA name; ja p1 ガンマ国=CC name; ja p1 ファ国=DD record; "},
		{"the row before the document", "Twinland.\n\nTwinland.", "あ\n\nい", []string{"Twinland → CC", `Twinland → DD; row = "p2"`}, "en p1 Twinland=CC record; en p2 Twinland=DD record; "},
		{"the longer before the shorter", "Twinland City of Twinland.", "あ", []string{"Twinland → CC", "Twinland City → none"}, "en p1 Twinland=CC record; "},
		{"whole words", "Alphalander, Alphaland.", "あ", []string{"Alphaland → BB"}, "en p1 Alphaland=BB record; "},
		{"whole katakana words", "あ", "タイトル、タイ。", []string{"タイ → AA"}, "ja p1 タイ=AA record; "},
		{"a part of one, in a row", "あ", "タイトル。", []string{`タイ → AA; row = "p1"`}, "ja p1 タイ=AA record; "},
		{"one kanji, in a row", "あ", "甲乙。", []string{`甲 → AA; row = "p1"`}, "ja p1 甲=AA record; "},
		{"an initiative", "Their plan.", "あ", []string{"Their plan → plan"}, "en p1 Their plan=plan record; "},
		{"an initiative keeps the countries in it", "The Alphaland scheme.", "あ", []string{"Alphaland scheme → plan"}, "en p1 Alphaland scheme=plan record; en p1 Alphaland=AA name; "},
		{"an initiative that is none", "The Great Plan.", "あ", []string{"Great Plan → none"}, ""},
		{"a country in the name of an initiative", "The Betania Dialogue.", "あ", []string{"Betania → none"}, "en p1 Betania Dialogue=dialogue name; "},
		{"in order", "Betania, the bloc, Alphaland, Great Plan, bloc.", "あ", []string{"bloc → UNION"},
			"en p1 Great Plan=plan name; en p1 Betania=BB name; en p1 bloc=UNION record; en p1 Alphaland=AA name; en p1 bloc=UNION record; "},
		{"over a line end and inline formatting", "The *Alphic\npeople*.", "あ", []string{"Alphic people → AA"}, "en p1 Alphic people=AA record; "},
		{"with spaces around it", "The bloc.", "あ", []string{" bloc  → UNION"}, "en p1 bloc=UNION record; "},
	} {
		t.Run(c.name, func(t *testing.T) {
			graph, problems := build(t, files{
				"documents/T/1/document.toml": document("2000-01-01", "A talk", "談話", bothTexts+links(c.links...)),
				"documents/T/1/en.md":         c.english + "\n",
				"documents/T/1/ja.md":         c.japanese + "\n",
				"initiatives/plan.toml":       initiative("Great Plan", ""),
				"initiatives/dialogue.toml":   initiative("Betania Dialogue", ""),
			})
			if problems.Worst() == diag.Error {
				t.Error(problems)
			}
			expect(t, "mentions", rules(graph.Documents[0]), c.want)
		})
	}
}

func TestAnOverrideThatCannotHoldIsAnError(t *testing.T) {
	for _, c := range []struct{ name, links, words, hint string }{
		{"an unknown code", `Alphaland → XX`, `to: there is no country, group or initiative "XX"`, `a country's or group's code, such as "GE" or "ASEAN", an initiative's ID, or "none"`},
		{"an unknown row", `Alphaland → AA; row = "p9"`, "row: there is no row p9 in this document", "its rows are p1 to p2"},
		{"nowhere", `Betania → BB`, `text: "Betania" is not found in the document`, "write whole words as they stand in the text, with the same capitals, dashes and spaces"},
		{"another row", `Alphaland → AA; row = "p2"`, `text: "Alphaland" is not found in row p2`, "write whole words as they stand in the text, with the same capitals, dashes and spaces"},
		{"the other language", `Alphaland → AA; language = "ja"`, `text: "Alphaland" is not found in the document in Japanese`, "write whole words as they stand in the text, with the same capitals, dashes and spaces"},
		{"a translated title", `Visit → AA; row = "title"`, `text: "Visit" is not found in the title`, "a title that is the archive's own translation names nobody"},
		{"a part of a word", `Alpha → AA`, `text: "Alpha" is not found in the document`, "write whole words as they stand in the text, with the same capitals, dashes and spaces"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, problems := build(t, files{
				"documents/T/1/document.toml": document("2000-01-01", "Visit", "訪問", "title_translated = [\"en\"]\n[text.en]\nstatus = \"official\"\n"+links(c.links)),
				"documents/T/1/en.md":         "Alphaland.\n\nGammaria.\n",
			})
			if len(problems) != 1 || problems.Worst() != diag.Error {
				t.Fatalf("want one error, got %v", problems)
			}
			expect(t, "words", problems[0].Words, c.words)
			expect(t, "hint", problems[0].Hint, c.hint)
			if p := problems[0].Position; p.File != "content/documents/T/1/document.toml" || p.Line < 8 || p.Column < 6 {
				t.Errorf("it stands at %v", p)
			}
		})
	}
}
