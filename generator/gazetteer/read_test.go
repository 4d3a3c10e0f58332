package gazetteer

import (
	"fmt"
	"strings"
	"testing"

	"monjo/generator/diag"
	"monjo/generator/language"
)

func TestAFaultOfATableIsReportedAtItsPlace(t *testing.T) {
	_, problems := Read([]Table{
		{Kind: Countries, Record: table(t, "countries.toml", `[AA]
name.en = "Aland"
name.ja = "ア"
yomi = "あ"
also.en = ["Good", "x", ""]
adjectve.en = ["y"]
successors = ["ZZ"]
[AA.names.old]
en = ["Old"]
from = "1951-02-30"
form = "1951"
[BB]
name.en = "Bland"
[b]
name.fr = "Bé"
`)},
		{Kind: Former, Record: table(t, "former.toml", "[AA]\nname.en = \"Again\"\nname.ja = \"再び\"\nyomi = \"ふたたび\"\n")},
		{Kind: Groups, Record: table(t, "groups.toml", "[GG]\nname.en = \"Group\"\nname.ja = \"集団\"\nyomi = \"しゅうだん\"\n[GG.members]\nAA = [{from = \"1967\"}, {form = \"1\"}]\nQQ = [{}]\nBB = true\n")},
		{Kind: Blocked, Record: table(t, "blocked.toml", "en = [\"A\"]\nfr = [\"b\"]\n")},
		{Kind: Context, Record: table(t, "context.toml", "en.things = \"pig\"\n")},
	})
	want := `blocked.toml:1:7: the name "A" is too short to be found safely [bad-name]
	hint: a single letter or kanji is no name of its own; an abbreviation such as 日 belongs to kanji.ja
blocked.toml:2:1: unknown key "fr" [unknown-key]
	hint: blocked names are the lists en and ja
context.toml:1:13: en.things is text; it must be a list of texts, such as ["one", "two"] [wrong-type]
countries.toml:3:11: the name "ア" is too short to be found safely [bad-name]
	hint: a single letter or kanji is no name of its own; an abbreviation such as 日 belongs to kanji.ja
countries.toml:5:20: the name "x" is too short to be found safely [bad-name]
	hint: a single letter or kanji is no name of its own; an abbreviation such as 日 belongs to kanji.ja
countries.toml:5:25: AA.also.en[3] is empty [empty-value]
	hint: leave out what is not known
countries.toml:6:1: unknown key "AA.adjectve" [unknown-key]
	hint: did you mean "adjective"?
countries.toml:7:15: there is no country ZZ [unknown-id]
	hint: a code is that of an entry in countries or former
countries.toml:10:8: from: February 1951 has 28 days [bad-date]
	hint: write a day from 01 to 28, or 1951-02 when the day is unknown
countries.toml:11:1: unknown key "AA.names.old.form" [unknown-key]
	hint: did you mean "from"?
countries.toml:12:1: BB.yomi is missing [missing-key]
	hint: the Japanese name in hiragana, for sorting
countries.toml:13:1: BB has no name.ja [missing-key]
	hint: its pages need a name in both languages
`
	got := problems.Sort().Error()
	if !strings.HasPrefix(got, want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if problems.Worst() != diag.Error {
		t.Error("a fault does not stop the build")
	}
}

// sole reads one country with more lines, which begin at line 4.
func sole(t *testing.T, lines string) (*Gazetteer, string) {
	t.Helper()
	g, problems := Read([]Table{{Kind: Countries, Record: table(t, "c.toml", "[AA]\nname = {en = \"Aland\", ja = \"アランド\"}\nyomi = \"あらんど\"\n"+lines)}})
	return g, problems.Sort().Error()
}

func TestANameThatWouldBeFoundEverywhereIsRefused(t *testing.T) {
	const short, character, unfindable = "the name %q is too short to be found safely [bad-name]\n\thint: a single letter or kanji is no name of its own; an abbreviation such as 日 belongs to kanji.ja",
		"%q is no abbreviation of one character [bad-name]\n\thint: longer names belong to also.ja",
		"the name %q cannot be found in a text [bad-name]\n\thint: a name begins with a letter, and a stop stands in abbreviations only"
	for _, test := range []struct{ key, name, want string }{
		{"also.en", "A", short},
		{"also.en", "é", short},
		{"also.ja", "日", short},
		{"also.ja", "ア", short},
		{"ambiguous.ja", "米", short},
		{"adjective.en", "x", short},
		{"names.old.ja", "漢", short},
		{"names.old.en", "Z", short},
		{"kanji.ja", "日本", character},
		{"kanji.ja", "A", character},
		{"kanji.ja", "1", character},
		{"names.old.kanji", "満州", character},
		{"also.en", "-Land", unfindable},
		{"also.ja", "・アランド", unfindable},
		{"also.en", "Ending. A sentence", unfindable},
		{"also.ja", "😀😀", unfindable},
		{"also.en", strings.Repeat("Land", 60), unfindable},
		{"also.en", "AB", ""},
		{"also.ja", "日本", ""},
		{"also.ja", "伊", short},
		{"kanji.ja", "日", ""},
		{"kanji.ja", "ソ", ""},
		{"names.old.kanji", "満", ""},
		{"also.en", "A. B.", ""},
		{"also.en", "St. Aland", ""},
		{"adjective.en", "Alo-", ""},
	} {
		_, got := sole(t, fmt.Sprintf("%s = [%q]\n", test.key, test.name))
		want := test.want
		if want != "" {
			want = "c.toml:4:" + fmt.Sprint(len(test.key)+5) + ": " + fmt.Sprintf(test.want, test.name)
		}
		if got != want {
			t.Errorf("%s = %q: got\n%s\nwant\n%s", test.key, test.name, got, want)
		}
	}
}

func TestACodeHasTheFormOfItsTable(t *testing.T) {
	for _, test := range []struct {
		kind Kind
		code string
		good bool
	}{
		{Countries, "AA", true}, {Countries, "A1", true}, {Countries, "aa", false}, {Countries, "A", false}, {Countries, "AAA", false}, {Countries, "x-aa", false},
		{Former, "AAHH", true}, {Former, "x-old-aland", true}, {Former, "AA", false}, {Former, "x-", false}, {Former, "x-Aland", false}, {Former, "aahh", false},
		{Groups, "G7", true}, {Groups, "EU", true}, {Groups, "NON-ALIGNED", true}, {Groups, "clv", false},
	} {
		_, problems := Read([]Table{{Kind: test.kind, Record: table(t, "t.toml", fmt.Sprintf("[%s]\nname = {en = \"Aland\", ja = \"アランド\"}\nyomi = \"あらんど\"\n", test.code))}})
		if got := problems.Error(); (got == "") != test.good || !test.good && !strings.HasPrefix(got, "t.toml:1:1: "+test.code+" is no code [bad-value]") {
			t.Errorf("%v in table %d: %q", test.code, test.kind, got)
		}
	}
}

// owned reads monjo's tables with one of an archive behind them.
func owned(t *testing.T, kind Kind, text string) (*Gazetteer, diag.List) {
	t.Helper()
	return Read(append(embeddedTables(t), Table{Kind: kind, Record: table(t, "own.toml", text), Own: true}))
}

func TestATableOfAnArchiveExtendsTheEntriesOfMonjo(t *testing.T) {
	g, problems := owned(t, Countries, `[LA]
name.en = "Laos (Lane Xang)"
yomi = "らおす"
also.en = ["Lane Xang Republic"]
also.ja = ["ラーンサーン"]
ambiguous.en = ["Muang"]
kanji.ja = ["寮"]
[LA.names.french]
en = ["Laos Protectorate"]
to = "1949"
`)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	e := g.Entity(Reference{Country, "LA"})
	if e.Name[language.English] != "Laos (Lane Xang)" || e.Name[language.Japanese] != "ラオス" || e.Reading != "らおす" {
		t.Errorf("headings: %v %q", e.Name, e.Reading)
	}
	for words, want := range map[string]string{
		"Lane Xang Republic, Laos and Lao P.D.R.": "Lane Xang Republic=LA Laos=LA Lao P.D.R.=LA",
		"Muang":               "Muang?LA",
		"Laos Protectorate":   "Laos Protectorate=LA",
		"Laos and Lao people": "Laos=LA Lao=LA",
	} {
		if got := shown(words, g.Find(language.English, words, dateOf(t, "1940"))); got != want {
			t.Errorf("%s: got %s, want %s", words, got, want)
		}
	}
	if got := shown("ラーンサーンと日本", g.Find(language.Japanese, "ラーンサーンと日本", dateOf(t, "2007"))); got != "ラーンサーン=LA 日本=JP" {
		t.Error(got)
	}
	if other := embedded(t).Entity(Reference{Country, "LA"}); other.Name[language.English] != "Laos" {
		t.Error("an archive changed monjo's own entry")
	}
}

func TestATableOfAnArchiveAddsEntriesAndMembers(t *testing.T) {
	g, problems := owned(t, Former, `[x-lane-xang]
name = {en = "Lane Xang Kingdom", ja = "ラーンサーン王国"}
yomi = "らーんさーんおうこく"
to = "1707"
`)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if e := g.Entity(Reference{Country, "x-lane-xang"}); e == nil || !e.Former {
		t.Error("a former state is not there")
	}
	g, problems = owned(t, Groups, `[CLV]
members.MM = [{from = "2020"}]
[TRIO]
name = {en = "Trio of the Archive", ja = "文書館の三国"}
yomi = "ぶんしょかんのさんごく"
members = {JP = [{}], LA = [{from = "1999"}]}
`)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for _, test := range []struct{ group, when, want string }{
		{"CLV", "2007", "[KH LA VN]"}, {"CLV", "2021", "[KH LA MM VN]"}, {"TRIO", "1990", "[JP]"}, {"TRIO", "2000", "[JP LA]"},
	} {
		if got := fmt.Sprint(g.Members(test.group, dateOf(t, test.when))); got != test.want {
			t.Errorf("%s in %s: %s, want %s", test.group, test.when, got, test.want)
		}
	}
}

func TestAListOfAnArchiveAddsToThatOfMonjo(t *testing.T) {
	for _, test := range []struct {
		kind     Kind
		table    string
		language language.Language
		words    string
		without  string
		with     string
	}{
		{Blocked, `en = ["Japan Plate"]`, language.English, "the Japan Plate and Japan", "Japan=JP Japan=JP", "Japan=JP"},
		{Context, `en.things = ["orchid"]`, language.English, "a Japanese orchid and US dollars", "Japanese=JP", ""},
		{Context, `ja.things = ["桜"]`, language.Japanese, "タイ桜とタイ", "タイ=TH タイ=TH", "タイ=TH"},
		{Compound, `words."米" = ["米百貫"]`, language.Japanese, "米百貫と日米", "米=US 日=JP 米=US", "日=JP 米=US"},
	} {
		g, problems := owned(t, test.kind, test.table+"\n")
		if len(problems) > 0 {
			t.Error(problems)
		}
		when := dateOf(t, "2007")
		if got := shown(test.words, embedded(t).Find(test.language, test.words, when)); got != test.without {
			t.Errorf("%s without: got %s, want %s", test.words, got, test.without)
		}
		if got := shown(test.words, g.Find(test.language, test.words, when)); got != test.with {
			t.Errorf("%s with: got %s, want %s", test.words, got, test.with)
		}
	}
}

func TestAnEntryOfAnArchiveCannotChangeItsKind(t *testing.T) {
	_, problems := owned(t, Former, "[SUHH]\nalso.en = [\"Sovdepia\"]\n[DDDE]\nname.en = \"GDR\"\n")
	if len(problems) > 0 {
		t.Error(problems)
	}
	own := table(t, "own.toml", "[SUHH]\nalso.en = [\"Sovdepia\"]\n")
	_, problems = Read(append(embeddedTables(t), Table{Kind: Countries, Record: own, Own: true}))
	if got := problems.Error(); !strings.Contains(got, "own.toml:1:1: SUHH is an entry of another table [duplicate-id]\n\thint: a former state stays one") {
		t.Error(got)
	}
	_, problems = Read([]Table{
		{Kind: Countries, Record: table(t, "a.toml", soundCountries[:strings.Index(soundCountries, "predecessors")])},
		{Kind: Countries, Record: table(t, "b.toml", soundCountries[:strings.Index(soundCountries, "predecessors")])},
	})
	if got := problems.Error(); got != "b.toml:1:1: the code AA is given twice [duplicate-id]\n\thint: keep one of the two" {
		t.Error(got)
	}
}
