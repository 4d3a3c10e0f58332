package markdown

import (
	"bytes"

	"monjo/generator/diag"
)

// angle is what begins at "<": an address in angle brackets, HTML, or the sign itself.
func (s *inline) angle(at int) int {
	words := s.in[at:]
	if end := bytes.IndexAny(words[1:], "<> \n\t") + 1; end > 1 && words[end] == '>' {
		address := words[1:end]
		switch {
		case hasScheme(address):
			return s.autolink(at, string(address), end+1)
		case isMailbox(address):
			return s.autolink(at, "mailto:"+string(address), end+1)
		}
	}
	if isHTML(words, at == 0 || s.in[at-1] == '\n') {
		s.problem(at, diag.RawHTML, "HTML is not part of the format, and its words would be lost",
			`use Markdown, or write \< for a less-than sign`)
	}
	s.raw = append(s.raw, '<')
	return at + 1
}

func (s *inline) autolink(at int, target string, size int) int {
	start := len(s.raw)
	s.raw = append(s.raw, s.in[at+1:at+size-1]...)
	s.link(Span{Start: start, End: len(s.raw), Kind: Link, Target: target}, at)
	return at + size
}

// schemeLength is the length of a scheme with its colon, such as 5 for "http:", or 0.
func schemeLength(address string) int {
	for i := range len(address) {
		switch c := address[i]; {
		case c|0x20 >= 'a' && c|0x20 <= 'z':
		case i > 0 && (c >= '0' && c <= '9' || c == '+' || c == '.' || c == '-'):
		case i > 0 && c == ':':
			return i + 1
		default:
			return 0
		}
	}
	return 0
}

// hasScheme says whether CommonMark takes words in angle brackets for an
// address: a scheme of 2 to 32 signs.
func hasScheme(address []byte) bool {
	n := schemeLength(string(address[:min(len(address), 33)]))
	return n >= 3
}

// isMailbox says whether words are a mail address as browsers accept it.
func isMailbox(words []byte) bool {
	at := bytes.IndexByte(words, '@')
	if at < 1 || at+1 == len(words) {
		return false
	}
	for _, c := range words[:at] {
		if !isAlphanumeric(c) && bytes.IndexByte([]byte(".!#$%&'*+/=?^_`{|}~-"), c) < 0 {
			return false
		}
	}
	for _, label := range bytes.Split(words[at+1:], []byte{'.'}) {
		if len(label) == 0 || len(label) > 63 || label[0] == '-' || label[len(label)-1] == '-' {
			return false
		}
		for _, c := range label {
			if !isAlphanumeric(c) && c != '-' {
				return false
			}
		}
	}
	return true
}

func isLetter(c byte) bool       { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isAlphanumeric(c byte) bool { return isLetter(c) || c >= '0' && c <= '9' }

// isHTML says whether words that begin with "<" would be taken for HTML. Comments
// and the like are refused by their first signs, finished or not, since looking
// for each end would be quadratic; so is anything like a tag at the start of a
// line, where CommonMark opens a block of HTML.
func isHTML(words []byte, lineStart bool) bool {
	if len(words) < 2 {
		return false
	}
	closing := 0
	switch c := words[1]; {
	case c == '!' || c == '?':
		return len(words) > 2 && (c == '?' || words[2] == '-' || words[2] == '[' || isLetter(words[2]))
	case c == '/':
		closing = 1
	}
	at := 1 + closing
	if at >= len(words) || !isLetter(words[at]) {
		return false
	}
	for at < len(words) && (isAlphanumeric(words[at]) || words[at] == '-') {
		at++
	}
	if lineStart && (at == len(words) || bytes.IndexByte([]byte(" \t\n>/"), words[at]) >= 0) {
		return true
	}
	if closing == 1 {
		at = skipSpace(words, at)
		return at < len(words) && words[at] == '>'
	}
	return tagEnds(words, at)
}

// tagEnds says whether attributes and ">" follow the name of a tag.
func tagEnds(words []byte, at int) bool {
	for {
		next := skipSpace(words, at)
		if next == len(words) {
			return false
		}
		if words[next] == '>' || words[next] == '/' && next+1 < len(words) && words[next+1] == '>' {
			return true
		}
		if next == at || !isLetter(words[next]) && words[next] != '_' && words[next] != ':' {
			return false
		}
		for at = next; at < len(words) && (isAlphanumeric(words[at]) || bytes.IndexByte([]byte("_:.-"), words[at]) >= 0); {
			at++
		}
		equals := skipSpace(words, at)
		if equals == len(words) || words[equals] != '=' {
			continue
		}
		value := skipSpace(words, equals+1)
		if value == len(words) {
			return false
		}
		if quote := words[value]; quote == '"' || quote == '\'' {
			end := bytes.IndexByte(words[value+1:], quote)
			if end < 0 {
				return false
			}
			at = value + end + 2
			continue
		}
		at = value
		for at < len(words) && bytes.IndexByte([]byte(" \t\n\"'=<>`"), words[at]) < 0 {
			at++
		}
		if at == value {
			return false
		}
	}
}
