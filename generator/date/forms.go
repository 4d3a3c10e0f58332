package date

import (
	"fmt"
	"strings"
)

// Forms are the words and patterns with which one language writes dates. The
// interface files supply them; [Forms.Faults] checks them.
//
// A pattern holds words and the places named in the comment of its field, each in
// braces and each needed. A place {date} takes a date that is written already; {year}
// takes a year as [Forms.BCE] or, in an era, [Forms.EraYear] gives it.
type Forms struct {
	// Months are the names or numbers that stand for {month}, from January:
	// "January" … and "1" ….
	Months [12]string
	// Seasons stand for {season}, from spring: "spring" …, "春" ….
	Seasons [4]string

	// Year has {year}: "{year}", "{year}年".
	Year string
	// Month has {month} and {year}: "{month} {year}", "{year}年{month}月".
	Month string
	// Day has {day}, {month} and {year}: "{day} {month} {year}", "{year}年{month}月{day}日".
	Day string
	// Season has {season} and {year}: "{season} {year}", "{year}年{season}".
	Season string
	// Decade has {first}, the first year of ten: "the {first}s", "{first}年代". The first
	// ten years of a century use Between instead, since "the 1900s" and 1900年代 may mean a hundred years.
	Decade string
	// Between has {first} and {last}, years between which an unknown year lies, both possible:
	// "between {first} and {last}", "{first}年から{last}年の間".
	Between string
	// BCE has {year}, counted backwards from 1: "{year} BCE", "紀元前{year}".
	BCE string

	// UnspecifiedMonth, UnspecifiedDay and UnspecifiedMonthAndDay have {date}, what the source
	// does say: "{date} (month not given)", "{date}（月不明）"; "{date} (day not given)", "{date}（日不明）";
	// "{date} (month and day not given)", "{date}（月日不明）".
	UnspecifiedMonth, UnspecifiedDay, UnspecifiedMonthAndDay string

	// Approximate (~), Uncertain (?) and Both (%) have {date}: "about {date}", "{date}頃";
	// "{date} (uncertain)", "{date}（推定）"; "about {date} (uncertain)", "{date}頃（推定）".
	Approximate, Uncertain, Both string

	// Interval has {start} and {end}, dates: "{start} – {end}", "{start}〜{end}".
	Interval string
	// Years is the Interval of two years: "{start}–{end}", "{start}〜{end}".
	Years string
	// MonthsOfYear has {month}, {last_month} and {year}, for two months of a year:
	// "{month}–{last_month} {year}", "{year}年{month}月〜{last_month}月".
	MonthsOfYear string
	// DaysOfYear has {day}, {month}, {last_day}, {last_month} and {year}, for days in two months of a year:
	// "{day} {month} – {last_day} {last_month} {year}", "{year}年{month}月{day}日〜{last_month}月{last_day}日".
	DaysOfYear string
	// DaysOfMonth has {day}, {last_day}, {month} and {year}, for two days of a month:
	// "{day}–{last_day} {month} {year}", "{year}年{month}月{day}日〜{last_day}日".
	DaysOfMonth string
	// OpenStart (../1951) and OpenEnd (1951/..) have {date}, which belongs to the interval:
	// "until {date}", "{date}まで"; "from {date}", "{date}から".
	OpenStart, OpenEnd string
	// UnknownStart (/1951) and UnknownEnd (1951/) have {date}: "until {date} (beginning unknown)",
	// "{date}まで（始期不明）"; "from {date} (end unknown)", "{date}から（終期不明）".
	UnknownStart, UnknownEnd string

	// ShowEras adds the Japanese eras to years, months and days. Without it the fields below are not used.
	ShowEras bool
	// Eras are the names that stand for {era}, from Meiji: "明治", "大正", "昭和", "平成", "令和".
	Eras [EraCount]string
	// EraYear has {era} and {year}, a number or FirstEraYear: "{era}{year}".
	EraYear string
	// FirstEraYear stands for {year} in the first year of an era: "元".
	FirstEraYear string
	// EraJoin stands between the two eras of a year or month in which the era changed: "・".
	EraJoin string
	// WithEra has {date} and {era}, the date once more by the era: "{date}（{era}）".
	WithEra string
}

// pattern is one pattern of the forms, with the places that it needs.
type pattern struct {
	field, words string
	places       []string
}

func (f Forms) patterns() []pattern {
	date, ends := []string{"{date}"}, []string{"{start}", "{end}"}
	patterns := []pattern{
		{"Year", f.Year, []string{"{year}"}},
		{"Month", f.Month, []string{"{month}", "{year}"}},
		{"Day", f.Day, []string{"{day}", "{month}", "{year}"}},
		{"Season", f.Season, []string{"{season}", "{year}"}},
		{"Decade", f.Decade, []string{"{first}"}},
		{"Between", f.Between, []string{"{first}", "{last}"}},
		{"BCE", f.BCE, []string{"{year}"}},
		{"UnspecifiedMonth", f.UnspecifiedMonth, date},
		{"UnspecifiedDay", f.UnspecifiedDay, date},
		{"UnspecifiedMonthAndDay", f.UnspecifiedMonthAndDay, date},
		{"Approximate", f.Approximate, date},
		{"Uncertain", f.Uncertain, date},
		{"Both", f.Both, date},
		{"Interval", f.Interval, ends},
		{"Years", f.Years, ends},
		{"MonthsOfYear", f.MonthsOfYear, []string{"{month}", "{last_month}", "{year}"}},
		{"DaysOfYear", f.DaysOfYear, []string{"{day}", "{month}", "{last_day}", "{last_month}", "{year}"}},
		{"DaysOfMonth", f.DaysOfMonth, []string{"{day}", "{last_day}", "{month}", "{year}"}},
		{"OpenStart", f.OpenStart, date},
		{"OpenEnd", f.OpenEnd, date},
		{"UnknownStart", f.UnknownStart, date},
		{"UnknownEnd", f.UnknownEnd, date},
	}
	if !f.ShowEras {
		return patterns
	}
	return append(patterns,
		pattern{"EraYear", f.EraYear, []string{"{era}", "{year}"}},
		pattern{"FirstEraYear", f.FirstEraYear, nil},
		pattern{"EraJoin", f.EraJoin, nil},
		pattern{"WithEra", f.WithEra, []string{"{date}", "{era}"}})
}

// Faults says what is missing or unknown in the forms: names first, then patterns in the order of the fields,
// each as "Field is empty", "Field needs {place} once" or the like. It is empty for forms that can write every date
// without losing a part.
func (f Forms) Faults() []string {
	faults := append(missingNames("Months", f.Months[:]), missingNames("Seasons", f.Seasons[:])...)
	if f.ShowEras {
		faults = append(faults, missingNames("Eras", f.Eras[:])...)
	}
	for _, p := range f.patterns() {
		faults = append(faults, p.faults()...)
	}
	return faults
}

func missingNames(field string, names []string) (faults []string) {
	for i, name := range names {
		if name == "" {
			faults = append(faults, fmt.Sprintf("%s has no name %d", field, i+1))
		}
	}
	return faults
}

func (p pattern) faults() (faults []string) {
	if p.words == "" {
		return []string{p.field + " is empty"}
	}
	rest := p.words
	for _, place := range p.places {
		if strings.Count(p.words, place) != 1 {
			faults = append(faults, fmt.Sprintf("%s needs %s once", p.field, place))
		}
		rest = strings.ReplaceAll(rest, place, "")
	}
	if strings.ContainsAny(rest, "{}") {
		faults = append(faults, p.field+" has a place that it cannot fill")
	}
	return faults
}
