package gazetteer

import "unicode/utf8"

// folded is a text as it is matched, with the way back to the text as it stands.
type folded struct {
	bytes  []byte
	origin []int32 // for every byte, and for the end: the offset in the original words
}

// fold evens out what differs between two spellings of one name: full-width letters
// and digits, the many dashes and apostrophes, no-break and repeated spaces, line
// ends, and spaces around a dash ("Japan – Mekong"). Letters keep their case.
func fold(words string) folded {
	f := folded{bytes: make([]byte, 0, len(words)), origin: make([]int32, 0, len(words)+1)}
	for i := 0; i < len(words); {
		r, size := rune(words[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(words[i:])
		}
		f.add(foldRune(r), i)
		i += size
	}
	f.origin = append(f.origin, int32(len(words)))
	return f
}

func foldRune(r rune) rune {
	switch {
	case r >= '！' && r <= '～':
		return r - '！' + '!'
	case r >= 0x2010 && r <= 0x2015, r == 0x2212:
		return '-'
	case r == '’', r == '‘', r == 0x02bc:
		return '\''
	case r == '\n', r == '\u00a0', r == '\u3000', r >= 0x2000 && r <= 0x200a, r == 0x202f:
		return ' '
	}
	return r
}

func (f *folded) add(r rune, at int) {
	n := len(f.bytes)
	switch {
	case r == ' ' && n > 0 && (f.bytes[n-1] == ' ' || f.bytes[n-1] == '-'):
		return
	case r == '-' && n > 0 && f.bytes[n-1] == ' ':
		f.bytes, f.origin = f.bytes[:n-1], f.origin[:n-1]
	}
	before := len(f.bytes)
	f.bytes = utf8.AppendRune(f.bytes, r)
	for range len(f.bytes) - before {
		f.origin = append(f.origin, int32(at))
	}
}

// end is the original offset behind the last letter of a match that ends before the
// folded offset i; spaces that folding took away behind it are not part of it.
func (f folded) end(i int, words string) int {
	end := int(f.origin[i])
	start := int(f.origin[i-1])
	_, size := utf8.DecodeRuneInString(words[start:])
	return min(end, start+size)
}
