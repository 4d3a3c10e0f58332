package markdown

import (
	"bytes"
	"fmt"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"monjo/generator/diag"
)

// findings is what the block parsers note on the way, because goldmark's tree
// does not keep it.
type findings struct {
	report      *report
	markers     []int // where each list item's marker stands, in source order
	notes       []*noteBlock
	definitions []definition
	covered     []stretch // the lines of the link definitions
}

// stretch is a piece of the source that reached the text.
type stretch struct{ start, end int }

// findingsKey and the kinds are names; goldmark hands names out at run time.
var (
	findingsKey    = parser.NewContextKey()
	noteKind       = ast.NewNodeKind("MonjoNote")
	tableKind      = ast.NewNodeKind("MonjoTable")
	definitionKind = ast.NewNodeKind("MonjoDefinition")
)

// blockParser is goldmark for blocks alone. Once made it never changes, and it
// serves any number of texts at the same time. HTML blocks are not among its
// parsers: lines that would begin one are refused as words of a paragraph.
var blockParser = parser.NewParser(
	parser.WithBlockParsers(
		util.Prioritized(parser.NewSetextHeadingParser(), 100),
		util.Prioritized(parser.NewThematicBreakParser(), 200),
		util.Prioritized(parser.NewListParser(), 300),
		util.Prioritized(itemParser{parser.NewListItemParser()}, 400),
		util.Prioritized(parser.NewCodeBlockParser(), 500),
		util.Prioritized(parser.NewATXHeadingParser(), 600),
		util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
		util.Prioritized(parser.NewBlockquoteParser(), 800),
		util.Prioritized(noteParser{}, 850),
		util.Prioritized(parser.NewParagraphParser(), 1000),
	),
	parser.WithParagraphTransformers(
		util.Prioritized(definitionTransformer{}, 100),
		util.Prioritized(tableTransformer{}, 200),
	),
)

// readBlocks runs goldmark over an admitted source. A panic in goldmark becomes a problem.
func readBlocks(r *report) (root ast.Node, found *findings) {
	defer func() {
		if failure := recover(); failure != nil {
			r.list.Add(diag.Position{File: r.file}, diag.ParserFailure,
				fmt.Sprintf("the Markdown parser failed on this file: %v", failure),
				"find the paragraph that does it by taking paragraphs away, and write it more simply")
			root = nil
		}
	}()
	found = &findings{report: r}
	context := parser.NewContext()
	context.Set(findingsKey, found)
	return blockParser.Parse(text.NewReader(r.src), parser.WithContext(context)), found
}

func findingsOf(pc parser.Context) *findings {
	return pc.Get(findingsKey).(*findings)
}

// itemParser is goldmark's own and notes where the marker stands: the tree keeps
// the list's first number only.
type itemParser struct{ parser.BlockParser }

func (p itemParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	node, state := p.BlockParser.Open(parent, reader, pc)
	if node != nil {
		indent := len(line) - len(bytes.TrimLeft(line, " "))
		found := findingsOf(pc)
		found.markers = append(found.markers, segment.Start+indent-segment.Padding)
	}
	return node, state
}

// noteBlock is the body of a footnote where it stands in the source.
type noteBlock struct {
	ast.BaseBlock
	label       string
	offset      int // of the "["
	firstMarker int // index into findings.markers of the first list item inside
}

func (n *noteBlock) Kind() ast.NodeKind            { return noteKind }
func (n *noteBlock) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// noteParser opens a footnote at "[^label]:" and keeps it open for lines
// indented by four columns. goldmark's own moves the bodies away, and drops
// those that nothing refers to.
type noteParser struct{}

func (noteParser) Trigger() []byte             { return []byte{'['} }
func (noteParser) CanInterruptParagraph() bool { return true }
func (noteParser) CanAcceptIndentedLine() bool { return false }

func (noteParser) Close(ast.Node, text.Reader, parser.Context) {}

func (noteParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	at := pc.BlockOffset()
	if at < 0 {
		return nil, parser.NoChildren
	}
	label := noteLabel(line[at:])
	if label == nil {
		return nil, parser.NoChildren
	}
	found := findingsOf(pc)
	start := segment.Start + at - segment.Padding
	n := &noteBlock{label: string(label), offset: start, firstMarker: len(found.markers)}
	found.notes = append(found.notes, n)
	found.covered = append(found.covered, stretch{start, start + len(label) + len("[^]:")})
	at += len(label) + len("[^]:")
	reader.Advance(at)
	if util.IsBlank(line[at:]) {
		return n, parser.NoChildren
	}
	return n, parser.HasChildren
}

func (noteParser) Continue(_ ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, _ := reader.PeekLine()
	if util.IsBlank(line) {
		return parser.Continue | parser.HasChildren
	}
	at, padding := util.IndentPosition(line, reader.LineOffset(), 4)
	if at < 0 {
		return parser.Close
	}
	reader.AdvanceAndSetPadding(at, padding)
	return parser.Continue | parser.HasChildren
}

// labelLimit is CommonMark's limit for link labels, in bytes.
const labelLimit = 999

// noteLabel is the label of a "[^label]:" that a line begins with, or nil.
func noteLabel(line []byte) []byte {
	label := noteName(line)
	if label == nil || len(line) <= len(label)+3 || line[len(label)+3] != ':' {
		return nil
	}
	return label
}

// noteName is the label of a "[^label]" that words begin with, or nil. A label
// holds no white space and no brackets.
func noteName(words []byte) []byte {
	if len(words) < 4 || words[0] != '[' || words[1] != '^' {
		return nil
	}
	for i := 2; i < len(words) && i < labelLimit+2; i++ {
		switch words[i] {
		case ']':
			if i == 2 {
				return nil
			}
			return words[2:i]
		case ' ', '\t', '\n', '[', '\\', '`':
			return nil
		}
	}
	return nil
}
