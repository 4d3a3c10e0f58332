package markdown

import (
	"sort"
	"unicode/utf8"

	"monjo/generator/diag"
)

// problemLimit keeps a hostile file from filling the memory with its own faults.
const problemLimit = 1000

// report collects the problems of one file and turns byte offsets into positions.
type report struct {
	file  string
	src   []byte
	lines []int // offset of the first byte of each line
	list  diag.List
	full  bool

	// Problems come mostly in source order: the column is counted on from the
	// last one, or a line of 10 MB with 1,000 problems would be read 1,000 times.
	lastLine, lastOffset, lastColumn int
}

// add reports a problem with the construct that begins at a byte offset of the source.
func (r *report) add(offset int, code diag.Code, words, hint string) {
	if r.full {
		return
	}
	if len(r.list) == problemLimit {
		r.full = true
		r.list.Add(r.position(offset), diag.TooLarge, "more than 1000 problems in this file; the rest is not listed",
			"solve these first and check again")
		return
	}
	r.list.Add(r.position(offset), code, words, hint)
}

// failed says whether anything was reported that stops a build.
func (r *report) failed() bool { return r.list.Worst() == diag.Error }

func (r *report) position(offset int) diag.Position {
	line, column := r.place(offset)
	return diag.Position{File: r.file, Line: line, Column: column}
}

// place is the 1-based line and column, in code points, of a byte offset.
func (r *report) place(offset int) (line, column int) {
	offset = max(0, min(offset, len(r.src)))
	if len(r.lines) == 0 {
		return 1, 1
	}
	line = r.line(offset)
	from, column := r.lines[line-1], 1
	if line == r.lastLine && offset >= r.lastOffset {
		from, column = r.lastOffset, r.lastColumn
	}
	column += utf8.RuneCount(r.src[from:offset])
	r.lastLine, r.lastOffset, r.lastColumn = line, offset, column
	return line, column
}

// line is the 1-based line that holds a byte offset.
func (r *report) line(offset int) int {
	return sort.SearchInts(r.lines, offset+1)
}

// lineEnd is the offset of the line feed that ends the line of a byte offset, or the length of the source.
func (r *report) lineEnd(offset int) int {
	if line := r.line(offset); line < len(r.lines) {
		return r.lines[line] - 1
	}
	end := len(r.src)
	if end > 0 && r.src[end-1] == '\n' {
		end--
	}
	return max(end, offset)
}
