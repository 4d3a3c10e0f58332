// Package markdown reads the texts of an archive and writes them as HTML and as
// plain text. It is the only package that knows the Markdown parser, goldmark.
//
// [Parse] gives a [Text]: blocks in reading order with their words as plain
// strings and the formatting beside them. Everything later works on the words:
// aligning two languages, finding names, counting, searching. [Inline], [Flow] and
// [Row] put words, formatting and mentions together again as HTML, [Plain] gives
// the words alone, and [Escape] makes Markdown of words.
//
// # The format
//
// CommonMark with pipe tables, footnotes ([^1]), an ID on a heading ({#id}) and
// ruby ({外務省|がいむしょう}). There is no HTML, no picture, no automatic link for a
// bare address, no typographic replacement.
//
// It differs from CommonMark in these points:
//
//   - Emphasis works beside Japanese punctuation: 日本**「外交」**政策. No text
//     without Chinese or Japanese signs is read differently.
//   - A line end between two wide signs (Japanese, Chinese) leaves nothing, any
//     other soft line end one space.
//   - The number of a list item is what the source says, "3." as much as "003)".
//   - A table needs an empty line before it and a bar in its line of hyphens, and
//     a ruby inside a cell keeps its bar.
//
// # Nothing is lost
//
// What a Markdown renderer would drop in silence is an error here, with its
// position and with what to write instead: HTML, unused and doubled definitions,
// references to nothing, cells beyond the head of a table, the words after a code
// fence, number signs that close a heading, a dividing line at the end. As a last
// defence, every letter and digit of the source is checked to lie in a piece that
// reached the text.
//
// # Words
//
// [Block.Words] is UTF-8 exactly as in the source, with escapes and entities
// decoded once. A line feed in it is a hard line break, in a code block the end of
// a line, and a tab divides the cells of a table row. White space around a block
// and around line ends goes; nothing else is changed.
//
// # How it is done
//
// goldmark reads the blocks only. Definitions, tables and footnotes have block
// parsers of their own, because goldmark's drop words or cost quadratic time. Words
// inside blocks are read by one scan straight into the string (inline.go), linear
// in its length, with no tree. What goldmark itself could not stand is refused
// before it sees the text (limits.go).
package markdown

import "monjo/generator/diag"

// Parse reads one text. The file name is for positions only. The source is UTF-8
// with line feeds as line ends and without control characters, as package source
// gives it. When the list holds an error, the Text is what could be read.
func Parse(file string, src []byte) (Text, diag.List) {
	// goldmark drops a last sign here and there when the last line has no end.
	if n := len(src); n > 0 && src[n-1] != '\n' {
		src = append(src[:n:n], '\n')
	}
	r := &report{file: file, src: src}
	if !admit(r) {
		return Text{}, r.list
	}
	root, found := readBlocks(r)
	if root == nil {
		return Text{}, r.list
	}
	c := &converter{report: r, found: found, rule: -1, words: make([]byte, 0, len(src))}
	c.inline.c = c
	likely := min(len(r.lines)/2+1, 1024)
	c.text.Blocks, c.extents, c.covered = make([]Block, 0, likely), make([]extent, 0, likely), make([]stretch, 0, 2*likely)
	c.collect()
	c.children(root, nil)
	c.bodies()
	c.unused()
	c.finish()
	if !r.failed() {
		c.checkCoverage()
	}
	return c.text, r.list.Sort()
}
