package date_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"monjo/generator/date"
)

func TestCompareOrdersAListInTime(t *testing.T) {
	want := []string{
		"Y-12345", "-0660", "0000", "19XX", "1912-07-30",
		"195X", "195X?", "1950/2000", "1950", "1950-01", "1950-01-01",
		"../1951-09", "/1951-09", "1951/..", "1951", "1951-XX", "1951~",
		"1951-21", "1951-03", "1951-09/1952-04", "1951-09", "1951-09-08/1951-09-10", "1951-09-08", "1951-24",
		"1952", "Y17000",
	}
	var dates []date.Date
	for _, s := range want {
		dates = append(dates, must(t, s))
	}
	shuffle := rand.New(rand.NewPCG(1, 2))
	shuffle.Shuffle(len(dates), func(i, j int) { dates[i], dates[j] = dates[j], dates[i] })
	slices.SortFunc(dates, date.Compare)
	var got []string
	for _, d := range dates {
		got = append(got, d.String())
	}
	if !slices.Equal(got, want) {
		t.Errorf("sorted:\n%q\nwant\n%q", got, want)
	}
}

func TestCompareIsZeroForTheSameDateOnly(t *testing.T) {
	for i, a := range specification {
		for j, b := range specification {
			forward, back := date.Compare(must(t, a.edtf), must(t, b.edtf)), date.Compare(must(t, b.edtf), must(t, a.edtf))
			if (forward == 0) != (i == j) || forward != -back {
				t.Errorf("Compare(%s, %s) = %d and back %d", a.edtf, b.edtf, forward, back)
			}
		}
	}
	if date.Compare(date.Date{}, must(t, "Y-99999999")) >= 0 {
		t.Error("no date is not before every date")
	}
}

func TestFiledIsTheFirstYearOrTheDecade(t *testing.T) {
	for edtf, want := range map[string]string{
		"1951": "1951", "1951-09-08": "1951", "1951~": "1951", "1951-09-XX?": "1951", "1951-24": "1951",
		"195X": "195X", "195X~": "195X", "19XX": "19XX", "-0660-02": "-0660", "Y17000": "Y17000",
		"1951-09/1952-04": "1951", "1951/..": "1951", "1951/": "1951", "../1951-09": "1951", "/1951~": "1951", "195X/1963": "195X",
	} {
		if got := must(t, edtf).Filed().String(); got != want {
			t.Errorf("%s is filed under %s, want %s", edtf, got, want)
		}
	}
	if !(date.Date{}).Filed().IsZero() {
		t.Error("no date is filed under a year")
	}
}

func TestYearGivesTheYearsOfTheInterval(t *testing.T) {
	for edtf, want := range map[string][2]int{
		"1951-09": {1951, 1951}, "195X": {1950, 1959}, "1951/1952": {1951, 1952}, "1951-24": {1951, 1952},
		"1951/..": {1951, date.Ending().Year}, "/1951": {date.Beginning().Year, 1951},
	} {
		if first, last := must(t, edtf).Year(); first != want[0] || last != want[1] {
			t.Errorf("%s has the years %d to %d, want %v", edtf, first, last, want)
		}
	}
}
