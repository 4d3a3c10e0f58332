package worldjpn

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// An English reference ends with its pages: "…, pp.901-903. Public Papers …".
var englishPages = regexp.MustCompile(`\bpp?\.\s*[0-9ivxlc][0-9ivxlc,\s–—−-]*\.\s+`)

// references divides the words of a source label into the works that it names.
// English works end with their pages and a full stop, Japanese ones with a full
// stop that does not stand inside a number or a Latin abbreviation. Nothing is taken away but
// white space.
func references(words string) []string {
	var found []string
	start := 0
	add := func(end int) {
		if reference := strings.TrimSpace(words[start:end]); reference != "" {
			found = append(found, reference)
		}
		start = end
	}
	for _, at := range englishPages.FindAllStringIndex(words, -1) {
		if next, _ := utf8.DecodeRuneInString(words[at[1]:]); unicode.IsLetter(next) && !unicode.IsLower(next) {
			add(at[1])
		}
	}
	if start > 0 {
		add(len(words))
		return found
	}
	before := ' '
	for i, c := range words {
		end := i + utf8.RuneLen(c)
		after, _ := utf8.DecodeRuneInString(strings.TrimSpace(words[end:]))
		switch {
		case c == '。', c == '．' && !unicode.IsDigit(after),
			c == '.' && wide(after) && (wide(before) || unicode.IsDigit(before)):
			add(end)
		}
		before = c
	}
	add(len(words))
	return found
}
