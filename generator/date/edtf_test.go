package date_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"monjo/generator/date"
)

func must(t testing.TB, s string) date.Date {
	t.Helper()
	d, err := date.Parse(s)
	if err != nil {
		t.Fatalf("Parse(%q): %v", s, err)
	}
	return d
}

// specification holds the examples of levels 0 and 1 of the EDTF specification of
// 4 February 2019 that have no time of day, in its order, with what follows from them.
var specification = []struct {
	edtf, earliest, latest string
	precision              date.Precision
	html                   string
}{
	{"1985-04-12", "1985-04-12", "1985-04-12", date.PrecisionDay, "1985-04-12"},
	{"1985-04", "1985-04-01", "1985-04-30", date.PrecisionMonth, "1985-04"},
	{"1985", "1985-01-01", "1985-12-31", date.PrecisionYear, "1985"},
	{"1964/2008", "1964-01-01", "2008-12-31", date.PrecisionInterval, ""},
	{"2004-06/2006-08", "2004-06-01", "2006-08-31", date.PrecisionInterval, ""},
	{"2004-02-01/2005-02-08", "2004-02-01", "2005-02-08", date.PrecisionInterval, ""},
	{"2004-02-01/2005-02", "2004-02-01", "2005-02-28", date.PrecisionInterval, ""},
	{"2004-02-01/2005", "2004-02-01", "2005-12-31", date.PrecisionInterval, ""},
	{"2005/2006-02", "2005-01-01", "2006-02-28", date.PrecisionInterval, ""},
	{"Y170000002", "Y170000002-01-01", "Y170000002-12-31", date.PrecisionYear, "170000002"},
	{"Y-170000002", "Y-170000002-01-01", "Y-170000002-12-31", date.PrecisionYear, ""},
	{"2001-21", "2001-03-01", "2001-05-31", date.PrecisionSeason, ""},
	{"1984?", "1984-01-01", "1984-12-31", date.PrecisionYear, ""},
	{"2004-06~", "2004-06-01", "2004-06-30", date.PrecisionMonth, ""},
	{"2004-06-11%", "2004-06-11", "2004-06-11", date.PrecisionDay, ""},
	{"201X", "2010-01-01", "2019-12-31", date.PrecisionDecade, ""},
	{"20XX", "2000-01-01", "2099-12-31", date.PrecisionCentury, ""},
	{"2004-XX", "2004-01-01", "2004-12-31", date.PrecisionYear, ""},
	{"1985-04-XX", "1985-04-01", "1985-04-30", date.PrecisionMonth, ""},
	{"1985-XX-XX", "1985-01-01", "1985-12-31", date.PrecisionYear, ""},
	{"1985-04-12/..", "1985-04-12", "..", date.PrecisionInterval, ""},
	{"1985-04/..", "1985-04-01", "..", date.PrecisionInterval, ""},
	{"1985/..", "1985-01-01", "..", date.PrecisionInterval, ""},
	{"../1985-04-12", "..", "1985-04-12", date.PrecisionInterval, ""},
	{"../1985-04", "..", "1985-04-30", date.PrecisionInterval, ""},
	{"../1985", "..", "1985-12-31", date.PrecisionInterval, ""},
	{"1985-04-12/", "1985-04-12", "..", date.PrecisionInterval, ""},
	{"1985-04/", "1985-04-01", "..", date.PrecisionInterval, ""},
	{"1985/", "1985-01-01", "..", date.PrecisionInterval, ""},
	{"/1985-04-12", "..", "1985-04-12", date.PrecisionInterval, ""},
	{"/1985-04", "..", "1985-04-30", date.PrecisionInterval, ""},
	{"/1985", "..", "1985-12-31", date.PrecisionInterval, ""},
	{"-1985", "-1985-01-01", "-1985-12-31", date.PrecisionYear, ""},

	// What follows from the rules of level 1 without an example.
	{"0000", "0000-01-01", "0000-12-31", date.PrecisionYear, ""},
	{"0001-02", "0001-02-01", "0001-02-28", date.PrecisionMonth, "0001-02"},
	{"2000-02-29", "2000-02-29", "2000-02-29", date.PrecisionDay, "2000-02-29"},
	{"-0004-02-29", "-0004-02-29", "-0004-02-29", date.PrecisionDay, ""},
	{"-201X", "-2019-01-01", "-2010-12-31", date.PrecisionDecade, ""},
	{"-00XX", "-0099-01-01", "0000-12-31", date.PrecisionCentury, ""},
	{"195X?", "1950-01-01", "1959-12-31", date.PrecisionDecade, ""},
	{"2003-24", "2003-12-01", "2004-02-29", date.PrecisionSeason, ""},
	{"2001-22~", "2001-06-01", "2001-08-31", date.PrecisionSeason, ""},
	{"1984~/2004-06", "1984-01-01", "2004-06-30", date.PrecisionInterval, ""},
	{"195X/1963-11-XX?", "1950-01-01", "1963-11-30", date.PrecisionInterval, ""},
	{"1951-09-08/1951", "1951-09-08", "1951-12-31", date.PrecisionInterval, ""},
	{"1964/1964", "1964-01-01", "1964-12-31", date.PrecisionInterval, ""},
	{"Y-12345/2000", "Y-12345-01-01", "2000-12-31", date.PrecisionInterval, ""},
}

func TestParseReadsTheExamplesOfTheSpecification(t *testing.T) {
	for _, test := range specification {
		d := must(t, test.edtf)
		if d.String() != test.edtf {
			t.Errorf("Parse(%q).String() = %q", test.edtf, d)
		}
		if d.Earliest().String() != test.earliest || d.Latest().String() != test.latest {
			t.Errorf("%s lies from %s to %s, want %s to %s", d, d.Earliest(), d.Latest(), test.earliest, test.latest)
		}
		if d.Precision() != test.precision {
			t.Errorf("%s has the precision %s, want %s", d, d.Precision(), test.precision)
		}
		if d.HTML() != test.html {
			t.Errorf("%s.HTML() = %q, want %q", d, d.HTML(), test.html)
		}
	}
}

func TestParseRefusesWithWordsAndHint(t *testing.T) {
	const generalHint = "such as 1951-09-08"
	for _, test := range []struct{ s, words, hint string }{
		{"", "the date is empty", generalHint},
		{strings.Repeat("1", 500), "the date is too long", generalHint},
		{"yesterday", `"yesterday" is not a date`, generalHint},
		{"{1951,1952}", "is not a date", generalHint},

		{"1951-9-8", `"1951-9-8" is not a date`, "write 1951-09-08, or 1951-09 or 1951 when the day is unknown"},
		{"1951/9/8", "is not a date", "write 1951-09-08, or 1951-09 or 1951 when the day is unknown"},
		{"1951.9.8", "is not a date", "write 1951-09-08, or 1951-09 or 1951 when the day is unknown"},
		{"1951-9", "is not a date", "write 1951-09"},
		{"1951/09", "is not a date", "write 1951-09"},
		{"19510908", "is not a date", "write 1951-09-08, or"},
		{"20070100", "is not a date", "write 2007-01 when the day is unknown"},
		{"20070000", "is not a date", "write 2007 when month and day are unknown"},
		{"September 8, 1951", "is not a date", "write 1951-09-08"},
		{"8 Sept. 1951", "is not a date", "write 1951-09-08"},
		{"8.9.1951", "is not a date", "write 1951-09-08 or 1951-08-09, whichever is meant"},
		{"18.9.1951", "is not a date", "write 1951-09-18"},
		{"9/18/1951", "is not a date", "write 1951-09-18"},
		{"9/9/1951", "is not a date", "write 1951-09-09"},
		{"昭和26年9月8日", "is not a date", "write 1951-09-08"},
		{"1951年9月8日", "is not a date", "write 1951-09-08"},
		{"１９５１－０９－０８", "is not a date", "write 1951-09-08"},
		{"１９５１年９月８日", "is not a date", "write 1951-09-08"},
		{" 1951-09-08 ", "is not a date", "write 1951-09-08"},
		{"51-9-8", "is not a date", "write the year with four digits and first"},
		{"8/9/51", "is not a date", "write the year with four digits and first"},
		{"51", "is not a date", "write the year with four digits and first"},

		{"1951-02-30", "February 1951 has 28 days", "write a day from 01 to 28, or 1951-02 when the day is unknown"},
		{"1900-02-29", "February 1900 has 28 days", "1900-02"},
		{"1951-2-30", "February 1951 has 28 days", "1951-02"},
		{"1951-09-31~", "September 1951 has 30 days", "1951-09"},
		{"1951-09-99", "September 1951 has 30 days", "1951-09"},
		{"1951-99", "there is no month 99", "write 1951/1999"},
		{"1951-13", "there is no month 13", "a season from 21 (spring) to 24 (winter), or 1951"},
		{"1951-13-01", "there is no month 13", "write a month from 01 to 12, or 1951"},
		{"1951-52", "there is no month 52", "write 1951/1952 for an interval of years"},
		{"1951-00-00", "never 00", "write 1951 when no more is known"},
		{"1951-09-00", "never 00", "write 1951-09 when no more is known"},
		{"1951-XX-08", "a day without a month", "write 1951-XX-XX"},
		{"195X-09", "a year with open digits has no month", "write 195X alone"},
		{"2001-21-05", "a season has no day", "write 2001-21"},
		{"1XXX", "more than two digits", "1900/1999"},
		{"-0000", "there is no year -0000", "write 0000"},
		{"Y1985", "the prefix Y is for years of more than four digits", "without the Y"},
		{"Y1234567890", "more than nine digits", "nine digits"},

		{"1951-09-08T10:20:30Z", "a date has no time of day", "write 1951-09-08"},
		{"1951-09-08 10:20", "a date has no time of day", "write 1951-09-08"},
		{"1985-04-12T23:20:30+04:30", "a date has no time of day", "write 1985-04-12"},

		{"1952/1951", "the interval ends before it begins", "1951/1952"},
		{"1951-09-08/1951-09-07", "the interval ends before it begins", "1951-09-07/1951-09-08"},
		{"/", "the interval has no end that is known", "1951/.."},
		{"../..", "the interval has no end that is known", "1951/.."},
		{"../", "the interval has no end that is known", "1951/.."},
		{"1951–1952", "is not a date", "write 1951/1952"},
		{"1951-1952", "is not a date", "write 1951/1952"},
		{"1951-9-8/1952-4-28", "is not a date", "write 1951-09-08/1952-04-28"},
		{"December 11-12, 2003", "is not a date", "write 2003-12-11/2003-12-12"},
		{"2003年12月11日～12日", "is not a date", "write 2003-12-11/2003-12-12"},

		{"195x", "is not a date", "write 195X"},
		{"195u", "is not a date", "write 195X"},
		{"1951?~", "is not a date", "write 1951%"},
		{"1951/open", "is not a date", "write 1951/.."},
		{"unknown/1951", "is not a date", "write /1951"},
		{"1950s", "is not a date", "write 195X"},
		{"1950年代", "is not a date", "write 195X"},
		{"1900s", "is not a date", "write 190X for the ten years or 19XX for the hundred years"},
		{"c. 1951", "is not a date", "write 1951~"},
		{"circa September 1951", "is not a date", "write 1951-09~"},
		{"1951年頃", "is not a date", "write 1951~"},
	} {
		d, err := date.Parse(test.s)
		var fault *date.Error
		if !errors.As(err, &fault) {
			t.Errorf("Parse(%q) = %s, %v, want an *Error", test.s, d, err)
			continue
		}
		if !d.IsZero() {
			t.Errorf("Parse(%q) gives %s with its error", test.s, d)
		}
		if !strings.Contains(fault.Words, test.words) || !strings.Contains(fault.Hint, test.hint) {
			t.Errorf("Parse(%q):\n%s\n%s\nwant\n%s\n%s", test.s, fault.Words, fault.Hint, test.words, test.hint)
		}
		if fault.Hint == "" || strings.HasSuffix(fault.Words, ".") || strings.HasSuffix(fault.Hint, ".") && !strings.HasSuffix(fault.Hint, "..") {
			t.Errorf("Parse(%q) has the form %q, %q", test.s, fault.Words, fault.Hint)
		}
	}
}

func TestADateSurvivesJSON(t *testing.T) {
	for _, s := range []string{"1951-09/1952-04~", ""} {
		var d, again date.Date
		if s != "" {
			d = must(t, s)
		}
		text, err := json.Marshal(map[string]date.Date{"date": d})
		if err != nil {
			t.Fatal(err)
		}
		read := map[string]date.Date{}
		if err := json.Unmarshal(text, &read); err != nil {
			t.Fatal(err)
		}
		if again = read["date"]; again != d {
			t.Errorf("%s became %s", d, again)
		}
	}
	if err := json.Unmarshal([]byte(`"1951-9"`), new(date.Date)); err == nil {
		t.Error("a bad date was decoded")
	}
}

func TestQualifiersOfEitherEndCount(t *testing.T) {
	for _, test := range []struct {
		edtf                   string
		approximate, uncertain bool
	}{
		{"1951", false, false}, {"1951~", true, false}, {"1951?", false, true}, {"1951%", true, true},
		{"1951/1952~", true, false}, {"1951?/1952~", true, true}, {"1951?/", false, true},
	} {
		d := must(t, test.edtf)
		if d.Approximate() != test.approximate || d.Uncertain() != test.uncertain {
			t.Errorf("%s: approximate %t, uncertain %t", d, d.Approximate(), d.Uncertain())
		}
	}
}

func TestEndsAreDatesOfTheirOwn(t *testing.T) {
	for edtf, want := range map[string][2]string{
		"1951": {"1951", "1951"}, "1951-09/1952~": {"1951-09", "1952~"}, "1951/..": {"1951", ""}, "/1951": {"", "1951"},
	} {
		first, last := must(t, edtf).Ends()
		if first.String() != want[0] || last.String() != want[1] {
			t.Errorf("Ends of %s: %q, %q", edtf, first, last)
		}
	}
}
