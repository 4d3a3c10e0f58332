package source

import "fmt"

// outline is where a key of a record, or an element of a list, stands in its file.
// The TOML library knows the places of values outside of lists alone, so monjo finds
// them itself, in the walk that every record goes through before the library (walk.go).
type outline struct {
	key      int                 // offset of the key's first byte
	value    int                 // offset of its value, or of the [ that begins a table
	children map[string]*outline // by key, and by element for an element of a list
	elements int                 // of a list
}

// child finds or makes the entry below o; a new one stands at the offset key.
func (o *outline) child(name string, key int) *outline {
	if found := o.children[name]; found != nil {
		return found
	}
	if o.children == nil {
		o.children = map[string]*outline{}
	}
	made := &outline{key: key, value: key}
	o.children[name] = made
	return made
}

// element adds an element to a list.
func (o *outline) element(offset int) *outline {
	o.elements++
	return o.child(element(o.elements), offset)
}

// last is the table that a key below o belongs to: in a list of tables, the last so far.
func (o *outline) last() *outline {
	if o.elements > 0 {
		return o.children[element(o.elements)]
	}
	return o
}

// find goes down the path as far as it leads.
func (o *outline) find(path []string) (found *outline, whole bool) {
	for _, name := range path {
		below := o.children[name]
		if below == nil {
			return o, false
		}
		o = below
	}
	return o, true
}

// element is the part of a path that leads to the nth element of a list, from 1. No
// key is confused with it: what has elements has no keys.
func element(n int) string { return fmt.Sprintf("[%d]", n) }
