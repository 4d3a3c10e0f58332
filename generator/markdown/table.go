package markdown

import (
	"bytes"
	"fmt"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"monjo/generator/diag"
)

// tableBlock is a table whose lines are not yet cut into cells.
type tableBlock struct {
	ast.BaseBlock
	aligns []Align
}

func (n *tableBlock) Kind() ast.NodeKind            { return tableKind }
func (n *tableBlock) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }
func (n *tableBlock) IsRaw() bool                   { return true }

// tableTransformer makes a table of a paragraph whose second line is a row of
// hyphens. goldmark's own fills short rows up to the width of the head, which
// turns 48 kB into gigabytes, and drops the cells that a long row has too many.
type tableTransformer struct{}

func (tableTransformer) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	lines, source := node.Lines(), reader.Source()
	for i := 1; i < lines.Len(); i++ {
		line := lines.At(i)
		aligns := readAligns(source[line.Start:line.Stop])
		if aligns == nil {
			continue
		}
		head := lines.At(i - 1)
		columns := len(splitCells(source[head.Start:head.Stop]))
		switch r := findingsOf(pc).report; {
		case i > 1:
			r.add(line.Start, diag.RaggedTable, "a table inside a paragraph", "put an empty line before the head of the table, or write \\ before this line if it is no table")
		case columns != len(aligns):
			r.add(line.Start, diag.RaggedTable,
				fmt.Sprintf("the head of the table has %d cells, the line of hyphens under it %d", columns, len(aligns)),
				"give both the same number of cells, or write \\ before this line if it is no table")
		default:
			table := &tableBlock{aligns: aligns}
			table.SetLines(lines)
			parent := node.Parent()
			parent.InsertBefore(parent, node, table)
			parent.RemoveChild(parent, node)
		}
		return
	}
}

// readAligns reads the line of hyphens under a table's head; nil means that the
// line is something else. At least one "|" is needed, so that an underlined
// heading is never taken for a table.
func readAligns(line []byte) []Align {
	line = bytes.Trim(line, " \t\n")
	if len(line) == 0 || line[0] != '|' && line[0] != ':' && line[0] != '-' || bytes.IndexByte(line, '|') < 0 {
		return nil
	}
	var aligns []Align
	for _, cell := range splitCells(line) {
		hyphens := bytes.Trim(line[cell.start:cell.end], " \t")
		left, right := bytes.HasPrefix(hyphens, []byte{':'}), bytes.HasSuffix(hyphens, []byte{':'})
		hyphens = bytes.TrimSuffix(bytes.TrimPrefix(hyphens, []byte{':'}), []byte{':'})
		if len(hyphens) == 0 || len(bytes.Trim(hyphens, "-")) > 0 {
			return nil
		}
		switch {
		case left && right:
			aligns = append(aligns, AlignCenter)
		case left:
			aligns = append(aligns, AlignLeft)
		case right:
			aligns = append(aligns, AlignRight)
		default:
			aligns = append(aligns, AlignNone)
		}
	}
	return aligns
}

// splitCells cuts a line at its bars; the outer ones may be missing. A bar after
// a backslash and the bar of a ruby do not cut. White space around a cell is cut off.
func splitCells(line []byte) []stretch {
	var cells []stretch
	start, end := 0, len(line)
	trim := func(from, to int) stretch {
		for from < to && (line[from] == ' ' || line[from] == '\t' || line[from] == '\n') {
			from++
		}
		for to > from && (line[to-1] == ' ' || line[to-1] == '\t' || line[to-1] == '\n') {
			to--
		}
		return stretch{from, to}
	}
	whole := trim(start, end)
	start, end = whole.start, whole.end
	if start < end && line[start] == '|' {
		start++
	}
	for i := start; i < end; i++ {
		switch line[i] {
		case '\\':
			i++
		case '{':
			if r, ok := scanRuby(line[i:end]); ok && r.fault == "" {
				i += r.size - 1
			}
		case '|':
			cells = append(cells, trim(start, i))
			start = i + 1
		}
	}
	if last := trim(start, end); start < end || len(cells) == 0 {
		cells = append(cells, last)
	}
	return cells
}

// table turns the lines of a table into one block a row.
func (c *converter) table(n *tableBlock, containers []Container) {
	lines := n.Lines()
	for i := range lines.Len() {
		segment := lines.At(i)
		line := c.report.src[segment.Start:segment.Stop]
		if i == 1 {
			c.cover(segment.Start, segment.Stop)
			continue
		}
		cells := splitCells(line)
		if len(cells) != len(n.aligns) {
			c.report.add(segment.Start+len(line)-len(bytes.TrimLeft(line, " \t")), diag.RaggedTable,
				fmt.Sprintf("this row of the table has %d cells, its head %d", len(cells), len(n.aligns)),
				"give every row as many cells as the head; an empty cell is written | |, a bar inside a cell \\|, and an empty line ends the table")
			continue
		}
		c.begin(TableRow, containers, segment.Start+len(line)-len(bytes.TrimLeft(line, " \t")))
		row := make([]Cell, len(cells))
		for k, cell := range cells {
			if k > 0 {
				c.words = append(c.words, '\t')
			}
			start := len(c.words) - c.wordsFrom
			c.inline.cell(segment.Start+cell.start, segment.Start+cell.end)
			row[k] = Cell{Start: start, End: len(c.words) - c.wordsFrom, Header: i == 0, Align: n.aligns[k]}
		}
		c.cover(segment.Start, segment.Stop)
		c.block.Cells = row
		c.end()
	}
}
