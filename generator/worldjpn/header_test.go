package worldjpn

import (
	"slices"
	"strings"
	"testing"
)

func TestTheSeedIsReadWithoutAnyProblem(t *testing.T) {
	p := read(t, "20070100.O1E.txt", string(seed(t)))
	if p.Banner.Form != EnglishBanner || p.Language != English || p.Encoding != UTF8 || p.HTML {
		t.Errorf("banner %v, language %s, encoding %s, HTML %v", p.Banner.Form, p.Language, p.Encoding, p.HTML)
	}
	f := p.Fields
	if f.Title != (Field{"Japan-Mekong Region Partnership Program", 5, 9}) || f.Date != (Field{"January 2007", 7, 8}) ||
		f.Source != (Field{"Ministry of Foreign Affairs of Japan", 8, 10}) || f.Place != (Field{}) || f.Notes != (Field{}) {
		t.Errorf("fields are %+v", f)
	}
	if p.Date != "2007-01" || p.Status != "" || p.Extent != "" {
		t.Errorf("date %q, status %q, extent %q", p.Date, p.Status, p.Extent)
	}
	_, after, _ := strings.Cut(string(seed(t)), "[Full text]\n")
	if want := strings.Fields(after); !slices.Equal(wordsOf(p.Body), want) {
		t.Errorf("the body has not the words of the file")
	}
	if p.Body[0] != (Line{Number: 11, Column: 1, Text: "Three Goals"}) {
		t.Errorf("the body begins with %+v", p.Body[0])
	}
}

func TestEveryLabelSetIsRead(t *testing.T) {
	english := read(t, "19750806.O1E.txt", headProject+"\n[Title] Example Statement\n\n[Place] Washington\n[Date] August 6, 1975\n[Source] A Book, pp.1-2.\n[Notes] \n[Full text]\n\nWords.")
	if f := english.Fields; f.Labels != EnglishLabels || f.Place.Words != "Washington" || f.Source.Words != "A Book, pp.1-2." || f.Notes.Words != "" || english.Date != "1975-08-06" {
		t.Errorf("English: %+v", f)
	}
	japanese := read(t, "19600119.O1J.txt", headJapanese+"\n"+plainJapanese)
	if f := japanese.Fields; f.Labels != JapaneseLabels || f.Title.Words != "河川に関する宣言例" || f.Source.Words != "外務省" || japanese.Date != "1960-01-19" {
		t.Errorf("Japanese: %+v", f)
	}
	chinese := read(t, "19950815.S1C.txt", headChinese+"\n[文件名称] 谈话例\n\n[地点] 东京\n[日期] 1995年8月15日\n[出处] 外务省\n[备註] \n[全文] \n\n河流。")
	if f := chinese.Fields; f.Labels != ChineseLabels || f.Title.Words != "谈话例" || f.Place.Words != "东京" || chinese.Language != Chinese || chinese.Date != "1995-08-15" {
		t.Errorf("Chinese: %+v", f)
	}
}

func TestTheDietSpeechLabelsAreRead(t *testing.T) {
	p, problems := Read("pm/19531130.SWJ.html.txt", []byte("[内閣名] 第51代第5次吉田(昭和28.5.21〜29.12.10)\n[国会回次] 第18回(臨時会)\n[演説者] 吉田茂内閣總理大臣\n[演説種別] 所信表明演説\n[衆議院演説年月日] 1953/11/30\n[参議院演説年月日] 1953/11/30\n[全文]\n\n　川は流れます。"))
	expect(t, problems, "4:8 import-assumed") // the title
	f := p.Fields
	if f.Labels != PrimeMinistersLabels || f.Cabinet.Words != "第51代第5次吉田(昭和28.5.21〜29.12.10)" || f.Session.Words != "第18回(臨時会)" || f.Speaker.Words != "吉田茂内閣總理大臣" ||
		f.SpeechKind.Words != "所信表明演説" || f.Representatives.Words != "1953/11/30" || f.Councillors.Words != "1953/11/30" {
		t.Errorf("fields are %+v", f)
	}
	if p.Date != "1953-11-30" || f.Term != "1953-05-21/1954-12-10" || f.Title.Words != "第18回国会における吉田茂内閣總理大臣の所信表明演説" || p.ID.Collection != "pm" {
		t.Errorf("date %q, term %q, title %q, collection %q", p.Date, f.Term, f.Title.Words, p.ID.Collection)
	}
}

func TestAbsentAndEmptyLabelsAreBothUnknown(t *testing.T) {
	absent := read(t, "20030101.O1E.txt", "[Title] A\n\n[Date] January 1, 2003\n[Full text]\nWords.")
	empty := read(t, "20030101.O1E.txt", "[Title] A\n\n[Place] \n[Date] January 1, 2003\n[Source]\n[Notes] \n[Full text] \nWords.")
	for name, pair := range map[string][2]Field{
		"place": {absent.Fields.Place, empty.Fields.Place}, "source": {absent.Fields.Source, empty.Fields.Source}, "notes": {absent.Fields.Notes, empty.Fields.Notes},
	} {
		if pair[0].Known() || pair[1].Known() {
			t.Errorf("%s is known", name)
		}
		if pair[0].Line != 0 || pair[1].Line == 0 {
			t.Errorf("%s: the lines do not tell absent (%d) from empty (%d)", name, pair[0].Line, pair[1].Line)
		}
	}
}

func TestEveryPatternOfLabelsGivesTheSameBody(t *testing.T) {
	for name, c := range map[string]struct {
		file, header, title string
		problems            []string
	}{
		"all six, notes empty":     {"20030101.O1E.txt", "[Title] A Thing\n\n[Place] Tokyo\n[Date] January 1, 2003\n[Source] Somebody\n[Notes]\n[Full text]\n", "A Thing", nil},
		"no notes":                 {"20030101.O1E.txt", "[Title] A Thing\n\n[Place] Tokyo\n[Date] January 1, 2003\n[Source] Somebody\n[Full text]\n", "A Thing", nil},
		"no place, no notes":       {"20030101.O1E.txt", "[Title] A Thing\n\n[Date] January 1, 2003\n[Source] Somebody\n[Full text]\n", "A Thing", nil},
		"no place, notes":          {"20030101.O1E.txt", "[Title] A Thing\n\n[Date] January 1, 2003\n[Source] Somebody\n[Notes] Provisional Translation\n[Full text]\n", "A Thing", nil},
		"no title, a blank line":   {"20030101.O1E.txt", "\n[Place] Tokyo\n[Date] January 1, 2003\n[Full text]\n", "", []string{"0:0 import-title"}},
		"title line, then labels":  {"20030101.O1E.txt", "A Thing\n\n[Date] January 1, 2003\n[Full text]\n", "A Thing", []string{"1:1 import-title"}},
		"title label, then body":   {"20030101.O1E.txt", "[Title] A Thing\n", "A Thing", []string{"0:0 import-assumed", "1:0 import-label"}},
		"title line, then body":    {"20030101.O1E.txt", "A Thing\n", "A Thing", []string{"0:0 import-assumed", "1:1 import-title"}},
		"banner, title line, body": {"20030101.O1E.txt", headEnglish + "\nA Thing\n", "A Thing", []string{"0:0 import-assumed", "5:1 import-title"}},
		"labels in full width":     {"20030101.O1J.txt", "［文書名］　ある事\n\n［年月日］２００３年１月１日\n［全文］\n", "ある事", nil},
		"labels in another case":   {"20030101.O1E.txt", "[TITLE] A Thing\n\n[date] January 1, 2003\n[Full Text]\n", "A Thing", nil},
		"two titles":               {"20030101.O1E.txt", "[Title] A Thing\n[Title] Or Two\n[Date] January 1, 2003\n[Full text]\n", "A Thing Or Two", []string{"2:1 import-label", "2:9 import-joined"}},
		"a title of two lines":     {"20030101.O1E.txt", "[Title] A Thing\nin Two Lines\n\n[Date] January 1, 2003\n[Full text]\n", "A Thing in Two Lines", []string{"2:1 import-joined"}},
		"an unknown label":         {"20030101.O1E.txt", "[Title] A Thing\n[Date] January 1, 2003\n[Author] Somebody\n[Full text]\n", "A Thing", []string{"3:1 import-joined", "3:1 import-label", "2:8 import-date"}},
		"another order":            {"20030101.O1E.txt", "[Date] January 1, 2003\n[Title] A Thing\n[Full text]\n", "A Thing", []string{"2:1 import-label"}},
		"two languages":            {"20030101.O1E.txt", "[Title] A Thing\n[年月日] 2003年1月1日\n[Full text]\n", "A Thing", []string{"2:1 import-label"}},
		"a value far down":         {"20030101.O1E.txt", "Heading\n\n[Title] A Thing\n[Date] January 1, 2003\n[Full text]\n", "A Thing", []string{"1:1 import-label"}},
	} {
		t.Run(name, func(t *testing.T) {
			p, problems := Read(c.file, []byte(c.header+"\nThe rivers flow.\n\n  They flow on.\n"))
			got := found(problems)
			slices.Sort(got)
			slices.Sort(c.problems)
			if !slices.Equal(got, c.problems) {
				t.Errorf("problems are %q, want %q", got, c.problems)
			}
			if p.Fields.Title.Words != c.title {
				t.Errorf("title %q, want %q", p.Fields.Title.Words, c.title)
			}
			if len(p.Body) != 3 || p.Body[0].Text != "The rivers flow." || p.Body[1].Text != "" || p.Body[2].Text != "  They flow on." {
				t.Errorf("body %+v", p.Body)
			}
		})
	}
}

func TestLabelLikeTextInsideTheBodyIsNoLabel(t *testing.T) {
	after := "[Full text]\n[Title] of the annex\n\n[Date] of the annex\n[Full text]\nof the annex"
	p := read(t, "19750806.O1E.txt", "[Title] Example\n\n[Date] August 6, 1975\n"+after)
	if p.Fields.Title.Words != "Example" || p.Fields.Date.Words != "August 6, 1975" || len(p.Body) != 5 || p.Body[0].Text != "[Title] of the annex" {
		t.Errorf("title %q, date %q, body %+v", p.Fields.Title.Words, p.Fields.Date.Words, p.Body)
	}
	headless, problems := Read("19750806.O1E.txt", []byte("Some words.\n\nMore words.\n\n[Title] of a form\n[Full text]\nof the form"))
	if headless.Fields.Title.Known() || len(headless.Body) != 7 || !reported(problems, "1:0 import-label") {
		t.Errorf("without a header: title %q, body of %d lines, %q", headless.Fields.Title.Words, len(headless.Body), found(problems))
	}
	note := read(t, "20030101.O1E.txt", "[Title] A\n\n[Date] January 1, 2003\n[Source] B\n[Full text]\n\n[1] A number in brackets.")
	if note.Body[0].Text != "[1] A number in brackets." {
		t.Errorf("body %+v", note.Body)
	}
}

func TestWordsBehindTheLabelOfTheFullTextBelongToIt(t *testing.T) {
	p := read(t, "20030101.O1E.txt", "[Title] A\n\n[Date] January 1, 2003\n[Full text]  First words,\nand more.")
	if len(p.Body) != 2 || p.Body[0] != (Line{Number: 4, Column: 14, Text: "First words,"}) || p.Body[1].Text != "and more." {
		t.Errorf("body %+v", p.Body)
	}
}

func TestLabelsThatContradictTheIDAreReported(t *testing.T) {
	p, problems := Read("19600119.O1E.txt", []byte(plainJapanese))
	expect(t, problems, "0:0 import-language")
	if p.Language != English {
		t.Errorf("language %s", p.Language)
	}
}
