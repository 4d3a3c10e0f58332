package date

import (
	"cmp"
	"strings"
)

// Earliest is the first day on which the date can lie: the first day of the year,
// month, season, decade or century, or of the first end of an interval.
//
// A qualifier widens nothing: nobody can say how far "about 1951" reaches. An
// interval without a beginning, or whose beginning is not known, has [Beginning].
// Seasons are those of the northern hemisphere: spring is March to May, and winter
// December to February of the next year; whoever means January 1951 writes
// 1951-01. The zero Date has [Beginning].
func (d Date) Earliest() Day { return d.start.earliest() }

// Latest is the last day on which the date can lie, by the rules of [Date.Earliest];
// it is never before Earliest. An interval without an end, or whose end is not known, has [Ending],
// as the zero Date has.
func (d Date) Latest() Day {
	if d.isInterval() {
		return d.end.latest()
	}
	return d.start.latest()
}

// Year gives the years of [Date.Earliest] and [Date.Latest]; they are those of
// [Beginning] and [Ending] where the date has no such day.
func (d Date) Year() (first, last int) { return d.Earliest().Year, d.Latest().Year }

// Filed is the heading under which a list by year shows the date: a date of the
// precision year, decade or century without a qualifier, which [Date.Write] writes
// and [Compare] orders.
//
// An archivist looks for a document where it begins. So an interval is filed under
// its first year only; one that has no beginning, or whose beginning is not known, under its
// last year, the only one that anybody can look for; a season under the year that it is named
// after; "about 1951" under 1951; and 195X under the heading 195X, the 1950s, and never under 1950, which
// would claim a year that nobody knows. The zero Date is filed under the zero Date.
func (d Date) Filed() Date {
	p := d.start
	if p.kind != known {
		p = d.end
	}
	if p.kind != known {
		return Date{}
	}
	return Date{start: point{kind: known, digits: p.digits, year: p.year}}
}

// Compare is -1, 0 or 1 as a stands before, with or after b in a list in time. It is
// 0 only when a == b, and dates with the same [Date.Filed] stand together.
//
// The order is: by the heading; by the earliest day; the wider date first ("nothing
// before something", as libraries file: 1951, 1951-09, 1951-09-08); by the string.
// Headings follow the same rule: 19XX, 195X, 1950, 1951. The zero Date is first.
func Compare(a, b Date) int {
	return cmp.Or(
		comparePlace(a.Filed(), b.Filed()),
		comparePlace(a, b),
		strings.Compare(a.String(), b.String()),
	)
}

func comparePlace(a, b Date) int {
	return cmp.Or(a.Earliest().Compare(b.Earliest()), b.Latest().Compare(a.Latest()))
}
