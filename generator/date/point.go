package date

import "fmt"

type kind uint8

const (
	absent kind = iota
	known
	open    // ".." in an interval
	unknown // nothing, in an interval
)

const (
	blank        = 100 // XX in the place of a month or a day, beyond any two figures
	firstSeason  = 21
	lastSeason   = 24
	maximumYear  = 999_999_999 // nine digits fit an int32 and leave room for the sentinels of Day
	longestShort = 9999        // years beyond it need the prefix Y
)

// point is a date that is not an interval, or one end of an interval.
type point struct {
	kind      kind
	qualifier byte // 0, '?', '~' or '%'
	digits    int  // how many digits of the year, from the right, are X
	year      int  // astronomical: 0 is 1 BCE; the earliest possible where digits > 0
	month     int  // 0 none, 1 to 12, 21 to 24 seasons, or blank
	day       int  // 0 none, 1 to 31, or blank
}

func (p point) approximate() bool { return p.qualifier == '~' || p.qualifier == '%' }
func (p point) uncertain() bool   { return p.qualifier == '?' || p.qualifier == '%' }

// plain reports whether the point is a year, month or day and nothing else.
func (p point) plain() bool {
	return p.kind == known && p.qualifier == 0 && p.digits == 0 && p.month <= 12 && p.day != blank
}

func (p point) season() bool { return p.month >= firstSeason && p.month <= lastSeason }

func (p point) precision() Precision {
	switch {
	case p.kind != known:
		return PrecisionNone
	case p.digits == 2:
		return PrecisionCentury
	case p.digits == 1:
		return PrecisionDecade
	case p.month == 0 || p.month == blank:
		return PrecisionYear
	case p.season():
		return PrecisionSeason
	case p.day == 0 || p.day == blank:
		return PrecisionMonth
	}
	return PrecisionDay
}

func (p point) String() string {
	switch p.kind {
	case absent, unknown:
		return ""
	case open:
		return ".."
	}
	s := yearString(p.year)
	s = s[:len(s)-p.digits] + "XX"[:p.digits]
	for _, part := range [...]int{p.month, p.day} {
		switch part {
		case 0:
		case blank:
			s += "-XX"
		default:
			s += fmt.Sprintf("-%02d", part)
		}
	}
	if p.qualifier != 0 {
		s += string(rune(p.qualifier))
	}
	return s
}

func yearString(year int) string {
	switch {
	case year > longestShort || year < -longestShort:
		return fmt.Sprintf("Y%d", year)
	case year < 0:
		return fmt.Sprintf("-%04d", -year)
	}
	return fmt.Sprintf("%04d", year)
}

// lastYear is the latest possible year.
func (p point) lastYear() int {
	return p.year + [...]int{0, 9, 99}[p.digits]
}

func (p point) earliest() Day {
	switch {
	case p.kind != known:
		return Beginning()
	case p.digits > 0 || p.month == 0 || p.month == blank:
		return Day{p.year, 1, 1}
	case p.season():
		return Day{p.year, seasonMonth(p.month), 1}
	case p.day == 0 || p.day == blank:
		return Day{p.year, p.month, 1}
	}
	return Day{p.year, p.month, p.day}
}

func (p point) latest() Day {
	switch {
	case p.kind != known:
		return Ending()
	case p.digits > 0 || p.month == 0 || p.month == blank:
		return Day{p.lastYear(), 12, 31}
	case p.month == lastSeason:
		return Day{p.year + 1, 2, daysIn(p.year+1, 2)}
	case p.season():
		last := seasonMonth(p.month) + 2
		return Day{p.year, last, daysIn(p.year, last)}
	case p.day == 0 || p.day == blank:
		return Day{p.year, p.month, daysIn(p.year, p.month)}
	}
	return Day{p.year, p.month, p.day}
}

// seasonMonth is the first month of a season.
//
// EDTF does not say which months a season has. These are the seasons of the Japan
// Meteorological Agency (気象庁, 予報用語「時に関する用語」: 春 3月から5月, 夏 6月から8月, 秋 9月から11月, 冬 12月から2月),
// which are those of the northern hemisphere.
func seasonMonth(season int) int { return 3 * (season - firstSeason + 1) }
