package gazetteer

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"monjo/generator/diag"
	"monjo/generator/source"
)

// lists are the word lists of the context and compound tables; an archive's own lists
// are added to monjo's.
type lists struct {
	context, compound values
}

// values are the values of a table by dotted key, such as "en.currencies".
type values map[string][]source.Value

func (l *lists) add(k Kind, root *source.Table) {
	into := &l.context
	if k == Compound {
		into = &l.compound
	}
	if *into == nil {
		*into = values{}
	}
	(*into).read("", root)
	root.Close("")
}

func (v values) read(prefix string, t *source.Table) {
	for _, key := range t.Keys() {
		if t.IsTable(key) {
			v.read(prefix+key+".", t.Table(key))
			continue
		}
		v[prefix+key] = append(v[prefix+key], t.Strings(key)...)
	}
}

func (v values) texts(key string) []string {
	var texts []string
	for _, value := range v[key] {
		texts = append(texts, value.Text)
	}
	return texts
}

func (v values) set(key string) map[string]bool {
	set := map[string]bool{}
	for _, value := range v[key] {
		set[value.Text] = true
	}
	return set
}

func (v values) runes(key string) map[rune]bool {
	set := map[rune]bool{}
	for _, value := range v[key] {
		r, _ := utf8.DecodeRuneInString(value.Text)
		set[r] = true
	}
	return set
}

// words are Japanese words, folded, by their first symbol.
type words map[rune][][]rune

func newWords(texts []string) words {
	w := words{}
	for _, text := range texts {
		if symbols, ok := foldName(text); ok {
			w[symbols[0]] = append(w[symbols[0]], symbols)
		}
	}
	return w
}

// longest gives the length in symbols and the end of the longest of the words at i; 0 when there is none.
func (w words) longest(text string, i int) (length, end int) {
	first, _, _ := step(text, i)
	for _, symbols := range w[first] {
		if e, ok := spelt(text, i, symbols); ok && len(symbols) > length && closes(text, e) {
			length, end = len(symbols), e
		}
	}
	return length, end
}

// at reports whether one of the words begins at i.
func (w words) at(text string, i int) bool {
	length, _ := w.longest(text, i)
	return length > 0
}

// whole reports whether one of the words is all of text[i:end].
func (w words) whole(text string, i, end int) bool {
	first, _, _ := step(text, i)
	for _, symbols := range w[first] {
		if e, ok := spelt(text, i, symbols); ok && e == end {
			return true
		}
	}
	return false
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

// keysOf gives the next part of every key that begins with prefix, one character each, in order.
func (v values) keysOf(prefix string) string {
	found := map[string]bool{}
	for key := range v {
		if rest, ok := strings.CutPrefix(key, prefix); ok {
			part, _, _ := strings.Cut(rest, ".")
			found[part] = true
		}
	}
	return strings.Join(slices.Sorted(maps.Keys(found)), "")
}

// lint reports evidence for what is no entry: it would decide nothing.
func (l lists) lint(g *Gazetteer, problems *diag.List) {
	for _, key := range slices.Sorted(maps.Keys(l.context)) {
		parts := strings.Split(key, ".")
		if len(parts) != 4 || parts[1] != "evidence" || len(l.context[key]) == 0 {
			continue
		}
		if r, ok := g.Lookup(parts[2]); !ok || r.ID != parts[2] {
			problems.Add(l.context[key][0].Position(), diag.UnknownID, "there is evidence for "+parts[2]+", which is no country or group", "a code is that of an entry in countries, former or groups")
		}
	}
}
