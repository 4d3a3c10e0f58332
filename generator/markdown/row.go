package markdown

import "strconv"

// Row appends block i as it stands alone in a cell of the parallel page: a heading
// as h2 and so on, a table row as a table of its own, everything else as p or pre.
// Where a list item or footnote begins, its marker stands first inside the element.
// The classes tell what the block stands in: "item depth-1" for the first block of
// a list item one list deep, "item continued depth-1" for a later one, "quote",
// "note". Rows follow one another in the order of the blocks.
func Row(dst []byte, blocks []Block, i int, o FlowOptions) []byte {
	f := flow{blocks: blocks, o: o}
	b := blocks[i]
	keep := 0
	if i > 0 {
		keep = shared(blocks[i-1].Containers, b.Containers)
	}
	if b.RuleBefore {
		dst = append(dst, "<hr>\n"...)
	}
	var first []byte
	depth, began, quoted, noted := 0, false, false, false
	for k, c := range b.Containers {
		switch c.Kind {
		case Item:
			depth++
			began = k >= keep
			if began {
				first = marker(first, c.Marker)
			}
		case Quote:
			quoted = true
		case Note:
			noted = true
			if k >= keep {
				first = append(appendAttribute(append(first, `<span class="marker"`...), "id", o.note(c)), '>')
				first = append(strconv.AppendInt(first, int64(c.Number), 10), "</span> "...)
			}
		}
	}
	class := ""
	if depth > 0 {
		class = "item depth-" + strconv.Itoa(depth)
		if !began {
			class = "item continued depth-" + strconv.Itoa(depth)
		}
	}
	for _, more := range [...]struct {
		is   bool
		name string
	}{{quoted, "quote"}, {noted, "note"}} {
		if more.is && class != "" {
			class += " "
		}
		if more.is {
			class += more.name
		}
	}
	if b.Kind != TableRow {
		return f.block(dst, i, class, first...)
	}
	dst = append(dst, "<table"...)
	dst = appendAttribute(dst, "class", class)
	dst = append(dst, ">\n"...)
	if !b.isHead() {
		dst = append(dst, "<tbody>\n"...)
	}
	dst = f.row(dst, i, first)
	return append(dst, "</tbody>\n</table>\n"...)
}
