package worldjpn

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	unicodes "golang.org/x/text/encoding/unicode"
)

func encode(t *testing.T, text string, as encoding.Encoding) []byte {
	t.Helper()
	data, err := as.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestEveryEncodingGivesTheSameText(t *testing.T) {
	kanji := "[文書名] 例示\n[年月日] 1960年1月19日\n[全文]\n日米両国\n"
	western := "[Title] “Example” Statement\n\n[Date] August 6, 1975\n[Full text]\n\nThe Chairman’s “Strengthening” – a communiqué of 1° and the “Development Triangle.”\n"
	for name, c := range map[string]struct {
		file, text string
		as         encoding.Encoding
		found      Encoding
	}{
		"Shift_JIS":                {"19600119.O1J.txt", headJapanese + plainJapanese, japanese.ShiftJIS, ShiftJIS},
		"Shift_JIS with 932 signs": {"19600119.O1J.txt", plainJapanese + "①髙﨑〜－", japanese.ShiftJIS, ShiftJIS},
		"Shift_JIS without kana":   {"19600119.O1J.txt", kanji, japanese.ShiftJIS, ShiftJIS},
		"EUC-JP":                   {"19600119.O1J.txt", headJapanese + plainJapanese, japanese.EUCJP, EUCJP},
		"EUC-JP without kana":      {"19600119.O1J.txt", kanji, japanese.EUCJP, EUCJP},
		"ISO-2022-JP":              {"19600119.O1J.txt", headJapanese + plainJapanese, japanese.ISO2022JP, ISO2022JP},
		"UTF-16LE":                 {"19600119.O1J.txt", plainJapanese, unicodes.UTF16(unicodes.LittleEndian, unicodes.UseBOM), UTF16},
		"UTF-16BE":                 {"19600119.O1J.txt", plainJapanese, unicodes.UTF16(unicodes.BigEndian, unicodes.UseBOM), UTF16},
		"windows-1252":             {"19750806.O1E.txt", western, charmap.Windows1252, Windows1252},
		"English in Shift_JIS":     {"19750806.O1E.txt", strings.ReplaceAll(western, "– a communiqué", "― a communique"), japanese.ShiftJIS, ShiftJIS},
		"English in EUC-JP":        {"19750806.O1E.txt", strings.ReplaceAll(western, "– a communiqué", "― a communique"), japanese.EUCJP, EUCJP},
	} {
		t.Run(name, func(t *testing.T) {
			if name == "Shift_JIS with 932 signs" {
				c.text = strings.ReplaceAll(c.text, "〜", "～") // as code page 932 reads it
			}
			got, problems := Read(c.file, encode(t, c.text, c.as))
			expect(t, problems, "0:0 import-encoding")
			want := read(t, c.file, c.text)
			if got.Encoding != c.found || strings.Join(wordsOf(got.Body), " ") != strings.Join(wordsOf(want.Body), " ") || got.Fields.Title != want.Fields.Title {
				t.Errorf("%s: %q, %q", got.Encoding, got.Fields.Title.Words, wordsOf(got.Body))
			}
		})
	}
}

func TestLineEndsByteOrderMarksAndTrailingSpacesDoNotShow(t *testing.T) {
	want := read(t, "19600119.O1J.txt", plainJapanese+"\n終わり。")
	lines := strings.Split(plainJapanese+"\n終わり。", "\n")
	for name, text := range map[string]string{
		"BOM":             "\ufeff" + strings.Join(lines, "\n"),
		"CRLF":            strings.Join(lines, "\r\n"),
		"CR":              strings.Join(lines, "\r"),
		"BOM and CRLF":    "\ufeff" + strings.Join(lines, "\r\n") + "\r\n\r\n",
		"trailing spaces": strings.Join(lines, "  \n") + "　\n",
	} {
		got := read(t, "19600119.O1J.txt", text)
		if len(got.Body) != len(want.Body) || got.Body[0] != want.Body[0] || got.Body[2] != want.Body[2] || got.Fields.Title != want.Fields.Title {
			t.Errorf("%s: %+v, want %+v", name, got.Body, want.Body)
		}
		if string(got.Original) != text {
			t.Errorf("%s: the original bytes were changed", name)
		}
	}
}

func TestUTF8ReadAsLatin1IsReadBackOnlyAsAWhole(t *testing.T) {
	want := read(t, "19600119.O1J.txt", plainJapanese)
	for name, as := range map[string]*charmap.Charmap{"Latin-1": charmap.ISO8859_1, "windows-1252": charmap.Windows1252} {
		var misread []rune
		for _, b := range []byte("\ufeff" + plainJapanese) {
			shown := as.DecodeByte(b)
			if shown == '\ufffd' { // browsers show the bytes that windows-1252 does not define as Latin-1 does
				shown = rune(b)
			}
			misread = append(misread, shown)
		}
		got, problems := Read("19600119.O1J.txt", []byte(string(misread)))
		expect(t, problems, "0:0 import-mojibake")
		if got.Fields.Title != want.Fields.Title || strings.Join(wordsOf(got.Body), " ") != strings.Join(wordsOf(want.Body), " ") {
			t.Errorf("%s: %q, %q", name, got.Fields.Title.Words, wordsOf(got.Body))
		}
	}
	mixed := "[Title] Example\n\n[Date] August 6, 1975\n[Full text]\nThe Chairmanâ€™s words, 日本 “sound”"
	got, problems := Read("19750806.O1E.txt", []byte(mixed))
	expect(t, problems, "5:13 import-mojibake")
	if got.Body[0].Text != "The Chairmanâ€™s words, 日本 “sound”" {
		t.Errorf("words were changed: %q", got.Body[0].Text)
	}
	read(t, "19750806.O1E.txt", "[Title] Communiqué, São Tomé\n\n[Date] August 6, 1975\n[Full text]\nÄußerung – “Ça va”")
}

func TestBytesInNoEncodingAreRefusedWithTheirPlace(t *testing.T) {
	for name, c := range map[string]struct{ data, want string }{
		"damaged UTF-8": {"[全文]\n川は流れる。\n川\xe3\x81流れる。", "3:2 bad-encoding"},
		"noise":         {"abc\n\x81\xff\xfe\xfd\x80", "2:1 bad-encoding"},
	} {
		p, problems := Read("19600119.O1J.txt", []byte(c.data))
		expect(t, problems, c.want)
		if len(p.Body) > 0 {
			t.Errorf("%s: there is a body", name)
		}
	}
}
