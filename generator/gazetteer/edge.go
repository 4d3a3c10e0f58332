package gazetteer

import (
	"strings"
	"unicode/utf8"
)

// runeBefore is the character before the byte offset i, 0 at the beginning.
func runeBefore(text string, i int) rune {
	if i == 0 {
		return 0
	}
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return r
}

// runeAt is the character at the byte offset i, 0 at the end.
func runeAt(text string, i int) rune {
	if i >= len(text) {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return r
}

// opens reports whether a name may begin at i: no letter or digit before a Latin one, no
// katakana before a katakana one.
func opens(text string, i int) bool {
	before := runeBefore(text, i)
	if before == 0 {
		return true
	}
	first := runeAt(text, i)
	if isLatin(first) {
		return !isLatin(before) && before != '_' && before != '@' && before != '#'
	}
	if !isKatakana(first) {
		return true
	}
	if before == '\n' { // a line may end inside a word
		before = runeBefore(text, i-1)
	}
	return !isKatakana(before) || isHalf(first) != isHalf(before)
}

// isHalf reports whether a kana is of half width.
func isHalf(r rune) bool { return r >= 0xff66 }

// closes reports whether a name may end at i.
func closes(text string, i int) bool {
	after := runeAt(text, i)
	if after == 0 {
		return true
	}
	last := runeBefore(text, i)
	if isDigit(last) && after == '.' && isDigit(runeAt(text, i+1)) {
		return false // V4.4
	}
	if isLatin(last) {
		return (!isLatin(after) || isDigit(after) && !isDigit(last) && isCounted(text[i:])) && after != '_' && after != '@'
	}
	if !isKatakana(last) {
		return true
	}
	if after == '\n' {
		after = runeAt(text, i+1)
	}
	return !isKatakana(after) || isHalf(last) != isHalf(after)
}

// isCounted reports whether a number of countries begins the text: CLV3か国, BRICS5カ国.
func isCounted(text string) bool {
	rest := strings.TrimLeft(text, "0123456789０１２３４５６７８９")
	for _, counter := range []string{"か国", "カ国", "ヶ国", "ケ国", "ヵ国", "箇国", "国"} {
		if strings.HasPrefix(rest, counter) {
			return true
		}
	}
	return false
}

// finish moves the end of a name over what belongs to it and is not folded into it: the
// stop that ends an abbreviation (U.S.) and combining marks.
func finish(text string, start, end int) int {
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if r < 0x300 || r > 0x36f {
			break
		}
		end += size
	}
	r := runeAt(text, end)
	if r != '.' && r != '．' {
		return end
	}
	last, size := utf8.DecodeLastRuneInString(text[start:end])
	before := runeBefore(text, end-size)
	if isUpper(last) && end-size > start && (before == '.' || before == '．' || before == ' ' && strings.ContainsAny(text[start:end], ".．")) {
		return end + utf8.RuneLen(r)
	}
	return end
}

// inAddress reports whether text[start:end] is a part of an address of the web or of mail.
func inAddress(text string, start, end int) bool {
	switch before := runeBefore(text, start); before {
	case '/', '.', '@', ':', '=', '?', '%', '&', '-':
		if before != '-' || start > 1 {
			token := text[max(0, start-200):start]
			token = token[strings.LastIndexAny(token, " \n\t　、。「」（）()<>\"")+1:]
			if strings.Contains(token, "://") || strings.HasPrefix(token, "www.") || strings.Contains(token, "@") {
				return true
			}
		}
	}
	after := text[end:]
	if len(after) > 1 && after[0] == '.' && after[1] >= 'a' && after[1] <= 'z' && !strings.Contains(text[start:end], " ") {
		return true // Japan.com
	}
	if len(after) > 1 && after[0] == '@' {
		return true
	}
	if strings.HasPrefix(after, "-") || strings.HasPrefix(after, ".") || strings.HasPrefix(after, "/") {
		after = after[:min(len(after), 200)]
		if n := strings.IndexAny(after, " \n\t　、。"); n >= 0 {
			after = after[:n]
		}
		return strings.Contains(after, "@")
	}
	return false
}
