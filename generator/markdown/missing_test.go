package markdown

import (
	"fmt"
	"strings"
	"testing"
)

// TestWhatIsMissingStandsWhereItMay puts a stand-in before every block and after the last.
func TestWhatIsMissingStandsWhereItMay(t *testing.T) {
	for _, test := range []struct{ name, source, want string }{
		{"an empty text", "", "<p0>"},
		{"paragraphs", "a\n\nb", "<p0> a <p1> b <p2>"},
		{"a list", "- a\n- b\n\nc", "<p0> - a <li1> - b <p2> c <p3>"},
		{"a list in an item", "- a\n  - b\n  - c\n- d", "<p0> - a <p1> - b <li2> - c <li3> - d <p4>"},
		{"paragraphs of one item", "- a\n\n  b", "<p0> - a <p1> b <p2>"},
		{"a quotation", "> a\n>\n> b\n\nc", "<p0> a <p1> b <p2> c <p3>"},
		{"a table", "|a|b|\n|-|-|\n|c|d|\n|e|f|\n\ng", "<p0> ab <tr1/2> cd <tr2/2> ef <p3> g <p4>"},
		{"footnotes", "a[^1] b[^2]\n\n[^1]: c\n\n[^2]: d\n\n    e", "<p0> a b <p1> c ↩ <li2> d <p3> e ↩ <p4>"},
	} {
		t.Run(test.name, func(t *testing.T) {
			o := FlowOptions{
				Missing: func(i int) []string { return []string{fmt.Sprint("m", i)} },
				StandIn: func(dst []byte, id string) []byte { return append(dst, "["+id+"]"...) },
			}
			flow := string(Flow(nil, parsed(t, test.source).Blocks, o))
			got := flow
			for i := range 5 {
				for _, form := range []string{"p", "li", "tr"} {
					open, end, cell := fmt.Sprintf(`<%s id="m%d" class="missing">`, form, i), "</"+form+">", ""
					if form == "tr" {
						open, end, cell = open+`<td colspan="2">`, "</td></tr>", "/2"
					}
					got = strings.ReplaceAll(got, fmt.Sprintf("%s[m%d]%s", open, i, end), fmt.Sprintf(" {%s%d%s} ", form, i, cell))
				}
			}
			words, _ := stripped(got)
			words = strings.NewReplacer("{", "<", "}", ">").Replace(strings.Join(strings.Fields(words), " "))
			if words != test.want {
				t.Errorf("\n got %s\nwant %s\n%s", words, test.want, flow)
			}
		})
	}
}
