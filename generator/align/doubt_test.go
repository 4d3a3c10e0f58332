package align

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"monjo/generator/archive"
	"monjo/generator/language"
	"monjo/generator/markdown"
)

// paragraphs makes a document of plain paragraphs.
func paragraphs(english, japanese []string) *archive.Document {
	d := &archive.Document{}
	for l, all := range [language.Count][]string{english, japanese} {
		v := &archive.Version{}
		for _, words := range all {
			v.Text.Blocks = append(v.Text.Blocks, markdown.Block{Words: words})
		}
		d.Versions[l] = v
	}
	return d
}

// divisions yields every division of the rest of both texts into rows with its score.
func divisions(p *pairing, i, j int, rows []Row, total points, yield func([]Row, points)) {
	if i == p.texts[0].len() && j == p.texts[1].len() {
		yield(rows, total)
	}
	for n, s := range steps() {
		if i+s.english > p.texts[0].len() || j+s.japanese > p.texts[1].len() {
			continue
		}
		score := s.price
		if n < pairs {
			p.row(i+s.english, 0, p.texts[1].len()+1)
			if !p.possible[n] || p.scores[n][j+s.japanese] == never {
				continue
			}
			score += p.scores[n][j+s.japanese]
		}
		row := Row{}
		row.Sides = [language.Count]Side{{i, i + s.english}, {j, j + s.japanese}}
		divisions(p, i+s.english, j+s.japanese, append(rows[:len(rows):len(rows)], row), total+score, yield)
	}
}

// TestRowsAndCertaintyAreThoseOfAllDivisions tries every division of small texts.
func TestRowsAndCertaintyAreThoseOfAllDivisions(t *testing.T) {
	english := []string{"The Government of Japan", "peace and security", "in 1956", "“No war.”", "trade of 52 million,", "and", "(Signed)", "Article 3"}
	japanese := []string{"日本国政府", "平和及び安全保障", "昭和三十一年", "「戦争反対。」", "5200万の貿易", "及び", "（署名）", "第三条"}
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 2))
		pick := func(from []string) (all []string) {
			for range 1 + r.IntN(4) {
				all = append(all, from[r.IntN(len(from))])
			}
			return all
		}
		d := paragraphs(pick(english), pick(japanese))
		rows := Rows(d, nil)
		best, whole := points(math.MinInt32), 0.0
		with := make([]float64, len(rows)) // the weight of all divisions that have the row
		var bestRows string
		divisions(newPairing(d, nil), 0, 0, nil, 0, func(all []Row, total points) {
			weight := math.Exp(float64(total) / (1000 * temperature))
			whole += weight
			for n, row := range rows {
				for _, other := range all {
					if same(row, other) {
						with[n] += weight
					}
				}
			}
			if total > best {
				best, bestRows = total, fmt.Sprint(all)
			}
		})
		score := points(math.MinInt32)
		divisions(newPairing(d, nil), 0, 0, nil, 0, func(all []Row, total points) {
			equal := len(all) == len(rows)
			for n := range all {
				equal = equal && all[n].Sides == rows[n].Sides
			}
			if equal {
				score = total
			}
		})
		if score != best {
			t.Errorf("seed %d: Rows chose %v of score %d, the best is %s of %d", seed, rows, score, bestRows, best)
		}
		for n, sure := range Certainty(d, rows, nil) {
			if want := with[n] / whole; math.Abs(sure-want) > 1e-9 {
				t.Errorf("seed %d: row %v has the certainty %v, want %v", seed, rows[n].Sides, sure, want)
			}
		}
	}
}

// same reports whether two rows have the same blocks, wherever a gap stands.
func same(a, b Row) bool {
	for l := range a.Sides {
		if a.Sides[l] != b.Sides[l] && !(a.Sides[l].Empty() && b.Sides[l].Empty()) {
			return false
		}
	}
	return true
}

func TestRowsThatSomebodyDecidedAreSure(t *testing.T) {
	d := paragraphs([]string{"one", "two"}, []string{"一", "二"})
	row := func(e0, e1, j0, j1 int) Row { return Row{Sides: [language.Count]Side{{e0, e1}, {j0, j1}}} }
	for _, rows := range [][]Row{
		{row(1, 2, 0, 1), row(0, 1, 1, 2)}, // out of order
		{row(0, 1, 0, 1)},                  // not all
		{row(0, 1, 0, 1), row(1, 3, 1, 2)}, // too many
		{row(0, 2, 0, 2)},                  // what Rows does not make
		nil,
	} {
		sure := Certainty(d, rows, nil)
		if len(sure) != len(rows) {
			t.Fatalf("%v has %d certainties", rows, len(sure))
		}
		for n := range sure {
			if sure[n] != 1 {
				t.Errorf("%v: %v", rows, sure)
			}
		}
	}
	for _, empty := range []*archive.Document{{}, paragraphs([]string{"one"}, nil), paragraphs(nil, []string{"一"})} {
		for _, sure := range Certainty(empty, Rows(empty, nil), nil) {
			if sure != 1 {
				t.Errorf("a document in one language is doubted: %v", sure)
			}
		}
	}
}

func TestOfTwoLikeParagraphsNeitherIsSure(t *testing.T) {
	same := strings.Repeat("words of a song ", 5)
	d := paragraphs([]string{"In 1956.", same, "In 1972."}, []string{"1956年。", strings.Repeat("歌詞の言葉", 7), strings.Repeat("歌詞の言葉", 7), "1972年。"})
	rows := Rows(d, nil)
	for n, sure := range Certainty(d, rows, nil) {
		middle := rows[n].Sides[language.English].First == 1 && rows[n].Sides[language.English].End == 2
		if middle && sure > 0.6 || !middle && !rows[n].Sides[language.English].Empty() && sure < 0.9 {
			t.Errorf("row %v has the certainty %v", rows[n].Sides, sure)
		}
	}
}

func TestCertaintyOfALongTextIsBounded(t *testing.T) {
	var english, japanese []string
	for i := range 3000 {
		english = append(english, fmt.Sprintf("Article %d of 1956 and of peace.", i))
		if i%7 != 0 {
			japanese = append(japanese, fmt.Sprintf("1956年の平和の第%d条。", i))
		}
	}
	d := paragraphs(english, japanese)
	rows := Rows(d, nil)
	for n, sure := range Certainty(d, rows, nil) {
		if !(sure >= 0 && sure <= 1) {
			t.Fatalf("row %v has the certainty %v", rows[n].Sides, sure)
		}
	}
}

func BenchmarkCertaintyOfATreatyOf500Rows(b *testing.B) {
	var english, japanese []string
	for i := range 500 {
		english = append(english, fmt.Sprintf("The Government shall endeavour to promote the exchange of students in %d by every suitable means.", 1600+i))
		japanese = append(japanese, fmt.Sprintf("政府は、%d年に、あらゆる適当な手段により、学生の交流を促進するよう努めるものとする。", 1600+i))
	}
	d := paragraphs(english, japanese)
	rows := Rows(d, nil)
	b.ReportAllocs()
	for b.Loop() {
		Certainty(d, rows, nil)
	}
}
