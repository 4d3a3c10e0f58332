package worldjpn

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	unicodes "golang.org/x/text/encoding/unicode"

	"monjo/generator/diag"
)

// Encoding is the name of an encoding in the IANA registry.
type Encoding string

// The encodings that are read.
const (
	UTF8        Encoding = "UTF-8"
	UTF16       Encoding = "UTF-16"
	ShiftJIS    Encoding = "Shift_JIS" // with the additions of code page 932
	EUCJP       Encoding = "EUC-JP"
	ISO2022JP   Encoding = "ISO-2022-JP"
	Windows1252 Encoding = "windows-1252"
)

// decode gives the text of a file with LF line ends and without byte order mark.
// ok is false when no encoding fits, which is reported.
func (r *report) decode(data []byte) (text string, found Encoding, ok bool) {
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}), bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		text, found = decoded(data, unicodes.UTF16(unicodes.LittleEndian, unicodes.UseBOM)), UTF16
	case bytes.Contains(data, []byte("\x1b$")) || bytes.Contains(data, []byte("\x1b(")):
		// Escape sequences are valid UTF-8, so this must come before that test.
		text, found = decoded(data, japanese.ISO2022JP), ISO2022JP
	case utf8.Valid(data):
		text, found = r.readBack(string(data)), UTF8
	case mostlyUTF8(data):
		line, column := invalidAt(data)
		r.at(line, column, diag.BadEncoding, "the file is UTF-8 with damaged bytes from here on", "fetch the file again, or repair it and save it as UTF-8")
		return "", UTF8, false
	default:
		text, found = likeliest(data)
	}
	if found == "" {
		line, column := invalidAt(data)
		r.at(line, column, diag.BadEncoding, "the file is in none of the encodings UTF-8, UTF-16, Shift_JIS, EUC-JP, ISO-2022-JP and windows-1252", "save it as UTF-8")
		return "", "", false
	}
	if found != UTF8 {
		r.at(0, 0, diag.ImportEncoding, "the file is read as "+string(found), "look through the text; if it is not readable, save the file as UTF-8")
	}
	text = strings.TrimPrefix(text, "\ufeff")
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return strings.ReplaceAll(text, "\r", "\n"), found, true
}

// decoded never fails: what cannot be decoded becomes U+FFFD.
func decoded(data []byte, from encoding.Encoding) string {
	text, _ := from.NewDecoder().Bytes(data)
	return string(text)
}

// mostlyUTF8 tells a damaged UTF-8 file from one in another encoding, in which
// longer sequences that happen to be valid are rare.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for len(data) > 0 {
		character, size := utf8.DecodeRune(data)
		switch {
		case size >= 3:
			good++
		case character == utf8.RuneError:
			bad++
		}
		data = data[size:]
	}
	return good > bad
}

func invalidAt(data []byte) (line, column int) {
	line, column = 1, 1
	for len(data) > 0 {
		character, size := utf8.DecodeRune(data)
		if character == utf8.RuneError && size == 1 {
			break
		}
		column++
		if character == '\n' {
			line, column = line+1, 1
		}
		data = data[size:]
	}
	return line, column
}

// likeliest decodes with each of the encodings that a file of the database may
// have and takes the result that looks most like a text; "" when none decodes. What
// HTML declares is not asked: pages of the database reach readers with a wrong declaration, and
// the bytes of the two Japanese encodings cannot be mistaken for each other.
func likeliest(data []byte) (text string, found Encoding) {
	best := 0
	for _, candidate := range []struct {
		name  Encoding
		from  encoding.Encoding
		score func(string) int
	}{
		{ShiftJIS, japanese.ShiftJIS, japaneseScore},
		{EUCJP, japanese.EUCJP, japaneseScore},
		{Windows1252, charmap.Windows1252, westernScore},
	} {
		read := decoded(data, candidate.from)
		if strings.ContainsRune(read, utf8.RuneError) {
			continue
		}
		if score := candidate.score(read); score > best {
			text, found, best = read, candidate.name, score
		}
	}
	return text, found
}

// japaneseScore counts for a text what Japanese is full of, and against it the
// half-width kana that one Japanese encoding gives when read as the other.
func japaneseScore(text string) int {
	score := 0
	for _, c := range text {
		switch {
		case c < utf8.RuneSelf:
		case c >= 0xff61 && c <= 0xff9f, unicode.IsControl(c):
			score -= 2
		case unicode.In(c, unicode.Hiragana, unicode.Katakana), c >= 0x2010 && c <= 0x2060, c >= 0x3000 && c <= 0x30ff, c >= 0xff01 && c <= 0xff5e:
			score += 2
		case unicode.Is(unicode.Han, c):
			score++
		}
	}
	return score
}

// westernScore counts for a text the signs that an English text has beyond ASCII:
// curly quotes, dashes, and single accented letters inside a word.
func westernScore(text string) int {
	score, before := 0, ' '
	characters := []rune(text)
	for i, c := range characters {
		after := ' '
		if i+1 < len(characters) {
			after = characters[i+1]
		}
		switch {
		case c < utf8.RuneSelf:
		case strings.ContainsRune("‘’“”–—…•\u00a0£§°", c):
			score += 2
		case unicode.IsLetter(c) && c < 0x100 && before < utf8.RuneSelf && after < utf8.RuneSelf && (unicode.IsLetter(before) || unicode.IsLetter(after)):
			score++
		default:
			score -= 2
		}
		before = c
	}
	return score
}
