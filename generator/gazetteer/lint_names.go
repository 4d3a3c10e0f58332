package gazetteer

import (
	"fmt"
	"strings"

	"monjo/generator/diag"
	"monjo/generator/language"
)

// spelling is what names that cannot be told apart have in common.
type spelling struct {
	language language.Language
	usage    usage
	symbols  string
}

func spellingOf(n *name) spelling {
	symbols, _ := foldName(n.text)
	return spelling{n.language, n.usage, string(symbols)}
}

// lintNames checks what only all names together show: a name that is blocked as well, a
// name that two things have at one time, and a dated name that is given twice for one
// time. The later of the two is at fault, once.
func (r *reading) lintNames() {
	alike := map[spelling][]int{} // indices of names
	for i := range r.names {
		if n := &r.names[i]; n.usage == blocked {
			alike[spellingOf(n)] = append(alike[spellingOf(n)], i)
		}
	}
	faulty := map[diag.Position]bool{}
	for i := range r.names {
		n := &r.names[i]
		if n.usage == blocked {
			continue
		}
		key := spellingOf(n)
		words, hint := r.blockedBy(n, alike[spelling{key.language, blocked, key.symbols}])
		for _, earlier := range alike[key] {
			if words == "" {
				words, hint = r.clash(earlier, i)
			}
		}
		alike[key] = append(alike[key], i)
		if words == "" {
			continue
		}
		if at := r.places[i].Position(); !faulty[at] {
			faulty[at] = true
			r.fault(r.places[i], words, hint)
		}
	}
}

// blockedBy says that one of the blocked names is found wherever n would be.
func (r *reading) blockedBy(n *name, blocked []int) (words, hint string) {
	for _, other := range blocked {
		if capitalized(n.text, 0, len(n.text), r.names[other].capitals) {
			return fmt.Sprintf("the name %q is blocked too (%s), and so never found", n.text, place(r.places[other].Position())), "take it out of one of the two; a name that does not always mean the country belongs to ambiguous"
		}
	}
	return "", ""
}

// clash says what is wrong with two names of one spelling, of which b was read later.
func (r *reading) clash(a, b int) (words, hint string) {
	first, second := &r.names[a], &r.names[b]
	if !overlap(*first, *second) {
		return "", ""
	}
	if first.reference != second.reference {
		if first.doubtful || second.doubtful {
			return "", ""
		}
		return fmt.Sprintf("%q is a name of %s and, at the same time, of %s (%s)", second.text, second.reference.ID, first.reference.ID, place(r.places[a].Position())), "give each the years in which it has the name, or put it under ambiguous"
	}
	again := first.from != second.from || first.to != second.to || first.text == second.text && !first.variant && !second.variant
	if again && r.isDated(first) && r.isDated(second) {
		return fmt.Sprintf("%q is given to %s twice for the same time (%s)", second.text, second.reference.ID, place(r.places[a].Position())), "join the two times, or correct a date"
	}
	return "", ""
}

// isDated reports whether a name has years of its own.
func (r *reading) isDated(n *name) bool {
	e := r.entities[n.reference]
	own := period(name{}, e.From, e.To)
	return own.from != n.from || own.to != n.to
}

// place is a position as the words of a problem mention it.
func place(at diag.Position) string {
	return fmt.Sprintf("%s:%d", at.File[strings.LastIndexByte(at.File, '/')+1:], at.Line)
}
