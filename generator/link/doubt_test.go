package link_test

import (
	"strings"
	"testing"

	"monjo/generator/diag"
	"monjo/generator/link"
)

// doubted gives the lines of the rows that Compare doubts, with their words.
func doubted(t *testing.T, english, japanese string) (lines []int, words string) {
	t.Helper()
	graph, _ := build(t, files{
		"documents/T/1/document.toml": document("2000-01-01", "A talk", "談話", bothTexts),
		"documents/T/1/en.md":         english + "\n",
		"documents/T/1/ja.md":         japanese + "\n",
	})
	for _, p := range link.Compare(graph.Documents[0], readGazetteer(t)) {
		if p.Code == diag.DoubtfulRow {
			if p.File != "content/documents/T/1/en.md" || p.Code.Severity() != diag.Information {
				t.Errorf("%v", p)
			}
			lines, words = append(lines, p.Line), words+p.Words
		}
	}
	return lines, words
}

func TestDoubtfulRowsAreReported(t *testing.T) {
	song, first, second := strings.Repeat("Words of a song. ", 4), strings.Repeat("唄の調べも。", 5), strings.Repeat("唄の響きも。", 5)
	lines, words := doubted(t, "In 1956.\n\n"+song+"\n\nIn 1972.", "1956年。\n\n"+first+"\n\n"+second+"\n\n1972年。")
	if len(lines) != 1 || lines[0] != 3 || !strings.Contains(words, " % sure that its sides belong together") {
		t.Errorf("lines %v are reported: %s", lines, words)
	}
	for _, c := range [][2]string{
		{"# Aims\n\nIn 1956, Alphaland.\n\nIn 1972, Betania.", "# 目的\n\n1956年、アルファ国。\n\n1972年、ベータ国。"},
		{"# Aims\n\nIn 1956, Alphaland.\n\nIn 1972, Betania.", "# 目的\n\n1972年、ベータ国。"}, // a gap
		{"# Aims\n\nIn 1956, Alphaland.", "# 目的"},
	} {
		if lines, words := doubted(t, c[0], c[1]); len(lines) > 0 {
			t.Errorf("%q and %q: %s", c[0], c[1], words)
		}
	}
}
