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
	for name, want := range map[string]string{
		"Soviet Union": "SUHH", "Czechoslovakia": "CSHH", "Yugoslavia": "YUCS", "Serbia and Montenegro": "CSXX", "East Germany": "DDDE", "North Viet Nam": "VDVN", "South Yemen": "YDYE",
		"Ottoman Empire": "x-ottoman", "Austria-Hungary": "x-austria-hungary", "Manchukuo": "x-manchukuo", "Orange Free State": "x-orange-free-state", "Korean Empire": "KR",
		"ASEAN": "ASEAN", "CLV": "CLV", "CLMV": "CLMV", "Mekong Region": "MEKONG", "G7": "G7", "G8": "G8", "G20": "G20", "European Union": "EU", "European Economic Community": "EU", "NATO": "NATO",
		"Warsaw Pact": "", "OECD": "", "APEC": "", "SEATO": "", "BRICS": "BRICS", "Allied Powers": "",
	} {
		found := g.Find(language.English, name, date.Date{})
		if len(found) != 1 {
			t.Errorf("%s: %s", name, shown(name, found))
			continue
		}
		t.Logf("%s: %s", name, shown(name, found))
		_ = want
	}
}
