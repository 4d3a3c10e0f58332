package gazetteer

import (
	"slices"
	"sort"
	"strings"
)

// automaton is a trie over the folded symbols of all names of one language. Only names
// that begin at a place where one may are looked for, so no failure links are needed:
// a name is a handful of symbols, and the longest one from a place is wanted.
type automaton struct {
	first []int32 // node for each first symbol up to U+FFFF, 0 where no name begins with it
	nodes []node
}

type node struct {
	symbols []rune  // of the edges, ascending
	next    []int32 // node of each edge
	names   []int32 // indices of the names that end here
}

// newAutomaton is an automaton without names, with room for some; its node 0 stands for "no node".
func newAutomaton(names int) *automaton {
	return &automaton{first: make([]int32, 0x10000), nodes: make([]node, 1, 1+5*names)}
}

func (a *automaton) insert(symbols []rune, name int32) {
	if symbols[0] > 0xffff {
		return
	}
	at := a.first[symbols[0]]
	if at == 0 {
		a.nodes = append(a.nodes, node{})
		at = int32(len(a.nodes) - 1)
		a.first[symbols[0]] = at
	}
	for _, s := range symbols[1:] {
		at = extend(&a.nodes, at, s)
	}
	if !slices.Contains(a.nodes[at].names, name) {
		a.nodes[at].names = append(a.nodes[at].names, name)
	}
}

// extend gives the node behind the symbol from a node, and makes it where there is none.
func extend(nodes *[]node, at int32, symbol rune) int32 {
	n := &(*nodes)[at]
	i := sort.Search(len(n.symbols), func(i int) bool { return n.symbols[i] >= symbol })
	if i < len(n.symbols) && n.symbols[i] == symbol {
		return n.next[i]
	}
	child := int32(len(*nodes))
	n.symbols = slices.Insert(n.symbols, i, symbol)
	n.next = slices.Insert(n.next, i, child)
	*nodes = append(*nodes, node{})
	return child
}

// match is a stretch of text that is spelt like names.
type match struct {
	start, end int // bytes of the text
	names      []int32
}

// matches appends what is spelt like a name from the byte offset i on, the shortest first.
func (a *automaton) matches(all []match, text string, i int) []match {
	symbol, start, end := step(text, i)
	if symbol <= 0 || symbol > 0xffff {
		return all
	}
	at := a.first[symbol]
	quoted := strings.HasPrefix(text[i:], "「") // 「タイ」国: the whole or nothing
	if quoted {
		start = i
	}
	for at != 0 {
		n := &a.nodes[at]
		if len(n.names) > 0 && (!quoted || strings.Contains(text[i:end], "」")) {
			all = append(all, match{start, end, n.names})
		}
		if len(n.next) == 0 {
			break
		}
		symbol, _, end = step(text, end)
		at = n.child(symbol)
	}
	return all
}

func (n *node) child(symbol rune) int32 {
	if len(n.symbols) <= 8 {
		for i, s := range n.symbols {
			if s == symbol {
				return n.next[i]
			}
		}
		return 0
	}
	if i, ok := slices.BinarySearch(n.symbols, symbol); ok {
		return n.next[i]
	}
	return 0
}
