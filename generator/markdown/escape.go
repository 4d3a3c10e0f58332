package markdown

import (
	"strings"
	"unicode/utf8"
)

// Escape is Markdown that [Parse] reads as exactly these plain words, white space
// aside: one line, or a paragraph with line feeds in it. Only signs that Markdown
// would take for its own get a backslash, so that the text stays fit to read and
// to edit: "U.S.-Japan", "(1) text", "[Full text]" and "one_two" stay as they are,
// "3. text" becomes "3\. text". White space at the ends of lines goes. A line feed
// between two wide signs becomes a hard line break, because a soft one would leave
// nothing behind.
func Escape(text string) string {
	var out strings.Builder
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		line = strings.Trim(line, " \t")
		if i > 0 {
			if joins([]byte(strings.TrimRight(lines[i-1], " \t")), []byte(line)) && line != "" && strings.Trim(lines[i-1], " \t") != "" {
				out.WriteByte('\\')
			}
			out.WriteByte('\n')
		}
		escapeLine(&out, line, i+1 == len(lines) || strings.Trim(lines[i+1], " \t") == "")
	}
	return out.String()
}

// escapeLine writes a line that begins and ends with no white space.
func escapeLine(out *strings.Builder, line string, last bool) {
	start := blockSign(line)
	// Up to the last bar before the last brace, any brace might begin a ruby.
	bar := strings.LastIndexByte(line[:strings.LastIndexByte(line, '}')+1], '|')
	for i := 0; i < len(line); {
		c := line[i]
		switch {
		case c == '*' || c == '_':
			n := runLength([]byte(line), i)
			written := mustEscapeRun(line, i, n) || i <= start && start < i+n
			for k := range n {
				if written || i+k == start {
					out.WriteByte('\\')
				}
				out.WriteByte(c)
			}
			i += n
			continue
		case i == start, c == '\\' && (i+1 == len(line) || isPunctuation(line[i+1])), c == '`', mustEscape(line, i, bar, last):
			out.WriteByte('\\')
		}
		out.WriteByte(c)
		i++
	}
}

// mustEscapeRun says whether a run of asterisks or underscores could do anything, or would be reported.
func mustEscapeRun(line string, at, size int) bool {
	before, after := '\n', '\n'
	if at > 0 {
		before, _ = utf8.DecodeLastRuneInString(line[:at])
	}
	if end := at + size; end < len(line) {
		after, _ = utf8.DecodeRuneInString(line[end:])
	}
	canOpen, canClose := flanking(line[at], before, after)
	return canOpen || canClose || line[at] == '*' && size > 1
}

// mustEscape says whether a sign begins or ends a link, a footnote, HTML, an
// entity, a ruby or a heading's end.
func mustEscape(line string, at, bar int, last bool) bool {
	rest := line[at+1:]
	switch line[at] {
	case '[':
		return strings.HasPrefix(rest, "^")
	case ']':
		return rest != "" && strings.IndexByte("([:", rest[0]) >= 0 || rest == "" && !last
	case '<':
		return rest != "" && (isAlphanumeric(rest[0]) || strings.IndexByte("/!?.#$%&'*+=^_`{|}~-", rest[0]) >= 0)
	case '&':
		_, size, _ := decodeEntity([]byte(line[at:min(len(line), at+entityLimit+1)]))
		return size > 0
	case '{':
		if at < bar {
			return true
		}
		inner, _, found := strings.Cut(rest, "}")
		return found && (strings.HasPrefix(rest, "#") || isAttribute(inner))
	case '#':
		return strings.Trim(rest, "#") == "" && at > 0 && (line[at-1] == ' ' || line[at-1] == '\t' || line[at-1] == '#')
	}
	return false
}

// blockSign is the offset of the sign that would make a line something other
// than words, or -1.
func blockSign(line string) int {
	if line == "" {
		return -1
	}
	if strings.IndexByte(">=|:-", line[0]) >= 0 && isUnderline(line) || line[0] == '>' || isRule([]byte(line)) {
		return 0
	}
	if n := listMarker([]byte(line)); n > 0 {
		return n - 1
	}
	if hashes := strings.TrimLeft(line, "#"); len(hashes) < len(line) && (hashes == "" || hashes[0] == ' ' || hashes[0] == '\t') {
		return 0
	}
	if strings.HasPrefix(line, "~~~") {
		return 0
	}
	return -1
}

// isUnderline says whether a line holds nothing but the signs that make a heading
// or the head of a table of the line before it.
func isUnderline(line string) bool {
	return strings.Trim(line, "=") == "" || strings.Contains(line, "-") && strings.Trim(line, "|:- \t") == ""
}
