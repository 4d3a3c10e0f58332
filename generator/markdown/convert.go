package markdown

import (
	"cmp"
	"slices"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"monjo/generator/diag"
)

// converter turns goldmark's tree of blocks into a Text.
type converter struct {
	report      *report
	found       *findings
	definitions map[string]*definition
	ids         map[string]bool
	notes       notes
	inline      inline
	text        Text
	words       []byte    // of all blocks, one after the other
	spans       []Span    // of all blocks
	extents     []extent  // of each block
	covered     []stretch // what of the source reached the text
	marker      int       // index of the next list item's marker
	counts      [Note + 1]int
	expansion   int // bytes that references to link definitions have brought in
	rule        int // offset of a thematic break that waits for its block, or -1
	ruleIn      int // how many containers it stands in

	block     Block // being made
	wordsFrom int
	spansFrom int
}

// extent is where words and spans of a block end.
type extent struct{ words, spans int }

func (c *converter) cover(start, end int) { c.covered = append(c.covered, stretch{start, end}) }

// begin starts a block at an offset of the source; end closes it.
func (c *converter) begin(kind Kind, containers []Container, offset int) {
	line, column := c.report.place(offset)
	c.block = Block{Kind: kind, Containers: containers, Line: line, Column: column, RuleBefore: c.rule >= 0}
	c.rule = -1
	c.wordsFrom, c.spansFrom = len(c.words), len(c.spans)
}

func (c *converter) end() {
	spans := c.spans[c.spansFrom:]
	slices.SortStableFunc(spans, func(a, b Span) int {
		return cmp.Or(a.Start-b.Start, b.End-a.End, cmp.Compare(rank(a.Kind), rank(b.Kind)))
	})
	c.checkDepth(spans)
	c.text.Blocks = append(c.text.Blocks, c.block)
	c.extents = append(c.extents, extent{len(c.words), len(c.spans)})
}

// rank orders spans over the same words: links stand outermost.
func rank(k SpanKind) int {
	if k == Link {
		return -1
	}
	return int(k)
}

// checkDepth refuses formatting in formatting beyond what a page can show.
func (c *converter) checkDepth(spans []Span) {
	var ends [depthLimit]int
	depth := 0
	for _, p := range spans {
		for depth > 0 && ends[depth-1] <= p.Start {
			depth--
		}
		if depth == depthLimit {
			c.report.list.Add(diag.Position{File: c.report.file, Line: c.block.Line, Column: c.block.Column}, diag.TooDeep,
				"formatting inside formatting more than 32 deep", `write \* or \_ for signs that are meant as themselves`)
			return
		}
		ends[depth] = p.End
		depth++
	}
}

// children converts what stands in a container.
func (c *converter) children(parent ast.Node, containers []Container) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Paragraph:
			c.paragraph(n.Lines(), containers)
		case *ast.TextBlock:
			c.paragraph(n.Lines(), containers)
		case *ast.Heading:
			c.heading(n, containers)
		case *ast.CodeBlock:
			c.code(n.Lines(), containers, n.Pos())
		case *ast.FencedCodeBlock:
			if n.Info != nil {
				info := n.Info.Segment
				c.report.add(info.Start, diag.CodeInfo, "the words after the signs that open a code block would be lost", "put them on the next line, or take them away")
				c.cover(info.Start, info.Stop)
			}
			c.code(n.Lines(), containers, n.Pos())
		case *ast.Blockquote:
			c.counts[Quote]++
			c.inside(n, with(containers, Container{Kind: Quote, ID: c.counts[Quote]}), n.Pos())
		case *ast.List:
			c.list(n, containers)
		case *tableBlock:
			c.table(n, containers)
		case *ast.ThematicBreak:
			c.thematicBreak(n, containers)
		case *noteBlock:
			if len(containers) > 0 {
				c.report.add(n.offset, diag.MisplacedNote, "a footnote inside a list, a quotation or another footnote", "put it at the start of a line, after an empty one")
			}
			c.marker += countItems(n)
		}
	}
	if c.rule >= 0 && c.ruleIn == len(containers) {
		c.strayRule()
	}
}

// with is the containers and one more; the slices of other blocks stay as they are.
func with(containers []Container, more Container) []Container {
	return append(containers[:len(containers):len(containers)], more)
}

// inside converts a container; one without words still gives a block, since its sign stands in the source.
func (c *converter) inside(n ast.Node, containers []Container, offset int) {
	blocks := len(c.text.Blocks)
	c.children(n, containers)
	if len(c.text.Blocks) == blocks {
		c.begin(Paragraph, containers, offset)
		c.end()
	}
}

func (c *converter) list(n *ast.List, containers []Container) {
	c.counts[List]++
	within := with(containers, Container{Kind: List, ID: c.counts[List], Ordered: n.IsOrdered(), Tight: n.IsTight})
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		at := c.found.markers[c.marker]
		c.marker++
		size := listMarker(c.report.src[at:])
		c.cover(at, at+size)
		c.counts[Item]++
		c.inside(item, with(within, Container{Kind: Item, ID: c.counts[Item], Marker: string(c.report.src[at : at+size])}), at)
	}
}

func countItems(n ast.Node) (items int) {
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if _, ok := child.(*ast.ListItem); ok {
			items++
		}
		items += countItems(child)
	}
	return items
}

// thematicBreak remembers a dividing line for the block after it.
func (c *converter) thematicBreak(n ast.Node, containers []Container) {
	if c.rule >= 0 {
		c.strayRule()
	}
	c.rule, c.ruleIn = n.Pos(), len(containers)
	if n.PreviousSibling() == nil && len(containers) > 0 {
		c.strayRule()
	}
}

func (c *converter) strayRule() {
	c.report.add(c.rule, diag.StrayRule, "this dividing line divides nothing", `take it away, or write \ before it if its signs are meant as themselves`)
	c.rule = -1
}

func (c *converter) paragraph(lines *text.Segments, containers []Container) {
	pieces := make([]stretch, 0, 8)
	pieces = c.pieces(pieces, lines)
	if len(pieces) == 0 {
		return
	}
	c.begin(Paragraph, containers, pieces[0].start)
	c.inline.lines(pieces)
	c.end()
}

func (c *converter) pieces(pieces []stretch, lines *text.Segments) []stretch {
	for i := range lines.Len() {
		if s := lines.At(i); s.Start < s.Stop {
			pieces = append(pieces, stretch{s.Start, s.Stop})
			c.cover(s.Start, s.Stop)
		}
	}
	return pieces
}

// code keeps its words verbatim, the white space that a tab was divided into included.
func (c *converter) code(lines *text.Segments, containers []Container, offset int) {
	c.begin(Code, containers, offset)
	for i := range lines.Len() {
		s := lines.At(i)
		if i == 0 {
			c.block.Line, c.block.Column = c.report.place(s.Start)
		}
		for range s.Padding {
			c.words = append(c.words, ' ')
		}
		c.words = append(c.words, c.report.src[s.Start:s.Stop]...)
		c.cover(s.Start, s.Stop)
	}
	if n := len(c.words); n > c.wordsFrom && c.words[n-1] == '\n' {
		c.words = c.words[:n-1]
	}
	c.end()
}

// finish gives every block its words and spans.
func (c *converter) finish() {
	words, from := string(c.words), extent{}
	for i := range c.text.Blocks {
		b, to := &c.text.Blocks[i], c.extents[i]
		b.Words = words[from.words:to.words]
		if to.spans > from.spans {
			b.Spans = c.spans[from.spans:to.spans:to.spans]
		}
		from = to
	}
	for i := range c.spans {
		if p := &c.spans[i]; p.Kind == Link && len(p.Target) > 1 && p.Target[0] == '#' && c.ids[p.Target[1:]] {
			p.Target = "#s-" + p.Target[1:]
		}
	}
}
