package gazetteer

import (
	"strings"
	"testing"

	"monjo/generator/language"
)

func TestTheWordsAroundDecideAnAmbiguousName(t *testing.T) {
	g := embedded(t)
	finds(t, g, language.English, "2007-01", []example{
		{"Georgia", "Georgia?GE"},
		{"Armenia, Georgia and Azerbaijan", "Armenia=AM Georgia=GE Azerbaijan=AZ"},
		{"Moldova and Georgia", "Moldova=MD Georgia=GE"},
		{"Troops left Tbilisi; Georgia protested.", "Georgia=GE"},
		{"Atlanta, Georgia and the State of Georgia", ""},
		{"Georgia and Alabama, south of Tennessee, elected governors", ""},
		{"the Georgian Government", "Georgian=GE"},
		{"a Georgian house", ""},
		{"Republic of Georgia. Georgia", "Republic of Georgia=GE Georgia=GE"},
		{"the Congo", "Congo?CD,CG"},
		{"Congolese troops in Kinshasa", "Congolese=CD"},
		{"the Congo under Lumumba", "Congo=CD"},
		{"the Congo at Brazzaville", "Congo=CG"},
		{"from Brazzaville to Kinshasa in the Congo", "Congo?CD,CG"},
		{"the Democratic Republic of the Congo. The Congo", "Democratic Republic of the Congo=CD Congo=CD"},
		{"Congo-Brazzaville and the Congo", "Congo-Brazzaville=CG Congo=CG"},
	})
	finds(t, g, language.Japanese, "2020-01", []example{
		{"ジョージア", "ジョージア?GE"},
		{"ジョージアとアルメニア", "ジョージア=GE アルメニア=AM"},
		{"ジョージアの首都トビリシ", "ジョージア=GE"},
		{"ジョージア州アトランタ", ""},
		{"アトランタで、ジョージアの知事は", ""},
		{"コンゴ", "コンゴ?CD,CG"},
		{"コンゴの首都キンシャサ", "コンゴ=CD"},
		{"コンゴの首都ブラザビル", "コンゴ=CG"},
		{"コンゴ民主共和国。コンゴ", "コンゴ民主共和国=CD コンゴ=CD"},
	})
}

// TestWordsFarAwayDecideNothing: the evidence is weighed around the name and not in the whole text.
func TestWordsFarAwayDecideNothing(t *testing.T) {
	g := embedded(t)
	far := strings.Repeat("nothing to the point. ", 300)
	finds(t, g, language.English, "2007-01", []example{
		{"Tbilisi. " + far + "Georgia", "Georgia?GE"},
		{"Tbilisi. Georgia. " + far + "Atlanta", "Georgia=GE"},
		{"Atlanta. " + far + "Tbilisi. Georgia", "Georgia=GE"},
	})
}

// TestWhatIsDecidedOnceCountsFarAway: another name of a bearer in the text speaks for it.
func TestANameOfTheBearerAnywhereSpeaksForIt(t *testing.T) {
	far := strings.Repeat("nothing to the point. ", 300)
	finds(t, embedded(t), language.English, "2007-01", []example{
		{"Congo-Brazzaville. " + far + "Congo", "Congo-Brazzaville=CG Congo=CG"},
		{"Congo-Brazzaville, Zaire. " + far + "Congo", "Congo-Brazzaville=CG Zaire=CD Congo?CD,CG"},
	})
}

func TestAnUndecidedNameIsGivenWithAllItsBearers(t *testing.T) {
	g := embedded(t)
	found := g.Find(language.English, "the Congo", dateOf(t, "2007"))
	if len(found) != 1 || found[0].Reference != (Reference{}) || len(found[0].Ambiguous) != 2 {
		t.Fatalf("%v", found)
	}
	for _, r := range found[0].Ambiguous {
		if g.Entity(r) == nil {
			t.Errorf("%v is no entity", r)
		}
	}
}

func TestAListThatNothingReadsIsReported(t *testing.T) {
	own := Table{Kind: Context, Own: true, Record: table(t, "content/gazetteer/context.toml", "[en]\nthings = [\"gadget\"]\nthngs = [\"gadget\"]\n[en.evidence.QQ]\nfor = [\"Quux\"]\n")}
	grammar := Table{Kind: Compound, Own: true, Record: table(t, "content/gazetteer/compound.toml", "mayor = [\"日\"]\n")}
	_, problems := Read(append(embeddedTables(t), own, grammar))
	want := `content/gazetteer/compound.toml:1:10: unknown list "mayor" [unknown-key]
	hint: the lists are those of monjo's own i18n/gazetteer/context.toml and compound.toml
content/gazetteer/context.toml:3:10: unknown list "en.thngs" [unknown-key]
	hint: the lists are those of monjo's own i18n/gazetteer/context.toml and compound.toml
content/gazetteer/context.toml:5:8: there is evidence for QQ, which is no country or group [unknown-id]
	hint: a code is that of an entry in countries, former or groups`
	if got := problems.Sort().Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
