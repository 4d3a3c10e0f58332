package markdown

import (
	"slices"
	"unicode/utf8"

	"monjo/generator/diag"
)

// checkCoverage is the last defence against a parser that drops words: every
// letter of the source must lie in a piece that reached the text, and every
// digit too. What remains is white space and the signs of markup.
func (c *converter) checkCoverage() {
	covered := append(c.covered, c.found.covered...)
	slices.SortFunc(covered, func(a, b stretch) int { return a.start - b.start })
	covered = append(covered, stretch{len(c.report.src), len(c.report.src)})
	at := 0
	for _, s := range covered {
		for ; at < s.start; at++ {
			if b := c.report.src[at]; isAlphanumeric(b) || b >= utf8.RuneSelf {
				c.report.add(at, diag.ParserFailure, "the words from here on would be lost", "write the paragraph more simply, and tell the makers of monjo")
				return
			}
		}
		at = max(at, s.end)
	}
}
