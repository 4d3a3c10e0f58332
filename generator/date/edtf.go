package date

import (
	"fmt"
	"strconv"
	"strings"
)

// longest is the number of bytes above which a string is refused unread: an interval
// of two long years has 23, and a date in words fewer than this.
const longest = 120

// Parse reads an EDTF string of level 0 or 1 without a time of day, in the forms
// that the package comment lists. It is strict: white space, other signs and
// shortened numbers are refused. The error is an [*Error], whose hint gives the right
// string where it can be derived with certainty.
func Parse(s string) (Date, error) {
	d, fault := read(s)
	if fault != nil {
		return Date{}, explain(s, fault)
	}
	return d, nil
}

// unread is the fault for a string that has not the form of a date; explain finds the words for it.
func unread() *Error { return &Error{} }

func read(s string) (Date, *Error) {
	first, last, interval := strings.Cut(s, "/")
	if !interval {
		p, fault := readPoint(s)
		return Date{start: p}, fault
	}
	start, fault := readEnd(first)
	if fault != nil {
		return Date{}, fault
	}
	end, fault := readEnd(last)
	if fault != nil {
		return Date{}, fault
	}
	return span(start, end)
}

func readEnd(s string) (point, *Error) {
	switch s {
	case "":
		return point{kind: unknown}, nil
	case "..":
		return point{kind: open}, nil
	}
	return readPoint(s)
}

// span makes an interval of two ends, if they are in order.
func span(start, end point) (Date, *Error) {
	if start.kind != known && end.kind != known {
		return Date{}, &Error{"the interval has no end that is known", "write at least one of the two dates, such as 1951/.. or /1951"}
	}
	if start.earliest().Compare(end.latest()) > 0 {
		return Date{}, &Error{"the interval ends before it begins", fmt.Sprintf("write the earlier date first, if both are right: %s/%s", end, start)}
	}
	return Date{start, end}, nil
}

func readPoint(s string) (point, *Error) {
	p := point{kind: known}
	if rest := strings.TrimRight(s, "?~%"); len(rest) == len(s)-1 {
		p.qualifier, s = s[len(s)-1], rest
	}
	if strings.HasPrefix(s, "Y") {
		return readLongYear(p, s[1:])
	}
	before := strings.HasPrefix(s, "-")
	parts := strings.Split(strings.TrimPrefix(s, "-"), "-")
	if len(parts) > 3 {
		return p, unread()
	}
	if fault := p.readYear(parts[0], before); fault != nil {
		return p, fault
	}
	numbers := [2]int{}
	for i, part := range parts[1:] {
		n, ok := twoDigits(part)
		if !ok {
			return p, unread()
		}
		numbers[i] = n
	}
	p.month, p.day = numbers[0], numbers[1]
	return p, p.check(len(parts))
}

// readYear reads the four signs of a year.
func (p *point) readYear(s string, before bool) *Error {
	stem := strings.TrimRight(s, "X")
	if len(s) != 4 || !isDigits(stem) {
		return unread()
	}
	p.digits = len(s) - len(stem)
	if p.digits > 2 {
		return &Error{"more than two digits of the year are open", "write an interval that surely holds the date, such as 1900/1999"}
	}
	fill := "00"
	if before {
		fill = "99"
	}
	p.year, _ = strconv.Atoi(stem + fill[:p.digits])
	if before {
		if p.year == 0 {
			return &Error{"there is no year -0000", "write 0000 for the year 1 BCE"}
		}
		p.year = -p.year
	}
	return nil
}

func readLongYear(p point, s string) (point, *Error) {
	digits := strings.TrimPrefix(s, "-")
	if !isDigits(digits) {
		return p, unread()
	}
	if len(digits) < 5 || digits[0] == '0' {
		return p, &Error{"the prefix Y is for years of more than four digits", "write a year of four digits without the Y"}
	}
	if len(digits) > 9 {
		return p, &Error{"the year has more than nine digits", "write a year of nine digits at most"}
	}
	p.year, _ = strconv.Atoi(s)
	return p, nil
}

// check holds the month and day against the calendar and level 1; parts is how many of year, month and day stand there.
func (p point) check(parts int) *Error {
	switch {
	case parts > 1 && p.digits > 0:
		return &Error{"a year with open digits has no month", fmt.Sprintf("write %s alone", point{kind: known, year: p.year, digits: p.digits, qualifier: p.qualifier})}
	case parts > 1 && p.month == 0, parts > 2 && p.day == 0:
		known := yearString(p.year)
		if p.month > 0 && p.month <= 12 {
			known += fmt.Sprintf("-%02d", p.month)
		}
		return &Error{"a month or a day is never 00", fmt.Sprintf("write %s when no more is known", known)}
	case p.month == blank && p.day != 0 && p.day != blank:
		return &Error{"a day without a month", fmt.Sprintf("write %s-XX-XX, or %s when neither is known", yearString(p.year), yearString(p.year))}
	case p.month == blank:
		return nil
	case p.season() && p.day != 0:
		return &Error{"a season has no day", fmt.Sprintf("write %s-%02d, or a month from 01 to 12", yearString(p.year), p.month)}
	case p.season():
		return nil
	case p.day == blank:
		return onCalendar(p.year, p.month, 1)
	}
	return onCalendar(p.year, p.month, p.day)
}

// twoDigits reads the two signs of a month or day; XX is blank.
func twoDigits(s string) (int, bool) {
	if s == "XX" {
		return blank, true
	}
	if len(s) != 2 || !isDigits(s) {
		return 0, false
	}
	n, _ := strconv.Atoi(s)
	return n, true
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
