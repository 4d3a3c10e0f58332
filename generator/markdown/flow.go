package markdown

import "strconv"

// FlowOptions say how blocks become HTML. The functions may be nil.
type FlowOptions struct {
	Options
	// Marks gives the marks of block i.
	Marks func(i int) []Mark
	// Anchor gives the ID of block i, such as "p12"; it is put on the innermost
	// element: p, h2, tr or pre. Empty means none.
	Anchor func(i int) string
	// Tail appends what stands at the end inside the element of block i, in a
	// table row at the end of the last cell.
	Tail func(dst []byte, i int) []byte
	// Missing gives the IDs of what the text lacks before block i, and after its end
	// with i the number of blocks. [Flow] puts an element with each ID at its place.
	Missing func(i int) []string
	// StandIn appends what stands in the element of an ID of Missing.
	StandIn func(dst []byte, id string) []byte
	// HeadingShift is added to the level of headings: 1 makes a heading of level 1
	// an h2. No heading goes below h6.
	HeadingShift int
	// NotesLabel names the list of footnotes for a screen reader, such as "Notes".
	NotesLabel string
	// BackLabel names the link from a footnote back to its reference, such as
	// "Back to the text". A footnote with several references has a number after it.
	BackLabel string
}

// Flow appends a whole text as HTML: all blocks in their lists, quotations and
// tables, the footnotes in a list at the end.
func Flow(dst []byte, blocks []Block, o FlowOptions) []byte {
	f := flow{dst: dst, blocks: blocks, o: o}
	for i := range blocks {
		f.step(i)
	}
	f.leave(0, len(blocks))
	f.missing(len(blocks))
	return f.dst
}

type flow struct {
	dst    []byte
	blocks []Block
	o      FlowOptions
	open   []Container
}

// step closes the containers that end before block i, opens those that begin with it, and writes it.
func (f *flow) step(i int) {
	b := f.blocks[i]
	keep := shared(f.open, b.Containers)
	f.leave(keep, i)
	f.missing(i)
	if b.RuleBefore {
		f.dst = append(f.dst, "<hr>\n"...)
	}
	table := b.Kind == TableRow && (i == 0 || !sameTable(f.blocks[i-1], b))
	if b.isNote() && (i == 0 || !f.blocks[i-1].isNote()) {
		f.dst = append(f.dst, `<section class="notes" role="doc-endnotes"`...)
		f.dst = appendAttribute(f.dst, "aria-label", f.o.NotesLabel)
		f.dst = append(f.dst, ">\n<ol>\n"...)
	}
	for _, c := range b.Containers[keep:] {
		f.enter(c)
	}
	if table {
		f.dst = append(f.dst, "<table>\n"...)
		if !b.isHead() {
			f.dst = append(f.dst, "<tbody>\n"...)
		}
	}
	f.dst = f.block(f.dst, i, "")
	if b.Kind == TableRow && (i+1 == len(f.blocks) || !sameTable(b, f.blocks[i+1])) {
		f.dst = append(f.dst, "</tbody>\n</table>\n"...)
	}
}

// shared is how many containers, from the outermost, two blocks stand in together.
func shared(a, b []Container) int {
	n := 0
	for n < len(a) && n < len(b) && a[n].Kind == b[n].Kind && a[n].ID == b[n].ID {
		n++
	}
	return n
}

// sameTable says whether the second of two neighbours is a further row of the first one's table.
func sameTable(a, b Block) bool {
	return a.Kind == TableRow && b.Kind == TableRow && !b.isHead() &&
		len(a.Containers) == len(b.Containers) && shared(a.Containers, b.Containers) == len(a.Containers)
}

func (b Block) isHead() bool { return len(b.Cells) > 0 && b.Cells[0].Header }

// isNote says whether a block belongs to a footnote; notes stand in nothing else.
func (b Block) isNote() bool { return len(b.Containers) > 0 && b.Containers[0].Kind == Note }

func (f *flow) enter(c Container) {
	f.open = append(f.open, c)
	switch c.Kind {
	case Quote:
		f.dst = append(f.dst, "<blockquote>\n"...)
	case List:
		f.dst = append(f.dst, listOpen[index(c.Ordered)]...)
	case Item:
		f.dst = append(f.dst, "<li>"...)
		f.dst = marker(f.dst, c.Marker)
	case Note:
		f.dst = append(f.dst, "<li"...)
		f.dst = appendAttribute(f.dst, "id", f.o.note(c))
		f.dst = append(f.dst, ">\n"...)
	}
}

var (
	listOpen  = [2]string{"<ul class=\"list\">\n", "<ol class=\"list\">\n"}
	listClose = [2]string{"</ul>\n", "</ol>\n"}
)

func (o Options) note(c Container) string {
	return "fn-" + o.NotePrefix + strconv.Itoa(c.Number)
}

// leave closes the containers beyond the first keep; next is the block that follows.
func (f *flow) leave(keep, next int) {
	for len(f.open) > keep {
		c := f.open[len(f.open)-1]
		f.open = f.open[:len(f.open)-1]
		switch c.Kind {
		case Quote:
			f.dst = append(f.dst, "</blockquote>\n"...)
		case List:
			f.dst = append(f.dst, listClose[index(c.Ordered)]...)
		case Item:
			f.dst = append(f.dst, "</li>\n"...)
		case Note:
			f.dst = append(f.dst, "</li>\n"...)
			if next == len(f.blocks) || !f.blocks[next].isNote() {
				f.dst = append(f.dst, "</ol>\n</section>\n"...)
			}
		}
	}
}

// marker writes the sign or number of a list item as words that can be copied. A
// bullet says nothing to a listener, so a screen reader passes it over.
func marker(dst []byte, sign string) []byte {
	dst = append(dst, `<span class="marker"`...)
	if len(sign) == 1 {
		dst = append(dst, ` aria-hidden="true"`...)
	}
	dst = append(dst, '>')
	dst = appendText(dst, sign)
	return append(dst, "</span> "...)
}

// block writes the element of block i, with a class and what stands first in it.
func (f *flow) block(dst []byte, i int, class string, first ...byte) []byte {
	b := f.blocks[i]
	name := "p"
	switch b.Kind {
	case TableRow:
		return f.row(dst, i, first)
	case Code:
		name = "pre"
	case Heading:
		name = "h" + strconv.Itoa(max(1, min(6, b.Level+f.o.HeadingShift)))
	}
	dst = append(append(dst, '<'), name...)
	dst = f.id(dst, i)
	dst = appendAttribute(dst, "class", class)
	dst = append(dst, '>')
	dst = append(dst, first...)
	if b.ID != "" {
		dst = append(appendAttribute(append(dst, "<span"...), "id", f.o.heading(b.ID)), "></span>"...)
	}
	if b.Kind == Code {
		dst = append(dst, "<code>"...)
	}
	dst = Inline(dst, b, f.marks(i), f.o.Options)
	if b.Kind == Code {
		dst = append(dst, "</code>"...)
	}
	dst = f.tail(dst, i)
	dst = append(append(append(dst, "</"...), name...), '>')
	return append(dst, '\n')
}

func (f *flow) id(dst []byte, i int) []byte {
	if f.o.Anchor == nil {
		return dst
	}
	return appendAttribute(dst, "id", f.o.Anchor(i))
}

func (f *flow) marks(i int) []Mark {
	if f.o.Marks == nil {
		return nil
	}
	return f.o.Marks(i)
}

// tail writes the links back from a footnote that ends here, and the caller's own.
func (f *flow) tail(dst []byte, i int) []byte {
	b := f.blocks[i]
	if b.isNote() && (i+1 == len(f.blocks) || shared(b.Containers, f.blocks[i+1].Containers) == 0) {
		note := b.Containers[0]
		for n := 1; n <= note.References; n++ {
			dst = append(dst, " <a"...)
			dst = appendAttribute(dst, "href", "#fnref-"+f.o.NotePrefix+strconv.Itoa(note.Number)+"-"+strconv.Itoa(n))
			label := f.o.BackLabel
			if label != "" && note.References > 1 {
				label += " " + strconv.Itoa(n)
			}
			dst = appendAttribute(dst, "aria-label", label)
			dst = append(dst, ` role="doc-backlink">↩</a>`...)
		}
	}
	if f.o.Tail != nil {
		dst = f.o.Tail(dst, i)
	}
	return dst
}

var alignClass = [...]string{AlignNone: "", AlignLeft: "left", AlignRight: "right", AlignCenter: "center"}

// row writes a table row, the head inside its own thead.
func (f *flow) row(dst []byte, i int, first []byte) []byte {
	b := f.blocks[i]
	header := b.isHead()
	if header {
		dst = append(dst, "<thead>\n"...)
	}
	dst = append(dst, "<tr"...)
	dst = f.id(dst, i)
	dst = append(dst, '>')
	for k, cell := range b.Cells {
		name := "td"
		if header {
			name = "th"
		}
		dst = append(append(dst, '<'), name...)
		if header {
			dst = appendAttribute(dst, "scope", "col")
		}
		dst = appendAttribute(dst, "class", alignClass[cell.Align])
		dst = append(dst, '>')
		if k == 0 {
			dst = append(dst, first...)
		}
		dst = inlineHTML(dst, b, f.marks(i), f.o.Options, cell.Start, cell.End)
		if k == len(b.Cells)-1 {
			dst = f.tail(dst, i)
		}
		dst = append(append(append(dst, "</"...), name...), '>')
	}
	dst = append(dst, "</tr>\n"...)
	if header {
		dst = append(dst, "</thead>\n<tbody>\n"...)
	}
	return dst
}
