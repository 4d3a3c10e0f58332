package align

import (
	"math"
	"strings"
	"unicode/utf8"

	"monjo/generator/language"
	"monjo/generator/markdown"
)

// measure is what the alignment looks at in a block.
type measure struct {
	kind    markdown.Kind
	level   int
	depth   int             // of lists
	note    bool            // in a footnote
	length  float64         // in English characters
	numbers map[string]bool // digits, full width folded, separators taken out
}

// japaneseRatio is the number of English characters that one Japanese character
// stands for, measured on the seed and its translation (1,655 : 745) and near
// the 2.2 of other diplomatic prose.
const japaneseRatio = 2.2

func measureAll(blocks []markdown.Block, l language.Language) []measure {
	all := make([]measure, len(blocks))
	for i, b := range blocks {
		m := measure{kind: b.Kind, level: b.Level, length: float64(utf8.RuneCountInString(b.Words)), numbers: numbers(b.Words)}
		if l == language.Japanese {
			m.length *= japaneseRatio
		}
		for _, c := range b.Containers {
			switch c.Kind {
			case markdown.Item:
				m.depth++
			case markdown.Note:
				m.note = true
			}
		}
		all[i] = m
	}
	return all
}

// join is the measure of blocks taken together as one side of a row.
func join(blocks []measure) measure {
	joined := blocks[0]
	for _, m := range blocks[1:] {
		joined.length += m.length
		merged := map[string]bool{}
		for n := range joined.numbers {
			merged[n] = true
		}
		for n := range m.numbers {
			merged[n] = true
		}
		joined.numbers = merged
	}
	return joined
}

// numbers gives the runs of digits in words. Amounts in 億 and 万 or in millions are
// not computed: the digits before them are what both languages usually share.
func numbers(words string) map[string]bool {
	found := map[string]bool{}
	var run strings.Builder
	flush := func() {
		if run.Len() > 0 {
			found[run.String()] = true
			run.Reset()
		}
	}
	for _, r := range words {
		if r >= '０' && r <= '９' {
			r += '0' - '０'
		}
		switch {
		case r >= '0' && r <= '9':
			run.WriteRune(r)
		case (r == ',' || r == '，') && run.Len() > 0:
		default:
			flush()
		}
	}
	flush()
	return found
}

// distance is the cost of having a and b in one row, from 0 for two that agree in everything.
func distance(a, b measure) float64 {
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
	// The logarithm of the ratio, with a little added to both so that short lines are not judged by it.
	cost += 2 * math.Abs(math.Log((a.length+12)/(b.length+12)))
	shared, all := 0, len(b.numbers)
	for n := range a.numbers {
		if b.numbers[n] {
			shared++
		} else {
			all++
		}
	}
	if all > 0 {
		cost += 3 * (float64(all-2*shared) / float64(all))
	}
	return cost
}
