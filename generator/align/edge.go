package align

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// edge is what the beginning and the end of a block say about whether it is one with
// the block before or behind it.
type edge struct {
	begins     bool // bears a label or begins an item
	lower      bool // begins with a small letter, or with a word such as AND
	series     bool // begins with a small letter, as the items of a list can, and not with such a word
	connects   bool // ends with a word such as BETWEEN
	unfinished bool // ends without a stop
	open       bool // opens a bracket or quotation that it does not close
	short      bool // no longer than a line
	bare       bool // is nothing but a label
	joined     bool // is several blocks
	apart      bool // stands in brackets as a whole: (Provisional translation)
	comma      bool // ends with a comma, as a salutation does
}

// edgeOf looks at the edges of a block; start is the end of its label.
func edgeOf(words string, begins bool, start int, length float64) edge {
	words = strings.TrimSpace(words)
	rest := strings.TrimLeft(words[min(start, len(words)):], " \u3000.:")
	first, _ := utf8.DecodeRuneInString(words)
	opening, _, _ := strings.Cut(words, " ")
	closing := words[strings.LastIndex(words, " ")+1:]
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(words, ")）」』”\"’'"))
	open := 0
	for _, r := range words {
		switch {
		case strings.ContainsRune("(（「『“", r):
			open++
		case strings.ContainsRune(")）」』”", r):
			open--
		}
	}
	comma := strings.ContainsRune(",，、", last)
	return edge{
		apart: enclosed(words), comma: comma,
		begins: begins, lower: unicode.IsLower(first) || isConnecting(opening), series: unicode.IsLower(first) && !isConnecting(opening), connects: isConnecting(closing), unfinished: !strings.ContainsRune(".。．!！;；?？:：", last),
		open: open > 0, short: length <= shortLine, bare: start > 0 && rest == "",
	}
}

// enclosed reports whether one pair of brackets holds the whole: (Signed), but not "(1) Trade
// agreements (EPA)".
func enclosed(words string) bool {
	open := 0
	for i, r := range words {
		switch {
		case strings.ContainsRune("(（", r):
			open++
		case strings.ContainsRune(")）", r):
			open--
		}
		if open == 0 {
			return i > 0 && i+utf8.RuneLen(r) == len(words)
		}
	}
	return false
}

// isConnecting reports whether a word holds two lines together: "Agreement / BETWEEN / the
// Government of Japan / AND …", "His Excellency / the Minister …".
func isConnecting(word string) bool {
	switch strings.ToLower(word) {
	case "and", "between", "of", "concerning", "relating", "regarding", "with", "the", "by", "or", "excellency", "honourable", "honorable":
		return true
	}
	return false
}

// with is the edge of a block and one behind it.
func (e edge) with(next edge) edge {
	return edge{begins: e.begins, lower: e.lower, series: e.series, connects: next.connects, unfinished: next.unfinished, comma: next.comma, apart: e.apart || next.apart, open: next.open, short: e.short && next.short, joined: true}
}

// goesOn reports whether a sentence or bracket goes on in the next block. Where both
// begin with a small letter, they can as well be items of a list.
func (e edge) goesOn(next edge) bool {
	return e.open || e.unfinished && (next.lower && !e.series || e.connects)
}

// before scores how well a block goes together with the one behind it.
func (e edge) before(next edge, heading bool) points {
	total := points(0)
	if next.begins {
		total += joinedLabel
	}
	switch {
	case e.apart || next.apart:
		total += joinedApart
	case e.bare && !next.begins:
		total += joinedBare
	case e.goesOn(next):
		total += joinedPart
	case heading, e.joined:
	case e.unfinished && e.short && next.unfinished && next.short && !e.comma && !next.comma:
		total += joinedLines
	}
	return total
}
