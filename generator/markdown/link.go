package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/util"

	"monjo/generator/diag"
)

// bracket is a "[" whose counterpart is still to come.
type bracket struct {
	at         int  // offset into in
	raw        int  // offset into raw
	delimiters int  // how many runs came before
	spans      int  // how many spans came before
	image      bool // "!" stands before
	outer      bool // another bracket came after it
}

func (s *inline) openBracket(at int) int {
	if name := noteName(s.in[at:]); name != nil {
		return s.reference(at, string(name))
	}
	if n := len(s.brackets); n > 0 {
		s.brackets[n-1].outer = true
	}
	if len(s.brackets) >= markupLimit {
		s.excess(at)
	} else {
		image := at > 0 && s.in[at-1] == '!' && s.escapedTo != at
		s.brackets = append(s.brackets, bracket{at: at, raw: len(s.raw), delimiters: len(s.delimiters), spans: len(s.spans), image: image})
	}
	s.raw = append(s.raw, '[')
	return at + 1
}

// reference is a [^name] in words.
func (s *inline) reference(at int, name string) int {
	if number, occurrence, ok := s.c.refer(name); ok {
		s.span(Span{Start: len(s.raw), End: len(s.raw), Kind: NoteReference, Label: name, Number: number, Occurrence: occurrence}, at)
	} else {
		s.problem(at, diag.UndefinedReference, "there is no footnote [^"+name+"]",
			"write the footnote, [^"+name+"]: and its words, on a line of its own, or write \\[ for the sign itself")
	}
	return at + len(name) + len("[^]")
}

func (s *inline) closeBracket(at int) int {
	n := len(s.brackets) - 1
	if n < 0 {
		s.raw = append(s.raw, ']')
		return at + 1
	}
	open := s.brackets[n]
	s.brackets = s.brackets[:n]
	dead := n < s.dead && !open.image
	s.dead = min(s.dead, n)
	if !dead {
		if destination, title, size := s.inlineTarget(at + 1); size > 0 {
			s.closeLink(open, destination, title, at+1)
			return at + 1 + size
		}
		if d, size := s.definition(open, at); d != nil {
			if s.c.expansion > expansionLimit+4*len(s.c.report.src) {
				s.excess(at)
				return at + 1 + size
			}
			s.closeLink(open, []byte(d.destination), []byte(d.title), at+1)
			return at + 1 + size
		}
	}
	s.raw = append(s.raw, ']')
	return at + 1
}

// inlineTarget reads "(address "title")"; size 0 means that there is none.
func (s *inline) inlineTarget(at int) (destination, title []byte, size int) {
	if at >= len(s.in) || s.in[at] != '(' {
		return nil, nil, 0
	}
	i := skipSpace(s.in, at+1)
	destination, n := scanDestination(s.in[i:])
	i += n
	after := skipSpace(s.in, i)
	if after > i && after < len(s.in) && s.in[after] != ')' {
		if title, n = scanTitle(s.in[after:]); n == 0 {
			return nil, nil, 0
		}
		after = skipSpace(s.in, after+n)
	}
	if after >= len(s.in) || s.in[after] != ')' {
		return nil, nil, 0
	}
	return destination, title, after + 1 - at
}

// definition finds what [words][name], [name][] or [name] refers to, and the
// size of what follows the first bracket pair.
func (s *inline) definition(open bracket, at int) (*definition, int) {
	own := s.in[open.at+1 : at]
	name, size := scanLabel(s.in[at+1:])
	if size > 0 && noteName(s.in[at+1:]) == nil {
		wanted := name
		if util.IsBlank(name) {
			wanted = own
			if open.outer {
				wanted = nil
			}
		}
		d := s.c.define(wanted)
		if d == nil {
			s.problem(open.at, diag.UndefinedReference, "this refers to a link definition that is not there",
				`write the address as [words](address), or \[ for the sign itself`)
		}
		return d, size
	}
	if open.outer || len(own) > labelLimit {
		return nil, 0
	}
	return s.c.define(own), 0
}

// closeLink makes a link of what stands between the brackets.
func (s *inline) closeLink(open bracket, destination, title []byte, at int) {
	s.emphasize(open.delimiters)
	if open.image {
		s.problem(open.at-1, diag.Image, "pictures are not part of the format", `describe the picture in words, or write \! before the bracket for the sign itself`)
		return
	}
	for _, p := range s.spans[open.spans:] {
		if p.Kind == Link || p.Kind == NoteReference {
			s.problem(open.at, diag.BadLink, "a link or footnote inside a link", "put it after the link")
			break
		}
	}
	s.cuts = append(s.cuts, stretch{open.raw, open.raw + 1})
	s.link(Span{
		Start: open.raw + 1, End: len(s.raw), Kind: Link,
		Target: string(s.decode(nil, destination, at)),
		Title:  strings.Join(strings.Fields(string(s.decode(nil, title, at))), " "),
	}, open.at)
	s.dead = len(s.brackets)
}

// link checks a link and keeps it.
func (s *inline) link(p Span, at int) {
	if len(bytes.Trim(s.raw[p.Start:p.End], " \t\n\x01")) == 0 {
		s.problem(at, diag.BadLink, "a link without words", "write the words between the square brackets")
	}
	if fault, hint := checkAddress(p.Target); fault != "" {
		s.problem(at, diag.BadLink, fault, hint)
	}
	s.span(p, at)
}

// define looks a label up and marks its definition as used.
func (c *converter) define(label []byte) *definition {
	if len(c.definitions) == 0 || len(label) == 0 {
		return nil
	}
	d := c.definitions[util.ToLinkReference(label)]
	if d != nil {
		d.used = true
		c.expansion += len(d.destination) + len(d.title)
	}
	return d
}
