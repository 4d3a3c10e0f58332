package worldjpn

import (
	"slices"
	"strings"
	"testing"

	"monjo/generator/diag"
	"monjo/generator/markdown"
)

// shown is the words that a reader sees of a body, by way of Markdown.
func shown(t *testing.T, lines []Line) (text string, words []string) {
	t.Helper()
	text, _ = Markdown(lines)
	parsed, problems := markdown.Parse("en.md", []byte(text))
	if problems.Worst() == diag.Error {
		t.Fatalf("%v in\n%s", problems, text)
	}
	return text, strings.Fields(markdown.Plain(parsed))
}

func TestTheSeedsWordsSurviveTheRoundTrip(t *testing.T) {
	_, after, _ := strings.Cut(string(seed(t)), "[Full text]\n")
	p := read(t, "20070100.O1E.txt", string(seed(t)))
	text, got := shown(t, p.Body)
	if want := strings.Fields(after); !slices.Equal(got, want) {
		t.Errorf("words differ in\n%s", text)
	}
}

func TestWhatMarkdownWouldEatStaysLiteral(t *testing.T) {
	for name, text := range map[string]string{
		"bullets":         "* one\n\n- two\n\n-three\n\n+ four\n\n●five\n\n・六",
		"numbers":         "1. one\n\n2.two\n\n3 three\n\n(4) four\n\n(5)Expand\n\n６．六\n\n7) seven\n\nII\n\n1951. In that year",
		"numbers on":      "3. one\n\n5. two\n\n5. three",
		"repeat marks":    `ます\/、＼／／＼ and \\/ or \* \_ \a`,
		"emphasis":        "*a* _b_ **c** __d__ a*b*c ~~d~~ 日本**「外交」**政策",
		"headings":        "# one\n\n## two ##\n\nthree\n===\n\nfour\n---\n\n---\n\n***\n\n_ _ _",
		"signatures":      "For Japan:\n                              N・K\n\n                    N・K\n\n\tTanaka",
		"indents":         "　一字下げ\n\n　　二字\n\n    four spaces",
		"lines":           "one\ntwo\n三\n四\nfive  \nsix\\\nseven",
		"HTML":            "<div>a</div> <b>b</b> <!-- c --> &amp; &copy; &#65; <http://example.org> a<b c>d",
		"links":           "[a](b) ![c](d) [e] [f][g] [h]: i\n\n[a]: http://example.org\n\n[^1] [^1]: note http://example.org",
		"braces":          "{外務省|がいむしょう} {#id} # a {#id} {…}",
		"tables":          "a | b\n--- | ---\nc | d\n\n| a |\n|---|\n| b |",
		"code":            "`a` ``b `c` `` ```\n\n```\nd\n```\n\n~~~\ne\n~~~",
		"quotes":          "> a\n\n>b\n> > c",
		"fronts":          "+++\na = 1\n+++\n\n---\nb: 2\n---",
		"checkboxes":      "- [ ] a\n\n- [x] b",
		"punctuation":     `!"#$%&'()*+,-./:;<=>?@[\]^_{|}~` + "`",
		"dashes":          "Japan-Mekong Japan–Mekong Japan – Mekong one-village- one-product 34ー59 373−374",
		"quotation marks": `“Development Triangle.” 'a' "b" `,
	} {
		t.Run(name, func(t *testing.T) {
			lines := textLines(text)
			written, got := shown(t, lines)
			if want := strings.Fields(text); !slices.Equal(got, want) {
				t.Errorf("words are\n%q\nwant\n%q\nin\n%s", got, want, written)
			}
		})
	}
}

func TestParagraphsAndTheirLinesStayAsTheyAre(t *testing.T) {
	text, _ := Markdown(textLines("\n  one  \ntwo\n\n　\n\n　三\n四\n\n\n* five\n"))
	parsed, _ := markdown.Parse("en.md", []byte(text))
	var got []string
	for _, block := range parsed.Blocks {
		if block.Kind != markdown.Paragraph || len(block.Containers) > 0 {
			t.Errorf("%+v is not a plain paragraph", block)
		}
		got = append(got, block.Words)
	}
	if want := []string{"one two", "　三\n四", "* five"}; !slices.Equal(got, want) {
		t.Errorf("paragraphs are %q, want %q, in\n%s", got, want, text)
	}
}

func TestLineBreaksOfHTMLStayLineBreaks(t *testing.T) {
	p, _ := Read("docs/20030101.O1E.html", []byte("<html>[Title] A<br>[Date] January 1, 2003<br>[Full text]<p>For Japan:<br>N\\<br>三<br>四<br>\\\\<br>five<br>six\nseven</p>"))
	text, _ := Markdown(p.Body)
	parsed, problems := markdown.Parse("en.md", []byte(text))
	if want := "For Japan:\nN\\\n三\n四\n\\\\\nfive\nsix seven"; len(parsed.Blocks) != 1 || parsed.Blocks[0].Words != want || len(problems) > 0 {
		t.Errorf("%+v is not one paragraph %q: %v\n%s", parsed.Blocks, want, problems, text)
	}
}

func TestRepeatMarksAreReportedAndKept(t *testing.T) {
	_, problems := Markdown([]Line{{Number: 7, Column: 3, Text: `ます\/と＼／`}, {Number: 8, Column: 1, Text: "／＼"}, {Number: 9, Column: 1, Text: "1/2 and/or"}})
	expect(t, problems, "7:5 import-repeat-mark", "7:8 import-repeat-mark", "8:1 import-repeat-mark")
}

func TestBrokenListItemsAreReportedAndNotJoined(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"- Promote cooperation (one, promotion of\n\nnatural industries, etc.)", []string{"3:1 import-broken-item"}},
		{"* promotion of\n\n  natural industries", []string{"3:3 import-broken-item"}},
		{"1. one, two,\n\nThree", []string{"3:1 import-broken-item"}},
		{"●産業協力（甲、\n\n-一村一品活動、乙）", []string{"3:1 import-broken-item"}},
		{"・産業協力、\n\n一村一品", []string{"3:1 import-broken-item"}},
		{"* one\n\n* two\n\n- three", nil},
		{"* one\n\nThree Priority Areas", nil},
		{"(1) one (two)\n\n- three", nil},
		{"1) one\n\n2) two", nil},
		{"A paragraph, of\n\nwords", nil},
		{"* one.\n\nand so on", nil},
		{"* one\ngoes on\n\n* two", nil},
	} {
		text, problems := Markdown(textLines(c.text))
		expect(t, problems, c.want...)
		if got, want := strings.Count(text, "\n\n"), strings.Count(c.text, "\n\n"); got != want {
			t.Errorf("%q has %d paragraphs, want %d", c.text, got+1, want+1)
		}
	}
}
