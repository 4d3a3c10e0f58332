package source

import (
	"bytes"
	"fmt"

	"github.com/BurntSushi/toml"
)

const (
	maxRecordBytes = 64 << 10 // a record of an archive
	maxTableBytes  = 8 << 20  // monjo's own tables and what replaces them
	maxDepth       = 32       // levels of tables and lists, dotted keys included
	maxKeyBytes    = 128      // of one part of a key
	maxPathBytes   = 16 << 20 // of the full names of all keys together
)

// walker goes through a TOML file before the library does, for two reasons: to know
// the place of everything, and because small files can cost the library gigabytes
// (40 kB of "a.a.a…" took it 8 GiB): it keeps the full name of every part of every
// key, so depth, the length of keys and the sum of the full names are limited.
//
// The walker accepts more than TOML, never less: where it stops, the file is not
// TOML, and the library is shown nothing behind that line. So what the library reads,
// the walker has counted.
type walker struct {
	data  []byte
	at    int
	depth int // levels that the walker is in
	bytes int // of the full name of the table that the walker is in
	paths int // of the full names of all keys so far
}

// stop ends a walk: the walker panics with it, and walk recovers it.
type stop struct {
	offset int
	words  string // empty where the library's own words will do
	limit  bool   // a limit was passed: the library must not see the file
}

// walk gives the outline of a TOML file; end is nil when the walk came to its end.
func walk(data []byte) (root *outline, end *stop) {
	root = &outline{}
	w := &walker{data: data}
	defer func() {
		if caught := recover(); caught != nil {
			s, ok := caught.(stop)
			if !ok {
				panic(caught)
			}
			end = &s
		}
	}()
	w.file(root)
	return root, nil
}

func (w *walker) fail(offset int, words string) { panic(stop{offset: offset, words: words}) }

func (w *walker) limit(offset int, words string) {
	panic(stop{offset: offset, words: words, limit: true})
}

// peek is the byte at the walker's place, and 0 at the end; no record holds a 0.
func (w *walker) peek() byte {
	if w.at < len(w.data) {
		return w.data[w.at]
	}
	return 0
}

func (w *walker) skip(white string) {
	for w.at < len(w.data) && bytes.IndexByte([]byte(white), w.data[w.at]) >= 0 {
		w.at++
	}
}

// skipLines passes over white space, line ends and comments.
func (w *walker) skipLines() {
	for {
		w.skip(" \t\r\n")
		if w.peek() != '#' {
			return
		}
		w.comment()
	}
}

func (w *walker) comment() {
	if n := bytes.IndexByte(w.data[w.at:], '\n'); n >= 0 {
		w.at += n
	} else {
		w.at = len(w.data)
	}
}

func (w *walker) file(root *outline) {
	table := root
	for w.skipLines(); w.at < len(w.data); w.skipLines() {
		if w.peek() == '[' {
			w.depth, w.bytes = 0, 0
			table = w.header(root)
		} else {
			w.pair(table)
		}
		w.skip(" \t")
		if w.peek() == '#' {
			w.comment()
		}
		if w.at < len(w.data) && w.peek() != '\n' && w.peek() != '\r' {
			w.fail(w.at, "")
		}
	}
}

// header reads [a.b] or [[a.b]] and stays in the table that it opens.
func (w *walker) header(root *outline) *outline {
	start := w.at
	w.at++
	list := w.peek() == '['
	if list {
		w.at++
	}
	table := w.key(root)
	w.expect(']')
	if list {
		w.expect(']')
		if table.elements == 0 {
			table.value = start
		}
		return table.element(start)
	}
	table = table.last()
	table.value = start
	return table
}

func (w *walker) expect(sign byte) {
	if w.peek() != sign {
		w.fail(w.at, "")
	}
	w.at++
}

// pair reads key = value into the table, and leaves the table's depth as it was.
func (w *walker) pair(table *outline) {
	depth, size := w.depth, w.bytes
	key := w.key(table)
	w.expect('=')
	w.skip(" \t")
	w.value(key)
	w.depth, w.bytes = depth, size
}

// key reads a dotted key and goes down to what it names.
func (w *walker) key(from *outline) *outline {
	for {
		w.skip(" \t")
		start := w.at
		name := w.name()
		w.down(start, len(name)+1)
		from = from.last().child(name, start)
		w.skip(" \t")
		if w.peek() != '.' {
			return from
		}
		w.at++
	}
}

// name reads one part of a key.
func (w *walker) name() string {
	start := w.at
	if quote := w.peek(); quote == '"' || quote == '\'' {
		w.line(quote)
		w.short(start)
		inside := w.data[start+1 : w.at-1]
		if quote == '"' && bytes.IndexByte(inside, '\\') >= 0 {
			var unescaped struct{ K string }
			if _, err := toml.Decode("K = "+string(w.data[start:w.at]), &unescaped); err == nil {
				return unescaped.K
			}
		}
		return string(inside)
	}
	for isBare(w.peek()) {
		w.at++
	}
	if w.at == start {
		w.fail(start, "")
	}
	w.short(start)
	return string(w.data[start:w.at])
}

func (w *walker) short(start int) {
	if w.at-start > maxKeyBytes {
		w.limit(start, fmt.Sprintf("a key of more than %d bytes", maxKeyBytes))
	}
}

func isBare(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '-' || b == '_'
}

// down goes a level deeper and adds to what the library will have to remember.
func (w *walker) down(offset, size int) {
	w.depth++
	w.bytes += size
	w.paths += w.bytes
	if w.depth > maxDepth {
		w.limit(offset, fmt.Sprintf("nested deeper than %d levels", maxDepth))
	}
	if w.paths > maxPathBytes {
		w.limit(offset, "too many long keys")
	}
}

// value reads the value of a key or an element of a list.
func (w *walker) value(of *outline) {
	of.value = w.at
	switch w.peek() {
	case '"', '\'':
		w.text()
	case '[':
		w.list(of)
	case '{':
		w.inline(of)
	default:
		w.word()
	}
}

func (w *walker) list(of *outline) {
	start := w.open()
	for w.more(start, ']', "the list that begins here has no end") {
		w.value(of.element(w.at))
		w.comma(']')
	}
	w.depth--
}

func (w *walker) inline(of *outline) {
	start := w.open()
	for w.more(start, '}', "the table that begins here has no end") {
		w.pair(of)
		w.comma('}')
	}
	w.depth--
}

func (w *walker) open() (start int) {
	start = w.at
	w.down(start, 0)
	w.at++
	return start
}

// more reports whether another element follows, and passes over the closing sign if none does.
func (w *walker) more(start int, closing byte, words string) bool {
	w.skipLines()
	switch {
	case w.at == len(w.data):
		w.fail(start, words)
	case w.peek() == closing:
		w.at++
		return false
	}
	return true
}

func (w *walker) comma(closing byte) {
	w.skipLines()
	if w.peek() == ',' {
		w.at++
	} else if w.at < len(w.data) && w.peek() != closing {
		w.fail(w.at, "")
	}
}

// word reads a number, a date, true or false, or what somebody forgot to put in quotes.
func (w *walker) word() {
	start := w.at
	for w.at < len(w.data) && bytes.IndexByte([]byte(",]}#\n"), w.data[w.at]) < 0 {
		w.at++
	}
	if len(bytes.TrimSpace(w.data[start:w.at])) == 0 {
		w.fail(start, "")
	}
}

// text reads a string of any of the four kinds.
func (w *walker) text() {
	quote := w.peek()
	three := bytes.Repeat([]byte{quote}, 3)
	if !bytes.HasPrefix(w.data[w.at:], three) {
		w.line(quote)
		return
	}
	start := w.at
	for w.at += 3; w.at < len(w.data); w.at++ {
		if w.data[w.at] == '\\' && quote == '"' {
			w.at++
		} else if bytes.HasPrefix(w.data[w.at:], three) {
			w.at += 3
			for range 2 { // a text may end with one or two quotes of its own
				if w.peek() == quote {
					w.at++
				}
			}
			return
		}
	}
	w.fail(start, "the text that begins here has no end: "+string(three)+" is missing")
}

// line reads a string that ends on its line.
func (w *walker) line(quote byte) {
	start := w.at
	for w.at++; w.at < len(w.data) && w.data[w.at] != '\n'; w.at++ {
		if w.data[w.at] == '\\' && quote == '"' {
			w.at++
		} else if w.data[w.at] == quote {
			w.at++
			return
		}
	}
	w.fail(start, "the text that begins here does not end on its line: "+string(rune(quote))+" is missing")
}
