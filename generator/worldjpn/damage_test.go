package worldjpn

import (
	"testing"

	"monjo/generator/diag"
)

func body(words string) []byte {
	return []byte("[Title] Example\n\n[Date] August 6, 1975\n[Full text]\n" + words)
}

func TestLostQuotesAreReportedAndNeverRepaired(t *testing.T) {
	for _, c := range []struct {
		words string
		want  []string
	}{
		{"the Chairmanfs words", []string{"5:5 import-lost-quote"}},
		{"a gStrengthening of Relationsh", []string{"5:3 import-lost-quote"}},
		{"It donft matter to Japanfs Ministersf chiefs.", []string{"5:4 import-lost-quote", "5:20 import-lost-quote"}},
		{"日本 and Koreafs", []string{"5:8 import-lost-quote"}},
		{"chiefs, beliefs, tariffs, staffs, proofs, gulfs, leaves and scarfs, NFTs, motifs, reefs, refs, RFS, PDFs", nil},
		{"“quotes” and ’s are sound; 10 kgs; GATT", nil},
	} {
		p, problems := Read("19750806.O1E.txt", body(c.words))
		expect(t, problems, c.want...)
		if p.Body[0].Text != c.words {
			t.Errorf("words were changed: %q", p.Body[0].Text)
		}
	}
}

func TestCharactersThatNoTextMayHoldAreRefusedWithTheirPlace(t *testing.T) {
	for words, want := range map[string]string{
		"a\x00b":                         "5:2 bad-character",
		"川\u202eab":                      "5:2 bad-character",
		"a\u200fb":                       "5:2 bad-character",
		"ab\u2067":                       "5:3 bad-character",
		"a\x07b":                         "5:2 bad-character",
		"a\u0081b":                       "5:2 bad-character",
		"a\ufffdb":                       "5:2 doubtful-sign",
		"a\ufeffb":                       "5:2 doubtful-sign",
		"a\fb":                           "5:2 import-space",
		"a\u2028b":                       "5:2 import-space",
		"words\n\nmore a\u202aa words\n": "7:7 bad-character",
	} {
		_, problems := Read("19750806.O1E.txt", append(body(words), "日本"...))
		expect(t, problems, want)
	}
	_, problems := Read("19750806.O1E.html", []byte("<p>[Title] Example<br>[Date] August 6, 1975<br>[Full text]</p>\n<p>a &#x202e; b</p>"))
	expect(t, problems, "2:6 bad-character")
}

func TestAFileWithoutWordsIsAnError(t *testing.T) {
	for _, text := range []string{"", " \n\n", headEnglish, "[Title] Example\n\n[Date] August 6, 1975\n[Full text]\n\n"} {
		_, problems := Read("19750806.O1E.txt", []byte(text))
		if !reported(problems, "0:0 empty-text") || problems.Worst() != diag.Error {
			t.Errorf("%q: %q", text, found(problems))
		}
	}
}
