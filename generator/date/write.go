package date

import (
	"strconv"
	"strings"
)

// Write writes the date for readers in the language of the forms: "16 January 2008",
// "about 1951", 2008年1月16日（平成20年1月16日）. It is "" for no date, and escapes nothing.
//
// Two ends of an interval share what they have in common (7–8 September 1951), and
// an interval whose ends are equal is written as one date.
//
// Eras, where the forms show them, follow a year, month or day without a qualifier,
// whose parts are all specified; [EraYears] has the rules for the years before 1873. Where the era
// changed within a year or month, both are written. An interval shows eras on both of its ends or on neither,
// and shares nothing between ends in different years of eras.
func (d Date) Write(f Forms) string {
	start, end := d.start, d.end
	switch {
	case d.IsZero():
		return ""
	case end.kind == absent, start == end:
		return f.point(start, f.ShowEras)
	case start.kind == open:
		return fill(f.OpenStart, "{date}", f.point(end, f.ShowEras))
	case start.kind == unknown:
		return fill(f.UnknownStart, "{date}", f.point(end, f.ShowEras))
	case end.kind == open:
		return fill(f.OpenEnd, "{date}", f.point(start, f.ShowEras))
	case end.kind == unknown:
		return fill(f.UnknownEnd, "{date}", f.point(start, f.ShowEras))
	}
	return f.interval(start, end)
}

func fill(pattern string, places ...string) string {
	return strings.NewReplacer(places...).Replace(pattern)
}

// point writes one date with its qualifier and, if wanted, its era.
func (f Forms) point(p point, withEra bool) string {
	text := f.unqualified(p, f.year(p.year))
	switch p.qualifier {
	case '~':
		return fill(f.Approximate, "{date}", text)
	case '?':
		return fill(f.Uncertain, "{date}", text)
	case '%':
		return fill(f.Both, "{date}", text)
	}
	var again []string
	for _, year := range f.eras(p, withEra) {
		again = append(again, f.unqualified(p, f.eraYear(year)))
	}
	return f.bracket(text, again)
}

// bracket puts the date by its eras, if any, after the date.
func (f Forms) bracket(text string, again []string) string {
	if len(again) == 0 {
		return text
	}
	return fill(f.WithEra, "{date}", text, "{era}", strings.Join(again, f.EraJoin))
}

// eras are the years of eras to write with a point.
func (f Forms) eras(p point, wanted bool) []EraYear {
	if !wanted || !p.plain() {
		return nil
	}
	return EraYears(Date{start: p})
}

func (f Forms) year(year int) string {
	if year < 1 {
		return fill(f.BCE, "{year}", strconv.Itoa(1-year))
	}
	return strconv.Itoa(year)
}

func (f Forms) eraYear(year EraYear) string {
	number := strconv.Itoa(year.Year)
	if year.Year == 1 {
		number = f.FirstEraYear
	}
	return fill(f.EraYear, "{era}", f.Eras[year.Era], "{year}", number)
}

// unqualified writes a point with the given words for its year.
func (f Forms) unqualified(p point, year string) string {
	switch {
	// The decades and centuries before the common era do not end in 0 and 9, and "the 1900s" is not clear.
	case p.digits == 1 && p.year > 0 && p.year%100 != 0:
		return fill(f.Decade, "{first}", year)
	case p.digits > 0:
		return fill(f.Between, "{first}", year, "{last}", f.year(p.lastYear()))
	case p.month == 0:
		return fill(f.Year, "{year}", year)
	case p.month == blank && p.day == blank:
		return fill(f.UnspecifiedMonthAndDay, "{date}", fill(f.Year, "{year}", year))
	case p.month == blank:
		return fill(f.UnspecifiedMonth, "{date}", fill(f.Year, "{year}", year))
	case p.season():
		return fill(f.Season, "{season}", f.Seasons[p.month-firstSeason], "{year}", year)
	case p.day == 0:
		return fill(f.Month, "{month}", f.Months[p.month-1], "{year}", year)
	case p.day == blank:
		return fill(f.UnspecifiedDay, "{date}", fill(f.Month, "{month}", f.Months[p.month-1], "{year}", year))
	}
	return fill(f.Day, "{day}", strconv.Itoa(p.day), "{month}", f.Months[p.month-1], "{year}", year)
}

// interval writes two ends that are both known and differ.
func (f Forms) interval(start, end point) string {
	first, last := f.eras(start, f.ShowEras), f.eras(end, f.ShowEras)
	if pattern := f.shared(start, end); pattern != "" {
		write := func(year string) string {
			return fill(pattern,
				"{year}", year, "{month}", f.Months[start.month-1], "{last_month}", f.Months[end.month-1],
				"{day}", strconv.Itoa(start.day), "{last_day}", strconv.Itoa(end.day))
		}
		switch {
		case len(first) == 0 && len(last) == 0:
			return write(f.year(start.year))
		case len(first) == 1 && len(last) == 1 && first[0] == last[0]:
			return f.bracket(write(f.year(start.year)), []string{write(f.eraYear(first[0]))})
		}
	}
	pattern := f.Interval
	if start.plain() && end.plain() && start.month == 0 && end.month == 0 {
		pattern = f.Years
	}
	withEra := len(first) > 0 && len(last) > 0
	return fill(pattern, "{start}", f.point(start, withEra), "{end}", f.point(end, withEra))
}

// shared is the pattern for two ends in the same year and of the same precision, a month or a day; "" for others.
func (f Forms) shared(start, end point) string {
	switch {
	case !start.plain() || !end.plain() || start.year != end.year:
		return ""
	case start.month == 0 || end.month == 0 || (start.day == 0) != (end.day == 0):
		return ""
	case start.day == 0:
		return f.MonthsOfYear
	case start.month == end.month:
		return f.DaysOfMonth
	}
	return f.DaysOfYear
}
