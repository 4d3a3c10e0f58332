package gazetteer

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"monjo/generator/date"
	"monjo/generator/language"
)

// seeds are texts that come near to every rule.
func seeds() []string {
	return []string{
		"Japan – Mekong Region Ministerial Meeting in Lao P.D.R. and Viet\nNam", "日本国民は日本海軍と日本海外でタイ国王にタイトルを", "ＡＳＥＡＮ ＡＳＥＡＮ－Ｊａｐａｎ",
		"SOUTH CHINA SEA, SERBIA AND MONTENEGRO", "Côte d’Ivoire–Co\u0302te d'Ivoire - Congo", "日本・メコン地域閣僚会議", "\xff日\xe6本", "　日本　- 日 本",
		"日米安保、訪日中の米国務長官、米、麦、日中韓三国、七月八日本条約", "お日日日、同日米軍", "日・ＡＳＥＡＮ、日メコン５か国", "米朝・米ソ／中ソ", "日\n米", "ヴィエトナム ｳﾞｨｴﾄﾅﾑ ﾍﾞﾄﾅﾑ", "フランスワイン イランイラク戦争",
		"ビルマニ対シテハ米国政府ハフランスニ", "メドベージェフロシア大統領", "マリ・キュリー", "In the Japanese, French and English languages; US $5, US dollars; Georgia, Armenia",
		"Sino-Japanese U. S. U.S. U.S.S.R. St. Lucia Philip-\npines", "https://Japan.com Japan@x.y #Japan Japan_", "Ja\u00adpan Ja\u200bpan Japan\u0301\u0302", "臺灣 獨逸 佛蘭西 满洲", "Guinea-Bissau, Guinea, Papua New Guinea",
		"米アップル 英BBC 韓国連大使", "メコン五ヶ国", "Georgia ジョージア コンゴ Congo", ".", "．", "=", "-\n", "ｳﾞ", "ヴ", "\u0301", "\u3000\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r\r", "日本国「タイ」国間",
	}
}

func addSeeds(f *testing.F) {
	for _, text := range seeds() {
		for n, when := range []string{"2007-01", "1930", ""} {
			f.Add(text, when, n%2 == 0)
			f.Add(text, when, n%2 != 0)
		}
	}
}

func languageOf(japanese bool) language.Language {
	if japanese {
		return language.Japanese
	}
	return language.English
}

// edgesOf gives the offsets at which a code point begins, and the end.
func edgesOf(text string) map[int]bool {
	edges := map[int]bool{len(text): true}
	for i := range text {
		edges[i] = true
	}
	return edges
}

// FuzzFind: the mentions in any text are spans of whole code points that are spelt like
// names, in order, disjoint within each class, of entities that exist, and the same each time.
func FuzzFind(f *testing.F) {
	base := embedded(f)
	g := base.With([]Names{
		{"meeting", [2][]string{{"Japan–Mekong Region Ministerial Meeting", "Ministerial Meeting"}, {"日本・メコン地域閣僚会議"}}},
		{"other", [2][]string{{"Ministerial Meeting"}, {"日米安保"}}},
	})
	addSeeds(f)
	f.Fuzz(func(t *testing.T, text, when string, japanese bool) {
		d, err := date.Parse(when)
		if err != nil {
			d = date.Date{} // dates have a fuzz target of their own
		}
		l := languageOf(japanese)
		found := g.Find(l, text, d)
		edges := edgesOf(text)
		last := 0
		countries := false
		for _, m := range found {
			initiative := m.Reference.Class == Initiative
			if len(m.Ambiguous) > 0 {
				initiative = m.Ambiguous[0].Class == Initiative
			}
			if !initiative && !countries {
				countries, last = true, 0
			}
			if initiative && countries {
				t.Fatalf("an initiative behind countries: %v in %q", m, text)
			}
			if m.Start < last || m.End <= m.Start || m.End > len(text) || !edges[m.Start] || !edges[m.End] {
				t.Fatalf("%v after %d in %q", m, last, text)
			}
			last = m.End
			checkMention(t, g, l, text, m)
		}
		if again := g.Find(l, text, d); !reflect.DeepEqual(found, again) {
			t.Fatalf("%q: %v and then %v", text, found, again)
		}
		own := base.Find(l, text, d)
		if others := slices.DeleteFunc(slices.Clone(found), func(m Mention) bool {
			return m.Reference.Class == Initiative || len(m.Ambiguous) > 0 && m.Ambiguous[0].Class == Initiative
		}); shown(text, others) != shown(text, own) {
			t.Fatalf("%q: initiatives change the countries: %s, not %s", text, shown(text, others), shown(text, own))
		}
	})
}

// checkMention checks what a mention names, and that its words are spelt like a name.
func checkMention(t *testing.T, g *Gazetteer, l language.Language, text string, m Mention) {
	t.Helper()
	all := m.Ambiguous
	if len(all) == 0 {
		all = []Reference{m.Reference}
	} else if m.Reference != (Reference{}) {
		t.Fatalf("%v is decided and ambiguous in %q", m, text)
	}
	for _, r := range all {
		if g.Entity(r) == nil {
			t.Fatalf("%v names nothing in %q", m, text)
		}
	}
	words := text[m.Start:m.End]
	symbol, at, end := step(text, m.Start)
	if l == language.Japanese && at == m.Start && end == m.End && g.compound.letters[symbol] != nil {
		return
	}
	if m.Rule == ByCharacter {
		t.Fatalf("%q is no abbreviation, in %q", words, text)
	}
	for _, f := range []*finder{g.countries[l], g.initiatives[l]} {
		for _, found := range f.matches(nil, text, m.Start) {
			if found.start == m.Start && found.end <= m.End && strings.Trim(text[found.end:m.End], ".．") == strings.Map(marks, text[found.end:m.End]) {
				return
			}
		}
	}
	t.Fatalf("%q is no name, in %q", words, text)
}

// marks keeps combining marks alone.
func marks(r rune) rune {
	if r >= 0x300 && r <= 0x36f {
		return r
	}
	return -1
}

// FuzzAutomatonEqualsNaiveSearch: at every place of any text the automaton finds the
// spellings that a comparison with every name finds, and none begins where the table of
// first characters says that none can.
func FuzzAutomatonEqualsNaiveSearch(f *testing.F) {
	g := embedded(f)
	var all [language.Count]map[rune][]candidate
	for l := range all {
		all[l] = candidates(g, language.Language(l))
	}
	for _, text := range seeds() {
		f.Add(text, true)
		f.Add(text, false)
	}
	f.Fuzz(func(t *testing.T, text string, japanese bool) {
		l := languageOf(japanese)
		finder := g.countries[l]
		for i := range text {
			var want, got []int
			first, start, _ := step(text, i)
			quoted := strings.HasPrefix(text[i:], "「") // 「タイ」国: with both brackets, or not at all
			if quoted {
				start = i
			}
			for _, c := range all[l][first] {
				if end, ok := spelt(text, i, c.symbols); ok && (!quoted || strings.Contains(text[i:end], "」")) {
					want = append(want, end<<16|int(c.name))
				}
			}
			for _, m := range finder.matches(nil, text, i) {
				if m.start != start {
					t.Fatalf("%q at %d: a match from %d and not %d", text, i, m.start, start)
				}
				for _, name := range m.names {
					got = append(got, m.end<<16|int(name))
				}
			}
			slices.Sort(want)
			slices.Sort(got)
			if !slices.Equal(want, got) {
				t.Fatalf("%q at %d: %x, naive %x", text, i, got, want)
			}
			if r, _ := utf8.DecodeRuneInString(text[i:]); len(got) > 0 && start == i && !finder.starts[r] {
				t.Fatalf("%q at %d: %q does not begin a name", text, i, r)
			}
		}
	})
}

// candidate is a name that is looked for in the texts of one language.
type candidate struct {
	symbols []rune
	name    int32
}

// candidates gives every name that may be found in a language, by its first symbol.
func candidates(g *Gazetteer, l language.Language) map[rune][]candidate {
	all := map[rune][]candidate{}
	for i, n := range g.names {
		if n.usage == letter || n.language != l && (n.language != language.English || n.usage != plain || n.doubtful) {
			continue
		}
		symbols, _ := foldName(n.text)
		all[symbols[0]] = append(all[symbols[0]], candidate{symbols, int32(i)})
	}
	return all
}

// FuzzFold: reading a symbol goes forward, over whole code points, and stays in the text;
// what is folded, is folded the same again.
func FuzzFold(f *testing.F) {
	for _, text := range seeds() {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		edges := edgesOf(text)
		for i := range text {
			symbol, at, end := step(text, i)
			if at < i || at > end || end <= i || end > len(text) || !edges[at] || !edges[end] || symbol < 0 || symbol > utf8.MaxRune {
				t.Fatalf("%q at %d: %q from %d to %d", text, i, symbol, at, end)
			}
			if symbol != 0 && at == end {
				t.Fatalf("%q at %d: %q is of nothing", text, i, symbol)
			}
		}
		symbols, ok := foldName(text)
		if !ok {
			return
		}
		again, ok := foldName(string(symbols))
		if collapsed := slices.CompactFunc(slices.Clone(symbols), func(a, b rune) bool { return a == separator && b == separator }); !ok || !slices.Equal(collapsed, again) {
			t.Fatalf("%q is %q and then %q", text, string(symbols), string(again))
		}
	})
}
