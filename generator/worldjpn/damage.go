package worldjpn

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"monjo/generator/diag"
	"monjo/generator/source"
)

// characters reports what no text of an archive may hold, at each kind's first
// place. Controls that are white space become spaces: they stand for a page break or an odd
// line end, and a Markdown file cannot carry them.
func (r *report) characters(lines []Line) {
	seen := map[rune]bool{}
	for i, line := range lines {
		column := line.Column - 1
		for _, c := range line.Text {
			column++
			if strings.ContainsRune("\f\v\u0085\u2028\u2029", c) {
				r.at(line.Number, column, diag.ImportSpace, fmt.Sprintf("a page or line break as a character (U+%04X) is read as a space", c), "")
				continue
			}
			if code, words, hint := source.Forbidden(c); code != "" && !seen[c] {
				seen[c] = true
				r.at(line.Number, column, code, words, hint)
			}
		}
		lines[i].Text = spaces.Replace(line.Text)
	}
}

var spaces = strings.NewReplacer("\f", " ", "\v", " ", "\u0085", " ", "\u2028", " ", "\u2029", " ")

// The curly quotes of Shift_JIS are 81 65 to 81 68; software that drops the first
// byte leaves e, f, g and h: Chairmanfs, gStrengthening.
var (
	openingQuote = regexp.MustCompile(`\bg[A-Z][a-z]+`)
	apostrophe   = regexp.MustCompile(`\b[A-Za-z]*[a-z](?:fs|nft)\b`)
	// English plurals in -fs, and abbreviations that end so
	plural = regexp.MustCompile(`(?i)(?:ff|[ie]ef|\b(?:sh|l)eaf|oaf|oof|lf|rf|\b(?:re|cle|i|moti|seri|deca|de|gi|o|au|massi|chi|pd|pro)f)s$`)
)

// lostQuotes reports the words in which a curly quote seems to have become a
// letter. Which one it was cannot be known from the text alone.
func (r *report) lostQuotes(lines []Line) {
	for _, line := range lines {
		for _, at := range openingQuote.FindAllStringIndex(line.Text, -1) {
			r.lostQuote(line, at, "“", "g")
		}
		for _, at := range apostrophe.FindAllStringIndex(line.Text, -1) {
			if !plural.MatchString(line.Text[at[0]:at[1]]) {
				r.lostQuote(line, at, "’", "f")
			}
		}
	}
}

func (r *report) lostQuote(line Line, at []int, quote, letter string) {
	r.at(line.Number, line.Column+utf8.RuneCountInString(line.Text[:at[0]]), diag.ImportLostQuote,
		fmt.Sprintf("%q: the letter %s may be a lost quotation mark %s", line.Text[at[0]:at[1]], letter, quote),
		"compare with the printed source and correct it by hand; the closing mark is often lost as h")
}
