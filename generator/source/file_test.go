package source

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"monjo/generator/diag"
)

func TestAPositionCountsCodePointsOfALine(t *testing.T) {
	text := "日本\n\nab\U00020000c\n" + strings.Repeat("あ", 3000) + "z\nend"
	f := newFile("t.md", []byte(text))
	for offset := -1; offset <= len(text)+1; offset++ {
		inside := min(max(offset, 0), len(text))
		if inside < len(text) && !utf8.RuneStart(text[inside]) {
			continue
		}
		line := strings.Count(text[:inside], "\n") + 1
		column := utf8.RuneCountInString(text[strings.LastIndexByte(text[:inside], '\n')+1:inside]) + 1
		if at := f.Position(offset); at != (diag.Position{File: "t.md", Line: line, Column: column}) {
			t.Fatalf("offset %d: %v, want %d:%d", offset, at, line, column)
		}
	}
}

func TestOnlyTheByteOrderMarkAndLineEndsAreChanged(t *testing.T) {
	f, problems := NewFile("t.md", []byte("\ufeff\ufa19\u0301 a\r\nb\rc\n\u3000"))
	if want := "\ufa19\u0301 a\nb\nc\n\u3000"; string(f.Bytes) != want || len(problems) > 0 {
		t.Errorf("%q, %v", f.Bytes, problems)
	}
}

const japaneseText = "日本国とカンボジア王国との間の協定（抄）\n2007年6月14日、東京で署名された。メコン地域の安定は、アジア全体の課題である。\n"

func encoded(t *testing.T, e encoding.Encoding, text string) string {
	t.Helper()
	s, err := e.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestAnotherEncodingIsNamedWithItsPlaceAndACure(t *testing.T) {
	little, big := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	english := "The Governments of Japan and of the Kingdom of Cambodia,\n"
	for _, test := range []struct{ name, data, want string }{
		{"Shift_JIS", english + encoded(t, japanese.ShiftJIS, japaneseText), "t.md:2:1: the file is not UTF-8; it looks like Shift_JIS [bad-encoding]\n\thint: save it as UTF-8, for instance with: iconv -f CP932 -t UTF-8"},
		{"EUC-JP", "ab" + encoded(t, japanese.EUCJP, japaneseText), "t.md:1:3: the file is not UTF-8; it looks like EUC-JP [bad-encoding]\n\thint: save it as UTF-8, for instance with: iconv -f EUC-JP -t UTF-8"},
		{"ISO-2022-JP", "a\nb" + encoded(t, japanese.ISO2022JP, japaneseText), "t.md:2:2: the file is not UTF-8; it looks like ISO-2022-JP [bad-encoding]\n\thint: save it as UTF-8, for instance with: iconv -f ISO-2022-JP -t UTF-8"},
		{"UTF-16LE with its mark", "\xff\xfe" + encoded(t, little, japaneseText), "t.md:1:1: the file is not UTF-8; it looks like UTF-16LE [bad-encoding]\n\thint: save it as UTF-8, for instance with: iconv -f UTF-16LE -t UTF-8"},
		{"UTF-16BE with its mark", "\xfe\xff" + encoded(t, big, english), "t.md:1:1: the file is not UTF-8; it looks like UTF-16BE [bad-encoding]\n\thint: save it as UTF-8, for instance with: iconv -f UTF-16BE -t UTF-8"},
		{"English UTF-16LE", encoded(t, little, english), "t.md:1:1: the file is not UTF-8; it looks like UTF-16LE [bad-encoding]\n\thint: save it as UTF-8, for instance with: iconv -f UTF-16LE -t UTF-8"},
		{"English UTF-16BE", encoded(t, big, english), "t.md:1:1: the file is not UTF-8; it looks like UTF-16BE [bad-encoding]\n\thint: save it as UTF-8, for instance with: iconv -f UTF-16BE -t UTF-8"},
		{"windows-1252", encoded(t, charmap.Windows1252, "Côte d’Ivoire – “Convention”\n"), "t.md:1:2: the file is not UTF-8; it looks like windows-1252 [bad-encoding]\n\thint: save it as UTF-8, for instance with: iconv -f WINDOWS-1252 -t UTF-8"},
		{"UTF-8 with one damaged letter", japaneseText + "\xe6\x97", "t.md:3:1: a damaged letter: the byte 0xE6 is not UTF-8 [bad-encoding]\n\thint: look the letter up in the source; the rest of the file is UTF-8"},
	} {
		t.Run(test.name, func(t *testing.T) {
			f, problems := NewFile("t.md", []byte(test.data))
			if problems.Error() != test.want {
				t.Errorf("got  %s\nwant %s", problems.Error(), test.want)
			}
			if !utf8.Valid(f.Bytes) {
				t.Error("the file is not usable")
			}
		})
	}
}

func TestJapaneseUTF16WithoutAMarkIsNamed(t *testing.T) {
	for name, endian := range map[string]unicode.Endianness{"UTF-16LE": unicode.LittleEndian, "UTF-16BE": unicode.BigEndian} {
		if got := GuessEncoding([]byte(encoded(t, unicode.UTF16(endian, unicode.IgnoreBOM), japaneseText))); got != name {
			t.Errorf("%s is taken for %q", name, got)
		}
	}
}

func TestACharacterThatNoHonestTextHoldsIsReportedOnceAtItsPlace(t *testing.T) {
	for _, test := range []struct {
		letter rune
		code   diag.Code
	}{
		{0, diag.BadCharacter}, {1, diag.BadCharacter}, {'\v', diag.BadCharacter}, {0x1b, diag.BadCharacter}, {0x7f, diag.BadCharacter}, {0x85, diag.BadCharacter},
		{0x061c, diag.BadCharacter}, {0x200e, diag.BadCharacter}, {0x200f, diag.BadCharacter}, {0x202a, diag.BadCharacter}, {0x202e, diag.BadCharacter},
		{0x2066, diag.BadCharacter}, {0x2069, diag.BadCharacter}, {0xfdd0, diag.BadCharacter}, {0xffff, diag.BadCharacter}, {0x10fffe, diag.BadCharacter},
		{0xfffd, diag.DoubtfulSign}, {0xfeff, diag.DoubtfulSign},
		{'\t', ""}, {'\u3000', ""}, {'\u200b', ""}, {'\u200d', ""}, {0x2029, ""}, {0x2070, ""}, {0xe000, ""}, {'é', ""}, {'\u00a0', ""}, {'𠮷', ""},
	} {
		f, problems := NewFile("t.md", []byte("あ\nいa"+string(test.letter)+"b"+string(test.letter)))
		switch {
		case test.code == "" && len(problems) > 0:
			t.Errorf("U+%04X is refused: %v", test.letter, problems)
		case test.code != "" && (len(problems) != 1 || problems[0].Code != test.code || problems[0].Position != diag.Position{File: "t.md", Line: 2, Column: 3}):
			t.Errorf("U+%04X: %v", test.letter, problems)
		}
		if strings.Count(string(f.Bytes), string(test.letter)) != 2 {
			t.Errorf("U+%04X was changed", test.letter)
		}
	}
}

func FuzzNewFile(f *testing.F) {
	f.Add([]byte(japaneseText))
	f.Add([]byte("\xff\xfea\x00"))
	f.Add([]byte("\x1b$B\x00"))
	f.Add([]byte("a\xe6\r\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, problems := NewFile("t.md", data)
		if !utf8.Valid(file.Bytes) {
			t.Error("not UTF-8")
		}
		if problems.Worst() == diag.Error {
			return
		}
		even := strings.NewReplacer("\r\n", "\n", "\r", "\n")
		if string(file.Bytes) != even.Replace(strings.TrimPrefix(string(data), "\ufeff")) {
			t.Errorf("%q became %q without a word", data, file.Bytes)
		}
	})
}
