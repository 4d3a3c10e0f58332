package gazetteer

import (
	"strings"
	"testing"

	"monjo/generator/language"
)

// hostile are units of which a text may be made that ask for much at every place.
func hostile() []string {
	return []string{
		"Georgia ", "日", "・", "米、", "ア", "U. ", "Japanese, ",
		"Congo", "Congo, ", "Japan ", "Japanese and ", "in Japanese ", "the Niger ", "U.S.", "U.S. ", "United ", "People's Republic of ", "A", "Saint ", "- ", "   ", "\n", ".", "= ",
		"Japan-", "Japan.", "Jordan Japan ", "Japan@", "G", "G7 ", "Indian ", "Sino-", "Turkey\n\n", "Republic of the Congo. ",
		"米", "中", "瑞", "瑞亜", "印加", "日、", "日・", "日中", "日中、", "中日", "お日", "同日", "訪日", "在米", "五日", "米国", "日本", "日本国", "日本・", "国", "米軍", "日 ", "日\n", "欧",
		"タイ", "タイ・", "タイ、", "マリ・", "マリ・ア", "ジョージア", "ジョージア、", "コンゴ", "メコン", "アメリカ", "アメリカ大統領", "ー", "ヴ", "ｳﾞ", "ﾀｲ", "ソ", "ロ", "ニ", "ハフランス", "フランスニ",
		"\u200b", "\u0301", "J\u200b", "é", "\xff", "\xe6\x97", "８日本", "　", "。", "、",
	}
}

// TestATextOfOneUnitIsSearchedToItsEnd runs what would hang, were its cost quadratic; BenchmarkFindOfHostileText has the times.
func TestATextOfOneUnitIsSearchedToItsEnd(t *testing.T) {
	g := embedded(t).With([]Names{{"meeting", [2][]string{{"Japan Japan Meeting", "Congo Fund"}, {"日本・日本会議", "日日会議"}}}})
	when := dateOf(t, "2007")
	before := []string{"", "お", "同", "Japan", "五", "Tbilisi "}
	for n, unit := range hostile() {
		size := 300_000
		if n > 6 {
			size = 75_000 // enough to be noticed
		}
		words := before[n%len(before)] + strings.Repeat(unit, size/len(unit)) + before[(n+1)%len(before)]
		for _, l := range languagesOf(unit) {
			for _, m := range g.Find(l, words, when) {
				if m.End > len(words) {
					t.Errorf("%q: %v", unit, m)
				}
			}
		}
	}
}

// languagesOf are the languages in which a unit is searched: wide characters begin nothing in English.
func languagesOf(unit string) []language.Language {
	if strings.IndexFunc(unit, isWide) >= 0 {
		return []language.Language{language.Japanese}
	}
	return language.All()
}
