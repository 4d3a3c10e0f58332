package align_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"monjo/generator/align"
	"monjo/generator/archive"
	"monjo/generator/language"
	"monjo/generator/markdown"
)

// parse makes a document of two Markdown texts; an empty one is no version at all.
func parse(t testing.TB, english, japanese string) *archive.Document {
	t.Helper()
	d := &archive.Document{}
	for l, words := range [language.Count]string{english, japanese} {
		if words == "" {
			continue
		}
		parsed, problems := markdown.Parse("text.md", []byte(words))
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		d.Versions[l] = &archive.Version{Text: parsed}
	}
	return d
}

// write gives rows as "0=0 1= 2=1+2": the English blocks, then the Japanese.
func write(rows []align.Row) string {
	var all []string
	for _, row := range rows {
		var sides [language.Count]string
		for l, s := range row.Sides {
			for i := s.First; i < s.End; i++ {
				if i > s.First {
					sides[l] += "+"
				}
				sides[l] += fmt.Sprint(i)
			}
		}
		all = append(all, sides[0]+"="+sides[1])
	}
	return strings.Join(all, " ")
}

// check holds for the rows of every document.
func check(t testing.TB, d *archive.Document, rows []align.Row) {
	t.Helper()
	var next [language.Count]int
	for n, row := range rows {
		if want := fmt.Sprintf("p%d", n+1); row.Anchor != want {
			t.Fatalf("row %d has the anchor %q, want %q", n, row.Anchor, want)
		}
		if row.Sides[0].Empty() && row.Sides[1].Empty() {
			t.Fatalf("row %s is empty", row.Anchor)
		}
		for l, s := range row.Sides {
			if s.Empty() {
				continue
			}
			if s.First != next[l] || s.End < s.First {
				t.Fatalf("row %s has the blocks %d to %d of language %d; %d is next", row.Anchor, s.First, s.End, l, next[l])
			}
			if s.End-s.First > 1 {
				for _, b := range d.Versions[l].Text.Blocks[s.First:s.End] {
					if b.Kind != markdown.Paragraph && b.Kind != markdown.Heading {
						t.Fatalf("row %s joins a block of kind %d", row.Anchor, b.Kind)
					}
				}
			}
			next[l] = s.End
		}
	}
	for l, v := range d.Versions {
		if v != nil && next[l] != len(v.Text.Blocks) {
			t.Fatalf("%d of %d blocks of language %d are in a row", next[l], len(v.Text.Blocks), l)
		}
	}
}

const (
	long1    = "The Government shall endeavour to promote the exchange of students and teachers between the two countries by every suitable means."
	long1ja  = "政府は、あらゆる適当な手段により、両国間の学生及び教員の交流を促進するよう努めるものとする。このため協議を行う。"
	long2    = "Either party may give notice of its intention to withdraw, and the agreement ends one year after the date on which notice was given."
	long2ja  = "いずれの一方の当事国も、脱退の意思を通告することができ、この協定は、通告が行われた日の一年後に終了するものとする。"
	short1   = "A word of thanks."
	short1ja = "感謝の言葉。"
)

func TestRowsPairWhatCorresponds(t *testing.T) {
	lines := func(blocks ...string) string { return strings.Join(blocks, "\n\n") + "\n" }
	for _, c := range []struct{ name, english, japanese, want string }{
		{"one to one", lines(long1, short1, long2), lines(long1ja, short1ja, long2ja), "0=0 1=1 2=2"},
		{"English alone has a paragraph", lines(long1, short1, long2), lines(long1ja, long2ja), "0=0 1= 2=1"},
		{"Japanese alone has a paragraph", lines(long1, long2), lines(long1ja, short1ja, long2ja), "0=0 =1 1=2"},
		{"Japanese splits a paragraph", lines(short1, long1+" "+long2, short1), lines(short1ja, long1ja, long2ja, short1ja), "0=0 1=1+2 2=3"},
		{"English splits a paragraph", lines(short1, long1, long2, short1), lines(short1ja, long1ja+long2ja, short1ja), "0=0 1+2=1 3=2"},
		{"English splits a paragraph by its numbers", lines("In 1951: yes.", "In 1960: no.", "In 1972: ten."), lines("1951年は是、1960年は否。", "1972年は十。"), "0+1=0 2=1"},
		{"one language", "", lines("# 題", "文。", "* 項"), "=0 =1 =2"},
		{"the other language", lines("# Title", "Text.", "* Item"), "", "0= 1= 2="},
		{"no text", "", "", ""},
		{"a heading the other has not", lines("# Aims", long1, "# Means", long2), lines("# 目的", long1ja, long2ja), "0=0 1=1 2= 3=2"},
		{"an opening heading in Japanese alone", lines(long1), lines("# 題", long1ja), "=0 0=1"},
		{"headings pair by level", lines("# Part", "## Chapter", long1), lines("# 部", "## 章", long1ja), "0=0 1=1 2=2"},
		{"list items", lines("* Roads and bridges", "* Schools and hospitals in every province", "* Water"), lines("* 道路及び橋", "* 各県の学校及び病院", "* 水"), "0=0 1=1 2=2"},
		{"an item that is missing", lines("* Roads, 12 of them", "* Schools, 34", "* Wells, 56"), lines("* 道路12本", "* 井戸56箇所"), "0=0 1= 2=1"},
		{"an item split in two", lines("* "+short1, "* "+long1+" "+long2), lines("* "+short1ja, "* "+long1ja, "* "+long2ja), "0=0 1=1+2"},
		{"table rows", "| Year | Sum |\n|---|---|\n| 1951 | 10 |\n| 1952 | 20 |\n", "| 年 | 額 |\n|---|---|\n| 1951 | 10 |\n| 1952 | 20 |\n", "0=0 1=1 2=2"},
		{"a table row that is missing", "| Year | Sum |\n|---|---|\n| 1951 | 10 |\n| 1952 | 20 |\n| 1953 | 30 |\n", "| 年 | 額 |\n|---|---|\n| 1951 | 10 |\n| 1953 | 30 |\n", "0=0 1=1 2= 3=2"},
		{"a table beside a paragraph", "| Year | Sum |\n|---|---|\n", "年と額\n", "0= =0"},
		{"footnotes", lines(long1+"[^1]", short1+"[^2]", "[^1]: "+short1, "[^2]: "+long2), lines(long1ja+"[^1]", short1ja+"[^2]", "[^1]: "+short1ja, "[^2]: "+long2ja), "0=0 1=1 2=2 3=3"},
		{"a footnote is not the text", lines(long1+"[^1]", "[^1]: "+short1), lines(long1ja, short1ja), "0=0 1= =1"},
		{"millions and 万", lines("Of the new assistance, US $52 million is for trade.", "Of the new assistance, US $40 million is for roads.", "Of the new assistance, US $20 million is for ports."), lines("新たな支援のうち約2000 万ドルを港に充てる。"), "0= 1= 2=0"},
		{"dates of eras", lines("On March 3, 1956 it began.", "On May 6, 1958 it grew.", "On June 9, 1960 it closed."), lines("昭和三十一年三月三日開始。", "昭和三十五年六月九日終了。"), "0=0 1= 2=1"},
		{"a year in letters", lines("Done in the year nineteen hundred and fifty-six.", "Done in the year nineteen hundred and sixty."), lines("千九百六十年に作成した。"), "0= 1=0"},
		{"labels", lines("(a) a plan;", "(b) a plan;", "(c) a plan."), lines("（イ）計画", "（ハ）計画"), "0=0 1= 2=1"},
		{"markers of items and words", lines("1. A plan", "2. A plan", "3. A plan"), lines("１　計画", "３　計画"), "0=0 1= 2=1"},
		{"words that stay the same", lines("A loan through OECF.", "A grant through JICA.", "A course with UNEP."), lines("JICAを通ずる無償。", "UNEPとの研修。"), "0= 1=0 2=1"},
		{"names that sound alike", lines("A speech of Mr. Humboldt.", "A speech of Mr. Castiglione.", "A speech of Mr. Truman."), lines("カスティリオーネ氏の演説。", "トルーマン氏の演説。"), "0= 1=0 2=1"},
		{"words of treaties", lines("On fishery.", "On taxation.", "On railways."), lines("鉄道に関して。"), "0= 1= 2=0"},
		{"a quotation", lines("He spoke on.", "“We hope.”", "She spoke on."), lines("「願う。」"), "0= 1=0 2="},
		{"a title in lines", lines("# AGREEMENT", "# BETWEEN THE GOVERNMENT OF JAPAN", "# AND THE GOVERNMENT OF PERU", "# CONCERNING AIR SERVICES", "Words."), lines("# 航空業務に関する日本国政府とペルー政府との間の協定", "語。"), "0+1+2+3=0 4=1"},
		{"a chapter and its title", lines("## Chapter I", "## General Provisions", "Words."), lines("## 第一章　総則", "語。"), "0+1=0 2=1"},
		{"a sentence that goes on", lines("It has agreed upon a format for exchange of", "data during the dry season with all of the members."), lines("乾季における全加盟国とのデータ交換のための様式につき合意した。"), "0+1=0"},
		{"a bracket that goes on", lines("* Aid (loans, grants, training, etc.)"), lines("* 援助（借款、", "* 無償、研修等）"), "0=0+1"},
		{"a remark in brackets", lines("(Provisional translation)", "Mr. Chairman and members of the House,", "Words."), lines("議長及び議員各位", "語。"), "0= 1=0 2=1"},
		{"articles in kanji", lines("Article 10", "Article 11", "Article 12"), lines("第十条", "第十二条"), "0=0 1= 2=1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := parse(t, c.english, c.japanese)
			rows := align.Rows(d, nil)
			check(t, d, rows)
			if got := write(rows); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// Countries alone tell these items apart.
func TestNamesAreACue(t *testing.T) {
	d := parse(t, "* Aid to Laos\n\n* Aid to Peru\n\n* Aid to Chad\n", "* ペルー援助\n\n* チャド援助\n")
	rows := align.Rows(d, tables(t))
	check(t, d, rows)
	if got, want := write(rows), "0= 1=0 2=1"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestEmptyVersionsHaveNoRows(t *testing.T) {
	d := &archive.Document{Versions: [language.Count]*archive.Version{{}, {}}}
	if rows := align.Rows(d, nil); len(rows) != 0 {
		t.Errorf("two versions without a block have %d rows", len(rows))
	}
}

// The two texts differ as the real pair does on which the archive began: Japanese
// opens with two more paragraphs, its pillar headings have no numbers, an item is
// split by a false bullet, and the sums are in 万.
func TestAPairThatDiffersAsTheSeedDoesIsAlignedRight(t *testing.T) {
	d := parse(t, `## Two Goals

* Enhanced partnership of the region

* Dignity for the people of the region

## Two Areas

### (1) Integrate the Economies of the Region

- Improve roads and institutions

- Strengthen regional networks

### (2) Expand Trade and Investment

- Develop legal frameworks

- Promote industrial cooperation (financing, development of zones, one-village-one-product activity, promotion of rubber)

## New Initiatives

* The region being a priority area, assistance will be expanded to each country.

* In addition, out of new assistance totaling US $52 million, about US $40 million is for the region, of which about US $20 million is for the triangle.

* Joint projects will be discussed with other countries.
`, `地域との協力計画

2007年1月発表

## 二つの目標

* 地域のパートナーシップの強化

* 地域の人々の尊厳

## 二つの分野

### 地域経済の統合

- 道路及び制度の整備

- 地域ネットワークの強化

### 貿易及び投資の拡大

- 法的枠組みの整備

- 産業協力の推進（資金、特区の開発、

- 一村一品活動、天然ゴム産業の振興）

## 新たな取組

* 地域を重点地域と位置付け、各国への支援を拡充する。

* さらに、総額5200万ドルの新たな支援のうち、約4000万ドルを地域に、このうち約2000 万ドルを国境貧困地帯である三角地帯に充てる。

* 共同事業につき他の国々と協議する。
`)
	rows := align.Rows(d, nil)
	check(t, d, rows)
	if got, want := write(rows), "=0 =1 0=2 1=3 2=4 3=5 4=6 5=7 6=8 7=9 8=10 9=11+12 10=13 11=14 12=15 13=16"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// random makes a text of up to most blocks of every kind, the same for the same seed.
func random(r *rand.Rand, most int) markdown.Text {
	var text markdown.Text
	for range r.IntN(most + 1) {
		b := markdown.Block{Kind: markdown.Kind(r.IntN(4)), Words: strings.Repeat("word 語", r.IntN(20))}
		switch r.IntN(4) {
		case 0:
			b.Words += fmt.Sprint(r.IntN(50))
		case 1:
			b.Words += [...]string{"5,200万", "52 million", "第十二条", "千", "1.5億", "9,", "１２", "〇"}[r.IntN(8)]
		}
		for range r.IntN(3) {
			b.Containers = append(b.Containers, markdown.Container{Kind: markdown.ContainerKind(r.IntN(5))})
		}
		if b.Kind == markdown.Heading {
			b.Level = 1 + r.IntN(6)
		}
		text.Blocks = append(text.Blocks, b)
	}
	return text
}

func TestRowsHoldEveryBlockOnceAndInOrder(t *testing.T) {
	for seed := range uint64(2000) {
		r := rand.New(rand.NewPCG(seed, 1))
		most := 1 + r.IntN(40)
		d := &archive.Document{Versions: [language.Count]*archive.Version{{Text: random(r, most)}, {Text: random(r, most)}}}
		rows := align.Rows(d, nil)
		check(t, d, rows)
		if again := write(align.Rows(d, nil)); again != write(rows) {
			t.Fatalf("seed %d: a second time the rows are others", seed)
		}
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

// many makes n paragraphs, each with a number of its own.
func many(n int, word string) markdown.Text {
	text := markdown.Text{Blocks: make([]markdown.Block, n)}
	for i := range text.Blocks {
		text.Blocks[i].Words = fmt.Sprintf("%s %d", word, i)
	}
	return text
}

func TestHugeTextsAreAlignedInBoundedTime(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	figures := markdown.Text{Blocks: make([]markdown.Block, 2000)}
	for i := range figures.Blocks {
		var words strings.Builder
		for n := range 1000 {
			fmt.Fprintf(&words, "%d ", i*1000+n)
		}
		figures.Blocks[i].Words = words.String()
	}
	// Each number stands in two of five blocks, so that it tells too much to be passed over.
	common := markdown.Text{Blocks: make([]markdown.Block, 2000)}
	r := rand.New(rand.NewPCG(1, 1))
	for i := range common.Blocks {
		for range 128 {
			common.Blocks[i].Words += fmt.Sprintf("%d ", 1000+r.IntN(320))
		}
	}
	for _, c := range []struct {
		name              string
		english, japanese markdown.Text
	}{
		{"20,000 a side", many(20_000, "word"), many(20_000, "語")},
		{"1 against 200,000", many(1, "word"), many(200_000, "語")},
		{"200,000 against 1", many(200_000, "word"), many(1, "語")},
		{"200 against 200,000", many(200, "word"), many(200_000, "語")},
		{"20,000 against 5,000", many(20_000, "word"), many(5_000, "語")},
		{"full of figures", figures, figures},
		{"the same figures everywhere", common, common},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := &archive.Document{Versions: [language.Count]*archive.Version{{Text: c.english}, {Text: c.japanese}}}
			start := time.Now()
			rows := align.Rows(d, nil)
			took := time.Since(start)
			check(t, d, rows)
			t.Logf("%d rows in %v", len(rows), took)
			// An order of magnitude above what it takes, so that a busy machine does not fail it.
			if took > 30*time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}

func TestAGapInALongTextIsFoundInsideTheBand(t *testing.T) {
	english, japanese := many(5_000, "word"), many(5_000, "語")
	japanese.Blocks = append(japanese.Blocks[:2_000:2_000], japanese.Blocks[2_050:]...)
	d := &archive.Document{Versions: [language.Count]*archive.Version{{Text: english}, {Text: japanese}}}
	rows := align.Rows(d, nil)
	check(t, d, rows)
	if len(rows) != 5_000 {
		t.Errorf("%d rows, want 5,000", len(rows))
	}
	for i, row := range rows {
		if row.Sides[1].Empty() != (i >= 2_000 && i < 2_050) {
			t.Fatalf("row %s is paired wrongly: %v", row.Anchor, row.Sides)
		}
	}
}

func BenchmarkTreatyOf500Rows(b *testing.B) {
	var english, japanese strings.Builder
	for i := range 250 {
		fmt.Fprintf(&english, "## Article %d\n\n%s In %d.\n\n", i+1, long1, 1900+i)
		fmt.Fprintf(&japanese, "## 第%d条\n\n%s%d年。\n\n", i+1, long1ja, 1900+i)
	}
	d := parse(b, english.String(), japanese.String())
	b.ReportAllocs()
	for b.Loop() {
		if rows := align.Rows(d, nil); len(rows) != 500 {
			b.Fatalf("%d rows", len(rows))
		}
	}
}
