package markdown

import (
	"fmt"
	"html"
	"math/rand/v2"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"monjo/generator/diag"
)

// constructs is one of everything, and cases that fuzzing found.
var constructs = []string{
	"# Title {#id}\n\nwords [link](https://example.org/ \"title\") <https://example.org> `code`\n",
	"日本**「外交」**政策、{外務省|がいむしょう}\n改行\n*a*\n",
	"3. a\n\n   b\n- c\n  - d\n\n> e\n> f\n",
	"| a | b |\n|:--|--:|\n| {a|b} | `c\\|d` |\n",
	"a[^n] b[^n]\n\n[^n]: c\n\n    - d\n",
	"[a] [b][a] [a][]\n\n[a]: /u 'title'\n",
	"a\\\nb  \nc &amp; &lt; \\* \\\\ \\&amp;\n",
	"    code\n\n```\nmore\n```\n\n***\n\nTitle\n=====\n",
	"***a** b* __c__ _d_ a**b\n",
	"- [a]: /u\n\n[a]\n",
	"[^a]: [^b]\n\nx[^a]\n\n[^b]: y\n",
	"1. \n2. x\n\n\n- \n\n  a\n",
	"\t/ a\n~~~~c",
	"\t- a\n-\tb\n\n>\tc\n",
}

// clean makes of fuzzed bytes what package source would hand on.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r == utf8.RuneError || r != '\n' && r != '\t' && forbidden(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
}

// FuzzParse holds the parser to two properties: it never panics, and no letter
// or digit of an accepted source is without effect. Each is changed in turn (a
// few of them, chosen by the seed): the text must then read differently, or be
// refused. What vanished in silence would read the same.
func FuzzParse(f *testing.F) {
	for _, s := range constructs {
		f.Add(s, uint64(1))
	}
	f.Fuzz(func(t *testing.T, s string, seed uint64) {
		s = clean(s)
		if len(s) > 4096 {
			return
		}
		if fault := noSilentLoss(s, seed, 24); fault != "" {
			t.Error(fault)
		}
	})
}

func noSilentLoss(s string, seed uint64, tries int) string {
	text, problems := Parse("x.md", []byte(s))
	for _, b := range text.Blocks {
		if fault := unsound(b); fault != "" {
			return fmt.Sprintf("%q: %s", s, fault)
		}
	}
	for _, p := range problems {
		if p.Code == diag.ParserFailure {
			return fmt.Sprintf("%q: %v", s, p)
		}
	}
	if problems.Worst() == diag.Error {
		return ""
	}
	var places []int
	for i, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			places = append(places, i)
		}
	}
	random := rand.New(rand.NewPCG(seed, 0))
	random.Shuffle(len(places), func(i, k int) { places[i], places[k] = places[k], places[i] })
	for _, at := range places[:min(len(places), tries)] {
		old, size := utf8.DecodeRuneInString(s[at:])
		other := "q"
		if unicode.ToLower(old) == 'q' {
			other = "z"
		}
		changed, faults := Parse("x.md", []byte(s[:at]+other+s[at+size:]))
		if faults.Worst() < diag.Error && reflect.DeepEqual(meaning(text), meaning(changed)) {
			return fmt.Sprintf("%q: the %q at byte %d has no effect", s, old, at)
		}
	}
	return ""
}

// meaning is a text without positions.
func meaning(t Text) Text {
	blocks := make([]Block, len(t.Blocks))
	for i, b := range t.Blocks {
		b.Line, b.Column = 0, 0
		blocks[i] = b
	}
	return Text{blocks}
}

// unsound says which promise of Block a block breaks.
func unsound(b Block) string {
	last := Span{}
	var ends []int
	for i, p := range b.Spans {
		switch {
		case p.Start < 0 || p.End > len(b.Words) || p.Start > p.End:
			return fmt.Sprintf("span %v outside the words %q", p, b.Words)
		case p.Start < len(b.Words) && !utf8.RuneStart(b.Words[p.Start]) || p.End < len(b.Words) && !utf8.RuneStart(b.Words[p.End]):
			return fmt.Sprintf("span %v divides a sign of %q", p, b.Words)
		case i > 0 && (p.Start < last.Start || p.Start == last.Start && p.End > last.End):
			return fmt.Sprintf("span %v out of order in %v", p, b.Spans)
		}
		for len(ends) > 0 && ends[len(ends)-1] <= p.Start {
			ends = ends[:len(ends)-1]
		}
		if len(ends) > 0 && p.End > ends[len(ends)-1] {
			return fmt.Sprintf("span %v overlaps in %v", p, b.Spans)
		}
		ends, last = append(ends, p.End), p
	}
	if strings.ContainsRune(b.Words, softBreak) || !utf8.ValidString(b.Words) {
		return fmt.Sprintf("words %q", b.Words)
	}
	return ""
}

var (
	generated = regexp.MustCompile(`<rp>[^<]*</rp>|<rt>[^<]*</rt>|<sup id="[^"]*"><a href="[^"]*" role="doc-noteref">\d+</a></sup>`)
	tag       = regexp.MustCompile(`<(/?)(\w+)[^>]*>`)
)

// stripped is the words of inline HTML, and what is wrong with its elements.
func stripped(inline string) (words, fault string) {
	inline = strings.ReplaceAll(inline, "<br>", "\n")
	var open []string
	links := 0
	for _, m := range tag.FindAllStringSubmatch(inline, -1) {
		if m[1] == "" {
			open = append(open, m[2])
			if m[2] == "a" {
				if links++; links > 1 {
					return "", "a link inside a link"
				}
			}
			continue
		}
		if len(open) == 0 || open[len(open)-1] != m[2] {
			return "", "elements that are not nested"
		}
		open = open[:len(open)-1]
		if m[2] == "a" {
			links--
		}
	}
	if len(open) > 0 {
		return "", "an element without an end"
	}
	return html.UnescapeString(tag.ReplaceAllString(generated.ReplaceAllString(inline, ""), "")), ""
}

// FuzzMarks says that marking changes no word and breaks no element, wherever the marks lie.
func FuzzMarks(f *testing.F) {
	for i, s := range constructs {
		f.Add(s, uint64(i))
	}
	f.Fuzz(func(t *testing.T, s string, seed uint64) {
		s = clean(s)
		if len(s) > 4096 {
			return
		}
		text, problems := Parse("x.md", []byte(s))
		if problems.Worst() == diag.Error {
			return
		}
		random := rand.New(rand.NewPCG(seed, 0))
		for _, b := range text.Blocks {
			marks := randomMarks(b.Words, random)
			inline := string(Inline(nil, b, marks, Options{}))
			if words, fault := stripped(inline); fault != "" || words != b.Words {
				t.Errorf("%q marked at %v gives %q: %s\n got %q\nwant %q", s, marks, inline, fault, words, b.Words)
			}
		}
		for i := range text.Blocks {
			Row(nil, text.Blocks, i, FlowOptions{})
		}
		if _, fault := stripped(strings.ReplaceAll(string(Flow(nil, text.Blocks, FlowOptions{})), "<hr>", "")); fault != "" {
			t.Errorf("%q: %s", s, fault)
		}
	})
}

func randomMarks(words string, random *rand.Rand) (marks []Mark) {
	at := 0
	for at < len(words) && random.IntN(8) > 0 {
		start := at + random.IntN(len(words)-at)
		end := start + 1 + random.IntN(len(words)-start)
		for start < len(words) && !utf8.RuneStart(words[start]) {
			start++
		}
		for end < len(words) && !utf8.RuneStart(words[end]) {
			end++
		}
		if start >= end {
			break
		}
		m := Mark{Start: start, End: end, Class: "country"}
		if random.IntN(3) > 0 {
			m.Target = "../la/"
		}
		marks = append(marks, m)
		at = end
	}
	return marks
}

// FuzzEscape says that any words survive being written as Markdown and read again.
func FuzzEscape(f *testing.F) {
	for _, s := range append(constructs, "5 * 3 ** 2 _a_ one_two [Full text] a](b) \\ &amp; & <b> {a|b} {a} #\n1951. x\n- y\n---\n|-|\na #") {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = clean(s)
		if fault := escapeFault(s); fault != "" {
			t.Error(fault)
		}
	})
}

func escapeFault(s string) string {
	written := Escape(s)
	text, problems := Parse("x.md", []byte(written))
	if len(problems) > 0 {
		return fmt.Sprintf("%q written as %q: %v", s, written, problems)
	}
	var words []string
	for _, b := range text.Blocks {
		if b.Kind != Paragraph || len(b.Spans) > 0 || len(b.Containers) > 0 {
			return fmt.Sprintf("%q written as %q is read as %+v", s, written, b)
		}
		words = append(words, strings.Fields(b.Words)...)
	}
	if got, want := strings.Join(words, " "), strings.Join(strings.Fields(s), " "); got != want {
		return fmt.Sprintf("%q written as %q\n got %q\nwant %q", s, written, got, want)
	}
	return ""
}
