package gazetteer

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"monjo/generator/date"
	"monjo/generator/language"
)

func day(t testing.TB, text string) date.Date {
	t.Helper()
	if text == "" {
		return date.Date{}
	}
	d, err := date.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// shown writes mentions as "words=ID", those that are ambiguous as "words?ID,ID".
func shown(words string, all []Mention) string {
	var parts []string
	for _, m := range all {
		part := words[m.Start:m.End] + "=" + m.Reference.ID
		if len(m.Ambiguous) > 0 {
			part = words[m.Start:m.End] + "?"
			for i, r := range m.Ambiguous {
				part += strings.Repeat(",", min(i, 1)) + r.ID
			}
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, " ")
}

func TestNamesAreFoundWhereTheyNameACountry(t *testing.T) {
	g := embedded(t)
	for _, test := range []struct {
		l           language.Language
		words, want string
	}{
		// Edges of words.
		{language.Japanese, "タイトルとタイ、タイム、プロレタイ", "タイ=TH"},
		{language.Japanese, "インドネシアとインド、ブラインド", "インドネシア=ID インド=IN"},
		{language.Japanese, "ソマリア、マリ、ボリビア、リビア", "ソマリア=SO マリ=ML ボリビア=BO リビア=LY"},
		{language.Japanese, "インドシナとインド太平洋とインド洋", ""},
		{language.Japanese, "チェコ・ポーランド・ハンガリー", "チェコ=CZ ポーランド=PL ハンガリー=HU"},
		{language.English, "Roman Omani Oman Omans", "Oman=OM"},
		{language.English, "Niger, Nigeria and the Niger Delta", "Niger=NE Nigeria=NG"},
		{language.English, "G7, G77 and the G7.", "G7=G7 G7=G7"},
		// The longest wins, also one that names nothing.
		{language.Japanese, "日本国と日本海と日本海溝と日本", "日本国=JP 日本=JP"},
		{language.Japanese, "南シナ海と東シナ海", ""},
		{language.Japanese, "中国地方の中国", "中国=CN"},
		{language.English, "the South China Sea, China, the Sea of Japan and the Indian Ocean", "China=CN"},
		{language.English, "Papua New Guinea, New Guinea, Equatorial Guinea", "Papua New Guinea=PG Equatorial Guinea=GQ"},
		{language.English, "Mekong Region countries, the Mekong River and the Mekong Delta", "Mekong Region=MEKONG"},
		{language.English, "New Mexico, Mexico City, Mexico", "Mexico=MX"},
		// A name whose last character begins the next word.
		{language.Japanese, "日本海軍、日本海外協力隊、日本海上自衛隊、日本海上空", "日本=JP 日本=JP 日本=JP"},
		{language.Japanese, "日本国民、日本国内、日本国籍、日本国憲法、日本国政府", "日本=JP 日本=JP 日本=JP 日本国=JP 日本国=JP"},
		{language.Japanese, "タイ国王とタイ王国とタイ国", "タイ=TH タイ王国=TH タイ国=TH"},
		{language.Japanese, "中国民航と米国会計検査院", "中国=CN 米国=US"},
		// Spelling.
		{language.English, "Lao P.D.R. is in the Lao P.D.R.", "Lao P.D.R.=LA Lao P.D.R.=LA"},
		{language.English, "JAPAN, THE LAO PEOPLE'S DEMOCRATIC REPUBLIC AND VIET NAM", "JAPAN=JP LAO PEOPLE'S DEMOCRATIC REPUBLIC=LA VIET NAM=VN"},
		{language.English, "SOUTH CHINA SEA", ""},
		{language.English, "Côte d’Ivoire, Côte d'Ivoire, CÔTE D’IVOIRE", "Côte d’Ivoire=CI Côte d'Ivoire=CI CÔTE D’IVOIRE=CI"},
		{language.English, "Japan – Mekong Region, Japan-Mekong Region, Japan—Laos", "Japan=JP Mekong Region=MEKONG Japan=JP Mekong Region=MEKONG Japan=JP Laos=LA"},
		{language.English, "U.S.-Japan, U.S. – Japan", "U.S.=US Japan=JP U.S.=US Japan=JP"},
		{language.English, "Trinidad and\nTobago, Viet\u00a0Nam, Viet  Nam, Viet‑Nam", "Trinidad and\nTobago=TT Viet\u00a0Nam=VN Viet  Nam=VN Viet‑Nam=VN"},
		{language.Japanese, "ＡＳＥＡＮとASEAN、ＡＳＥＡＮ＋３", "ＡＳＥＡＮ=ASEAN ASEAN=ASEAN ＡＳＥＡＮ=ASEAN"},
		{language.English, "ＡＳＥＡＮ", "ＡＳＥＡＮ=ASEAN"},
		{language.English, "asean and japan", ""},
		{language.English, "", ""},
		{language.English, "Japan", "Japan=JP"},
		// Ambiguous at every date.
		{language.English, "Georgia and the State of Georgia", "Georgia?GE"},
		{language.English, "the Congo", "Congo?CD,CG"},
	} {
		if got := shown(test.words, g.Find(test.l, test.words, day(t, "2007-01"))); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.words, got, test.want)
		}
	}
}

func TestTheDateDecidesWhoBearsAName(t *testing.T) {
	g := embedded(t)
	for _, test := range []struct{ when, words, want string }{
		{"1930", "Republic of China", "Republic of China=CN"},
		{"1949-09-30", "Republic of China", "Republic of China=CN"},
		{"1949-10-01", "Republic of China", "Republic of China=TW"},
		{"1972", "People's Republic of China", "People's Republic of China=CN"},
		{"1949", "Republic of China", "Republic of China?CN,TW"},
		{"1945/1955", "Republic of China", "Republic of China?CN,TW"},
		{"194X", "Republic of China", "Republic of China?CN,TW"},
		{"", "Republic of China", "Republic of China?CN,TW"},
		{"2005", "Serbia and Montenegro", "Serbia and Montenegro=CSXX"},
		{"1998", "Serbia and Montenegro", "Serbia=RS Montenegro=ME"},
		{"2010", "Serbia and Montenegro", "Serbia=RS Montenegro=ME"},
		{"", "Serbia and Montenegro", "Serbia and Montenegro?CSXX"},
		{"2005", "Burma and the former Soviet Union", "Burma=MM Soviet Union=SUHH"},
		{"2005", "German Democratic Republic", "German Democratic Republic=DDDE"},
		{"1900", "Soviet Union", "Soviet Union?SUHH"},
	} {
		if got := shown(test.words, g.Find(language.English, test.words, day(t, test.when))); got != test.want {
			t.Errorf("%s in %q: got %s, want %s", test.words, test.when, got, test.want)
		}
	}
}

func TestAGroupHasTheMembersOfTheDate(t *testing.T) {
	g := embedded(t)
	for _, test := range []struct{ group, when, want string }{
		{"CLV", "2007", "[KH LA VN]"},
		{"CLMV", "2007", "[KH LA MM VN]"},
		{"MEKONG", "2007", "[KH LA MM TH VN]"},
		{"ASEAN", "1967-08-07", "[]"},
		{"ASEAN", "1967-08-08", "[ID MY PH SG TH]"},
		{"ASEAN", "1967", "[ID MY PH SG TH]"},
		{"ASEAN", "1983-12", "[ID MY PH SG TH]"},
		{"ASEAN", "1990~", "[BN ID MY PH SG TH]"},
		{"ASEAN", "1995-07-27", "[BN ID MY PH SG TH]"},
		{"ASEAN", "1995-07-28", "[BN ID MY PH SG TH VN]"},
		{"ASEAN", "1997?", "[BN ID LA MM MY PH SG TH VN]"},
		{"ASEAN", "1995-01/1996-12", "[BN ID MY PH SG TH VN]"},
		{"ASEAN", "../1970", "[ID MY PH SG TH]"},
		{"ASEAN", "199X", "[BN ID KH LA MM MY PH SG TH VN]"},
		{"ASEAN", "", "[]"},
		{"NONE", "2007", "[]"},
	} {
		if got := fmt.Sprint(g.Members(test.group, day(t, test.when))); got != test.want {
			t.Errorf("%s in %q: %s, want %s", test.group, test.when, got, test.want)
		}
	}
	for _, e := range g.Entities(Group) {
		for _, m := range e.Members {
			if g.Entity(Reference{Country, m.Country}) == nil {
				t.Errorf("%s has the member %s, which is none", e.ID, m.Country)
			}
		}
	}
}

func TestAnInitiativeMayHoldTheNamesOfCountries(t *testing.T) {
	base := embedded(t)
	g := base.With([]Names{
		{"meeting", [2][]string{{"Japan–Mekong Region Ministerial Meeting", "Ministerial Meeting"}, {"日本・メコン地域閣僚会議"}}},
		{"other", [2][]string{{"Ministerial Meeting"}, nil}},
		{"short", [2][]string{{"Mekong Region Fund"}, nil}},
	})
	for words, want := range map[string]string{
		"the Japan – Mekong Region Ministerial Meeting": "Japan – Mekong Region Ministerial Meeting=meeting Japan=JP Mekong Region=MEKONG",
		"a Ministerial Meeting":                         "Ministerial Meeting?meeting,other",
		"a MINISTERIAL MEETING":                         "MINISTERIAL MEETING?meeting,other",
		"the Mekong Region Funds":                       "Mekong Region=MEKONG",
	} {
		if got := shown(words, g.Find(language.English, words, day(t, "2007"))); got != want {
			t.Errorf("%s: got %s, want %s", words, got, want)
		}
	}
	if found := base.Find(language.English, "Mekong Region Fund", day(t, "2007")); len(found) != 1 {
		t.Errorf("With changed the gazetteer it was asked of: %v", found)
	}
}

func TestFindingIsLinear(t *testing.T) {
	g := embedded(t)
	for _, unit := range []string{"Japan ", "People's Republic of ", "日本国", "- ", "   ", "タイ", "A"} {
		words := strings.Repeat(unit, 1<<20/len(unit))
		start := time.Now()
		g.Find(language.English, words, day(t, "2007"))
		g.Find(language.Japanese, words, day(t, "2007"))
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("1 MiB of %q took %v", unit, took)
		}
	}
}

func FuzzFind(f *testing.F) {
	base := embedded(f)
	g := base.With([]Names{{"meeting", [2][]string{{"Japan–Mekong Region Ministerial Meeting"}, {"日本・メコン地域閣僚会議"}}}})
	all := g.spellings()
	for _, seed := range []string{
		"Japan – Mekong Region Ministerial Meeting in Lao P.D.R. and Viet\nNam", "日本国民は日本海軍と日本海外でタイ国王にタイトルを", "ＡＳＥＡＮ ＡＳＥＡＮ－Ｊａｐａｎ",
		"SOUTH CHINA SEA, SERBIA AND MONTENEGRO", "Côte d’Ivoire–Côte d'Ivoire - Congo", "日本・メコン地域閣僚会議", "\xff日\xe6本", "　日本　- 日 本",
	} {
		for _, when := range []string{"2007-01", "1930", "1949"} {
			f.Add(seed, when, true)
			f.Add(seed, when, false)
		}
	}
	f.Fuzz(func(t *testing.T, words, when string, japanese bool) {
		d, err := date.Parse(when)
		if err != nil {
			return // dates have a fuzz target of their own
		}
		l := language.English
		if japanese {
			l = language.Japanese
		}
		found := g.Find(l, words, d)
		ends := map[bool]int{}
		for _, m := range found {
			initiative := m.Reference.Class == Initiative
			if m.Start < ends[initiative] || m.End <= m.Start || m.End > len(words) {
				t.Fatalf("%v after %d in %q", m, ends[initiative], words)
			}
			ends[initiative] = m.End
			if edge := slices.Collect(edges(words)); !slices.Contains(edge, m.Start) || !slices.Contains(edge, m.End) {
				t.Fatalf("%v is not on the edges of code points of %q", m, words)
			}
			spelt := string(fold(words[m.Start:m.End]).bytes)
			if !slices.ContainsFunc(all, func(s spelling) bool { return s.folded == spelt && g.names[s.name].language == l }) {
				t.Fatalf("%q is no name", spelt)
			}
		}
		if naive := slices.Concat(g.naive(all, l, words, d, true), g.naive(all, l, words, d, false)); shown(words, naive) != shown(words, found) {
			t.Fatalf("%q:\n      %s\nnaive %s", words, shown(words, found), shown(words, naive))
		}
	})
}

// edges gives the offsets at which a code point begins, and the end.
func edges(words string) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range words {
			if !yield(i) {
				return
			}
		}
		yield(len(words))
	}
}

// spelling is one way in which a name is written.
type spelling struct {
	folded string
	name   int32
}

func (g *Gazetteer) spellings() []spelling {
	var all []spelling
	for i, n := range g.names {
		folded := string(fold(n.text).bytes)
		all = append(all, spelling{folded, int32(i)})
		if capitals := strings.ToUpper(folded); n.language == language.English && capitals != folded && len([]rune(folded)) >= 4 {
			all = append(all, spelling{capitals, int32(i)})
		}
	}
	return all
}

// naive looks for every name at every place.
func (g *Gazetteer) naive(all []spelling, l language.Language, words string, when date.Date, initiatives bool) []Mention {
	f := fold(words)
	text := string(f.bytes)
	var found []Mention
	for i := 0; i < len(text); {
		bearers := map[int][]int32{}
		for _, s := range all {
			n, end := g.names[s.name], i+len(s.folded)
			if strings.HasPrefix(text[i:], s.folded) && n.language == l && (n.reference.Class == Initiative) == initiatives &&
				standsAlone(f.bytes, i, end) && !slices.Contains(bearers[end], s.name) {
				bearers[end] = append(bearers[end], s.name)
			}
		}
		ends := slices.Sorted(maps.Keys(bearers))
		next := i + 1
		for n := len(ends) - 1; n >= 0; n-- {
			if n > 0 && continues(f.bytes, ends[n]) {
				continue
			}
			m, v := g.decide(bearers[ends[n]], when)
			if v == refused {
				continue
			}
			if v == accepted {
				m.Start, m.End = int(f.origin[i]), f.end(ends[n], words)
				found = append(found, m)
			}
			next = ends[n]
			break
		}
		i = next
	}
	return found
}
