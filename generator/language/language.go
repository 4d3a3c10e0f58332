// Package language names the two languages of an archive and holds values that
// exist in each of them.
//
// Every language-dependent value of the project is a [Text]: an array indexed by
// [Language], so that no stage can forget one of the two and no map order can
// reach an output.
package language

// Language is English or Japanese.
type Language uint8

// The languages, in the order in which monjo shows them.
const (
	English Language = iota
	Japanese
	Count = 2 // the number of languages
)

// All gives both languages in their order.
func All() []Language { return []Language{English, Japanese} }

// Code is the BCP 47 tag, "en" or "ja"; it is also the first segment of an
// address, the key in a record and the name of a text file.
func (l Language) Code() string { return [...]string{"en", "ja"}[l] }

// Other is the other language.
func (l Language) Other() Language { return 1 - l }

// Parse reads a code as [Language.Code] writes it; ok is false for anything else.
func Parse(code string) (l Language, ok bool) {
	for _, l := range All() {
		if l.Code() == code {
			return l, true
		}
	}
	return 0, false
}

// Text is one value in both languages; an empty string means that it is not known in that language.
type Text [Count]string

// In is the value in language l, possibly empty.
func (t Text) In(l Language) string { return t[l] }

// Empty reports whether the value is known in neither language.
func (t Text) Empty() bool { return t == Text{} }

// Best is the value in language l, or in the other language where l has none,
// with the language that the words are in.
func (t Text) Best(l Language) (words string, in Language) {
	if t[l] == "" && t[l.Other()] != "" {
		return t[l.Other()], l.Other()
	}
	return t[l], l
}
