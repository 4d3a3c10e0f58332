package gazetteer

import (
	"strings"
	"unicode/utf8"
)

// wordAfter is the word behind the offset i, over spaces and one dash, and where it ends;
// "" when something else stands there.
func wordAfter(text string, i int) (word string, end int) {
	dashed := false
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if isDash(r) && !dashed || r == ',' && !dashed {
			dashed = true
		} else if !isSpace(r) {
			break
		}
		i += size
	}
	end = i
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !isLatin(r) && r != '\'' && r != '’' {
			break
		}
		end += size
	}
	return text[i:end], end
}

// wordBefore is the word before the offset i, over spaces, without the stop of an abbreviation, and where it begins.
func wordBefore(text string, i int) (word string, start int) {
	i = len(strings.TrimRight(text[:i], " \n\u00a0"))
	end := i
	if i > 0 && text[i-1] == '.' {
		end--
	}
	start = end
	for start > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:start])
		if !isLatin(r) {
			break
		}
		start -= size
	}
	if end < i && end-start > 4 {
		return "", i // the end of a sentence
	}
	return text[start:end], start
}
