package source

import (
	"bytes"
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"

	"monjo/generator/diag"
)

// File is a text file as read: its bytes after the changes that the package
// comment names, and the place of every line. It does not change once made.
type File struct {
	Path  string // slash-separated, below the archive's folder
	Bytes []byte // UTF-8 with LF line ends
	lines []int  // offset of the first byte of every line
	runes []int  // code points before every stride-th byte, so that a column in a line of megabytes is found as fast as any
}

const stride = 1 << 10

// NewFile checks data, the raw bytes of the file at path, and gives it as a File.
// It is usable even when problems are returned: what is wrong was replaced by U+FFFD.
func NewFile(path string, data []byte) (*File, diag.List) {
	if name, at := disguised(data); name != "" {
		return newFile(path, bytes.ToValidUTF8(data, []byte("\ufffd"))), inEncoding(newFile(path, data[:at]).Position(at), name)
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if !utf8.Valid(data) {
		return newFile(path, bytes.ToValidUTF8(data, []byte("\ufffd"))), badEncoding(path, data)
	}
	if bytes.IndexByte(data, '\r') >= 0 {
		data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
		data = bytes.ReplaceAll(data, []byte("\r"), []byte("\n"))
	}
	f := newFile(path, data)
	return f, f.checkCharacters()
}

func newFile(path string, data []byte) *File {
	f := &File{Path: path, Bytes: data, lines: []int{0}}
	for i, b := range data {
		if b == '\n' {
			f.lines = append(f.lines, i+1)
		}
	}
	count := 0
	for start := 0; start <= len(data); start += stride {
		f.runes = append(f.runes, count)
		count += starts(data[start:min(start+stride, len(data))])
	}
	return f
}

// starts counts the code points that begin in data.
func starts(data []byte) int {
	n := 0
	for _, b := range data {
		if utf8.RuneStart(b) {
			n++
		}
	}
	return n
}

// Position is the line and column of a byte offset into Bytes; an offset outside
// of them is moved to the nearer end.
func (f *File) Position(offset int) diag.Position {
	offset = min(max(offset, 0), len(f.Bytes))
	line := sort.SearchInts(f.lines, offset+1)
	column := f.before(offset) - f.before(f.lines[line-1]) + 1
	return diag.Position{File: f.Path, Line: line, Column: column}
}

// before counts the code points before an offset.
func (f *File) before(offset int) int {
	mark := offset / stride
	return f.runes[mark] + starts(f.Bytes[mark*stride:offset])
}

// badEncoding names the encoding of data and where it stops being UTF-8.
func badEncoding(path string, data []byte) diag.List {
	valid, good, bad := 0, 0, 0
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			if bad == 0 {
				valid = i
			}
			bad++
		case size > 1:
			good++
		}
		i += size
	}
	at := newFile(path, data[:valid]).Position(valid)
	if good > 8*bad { // no other encoding makes UTF-8 of most of its letters by accident
		var problems diag.List
		problems.Add(at, diag.BadEncoding, fmt.Sprintf("a damaged letter: the byte 0x%02X is not UTF-8", data[valid]), "look the letter up in the source; the rest of the file is UTF-8")
		return problems
	}
	return inEncoding(at, GuessEncoding(data))
}

func inEncoding(at diag.Position, name string) diag.List {
	words, hint := "the file is not UTF-8", "save it as UTF-8"
	if name != "" {
		words = "the file is not UTF-8; it looks like " + name
		hint = "save it as UTF-8, for instance with: iconv -f " + strings.ToUpper(strings.ReplaceAll(name, "Shift_JIS", "CP932")) + " -t UTF-8"
	}
	var problems diag.List
	problems.Add(at, diag.BadEncoding, words, hint)
	return problems
}

// checkCharacters finds what is valid UTF-8 and still cannot stand in a document.
// Every kind of character is reported once, at its first place.
func (f *File) checkCharacters() diag.List {
	var problems diag.List
	seen := map[rune]bool{}
	for i := 0; i < len(f.Bytes); {
		b := f.Bytes[i]
		if b >= ' ' && b < 0x7f || b == '\n' || b == '\t' {
			i++
			continue
		}
		r, size := utf8.DecodeRune(f.Bytes[i:])
		if code, words, hint := Forbidden(r); code != "" && !seen[r] {
			seen[r] = true
			problems.Add(f.Position(i), code, words, hint)
		}
		i += size
	}
	return problems
}
