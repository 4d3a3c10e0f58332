package worldjpn

import (
	"strings"
	"testing"

	"monjo/generator/diag"
)

func TestEveryDateFormIsReadAndEveryKnownErrorIsNamed(t *testing.T) {
	for _, c := range []struct {
		file, words, want string
		code              diag.Code // of the one problem; empty: none
		says              string    // in the problem
	}{
		{"20070100.O1E.txt", "January 2007", "2007-01", "", ""},
		{"19750806.O1E.txt", "August 6, 1975", "1975-08-06", "", ""},
		{"20070100.O1J.txt", "2007年1月", "2007-01", "", ""},
		{"19600119.O1J.txt", "1960年1月19日", "1960-01-19", "", ""},
		{"19600119.O1J.txt", "１９６０年１月１９日", "1960-01-19", "", ""},
		{"19600119.O1J.txt", "千九百六十年一月十九日", "1960-01-19", "", ""},
		{"19531130.SWJ.txt", "1953/11/30", "1953-11-30", "", ""},
		{"20050121.SWJ.txt", "2005/1/21", "2005-01-21", "", ""},
		{"20030000.O1E.txt", "2003", "2003", "", ""},
		// the errors that are known in the database
		{"19700921.D1J.txt", "1970月9月21日", "1970-09-21", diag.ImportDate, "behind the year stands 月, not 年"},
		{"19720911.D1J.txt", "1972年9年11日", "1972-09-11", diag.ImportDate, "behind the month stands 年, not 月"},
		{"19770818.D1J.txt", "1977年8年18日", "1977-08-18", diag.ImportDate, "behind the month stands 年, not 月"},
		{"19870115.D1J.txt", "1987月1月15日", "1987-01-15", diag.ImportDate, "behind the year stands 月, not 年"},
		{"20020421.D1J.txt", "2002年4年21日", "2002-04-21", diag.ImportDate, "behind the month stands 年, not 月"},
		{"20070101.D1J.txt", "2007年1年1月", "2007-01-01", diag.ImportDate, "behind the month stands 年, not 月, behind the day stands 月, not 日"},
		{"20020622.D1J.txt", "202年6月22日", "2002-06-22", diag.ImportDate, "the year has 3 digits, and it does not agree with the ID"},
		{"19550418.S1E.txt", "April 18, 2015", "1955-04-18", diag.ImportDate, "the header says 2015-04-18 (\"April 18, 2015\"), the ID 1955-04-18"},
		// precision
		{"20070100.O1E.txt", "January 15, 2007", "2007-01-15", diag.ImportAssumed, "more exact than the ID's"},
		{"20070115.O1E.txt", "January 2007", "2007-01-15", diag.ImportAssumed, "more exact than the header's"},
		{"20031212.O1E.txt", "December 11-12, 2003", "2003-12-11/2003-12-12", diag.ImportAssumed, "the header's are taken"},
		{"20031213.O1E.txt", "December 11-12, 2003", "2003-12-13", diag.ImportDate, "the header says"},
		// not to be read
		{"20070230.O1E.txt", "February 20, 2007", "2007-02-20", diag.ImportDate, "not one of the calendar"},
		{"20070220.O1E.txt", "February 30, 2007", "2007-02-20", diag.ImportDate, "cannot be read"},
		{"20070220.O1E.txt", "in spring", "2007-02-20", diag.ImportDate, "cannot be read"},
		{"20070220.O1E.txt", "2007/2/30", "2007-02-20", diag.ImportDate, "cannot be read"},
		{"20070220.O1E.txt", "", "2007-02-20", diag.ImportAssumed, "the header has no date"},
	} {
		t.Run(c.words, func(t *testing.T) {
			text := "[Title] A\n[Date] " + c.words + "\n[Full text]\nWords."
			if strings.HasSuffix(c.file, "J.txt") {
				text = "[文書名] A\n[年月日] " + c.words + "\n[全文]\n言葉。"
			}
			p, problems := Read(c.file, []byte(text))
			if p.Date != c.want || p.Fields.Date.Words != c.words {
				t.Errorf("date %q of %q, want %q", p.Date, p.Fields.Date.Words, c.want)
			}
			if c.code == "" {
				expect(t, problems)
				return
			}
			if len(problems) != 1 || problems[0].Code != c.code || !strings.Contains(problems[0].Words, c.says) {
				t.Fatalf("problems are %v, want one %s that says %q", problems, c.code, c.says)
			}
			if p.ID.Date != "20070230" && problems[0].Line != 2 {
				t.Errorf("the problem is on line %d, not on that of the date", problems[0].Line)
			}
		})
	}
}

func TestADateThatContradictsItsIDIsNamedWithItsLine(t *testing.T) {
	_, problems := Read("19720911.D1J.txt", []byte("[文書名] 例\n\n[年月日] 1972年9年11日\n[全文]\n言葉。"))
	expect(t, problems, "3:7 import-date")
}

func TestTheHousesDatesAndTheCabinetsYearsAreCompared(t *testing.T) {
	speech := func(cabinet, lower, upper string) string {
		return "[内閣名] " + cabinet + "\n[演説種別] 施政方針演説\n[衆議院演説年月日] " + lower + "\n[参議院演説年月日] " + upper + "\n[全文]\n言葉。"
	}
	for name, c := range map[string]struct {
		text, date, term string
		problems         []string
	}{
		"one day":         {speech("第88代第2次小泉純一郎内閣(平成15.11.19〜平成17.9.21)", "2005/1/21", "2005/1/21"), "2005-01-21", "2003-11-19/2005-09-21", []string{"0:0 import-title"}},
		"one House":       {speech("第88代(平成15.11.19～17.9.21)", "", "2005/1/21"), "2005-01-21", "2003-11-19/2005-09-21", []string{"0:0 import-title"}},
		"two days":        {speech("第88代(平成15.11.19〜17.9.21)", "2005/1/21", "2005/1/22"), "2005-01-21", "2003-11-19/2005-09-21", []string{"0:0 import-title", "4:12 import-date"}},
		"out of office":   {speech("第51代(昭和28.5.21〜29.12.10)", "2005/1/21", "2005/1/21"), "2005-01-21", "1953-05-21/1954-12-10", []string{"0:0 import-title", "1:7 import-date"}},
		"still in office": {speech("第88代（平成15.11.19〜）", "2005/1/21", "2005/1/21"), "2005-01-21", "2003-11-19/..", []string{"0:0 import-title"}},
		"no years":        {speech("第88代", "2005/1/21", "2005/1/21"), "2005-01-21", "", []string{"0:0 import-title", "1:7 import-date"}},
		"first year":      {speech("第75代(平成元.6.3〜元.8.10)", "2005/1/21", "2005/1/21"), "2005-01-21", "1989-06-03/1989-08-10", []string{"0:0 import-title", "1:7 import-date"}},
	} {
		t.Run(name, func(t *testing.T) {
			p, problems := Read("20050121.SWJ.txt", []byte(c.text))
			expect(t, problems, c.problems...)
			if p.Date != c.date || p.Fields.Term != c.term {
				t.Errorf("date %q, term %q", p.Date, p.Fields.Term)
			}
		})
	}
}
