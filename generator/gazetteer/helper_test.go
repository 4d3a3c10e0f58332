package gazetteer

import (
	"strings"
	"testing"

	"monjo/generator/date"
	"monjo/generator/language"
)

func dateOf(t testing.TB, text string) date.Date {
	t.Helper()
	if text == "" {
		return date.Date{}
	}
	d, err := date.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// shown writes mentions as "words=ID", those that are ambiguous as "words?ID,ID".
func shown(words string, all []Mention) string {
	var parts []string
	for _, m := range all {
		part := words[m.Start:m.End] + "=" + m.Reference.ID
		if len(m.Ambiguous) > 0 {
			part = words[m.Start:m.End] + "?"
			for i, r := range m.Ambiguous {
				part += strings.Repeat(",", min(i, 1)) + r.ID
			}
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, " ")
}

// example is a text with the mentions that it must have, as shown writes them; 2007 where
// it gives no date.
type example struct{ words, want string }

// finds checks examples in one language at one date.
func finds(t *testing.T, g *Gazetteer, l language.Language, when string, examples []example) {
	t.Helper()
	for _, e := range examples {
		if got := shown(e.words, g.Find(l, e.words, dateOf(t, when))); got != e.want {
			t.Errorf("%s %q:\n got %s\nwant %s", when, e.words, got, e.want)
		}
	}
}

// spelt reports whether the symbols stand at i, and where they end.
func spelt(text string, i int, symbols []rune) (end int, ok bool) {
	for _, want := range symbols {
		symbol, _, next := step(text, i)
		if symbol != want {
			return 0, false
		}
		i = next
	}
	return i, true
}
