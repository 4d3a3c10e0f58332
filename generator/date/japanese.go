package date

import (
	"fmt"
	"regexp"
	"strings"
)

// ParseJapanese reads a date as Japanese documents write it:
//
//	2007年   2007年1月   1960年1月19日   平成19年1月   平成元年   昭和28.5.21
//	昭和二十六年九月八日   千九百六十年一月十九日   一九五一年九月八日
//	1953/11/30   1953.11.30   1953-11-30
//	1951年（昭和26年）9月8日   2008年1月16日（平成20年1月16日）
//	2003年12月11日〜12日   昭和28.5.21〜29.12.10
//
// Figures may be full-width, and white space may stand around 年, 月 and 日. A year without an era has four
// figures. A range, with 〜 or a dash, is an interval; its end takes the era, the year and the month from its
// beginning where it leaves them out. A date in brackets must agree with the one before it.
//
// A year of an era must lie within the era (昭和64年1月7日 is its last day). The days 明治45年7月30日 and
// 大正15年12月25日, which had two names, are read under both. Every date before 明治6年 is refused, since its
// month and day are those of the lunisolar calendar and its year overlaps two Gregorian ones. Whatever is
// not certain is an [*Error].
func ParseJapanese(s string) (Date, error) {
	d, fault := readJapanese(fold(s))
	if fault != nil {
		return Date{}, refuse(s, fault, "write a date such as 1951年9月8日, 1951年9月, 昭和26年9月8日 or 昭和26.9.8")
	}
	return d, nil
}

// reading is what stands in a Japanese date; 0 where a part is missing.
type reading struct {
	era              string
	year, month, day int
}

const (
	kanjiNumber = `([0-9]+|[〇○零一二三四五六七八九十百千]+)`
	eraName     = `(明治|大正|昭和|平成|令和)?`
)

var (
	japaneseWords   = regexp.MustCompile(`^(?:` + eraName + ` ?(?:(元)|` + kanjiNumber + `) ?年 ?)?(?:` + kanjiNumber + ` ?月 ?)?(?:` + kanjiNumber + ` ?日)?$`)
	japaneseFigures = regexp.MustCompile(`^` + eraName + `(?:(元)|([0-9]+))([./-])([0-9]{1,2})([./-])([0-9]{1,2})$`)
	japaneseBracket = regexp.MustCompile(`^([^()]+)\(([^()]+)\)([^()]*)$`)
	japaneseRange   = regexp.MustCompile(` ?[〜–—―] ?`)
)

// readJapanese reads a folded string; its fault has no words when the form is not known.
func readJapanese(s string) (Date, *Error) {
	if s == "" || len(s) > longest {
		return Date{}, unread()
	}
	if found := japaneseBracket.FindStringSubmatch(s); found != nil {
		return readBracket(strings.TrimSpace(found[1])+strings.TrimSpace(found[3]), strings.TrimSpace(found[2]))
	}
	ends := japaneseRange.Split(s, -1)
	if len(ends) > 2 {
		return Date{}, unread()
	}
	first, ok := readParts(ends[0])
	if !ok {
		return Date{}, unread()
	}
	start, fault := first.point()
	if fault != nil || len(ends) == 1 {
		return Date{start: start}, fault
	}
	last, ok := readParts(ends[1])
	if !ok {
		return Date{}, unread()
	}
	end, fault := last.after(first).point()
	if fault != nil {
		return Date{}, fault
	}
	return span(start, end)
}

// readBracket reads a date that says itself, or its year, once more in brackets.
func readBracket(s, bracket string) (Date, *Error) {
	d, fault := readJapanese(s)
	if fault != nil {
		return Date{}, fault
	}
	again, fault := readJapanese(bracket)
	if fault != nil {
		return Date{}, fault
	}
	yearAlone := Date{start: point{kind: known, year: d.start.year}}
	if again != d && (again != yearAlone || d.isInterval()) {
		return Date{}, &Error{fmt.Sprintf("the date is %s, but %s in the brackets", d, again), "write the one that is right"}
	}
	return d, nil
}

// readParts reads one date with at least one part.
func readParts(s string) (r reading, ok bool) {
	groups := japaneseWords.FindStringSubmatch(s)
	if groups == nil {
		groups = japaneseFigures.FindStringSubmatch(s)
		if groups == nil || groups[4] != groups[6] {
			return r, false
		}
		groups = []string{s, groups[1], groups[2], groups[3], groups[5], groups[7]}
	}
	r.era = groups[1]
	if groups[2] != "" {
		r.year = 1
	}
	for i, part := range [...]*int{&r.year, &r.month, &r.day} {
		if groups[3+i] == "" {
			continue
		}
		n, ok := numeral(groups[3+i])
		if !ok || n == 0 {
			return r, false
		}
		*part = n
	}
	firstYear := groups[2] != "" && r.era == ""
	return r, r != reading{} && !firstYear
}

// after fills what the end of a range leaves out from its beginning.
func (r reading) after(first reading) reading {
	if r.year == 0 {
		if r.month == 0 {
			r.month = first.month
		}
		r.era, r.year = first.era, first.year
	} else if r.era == "" && r.year < 1000 {
		r.era = first.era
	}
	return r
}

// point checks the parts against the era and the calendar.
func (r reading) point() (point, *Error) {
	if r.year == 0 || r.month == 0 && r.day != 0 {
		return point{}, unread()
	}
	p := point{kind: known, year: r.year, month: r.month, day: r.day}
	if r.era == "" {
		if r.year < 1000 {
			return point{}, unread()
		}
		return p, onCalendar(p.year, p.month, p.day)
	}
	if r.year > 99 {
		return point{}, unread()
	}
	era := Meiji
	for era.String() != r.era {
		era++
	}
	p.year = era.First().Year + r.year - 1
	if p.year <= lunisolarUntil && era == Meiji {
		return point{}, &Error{
			fmt.Sprintf("%s is of the lunisolar calendar, which held until 明治5年12月2日", EraYear{era, r.year}),
			"look up the date in the gregorian calendar and write that, as YYYY-MM-DD",
		}
	}
	if fault := onCalendar(p.year, p.month, p.day); fault != nil {
		return point{}, fault
	}
	if last := lastNamed(era); !holds(era.First(), last, p) {
		words := fmt.Sprintf("%s lasted from %s to %s", era, era.First(), last)
		if last == Ending() {
			words = fmt.Sprintf("%s began on %s", era, era.First())
		}
		return point{}, &Error{
			words,
			fmt.Sprintf("write %s if that is meant, which is in %s", p, EraYears(Date{start: p})[0]),
		}
	}
	return p, nil
}

// lastNamed is the last day that bore the name of the era: 大正 and 昭和 began in the
// course of a day.
func lastNamed(e Era) Day {
	if e == Meiji || e == Taisho {
		return (e + 1).First()
	}
	return e.Last()
}
