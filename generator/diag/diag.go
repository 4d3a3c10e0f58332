// Package diag holds what can be wrong with an archive, as data.
//
// Every stage of the pipeline returns its value together with a [List] of
// [Problem]s; nobody prints, logs or stops at the first. The command collects
// the lists of all stages, sorts them once ([List.Sort]) and writes them in one
// of the forms of format.go.
//
// A problem has a [Position] (file, line, column), a [Code] that never changes
// its meaning, words, and a hint that says what to write instead. The codes are
// declared in codes.go with their severity, and each has a small archive that
// shows it in generator/testdata/check/<code>.txtar.
//
// Words and hints are lower case, without a full stop.
package diag

import (
	"cmp"
	"slices"
	"strings"
)

// Position is a place in a source file. The zero Position means the archive as a whole.
type Position struct {
	File   string // slash-separated path below the archive's folder, such as "content/archive.toml"
	Line   int    // 1-based; 0 means the file as a whole
	Column int    // 1-based, in Unicode code points; 0 means the line as a whole
}

// Problem is one thing that is wrong, doubtful or worth knowing.
type Problem struct {
	Position
	Code  Code
	Words string // what is wrong
	Hint  string // what to do about it; may be empty
}

// List is a number of problems. It is an error when printed, but a List that
// holds only warnings and information does not stop a build: see [List.Worst].
type List []Problem

// longest is the number of code points of the words and of the hint that are kept: a
// message that quotes a whole text would hide all others.
const longest = 400

// Add appends a problem; words and hint are cut after 400 code points.
func (l *List) Add(at Position, code Code, words, hint string) {
	*l = append(*l, Problem{at, code, cut(words), cut(hint)})
}

func cut(words string) string {
	n := 0
	for i := range words {
		if n++; n > longest {
			return words[:i] + "…"
		}
	}
	return words
}

// Sort orders the list by file, line, column, code, words and hint, and removes exact repetitions,
// so that the order in which parallel stages finished never shows.
func (l List) Sort() List {
	sorted := slices.Clone(l)
	slices.SortFunc(sorted, func(a, b Problem) int {
		return cmp.Or(
			strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column),
			strings.Compare(string(a.Code), string(b.Code)), strings.Compare(a.Words, b.Words), strings.Compare(a.Hint, b.Hint))
	})
	return slices.Compact(sorted)
}

// Worst is the highest severity in the list, and [None] for an empty one.
func (l List) Worst() Severity {
	worst := None
	for _, p := range l {
		worst = max(worst, p.Code.Severity())
	}
	return worst
}

// Count is the number of problems of exactly this severity.
func (l List) Count(s Severity) int {
	n := 0
	for _, p := range l {
		if p.Code.Severity() == s {
			n++
		}
	}
	return n
}

// Error gives the whole list in the text form of [Text], for use as an error value.
func (l List) Error() string {
	var b strings.Builder
	_ = Text(&b, l) // a strings.Builder never fails
	return strings.TrimSuffix(b.String(), "\n")
}
