package markdown

import (
	"bytes"
	"unicode/utf8"

	"monjo/generator/diag"
)

// ruby is a {base|reading}.
type ruby struct {
	base, reading []byte // as in the source, escapes and entities included
	size          int    // bytes, braces included
	fault         string // why it is refused; empty when it is well formed
}

const rubyHint = `write {base|reading}, such as {外務省|がいむしょう}; write \{ or \| for the signs themselves`

// scanRuby reads what stands in braces on one line and has a bar; braces without a bar are words.
func scanRuby(words []byte) (r ruby, ok bool) {
	bar, bars, markup := 0, 0, false
	for i := 1; i < len(words); i++ {
		switch words[i] {
		case '\\':
			if i+1 < len(words) && isPunctuation(words[i+1]) {
				i++
			}
		case '|':
			if bars++; bars == 1 {
				bar = i
			}
		case '*', '`', '[', ']', '<':
			markup = true
		case '{', '\n':
			return ruby{}, false
		case '}':
			if bars == 0 {
				return ruby{}, false
			}
			r = ruby{base: words[1:bar], reading: words[bar+1 : i], size: i + 1}
			switch {
			case bars > 1:
				r.fault = "this ruby has more than one bar"
			case len(r.base) == 0:
				r.fault = "this ruby has no base"
			case len(r.reading) == 0:
				r.fault = "this ruby has no reading"
			case spaced(r.base) || spaced(r.reading):
				r.fault = "white space beside a brace or the bar of a ruby"
			case markup:
				r.fault = "formatting inside a ruby"
			}
			return r, true
		}
	}
	return ruby{}, false
}

// spaced says whether words begin or end with white space, the ideographic space included.
func spaced(words []byte) bool {
	return len(bytes.TrimSpace(words)) != len(words)
}

// ruby reads what begins at a brace, and gives the offset after it.
func (s *inline) ruby(at int) int {
	r, ok := scanRuby(s.in[at:])
	if !ok {
		s.raw = append(s.raw, '{')
		return at + 1
	}
	if r.fault != "" {
		s.problem(at, diag.BadRuby, r.fault, rubyHint)
		s.raw = append(s.raw, '{')
		return at + 1
	}
	start := len(s.raw)
	s.raw = s.decode(s.raw, r.base, at+1)
	reading := s.decode(nil, r.reading, at+2+len(r.base))
	s.span(Span{Start: start, End: len(s.raw), Kind: Ruby, Reading: string(reading)}, at)
	s.rubyEnd = at + r.size
	return at + r.size
}

// runeBefore is the sign before a delimiter run; of a ruby it is the last sign of the base.
func (s *inline) runeBefore(at int) rune {
	if at == 0 {
		return '\n'
	}
	before := s.in[:at]
	if at == s.rubyEnd {
		before = s.raw
	}
	r, _ := utf8.DecodeLastRune(before)
	return r
}

// runeAfter is the sign after a delimiter run; of a ruby it is the first sign of the base.
func (s *inline) runeAfter(at int) rune {
	if at == len(s.in) {
		return '\n'
	}
	if s.in[at] == '{' {
		if r, ok := scanRuby(s.in[at:]); ok && r.fault == "" {
			at++
		}
	}
	r, _ := utf8.DecodeRune(s.in[at:])
	return r
}
