package markdown

import (
	"math/rand/v2"
	"strings"
	"testing"

	"monjo/generator/diag"
)

// TestTheDepthScanNeverSeesFewerContainersThanGoldmark builds texts of container
// signs, blank lines and indentation: what the scan lets through must not be
// deeper than its limit, a list and its item being two containers.
func TestTheDepthScanNeverSeesFewerContainersThanGoldmark(t *testing.T) {
	signs := []string{"- ", "> ", "1. ", "  ", "    ", "\t", ">", "-\t", "+   ", "123456789) ", "   ", "[^a]: ", "x", "-", "```", "\\"}
	deepest, refused := 0, 0
	for seed := range uint64(3000) {
		random := rand.New(rand.NewPCG(seed, 1))
		var source strings.Builder
		prefix := ""
		for range 2 + random.IntN(30) {
			switch random.IntN(6) {
			case 0:
				source.WriteString(prefix)
			case 1:
				source.WriteString(strings.Repeat(" ", random.IntN(90)))
			case 2:
				prefix = ""
			case 3:
				prefix += strings.NewReplacer("-", " ", "+", " ", "1.", "  ").Replace(signs[random.IntN(4)])
			}
			for range random.IntN(45) {
				source.WriteString(signs[random.IntN(random.IntN(len(signs))+1)])
			}
			source.WriteByte('\n')
		}
		text, problems := Parse("x.md", []byte(source.String()))
		for _, p := range problems {
			if p.Code == diag.TooDeep {
				refused++
			}
			if p.Code == diag.ParserFailure {
				t.Errorf("%q: %v", source.String(), p)
			}
		}
		for _, b := range text.Blocks {
			deepest = max(deepest, len(b.Containers))
		}
	}
	t.Logf("deepest %d, refused %d", deepest, refused)
	if deepest > 2*depthLimit {
		t.Errorf("a block stands in %d containers", deepest)
	}
	if refused == 0 {
		t.Error("no text came near the limit")
	}
}
