package worldjpn

import (
	"strings"

	"monjo/generator/diag"
	"monjo/generator/markdown"
)

// Markdown writes the lines of a body as Markdown that renders to exactly their
// words. Blank lines divide paragraphs; a line end inside a paragraph stays one, and
// is a line break to the reader where the page was HTML or the line is Japanese. Nothing else is made of the text: headings, lists and signatures
// are paragraphs until an archivist marks them up.
//
// The problems are what an archivist should look at, with the lines of the input
// and an empty file name: repeat marks and list items that go on after a blank line.
func Markdown(body []Line) (text string, problems diag.List) {
	parts := paragraphs(body)
	r := &report{}
	r.repeatMarks(body)
	r.brokenItems(parts)
	var b strings.Builder
	for i, part := range parts {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(paragraph(part))
		b.WriteByte('\n')
	}
	return b.String(), r.list.Sort()
}

// paragraph escapes the lines of a paragraph together, because what a sign does can
// depend on the lines around it.
func paragraph(part []Line) string {
	lines := make([]string, len(part))
	for i, line := range part {
		// Spaces that set a signature or an indent are not words; a full-width space is kept as a sign of the text.
		lines[i] = strings.TrimLeft(line.Text, " \t")
	}
	escaped := strings.Split(markdown.Escape(strings.Join(lines, "\n")), "\n")
	for i := range len(escaped) - 1 {
		// A backslash of the text is written as two, so an odd number ends with a line break that is already there.
		slashes := len(escaped[i]) - len(strings.TrimRight(escaped[i], `\`))
		if part[i].Break && slashes%2 == 0 {
			escaped[i] += `\`
		}
	}
	return strings.Join(escaped, "\n")
}
