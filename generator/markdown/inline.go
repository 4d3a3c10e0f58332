package markdown

import (
	"bytes"
	"slices"
	"sort"

	"monjo/generator/diag"
)

// inline turns the source of one block into words and spans. Words go straight
// into raw; a sign that turns out to be markup later is cut away at the end, so
// that no tree is built and the cost is linear whatever the source.
type inline struct {
	c  *converter
	in []byte // the source of the block, lines joined by line feeds

	base    int      // offset of in[0] in the source, when in is a piece of it
	origins []origin // else where each line of in comes from

	raw        []byte // words, with softBreak for a line end, and signs not yet known as markup
	cuts       []stretch
	breaks     bool // raw holds a softBreak
	delimiters []delimiter
	brackets   []bracket
	dead       int // so many brackets have a link after them, and links cannot stand in one another
	spans      []Span
	inTable    bool
	escapedTo  int         // end of the last backslash escape
	rubyEnd    int         // end of the last ruby
	ticks      map[int]int // last place of each length of backquote runs, once a search failed
	tooMany    bool
	buffer     []byte // holds in, when it had to be joined
	stops      []stop // scratch of settle
}

// origin says that in[at:], up to the next origin, is the source from offset on.
type origin struct{ at, offset int }

// softBreak stands in raw for a line end until both neighbours are known. No
// source holds it: admit refuses control characters.
const softBreak = 1

// special marks the bytes that may begin markup.
var special = [256]bool{'\n': true, '\\': true, '&': true, '`': true, '*': true, '_': true, '[': true, ']': true, '<': true, '{': true}

// lines parses the pieces of the source that make up a paragraph or heading.
func (s *inline) lines(pieces []stretch) {
	contiguous := true
	for i := 1; i < len(pieces); i++ {
		contiguous = contiguous && pieces[i].start == pieces[i-1].end
	}
	s.origins = s.origins[:0]
	s.inTable = false
	if contiguous {
		s.base = pieces[0].start
		s.run(s.c.report.src[s.base:pieces[len(pieces)-1].end])
		return
	}
	s.buffer = s.buffer[:0]
	for _, p := range pieces {
		s.origins = append(s.origins, origin{len(s.buffer), p.start})
		s.buffer = append(s.buffer, s.c.report.src[p.start:p.end]...)
	}
	s.run(s.buffer)
}

// cell parses one cell of a table.
func (s *inline) cell(start, end int) {
	s.origins, s.base, s.inTable = s.origins[:0], start, true
	s.run(s.c.report.src[start:end])
}

// offset is where a byte of in stands in the source.
func (s *inline) offset(at int) int {
	if len(s.origins) == 0 {
		return s.base + at
	}
	i := sort.Search(len(s.origins), func(i int) bool { return s.origins[i].at > at }) - 1
	return s.origins[i].offset + at - s.origins[i].at
}

func (s *inline) problem(at int, code diag.Code, words, hint string) {
	s.c.report.add(s.offset(at), code, words, hint)
}

func (s *inline) run(in []byte) {
	s.in, s.raw, s.cuts, s.breaks, s.tooMany = in, s.raw[:0], s.cuts[:0], false, false
	s.delimiters, s.brackets, s.spans = s.delimiters[:0], s.brackets[:0], s.spans[:0]
	s.escapedTo, s.rubyEnd, s.ticks, s.dead = -1, -1, nil, 0
	for at := 0; at < len(in); {
		plain := at
		for plain < len(in) && !special[in[plain]] {
			plain++
		}
		s.raw = append(s.raw, in[at:plain]...)
		if at = plain; at == len(in) {
			break
		}
		switch in[at] {
		case '\n':
			at = s.lineBreak(at)
		case '\\':
			at = s.escape(at)
		case '&':
			at = s.entity(at)
		case '`':
			at = s.code(at)
		case '*', '_':
			at = s.delimiter(at)
		case '[':
			at = s.openBracket(at)
		case ']':
			at = s.closeBracket(at)
		case '<':
			at = s.angle(at)
		case '{':
			at = s.ruby(at)
		}
	}
	s.emphasize(0)
	s.settle()
}

// lineBreak is a hard break after two spaces, else a soft one. White space around it goes.
func (s *inline) lineBreak(at int) int {
	line := bytes.TrimRight(s.in[:at], " \t")
	spaces := at - len(line)
	s.raw = s.raw[:len(s.raw)-spaces]
	if spaces >= 2 && s.in[at-1] == ' ' && s.in[at-2] == ' ' {
		s.raw = append(s.raw, '\n')
	} else {
		s.raw = append(s.raw, softBreak)
		s.breaks = true
	}
	return skipSpace(s.in, at+1)
}

func (s *inline) escape(at int) int {
	if at+1 < len(s.in) {
		switch next := s.in[at+1]; {
		case isPunctuation(next):
			s.raw = append(s.raw, next)
			s.escapedTo = at + 2
			return at + 2
		case next == '\n':
			s.raw = append(s.raw, '\n')
			return skipSpace(s.in, at+2)
		}
	}
	s.raw = append(s.raw, '\\')
	return at + 1
}

// code is a code span, or a run of backquotes without its counterpart.
func (s *inline) code(at int) int {
	size := runLength(s.in, at)
	inner := at + size
	if s.ticks == nil || s.ticks[size] >= inner {
		for i := inner; i < len(s.in); {
			next := bytes.IndexByte(s.in[i:], '`')
			if next < 0 {
				break
			}
			i += next
			closing := runLength(s.in, i)
			if closing == size {
				s.codeSpan(s.in[inner:i], at)
				return i + size
			}
			i += closing
		}
		if s.ticks == nil {
			s.ticks = map[int]int{}
			for i := inner; i < len(s.in); i++ {
				if s.in[i] == '`' {
					n := runLength(s.in, i)
					s.ticks[n] = i
					i += n - 1
				}
			}
		}
	}
	s.raw = append(s.raw, s.in[at:inner]...)
	return inner
}

func runLength(in []byte, at int) int {
	n := 1
	for at+n < len(in) && in[at+n] == in[at] {
		n++
	}
	return n
}

func (s *inline) codeSpan(words []byte, at int) {
	start := len(s.raw)
	if n := len(words); n > 1 && isSpaceOrBreak(words[0]) && isSpaceOrBreak(words[n-1]) && len(bytes.Trim(words, " \n")) > 0 {
		words = words[1 : n-1]
	}
	for i := 0; i < len(words); i++ {
		switch {
		case words[i] == '\n':
			s.raw = append(s.raw, ' ')
		case s.inTable && words[i] == '\\' && i+1 < len(words) && words[i+1] == '|':
		default:
			s.raw = append(s.raw, words[i])
		}
	}
	s.span(Span{Start: start, End: len(s.raw), Kind: CodeSpan}, at)
}

func isSpaceOrBreak(c byte) bool { return c == ' ' || c == '\n' }

// span keeps a span whose offsets count in raw.
func (s *inline) span(p Span, at int) {
	if len(s.c.spans)+len(s.spans) >= markupLimit {
		s.excess(at)
		return
	}
	s.spans = append(s.spans, p)
}

// excess reports, once a block, that there is more markup than an honest text has.
func (s *inline) excess(at int) {
	if !s.tooMany {
		s.problem(at, diag.TooLarge, "too much formatting", "divide the text")
	}
	s.tooMany = true
}

// settle cuts the markup out of raw, decides the soft breaks, and gives words and spans to the block.
func (s *inline) settle() {
	c := s.c
	from := len(c.words)
	shift := from - c.wordsFrom
	if len(s.cuts) == 0 && !s.breaks {
		c.words = append(c.words, s.raw...)
		for _, p := range s.spans {
			p.Start, p.End = p.Start+shift, p.End+shift
			c.spans = append(c.spans, p)
		}
		return
	}
	slices.SortFunc(s.cuts, func(a, b stretch) int { return a.start - b.start })
	s.compact()
	for _, p := range s.spans {
		p.Start, p.End = s.settled(p.Start)+shift, s.settled(p.End)+shift
		if p.Start < p.End || p.Kind == NoteReference {
			c.spans = append(c.spans, p)
		}
	}
}
