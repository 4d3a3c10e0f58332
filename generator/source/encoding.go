package source

import (
	"bytes"
	letters "unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// GuessEncoding names the encoding of bytes that are not UTF-8: "UTF-16LE",
// "UTF-16BE", "UTF-32LE", "UTF-32BE", "ISO-2022-JP", "Shift_JIS", "EUC-JP",
// "GB18030", "EUC-KR" or "windows-1252"; "" when nothing fits. The guess is for a
// message only: nothing is ever decoded by it.
//
// Byte order marks and escape sequences decide first, then NUL bytes at even or odd
// places; then, of the encodings that decode every byte, the one whose result has the
// most kana, kanji and Japanese punctuation.
func GuessEncoding(data []byte) string {
	if name, _ := disguised(data); name != "" {
		return name
	}
	sample := data[:min(len(data), 64<<10)]
	best, bestScore := "", 0.0
	for _, candidate := range []struct {
		name     string
		encoding encoding.Encoding
		least    float64 // below it the encoding is not believed: any bytes make kanji of UTF-16, but not kana
	}{
		{"Shift_JIS", japanese.ShiftJIS, 0.2}, {"EUC-JP", japanese.EUCJP, 0.2},
		{"GB18030", simplifiedchinese.GB18030, 0.2}, {"EUC-KR", korean.EUCKR, 0.2},
		{"UTF-16LE", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), 0.6}, {"UTF-16BE", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), 0.6},
	} {
		if score := plausible(sample, candidate.encoding); score > max(bestScore, candidate.least) {
			best, bestScore = candidate.name, score
		}
	}
	if best == "" && plausible(sample, charmap.Windows1252) >= 0 {
		return "windows-1252"
	}
	return best
}

// disguised names an encoding that shows itself by its signs, even where its bytes are
// valid UTF-8 by accident, and where it does so first; "" when there are none.
func disguised(data []byte) (name string, at int) {
	for _, mark := range []struct{ name, bytes string }{
		{"UTF-32LE", "\xff\xfe\x00\x00"}, {"UTF-32BE", "\x00\x00\xfe\xff"}, {"UTF-16LE", "\xff\xfe"}, {"UTF-16BE", "\xfe\xff"},
	} {
		if bytes.HasPrefix(data, []byte(mark.bytes)) {
			return mark.name, 0
		}
	}
	sample := data[:min(len(data), 64<<10)]
	even, odd := 0, 0
	for i, b := range sample {
		if b == 0 && i%2 == 0 {
			even++
		} else if b == 0 {
			odd++
		}
	}
	if len(sample) > 8 && max(even, odd) > len(sample)/10 && min(even, odd) < max(even, odd)/4 {
		if odd > even {
			return "UTF-16LE", 0
		}
		return "UTF-16BE", 0
	}
	for _, escape := range []string{"\x1b$B", "\x1b$@", "\x1b(J"} { // JIS X 0208 of 1983 and of 1978, JIS X 0201
		if i := bytes.Index(data, []byte(escape)); i >= 0 && (name == "" || i < at) {
			name, at = "ISO-2022-JP", i
		}
	}
	return name, at
}

// plausible decodes the sample and gives the share of its non-ASCII characters
// that a Japanese text is full of; -1 when it does not decode. A sample cut inside
// a character is forgiven its last four bytes.
func plausible(sample []byte, e encoding.Encoding) float64 {
	decoded, err := e.NewDecoder().Bytes(sample)
	if err != nil {
		return -1
	}
	wide, common, bad := 0, 0, 0
	for i, r := range string(decoded) {
		switch {
		case r < utf8.RuneSelf:
			continue
		case r == utf8.RuneError && i < len(decoded)-8, letters.Is(letters.Co, r), letters.IsControl(r) && r != '\n':
			bad++
		case letters.In(r, letters.Hiragana), r == '、', r == '。', r == 'ー', r == '・', r >= 0xff01 && r <= 0xff5e:
			common += 2
		case letters.In(r, letters.Katakana) && r < 0xff00: // not the half-width forms, which other encodings decode to by accident
			common += 2
		case letters.In(r, letters.Han):
			common++
		case letters.In(r, letters.Hangul):
			common++
		}
		wide++
	}
	if bad > 0 {
		return -1
	}
	if wide == 0 {
		return 0
	}
	return float64(common) / float64(2*wide)
}
