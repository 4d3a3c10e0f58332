package gazetteer

import (
	"bytes"
	"slices"
	"sort"
	"unicode/utf8"
)

// automaton is a trie over the folded bytes of all names of one language.
type automaton struct {
	first [256]int32 // node for the first byte, 0 where no name begins with it
	nodes []node
}

type node struct {
	bytes []byte  // of the edges, ascending
	next  []int32 // node of each edge
	names []int32 // indices of the names that end here
}

// newAutomaton is an automaton without names; its node 0 stands for "no node".
func newAutomaton() *automaton { return &automaton{nodes: make([]node, 1)} }

func (a *automaton) insert(folded []byte, name int32) {
	at := a.first[folded[0]]
	if at == 0 {
		at = a.grow()
		a.first[folded[0]] = at
	}
	for _, b := range folded[1:] {
		n := &a.nodes[at]
		i := sort.Search(len(n.bytes), func(i int) bool { return n.bytes[i] >= b })
		if i < len(n.bytes) && n.bytes[i] == b {
			at = n.next[i]
			continue
		}
		child := a.grow()
		n = &a.nodes[at] // grow may have moved it
		n.bytes = slices.Insert(n.bytes, i, b)
		n.next = slices.Insert(n.next, i, child)
		at = child
	}
	if !slices.Contains(a.nodes[at].names, name) {
		a.nodes[at].names = append(a.nodes[at].names, name)
	}
}

func (a *automaton) grow() int32 {
	a.nodes = append(a.nodes, node{})
	return int32(len(a.nodes) - 1)
}

// match is a stretch of folded text that is spelt like names.
type match struct {
	end   int
	names []int32
}

// matches appends what begins at offset i and stands alone there, the shortest first.
func (a *automaton) matches(all []match, text []byte, i int) []match {
	at := a.first[text[i]]
	for j := i + 1; at != 0; j++ {
		n := &a.nodes[at]
		if len(n.names) > 0 && standsAlone(text, i, j) {
			all = append(all, match{j, n.names})
		}
		if j == len(text) {
			break
		}
		at = 0
		if k := bytes.IndexByte(n.bytes, text[j]); k >= 0 {
			at = n.next[k]
		}
	}
	return all
}

// standsAlone reports whether text[i:j] is not a part of a longer word.
func standsAlone(text []byte, i, j int) bool {
	before, _ := utf8.DecodeLastRune(text[:i])
	first, _ := utf8.DecodeRune(text[i:])
	last, _ := utf8.DecodeLastRune(text[:j])
	after, _ := utf8.DecodeRune(text[j:])
	return !joins(before, first) && !joins(last, after)
}

// joins reports whether two neighbouring characters belong to one word: both Latin
// letters or digits, or both katakana.
func joins(a, b rune) bool {
	return isLatin(a) && isLatin(b) || isKatakana(a) && isKatakana(b)
}

func isLatin(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' ||
		r >= 0xc0 && r < 0x250 && r != 0xd7 && r != 0xf7 || r >= 0x1e00 && r < 0x1f00 || r >= 0x300 && r < 0x370
}

// isKatakana takes in the long-vowel mark and the half-width forms, but not the
// middle dot, which stands between words.
func isKatakana(r rune) bool {
	return r >= 0x30a1 && r <= 0x30fa || r == 'ー' || r == 'ヽ' || r == 'ヾ' || r >= 0x31f0 && r <= 0x31ff || r >= 0xff66 && r <= 0xff9f
}
