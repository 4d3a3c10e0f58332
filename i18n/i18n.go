// Package i18n holds every word of the interface in both languages, the forms of
// dates, and the gazetteer's tables, as embedded TOML files.
//
// An archive overrides any of them key by key with files of the same names in its
// own i18n folder; a key that monjo does not know is an error there.
//
// # Word files
//
// en.toml and ja.toml have the same keys. A word is text or, where it counts
// something, a table with the keys one and other, each with {n}. A word may have
// places in braces that [Words.Fill] fills. The table [dates] holds the patterns of
// [date.Forms], its keys being the names of the fields in small letters.
package i18n

import (
	"embed"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"monjo/generator/date"
	"monjo/generator/diag"
	"monjo/generator/language"
	"monjo/generator/source"
)

// Files are the embedded TOML files: en.toml, ja.toml and gazetteer/*.toml.
//
//go:embed en.toml ja.toml gazetteer/*.toml
var Files embed.FS

// Words are the words of the interface. They do not change once read.
type Words struct {
	words [language.Count]map[string]string // by key, such as "kinds.treaty"
	forms [language.Count]date.Forms
}

// Read reads en.toml and ja.toml. overrides are the archive's own files of the same
// names, nil where it has none.
func Read(base, overrides [language.Count]*source.Record) (Words, diag.List) {
	var w Words
	var problems diag.List
	for _, l := range language.All() {
		w.words[l] = map[string]string{}
		root := base[l].Root(&problems)
		w.forms[l] = readForms(root.Table("dates"), date.Forms{})
		w.flatten(l, root, "", nil)
		if overrides[l] == nil {
			continue
		}
		root = overrides[l].Root(&problems)
		dates := root.Table("dates")
		w.forms[l] = readForms(dates, w.forms[l])
		w.flatten(l, root, "", maps.Clone(w.words[l]))
		for _, fault := range w.forms[l].Faults() {
			problems.Add(dates.Position(), diag.BadValue, "dates: "+fault, "")
		}
	}
	return w, problems
}

// flatten enters the words of a table under their dotted keys. With known given, a
// key that is not in it is a problem.
func (w Words) flatten(l language.Language, t *source.Table, prefix string, known map[string]string) {
	for _, key := range t.Keys() {
		full := prefix + key
		if full == "dates" {
			continue
		}
		if t.IsTable(key) {
			w.flatten(l, t.Table(key), full+".", known)
			continue
		}
		if _, ok := known[full]; known != nil && !ok {
			t.Problem(key, diag.UnknownKey, fmt.Sprintf("unknown word %q", full), "the words are those of monjo's own i18n/"+l.Code()+".toml")
			continue
		}
		if v := t.String(key); v.Text != "" {
			w.words[l][full] = v.Text
		}
	}
}

// Word is the word with the key, such as "kinds.treaty"; the key itself in double
// brackets when there is none, which the tests look for.
func (w Words) Word(l language.Language, key string) string {
	if word, ok := w.words[l][key]; ok {
		return word
	}
	return "⟦" + key + "⟧"
}

// All gives every word of a language by key.
func (w Words) All(l language.Language) map[string]string { return maps.Clone(w.words[l]) }

// Keys gives the keys of the words in byte order.
func (w Words) Keys(l language.Language) []string { return slices.Sorted(maps.Keys(w.words[l])) }

// Fill is the word with its places filled: the arguments are pairs of a place's name,
// without braces, and what stands there.
func (w Words) Fill(l language.Language, key string, pairs ...string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		pairs[i] = "{" + pairs[i] + "}"
	}
	return strings.NewReplacer(pairs...).Replace(w.Word(l, key))
}

// Count is a counting word with the number written in: key.one for 1 in English,
// key.other for the rest and for all of Japanese (CLDR plural rules).
func (w Words) Count(l language.Language, key string, n int) string {
	form := ".other"
	if l == language.English && n == 1 {
		form = ".one"
	}
	return w.Fill(l, key+form, "n", Number(n))
}

// Number writes a number with a comma between thousands, as both languages do.
func Number(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0 && digits[i-1] != '-'; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// Date writes a date in the language, with the Japanese era in Japanese.
func (w Words) Date(l language.Language, d date.Date) string { return d.Write(w.forms[l]) }
