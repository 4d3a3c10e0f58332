package date_test

import (
	"slices"
	"testing"

	"monjo/generator/date"
)

func english() date.Forms {
	return date.Forms{
		Months: [12]string{"January", "February", "March", "April", "May", "June",
			"July", "August", "September", "October", "November", "December"},
		Seasons:                [4]string{"spring", "summer", "autumn", "winter"},
		Year:                   "{year}",
		Month:                  "{month} {year}",
		Day:                    "{day} {month} {year}",
		Season:                 "{season} {year}",
		Decade:                 "the {first}s",
		Between:                "between {first} and {last}",
		BCE:                    "{year} BCE",
		UnspecifiedMonth:       "{date} (month not given)",
		UnspecifiedDay:         "{date} (day not given)",
		UnspecifiedMonthAndDay: "{date} (month and day not given)",
		Approximate:            "about {date}",
		Uncertain:              "{date} (uncertain)",
		Both:                   "about {date} (uncertain)",
		Interval:               "{start} – {end}",
		Years:                  "{start}–{end}",
		MonthsOfYear:           "{month}–{last_month} {year}",
		DaysOfYear:             "{day} {month} – {last_day} {last_month} {year}",
		DaysOfMonth:            "{day}–{last_day} {month} {year}",
		OpenStart:              "until {date}",
		OpenEnd:                "from {date}",
		UnknownStart:           "until {date} (beginning unknown)",
		UnknownEnd:             "from {date} (end unknown)",
	}
}

func japanese() date.Forms {
	return date.Forms{
		Months:                 [12]string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"},
		Seasons:                [4]string{"春", "夏", "秋", "冬"},
		Year:                   "{year}年",
		Month:                  "{year}年{month}月",
		Day:                    "{year}年{month}月{day}日",
		Season:                 "{year}年{season}",
		Decade:                 "{first}年代",
		Between:                "{first}年から{last}年の間",
		BCE:                    "紀元前{year}",
		UnspecifiedMonth:       "{date}（月不明）",
		UnspecifiedDay:         "{date}（日不明）",
		UnspecifiedMonthAndDay: "{date}（月日不明）",
		Approximate:            "{date}頃",
		Uncertain:              "{date}（推定）",
		Both:                   "{date}頃（推定）",
		Interval:               "{start}〜{end}",
		Years:                  "{start}〜{end}",
		MonthsOfYear:           "{year}年{month}月〜{last_month}月",
		DaysOfYear:             "{year}年{month}月{day}日〜{last_month}月{last_day}日",
		DaysOfMonth:            "{year}年{month}月{day}日〜{last_day}日",
		OpenStart:              "{date}まで",
		OpenEnd:                "{date}から",
		UnknownStart:           "{date}まで（始期不明）",
		UnknownEnd:             "{date}から（終期不明）",
		ShowEras:               true,
		Eras:                   [date.EraCount]string{"明治", "大正", "昭和", "平成", "令和"},
		EraYear:                "{era}{year}",
		FirstEraYear:           "元",
		EraJoin:                "・",
		WithEra:                "{date}（{era}）",
	}
}

func TestTheFormsOfBothLanguagesHaveNoFaults(t *testing.T) {
	for _, forms := range []date.Forms{english(), japanese()} {
		if faults := forms.Faults(); len(faults) != 0 {
			t.Errorf("Faults() = %q", faults)
		}
	}
}

func TestFaultsNameWhatAPatternLoses(t *testing.T) {
	forms := japanese()
	forms.Months[2] = ""
	forms.Eras[4] = ""
	forms.Day = "{year}年{month}月"
	forms.Uncertain = "{date}{why}"
	forms.OpenEnd = ""
	want := []string{
		"Months has no name 3", "Eras has no name 5", "Day needs {day} once",
		"Uncertain has a place that it cannot fill", "OpenEnd is empty",
	}
	if got := forms.Faults(); !slices.Equal(got, want) {
		t.Errorf("Faults() = %q, want %q", got, want)
	}
}
