package link_test

import (
	"strings"
	"testing"
	"time"

	"monjo/generator/diag"
	"monjo/generator/link"
)

// compared gives what Compare says of two texts, without the hints.
func compared(t *testing.T, english, japanese string) string {
	t.Helper()
	graph, _ := build(t, files{
		"documents/T/1/document.toml": document("2000-01-01", "A talk", "談話", bothTexts),
		"documents/T/1/en.md":         english + "\n",
		"documents/T/1/ja.md":         japanese + "\n",
	})
	var all []string
	for _, p := range link.Compare(graph.Documents[0], readGazetteer(t)) {
		if p.Code.Severity() != diag.Information || p.Line == 0 {
			t.Errorf("%v", p)
		}
		if p.Code != diag.DoubtfulRow {
			all = append(all, p.Words)
		}
	}
	return strings.Join(all, " | ")
}

func TestDifferentNamesAreReported(t *testing.T) {
	for _, c := range []struct{ english, japanese, want string }{
		{"Alphaland and Betania.", "ベータ国とアルファ国。", ""},
		{"Alphaland, Alphaland.", "アルファ国。", ""},
		{"Alphaland and Betania.", "アルファ国。", "row p1: en names BB; ja does not"},
		{"Words.", "アルファ国、ガンマ国。", "row p1: ja names AA, CC; en does not"},
		{"Alphaland.", "ベータ国。", "row p1: en names AA; ja names BB"},
		{"Each member of the Union.", "アルファ国、ベータ国及びガンマ国。", "row p1: en names UNION; ja names AA, BB, CC; UNION, which en names, implies AA, BB, CC"},
		{"The Union.", "連合体のアルファ国及びデルタ国。", "row p1: ja names AA, DD; en does not; UNION, which en names, implies AA"},
		{"Alphaland and Betania.", "両国。", ""},
		{"The two countries.", "アルファ国とベータ国。", ""},
		{"The two countries.", "アルファ国、ガンマ国及びベータ国。", "row p1: ja names AA, CC, BB; en does not"},
		{"Agreements with Alphaland and Betania.", "アルファ国との二国間協定。", "row p1: en names BB; ja does not"},
		{"The Union met.", "同連合は会合した。", ""},
		{"The Union met.", "同地域は会合した。", "row p1: en names UNION; ja does not"},
		{"Twinland.", "ガンマ国。", ""}, // decided by the document
		{"Twinland.", "ガンマ国とデルタ国。", ""},
		{"Words.\n\nMore words, Alphaland.", "語。アルファ国。\n\n更に語。", ""}, // a sentence that stands in another row
		{"1. Alphaland.\n\n2. Betania, Deltia.", "1. 語、デルタ国。\n\n2. アルファ国。", "row p1: en names AA; ja names DD | row p2: en names BB, DD; ja names AA"},
	} {
		expect(t, c.english+" / "+c.japanese, compared(t, c.english, c.japanese), c.want)
	}
}

func TestDifferentNumbersAreReported(t *testing.T) {
	for _, c := range []struct{ english, japanese, want string }{
		{"US $52 million", "5,200万ドル", ""},
		{"US $52 million", "5千2百万ドル", ""},
		{"US $52 million", "五千二百万ドル", ""},
		{"$52m and €1.5bn", "5200万ドル及び15億ユーロ", ""},
		{"a 52-million-dollar loan", "5,200万ドルの借款", ""},
		{"US $52 million", "5,300万ドル", "row p1: en has 52 million; ja has 5,300万"},
		{"US $52 million", "多額の支援", "row p1: en has 52 million; ja does not"},
		{"aid", "5,200万ドル", "row p1: ja has 5,200万; en does not"},
		{"two hundred and fifty million yen", "2億5千万円", ""},
		{"one hundred thousand people", "10万人", ""},
		{"twenty-five or thirty", "25又は30", ""},
		{"the 21st century, the twenty-first century", "21世紀", ""},
		{"0.70 percent", "0.7％", ""},
		{"1,234.50", "1,234.5", ""},
		{"30 percent", "3割", ""},
		{"one third, three quarters", "3分の1、4分の3", ""},
		{"January 16, 2007", "2007年1月16日", ""},
		{"16 January 2007", "平成19年1月16日", ""},
		{"16 January 2007", "平成十九年一月十六日", ""},
		{"16 January 1989", "平成元年1月16日", ""},
		{"16 January 2007", "２００７年１月１６日", ""},
		{"16 January 2007", "平成18年1月16日", "row p1: en has 2007; ja has 平成18年"},
		{"16 January 2007", "2007年2月16日", "row p1: en has January; ja has 2月"},
		{"16 January 2007", "2007年1月17日", "row p1: en has 16; ja has 17"},
		{"1996-97", "1996年及び1997年", ""},
		{"in 1996", "96年", ""},
		{"from 2006 to 2008", "平成18年から20年まで", ""},
		{"FY2007, the G8", "平成19年度、主要国首脳会議", ""},
		{"in May 2007; it may march", "2007年5月", ""},
		{"five countries", "5か国", ""},
		{"five countries", "4か国", "row p1: ja has 4; en does not"},
		{"bilateral and trilateral talks of both", "2国間及び3者の協議", ""},
		{"for 3 months", "三か月間", ""},
		{"for a decade", "10年間", ""},
		{"Article 12", "第十二条", ""},
		{"Article XII", "第12条", ""},
		{"Article 12", "第十三条", "row p1: en has 12; ja has 十三"},
		{"(1) first", "① 最初に", ""},
		{"many", "数十万人、万一、十分、二三の", ""},
		{"the 2nd meeting", "第二回会合", ""},
		{"at 3 p.m.", "15時", ""},
		{"1 thing", "事", ""},
		{"Words.\n\nIn 2007.", "2007年の語。\n\n語。", ""},
		{"20, 30 and 40", "20、31", "row p1: en has 30, 40; ja has 31"},
	} {
		expect(t, c.english+" / "+c.japanese, compared(t, c.english, c.japanese), c.want)
	}
}

func TestARowWithOneSideIsNotCompared(t *testing.T) {
	expect(t, "one side", compared(t, "# Alphaland 2007\n\nWords of some length, and then some more words.", "語は幾らかの長さのもの、そして更に幾らかの語。"), "")
}

// TestComparingIsLinear holds texts made to be slow to a time that a quadratic search would pass by far.
func TestComparingIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	const size = 400_000
	for _, c := range [][2]string{
		{"12 ", "34、"}, {"1", "一"}, {"12,34", "数"}, {"two ", "平成"}, {"May ", "平成19年"}, {"12. . ", "1月"}, {"hundred and ", "平成年"}, {"-12", "十月"}, {"I ", "第一条"}, {"x12", "年"},
	} {
		english := strings.Repeat(c[0], size/len(c[0]))
		japanese := strings.Repeat(c[1], size/len(c[1]))
		start := time.Now()
		compared(t, "# A\n\n"+english+"x\n\n# B\n\n"+english+"y", "# A\n\n"+japanese+"。\n\n# B\n\n"+japanese+"、")
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%q and %q took %v", c[0], c[1], took)
		} else {
			t.Logf("%q and %q took %v", c[0], c[1], took)
		}
	}
}
