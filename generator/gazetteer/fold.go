package gazetteer

import (
	"strings"
	"unicode/utf8"
)

// separator is the symbol for what stands between the words of a name: white space,
// a dash with or without spaces, a middle dot or ＝ between katakana words.
const separator = ' '

// step reads the folded symbol of text at the byte offset i.
//
// at is where the character of the symbol begins, behind what folding passes over, and
// end is where the next symbol may begin. A symbol of 0 says that no name goes on here.
//
// Folded are: the width of letters, digits and kana; capital letters; Latin marks
// (Côte, NFC or NFD); dashes, apostrophes and white space; the stops of an abbreviation
// (U.S., P.D.R.); 旧字体 to 新字体, 洲 to 州; small kana to large ones, as old
// orthography wrote them; ヴァ to バ and so on; a line end between wide characters, and
// characters that show nothing.
func step(text string, i int) (symbol rune, at, end int) {
	if i >= len(text) {
		return 0, i, i
	}
	c := text[i]
	switch {
	case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
		return rune(c), i, i + 1
	case c >= 'A' && c <= 'Z':
		return rune(c) + ('a' - 'A'), i, i + 1
	case c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '-' || c == '=':
		return gap(text, i)
	case c == '.':
		return stop(text, i, i+1)
	case c < utf8.RuneSelf:
		return rune(c), i, i + 1
	}
	r, size := decode(text, i)
	end = i + size
	switch {
	case isKana(r):
		symbol, end = kana(text, r, end)
		if symbol == separator {
			return gap(text, i)
		}
		return symbol, i, end
	case r >= 0x4e00 && r <= 0x9fff:
		return rune(newForms[r-0x4e00]), i, end
	case (r == '「' || r == '」') && isQuotedState(text, i):
		return step(text, end)
	case r == '．':
		return stop(text, i, end)
	case r == '＝' || r == '゠' || isSpace(r) || isDash(r):
		return gap(text, i)
	case r >= '！' && r <= '～':
		symbol, _, _ = step(string(r-'！'+'!'), 0)
		return symbol, i, end
	case r == '’' || r == '‘' || r == 0x02bc || r == 0x2032:
		return '\'', i, end
	case isInvisible(r):
		return step(text, end)
	}
	if plain := unmarked(r); plain != r {
		return plain, i, end
	}
	return r, i, end
}

// decode is utf8.DecodeRuneInString, fast for what Japanese texts are made of.
func decode(text string, i int) (r rune, size int) {
	if c := text[i]; c&0xf0 == 0xe0 && i+2 < len(text) {
		b, d := text[i+1], text[i+2]
		if r = rune(c&0xf)<<12 | rune(b&0x3f)<<6 | rune(d&0x3f); b&0xc0 == 0x80 && d&0xc0 == 0x80 && r >= 0x800 && r&0xf800 != 0xd800 {
			return r, 3
		}
	}
	return utf8.DecodeRuneInString(text[i:])
}

// widestGap is how many bytes may stand between two words of a name: a line end and the
// space before the next line. Without a bound, a text of spaces would be read at every one.
const widestGap = 64

// gap folds white space and dashes to one separator; a line end between two wide
// characters is passed over.
func gap(text string, i int) (symbol rune, at, end int) {
	end = i
	lineEnd, other := false, false
	for end < len(text) {
		if end-i > widestGap {
			_, size := utf8.DecodeRuneInString(text[i:])
			return 0, i, i + size
		}
		r, size := utf8.DecodeRuneInString(text[end:])
		switch {
		case r == '\n' || r == '\r':
			lineEnd = true
		case isDash(r) || r == '・' || r == '･' || r == '＝' || r == '゠' || r == '=':
			other = true
		case !isSpace(r):
			size = 0
		}
		if size == 0 {
			break
		}
		end += size
	}
	if c, ok := strings.CutPrefix(text[i:end], "-\n"); ok && strings.TrimLeft(c, " ") == "" && end < len(text) && text[end] >= 'a' && text[end] <= 'z' {
		return step(text, end) // a word divided at the end of a line: Philip-⏎pines
	}
	if lineEnd && !other {
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[end:])
		if isWide(before) && isWide(after) {
			return step(text, end)
		}
	}
	return separator, i, end
}

// stop passes over the stop of an abbreviation: of single letters (U.S., U. S.) and of
// short words (St. Lucia). A name goes on behind no other stop.
func stop(text string, i, end int) (symbol rune, at, _ int) {
	letters := 0
	for n := i; n > 0 && letters <= 3; letters++ {
		r, size := utf8.DecodeLastRuneInString(text[:n])
		if !isLatin(r) {
			break
		}
		n -= size
	}
	if letters == 0 || letters > 3 {
		return 0, i, end
	}
	next, _ := utf8.DecodeRuneInString(text[end:])
	if isLatin(next) && !(next >= 'a' && next <= 'z') {
		return step(text, end)
	}
	if letters == 1 && isDash(next) {
		return gap(text, end) // U.S.-Japan
	}
	if next == ' ' && letters == 1 && isInitial(text[end+1:]) {
		return step(text, end+1)
	}
	if next == ' ' && letters > 1 || next == ' ' && end+1 < len(text) {
		return gap(text, end)
	}
	return 0, i, end
}

// isQuotedState reports whether a bracket at i stands around the first part of a state's
// name, as treaties before 1945 wrote foreign words: 「タイ」国, 「ソヴィエト」社会主義共和国聯邦.
func isQuotedState(text string, i int) bool {
	closing := strings.Index(text[i:min(len(text), i+90)], "」")
	if closing < 0 {
		return false
	}
	rest := text[i+closing+len("」"):]
	for _, noun := range []string{"国", "國", "共和", "社会主義", "社會主義", "王国", "王國", "帝国", "帝國", "連邦", "聯邦", "連合", "聯合"} {
		if strings.HasPrefix(rest, noun) {
			return true
		}
	}
	return false
}

// isInitial reports whether text begins with a capital letter and a stop.
func isInitial(text string) bool {
	return len(text) > 1 && text[0] >= 'A' && text[0] <= 'Z' && text[1] == '.'
}

// foldName gives the symbols of a whole name; ok is false where a name cannot hold them.
func foldName(name string) (symbols []rune, ok bool) {
	for i := 0; i < len(name); {
		s, _, end := step(name, i)
		if s == 0 {
			if strings.Trim(name[i:], ".．") == "" {
				break // the stop that ends an abbreviation
			}
			return nil, false
		}
		symbols, i = append(symbols, s), end
	}
	return symbols, len(symbols) > 0
}

func isSpace(r rune) bool {
	return r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == 0xa0 || r == 0x3000 || r >= 0x2000 && r <= 0x200a || r == 0x202f
}

func isDash(r rune) bool {
	return r == '-' || r >= 0x2010 && r <= 0x2015 || r == 0x2212 || r == '－' || r == 0xfe58 || r == 0xfe63
}

func isInvisible(r rune) bool {
	return r == 0xad || r >= 0x200b && r <= 0x200d || r == 0x2060 || r == 0xfeff || r >= 0x300 && r <= 0x36f || r >= 0xfe00 && r <= 0xfe0f
}

// isWide reports whether a character belongs to a script that is written without spaces.
func isWide(r rune) bool {
	return r >= 0x3005 && r <= 0x3007 || r >= 0x3040 && r <= 0x30ff || r >= 0x3400 && r <= 0x9fff || r >= 0xf900 && r <= 0xfaff || r >= 0xff66 && r <= 0xff9f
}

func isKanji(r rune) bool {
	return r >= 0x3400 && r <= 0x9fff || r >= 0xf900 && r <= 0xfaff || r == '々' || r == '〇'
}

func isHiragana(r rune) bool { return r >= 0x3041 && r <= 0x309f }

// isKana reports whether a character is one that kana folds: hiragana, katakana of both
// widths, and the middle dot.
func isKana(r rune) bool { return r >= 0x3041 && r <= 0x30ff || r >= 0xff66 && r <= 0xff9f }

// isKatakana takes in the long-vowel mark and the half-width forms, but not the
// middle dot, which stands between words.
func isKatakana(r rune) bool {
	return r >= 0x30a1 && r <= 0x30fa || r == 'ー' || r == 'ヽ' || r == 'ヾ' || r >= 0x31f0 && r <= 0x31ff || r >= 0xff66 && r <= 0xff9f
}

// isLatin reports whether a character is a Latin letter or a digit, of either width.
func isLatin(r rune) bool {
	switch {
	case r < 0x80:
		return r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z'
	case r >= 0xff10:
		return r <= '９' || r >= 'Ａ' && r <= 'Ｚ' || r >= 'ａ' && r <= 'ｚ'
	}
	return r >= 0xc0 && r < 0x250 && r != 0xd7 && r != 0xf7 || r >= 0x1e00 && r < 0x1f00 || r >= 0x300 && r < 0x370
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }

func isUpper(r rune) bool {
	return r >= 'A' && r <= 'Z' || r >= 'Ａ' && r <= 'Ｚ' || r >= 0xc0 && r <= 0xde && r != 0xd7 || r >= 0x100 && r < 0x180 && r%2 == 0
}
