// Package anchor keeps the names by which rows are cited, for ever.
//
// An anchor is "p" and a number of one or more parts: p12, p12.1. Rows that were
// there when a document was first frozen are p1, p2, p3 …; one that comes later
// between p12 and p13 is p12.1, so that numbers rise in reading ([Between]). No
// number is ever used for a second row.
//
// # anchors.txt
//
// [File] is the anchors.txt of a document, which monjo freeze writes and nobody needs
// to. [Read] reads and checks it, [File.Bytes] writes it. It has two parts. The first
// has a line for every row there ever was, in the order of the document:
//
//	p12  en:5a1e0b7c93d2 ja:0c44f19a7be1+77d2a0c5e318  | Improve roads … | 道路及び制度の整備 …
//	p13  removed
//	p14  joined p12
//
// The letters and figures are fingerprints ([Of]) of the blocks on each side; what
// stands behind the bar is for the human reader and is not read. This part may be
// corrected by hand: a fingerprint moved to another line moves its block to that row.
// The second part, behind the line "words", holds every block that was ever
// published, with the words as they were then:
//
//	5a1e0b7c93d2 en p12 - scan Improve roads and institusions
//
// that is its fingerprint, language and row, the change of the record since which it
// has stood there and the one until which it did, and the words. "-" is the first
// publication, and no end; "=" is another division into paragraphs that changed no
// word; "?" is a change of which the record does not tell the reason. Line feeds,
// tabs and backslashes in the words are written \n, \t and \\.
//
// One file holds both so that a freeze that is interrupted leaves the old file or the
// new one, and so that a merge of two branches, where both froze the same place of a
// document, is a conflict that shows; Read refuses what such a merge may leave.
package anchor

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Form is the pattern of an anchor, for use in a larger regular expression.
const Form = `p(?:0|[1-9][0-9]{0,5})(?:\.(?:0|[1-9][0-9]{0,5}))*`

// mostParts bounds an anchor: one that came before the first row of a document at this
// many freezes in turn has as many.
const mostParts = 1000

// parts are the numbers of an anchor; nil for what is none.
func parts(anchor string) []int {
	rest, ok := strings.CutPrefix(anchor, "p")
	if !ok {
		return nil
	}
	var numbers []int
	for _, part := range strings.Split(rest, ".") {
		n, err := strconv.Atoi(part)
		if err != nil || n < 0 || strconv.Itoa(n) != part || len(part) > 6 {
			return nil
		}
		numbers = append(numbers, n)
	}
	if len(numbers) > mostParts || numbers[len(numbers)-1] == 0 {
		return nil
	}
	return numbers
}

// Valid reports whether the text is an anchor.
func Valid(text string) bool { return parts(text) != nil }

func write(numbers []int) string {
	var b strings.Builder
	for i, n := range numbers {
		b.WriteByte("p."[min(i, 1)])
		b.WriteString(strconv.Itoa(n))
	}
	return b.String()
}

// Compare orders anchors by number, part by part: p9, p12, p12.1, p13. What is no
// anchor comes first.
func Compare(a, b string) int {
	return cmp.Or(slices.Compare(parts(a), parts(b)), strings.Compare(a, b))
}

// Between gives the anchor of a new row behind the row before and ahead of the row
// after, one that taken does not report as used. Either may be empty, at the beginning
// and at the end of a document. Where before does not stand ahead of after, because
// rows were moved, it is the next beside or below before.
//
// Behind the last row it is the next whole number, between p12 and p13 p12.1, between
// p12.1 and p13 p12.2, and between p12 and p12.1 p12.0.1.
func Between(before, after string, taken func(string) bool) string {
	first, last := parts(before), parts(after)
	if last == nil {
		whole := 0
		if first != nil {
			whole = first[0]
		}
		return count([]int{}, whole+1, nil, taken)
	}
	if first == nil {
		first = []int{0}
	}
	moved := slices.Compare(first, last) >= 0
	if moved {
		last = nil
	}
	if len(first) > 1 {
		if found := count(first[:len(first)-1], first[len(first)-1]+1, last, taken); found != "" {
			return found
		}
	}
	for below := first; ; below = append(slices.Clone(below), 0) {
		if found := count(below, 1, last, taken); found != "" {
			return found
		}
	}
}

// count gives the first of below.n, below.n+1 … that is free, empty when none stands ahead of last.
func count(below []int, n int, last []int, taken func(string) bool) string {
	for ; ; n++ {
		numbers := append(slices.Clone(below), n)
		if last != nil && slices.Compare(numbers, last) >= 0 {
			return ""
		}
		if found := write(numbers); !taken(found) {
			return found
		}
	}
}
