package gazetteer

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"unicode"

	"monjo/generator/date"
	"monjo/generator/diag"
	"monjo/generator/language"
	"monjo/generator/source"
	"monjo/i18n"
)

// embedded is the gazetteer of monjo's own tables.
func embedded(t testing.TB) *Gazetteer {
	t.Helper()
	var tables [4]*source.Record
	for _, f := range Files() {
		data, err := fs.ReadFile(i18n.Files, "gazetteer/"+f.Name())
		if err != nil {
			t.Fatal(err)
		}
		tables[f] = table(t, f.Name(), string(data))
	}
	g, problems := Read(tables)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return g
}

func table(t testing.TB, name, text string) *source.Record {
	t.Helper()
	file, problems := source.NewFile(name, []byte(text))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	record, problems := source.ParseTable(file)
	if record == nil {
		t.Fatal(problems)
	}
	return record
}

// isoCodes are the 249 codes of ISO 3166-1 alpha-2 and XK for Kosovo.
const isoCodes = `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG
GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ
LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR
NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ
TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW`

func TestTheTablesHaveEveryCountry(t *testing.T) {
	g := embedded(t)
	var present, former []string
	for _, e := range g.Entities(Country) {
		if e.Former {
			former = append(former, e.ID)
		} else {
			present = append(present, e.ID)
		}
	}
	if want := strings.Fields(isoCodes); !slices.Equal(present, want) || len(want) != 250 {
		t.Errorf("%d codes: %v", len(present), present)
	}
	for _, code := range []string{"CSHH", "CSXX", "DDDE", "SUHH", "VDVN", "YDYE", "YUCS"} {
		if !slices.Contains(former, code) {
			t.Errorf("%s is not there", code)
		}
	}
	for _, code := range []string{"ASEAN", "BRICS", "CLMV", "CLV", "EU", "G20", "G7", "G8", "MEKONG", "NATO"} {
		if g.Entity(Reference{Group, code}) == nil {
			t.Errorf("%s is not there", code)
		}
	}
}

func TestEveryEntityOfTheTablesCanBeShownAndSorted(t *testing.T) {
	g := embedded(t)
	for _, e := range slices.Concat(g.Entities(Country), g.Entities(Group)) {
		if e.Name[language.English] == "" || e.Name[language.Japanese] == "" {
			t.Errorf("%s has no name in one of the languages", e.ID)
		}
		for _, r := range e.Reading {
			if !unicode.In(r, unicode.Hiragana) && r != 'ー' {
				t.Errorf("%s: the reading %q has %q", e.ID, e.Reading, r)
			}
		}
		if !e.From.IsZero() && !e.To.IsZero() && date.Compare(e.From, e.To) >= 0 {
			t.Errorf("%s ended before it began", e.ID)
		}
		for _, m := range e.Members {
			if !m.From.IsZero() && !m.To.IsZero() && date.Compare(m.From, m.To) >= 0 {
				t.Errorf("%s left %s before it joined", m.Country, e.ID)
			}
		}
	}
	for _, n := range g.names {
		if !n.from.IsZero() && !n.to.IsZero() && date.Compare(n.from, n.to) >= 0 {
			t.Errorf("the name %q ended before it began", n.text)
		}
	}
}

func TestNoNameOfTheTablesIsBlockedAltogether(t *testing.T) {
	g := embedded(t)
	blocked := map[string]bool{}
	for _, n := range g.names {
		if n.blocked {
			blocked[n.language.Code()+string(fold(n.text).bytes)] = true
		}
	}
	for _, n := range g.names {
		if !n.blocked && blocked[n.language.Code()+string(fold(n.text).bytes)] {
			t.Errorf("%q is a name of %s and blocked", n.text, n.reference.ID)
		}
	}
}

func TestTwoCountriesOfOneNameAreToldApartOrDeclaredAmbiguous(t *testing.T) {
	g := embedded(t)
	for i, a := range g.names {
		for _, b := range g.names[:i] {
			if a.blocked || b.blocked || a.language != b.language || a.reference == b.reference || a.doubtful || b.doubtful || a.text != b.text {
				continue
			}
			if a.from.IsZero() && a.to.IsZero() && b.from.IsZero() && b.to.IsZero() {
				t.Errorf("%q is the name of %s and of %s at every date", a.text, a.reference.ID, b.reference.ID)
			}
		}
	}
}

func TestAFaultOfATableIsReportedAtItsPlace(t *testing.T) {
	_, problems := Read([4]*source.Record{
		table(t, "countries.toml", `[AA]
name.en = "Aland"
name.ja = "ア"
yomi = "あ"
also.en = ["Good", "x"]
adjectve.en = ["y"]
successors = ["ZZ"]
[AA.names.old]
en = ["Old"]
from = "1951-02-30"
form = "1951"
[BB]
name.en = "Bland"
`),
		table(t, "former.toml", "[AA]\nname.en = \"Again\"\nname.ja = \"再び\"\nyomi = \"ふたたび\"\n"),
		table(t, "groups.toml", "[GG]\nname.en = \"Group\"\nname.ja = \"集団\"\nyomi = \"しゅうだん\"\n[GG.members]\nAA = [{from = \"1967\"}, {form = \"1\"}]\nQQ = [{}]\nBB = true\n"),
		table(t, "blocked.toml", "en = [\"A\"]\nfr = [\"b\"]\n"),
	})
	want := `blocked.toml:1:7: the name "A" is too short to be found safely [bad-name]
	hint: a single letter or kanji is no name of its own
blocked.toml:2:1: unknown key "fr" [unknown-key]
	hint: blocked names are the lists en and ja
countries.toml:3:11: the name "ア" is too short to be found safely [bad-name]
	hint: a single letter or kanji is no name of its own
countries.toml:5:20: the name "x" is too short to be found safely [bad-name]
	hint: a single letter or kanji is no name of its own
countries.toml:6:1: unknown key "AA.adjectve" [unknown-key]
	hint: did you mean "adjective"?
countries.toml:7:14: there is no country ZZ [unknown-id]
countries.toml:10:8: from: February 1951 has 28 days [bad-date]
	hint: write a day from 01 to 28, or 1951-02 when the day is unknown
countries.toml:11:1: unknown key "AA.names.old.form" [unknown-key]
	hint: did you mean "from"?
countries.toml:12:1: BB.yomi is missing [missing-key]
	hint: the Japanese name in hiragana, for sorting
countries.toml:13:1: BB has no name.ja [missing-key]
	hint: its pages need a name in both languages
former.toml:1:1: the code AA is given twice [duplicate-id]
	hint: keep one of the two
groups.toml:6:25: unknown key "GG.members.AA[2].form" [unknown-key]
	hint: did you mean "from"?
groups.toml:7:6: there is no country QQ [unknown-id]
groups.toml:8:6: GG.members.BB is true or false; it must be a list of tables [wrong-type]`
	if got := problems.Sort().Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if problems.Worst() != diag.Error {
		t.Error("a fault does not stop the build")
	}
}

func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		embedded(b)
	}
}
