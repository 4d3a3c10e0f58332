package anchor

import (
	"fmt"
	"strings"

	"monjo/generator/diag"
	"monjo/generator/language"
)

const (
	byHand  = "take the file as it was last committed from version control, and make the change again"
	byMerge = "keep the side that was published, and run monjo freeze: it gives what the other side added numbers of its own"
)

// Read reads an anchors.txt whose bytes are UTF-8 with line feeds, as package source
// gives them. Where the list holds an error, the file must not be used, and above all
// not be written over.
func Read(path string, data []byte) (*File, diag.List) {
	r := reader{file: &File{Path: path}}
	for n, line := range strings.Split(string(data), "\n") {
		r.line = n + 1
		if r.conflict(line) {
			continue
		}
		switch content := strings.TrimSpace(line); {
		case content == "" || content[0] == '#':
		case content == wordsLine && !r.words:
			r.words = true
		case r.words:
			r.block(line)
		default:
			r.row(content)
		}
	}
	if len(r.problems) > 0 {
		return r.file, r.problems // what a torn file lacks would only hide why
	}
	if !r.words {
		r.line = 0
		r.problem(diag.BadAnchors, `the part "words" is missing`, byHand)
		return r.file, r.problems
	}
	r.check()
	return r.file, r.problems
}

type reader struct {
	file     *File
	line     int
	words    bool // the second part has begun
	problems diag.List
}

func (r *reader) problem(code diag.Code, words, hint string) { r.problemAt(r.line, code, words, hint) }

func (r *reader) problemAt(line int, code diag.Code, words, hint string) {
	r.problems.Add(diag.Position{File: r.file.Path, Line: line}, code, words, hint)
}

// conflict reports the lines by which Git and others mark what they could not merge.
func (r *reader) conflict(line string) bool {
	if !Conflict(line) {
		return false
	}
	r.problem(diag.MergeConflict, "a merge left a conflict here", byMerge)
	return true
}

// Conflict reports whether a line is one of those by which version control marks
// what it could not merge.
func Conflict(line string) bool {
	for _, mark := range []string{"<<<<<<<", "|||||||", "=======", ">>>>>>>"} {
		if rest, ok := strings.CutPrefix(line, mark); ok && (rest == "" || rest[0] == ' ' || rest[0] == '\r') {
			return true
		}
	}
	return false
}

// row reads "p12 en:5a1e0b7c93d2 ja:0c44f19a7be1+77d2a0c5e318 | …".
func (r *reader) row(line string) {
	told, _, _ := strings.Cut(line, "|")
	fields := strings.Fields(told)
	if len(fields) == 0 || !Valid(fields[0]) {
		r.problem(diag.BadAnchors, fmt.Sprintf("%q is not an anchor such as p12", first(fields)), byHand)
		return
	}
	row := Row{Anchor: fields[0], Line: r.line}
	switch {
	case len(fields) == 2 && fields[1] == "removed":
		row.Fate = Removed
	case len(fields) == 3 && fields[1] == "joined" && Valid(fields[2]):
		row.Fate, row.Into = Joined, fields[2]
	default:
		for _, field := range fields[1:] {
			if !r.side(&row, field) {
				return
			}
		}
	}
	r.file.Rows = append(r.file.Rows, row)
}

func first(fields []string) string {
	if len(fields) == 0 {
		return ""
	}
	return fields[0]
}

func (r *reader) side(row *Row, field string) bool {
	code, list, _ := strings.Cut(field, ":")
	l, ok := language.Parse(code)
	if !ok || len(row.Sides[l]) > 0 {
		r.problem(diag.BadAnchors, fmt.Sprintf("%q is not a side of a row", field), "a side is en: or ja: and its fingerprints, such as ja:0c44f19a7be1+77d2a0c5e318")
		return false
	}
	for _, text := range strings.Split(list, "+") {
		if !isFingerprint(text) {
			r.problem(diag.BadAnchors, fmt.Sprintf("%q is not a fingerprint", text), fmt.Sprintf("a fingerprint has %d of the figures 0-9 and a-f", fingerprintLength))
			return false
		}
		row.Sides[l] = append(row.Sides[l], Fingerprint(text))
	}
	return true
}

func isFingerprint(text string) bool {
	return len(text) == fingerprintLength && strings.Trim(text, "0123456789abcdef") == ""
}

// block reads "5a1e0b7c93d2 en p12 - scan Improve roads".
func (r *reader) block(line string) {
	fields := strings.SplitN(line, " ", 6)
	if len(fields) == 5 {
		fields = append(fields, "") // a block without words, and an editor that strips line ends
	}
	var l language.Language
	ok := len(fields) == 6 && isFingerprint(fields[0]) && Valid(fields[2])
	if ok {
		l, ok = language.Parse(fields[1])
	}
	if !ok {
		r.problem(diag.BadAnchors, "this is not a block as it was published", byHand)
		return
	}
	b := Block{Fingerprint: Fingerprint(fields[0]), Language: l, Row: fields[2], Since: fields[3], Until: fields[4], Words: unescape(fields[5]), Line: r.line}
	if Of(b.Words) != b.Fingerprint {
		r.problem(diag.BadAnchors, fmt.Sprintf("these are not the words that were published as %s", b.Fingerprint), byHand)
		return
	}
	r.file.Blocks = append(r.file.Blocks, b)
}
