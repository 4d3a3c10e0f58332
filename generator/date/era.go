package date

import "fmt"

// Era is a Japanese era (元号) since 1868.
type Era uint8

// The eras in order.
const (
	Meiji Era = iota
	Taisho
	Showa
	Heisei
	Reiwa
	EraCount = 5 // the number of eras
)

// lunisolarUntil is the last Gregorian year of which a part lay in the lunisolar
// calendar: 太政官布告第337号 (明治5年11月9日) makes the day after 明治5年12月2日 the
// Gregorian 明治6年1月1日, which is 1873-01-01.
const lunisolarUntil = 1872

// eras are the eras with the first Gregorian day on which each name held. There is
// no limit in time to the last one.
func eras() [EraCount]struct {
	name  string
	first Day
} {
	return [EraCount]struct {
		name  string
		first Day
	}{
		// 明治改元の詔 (法令全書明治元年第726, 行政官, 明治元年九月八日 of the lunisolar calendar): 其改慶応四年為明治元年.
		// It renames the whole year 慶応4年, which began on 1868-01-25; but nobody could write 明治 before the day itself.
		Meiji: {"明治", Day{1868, 10, 23}},
		// 大正改元の詔書 (明治45年7月30日): 明治四十五年七月三十日以後ヲ改メテ大正元年ト為ス.
		Taisho: {"大正", Day{1912, 7, 30}},
		// 昭和改元の詔書 (大正15年12月25日): 大正十五年十二月二十五日以後ヲ改メテ昭和元年ト為ス;
		// now under 元号法 (昭和54年法律第43号), supplementary provision 2.
		Showa: {"昭和", Day{1926, 12, 25}},
		// 元号を改める政令 (昭和64年政令第1号), under 元号法: in force on the day after its promulgation on 1989-01-07.
		Heisei: {"平成", Day{1989, 1, 8}},
		// 元号を改める政令 (平成31年政令第143号): in force on the day after 2019-04-30, when
		// 天皇の退位等に関する皇室典範特例法 (平成29年法律第63号) came into force.
		Reiwa: {"令和", Day{2019, 5, 1}},
	}
}

// String is the Japanese name, such as "昭和".
func (e Era) String() string { return eras()[e].name }

// First is the first day of the era. On the days on which 大正 and 昭和 began, the
// former era held too until the rescript was read; this package writes the new one and reads both.
func (e Era) First() Day { return eras()[e].first }

// Last is the day before the next era's first, and [Ending] for the present era.
func (e Era) Last() Day {
	if e == EraCount-1 {
		return Ending()
	}
	next := (e + 1).First()
	if next.Day > 1 {
		return Day{next.Year, next.Month, next.Day - 1}
	}
	return Day{next.Year, next.Month - 1, daysIn(next.Year, next.Month-1)}
}

// EraYear is a year of an era.
type EraYear struct {
	Era  Era
	Year int // 1 is 元年
}

// String is the Japanese form, "平成19年" or "平成元年".
func (y EraYear) String() string {
	if y.Year == 1 {
		return y.Era.String() + "元年"
	}
	return fmt.Sprintf("%s%d年", y.Era, y.Year)
}

// EraYears gives the years of eras in which a date can lie, earliest first: two for a
// year or month in which the era changed (1989, 1989-01), else one.
//
// It gives none for a date that is not one known year, month or day: intervals
// (see [Date.Ends]), seasons, decades and centuries. Qualifiers and unspecified
// months and days do not matter. It gives none before 1868, and before 1873 it knows
// years alone: until 1872-12-31 Japan counted months and days by the lunisolar calendar,
// so the Gregorian 1869-01-05 was in 明治元年 and 1869-02-11 in 明治2年. The year alone follows the
// usual tables, in which 1868 is 明治元年 and 1872 is 明治5年 although their first weeks belonged
// to the year before.
func EraYears(d Date) []EraYear {
	p := d.start
	if d.isInterval() || p.kind != known || p.digits > 0 || p.season() {
		return nil
	}
	if p.year <= lunisolarUntil && p.precision() != PrecisionYear {
		return nil
	}
	var years []EraYear
	for era := range Era(EraCount) {
		if holds(era.First(), era.Last(), p) {
			years = append(years, EraYear{era, p.year - era.First().Year + 1})
		}
	}
	return years
}

// holds reports whether the point can lie between two days.
func holds(first, last Day, p point) bool {
	return first.Compare(p.latest()) <= 0 && p.earliest().Compare(last) <= 0
}
