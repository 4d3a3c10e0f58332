// Package date reads, orders and writes the dates of documents and events.
//
// # Reading
//
// A record gives a date as a string in the Extended Date/Time Format (EDTF),
// levels 0 and 1: Library of Congress, Extended Date/Time Format (EDTF)
// Specification, 4 February 2019, https://www.loc.gov/standards/datetime/, which
// is a profile of ISO 8601-2:2019. [Parse] reads
//
//	1951-09-08             a day
//	1951-09                a month
//	1951                   a year
//	195X, 19XX             a year of which one or two digits are not known
//	1951-XX, 1951-09-XX    a month or day that the source should have but does not give
//	1951-XX-XX
//	2001-21                a season: 21 spring, 22 summer, 23 autumn, 24 winter
//	1951~ 1951? 1951%      approximate, uncertain, both; for every form above
//	1951-09/1952-04        an interval; the ends may be any of the forms above
//	1951/.. ../1951        an interval that is open: it has no end, or no beginning
//	1951/ /1951            an interval whose end or beginning is not known
//	-0660, 0000            years before the common era; 0000 is the year 1 BCE
//	Y17000                 a year of five to nine digits
//
// Days are those of the proleptic Gregorian calendar. Times of day, which level 0
// has, are refused: no document of an archive is dated by them. Every refusal is
// an [*Error] that says what to write instead where that is certain.
//
// [ParseEnglish] and [ParseJapanese] read dates as documents write them, for the
// importer; era.go has the Japanese eras. They refuse what they cannot read with
// certainty.
//
// # Using
//
// A [Date] is a comparable value: == is equality, and it may be the key of a map.
// [Date.String] gives the EDTF string back. [Date.Earliest] and [Date.Latest] are
// the days between which the date lies, [Compare] orders dates for lists in time,
// and [Date.Filed] is the heading under which a list by year shows a date.
//
// # Writing
//
// [Date.Write] writes a date for readers with the words and patterns of [Forms],
// which the interface language supplies. Nothing in this package knows a language's words
// except the two readers above.
package date

import "strings"

// Date is a date or an interval of EDTF level 0 or 1. The zero Date is no date at
// all ([Date.IsZero]); every other value comes from a Parse function or a method
// and is valid.
type Date struct {
	start point
	end   point // absent unless the date is an interval
}

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d == Date{} }

// String is the canonical EDTF string, which [Parse] reads as the same Date; "" for no date.
func (d Date) String() string {
	if !d.isInterval() {
		return d.start.String()
	}
	return d.start.String() + "/" + d.end.String()
}

// MarshalText gives the EDTF string, so that a date survives encoding/json and a cache. It never fails.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what [Date.MarshalText] wrote; "" is no date. The error is an [*Error].
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	read, err := Parse(string(text))
	if err != nil {
		return err
	}
	*d = read
	return nil
}

// Approximate reports whether the date, or an end of the interval, is marked ~ or %.
func (d Date) Approximate() bool {
	return d.start.approximate() || d.end.approximate()
}

// Uncertain reports whether the date, or an end of the interval, is marked ? or %.
func (d Date) Uncertain() bool {
	return d.start.uncertain() || d.end.uncertain()
}

// Ends gives the two ends of an interval as dates of their own. An end that is
// open or not known is the zero Date. Both ends of any other date are the date itself.
func (d Date) Ends() (first, last Date) {
	if !d.isInterval() {
		return d, d
	}
	if d.start.kind == known {
		first.start = d.start
	}
	if d.end.kind == known {
		last.start = d.end
	}
	return first, last
}

// HTML is the value for the datetime attribute of a time element: YYYY, YYYY-MM or
// YYYY-MM-DD (HTML Living Standard, "The time element": years above 0, at least four
// digits). It is "" for every date that HTML cannot say in full: intervals, seasons,
// qualified and unspecified dates, years up to 0.
func (d Date) HTML() string {
	if !d.start.plain() || d.isInterval() || d.start.year < 1 {
		return ""
	}
	return strings.TrimPrefix(d.String(), "Y")
}

func (d Date) isInterval() bool { return d.end.kind != absent }

// Precision says how exactly a date is known.
type Precision uint8

// The precisions, from none to the most exact. What is unspecified does not count:
// 1951-XX is known to the year, 1951-09-XX to the month.
const (
	PrecisionNone     Precision = iota // no date
	PrecisionInterval                  // an interval, whatever its ends are
	PrecisionCentury                   // 19XX
	PrecisionDecade                    // 195X
	PrecisionYear
	PrecisionSeason
	PrecisionMonth
	PrecisionDay
)

// String is "none", "interval", "century", "decade", "year", "season", "month" or "day".
func (p Precision) String() string {
	return [...]string{"none", "interval", "century", "decade", "year", "season", "month", "day"}[p]
}

// Precision says how exactly the date is known.
func (d Date) Precision() Precision {
	if d.isInterval() {
		return PrecisionInterval
	}
	return d.start.precision()
}
