package gazetteer

import (
	"fmt"
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

// values are the values of a table by dotted key, such as "en.currencies", and which of
// the keys were read.
type values struct {
	byKey map[string][]source.Value
	read  map[string]bool
}

func newLists() lists {
	none := func() values { return values{map[string][]source.Value{}, map[string]bool{}} }
	return lists{context: none(), compound: none()}
}

func (l lists) add(k Kind, root *source.Table) {
	if k == Compound {
		l.compound.add("", root)
	} else {
		l.context.add("", root)
	}
	root.Close("")
}

func (v values) add(prefix string, t *source.Table) {
	for _, key := range t.Keys() {
		if t.IsTable(key) {
			v.add(prefix+key+".", t.Table(key))
			continue
		}
		v.byKey[prefix+key] = append(v.byKey[prefix+key], t.Strings(key)...)
	}
}

func (v values) texts(key string) []string {
	v.read[key] = true
	var texts []string
	for _, value := range v.byKey[key] {
		texts = append(texts, value.Text)
	}
	return texts
}

func (v values) set(key string) set {
	words := set{}
	for _, text := range v.texts(key) {
		words[text] = true
	}
	return words
}

func (v values) runes(key string) map[rune]bool {
	set := map[rune]bool{}
	for _, text := range v.texts(key) {
		r, _ := utf8.DecodeRuneInString(text)
		set[r] = true
	}
	return set
}

// words are Japanese words, folded, as a trie whose root is node 0; nil for none.
type words []node

func newWords(texts []string) words {
	w := []node{{}}
	for _, text := range texts {
		if symbols, ok := foldName(text); ok {
			at := int32(0)
			for _, s := range symbols {
				at = extend(&w, at, s)
			}
			w[at].names = []int32{0} // a word ends here
		}
	}
	return w
}

// longest gives the length in symbols and the end of the longest of the words at i; 0 when there is none.
func (w words) longest(text string, i int) (length, end int) {
	if w == nil {
		return 0, i
	}
	for at, n, next := int32(0), 0, i; ; {
		symbol, _, after := step(text, next)
		if at, next, n = w[at].child(symbol), after, n+1; at == 0 {
			return length, end
		}
		if w[at].names != nil && closes(text, next) {
			length, end = n, next
		}
	}
}

// at reports whether one of the words begins at i.
func (w words) at(text string, i int) bool {
	length, _ := w.longest(text, i)
	return length > 0
}

// whole reports whether one of the words is all of text[i:end].
func (w words) whole(text string, i, end int) bool {
	at := int32(0)
	for w != nil && i < end {
		symbol, _, next := step(text, i)
		if at, i = w[at].child(symbol), next; at == 0 {
			return false
		}
	}
	return w != nil && i == end && w[at].names != nil
}

// keysOf gives the next part of every key that begins with prefix, one character each, in order.
func (v values) keysOf(prefix string) string {
	found := map[string]bool{}
	for key := range v.byKey {
		if rest, ok := strings.CutPrefix(key, prefix); ok {
			part, _, _ := strings.Cut(rest, ".")
			found[part] = true
		}
	}
	return strings.Join(slices.Sorted(maps.Keys(found)), "")
}

// lint reports evidence for what is no entry, which would decide nothing, and lists that
// newContext and newCompound did not read.
func (l lists) lint(g *Gazetteer, problems *diag.List) {
	for _, v := range []values{l.context, l.compound} {
		for _, key := range slices.Sorted(maps.Keys(v.byKey)) {
			if len(v.byKey[key]) == 0 {
				continue
			}
			at := v.byKey[key][0].Position()
			if !v.read[key] {
				problems.Add(at, diag.UnknownKey, fmt.Sprintf("unknown list %q", key), "the lists are those of monjo's own i18n/gazetteer/context.toml and compound.toml")
			}
			parts := strings.Split(key, ".")
			if len(parts) != 4 || parts[1] != "evidence" {
				continue
			}
			if r, ok := g.Lookup(parts[2]); !ok || r.ID != parts[2] {
				problems.Add(at, diag.UnknownID, "there is evidence for "+parts[2]+", which is no country or group", "a code is that of an entry in countries, former or groups")
			}
		}
	}
}
