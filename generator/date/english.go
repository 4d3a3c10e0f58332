package date

import (
	"regexp"
	"strings"
)

func englishMonths() [12]string {
	return [12]string{"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December"}
}

// ParseEnglish reads a date as English documents write it:
//
//	2003   January 2007   August 6, 1975   6 August 1975   Aug. 6, 1975
//	December 11-12, 2003   11–12 December 2003   September 7 – October 8, 1951
//	September–October 1951   December 30, 2003 - January 2, 2004   1951–1952
//
// Months are whole or cut to three letters (and "Sept") with or without a full stop,
// in any case; days may be ordinal (6th); the comma may be missing; years have four
// digits. Ranges, with a hyphen, a dash or "to", are intervals. Everything else, such as
// 6/8/1975, "about 1975" or a weekday, is an [*Error], and so is a day that the
// Gregorian calendar has not.
func ParseEnglish(s string) (Date, error) {
	d, fault := readEnglish(fold(s))
	if fault != nil {
		return Date{}, refuse(s, fault, "write a date such as August 6, 1975, 6 August 1975, January 2007 or 2003")
	}
	return d, nil
}

// englishForm is one order of words: a letter of fields for each group of the pattern,
// m and d for the (first) month and day, M and D for those of the last day, y for the year.
type englishForm struct {
	pattern *regexp.Regexp
	fields  string
}

var englishForms = compileEnglish()

func compileEnglish() []englishForm {
	forms := [...][2]string{
		{`YEAR`, "y"},
		{`MONTH,? YEAR`, "my"},
		{`MONTH DAY,? ?YEAR`, "mdy"},
		{`DAY (?:of )?MONTH,? YEAR`, "dmy"},
		{`MONTH DAY-DAY,? YEAR`, "mdDy"},
		{`DAY-DAY (?:of )?MONTH,? YEAR`, "dDmy"},
		{`MONTH-MONTH,? YEAR`, "mMy"},
		{`MONTH DAY-MONTH DAY,? YEAR`, "mdMDy"},
		{`DAY MONTH-DAY MONTH,? YEAR`, "dmDMy"},
	}
	words := strings.NewReplacer(
		"MONTH", `([A-Za-z]{3,9})\.?`, "DAY", `([0-9]{1,2})(?:st|nd|rd|th)?`, "YEAR", `([1-9][0-9]{3})`)
	var compiled []englishForm
	for _, form := range forms {
		compiled = append(compiled, englishForm{regexp.MustCompile("^" + words.Replace(form[0]) + "$"), form[1]})
	}
	return compiled
}

var englishRange = regexp.MustCompile(` ?[-–—] ?| to `)

// readEnglish reads a folded string; its fault has no words when the form is not known.
func readEnglish(s string) (Date, *Error) {
	if len(s) > longest {
		return Date{}, unread()
	}
	ends := englishRange.Split(s, -1)
	if len(ends) > 2 {
		return Date{}, unread()
	}
	d, fault := readEnglishForm(strings.Join(ends, "-"))
	if fault == nil || fault.Words != "" || len(ends) == 1 {
		return d, fault
	}
	first, fault := readEnglishForm(ends[0])
	if fault != nil {
		return Date{}, fault
	}
	last, fault := readEnglishForm(ends[1])
	if fault != nil {
		return Date{}, fault
	}
	return span(first.start, last.start)
}

func readEnglishForm(s string) (Date, *Error) {
	for _, form := range englishForms {
		if found := form.pattern.FindStringSubmatch(s); found != nil {
			return form.date(found[1:])
		}
	}
	return Date{}, unread()
}

func (f englishForm) date(groups []string) (Date, *Error) {
	start := point{kind: known}
	var month, day int
	for i, field := range f.fields {
		value := number(groups[i])
		if field == 'm' || field == 'M' {
			value = englishMonth(groups[i])
		}
		if value == 0 {
			return Date{}, unread()
		}
		switch field {
		case 'y':
			start.year = value
		case 'm':
			start.month = value
		case 'd':
			start.day = value
		case 'M':
			month = value
		case 'D':
			day = value
		}
	}
	if fault := onCalendar(start.year, start.month, start.day); fault != nil {
		return Date{}, fault
	}
	if month == 0 && day == 0 {
		return Date{start: start}, nil
	}
	end := point{kind: known, year: start.year, month: month, day: day}
	if month == 0 {
		end.month = start.month
	}
	if fault := onCalendar(end.year, end.month, end.day); fault != nil {
		return Date{}, fault
	}
	return span(start, end)
}

// englishMonth is the number of a month's name, whole or cut, or 0.
func englishMonth(name string) int {
	for i, month := range englishMonths() {
		if strings.EqualFold(name, month) || strings.EqualFold(name, month[:3]) || month == "September" && strings.EqualFold(name, "Sept") {
			return i + 1
		}
	}
	return 0
}
