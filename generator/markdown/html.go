package markdown

import (
	"strconv"
	"strings"
)

// Options say how the words of a block become HTML.
type Options struct {
	// NotePrefix stands in the IDs of footnotes, such as "en-" in "fn-en-1" and
	// "fnref-en-1-1", so that two texts can share a page.
	NotePrefix string
	// HeadingPrefix stands before the IDs of headings and in links to them. Empty
	// means "s-". Two texts on a page need two.
	HeadingPrefix string
}

func (o Options) heading(id string) string {
	if o.HeadingPrefix == "" {
		return "s-" + id
	}
	return o.HeadingPrefix + id
}

// Inline appends the words of a block with its spans and the marks as well-nested
// HTML, without the block's own element. Marks are sorted and do not overlap;
// where a mark crosses the border of a span, it is written in several pieces, and
// inside a link it is not linked. A mark with neither target nor class leaves no trace.
func Inline(dst []byte, b Block, marks []Mark, o Options) []byte {
	return inlineHTML(dst, b, marks, o, 0, len(b.Words))
}

// writer writes a piece of a block's words.
type writer struct {
	dst    []byte
	b      Block
	o      Options
	spans  []Span // still to be opened
	open   []Span // outermost first; a mark around whole spans is one of them
	marks  []Mark // still to be begun, the first perhaps begun
	links  int    // how many links are open
	inMark bool   // the first of marks has its element open, innermost
}

// markSpan is the kind of a mark that stands among the open spans.
const markSpan = NoteReference + 1

func inlineHTML(dst []byte, b Block, marks []Mark, o Options, from, to int) []byte {
	w := writer{dst: dst, b: b, o: o, spans: b.Spans, marks: marks}
	for len(w.spans) > 0 && w.spans[0].Start < from {
		w.spans = w.spans[1:]
	}
	for len(w.marks) > 0 && w.marks[0].End <= from {
		w.marks = w.marks[1:]
	}
	for at := from; ; {
		w.close(at)
		if len(w.spans) > 0 && w.spans[0].Start == at && at <= to {
			w.begin(at, to)
		}
		if at >= to {
			break
		}
		w.mark(at, to)
		next := w.next(at, to)
		w.words(b.Words[at:next])
		at = next
	}
	if w.inMark {
		w.endMark(w.marks[0])
	}
	for n := len(w.open); n > 0; n-- {
		w.end(w.open[n-1])
	}
	return w.dst
}

// next is the nearest offset at which something begins or ends.
func (w *writer) next(at, to int) int {
	next := to
	if n := len(w.open); n > 0 {
		next = min(next, w.open[n-1].End)
	}
	if len(w.spans) > 0 {
		next = min(next, w.spans[0].Start)
	}
	if len(w.marks) > 0 {
		if m := w.marks[0]; m.Start > at {
			next = min(next, m.Start)
		} else {
			next = min(next, m.End)
		}
	}
	return max(next, at+1)
}

// close ends what ends here, and takes an innermost mark out of the way of a span's border.
func (w *writer) close(at int) {
	ends := len(w.open) > 0 && w.open[len(w.open)-1].End <= at
	if w.inMark && (ends || w.marks[0].End <= at || len(w.spans) > 0 && w.spans[0].Start == at) {
		w.endMark(w.marks[0])
		w.inMark = false
	}
	for len(w.open) > 0 && w.open[len(w.open)-1].End <= at {
		w.end(w.open[len(w.open)-1])
		w.open = w.open[:len(w.open)-1]
	}
	for len(w.marks) > 0 && w.marks[0].End <= at {
		w.marks = w.marks[1:]
	}
}

// begin opens the spans that start here. References to footnotes come first:
// one that stands at the border of a span is not inside it.
func (w *writer) begin(at, to int) {
	n := 0
	for n < len(w.spans) && w.spans[n].Start == at {
		if p := w.spans[n]; p.Kind == NoteReference {
			w.reference(p)
		}
		n++
	}
	for _, p := range w.spans[:n] {
		if p.Kind == NoteReference || p.End > to {
			continue
		}
		if len(w.marks) > 0 && w.whole(at, p.End) {
			w.pushMark()
		}
		w.start(p)
		w.open = append(w.open, p)
	}
	w.spans = w.spans[n:]
}

// whole says whether the first mark begins here, around a span that ends at end
// and around everything else up to the mark's own end, so that one element holds it all.
func (w *writer) whole(at, end int) bool {
	m := w.marks[0]
	if m.Start != at || m.End < end || w.links > 0 || w.isOpenMark() {
		return false
	}
	if n := len(w.open); n > 0 && w.open[n-1].End < m.End {
		return false
	}
	for _, p := range w.spans {
		if p.Start >= m.End {
			break
		}
		if p.Start == at && p.End > m.End {
			continue // opened before the mark is
		}
		if p.End > m.End || p.Kind == Link || p.Kind == NoteReference && p.Start > at {
			return false
		}
	}
	return true
}

func (w *writer) isOpenMark() bool {
	for _, p := range w.open {
		if p.Kind == markSpan {
			return true
		}
	}
	return false
}

func (w *writer) pushMark() {
	m := w.marks[0]
	w.startMark(m)
	w.open = append(w.open, Span{Start: m.Start, End: m.End, Kind: markSpan, Target: m.Target, Title: m.Class})
}

// mark begins or resumes the mark that holds this offset.
func (w *writer) mark(at, to int) {
	if len(w.marks) == 0 || w.marks[0].Start > at || w.inMark || w.isOpenMark() {
		return
	}
	m := w.marks[0]
	if m.Start == at && m.End <= to && w.whole(at, at) {
		w.pushMark()
		return
	}
	w.startMark(m)
	w.inMark = true
}

func (w *writer) startMark(m Mark) {
	name := "span"
	if w.linked(m) {
		name = "a"
	} else if m.Class == "" && m.Title == "" {
		return
	}
	w.dst = append(append(w.dst, '<'), name...)
	w.attribute("class", m.Class)
	if w.linked(m) {
		w.attribute("href", m.Target)
	}
	w.attribute("title", m.Title)
	w.dst = append(w.dst, '>')
}

func (w *writer) linked(m Mark) bool { return m.Target != "" && w.links == 0 }

func (w *writer) endMark(m Mark) {
	if w.linked(m) {
		w.dst = append(w.dst, "</a>"...)
	} else if m.Class != "" || m.Title != "" {
		w.dst = append(w.dst, "</span>"...)
	}
}

func (w *writer) start(p Span) {
	switch p.Kind {
	case Emphasis:
		w.dst = append(w.dst, "<em>"...)
	case Strong:
		w.dst = append(w.dst, "<strong>"...)
	case CodeSpan:
		w.dst = append(w.dst, "<code>"...)
	case Ruby:
		w.dst = append(w.dst, "<ruby>"...)
	case Link:
		w.links++
		target := p.Target
		if id, ok := strings.CutPrefix(target, "#s-"); ok {
			target = "#" + w.o.heading(id)
		}
		w.dst = append(w.dst, "<a"...)
		w.attribute("href", target)
		w.attribute("title", p.Title)
		if len(target) > 4 && strings.EqualFold(target[:4], "http") {
			w.attribute("rel", "noopener")
		}
		w.dst = append(w.dst, '>')
	}
}

func (w *writer) end(p Span) {
	switch p.Kind {
	case Emphasis:
		w.dst = append(w.dst, "</em>"...)
	case Strong:
		w.dst = append(w.dst, "</strong>"...)
	case CodeSpan:
		w.dst = append(w.dst, "</code>"...)
	case Ruby:
		w.dst = append(w.dst, "<rp>（</rp><rt>"...)
		w.dst = appendText(w.dst, p.Reading)
		w.dst = append(w.dst, "</rt><rp>）</rp></ruby>"...)
	case Link:
		w.links--
		w.dst = append(w.dst, "</a>"...)
	case markSpan:
		w.endMark(w.marks[0])
	}
}

func (w *writer) reference(p Span) {
	number := w.o.NotePrefix + strconv.Itoa(p.Number)
	w.dst = append(w.dst, "<sup"...)
	w.attribute("id", "fnref-"+number+"-"+strconv.Itoa(p.Occurrence))
	w.dst = append(w.dst, "><a"...)
	w.attribute("href", "#fn-"+number)
	w.dst = append(w.dst, ` role="doc-noteref">`...)
	w.dst = strconv.AppendInt(w.dst, int64(p.Number), 10)
	w.dst = append(w.dst, "</a></sup>"...)
}

// words writes plain words; a line feed is a line break, but for a code block.
func (w *writer) words(words string) {
	if w.b.Kind == Code {
		w.dst = appendText(w.dst, words)
		return
	}
	for {
		line, rest, more := strings.Cut(words, "\n")
		w.dst = appendText(w.dst, line)
		if !more {
			return
		}
		w.dst = append(w.dst, "<br>"...)
		words = rest
	}
}

// attribute writes an attribute that is not empty.
func (w *writer) attribute(name, value string) { w.dst = appendAttribute(w.dst, name, value) }

func appendAttribute(dst []byte, name, value string) []byte {
	if value == "" {
		return dst
	}
	dst = append(append(append(dst, ' '), name...), `="`...)
	return append(appendText(dst, value), '"')
}

// appendText escapes what is markup in words and in quoted attributes.
func appendText(dst []byte, s string) []byte {
	from := 0
	for i := range len(s) {
		entity := ""
		switch s[i] {
		case '&':
			entity = "&amp;"
		case '<':
			entity = "&lt;"
		case '>':
			entity = "&gt;"
		case '"':
			entity = "&quot;"
		default:
			continue
		}
		dst = append(append(dst, s[from:i]...), entity...)
		from = i + 1
	}
	return append(dst, s[from:]...)
}
