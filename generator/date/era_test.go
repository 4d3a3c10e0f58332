package date_test

import (
	"fmt"
	"testing"

	"monjo/generator/date"
)

func TestErasFollowOneAnotherWithoutAGap(t *testing.T) {
	for era, want := range []string{
		"明治 1868-10-23 1912-07-29", "大正 1912-07-30 1926-12-24", "昭和 1926-12-25 1989-01-07",
		"平成 1989-01-08 2019-04-30", "令和 2019-05-01 ..",
	} {
		e := date.Era(era)
		if got := fmt.Sprint(e, " ", e.First(), " ", e.Last()); got != want {
			t.Errorf("era %d: %s, want %s", era, got, want)
		}
	}
}

func TestEraYearsKnowsWhenADateHasNone(t *testing.T) {
	for edtf, want := range map[string]string{
		"1951~": "[昭和26年]", "1989-XX": "[昭和64年 平成元年]", "1989-01-XX": "[昭和64年 平成元年]", "1872?": "[明治5年]",
		"1872-XX": "[明治5年]", "1869-05": "[]", "1867": "[]", "195X": "[]", "19XX": "[]", "1951-21": "[]", "1951/1952": "[]", "-1951": "[]",
	} {
		if got := fmt.Sprint(date.EraYears(must(t, edtf))); got != want {
			t.Errorf("EraYears(%s) = %s, want %s", edtf, got, want)
		}
	}
	if years := date.EraYears(date.Date{}); years != nil {
		t.Errorf("no date has the era years %v", years)
	}
}
