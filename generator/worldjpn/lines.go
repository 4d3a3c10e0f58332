package worldjpn

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// textLines divides a decoded text file at its line ends.
func textLines(text string) []Line {
	parts := strings.Split(text, "\n")
	lines := make([]Line, len(parts))
	for i, part := range parts {
		lines[i] = Line{Number: i + 1, Column: 1, Text: trimRight(part)}
	}
	return lines
}

func trimRight(s string) string { return strings.TrimRightFunc(s, unicode.IsSpace) }

// Blank reports whether the line has no words.
func (l Line) Blank() bool { return strings.TrimSpace(l.Text) == "" }

// trimBlank takes the blank lines at both ends away.
func trimBlank(lines []Line) []Line {
	for len(lines) > 0 && lines[0].Blank() {
		lines = lines[1:]
	}
	for len(lines) > 0 && lines[len(lines)-1].Blank() {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// paragraphs divides lines at the blank ones.
func paragraphs(lines []Line) [][]Line {
	var all [][]Line
	start := -1
	for i, line := range lines {
		switch {
		case line.Blank() && start >= 0:
			all, start = append(all, lines[start:i]), -1
		case !line.Blank() && start < 0:
			start = i
		}
	}
	if start >= 0 {
		all = append(all, lines[start:])
	}
	return all
}

// wide reports whether c is a sign beside which a line of Japanese or Chinese ends
// without a space. Korean is as wide and writes spaces.
func wide(c rune) bool {
	kind := width.LookupRune(c).Kind()
	return c >= 0x1100 && (kind == width.EastAsianWide || kind == width.EastAsianFullwidth) && !unicode.Is(unicode.Hangul, c)
}
