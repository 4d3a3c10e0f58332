package gazetteer

import (
	"strings"
	"testing"

	"monjo/generator/date"
	"monjo/generator/language"
)

// namedIn writes the initiatives found in a text as "id:words", separated by bars.
func namedIn(g *Gazetteer, l language.Language, text string) string {
	when, _ := date.Parse("2007-01")
	var all []string
	for _, m := range g.Find(l, text, when) {
		if m.Reference.Class == Initiative {
			all = append(all, m.Reference.ID+":"+text[m.Start:m.End])
		}
		for _, r := range m.Ambiguous {
			if r.Class == Initiative {
				all = append(all, r.ID+"?:"+text[m.Start:m.End])
			}
		}
	}
	return strings.Join(all, "|")
}

// seed are initiatives of the archive in this repository, with the names that its records have.
func seed() []Names {
	name := func(id, english, japanese string) Names {
		return Names{ID: id, Names: [language.Count][]string{strings.Split(english, "|"), strings.Split(japanese, "|")}}
	}
	return []Names{
		name("program", "Japan-Mekong Region Partnership Program", "日本・メコン地域パートナーシップ・プログラム"),
		name("meeting", "Japan–Mekong Region Ministerial Meeting|Mekong-Japan Foreign Ministers' Meeting", "日本・メコン地域閣僚会議|日メコン外相会議"),
		name("connectivity", "Japan-Mekong Connectivity Initiative", "日メコン連結性イニシアティブ"),
		name("investment", "Japan–Cambodia Investment Agreement", "日・カンボジア投資協定"),
		name("sdgs", "The Mekong-Japan Initiative for SDGs toward 2030", "2030年に向けたSDGsのための日メコンイニシアティブ"),
		name("strategy", "Tokyo Strategy 2012 for Mekong-Japan Cooperation", "日メコン協力のための東京戦略2012"),
		name("triangle", "CLV “Development Triangle”", "開発の三角地帯"),
		name("action", "Mekong-Japan Action Plan for realization of the \"Tokyo Strategy 2012\"", "「東京戦略2012」の実現のための日メコン行動計画"),
		name("treaty", "Japan-US Security Treaty", "日米安全保障条約"),
		name("laos", "Agreement between Japan and the Lao People's Democratic Republic for the Liberalisation of Investment", "日・ラオス投資協定"),
	}
}

func TestAnInitiativeIsFoundInEveryOrderAndWithEveryDash(t *testing.T) {
	g := embedded(t).With(seed())
	for _, c := range []struct {
		l          language.Language
		text, want string
	}{
		{language.English, "the Japan–Mekong Region Partnership Program of 2007", "program:Japan–Mekong Region Partnership Program"},
		{language.English, "Japan - Mekong Region Partnership Program", "program:Japan - Mekong Region Partnership Program"},
		{language.English, "Japan — Mekong Region Partnership Programme", "program:Japan — Mekong Region Partnership Programme"},
		{language.English, "the Mekong Region-Japan Partnership Program", "program:Mekong Region-Japan Partnership Program"},
		{language.English, "JAPAN-MEKONG REGION PARTNERSHIP PROGRAM", "program:JAPAN-MEKONG REGION PARTNERSHIP PROGRAM"},
		{language.English, "Japan proposes to hold a Japan – Mekong Region Ministerial Meeting, inviting", "meeting:Japan – Mekong Region Ministerial Meeting"},
		{language.English, "the Ministerial Meeting's host; the Mekong-Japan Foreign Ministers’ Meeting's host", "meeting:Mekong-Japan Foreign Ministers’ Meeting"},
		{language.English, "the Japan-Mekong Foreign Ministers Meeting", "meeting:Japan-Mekong Foreign Ministers Meeting"},
		{language.English, "the Mekong–Japan Connectivity Initiative", "connectivity:Mekong–Japan Connectivity Initiative"},
		{language.English, "the Cambodia-Japan Investment Agreement", "investment:Cambodia-Japan Investment Agreement"},
		{language.English, "under the Japan-Mekong Initiative for SDGs toward 2030", "sdgs:Japan-Mekong Initiative for SDGs toward 2030"},
		{language.English, "Tokyo Strategy 2012 for Japan-Mekong Cooperation", "strategy:Tokyo Strategy 2012 for Japan-Mekong Cooperation"},
		{language.English, "the CLV \"Development Triangle\"", "triangle:CLV \"Development Triangle\""},
		{language.English, "used to assist the CLV “Development Triangle.”", "triangle:CLV “Development Triangle"},
		{language.English, "the CLV Development Triangle", "triangle:CLV Development Triangle"},
		{language.Japanese, "東京戦略2012の実現のための日・メコン行動計画", "action:東京戦略2012の実現のための日・メコン行動計画"},
		{language.English, "the US-Japan Security Treaty’s aims", "treaty:US-Japan Security Treaty"},
		{language.English, "the Liberalization: Agreement between Japan and the Lao People's Democratic Republic for the Liberalization of Investment", "laos:Agreement between Japan and the Lao People's Democratic Republic for the Liberalization of Investment"},
		{language.Japanese, "日本・メコン地域パートナーシップ・プログラムを", "program:日本・メコン地域パートナーシップ・プログラム"},
		{language.Japanese, "日メコン地域パートナーシップ・プログラムを", "program:日メコン地域パートナーシップ・プログラム"},
		{language.Japanese, "日・メコン地域パートナーシップ・プログラム", "program:日・メコン地域パートナーシップ・プログラム"},
		{language.Japanese, "メコン地域・日本パートナーシップ・プログラム", "program:メコン地域・日本パートナーシップ・プログラム"},
		{language.Japanese, "第2回日・メコン外相会議", "meeting:日・メコン外相会議"},
		{language.Japanese, "第2回日本・メコン外相会議、日メコン外相会議", "meeting:日本・メコン外相会議|meeting:日メコン外相会議"},
		{language.Japanese, "メコン・日本外相会議", "meeting:メコン・日本外相会議"},
		{language.Japanese, "日本メコン連結性イニシアティブ", "connectivity:日本メコン連結性イニシアティブ"},
		{language.Japanese, "日カンボジア投資協定と日本・カンボジア投資協定", "investment:日カンボジア投資協定|investment:日本・カンボジア投資協定"},
		{language.Japanese, "日柬投資協定", "investment:日柬投資協定"},
		{language.Japanese, "SDGs：2030年に向けたSDGsのための日本・メコンイニシアティブ", "sdgs:2030年に向けたSDGsのための日本・メコンイニシアティブ"},
		{language.Japanese, "日・メコン協力のための東京戦略２０１２", "strategy:日・メコン協力のための東京戦略２０１２"},
		{language.Japanese, "米日安全保障条約及び日本・米国安全保障条約", "treaty:米日安全保障条約|treaty:日本・米国安全保障条約"},
		{language.Japanese, "Japan-Mekong Connectivity Initiative（日メコン連結性イニシアティブ）", "connectivity:Japan-Mekong Connectivity Initiative|connectivity:日メコン連結性イニシアティブ"},
	} {
		if got := namedIn(g, c.l, c.text); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestProseIsNoInitiative(t *testing.T) {
	g := embedded(t).With(seed())
	for l, texts := range [language.Count][]string{
		{
			"Enhanced Japan–Mekong Region partnership",
			"the Japan–Mekong Region partnership program",
			"a Japan–Mekong region ministerial meeting",
			"Japan–Mekong Region Partnership Programming",
			"a Japan-Mekong connectivity initiative",
			"two Japan–Mekong Region Ministerial Meetings",
			"Japan, Mekong Connectivity Initiative",
		},
		{"日本・メコン地域間のパートナーシップの強化", "日本とメコン地域の閣僚会議", "日メコンの連結性"},
	} {
		for _, text := range texts {
			if got := namedIn(g, language.Language(l), text); got != "" {
				t.Errorf("%s: %s", text, got)
			}
		}
	}
}

func TestAWordingOfItsOwnGoesBeforeAnotherInitiativesOtherOrder(t *testing.T) {
	g := embedded(t).With([]Names{
		{ID: "first", Names: [language.Count][]string{{"Japan-Mekong Summit"}, nil}},
		{ID: "second", Names: [language.Count][]string{{"Mekong-Japan Summit"}, nil}},
	})
	for text, want := range map[string]string{
		"Japan–Mekong Summit": "first:Japan–Mekong Summit",
		"Mekong-Japan Summit": "second:Mekong-Japan Summit",
	} {
		if got := namedIn(g, language.English, text); got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}

func TestTheSameWithGivesTheSameNames(t *testing.T) {
	g := embedded(t)
	first := g.With(seed())
	for range 5 {
		again := g.With(seed())
		for i := range first.names[len(g.names):] {
			if a, b := first.names[len(g.names)+i], again.names[len(g.names)+i]; a != b {
				t.Fatalf("name %d is %q and %q", i, a.text, b.text)
			}
		}
	}
	if g.Entity(Reference{Initiative, "program"}) != nil || first.Entity(Reference{Initiative, "program"}) == nil {
		t.Error("With changes the gazetteer that it extends, or knows no IDs")
	}
}
