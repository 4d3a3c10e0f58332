package align

import (
	"strconv"
	"strings"
)

// englishCues yields the numbers, months and words of an English text; those before
// start are its label.
func (r *register) englishCues(text string, start int, yield func(cue)) {
	for n := range Numbers(text) {
		if n.Start >= start {
			yield(cueOfNumber(n.Value))
		}
	}
	spelt := spelling{yield: yield}
	latinWords(text[start:], func(word string, at, end int) {
		at, end = at+start, end+start
		spelt.word(word, text[spelt.end:at], end)
		if month := monthOf(word, text[at:end], text[:at], text[end:]); month > 0 {
			yield(cue{class: monthCue, number: month})
		}
		if r.latin[word] {
			yield(cue{class: latinCue, words: word})
		}
		if sound := soundOfLatin(word); r.sounds[sound] {
			yield(cue{class: soundCue, words: sound})
		}
		for _, place := range dictionary.englishPlaces(word) {
			yield(cue{class: wordCue, number: place})
		}
	})
	spelt.finish()
}

// monthOf is the number of the month that a word names, 0 for another word. May and
// March are months beside a number only.
func monthOf(word, written, before, after string) int32 {
	if written[0] < 'A' || written[0] > 'Z' {
		return 0
	}
	for n, name := range [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"} {
		if word != name && word != name[:3] && word != "sept" || word == "sept" && n != 8 {
			continue
		}
		if word == "may" || word == "march" || word == "mar" {
			before, after = strings.TrimRight(before, " ,."), strings.TrimLeft(after, " ,.")
			before = strings.TrimSuffix(before, "of") // the third day of May
			if !(before != "" && (digit(rune(before[len(before)-1])) >= 0 || before[len(before)-1] == ' ')) && !(after != "" && digit(rune(after[0])) >= 0) {
				return 0
			}
		}
		return int32(n + 1)
	}
	return 0
}

// spelling reads numbers in letters: "two hundred and fifty", "twenty-first",
// "nineteen hundred and fifty-six", "nineteen fifty-six" as two.
type spelling struct {
	total, section uint64
	active         bool
	joined         bool // "and" was the last word
	end            int  // of the word before
	yield          func(cue)
}

func (s *spelling) finish() {
	if n := s.total + s.section; s.active && n > 1 {
		s.yield(cueOfNumber(strconv.FormatUint(n, 10)))
	}
	s.total, s.section, s.active, s.joined = 0, 0, false, false
}

// word takes the next word in small letters, with what stands between it and the one before, and its end.
func (s *spelling) word(word, between string, end int) {
	if s.active && strings.Trim(between, " -\u00a0\n") != "" {
		s.finish()
	}
	s.end = end
	value, scale := Numeral(word)
	switch {
	case word == "and" && s.active:
		s.joined = true
		return
	case scale == 100 && s.active:
		s.section *= 100
	case scale > 0 && s.active && s.section < 1_000_000 && s.total < 1_000_000_000_000:
		s.total, s.section = s.total+s.section*scale, 0
	case value > 0:
		if below := s.section % 100; s.active && (below > 0 && (below < 20 || below%10 != 0 || value >= 10) || s.joined && s.section%100 == 0 && s.section+s.total < 100) {
			s.finish()
		}
		s.section, s.active = s.section+value, true
	default:
		s.finish()
		return
	}
	s.joined = false
}
