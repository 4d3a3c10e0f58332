package source

import (
	"bytes"
	"sort"
	"strings"
	"unicode/utf8"

	"monjo/generator/diag"
)

// File is a text file as read: its bytes after the changes that the package
// comment names, and the place of every line.
type File struct {
	Path  string // slash-separated, below the archive's folder
	Bytes []byte // UTF-8 with LF line ends
	lines []int  // offset of the first byte of every line
}

// NewFile checks data, the raw bytes of the file at path, and gives it as a File.
// It is usable even when problems are returned: what is wrong was replaced by U+FFFD.
func NewFile(path string, data []byte) (*File, diag.List) {
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
	return &File{Path: path, Bytes: data, lines: lineStarts(data)}
}

// Position is the line and column of a byte offset into Bytes; an offset outside
// of them is moved to the nearer end.
func (f *File) Position(offset int) diag.Position {
	offset = min(max(offset, 0), len(f.Bytes))
	line := sort.SearchInts(f.lines, offset+1)
	column := utf8.RuneCount(f.Bytes[f.lines[line-1]:offset]) + 1
	return diag.Position{File: f.Path, Line: line, Column: column}
}

func lineStarts(data []byte) []int {
	starts := []int{0}
	for i, b := range data {
		if b == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// badEncoding names the encoding of data and where it stops being UTF-8.
func badEncoding(path string, data []byte) diag.List {
	valid := 0
	for valid < len(data) {
		r, size := utf8.DecodeRune(data[valid:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		valid += size
	}
	clean := newFile(path, data[:valid])
	words, hint := "the file is not UTF-8", "save it as UTF-8"
	if name := GuessEncoding(data); name != "" {
		words = "the file is not UTF-8; it looks like " + name
		hint = "save it as UTF-8, for instance with: iconv -f " + strings.ToUpper(strings.ReplaceAll(name, "Shift_JIS", "CP932")) + " -t UTF-8"
	}
	var problems diag.List
	problems.Add(clean.Position(valid), diag.BadEncoding, words, hint)
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
