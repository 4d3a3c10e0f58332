package align

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"monjo/generator/gazetteer"
)

// cueClass says what sort of thing two blocks can have in common.
type cueClass uint8

const (
	numberCue cueClass = iota // a number that is neither small nor a label
	smallCue                  // a whole number up to 12, which one language may write otherwise or leave out
	monthCue
	nameCue    // a country, group or initiative
	latinCue   // a word in Latin letters that stands in both texts: ODA, Caltex
	soundCue   // a katakana word and an English one that sound alike
	wordCue    // a pair of the lexicon
	formCue    // quotation marks, a question mark, no full stop
	bracketCue // brackets around the whole
	noteCue    // a reference to a footnote, by number
	cueClasses
)

// cue is something that a block contains, the same value in both languages.
type cue struct {
	class  cueClass
	number int32 // for those that are counted: the place in the lexicon, the month …
	words  string
}

// The forms of blocks that are cues.
const (
	quoted int32 = iota
	asking
	colon
	unfinished // without a stop at its end
)

// register gives every cue that occurs in either text a small number of its own.
type register struct {
	places map[cue]int32
	cues   []cue
	latin  map[string]bool // words in Latin letters in the Japanese text
	sounds map[string]bool // what katakana words of the Japanese text sound like
}

func newRegister() *register {
	return &register{places: map[cue]int32{}, latin: map[string]bool{}, sounds: map[string]bool{}}
}

// place gives the number of a cue.
func (r *register) place(c cue) int32 {
	n, known := r.places[c]
	if !known {
		n = int32(len(r.cues))
		r.places[c] = n
		r.cues = append(r.cues, c)
	}
	return n
}

// cueOfNumber is the cue for a number in plain decimal figures.
func cueOfNumber(value string) cue {
	if whole, fraction, found := strings.Cut(value, "."); found {
		if fraction = strings.TrimRight(fraction, "0"); fraction == "" {
			value = whole
		} else {
			value = whole + "." + fraction
		}
	}
	if len(value) == 1 || value == "10" || value == "11" || value == "12" {
		return cue{class: smallCue, words: value}
	}
	return cue{class: numberCue, words: value}
}

// nameCues yields what the mentions of a block name.
func nameCues(mentions []gazetteer.Mention, yield func(cue)) {
	for _, m := range mentions {
		if len(m.Ambiguous) == 0 {
			yield(cue{class: nameCue, number: int32(m.Reference.Class), words: m.Reference.ID})
		}
	}
}

// formCues yields the cues in the outer form of a paragraph.
func formCues(words string, yield func(cue)) {
	form := func(n int32) { yield(cue{class: formCue, number: n}) }
	words = strings.TrimSpace(words)
	if enclosed(words) {
		yield(cue{class: bracketCue})
	}
	if strings.ContainsAny(words, "「『“\"") {
		form(quoted)
	}
	bare := strings.TrimRight(words, ")）」』”\"’'")
	last, _ := utf8.DecodeLastRuneInString(bare)
	switch {
	case last == '?' || last == '？' || strings.HasSuffix(bare, "か。"):
		form(asking)
	case last == ':' || last == '：':
		form(colon)
	case !strings.ContainsRune(".。．!！;；,、，", last):
		form(unfinished)
	}
}

// latinWords yields the runs of Latin letters and digits of a text, at least two
// characters long and beginning with a letter, in small letters.
func latinWords(text string, yield func(word string, start, end int)) {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !unicode.Is(unicode.Latin, r) {
			i += size
			continue
		}
		start := i
		for i < len(text) {
			r, size = utf8.DecodeRuneInString(text[i:])
			if !unicode.Is(unicode.Latin, r) && !unicode.IsDigit(r) {
				break
			}
			i += size
		}
		yield(strings.ToLower(text[start:i]), start, i)
	}
}
