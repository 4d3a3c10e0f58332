package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"

	"monjo/generator/diag"
)

func (c *converter) heading(n *ast.Heading, containers []Container) {
	pieces := c.pieces(make([]stretch, 0, 4), n.Lines())
	if len(pieces) == 0 {
		c.report.add(n.Pos(), diag.EmptyHeading, "a heading without words", `write its words after the signs, or \# for the sign itself`)
		return
	}
	last := &pieces[len(pieces)-1]
	c.closingHashes(last.end, c.report.lineEnd(last.end))
	id := c.headingID(last)
	for len(pieces) > 0 && pieces[len(pieces)-1].start >= pieces[len(pieces)-1].end {
		pieces = pieces[:len(pieces)-1]
	}
	if len(pieces) == 0 {
		c.report.add(n.Pos(), diag.EmptyHeading, "a heading without words", `write its words after the signs, or \# for the sign itself`)
		return
	}
	c.begin(Heading, containers, pieces[0].start)
	c.block.Level, c.block.ID = n.Level, id
	c.inline.lines(pieces)
	if len(bytes.TrimSpace(c.words[c.wordsFrom:])) == 0 {
		c.report.add(pieces[0].start, diag.EmptyHeading, "a heading without words", `write its words after the signs, or \# for the sign itself`)
	}
	c.end()
}

// closingHashes refuses the number signs that CommonMark drops from the end of a heading.
func (c *converter) closingHashes(from, to int) {
	if i := bytes.IndexByte(c.report.src[from:to], '#'); i >= 0 {
		c.report.add(from+i, diag.ClosingHashes, "these number signs would be lost", `take them away, or write \# for a sign that is meant`)
	}
}

// headingID takes {#id} off the end of a heading's last line.
func (c *converter) headingID(last *stretch) string {
	line := c.report.src[last.start:last.end]
	brace := bytes.LastIndexByte(line, '{')
	if line[len(line)-1] != '}' || brace < 0 || escaped(line, brace) || escaped(line, len(line)-1) {
		return ""
	}
	inner := string(line[brace+1 : len(line)-1])
	id, isID := strings.CutPrefix(inner, "#")
	if !isID && !isAttribute(inner) {
		return ""
	}
	at := last.start + brace
	before := bytes.TrimRight(line[:brace], " \t")
	last.end = last.start + len(before)
	if hashes := bytes.TrimRight(before, "#"); len(hashes) < len(before) && (len(hashes) == 0 || hashes[len(hashes)-1] == ' ' || hashes[len(hashes)-1] == '\t') {
		c.closingHashes(last.start+len(hashes), last.end)
	}
	const hint = `write {#id} with an ID of the letters a to z, digits and hyphens that begins with a letter, or \{ for the sign itself`
	switch {
	case !isID || !isHeadingID(id):
		c.report.add(at, diag.BadHeadingID, "{"+inner+"} is no heading ID", hint)
		return ""
	case isRowName(id):
		c.report.add(at, diag.BadHeadingID, "{#"+id+"} looks like the name of a row", "choose an ID that is not p and a number")
		return ""
	case c.ids[id]:
		c.report.add(at, diag.DuplicateHeadingID, "another heading has the ID "+id, "give each heading an ID of its own")
		return ""
	}
	if c.ids == nil {
		c.ids = map[string]bool{}
	}
	c.ids[id] = true
	return id
}

// isAttribute says whether braces after a heading look like attributes in other dialects.
func isAttribute(inner string) bool {
	return strings.HasPrefix(inner, ".") || strings.HasPrefix(inner, ":") ||
		strings.Contains(inner, "=") && !strings.Contains(inner, "|")
}

func isHeadingID(id string) bool {
	for i := range len(id) {
		if c := id[i]; !isLetter(c) && (i == 0 || !isAlphanumeric(c) && c != '-') {
			return false
		}
	}
	return id != ""
}

// isRowName says whether an ID is of the form p12, which names a row of a page.
func isRowName(id string) bool {
	return len(id) > 1 && id[0] == 'p' && strings.Trim(id[1:], "0123456789-") == ""
}

// escaped says whether an odd number of backslashes stands before an offset.
func escaped(line []byte, at int) bool {
	n := 0
	for at-n > 0 && line[at-n-1] == '\\' {
		n++
	}
	return n%2 == 1
}
