package markdown

import "strconv"

// missing writes the stand-ins for what is missing before block i, once what ends
// before it is closed. Each is an element that may stand at its place: an item in a list
// or among the footnotes, a row in a table, else a paragraph.
func (f *flow) missing(i int) {
	if f.o.Missing == nil {
		return
	}
	for _, id := range f.o.Missing(i) {
		open, end := "p", ""
		switch {
		case i > 0 && i < len(f.blocks) && sameTable(f.blocks[i-1], f.blocks[i]):
			open, end = "tr", "</td>"
		case len(f.open) > 0 && f.open[len(f.open)-1].Kind == List,
			len(f.open) == 0 && i > 0 && i < len(f.blocks) && f.blocks[i-1].isNote() && f.blocks[i].isNote():
			open = "li"
		}
		f.dst = appendAttribute(append(append(f.dst, '<'), open...), "id", id)
		f.dst = append(f.dst, ` class="missing">`...)
		if open == "tr" {
			f.dst = append(appendAttribute(append(f.dst, "<td"...), "colspan", strconv.Itoa(len(f.blocks[i].Cells))), '>')
		}
		if f.o.StandIn != nil {
			f.dst = f.o.StandIn(f.dst, id)
		}
		f.dst = append(append(append(append(f.dst, end...), "</"...), open...), ">\n"...)
	}
}
