package worldjpn

import (
	"slices"
	"strings"
	"testing"
)

func TestNotesAndTitlesGiveStatusAndExtent(t *testing.T) {
	for _, c := range []struct {
		title, notes, status, extent string
		problems                     []string
	}{
		{"例", "", "", "", nil},
		{"例", "仮訳", "provisional", "", nil},
		{"例", "仮訳,抜粋", "provisional", "excerpt", nil},
		{"例", "仮訳，抜粋", "provisional", "excerpt", nil},
		{"例", "抜粋", "", "excerpt", nil},
		{"例", "Provisional Translation", "provisional", "", nil},
		{"例", "(Excerpts)", "", "excerpt", nil},
		{"例", "外務省の仮訳による", "provisional", "", []string{"3:6 import-assumed"}},
		{"例", "署名は東京", "", "", nil},
		{"例（仮訳）", "", "provisional", "", nil},
		{"仮訳の例", "", "", "", nil},
	} {
		p, problems := Read("19770818.O1J.txt", []byte("[文書名] "+c.title+"\n[年月日] 1977年8月18日\n[備考] "+c.notes+"\n[全文]\n言葉。"))
		expect(t, problems, c.problems...)
		if p.Status != c.status || p.Extent != c.extent || p.Fields.Notes.Words != c.notes {
			t.Errorf("%q, %q: status %q, extent %q, notes %q", c.title, c.notes, p.Status, p.Extent, p.Fields.Notes.Words)
		}
	}
}

func TestASourceOfSeveralWorksIsDividedWithoutLosingWords(t *testing.T) {
	for _, want := range [][]string{
		nil,
		{"外務省"},
		{"Ministry of Foreign Affairs of Japan"},
		{"A Documentary History of Examples, 1945-1997, pp.901-903.", "Public Papers of the Examples: Somebody, 1975, II, pp. 1112-1117."},
		{"Examples of the U.S. Government, Vol. 3, p. 12.", "Other Examples, pp. xi–xv."},
		{"U.S. Dept. of State. Examples and Papers. No pages"},
		{"例示主要文書・年表(1),784ー786頁.", "例示集,34ー59."},
		{"例示青書22号,373−374頁."},
		{"例示主要文書・年表（１），７８４ー７８６頁．", "例示集，３４ー５９．"},
		{"例示集No.3,1.5頁.", "別の例。", "三番目"},
	} {
		for _, space := range []string{"", " "} {
			words := strings.Join(want, " ")
			if len(want) > 0 && wide([]rune(want[0])[0]) {
				words = strings.Join(want, space)
			}
			if got := references(words); !slices.Equal(got, want) {
				t.Errorf("%q gives %q, want %q", words, got, want)
			}
		}
	}
}

func TestTheKindIsTakenFromTitlesOnlyWhereItIsCertain(t *testing.T) {
	for _, c := range []struct{ name, title, kind string }{
		{"20070100.O1E.txt", "Japan-Example Region Partnership Program", "programme"},
		{"19600119.T1E.txt", "Treaty of Mutual Examples between A and B", "treaty"},
		{"19750806.D1E.txt", "Joint Statement on the Treaty of Examples", "statement"},
		{"19750806.D1E.txt", "Joint Communiqué", "communique"},
		{"20031212.O1E.txt", "The Example Plan of Action", "plan"},
		{"19560101.T1E.txt", "Exchange of Notes concerning Article 1", "exchange-of-notes"},
		{"20031212.O1E.txt", "Agreed Minutes to the Agreement", "minutes"},
		{"20031212.O1E.txt", "Statement and Plan of Action", "other"}, // two
		{"20031212.O1E.txt", "A Reported Example", "other"},
		{"20031212.S1E.txt", "The Example Treaty", "other"}, // a speech is no treaty
		{"20031212.O1E.txt", "Reports", "report"},
		{"20070100.O1J.txt", "日本・例示地域パートナーシップ・プログラム", "programme"},
		{"19600119.T1J.txt", "例示に関する条約（抄）", "treaty"},
		{"19750806.D1J.txt", "例示条約に関する声明", "statement"},
		{"19750806.D1J.txt", "日米共同声明", "other"}, // also of communiqués
		{"19750806.D1J.txt", "例示", "other"},
	} {
		id, _ := ParseID(c.name)
		kind, certain := kindOf([]Page{{ID: id, Language: id.Language, Fields: Fields{Title: Field{Words: c.title}}}})
		if kind != c.kind || certain != (kind != "other") {
			t.Errorf("%s %q is a %s (certain: %v), want %s", c.name, c.title, kind, certain, c.kind)
		}
		if !slices.Contains(Kinds(), kind) {
			t.Errorf("%q is not a kind", kind)
		}
	}
}
