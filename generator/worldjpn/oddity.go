package worldjpn

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"monjo/generator/diag"
)

var repeatMark = regexp.MustCompile(`\\/|/\\|＼／|／＼`)

// repeatMarks reports the places where vertical writing had the repeat mark 〱,
// which horizontal texts of the database write with two slashes.
func (r *report) repeatMarks(body []Line) {
	for _, line := range body {
		for _, at := range repeatMark.FindAllStringIndex(line.Text, -1) {
			r.at(line.Number, line.Column+utf8.RuneCountInString(line.Text[:at[0]]), diag.ImportRepeatMark,
				line.Text[at[0]:at[1]]+" may stand for the repeat mark 〱; it is kept as it is", "")
		}
	}
}

var itemMarker = regexp.MustCompile(`^\s*(?:[*●○◯•・◆■□◎-]|[(（]?[0-9０-９]{1,2}[)）.．、])`)

// brokenItems reports list items whose words break off at a blank line and go on
// below it. They are not joined: where one ends is for the archivist to say.
func (r *report) brokenItems(parts [][]Line) {
	for i := 0; i+1 < len(parts); i++ {
		item, next := parts[i], parts[i+1]
		marker := itemMarker.FindString(item[0].Text)
		if marker == "" {
			continue
		}
		words, after := joined(item)[len(marker):], joined(next)
		nextMarker := itemMarker.FindString(after)
		within := depth(words) > 0 && depth(after[len(nextMarker):]) < 0
		if within || nextMarker == "" && breaksOff(words, after) {
			r.at(next[0].Number, next[0].from(0).Column, diag.ImportBrokenItem,
				"these words seem to belong to the list item above them, which breaks off at a blank line", "take the blank line out of the Markdown if they do")
		}
	}
}

func joined(part []Line) string {
	lines := make([]string, len(part))
	for i, line := range part {
		lines[i] = line.Text
	}
	return strings.Join(lines, " ")
}

// breaksOff reports whether the words end as no sentence or item does, and the
// next ones begin as none does.
func breaksOff(words, after string) bool {
	end, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(words))
	begin, _ := utf8.DecodeRuneInString(strings.TrimSpace(after))
	if strings.ContainsRune(",、，", end) {
		return true
	}
	return (unicode.IsLetter(end) || unicode.IsDigit(end)) && unicode.IsLower(begin)
}

// depth is the number of brackets opened and not closed, negative when more are closed.
func depth(words string) int {
	n := 0
	for _, c := range norm.NFKC.String(words) {
		switch c {
		case '(', '「', '『', '[':
			n++
		case ')', '」', '』', ']':
			n--
		}
	}
	return n
}
