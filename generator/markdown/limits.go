package markdown

import (
	"bytes"
	"unicode/utf8"

	"monjo/generator/diag"
)

// What is refused before goldmark sees a text. goldmark keeps a record for each
// line and each open container, and walks them for each line: 36 kB of nested
// lists and empty lines cost it 46 seconds and 20 GiB, and neither a stack
// overflow nor an exhausted memory can be recovered from. No honest text comes
// near these numbers.
const (
	depthLimit  = 32      // containers around one line
	effortLimit = 500_000 // lines, each counted once, and twice more for every container around it and for every one that it opens
	markupLimit = 250_000 // delimiter runs or brackets in one paragraph, spans in one text

	// What references to definitions may add to a text, beyond four times its own
	// size: 100,000 references of 4 bytes to an address of 10 kB would be a gigabyte.
	expansionLimit = 1 << 20
)

// admit checks the source against the limits and notes where its lines begin.
func admit(r *report) bool {
	if !utf8.Valid(r.src) {
		r.list.Add(diag.Position{File: r.file}, diag.BadEncoding, "the text is not UTF-8", "save it as UTF-8")
		return false
	}
	r.lines = make([]int, 0, bytes.Count(r.src, []byte{'\n'})+1)
	for at := 0; at < len(r.src); {
		r.lines = append(r.lines, at)
		next := bytes.IndexByte(r.src[at:], '\n')
		if next < 0 {
			break
		}
		at += next + 1
	}
	for i, c := range r.src {
		if c < ' ' && c != '\n' && c != '\t' || c == 0x7f {
			r.add(i, diag.BadCharacter, "a control character", "delete it")
			return false
		}
	}
	return admitDepth(r)
}

// admitDepth follows the containers from line to line, roughly as goldmark will,
// and never finds fewer of them than goldmark.
func admitDepth(r *report) bool {
	var open []int // for each open container: 0 for a quotation, else the columns that a line inside it is indented by
	effort, afterBlank := 0, true
	for i, start := range r.lines {
		end := len(r.src)
		if i+1 < len(r.lines) {
			end = r.lines[i+1] - 1
		}
		p := prefix{line: r.src[start:end]}
		matched := 0
		for matched < len(open) && p.continues(open[matched]) {
			matched++
		}
		blank := p.blank()
		opened := 0
		for !p.blank() {
			width, ok := p.opens()
			if !ok {
				break
			}
			if opened == 0 {
				open = open[:matched]
			}
			open = append(open, width)
			opened++
			if len(open) > depthLimit {
				r.add(start+p.at, diag.TooDeep, "quotations and lists more than 32 deep", `write \ before a sign at the start of a line that is meant as itself`)
				return false
			}
		}
		// Without a sign of its own a line after an empty one ends what it does not
		// continue; any other line may be a lazy continuation, which ends nothing.
		if opened == 0 && !blank && afterBlank {
			open = open[:matched]
		}
		effort += 1 + 2*len(open) + 2*opened
		if effort > effortLimit {
			r.add(start, diag.TooLarge, "too many lines, or too many lines inside lists and quotations", "divide the text")
			return false
		}
		afterBlank = blank
	}
	return true
}

// prefix reads the signs of containers at the start of one line.
type prefix struct {
	line   []byte
	at     int // next byte
	column int // column of that byte, from 0, tabs counted
}

func (p *prefix) blank() bool {
	return len(bytes.TrimLeft(p.line[p.at:], " \t")) == 0
}

// indent is the number of columns of white space before the next sign, and the bytes that they take.
func (p *prefix) indent() (columns, size int) {
	for i := p.at; i < len(p.line); i++ {
		switch p.line[i] {
		case ' ':
			columns++
		case '\t':
			columns += 4 - (p.column+columns)%4
		default:
			return columns, i - p.at
		}
	}
	return columns, len(p.line) - p.at
}

func (p *prefix) skip(columns, size int) {
	p.at += size
	p.column += columns
}

// continues consumes what keeps a container open on this line.
func (p *prefix) continues(width int) bool {
	columns, size := p.indent()
	if width == 0 {
		if columns > 3 || p.at+size == len(p.line) || p.line[p.at+size] != '>' {
			return false
		}
		p.skip(columns+1, size+1)
		return true
	}
	if p.blank() {
		return true
	}
	if columns < width {
		return false
	}
	for width > 0 && p.line[p.at] == ' ' {
		p.skip(1, 1)
		width--
	}
	if width > 0 {
		stop := 4 - p.column%4
		p.skip(stop, 1)
	}
	return true
}

// opens consumes one sign that opens a container, and gives the columns that later lines need.
func (p *prefix) opens() (width int, ok bool) {
	columns, size := p.indent()
	rest := p.line[p.at+size:]
	if columns > 3 || len(rest) == 0 || isRule(rest) {
		return 0, false
	}
	if rest[0] == '>' {
		p.skip(columns+1, size+1)
		if p.at < len(p.line) && p.line[p.at] == ' ' {
			p.skip(1, 1)
		}
		return 0, true
	}
	if label := noteLabel(rest); label != nil {
		sign := len(label) + len("[^]:")
		p.skip(columns+sign, size+sign)
		return 4, true
	}
	sign := listMarker(rest)
	if sign == 0 {
		return 0, false
	}
	p.skip(columns+sign, size+sign)
	width = columns + sign + 1
	if after, _ := p.indent(); after <= 4 && !p.blank() {
		width = columns + sign + after
	}
	return width, true
}

// listMarker is the length of the list marker that a line begins with, or 0.
func listMarker(line []byte) int {
	i := 0
	if line[0] == '-' || line[0] == '+' || line[0] == '*' {
		i = 1
	} else {
		for i < len(line) && i < 10 && line[i] >= '0' && line[i] <= '9' {
			i++
		}
		if i == 0 || i > 9 || i == len(line) || line[i] != '.' && line[i] != ')' {
			return 0
		}
		i++
	}
	if i < len(line) && line[i] != ' ' && line[i] != '\t' && line[i] != '\n' {
		return 0
	}
	return i
}

// isRule says whether a line is a thematic break.
func isRule(line []byte) bool {
	sign, count := line[0], 0
	if sign != '-' && sign != '*' && sign != '_' {
		return false
	}
	for _, c := range line {
		switch c {
		case sign:
			count++
		case ' ', '\t', '\n':
		default:
			return false
		}
	}
	return count >= 3
}
