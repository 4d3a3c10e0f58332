package worldjpn

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"monjo/generator/diag"
)

// readBack undoes the reading of UTF-8 as Latin-1 or windows-1252, which is how
// pages of the database reach some readers, but only when the whole text goes back
// to bytes and these are UTF-8: anything less could change words. A text
// with only some such places stays as it is and each line is reported.
func (r *report) readBack(text string) string {
	if back, ok := whole(text); ok {
		r.at(0, 0, diag.ImportMojibake, "the text is UTF-8 that was read as windows-1252 and saved; it was read back as a whole",
			"look through the text, or fetch the file again")
		return back
	}
	for number, line := range strings.Split(text, "\n") {
		if offset, seen, meant := mixedUp(line); seen != "" {
			r.at(number+1, utf8.RuneCountInString(line[:offset])+1, diag.ImportMojibake,
				fmt.Sprintf("%q looks like UTF-8 read as windows-1252; it may have been %q", seen, meant),
				"the rest of the text is sound, so nothing was changed; compare with the database and correct it by hand")
		}
	}
	return text
}

func whole(text string) (back string, ok bool) {
	data := make([]byte, 0, len(text))
	beyond := false
	for _, c := range text {
		b, known := western(c)
		if !known {
			return "", false
		}
		beyond = beyond || b >= utf8.RuneSelf
		data = append(data, b)
	}
	return string(data), beyond && utf8.Valid(data)
}

// western is the byte that shows as c in windows-1252 or, for the C1 controls, in Latin-1.
func western(c rune) (b byte, ok bool) {
	if b, ok = charmap.Windows1252.EncodeRune(c); ok {
		return b, true
	}
	return byte(c), c < 0x100
}

// mixedUp finds the first stretch of a line that is a character of UTF-8 shown
// byte by byte.
func mixedUp(line string) (offset int, seen, meant string) {
	characters := []rune(line)
	for i, c := range characters {
		first, ok := western(c)
		size := 0
		switch {
		case !ok || c < utf8.RuneSelf:
		case first >= 0xc2 && first <= 0xdf:
			size = 2
		case first >= 0xe0 && first <= 0xef:
			size = 3
		case first >= 0xf0 && first <= 0xf4:
			size = 4
		}
		if size == 0 || i+size > len(characters) {
			continue
		}
		if back, ok := whole(string(characters[i : i+size])); ok && utf8.RuneCountInString(back) == 1 {
			return len(string(characters[:i])), string(characters[i : i+size]), back
		}
	}
	return 0, "", ""
}
