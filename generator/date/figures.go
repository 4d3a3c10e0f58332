package date

import (
	"fmt"
	"regexp"
	"strconv"
)

var (
	yearFirst = regexp.MustCompile(`^(\d{4})([-/. ])(\d{1,2})([-/. ])(\d{1,2})\.?$`)
	yearLast  = regexp.MustCompile(`^(\d{1,2})[-/. ] ?(\d{1,2})[-/. ] ?(\d{4})$`)
	shortYear = regexp.MustCompile(`^'?\d\d([-/. ]\d{1,2}){0,2}$|^\d{1,2}[-/.]\d{1,2}[-/.]\d\d$`)
	unsigned  = regexp.MustCompile(`^(\d{4})(\d\d)(\d\d)$`)
	yearMonth = regexp.MustCompile(`^(\d{4})[-/.](\d{1,2})$`)
)

// hintNumbers knows dates in figures with other signs, another order or too few figures.
func hintNumbers(s string) *Error {
	if n := yearFirst.FindStringSubmatch(s); n != nil && n[2] == n[4] {
		return hintYearFirst(n[1], n[3], n[5])
	}
	if n := unsigned.FindStringSubmatch(s); n != nil {
		return hintYearFirst(n[1], n[2], n[3])
	}
	if n := yearMonth.FindStringSubmatch(s); n != nil {
		d, fault := read(fmt.Sprintf("%s-%02d", n[1], number(n[2])))
		if fault != nil {
			return fault
		}
		return write(d)
	}
	if n := yearLast.FindStringSubmatch(s); n != nil {
		return hintYearLast(n[1], n[2], n[3])
	}
	if shortYear.MatchString(s) {
		return &Error{Hint: "write the year with four digits and first, such as 1951-09-08"}
	}
	return nil
}

func hintYearFirst(year, month, day string) *Error {
	y, m, d := number(year), number(month), number(day)
	switch {
	case m == 0 && d == 0:
		return &Error{Hint: fmt.Sprintf("write %04d when month and day are unknown", y)}
	case d == 0 && onCalendar(y, m, 0) == nil:
		return &Error{Hint: fmt.Sprintf("write %04d-%02d when the day is unknown", y, m)}
	}
	if fault := onCalendar(y, m, d); fault != nil {
		return fault
	}
	return &Error{Hint: fmt.Sprintf("write %04d-%02d-%02d, or %04d-%02d or %04d when the day is unknown", y, m, d, y, m, y)}
}

// hintYearLast does not know whether the day or the month stands first, and says so.
func hintYearLast(one, other, year string) *Error {
	a, b, y := number(one), number(other), number(year)
	good := func(month, day int) bool { return month > 0 && day > 0 && onCalendar(y, month, day) == nil }
	dayFirst, monthFirst := fmt.Sprintf("%04d-%02d-%02d", y, b, a), fmt.Sprintf("%04d-%02d-%02d", y, a, b)
	switch {
	case good(b, a) && (a == b || !good(a, b)):
		return &Error{Hint: "write " + dayFirst}
	case good(b, a):
		return &Error{Hint: fmt.Sprintf("write %s or %s, whichever is meant", dayFirst, monthFirst)}
	case good(a, b):
		return &Error{Hint: "write " + monthFirst}
	}
	return nil
}

// number reads digits that a regular expression has counted.
func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
