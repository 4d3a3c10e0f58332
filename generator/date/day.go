package date

import (
	"cmp"
	"fmt"
	"math"
)

// Day is one day of the proleptic Gregorian calendar. Days are comparable with ==
// and ordered by [Day.Compare].
type Day struct {
	Year  int // astronomical: 0 is 1 BCE, -1 is 2 BCE
	Month int // 1 to 12
	Day   int // 1 to 31
}

// Beginning is a day before every day of a [Date]: the earliest day of an interval
// that has no beginning, or whose beginning is not known.
func Beginning() Day { return Day{math.MinInt32, 1, 1} }

// Ending is a day after every day of a [Date]: the latest day of an interval that
// has no end, or whose end is not known.
func Ending() Day { return Day{math.MaxInt32, 12, 31} }

// Compare is -1 when a is before b, 1 when it is after b, and 0 when they are the same day.
func (a Day) Compare(b Day) int {
	return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Month, b.Month), cmp.Compare(a.Day, b.Day))
}

// String is the EDTF string, "1951-09-08"; ".." for [Beginning] and [Ending].
func (a Day) String() string {
	if a == Beginning() || a == Ending() {
		return ".."
	}
	return fmt.Sprintf("%s-%02d-%02d", yearString(a.Year), a.Month, a.Day)
}

// daysIn is the number of days in a month of 1 to 12.
func daysIn(year, month int) int {
	if month == 2 && year%4 == 0 && (year%100 != 0 || year%400 == 0) {
		return 29
	}
	return [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[month-1]
}

// onCalendar checks a month and a day, each 0 when absent; nil when the calendar has them.
func onCalendar(year, month, day int) *Error {
	if month == 0 && day == 0 {
		return nil
	}
	if month < 1 || month > 12 {
		hint := fmt.Sprintf("write a month from 01 to 12, or %s when the month is unknown", yearString(year))
		if day == 0 {
			hint = fmt.Sprintf("write a month from 01 to 12, a season from 21 (spring) to 24 (winter), or %s when the month is unknown",
				yearString(year))
			if century := year - year%100; year > 0 && month > year%100 && month > lastSeason {
				hint = fmt.Sprintf("write %s/%s for an interval of years", yearString(year), yearString(century+month))
			}
		}
		return &Error{fmt.Sprintf("there is no month %02d", month), hint}
	}
	if last := daysIn(year, month); day > last {
		return &Error{
			fmt.Sprintf("%s %s has %d days", englishMonths()[month-1], yearString(year), last),
			fmt.Sprintf("write a day from 01 to %d, or %s-%02d when the day is unknown", last, yearString(year), month),
		}
	}
	return nil
}
