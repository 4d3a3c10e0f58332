package markdown

import (
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"

	"monjo/generator/diag"
)

// entity writes the sign that an entity stands for, or the ampersand itself.
func (s *inline) entity(at int) int {
	signs, size, fault := decodeEntity(s.in[at:])
	if fault {
		s.problem(at, diag.BadCharacter, "this entity stands for a control character or for none", "take it away, or write the sign itself")
	}
	if size == 0 || fault {
		s.raw = append(s.raw, '&')
		return at + 1
	}
	s.raw = append(s.raw, signs...)
	return at + size
}

// entityLimit is the length of the longest name, "&" and ";" included.
const entityLimit = 40

// decodeEntity reads one entity; size 0 means that there is none, fault that it
// stands for a sign that no text may hold.
func decodeEntity(words []byte) (signs []byte, size int, fault bool) {
	end := 1
	for end < len(words) && end < entityLimit && words[end] != ';' {
		if c := words[end]; c != '#' && (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'z') {
			return nil, 0, false
		}
		end++
	}
	if end >= len(words) || end == entityLimit || end == 1 {
		return nil, 0, false
	}
	name := words[1:end]
	if name[0] == '#' {
		r, ok := decodeNumber(name[1:])
		if !ok {
			return nil, 0, false
		}
		if forbidden(r) {
			return nil, end + 1, true
		}
		return utf8.AppendRune(nil, r), end + 1, false
	}
	found, ok := util.LookUpHTML5EntityByName(string(name))
	if !ok {
		return nil, 0, false
	}
	for _, r := range string(found.Characters) {
		fault = fault || forbidden(r)
	}
	return found.Characters, end + 1, fault
}

// decodeNumber reads up to 7 decimal digits, or "x" and up to 6 hexadecimal ones.
func decodeNumber(digits []byte) (rune, bool) {
	base, limit := rune(10), 7
	if len(digits) > 0 && digits[0]|0x20 == 'x' {
		base, limit, digits = 16, 6, digits[1:]
	}
	if len(digits) == 0 || len(digits) > limit {
		return 0, false
	}
	value := rune(0)
	for _, c := range digits {
		digit := rune(99)
		switch {
		case c >= '0' && c <= '9':
			digit = rune(c - '0')
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			digit = rune(c|0x20-'a') + 10
		}
		if digit >= base {
			return 0, false
		}
		value = value*base + digit
	}
	return value, true
}

// forbidden says whether an entity may not stand for a rune: controls, signs
// that change the direction of writing, and what is no code point.
func forbidden(r rune) bool {
	switch {
	case unicode.IsControl(r), !utf8.ValidRune(r), r&0xfffe == 0xfffe, r >= 0xfdd0 && r <= 0xfdef:
		return true
	case r == 0x061c, r == 0x200e, r == 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return true
	case r == 0x2028, r == 0x2029, r == 0xfeff, r == utf8.RuneError:
		return true
	}
	return false
}

// decode appends words with backslash escapes and entities taken for what they stand for.
func (s *inline) decode(dst, words []byte, at int) []byte {
	for i := 0; i < len(words); {
		switch c := words[i]; {
		case c == '\\' && i+1 < len(words) && isPunctuation(words[i+1]):
			dst = append(dst, words[i+1])
			i += 2
		case c == '&':
			signs, size, fault := decodeEntity(words[i:])
			if fault {
				s.problem(at+i, diag.BadCharacter, "this entity stands for a control character or for none", "take it away, or write the sign itself")
			}
			if size == 0 || fault {
				dst = append(dst, c)
				i++
				continue
			}
			dst = append(dst, signs...)
			i += size
		default:
			dst = append(dst, c)
			i++
		}
	}
	return dst
}
