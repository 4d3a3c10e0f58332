package worldjpn

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

var startOfHTML = regexp.MustCompile(`(?i)^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b`)

// isHTML decides by the name, or by how the text begins.
func isHTML(name, text string) bool {
	lower := strings.ToLower(afterAnchor.ReplaceAllString(name, ""))
	return strings.HasSuffix(lower, ".html") || strings.HasSuffix(lower, ".htm") || startOfHTML.MatchString(text)
}

// page is HTML being turned into the lines that a reader sees: a new line for
// <br>, a blank one around blocks. A line end of the HTML itself is white space, and
// nothing between two wide signs (CSS Text Module Level 3, "Segment Break Transformation
// Rules"), as in package markdown.
type page struct {
	*report
	title   string // the words of <title>
	lines   []Line
	current []byte  // the words of the line being read
	begin   Line    // place of the first words of the current line
	soft    bool    // a line end of the HTML stands behind them
	line    int     // place of the tokenizer
	column  int     //
	pre     int     // depth of <pre>
	lists   []*list // open lists, outermost first
	dropped string  // the element whose words are not shown, while inside it
	bracket bool    // the page has brackets (<rp>) around the readings of the present <ruby>
	reading bool    // inside an <rt> whose brackets are ours
}

type list struct {
	ordered bool
	next    int
}

// htmlLines takes the tags out. The tokenizer is used rather than the parser
// because only it can say on which line a word stands.
func (r *report) htmlLines(text string) (lines []Line, title string) {
	p := &page{report: r, line: 1, column: 1}
	tokens := html.NewTokenizer(strings.NewReader(text))
	for {
		kind := tokens.Next()
		if kind == html.ErrorToken {
			break
		}
		raw := string(tokens.Raw()) // a copy: Token changes the buffer
		switch kind {
		case html.TextToken:
			p.text(raw)
		case html.StartTagToken, html.SelfClosingTagToken:
			p.open(tokens.Token())
		case html.EndTagToken:
			p.close(tokens.Token().Data)
		}
		p.advance(raw)
	}
	p.flush()
	return p.lines, strings.TrimSpace(p.title)
}

func (p *page) advance(raw string) {
	if last := strings.LastIndexByte(raw, '\n'); last >= 0 {
		p.line += strings.Count(raw, "\n")
		p.column, raw = 1, raw[last+1:]
	}
	p.column += utf8.RuneCountInString(raw)
}

func (p *page) text(raw string) {
	if p.dropped != "" {
		p.drop(raw)
		return
	}
	for i, piece := range strings.Split(raw, "\n") {
		column := 1
		if i == 0 {
			column = p.column
		} else if p.pre > 0 {
			p.breakLine()
		} else {
			p.soft = len(p.current) > 0
		}
		p.words(html.UnescapeString(piece), p.line+i, column)
	}
}

var collapsible = regexp.MustCompile(`[ \t\f\r]+`)

func (p *page) words(words string, line, column int) {
	if p.pre == 0 {
		words = collapsible.ReplaceAllString(words, " ")
		if p.soft {
			words = p.continued(strings.TrimPrefix(words, " "))
		}
		if len(p.current) == 0 {
			trimmed := strings.TrimPrefix(words, " ")
			column += len(words) - len(trimmed)
			words = trimmed
		}
	}
	if words == "" {
		return
	}
	if len(p.current) == 0 {
		p.begin = Line{Number: line, Column: column}
	}
	p.current = append(p.current, words...)
}

// continued puts what belongs between the current line and the words after a line end
// of the HTML before these. A label begins a line of its own, in case a page relies on
// line ends in its header.
func (p *page) continued(words string) string {
	if words == "" {
		return ""
	}
	p.soft = false
	if what, _, _ := labelled(Line{Text: words}); what > unknownLabel {
		p.flush()
		return words
	}
	p.current = bytes.TrimRight(p.current, " ")
	last, _ := utf8.DecodeLastRune(p.current)
	first, _ := utf8.DecodeRuneInString(words)
	if wide(last) && wide(first) {
		return words
	}
	return " " + words
}

// flush ends the current line; without words it gives nothing, so that the line
// ends of the HTML itself never make a paragraph.
func (p *page) flush() {
	for _, part := range strings.Split(string(p.current), "\n") { // a line end can come from an entity
		if text := trimRight(part); text != "" {
			p.lines = append(p.lines, Line{Number: p.begin.Number, Column: p.begin.Column, Text: text})
		}
	}
	p.current = p.current[:0]
	p.soft = false
}

// breakLine is a <br>: alone it ends a line, after another it makes a blank one.
func (p *page) breakLine() {
	before := len(p.lines)
	p.flush()
	if len(p.lines) == before {
		p.lines = append(p.lines, Line{Number: p.line, Column: p.column})
		return
	}
	p.lines[len(p.lines)-1].Break = true
}

func (p *page) block() {
	p.flush()
	if len(p.lines) > 0 && !p.lines[len(p.lines)-1].Blank() {
		p.lines = append(p.lines, Line{Number: p.line, Column: p.column})
	}
}
