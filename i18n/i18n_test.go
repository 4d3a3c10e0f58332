package i18n

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"monjo/generator/date"
	"monjo/generator/diag"
	"monjo/generator/language"
	"monjo/generator/source"
)

func record(t *testing.T, name, text string) *source.Record {
	t.Helper()
	file, problems := source.NewFile(name, []byte(text))
	if problems != nil {
		t.Fatal(problems)
	}
	r, problems := source.ParseTable(file)
	if problems != nil {
		t.Fatal(problems)
	}
	return r
}

func embedded(t *testing.T) [language.Count]*source.Record {
	t.Helper()
	var base [language.Count]*source.Record
	for _, l := range language.All() {
		data, err := Files.ReadFile(l.Code() + ".toml")
		if err != nil {
			t.Fatal(err)
		}
		base[l] = record(t, l.Code()+".toml", string(data))
	}
	return base
}

func read(t *testing.T) Words {
	t.Helper()
	words, problems := Read(embedded(t), [language.Count]*source.Record{})
	if problems != nil {
		t.Fatal(problems)
	}
	return words
}

var place = regexp.MustCompile(`\{[a-z_]+\}`)

func TestBothLanguagesHaveTheSameWordsWithTheSamePlaces(t *testing.T) {
	words := read(t)
	english, japanese := words.All(language.English), words.All(language.Japanese)
	for key, text := range english {
		other, ok := japanese[key]
		if !ok {
			if !strings.HasSuffix(key, ".one") {
				t.Errorf("ja.toml has no %s", key)
			}
			continue
		}
		a, b := place.FindAllString(text, -1), place.FindAllString(other, -1)
		slices.Sort(a)
		slices.Sort(b)
		if !slices.Equal(slices.Compact(a), slices.Compact(b)) {
			t.Errorf("%s has the places %v in English and %v in Japanese", key, a, b)
		}
	}
	for key := range japanese {
		if _, ok := english[key]; !ok {
			t.Errorf("en.toml has no %s", key)
		}
	}
}

func TestTheFormsOfDatesAreWhole(t *testing.T) {
	words := read(t)
	for _, l := range language.All() {
		for _, fault := range words.forms[l].Faults() {
			t.Errorf("%s: %s", l.Code(), fault)
		}
	}
	d, err := date.Parse("2007-01")
	if err != nil {
		t.Fatal(err)
	}
	for l, want := range map[language.Language]string{language.English: "January 2007", language.Japanese: "2007年1月（平成19年1月）"} {
		if got := words.Date(l, d); got != want {
			t.Errorf("%s: %q", l.Code(), got)
		}
	}
}

// TestJapaneseIsSetByRule keeps half-width punctuation out of Japanese words, and です・ます out of である.
func TestJapaneseIsSetByRule(t *testing.T) {
	words := read(t)
	for key, text := range words.All(language.Japanese) {
		runes := []rune(text)
		for i, r := range runes {
			wide := i > 0 && unicode.In(runes[i-1], unicode.Han, unicode.Hiragana, unicode.Katakana)
			if wide && strings.ContainsRune("(),.:;?!", r) {
				t.Errorf("%s: half-width %q after Japanese in %q", key, r, text)
			}
			if r >= '０' && r <= '９' || r >= 'Ａ' && r <= 'ｚ' {
				t.Errorf("%s: full-width %q in %q", key, r, text)
			}
		}
		if strings.Contains(text, "です") || strings.Contains(text, "ます") && !strings.Contains(text, "ますま") {
			t.Errorf("%s: %q is not である調", key, text)
		}
	}
}

func TestCountsAreWrittenAsEachLanguageDoes(t *testing.T) {
	words := read(t)
	for _, test := range []struct {
		l    language.Language
		n    int
		want string
	}{{language.English, 0, "0 documents"}, {language.English, 1, "1 document"}, {language.English, 12345, "12,345 documents"}, {language.Japanese, 1, "1件の文書"}, {language.Japanese, 1000, "1,000件の文書"}} {
		if got := words.Count(test.l, "documents_count", test.n); got != test.want {
			t.Errorf("%d: %q, want %q", test.n, got, test.want)
		}
	}
	for n, want := range map[int]string{-1234: "-1,234", 999: "999", 1000000: "1,000,000", -1: "-1"} {
		if got := Number(n); got != want {
			t.Errorf("%d: %q", n, got)
		}
	}
}

func TestAnArchiveOverridesWordsKeyByKeyAndNoOthers(t *testing.T) {
	words, problems := Read(embedded(t), [language.Count]*source.Record{
		record(t, "i18n/en.toml", "documents = \"Papers\"\nsandwich = \"?\"\n[kinds]\nother = \"Sundry\"\nletters = \"?\"\n[dates]\nday = \"{month} {day}, {year}\"\n"), nil})
	if got := words.Word(language.English, "documents"); got != "Papers" {
		t.Error(got)
	}
	if got := words.Word(language.English, "kinds.other"); got != "Sundry" {
		t.Error(got)
	}
	if got := words.Word(language.English, "kinds.treaty"); got != "Treaty" {
		t.Error(got)
	}
	d, err := date.Parse("2008-01-16")
	if err != nil {
		t.Fatal(err)
	}
	if got := words.Date(language.English, d); got != "January 16, 2008" {
		t.Error(got)
	}
	var codes []string
	for _, p := range problems {
		codes = append(codes, string(p.Code)+" "+p.Words)
	}
	want := []string{string(diag.UnknownKey) + ` unknown word "kinds.letters"`, string(diag.UnknownKey) + ` unknown word "sandwich"`}
	if !slices.Equal(codes, want) {
		t.Errorf("%q", codes)
	}
}

func TestAPatternThatLosesAPartOfTheDateIsRefused(t *testing.T) {
	_, problems := Read(embedded(t), [language.Count]*source.Record{record(t, "i18n/en.toml", "[dates]\nday = \"{month} {year}\"\n"), nil})
	if problems.Worst() != diag.Error {
		t.Error("a day would vanish from every date, and nothing was said")
	}
}

// TestEveryWordIsUsed looks for each word in the layouts and in the code that makes
// views: a word that nothing shows would be translated in vain.
func TestEveryWordIsUsed(t *testing.T) {
	var used strings.Builder
	for _, pattern := range []string{"../layouts/*.html", "../generator/site/*.go", "../generator/cite/*.go"} {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			t.Fatal(pattern, err)
		}
		for _, name := range names {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			used.Write(text)
		}
	}
	all := used.String()
	for _, key := range read(t).Keys(language.English) {
		word, _, list := strings.Cut(key, ".")
		stem := strings.TrimSuffix(strings.TrimSuffix(word, "_en"), "_ja")
		stem = strings.NewReplacer("notice_unofficial_beside_official", "notice_", "notice_unofficial", "notice_", "notice_provisional", "notice_").Replace(stem)
		found := strings.Contains(all, "."+word+" ") || strings.Contains(all, "."+word+"}") || strings.Contains(all, `"`+word+`"`) ||
			list && strings.Contains(all, `"`+word+`.`) || strings.Contains(all, `"`+stem)
		if !found {
			t.Errorf("%s is used nowhere", key)
		}
	}
}
