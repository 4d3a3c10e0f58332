package align

import (
	"strings"
	"testing"
)

func TestNumbersAreTheSameInBothLanguages(t *testing.T) {
	for words, want := range map[string]string{
		"":                       "",
		"US $52 million":         "52000000",
		"5200万ドル":                "52000000",
		"5,200万ドル":               "52000000",
		"５，２００万ドル":               "52000000",
		"約2000 万ドル":              "20000000",
		"五千二百万ドル":                "52000000",
		"1.5 billion yen":        "1500000000",
		"15億円":                   "1500000000",
		"1億2000万円":               "120000000",
		"一億二千万円":                 "120000000",
		"5千万円":                   "50000000",
		"2兆円":                    "2000000000000",
		"1,234,567":              "1234567",
		"1,2 and 12,34":          "1 2 12 34",
		"2.50":                   "2.50",
		"the year 2007.":         "2007",
		"007":                    "7",
		"000":                    "0",
		"第十二条":                   "12",
		"第一条":                    "1",
		"一村一品活動":                 "",
		"統一、万国、十分、千葉":            "",
		"千九百五十一年九月八日":            "1951",
		"二〇〇七年一月":                "2007",
		"2007年1月16日":             "2007 16",
		"一年後、第二国":                "",
		"3 thousandths":          "3000",
		"12345678901234567890億1": "1234567890123456789000000000 1",
		"1 million, 2":           "1000000 2",
		"5万3億":                   "50000 300000000",
		"5千2百万ドル":                "52000000",
		"52百万ドル":                 "52000000",
		"1億5千2百万円":               "152000000",
		"1億2,000万5千円":            "120005000",
		"2兆3千億円":                 "2300000000000",
		"3千5百人":                  "3500",
		"5千20":                   "5020",
		"1千2千":                   "1000 2000",
	} {
		var all []string
		for number := range Numbers(words) {
			all = append(all, number.Value)
		}
		if got := strings.Join(all, " "); got != want {
			t.Errorf("%q: got %q, want %q", words, got, want)
		}
	}
}

func FuzzNumbersReadsAnything(f *testing.F) {
	for _, words := range []string{"1億2000万", "五千二百万", "1,234.5 million", "\xff1\xff", "第"} {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		count := 0
		end := 0
		for number := range Numbers(words) {
			count++
			if strings.Trim(number.Value, "0123456789.") != "" || number.Value == "" {
				t.Errorf("%q is no number", number.Value)
			}
			if number.Start < end || number.End <= number.Start || number.End > len(words) {
				t.Errorf("%v overlaps or is empty", number)
			}
			end = number.End
		}
		if count > len(words) {
			t.Errorf("%d numbers in %d bytes", count, len(words))
		}
	})
}
