package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// definition is a link definition, [label]: destination "title".
type definition struct {
	label       string // folded for comparison
	destination string // as in the source, escapes and entities included
	title       string // likewise
	offset      int    // of the "["
	used        bool
}

// definitionBlock stands where a definition stood, so that a list item with
// nothing else in it is not taken for an empty one.
type definitionBlock struct{ ast.BaseBlock }

func (n *definitionBlock) Kind() ast.NodeKind            { return definitionKind }
func (n *definitionBlock) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }
func (n *definitionBlock) IsRaw() bool                   { return true }

// definitionTransformer takes the definitions off the start of a paragraph.
// goldmark's own searches all earlier ones for each, and keeps no positions.
type definitionTransformer struct{}

func (definitionTransformer) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	lines, source := node.Lines(), reader.Source()
	first := lines.At(0)
	if head := bytes.TrimLeft(source[first.Start:first.Stop], " \t"); len(head) == 0 || head[0] != '[' {
		return
	}
	found := findingsOf(pc)
	var words []byte
	ends := make([]int, lines.Len())
	for i := range lines.Len() {
		line := lines.At(i)
		words = append(words, bytes.TrimLeft(source[line.Start:line.Stop], " \t")...)
		ends[i] = len(words)
	}
	taken, at := 0, 0
	for at < len(words) {
		d, size := scanDefinition(words[at:])
		if size == 0 {
			break
		}
		at += size
		line := lines.At(taken)
		d.offset = line.Stop - len(bytes.TrimLeft(source[line.Start:line.Stop], " \t"))
		found.definitions = append(found.definitions, d)
		for taken < len(ends) && ends[taken] <= at {
			line := lines.At(taken)
			found.covered = append(found.covered, stretch{line.Start, line.Stop})
			taken++
		}
	}
	if taken == 0 {
		return
	}
	parent := node.Parent()
	parent.InsertBefore(parent, node, &definitionBlock{})
	if taken == len(ends) {
		parent.RemoveChild(parent, node)
		return
	}
	lines.SetSliced(taken, len(ends))
}

// scanDefinition reads one definition and the line end after it; size 0 means that there is none.
func scanDefinition(words []byte) (d definition, size int) {
	label, at := scanLabel(words)
	if at == 0 || util.IsBlank(label) || at >= len(words) || words[at] != ':' {
		return d, 0
	}
	at = skipSpace(words, at+1)
	destination, size := scanDestination(words[at:])
	if size == 0 {
		return d, 0
	}
	at += size
	d = definition{label: util.ToLinkReference(label), destination: string(destination)}
	afterDestination := lineEnd(words, at)
	titleAt := skipSpace(words, at)
	if titleAt > at && titleAt < len(words) {
		if title, size := scanTitle(words[titleAt:]); size > 0 {
			if end := lineEnd(words, titleAt+size); end > 0 {
				d.title = string(title)
				return d, end
			}
		}
	}
	return d, afterDestination
}

// lineEnd is the offset after the line feed that follows at once or after white
// space, and 0 when something else follows.
func lineEnd(words []byte, at int) int {
	for ; at < len(words); at++ {
		switch words[at] {
		case '\n':
			return at + 1
		case ' ', '\t':
		default:
			return 0
		}
	}
	return at
}

// skipSpace is the offset of the first byte from at on that is no white space.
func skipSpace(words []byte, at int) int {
	for at < len(words) && (words[at] == ' ' || words[at] == '\t' || words[at] == '\n') {
		at++
	}
	return at
}

// scanLabel reads "[label]"; size 0 means that there is none.
func scanLabel(words []byte) (label []byte, size int) {
	if len(words) == 0 || words[0] != '[' {
		return nil, 0
	}
	for i := 1; i < len(words) && i <= labelLimit+1; i++ {
		switch words[i] {
		case '\\':
			i++
		case '[':
			return nil, 0
		case ']':
			return words[1:i], i + 1
		}
	}
	return nil, 0
}

// parenthesisLimit is how deep parentheses in an address may stand in one another.
const parenthesisLimit = 32

// scanDestination reads "address" or "<address>"; size 0 means that there is none.
func scanDestination(words []byte) (destination []byte, size int) {
	if len(words) > 0 && words[0] == '<' {
		for i := 1; i < len(words); i++ {
			switch words[i] {
			case '\\':
				if i+1 < len(words) && isPunctuation(words[i+1]) {
					i++
				}
			case '\n', '<':
				return nil, 0
			case '>':
				return words[1:i], i + 1
			}
		}
		return nil, 0
	}
	depth, i := 0, 0
scan:
	for ; i < len(words); i++ {
		switch c := words[i]; {
		case c == '\\' && i+1 < len(words) && isPunctuation(words[i+1]):
			i++
		case c == '(':
			if depth++; depth > parenthesisLimit {
				return nil, 0
			}
		case c == ')':
			if depth == 0 {
				break scan
			}
			depth--
		case c <= ' ' || c == 0x7f:
			break scan
		}
	}
	if depth != 0 {
		return nil, 0
	}
	return words[:i], i
}

// scanTitle reads a title in "…", '…' or (…); size 0 means that there is none.
func scanTitle(words []byte) (title []byte, size int) {
	closer := words[0]
	switch closer {
	case '"', '\'':
	case '(':
		closer = ')'
	default:
		return nil, 0
	}
	for i := 1; i < len(words); i++ {
		switch words[i] {
		case '\\':
			i++
		case closer:
			return words[1:i], i + 1
		case '(':
			if closer == ')' {
				return nil, 0
			}
		}
	}
	return nil, 0
}

// isPunctuation says whether a byte is ASCII punctuation, which a backslash can escape.
func isPunctuation(c byte) bool {
	return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~'
}
