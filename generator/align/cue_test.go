package align

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// cuesOf writes the cues of a class in a text, in order.
func cuesOf(class cueClass, english bool, text string) string {
	var all []string
	add := func(c cue) {
		if c.class == class {
			all = append(all, strings.Trim(fmt.Sprint(c.number, " ", c.words), "0 "))
		}
	}
	r := newRegister()
	if english {
		r.englishCues(text, 0, add)
	} else {
		r.japaneseCues(text, 0, add)
	}
	return strings.Join(all, " ")
}

// TestNumbersAndDatesAreTheSameCues pairs words of both languages: large numbers, small ones and months.
func TestNumbersAndDatesAreTheSameCues(t *testing.T) {
	for _, c := range []struct{ english, japanese string }{
		{"1,500 tons", "千五百トン"},
		{"1,500 tons", "1500トン"},
		{"US $52 million", "5200万ドル"},
		{"January 2007", "平成19年1月"},
		{"January 2007", "2007年1月"},
		{"January 2007", "二〇〇七年一月"},
		{"in 1956", "千九百五十六年に"},
		{"in 1956", "昭和三十一年に"},
		{"nineteen hundred and fifty-six", "千九百五十六年"},
		{"one thousand nine hundred and fifty-six", "千九百五十六年"},
		{"this twenty-eighth day of April", "四月二十八日"},
		{"two hundred and fifty days", "250日間"},
		{"five countries", "五か国"},
		{"five countries", "5か国"},
		{"May 3 and March 5", "5月3日及び3月5日"},
		{"he may march", "行進できる"},
		{"twenty or thirty", "20又は30"},
		{"between two and three", "二つ、三つの間"},
		{"fifteen million yen", "1500万円"},
		{"2.50 percent", "2.5％"},
		{"the third day of May", "五月三日"},
		{"Sept. 8, 1951", "1951年9月8日"},
	} {
		for _, class := range []cueClass{numberCue, smallCue, monthCue} {
			english, japanese := strings.Fields(cuesOf(class, true, c.english)), strings.Fields(cuesOf(class, false, c.japanese))
			slices.Sort(english)
			slices.Sort(japanese)
			if !slices.Equal(english, japanese) {
				t.Errorf("class %d: %q gives %v, %q gives %v", class, c.english, english, c.japanese, japanese)
			}
		}
	}
}

func TestTheLabelIsNoCue(t *testing.T) {
	words := "Article 1951 of 1956"
	var all []string
	newRegister().englishCues(words, len("Article 1951"), func(c cue) { all = append(all, c.words) })
	if slices.Contains(all, "1951") || !slices.Contains(all, "1956") {
		t.Errorf("got %v", all)
	}
}

func TestWordsThatStayTheSameAreCues(t *testing.T) {
	r := newRegister()
	has := func(c cue) func(cue) bool { return func(other cue) bool { return c == other } }
	var japanese, english []cue
	r.japaneseCues("ODA及びフンボルト号", 0, func(c cue) { japanese = append(japanese, c) })
	r.englishCues("ODA and the vessel Humboldt of the WTO", 0, func(c cue) { english = append(english, c) })
	for _, c := range []cue{{class: latinCue, words: "oda"}, {class: soundCue, words: soundOfLatin("humboldt")}} {
		if !slices.ContainsFunc(japanese, has(c)) || !slices.ContainsFunc(english, has(c)) {
			t.Errorf("%v is not in both: %v, %v", c, japanese, english)
		}
	}
	if slices.ContainsFunc(english, has(cue{class: latinCue, words: "wto"})) {
		t.Error("a word that only English has is a cue")
	}
}

func TestKatakanaSoundsAsTheWordThatItStandsFor(t *testing.T) {
	for _, c := range [][2]string{
		{"partner", "パートナー"}, {"humboldt", "フンボルト"}, {"caltex", "カルテックス"}, {"truman", "トルーマン"}, {"bolivia", "ボリビア"}, {"marshall", "マーシャル"},
		{"maldives", "モルディブス"}, {"colombo", "コロンボ"}, {"kennedy", "ケネディ"}, {"seminar", "セミナー"}, {"project", "プロゼクト"}, {"philippine", "フィリピン"},
	} {
		english, japanese := soundOfLatin(c[0]), soundOfKatakana(c[1])
		if english == "" || english != japanese {
			t.Errorf("%s sounds %q, %s %q", c[0], english, c[1], japanese)
		}
	}
	for _, short := range []string{"oil", "", "a", "tea"} {
		if sound := soundOfLatin(short); sound != "" {
			t.Errorf("%q has the sound %q, which is too short to tell", short, sound)
		}
	}
}

func TestTheFormOfAParagraphIsACue(t *testing.T) {
	for words, want := range map[string][]int32{
		"(Signed)":            {unfinished, -1},
		"（署名）":                {unfinished, -1},
		"(1) words (WTO)":     {unfinished},
		"He said: “Peace.”":   {quoted},
		"彼は「平和」と述べた。":         {quoted},
		"Is it so?":           {asking},
		"そうでしょうか。":            {asking},
		"as follows:":         {colon},
		"次のとおり：":              {colon},
		"A sentence.":         nil,
		"一文。":                 nil,
		"For Japan":           {unfinished},
		"":                    {unfinished},
		"words (in brackets)": {unfinished},
	} {
		var got []int32
		formCues(words, func(c cue) {
			if c.class == bracketCue {
				c.number = -1
			}
			got = append(got, c.number)
		})
		slices.SortFunc(got, func(a, b int32) int { return int(b - a) })
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %v, want %v", words, got, want)
		}
	}
}

func TestEveryPairOfTheLexiconHasWordsInBothLanguages(t *testing.T) {
	lexicon := 0
	for _, pair := range strings.FieldsFunc(lexiconTable, func(r rune) bool { return r == ';' || r == '\n' }) {
		if strings.TrimSpace(pair) == "" {
			continue
		}
		lexicon++
		english, japanese, found := strings.Cut(pair, "=")
		if !found || strings.TrimSpace(english) == "" || strings.TrimSpace(japanese) == "" {
			t.Errorf("%q is no pair", pair)
		}
		for _, r := range english {
			if !strings.ContainsRune("abcdefghijklmnopqrstuvwxyz- ", r) {
				t.Errorf("%q has %q in English", pair, r)
			}
		}
		for _, r := range japanese {
			if r >= 'a' && r <= 'z' || r == '-' {
				t.Errorf("%q has %q in Japanese", pair, r)
			}
		}
	}
	if lexicon < 500 {
		t.Errorf("only %d pairs", lexicon)
	}
}

func TestWordsOfTheLexiconAreFound(t *testing.T) {
	for _, c := range []struct{ english, japanese string }{
		{"peaceful", "平和的"}, {"agreements", "協定"}, {"securing", "安全保障"}, {"poverty", "貧困"}, {"wars", "戦争"}, {"investors", "投資家"},
	} {
		first := []rune(c.japanese)[0]
		japanese, length := dictionary.japanesePlaces(first, c.japanese)
		english := dictionary.englishPlaces(c.english)
		if length == 0 || !slices.ContainsFunc(english, func(place int32) bool { return slices.Contains(japanese, place) }) {
			t.Errorf("%s has the places %v, %s %v", c.english, english, c.japanese, japanese)
		}
	}
	for _, word := range []string{"warm", "x", "", "sealed"} {
		for _, place := range dictionary.englishPlaces(word) {
			if slices.Contains(dictionary.englishPlaces("war"), place) || slices.Contains(dictionary.englishPlaces("sea"), place) {
				t.Errorf("%q counts as war or sea", word)
			}
		}
	}
}
