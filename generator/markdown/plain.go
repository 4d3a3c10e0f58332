package markdown

import (
	"strconv"
	"strings"
)

// Plain is the words of a text as UTF-8 plain text, for export: an empty line
// between blocks, list items with their own markers and two spaces of indentation
// for each item around them, a tab between the cells of a table, and the footnotes
// at the end, each after its number in square brackets as in the text. The
// readings of ruby are left out. It ends with a line feed, unless it is empty.
func Plain(t Text) string {
	var out strings.Builder
	for i, b := range t.Blocks {
		keep := 0
		if i > 0 {
			keep = shared(t.Blocks[i-1].Containers, b.Containers)
			if !together(t.Blocks[i-1], b, keep) {
				out.WriteByte('\n')
			}
		}
		outer, inner, markers := 0, 0, ""
		for k, c := range b.Containers {
			switch {
			case c.Kind != Item && c.Kind != Note:
				continue
			case k < keep:
				outer++
			case c.Kind == Item:
				markers += c.Marker + " "
			default:
				markers += "[" + strconv.Itoa(c.Number) + "] "
			}
			inner++
		}
		out.WriteString(strings.Repeat("  ", outer))
		out.WriteString(markers)
		out.WriteString(strings.ReplaceAll(plainWords(b), "\n", "\n"+strings.Repeat("  ", inner)))
		out.WriteByte('\n')
	}
	return out.String()
}

// together says whether no empty line stands between two neighbours: rows of one
// table, and blocks of a list that was written without empty lines.
func together(a, b Block, keep int) bool {
	if sameTable(a, b) {
		return true
	}
	for k := keep - 1; k >= 0; k-- {
		if c := b.Containers[k]; c.Kind == List {
			return c.Tight
		}
	}
	return false
}

// plainWords is the words of a block with the numbers of the footnotes it refers to.
func plainWords(b Block) string {
	var out strings.Builder
	at := 0
	for _, p := range b.Spans {
		if p.Kind == NoteReference {
			out.WriteString(b.Words[at:p.Start])
			out.WriteString("[" + strconv.Itoa(p.Number) + "]")
			at = p.Start
		}
	}
	out.WriteString(b.Words[at:])
	return out.String()
}
