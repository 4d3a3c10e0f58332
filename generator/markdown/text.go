package markdown

// Text is a parsed text: its blocks in reading order, the bodies of footnotes
// last, by number. It is plain data, can be
// printed, compared and cached, and holds nothing of the parser.
type Text struct {
	Blocks []Block
}

// Kind is the kind of a block.
type Kind uint8

// The kinds of blocks. Everything else (quotations, lists, footnotes) is a [Container] around them.
const (
	Paragraph Kind = iota
	Heading        // Level 1 to 6
	TableRow       // Cells
	Code           // words verbatim, line ends kept
)

// Block is one unit of text, the side of a row: a heading, a paragraph (also one
// inside a list item, a quotation or a footnote), a table row or a code block.
type Block struct {
	Kind       Kind
	Level      int         // of a heading, 1 to 6
	ID         string      // of a heading: the {#id} in the source, without "s-"; empty when there is none
	Containers []Container // what the block stands in, outermost first
	Words      string      // the words that a reader sees, UTF-8 exactly as in the source; see the package comment for line ends
	Spans      []Span      // inline formatting, by Start, longer first
	Cells      []Cell      // of a table row; the words of two cells are separated by one tab
	RuleBefore bool        // a thematic break stands before this block
	Line       int         // 1-based line of the source where the block begins
	Column     int         // 1-based column there, in code points
}

// ContainerKind is the kind of a container.
type ContainerKind uint8

// The kinds of containers.
const (
	Quote ContainerKind = iota
	List
	Item  // directly inside a List
	Table // around TableRow blocks
	Note  // the body of a footnote
)

// Container is something that blocks stand in. Two blocks stand in the same
// container when kind and ID are equal.
type Container struct {
	Kind    ContainerKind
	ID      int    // unique within the text and the kind, counted in reading order from 1
	Ordered bool   // of a List: numbered
	Tight   bool   // of a List: no blank lines between the items
	Marker  string // of an Item: "*", "-", "+", "3." or "3)" exactly as in the source
	Label   string // of a Note: the label in the source, without "^"
	Number  int    // of a Note: its number in the order of first reference, from 1

	References int // of a Note: how many references lead to it
}

// SpanKind is the kind of a span.
type SpanKind uint8

// The kinds of spans.
const (
	Emphasis SpanKind = iota
	Strong
	CodeSpan
	Link          // Target, Title
	Ruby          // Reading
	NoteReference // Label and Number; Start == End
)

// Span is inline formatting of a block's words.
type Span struct {
	Start, End int // byte offsets into Words, on code point boundaries, End exclusive
	Kind       SpanKind
	Target     string // of a Link: http, https or mailto address, or a path or fragment inside the archive; "#s-ID" for a heading of the same text
	Title      string // of a Link; may be empty
	Reading    string // of a Ruby
	Label      string // of a NoteReference
	Number     int    // of a NoteReference
	Occurrence int    // of a NoteReference: 1 for the first reference to its note, 2 for the second
}

// Cell is one cell of a table row.
type Cell struct {
	Start, End int  // byte offsets into Words, End exclusive
	Header     bool // the row is the table's head
	Align      Align
}

// Align is how a table column is set.
type Align uint8

// The alignments.
const (
	AlignNone Align = iota
	AlignLeft
	AlignRight
	AlignCenter
)

// Mark is a stretch of a block's words that is shown as a mention: a link to
// the page of what it names.
type Mark struct {
	Start, End int    // byte offsets into Words, End exclusive; marks of a block are sorted and never overlap
	Target     string // address, relative to the page; empty: marked but not linked
	Class      string // class attribute, such as "country" or "initiative"
	Title      string // title attribute; may be empty
}
