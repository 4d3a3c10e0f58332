package worldjpn

import (
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"monjo/generator/diag"
)

// isBlock reports whether a browser begins a paragraph at the element.
func isBlock(name string) bool {
	switch name {
	case "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "figcaption", "figure",
		"footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre",
		"section", "table", "tr", "ul", "caption":
		return true
	}
	return false
}

func (p *page) open(t html.Token) {
	switch t.Data {
	case "script", "style", "title", "iframe", "noembed", "noframes", "noscript":
		p.dropped = t.Data
	case "br":
		p.breakLine()
	case "li":
		p.item(t)
		return
	case "ol", "ul":
		first, err := strconv.Atoi(attribute(t, "start"))
		if err != nil {
			first = 1
		}
		p.lists = append(p.lists, &list{t.Data == "ol", first})
		p.at(p.line, p.column, diag.ImportHTML, "a list: its numbers and bullets are written out as words of the text", "mark the list up by hand")
	case "table":
		p.at(p.line, p.column, diag.ImportHTML, "a table is read as one paragraph for each row", "mark the table up by hand")
	case "pre":
		p.pre++
	case "img":
		if words := attribute(t, "alt"); words != "" {
			p.at(p.line, p.column, diag.ImportHTML, fmt.Sprintf("a picture was left out; it stands for the words %q", words), "add them by hand if they belong to the document")
		}
	case "sup", "sub":
		p.at(p.line, p.column, diag.ImportHTML, "raised or lowered words are read as plain ones", "a footnote or an exponent is marked up by hand")
	case "ruby":
		p.bracket = false
	case "rp":
		p.endReading()
		p.bracket = true
	case "rt":
		p.endReading()
		p.at(p.line, p.column, diag.ImportHTML, "a reading (ruby) is written in brackets behind its word", "mark it up by hand as {外務省|がいむしょう}")
		if !p.bracket {
			p.reading = true
			p.words("（", p.line, p.column)
		}
	}
	if isBlock(t.Data) {
		p.block()
	}
}

func (p *page) close(name string) {
	if name == p.dropped {
		p.dropped = ""
		return
	}
	switch name {
	case "ol", "ul":
		if len(p.lists) > 0 {
			p.lists = p.lists[:len(p.lists)-1]
		}
	case "pre":
		p.block()
		p.pre = max(0, p.pre-1)
	case "td", "th":
		p.words(" ", p.line, p.column)
	case "rt", "ruby":
		p.endReading()
	}
	if isBlock(name) {
		p.block()
	}
}

// endReading closes a reading's bracket; HTML lets the end tags of <rt> and <rp> be left out.
func (p *page) endReading() {
	if p.reading {
		p.words("）", p.line, p.column)
	}
	p.reading = false
}

func (p *page) drop(raw string) {
	words := strings.Join(strings.Fields(html.UnescapeString(raw)), " ")
	switch {
	case p.dropped == "title":
		p.title += words
	case p.dropped == "style" || words == "":
	case p.dropped == "script":
		if strings.Contains(words, "document.write") || strings.Contains(words, "innerHTML") {
			p.at(p.line, p.column, diag.ImportHTML, "a script that writes words into the page was left out", "compare the text with the page as a browser shows it")
		}
	default:
		p.at(p.line, p.column, diag.ImportHTML, fmt.Sprintf("words inside <%s> were left out: %q", p.dropped, words), "add them by hand if they belong to the document")
	}
}

func attribute(t html.Token, name string) string {
	for _, a := range t.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// item writes what a browser shows before a list item, since the number is among
// the words that a reader sees.
func (p *page) item(t html.Token) {
	p.block()
	marker := "- "
	if len(p.lists) > 0 && p.lists[len(p.lists)-1].ordered {
		l := p.lists[len(p.lists)-1]
		if n, err := strconv.Atoi(attribute(t, "value")); err == nil {
			l.next = n
		}
		marker = strconv.Itoa(l.next) + ". "
		l.next++
	}
	p.words(marker, p.line, p.column)
}
