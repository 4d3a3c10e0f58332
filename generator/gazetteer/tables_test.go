package gazetteer

import (
	"io/fs"
	"monjo/generator/date"
	"monjo/generator/language"
	"slices"
	"strings"
	"testing"

	"monjo/generator/source"
	"monjo/i18n"
)

// embedded is the gazetteer of monjo's own tables.
func embedded(t testing.TB) *Gazetteer {
	t.Helper()
	g, problems := Read(embeddedTables(t))
	for _, p := range problems {
		t.Error(p)
	}
	return g
}

func embeddedTables(t testing.TB) []Table {
	t.Helper()
	var tables []Table
	names, err := fs.Glob(i18n.Files, "gazetteer/*.toml")
	if err != nil || len(names) < 6 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		kind, ok := KindOf(name[len("gazetteer/"):])
		data, err := fs.ReadFile(i18n.Files, name)
		if err != nil || !ok {
			t.Fatal(name, err)
		}
		tables = append(tables, Table{Kind: kind, Record: table(t, name, string(data))})
	}
	return tables
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
	var present []string
	former := 0
	for _, e := range g.Entities(Country) {
		if e.Former {
			former++
		} else {
			present = append(present, e.ID)
		}
	}
	if want := strings.Fields(isoCodes); !slices.Equal(present, want) || len(want) != 250 {
		t.Errorf("%d codes: %v", len(present), present)
	}
	if former < 80 {
		t.Errorf("only %d former states", former)
	}
}

func TestTheTablesHaveTheFormerStatesAndGroupsThatDiplomatsName(t *testing.T) {
	g := embedded(t)
	for code, names := range map[string][2]string{
		"SUHH": {"Soviet Union", "ソヴィエト社会主義共和国連邦"}, "CSHH": {"Czechoslovakia", "チェコスロバキア"}, "YUCS": {"Yugoslavia", "ユーゴスラビア"},
		"DDDE": {"German Democratic Republic", "ドイツ民主共和国"}, "VDVN": {"North Viet Nam", "北ベトナム"}, "YDYE": {"South Yemen", "南イエメン"},
		"x-ottoman-empire": {"Ottoman Empire", "オスマン帝国"}, "x-manchukuo": {"Manchukuo", "満州国"},
		"ASEAN": {"Association of Southeast Asian Nations", "東南アジア諸国連合"}, "CLV": {"CLV", "CLV"}, "CLMV": {"CLMV", "CLMV"}, "MEKONG": {"Mekong Region", "メコン地域"},
		"G7": {"G7", "G7"}, "G8": {"G8", "G8"}, "G20": {"G20", "G20"}, "EU": {"European Economic Community", "欧州連合"}, "NATO": {"NATO", "北大西洋条約機構"},
		"WARSAW-PACT": {"Warsaw Pact", "ワルシャワ条約機構"}, "OECD": {"OECD", "経済協力開発機構"}, "APEC": {"APEC", "アジア太平洋経済協力"}, "SEATO": {"SEATO", "東南アジア条約機構"}, "BRICS": {"BRICS", "BRICS"},
	} {
		for _, l := range language.All() {
			if got, want := shown(names[l], g.Find(l, names[l], date.Date{})), names[l]+"="+code; got != want {
				t.Errorf("got %s, want %s", got, want)
			}
		}
	}
	for _, code := range []string{"CSXX", "x-orange-free-state", "x-austria-hungary", "x-korean-empire"} {
		if e := g.Entity(Reference{Country, code}); e == nil || !e.Former || e.From.IsZero() || e.To.IsZero() {
			t.Errorf("%s is no former state with the time of its life", code)
		}
	}
}

func TestEveryEntityOfTheTablesCanBeShownAndSorted(t *testing.T) {
	g := embedded(t)
	for _, e := range slices.Concat(g.Entities(Country), g.Entities(Group)) {
		if e.Name[language.English] == "" || e.Name[language.Japanese] == "" || e.Reading == "" {
			t.Errorf("%s lacks a name in one of the languages, or the reading", e.ID)
		}
		if r, ok := g.Lookup(strings.ToLower(e.ID)); !ok || r != e.Reference {
			t.Errorf("%s is not found by its code in small letters, but %v", e.ID, r)
		}
	}
}

// TestTheTablesHaveEnoughNames counts what is written in them: neither the spellings that
// the matcher adds, nor adjectives, abbreviations of one character and blocked names.
func TestTheTablesHaveEnoughNames(t *testing.T) {
	g := embedded(t)
	for l, want := range map[language.Language]int{language.English: 1200, language.Japanese: 1000} {
		countries, groups := map[string]bool{}, map[string]bool{}
		for _, n := range g.names {
			if n.language != l || n.variant || n.usage != plain {
				continue
			}
			if n.reference.Class == Country {
				countries[n.text] = true
			} else {
				groups[n.text] = true
			}
		}
		t.Logf("%s: %d names of countries, %d of groups", l.Code(), len(countries), len(groups))
		if len(countries) < want {
			t.Errorf("%s: only %d names of countries, not %d", l.Code(), len(countries), want)
		}
	}
}

// TestEveryNameOfTheTablesIsFound asks for each name by itself at a date on which it is valid.
func TestEveryNameOfTheTablesIsFound(t *testing.T) {
	g := embedded(t)
	lost := 0
	for _, n := range g.names {
		if n.usage != plain {
			continue
		}
		when := dateOf(t, "2007")
		switch at := n.from; {
		case n.to.Compare(when.Earliest()) < 0:
			when = dateOf(t, n.to.String())
		case at.Compare(when.Latest()) > 0:
			when = dateOf(t, at.String())
		}
		if !slices.ContainsFunc(g.Find(n.language, n.text, when), func(m Mention) bool {
			whole := m.Start == 0 && strings.Trim(n.text[m.End:], ".") == ""
			return whole && (m.Reference == n.reference || slices.Contains(m.Ambiguous, n.reference))
		}) {
			lost++
			t.Errorf("%s in %s: %q of %s is not found, but %s", n.language.Code(), when, n.text, n.reference.ID, shown(n.text, g.Find(n.language, n.text, when)))
		}
	}
}

func TestTheEvidenceOfTheTablesSpeaksForEntries(t *testing.T) {
	g := embedded(t)
	for _, c := range g.context {
		for code := range c.evidence {
			if _, ok := g.Lookup(code); !ok {
				t.Errorf("there is evidence for %s, which is no entry", code)
			}
		}
	}
}
