package source

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// GuessEncoding names the encoding of bytes that are not UTF-8: "UTF-16LE",
// "UTF-16BE", "Shift_JIS", "EUC-JP", "GB18030", "EUC-KR" or "windows-1252"; "" when
// nothing fits. The guess is for a message only: nothing is ever decoded by it.
//
// Byte order marks decide first, then NUL bytes at even or odd places; then, of the
// encodings that decode every byte, the one whose result has the most kana,
// kanji and Japanese punctuation.
func GuessEncoding(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return "UTF-16LE"
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return "UTF-16BE"
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
	if len(sample) > 8 && max(even, odd) > len(sample)/10 {
		if odd > even {
			return "UTF-16LE"
		}
		return "UTF-16BE"
	}
	best, bestScore := "", 0.2 // below a fifth of plausible letters no multi-byte encoding is believed
	for _, candidate := range []struct {
		name     string
		encoding encoding.Encoding
	}{
		{"Shift_JIS", japanese.ShiftJIS}, {"EUC-JP", japanese.EUCJP},
		{"GB18030", simplifiedchinese.GB18030}, {"EUC-KR", korean.EUCKR},
	} {
		if score := plausible(sample, candidate.encoding); score > bestScore {
			best, bestScore = candidate.name, score
		}
	}
	if best == "" && plausible(sample, charmap.Windows1252) >= 0 {
		return "windows-1252"
	}
	return best
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
		case r == utf8.RuneError && i < len(decoded)-8, unicode.Is(unicode.Co, r), unicode.IsControl(r):
			bad++
		case unicode.In(r, unicode.Hiragana), r == '、', r == '。', r == 'ー', r == '・', r >= 0xff01 && r <= 0xff5e:
			common += 2
		case unicode.In(r, unicode.Katakana) && r < 0xff00: // not the half-width forms, which other encodings decode to by accident
			common += 2
		case unicode.In(r, unicode.Han):
			common++
		case unicode.In(r, unicode.Hangul):
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
