package align

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"monjo/generator/date"
)

// japaneseCues yields the numbers, months and words of a Japanese text; those before
// start are its label. What it has in Latin letters and in katakana is entered in the
// register, for the English text to be compared with.
func (r *register) japaneseCues(text string, start int, yield func(cue)) {
	skip := r.eraYears(text, start, yield)
	for n := range Numbers(text) {
		for len(skip) > 0 && n.Start >= skip[0].end {
			skip = skip[1:]
		}
		if n.Start >= start && (len(skip) == 0 || n.End <= skip[0].start) {
			yield(cueOfNumber(n.Value))
		}
	}
	for i := start; i < len(text); {
		first, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case first < 0x2000:
			i += size
			continue
		case first == '月':
			if month := monthBefore(text[start:i]); month > 0 {
				yield(cue{class: monthCue, number: month})
			}
		case kanjiDigit(first) > 1 || first == '十':
			if small := smallAt(text, i, size); small != "" {
				yield(cue{class: smallCue, words: small})
			}
		case first == '両' || first == '双':
			yield(cue{class: smallCue, words: "2"})
		case unicode.Is(unicode.Katakana, first):
			end := katakanaEnd(text, i)
			if sound := soundOfKatakana(text[i:end]); sound != "" {
				r.sounds[sound] = true
				yield(cue{class: soundCue, words: sound})
			}
			for _, place := range firstPlaces(text[i:end]) {
				yield(cue{class: wordCue, number: place})
			}
			i = end
			continue
		}
		places, length := dictionary.japanesePlaces(first, text[i:])
		for _, place := range places {
			yield(cue{class: wordCue, number: place})
		}
		i += max(length, size)
	}
	latinWords(text[start:], func(word string, _, _ int) {
		if len(word) > 1 {
			r.latin[word] = true
			yield(cue{class: latinCue, words: word})
		}
	})
}

// firstPlaces gives the places of what a word in katakana begins with.
func firstPlaces(word string) []int32 {
	first, _ := utf8.DecodeRuneInString(word)
	places, _ := dictionary.japanesePlaces(first, word)
	return places
}

func katakanaEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.Is(unicode.Katakana, r) && r != 'ー' {
			break
		}
		i += size
	}
	return i
}

// stretch is a part of a text in bytes, the end exclusive.
type stretch struct{ start, end int }

// eraYears yields the years of eras as years of the common calendar, and gives where they stand.
func (r *register) eraYears(text string, start int, yield func(cue)) (found []stretch) {
	for i, c := range text {
		if i < start || !strings.ContainsRune("明大昭平令", c) || len(found) > 0 && i < found[len(found)-1].end {
			continue
		}
		for era := range date.Era(date.EraCount) {
			rest, begins := strings.CutPrefix(text[i:], era.String())
			if !begins {
				continue
			}
			n := strings.Index(rest[:min(len(rest), 24)], "年")
			if n < 0 {
				continue
			}
			end := i + len(era.String()) + n + len("年")
			if d, err := date.ParseJapanese(text[i:end]); err == nil {
				yield(cueOfNumber(strconv.Itoa(d.Earliest().Year)))
				found = append(found, stretch{i, end})
			}
		}
	}
	return found
}

// monthBefore reads the month whose number ends the text; 0 is none.
func monthBefore(text string) int32 {
	start := len(text)
	for start > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:start])
		if digit(r) < 0 && kanjiDigit(r) < 0 && r != '十' || len(text)-start > 8 {
			break
		}
		start -= size
	}
	written := text[start:]
	if written == "" {
		return 0
	}
	n := 0
	if run, end := digits(written, 0); end == len(written) {
		n, _ = strconv.Atoi(run)
	} else {
		n = kanjiValue(written)
	}
	if n > 12 {
		return 0
	}
	return int32(n)
}

// smallAt reads a kanji numeral that stands alone before something counted, which
// [Numbers] passes over: 五か国, 三つ, 八日.
func smallAt(text string, i, size int) string {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i+size:])
	if kanjiDigit(before) >= 0 || kanjiPower(before) > 0 || !strings.ContainsRune("国つか箇カヶヵケ個年日人回者度点項条章節本隻台部機件名州週時", after) {
		return ""
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	if r == '十' {
		return "10"
	}
	return strconv.Itoa(kanjiDigit(r))
}
