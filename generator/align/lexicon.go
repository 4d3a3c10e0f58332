package align

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// lexicon finds words of [lexiconTable].
type lexicon struct {
	english  map[string][]lexiconWord // by the first two bytes, longest first
	japanese map[rune][]lexiconWord   // by the first character, longest first
}

// lexiconWord is a word with its place in the table; several places when the word
// translates in several ways.
type lexiconWord struct {
	word   string
	prefix bool // stands for every word that begins so
	places []int32
}

// dictionary is the table read once; nothing changes it.
var dictionary = readLexicon(lexiconTable)

func readLexicon(table string) lexicon {
	lex := lexicon{english: map[string][]lexiconWord{}, japanese: map[rune][]lexiconWord{}}
	place := int32(0)
	for _, line := range strings.Split(table, "\n") {
		for _, pair := range strings.Split(line, ";") {
			english, japanese, found := strings.Cut(pair, "=")
			if !found {
				continue
			}
			for _, word := range strings.Fields(english) {
				stem, prefix := strings.CutSuffix(word, "-")
				key := stem[:min(2, len(stem))]
				lex.english[key] = enter(lex.english[key], lexiconWord{stem, prefix, []int32{place}})
			}
			for _, word := range strings.Fields(japanese) {
				key, _ := utf8.DecodeRuneInString(word)
				lex.japanese[key] = enter(lex.japanese[key], lexiconWord{word, true, []int32{place}})
			}
			place++
		}
	}
	return lex
}

// enter adds a word to a list that stays sorted, longest first.
func enter(all []lexiconWord, w lexiconWord) []lexiconWord {
	n, found := slices.BinarySearchFunc(all, w, func(a, b lexiconWord) int {
		prefix := 0
		if a.prefix != b.prefix {
			prefix = 1 // whole words of a length before the beginnings of words
			if !a.prefix {
				prefix = -1
			}
		}
		return cmp.Or(len(b.word)-len(a.word), strings.Compare(a.word, b.word), prefix)
	})
	if found {
		if !slices.Contains(all[n].places, w.places[0]) {
			all[n].places = append(all[n].places, w.places[0])
		}
		return all
	}
	return slices.Insert(all, n, w)
}

// englishPlaces gives the places of an English word in small letters; the longest entry
// that it begins with counts.
func (lex *lexicon) englishPlaces(word string) []int32 {
	if len(word) < 2 {
		return nil
	}
	for _, w := range lex.english[word[:2]] {
		if strings.HasPrefix(word, w.word) && (w.prefix || len(word) == len(w.word)) {
			return w.places
		}
	}
	return nil
}

// japanesePlaces gives the places of the longest entry that the text begins with, and its
// length in bytes; first is the text's first character.
func (lex *lexicon) japanesePlaces(first rune, text string) (places []int32, length int) {
	for _, w := range lex.japanese[first] {
		if strings.HasPrefix(text, w.word) {
			return w.places, len(w.word)
		}
	}
	return nil, 0
}
