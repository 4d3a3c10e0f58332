package source

import (
	"fmt"

	"monjo/generator/diag"
)

const (
	maxRecordBytes = 64 << 10 // a record of an archive; the gazetteer's own files have a limit of their own
	maxDepth       = 32       // nested brackets, and parts of a dotted key
)

// scan finds what would cost the TOML library seconds and gigabytes (40 kB of
// "a.a.a…" took it 8 GiB): depth beyond maxDepth and keys of more than maxDepth
// parts. It knows just enough TOML to tell strings and comments from the rest;
// where it is unsure it counts too much rather than too little.
func scan(f *File, limit int) diag.List {
	var problems diag.List
	if len(f.Bytes) > limit {
		problems.Add(diag.Position{File: f.Path}, diag.TooLarge,
			fmt.Sprintf("the record has %d bytes; at most %d are read", len(f.Bytes), limit),
			"put long texts into en.md and ja.md")
		return problems
	}
	depth, dots := 0, 0
	data := f.Bytes
	for i := 0; i < len(data); i++ {
		switch data[i] {
		case '#':
			for i+1 < len(data) && data[i+1] != '\n' {
				i++
			}
		case '"', '\'':
			i = skipString(data, i)
		case '[', '{':
			depth++
			dots = 0
		case ']', '}':
			depth = max(depth-1, 0)
			dots = 0
		case '.':
			dots++
		case '=', ',', '\n':
			dots = 0
		}
		if depth > maxDepth || dots >= maxDepth {
			problems.Add(f.Position(i), diag.TooLarge, fmt.Sprintf("nested deeper than %d levels", maxDepth), "no record of monjo needs more than four")
			return problems
		}
	}
	return problems
}

// skipString gives the offset of the last byte of the string that begins at i; an
// unterminated string ends with its line, or with the file when it has three quotes.
func skipString(data []byte, i int) int {
	quote := data[i]
	if i+2 < len(data) && data[i+1] == quote && data[i+2] == quote {
		for j := i + 3; j+2 < len(data); j++ {
			if data[j] == '\\' && quote == '"' {
				j++
			} else if data[j] == quote && data[j+1] == quote && data[j+2] == quote {
				return j + 2
			}
		}
		return len(data) - 1
	}
	for j := i + 1; j < len(data) && data[j] != '\n'; j++ {
		if data[j] == '\\' && quote == '"' {
			j++
		} else if data[j] == quote {
			return j
		}
	}
	return i // unterminated: the library reports it; go on counting behind the quote
}
