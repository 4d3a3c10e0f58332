package link

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"monjo/generator/align"
)

// englishFigures gives the numbers in figures, and the months beside one.
func englishFigures(words string) []quantity {
	if strings.IndexFunc(words, unicode.IsDigit) < 0 {
		return nil
	}
	var all []quantity
	var last align.Number
	joined := strings.NewReplacer("-thousand", " thousand", "-million", " million", "-billion", " billion", "-trillion", " trillion").Replace(words) // of the same length
	for n := range align.Numbers(joined) {
		q := number(words, n)
		behind, _, _ := strings.Cut(strings.TrimPrefix(words[n.End:min(len(words), n.End+8)], " "), " ")
		switch strings.TrimRight(behind, ".,;:)") {
		case "m", "mn": // million, or metres
			q.values = append(q.values, shifted(q.values[0], 6))
		case "bn":
			q.values = append(q.values, shifted(q.values[0], 9))
		case "p.m", "pm":
			q.values = append(q.values, afternoon(n.Value))
		}
		if len(n.Value) == 2 && len(last.Value) == 4 && strings.Trim(words[last.End:n.Start], "-–—/") == "" {
			q.values = append(q.values, last.Value[:2]+n.Value) // 1996-97
		}
		all, last = append(all, q), n
	}
	for word, start := range wordsOf(words) {
		n := monthCalled(word)
		if n == 0 {
			continue
		}
		before := strings.TrimRight(words[:start], " ,.")
		before = strings.TrimSuffix(before, "th")
		after := strings.TrimLeft(words[start+len(word):], " ,.")
		number := before != "" && isFigure(before[len(before)-1]) || after != "" && isFigure(after[0])
		q := quantity{loose: !number}
		q.words, q.values, q.start = word, []string{month(n)}, start
		all = append(all, q)
	}
	return all
}

func isFigure(c byte) bool { return c >= '0' && c <= '9' }

// afternoon is an hour as the clock of 24 hours has it.
func afternoon(hour string) string {
	n, _ := strconv.Atoi(hour)
	return strconv.Itoa(n + 12)
}

// monthCalled is the number of a month by its name, whole or cut, 0 for another word.
func monthCalled(word string) int {
	for n := 1; n <= 12; n++ {
		if name := month(n); word == name || word == name[:3] || word == strings.ToUpper(name) || n == 9 && word == "Sept" {
			return n
		}
	}
	return 0
}

// wordsOf goes through the Latin words of a text with the offset of each.
func wordsOf(text string) func(func(string, int) bool) {
	return func(yield func(string, int) bool) {
		start := -1
		for i := 0; i <= len(text); {
			r, size := rune(' '), 1
			if i < len(text) {
				r, size = utf8.DecodeRuneInString(text[i:])
			}
			switch letter := unicode.Is(unicode.Latin, r); {
			case letter && start < 0:
				start = i
			case !letter && start >= 0:
				if !yield(text[start:i], start) {
					return
				}
				start = -1
			}
			i += size
		}
	}
}

// englishLetters enters the numbers that are written in letters: "two hundred and
// fifty", "twenty-first", "bilateral", "XII".
func englishLetters(words string, known map[string]bool) {
	total, section, last := uint64(0), uint64(0), -1
	finish := func() {
		if last >= 0 {
			known[strconv.FormatUint(total+section, 10)] = true
		}
		total, section, last = 0, 0, -1
	}
	for word, start := range wordsOf(words) {
		lower := strings.ToLower(word)
		if last >= 0 && strings.Trim(words[last:start], " -\u00a0\n") != "" {
			finish()
		}
		n, scale := numeral(lower)
		switch {
		case scale > 0 && last >= 0 && scale == 100:
			section *= 100
		case scale > 0:
			total, section = total+max(section, 1)*scale, 0
		case n > 0:
			if section%100 != 0 && (section%100 < 20 || n >= 10) || section > 0 && section < 10 {
				finish() // "nineteen ninety": two numbers
			}
			section += n
		case lower == "and" && last >= 0:
			last = start + len(word)
			continue
		default:
			finish()
			if roman := align.RomanNumeral(word); roman > 0 {
				known[strconv.Itoa(roman)] = true
			}
			continue
		}
		last = start + len(word)
	}
	finish()
}

// numeral is [align.Numeral] for the words that a comparison takes for numbers besides.
func numeral(word string) (n, scale uint64) {
	singular := strings.TrimSuffix(word, "s")
	if n = furtherNumerals[singular]; n > 0 {
		return n, 0
	}
	if singular == "century" || singular == "centurie" {
		return 0, 100
	}
	return align.Numeral(word)
}

// furtherNumerals are words for numbers that are no cue for an alignment; nothing changes them.
var furtherNumerals = map[string]uint64{
	"once": 1, "thrice": 3, "half": 2, "halve": 2, "halved": 2, "pair": 2, "couple": 2, "dual": 2, "twofold": 2, "threefold": 3,
	"double": 2, "doubled": 2, "doubling": 2, "triple": 3, "tripled": 3, "tripling": 3, "quarter": 4, "decade": 10,
	"tripartite": 3, "quadrilateral": 4,
}
