package align

import (
	"math"
	"slices"
	"unicode/utf8"

	"monjo/generator/language"
	"monjo/generator/markdown"
)

// measure is what the alignment looks at in a block, or in two blocks taken together.
type measure struct {
	kind      markdown.Kind
	level     int
	depth     int     // of lists
	note      bool    // in a footnote
	double    bool    // two blocks
	frozen    bool    // the side of a published row
	length    float64 // in English characters
	logLength float64 // of length with evenShort, since a logarithm for every cell of the table would cost too much
	numbers   []int32 // ascending, by their place in a register
}

// japaneseRatio is the number of English characters that one Japanese character
// stands for, measured on the seed and its translation (1,655 : 745) and near
// the 2.2 of other diplomatic prose.
const japaneseRatio = 2.2

// evenShort is added to both lengths, in English characters, before they are
// compared, so that short lines are not judged by them.
const evenShort = 12

// maxNumbers is how many different numbers of a block are looked at, from its
// beginning: enough for any paragraph, and a bound for a page of figures.
const maxNumbers = 32

// register gives every number that occurs in either text a small one of its own.
type register map[string]int32

func (r register) add(number string) int32 {
	n, known := r[number]
	if !known {
		n = int32(len(r))
		r[number] = n
	}
	return n
}

// text is one language version as the alignment looks at it.
type text struct {
	blocks []measure
	joined []measure // of blocks i and i+1 as one side of a row
	joins  []bool    // whether blocks i and i+1 may be one side of a row
}

func measureAll(blocks []markdown.Block, l language.Language, r register) text {
	t := text{blocks: make([]measure, len(blocks))}
	for i, b := range blocks {
		t.blocks[i] = measureOne(b, l, r)
	}
	// Two blocks join into a side only when both are paragraphs of the text or of its
	// footnotes: a heading begins a row of its own, and so does a row of a table.
	for i := range max(len(blocks)-1, 0) {
		a, b := t.blocks[i], t.blocks[i+1]
		joins := a.kind == markdown.Paragraph && b.kind == markdown.Paragraph && a.note == b.note
		var joined measure
		if joins {
			joined = a.join(b)
		}
		t.joins, t.joined = append(t.joins, joins), append(t.joined, joined)
	}
	return t
}

func measureOne(b markdown.Block, l language.Language, r register) measure {
	m := measure{kind: b.Kind, level: b.Level, length: float64(utf8.RuneCountInString(b.Words))}
	if l == language.Japanese {
		m.length *= japaneseRatio
	}
	m.logLength = math.Log(m.length + evenShort)
	for number := range Numbers(b.Words) {
		if n := r.add(number.Value); !slices.Contains(m.numbers, n) {
			m.numbers = append(m.numbers, n)
		}
		if len(m.numbers) == maxNumbers {
			break
		}
	}
	slices.Sort(m.numbers)
	for _, c := range b.Containers {
		switch c.Kind {
		case markdown.Item:
			m.depth++
		case markdown.Note:
			m.note = true
		}
	}
	return m
}

// join is the measure of two blocks taken together as one side of a row.
func (m measure) join(next measure) measure {
	m.double = true
	m.length += next.length
	m.logLength = math.Log(m.length + evenShort)
	m.numbers = append(slices.Clone(m.numbers), next.numbers...)
	slices.Sort(m.numbers)
	m.numbers = slices.Compact(m.numbers)
	return m
}

// numberWeight is what the numbers of two blocks take from their distance when all
// are shared, and add when none is.
const numberWeight = 3

// distance is the cost of having a and b in one row: 0 for two that agree in
// everything and have no numbers, and never below -numberWeight.
func distance(a, b *measure) float64 {
	cost := 0.0
	switch {
	case a.note != b.note, (a.kind == markdown.TableRow) != (b.kind == markdown.TableRow):
		cost += 20
	case (a.kind == markdown.Heading) != (b.kind == markdown.Heading):
		cost += 6
	case a.kind == markdown.Heading && a.level != b.level:
		cost += 3
	case (a.depth == 0) != (b.depth == 0):
		cost += 2.5
	case a.depth != b.depth:
		cost++
	}
	cost += 2 * math.Abs(a.logLength-b.logLength)
	if len(a.numbers)+len(b.numbers) > 0 {
		shared, all := overlap(a.numbers, b.numbers)
		cost += numberWeight * float64(all-2*shared) / float64(all)
	}
	return cost
}

// overlap counts what two ascending lists share, and what they hold together.
func overlap(a, b []int32) (shared, all int) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			shared, i, j = shared+1, i+1, j+1
		}
	}
	return shared, len(a) + len(b) - shared
}
