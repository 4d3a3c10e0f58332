package align

import (
	"iter"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Number is a number in words.
type Number struct {
	Value      string // as plain decimal figures
	Start, End int    // bytes of the words, End exclusive
}

// Numbers gives the numbers in words, in order, as plain decimal figures, so that the
// same number is the same string in both languages: "US $52 million" and
// "5,200万ドル" both give 52000000, "Article 12" and 第十二条 both give 12.
//
// Figures may be full width and grouped by threes. A number that English writes in
// letters would be no cue but a contradiction, so months are passed over (9月 is
// September), and so is a kanji that stands alone (一年 is one year, 統一 no number)
// except in the number of an article.
func Numbers(words string) iter.Seq[Number] {
	return func(yield func(Number) bool) {
		before := rune(0)
		for i := 0; i < len(words); {
			r, size := utf8.DecodeRuneInString(words[i:])
			number, end := "", i+size
			switch {
			case digit(r) >= 0:
				number, end = figures(words, i)
			case kanjiDigit(r) >= 0 || kanjiPower(r) > 0:
				number, end = kanji(words, i, before)
			}
			next, _ := utf8.DecodeRuneInString(words[end:])
			if number != "" && next != '月' && !yield(Number{number, i, end}) {
				return
			}
			before, _ = utf8.DecodeLastRuneInString(words[:end])
			i = end
		}
	}
}

// digit is the value of an ASCII or full-width digit, -1 for any other sign.
func digit(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0')
	case r >= '０' && r <= '９':
		return int(r - '０')
	}
	return -1
}

// digits reads the run of digits at i.
func digits(words string, i int) (run string, end int) {
	var b strings.Builder
	for i < len(words) {
		r, size := utf8.DecodeRuneInString(words[i:])
		if digit(r) < 0 {
			break
		}
		b.WriteByte(byte('0' + digit(r)))
		i += size
	}
	return b.String(), i
}

// figures reads the number in figures at i with the words of scale behind it.
func figures(words string, i int) (number string, end int) {
	whole, fraction, end := figure(words, i)
	power, after := scale(words, end)
	if power == 0 {
		return plain(whole, fraction, 0), end
	}
	first, ok := value(whole, fraction, power)
	if !ok {
		return plain(whole, fraction, power), after
	}
	// 1億2000万 is one number, and so is 5千2百万: parts below 万 are gathered in section
	// until a power of 万 multiplies them.
	total, section, large, small := first, uint64(0), power, 4
	if power < 4 {
		total, section, large, small = 0, first, math.MaxInt, power
	}
	for end = after; ; end = after {
		r, _ := utf8.DecodeRuneInString(words[end:])
		if digit(r) < 0 {
			break
		}
		whole, fraction, after = figure(words, end)
		power, after = scale(words, after)
		more, fits := value(whole, fraction, power%4)
		myriads := power - power%4
		if !fits || myriads >= large || section > 0 && power%4 >= small || more >= 10_000 && section > 0 || small == 0 {
			break
		}
		if small = power % 4; myriads == 0 {
			section += more
			continue
		}
		if section+more > math.MaxInt64/pow10(myriads) || total > math.MaxInt64/2 {
			break
		}
		total, section, large, small = total+(section+more)*pow10(myriads), 0, myriads, 4
	}
	return strconv.FormatUint(total+section, 10), end
}

// figure reads digits with their separators: a comma before exactly three digits, a
// point before digits.
func figure(words string, i int) (whole, fraction string, end int) {
	whole, end = digits(words, i)
	for {
		r, size := utf8.DecodeRuneInString(words[end:])
		run, after := digits(words, end+size)
		switch {
		case (r == ',' || r == '，') && len(run) == 3 && len(whole) < 30:
			whole, end = whole+run, after
			continue
		case (r == '.' || r == '．') && run != "":
			return whole, run, after
		}
		return whole, "", end
	}
}

// scale reads what multiplies a number, as a power of ten, 0 when nothing does. A
// space may stand before it, since lines are broken there.
func scale(words string, i int) (power, end int) {
	at := i
	if r, size := utf8.DecodeRuneInString(words[i:]); r == ' ' || r == '\u00a0' || r == '\u3000' {
		at += size
	}
	for _, word := range [...]struct {
		name  string
		power int
	}{{"thousand", 3}, {"million", 6}, {"billion", 9}, {"trillion", 12}} {
		if strings.HasPrefix(words[at:], word.name) {
			return word.power, at + len(word.name)
		}
	}
	for {
		r, size := utf8.DecodeRuneInString(words[at:])
		p := kanjiPower(r)
		if p == 0 || power > 0 && p < 4 || power >= 4 {
			return power, max(i, end)
		}
		power, at = power+p, at+size
		end = at
	}
}

// plain writes a number, moved by a power of ten, without leading zeros.
func plain(whole, fraction string, power int) string {
	for ; power > 0; power-- {
		moved := "0"
		if fraction != "" {
			moved, fraction = fraction[:1], fraction[1:]
		}
		whole += moved
	}
	whole = strings.TrimLeft(whole, "0")
	if whole == "" {
		whole = "0"
	}
	if fraction != "" {
		whole += "." + fraction
	}
	return whole
}

// value is plain as a number; ok is false for one that is no whole number or too large to add to.
func value(whole, fraction string, power int) (n uint64, ok bool) {
	n, err := strconv.ParseUint(plain(whole, fraction, power), 10, 62)
	return n, err == nil
}

func kanjiDigit(r rune) int {
	switch r {
	case '〇':
		return 0
	case '一':
		return 1
	case '二':
		return 2
	case '三':
		return 3
	case '四':
		return 4
	case '五':
		return 5
	case '六':
		return 6
	case '七':
		return 7
	case '八':
		return 8
	case '九':
		return 9
	}
	return -1
}

// kanjiPower is the power of ten that a kanji stands for, 0 when it is none.
func kanjiPower(r rune) int {
	switch r {
	case '十':
		return 1
	case '百':
		return 2
	case '千':
		return 3
	case '万':
		return 4
	case '億':
		return 8
	case '兆':
		return 12
	}
	return 0
}

// kanji reads the run of kanji numerals at i, either by place (二〇〇七) or with
// powers (二千七); the number is empty when the run is no number.
func kanji(words string, i int, before rune) (number string, end int) {
	var places strings.Builder
	var total, below, last uint64 // below a power of 万, and the digits not yet multiplied
	powers, count := false, 0
	end = i
	for end < len(words) {
		r, size := utf8.DecodeRuneInString(words[end:])
		d, p := kanjiDigit(r), kanjiPower(r)
		switch {
		case d >= 0:
			places.WriteByte(byte('0' + d))
			last = last*10 + uint64(d)
		case p >= 4:
			total += max(below+last, 1) * pow10(p)
			below, last, powers = 0, 0, true
		case p > 0:
			below += max(last, 1) * pow10(p)
			last, powers = 0, true
		default:
			size = 0
		}
		if size == 0 {
			break
		}
		end, count = end+size, count+1
	}
	after, _ := utf8.DecodeRuneInString(words[end:])
	switch {
	case count == 1 && (before != '第' || !strings.ContainsRune("条章節項号", after)), count > 16:
		return "", end
	case powers:
		return strconv.FormatUint(total+below+last, 10), end
	}
	return plain(places.String(), "", 0), end
}

func pow10(power int) uint64 {
	n := uint64(1)
	for range power {
		n *= 10
	}
	return n
}
