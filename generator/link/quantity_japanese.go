package link

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"monjo/generator/align"
	"monjo/generator/date"
)

// japaneseFigures gives the numbers in figures and in several kanji, the months, and
// the years of eras as years of the common calendar.
func japaneseFigures(words string) []quantity {
	all, spans := eraYears(words)
	first := 0 // year of the era that was named last
	for n := range align.Numbers(words) {
		if len(spans) > 0 && n.Start >= spans[0].end {
			first, spans = spans[0].first, spans[1:]
		}
		if len(spans) > 0 && n.Start >= spans[0].start {
			continue
		}
		q := number(words, n)
		before, _ := utf8.DecodeLastRuneInString(words[:n.Start])
		q.loose = q.loose || isVague(q.words, before)
		value, err := strconv.Atoi(n.Value)
		switch after, _ := utf8.DecodeRuneInString(words[n.End:]); {
		case err != nil:
		case after == '年' && value < 100:
			for _, century := range []int{1800, 1900, 2000} {
				q.values = append(q.values, strconv.Itoa(century+value))
			}
			if first > 0 {
				q.values = append(q.values, strconv.Itoa(first+value-1))
			}
		case after == '割':
			q.values = append(q.values, strconv.Itoa(10*value))
		case after == '時' && strings.HasSuffix(words[:n.Start], "午後"):
			q.values = append(q.values, strconv.Itoa(12+value))
		}
		all = append(all, q)
	}
	return append(all, months(words)...)
}

// isVague reports whether kanji need not be a number: 数十万, 万一, 二三.
func isVague(written string, before rune) bool {
	if strings.ContainsRune("数何幾", before) || written == "万一" || written == "千万" {
		return true
	}
	first, _ := utf8.DecodeRuneInString(written)
	return unicode.Is(unicode.Han, first) && utf8.RuneCountInString(written) < 3 && !strings.ContainsAny(written, "〇十百千万億兆") && before != '第'
}

// eraSpan is a year of an era, with the year in which the era began.
type eraSpan struct{ start, end, first int }

// eraYears finds the years of eras, in order.
func eraYears(words string) (all []quantity, spans []eraSpan) {
	last := 0
	for start, r := range words {
		if start < last || !strings.ContainsRune("明大昭平令", r) {
			continue
		}
		era := date.Era(0)
		for era < date.EraCount && !strings.HasPrefix(words[start:], era.String()) {
			era++
		}
		at := start + len("平成")
		if era == date.EraCount {
			continue
		}
		n := strings.Index(words[at:min(len(words), at+24)], "年")
		if n < 0 {
			continue
		}
		end := at + n + len("年")
		d, err := date.ParseJapanese(words[start:end])
		if err != nil {
			continue
		}
		q := quantity{}
		q.words, q.start, q.values = words[start:end], start, []string{strconv.Itoa(d.Earliest().Year)}
		all, spans, last = append(all, q), append(spans, eraSpan{start, end, era.First().Year}), end
	}
	return all, spans
}

// months gives the months with a number: 9月, 九月, but not 9か月.
func months(words string) (all []quantity) {
	for at := 0; ; {
		n := strings.Index(words[at:], "月")
		if n < 0 {
			return all
		}
		end := at + n
		start := end
		for start > at {
			r, size := utf8.DecodeLastRuneInString(words[at:start])
			if !strings.ContainsRune("0123456789０１２３４５６７８９一二三四五六七八九十", r) {
				break
			}
			start -= size
		}
		before, _ := utf8.DecodeLastRuneInString(words[:start])
		if value := monthNumber(words[start:end]); value > 0 && !strings.ContainsRune("数何", before) {
			q := quantity{}
			q.words, q.start, q.values = words[start:end]+"月", start, []string{month(value), strconv.Itoa(value)}
			all = append(all, q)
		}
		at = end + len("月")
	}
}

// monthNumber reads a number from 1 to 12; 0 is another.
func monthNumber(written string) int {
	for n, kanji := range [...]string{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"} {
		if written == kanji {
			return n + 1
		}
	}
	n := 0
	for _, r := range written {
		switch {
		case r >= '0' && r <= '9':
			n = 10*n + int(r-'0')
		case r >= '０' && r <= '９':
			n = 10*n + int(r-'０')
		default:
			return 0
		}
	}
	if n > 12 {
		return 0
	}
	return n
}

// japaneseLetters enters the numbers of single kanji and of signs: 三つ, 両国, 半分, ②, Ⅳ.
func japaneseLetters(words string, known map[string]bool) {
	for _, r := range words {
		n := 0
		switch {
		case r < 0x2000:
			continue
		case r >= 'Ⅰ' && r <= 'Ⅻ':
			n = int(r-'Ⅰ') + 1
		case r >= 'ⅰ' && r <= 'ⅻ':
			n = int(r-'ⅰ') + 1
		case r >= '①' && r <= '⑳':
			n = int(r-'①') + 1
		case r >= '⑴' && r <= '⒇':
			n = int(r-'⑴') + 1
		case strings.ContainsRune("両双半倍", r):
			n = 2
		default:
			i := strings.IndexRune("一二三四五六七八九十", r)
			switch {
			case i >= 0:
				n = i/len("一") + 1
			case r == '百':
				n = 100
			case r == '千':
				n = 1000
			default:
				continue
			}
		}
		known[strconv.Itoa(n)] = true
	}
}
