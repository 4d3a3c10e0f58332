package align_test

import (
	"math/rand/v2"
	"slices"
	"strings"

	"monjo/generator/language"
)

// harder makes a variant of gold rows as a seed decides: some rows lack a side, some
// neighbouring paragraphs are one on one side, some paragraphs are two.
func harder(rows []goldRow, seed uint64) []goldRow {
	r := rand.New(rand.NewPCG(seed, 4))
	var made []goldRow
	for n := 0; n < len(rows); n++ {
		row := goldRow{rows[n][0], rows[n][1]}
		l := language.Language(r.IntN(int(language.Count)))
		both := len(row[0]) > 0 && len(row[1]) > 0
		switch chance := r.Float64(); {
		case !both:
		case chance < 0.05: // omitted on one side
			if len(row[1-l]) == 1 { // a gap is one block
				row[l] = nil
			}
		case chance < 0.10 && n+1 < len(rows): // joined with the next on one side
			next := rows[n+1]
			if isParagraph(row) && isParagraph(next) && len(row[l]) == 1 && len(next[l]) == 1 && len(next[1-l]) == 1 && len(row[1-l]) == 1 {
				space := [...]string{" ", ""}[l]
				row[l] = []string{row[l][0] + space + next[l][0]}
				row[1-l] = []string{row[1-l][0], next[1-l][0]}
				n++
			}
		case chance < 0.15: // split at the end of a sentence
			if isParagraph(row) && len(row[l]) == 1 && len(row[1-l]) == 1 {
				row[l] = splitSentence(row[l][0], l, r)
			}
		}
		made = append(made, row)
	}
	return made
}

// gapped lacks a run of up to ten rows on one side.
func gapped(rows []goldRow, seed uint64) []goldRow {
	r := rand.New(rand.NewPCG(seed, 5))
	made := slices.Clone(rows)
	l := language.Language(r.IntN(int(language.Count)))
	first := r.IntN(max(len(rows)-12, 1))
	for n := first; n < min(first+3+r.IntN(8), len(rows)); n++ {
		if len(made[n][1-l]) == 1 {
			made[n][l] = nil
		}
	}
	return made
}

// flat has paragraphs in place of the headings of one language and in place of all items,
// as texts have that were taken from plain files.
func flat(rows []goldRow, seed uint64) []goldRow {
	made := slices.Clone(rows)
	for n, row := range rows {
		for l, side := range row {
			made[n][l] = nil
			for _, line := range side {
				line = strings.TrimLeft(line, " ")
				if l == int(seed%2) {
					line = strings.TrimLeft(line, "# ")
				}
				made[n][l] = append(made[n][l], strings.TrimPrefix(strings.TrimPrefix(line, "* "), "- "))
			}
		}
	}
	return made
}

// isParagraph reports whether all blocks of a row are paragraphs outside of lists.
func isParagraph(row goldRow) bool {
	for _, side := range row {
		for _, line := range side {
			line = strings.TrimLeft(line, " ")
			if line == "" || strings.ContainsAny(line[:1], "#*-+|>0123456789") {
				return false
			}
		}
	}
	return true
}

// splitSentence divides a paragraph after one of its sentences, if it has two.
func splitSentence(line string, l language.Language, r *rand.Rand) []string {
	var ends []int
	stop := [...]string{". ", "。"}[l]
	for i := 0; ; {
		n := strings.Index(line[i:], stop)
		if n < 0 {
			break
		}
		i += n + len(stop)
		if rest := strings.TrimLeft(line[i:], "」）"); len(rest) == len(line[i:]) && len(rest) > 20 && i > 20 && !strings.ContainsAny(rest[:1], "#*-+|>0123456789") {
			ends = append(ends, i)
		}
	}
	if len(ends) == 0 {
		return []string{line}
	}
	end := ends[r.IntN(len(ends))]
	return []string{strings.TrimRight(line[:end], " "), strings.TrimLeft(line[end:], " ")}
}
