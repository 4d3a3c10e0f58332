package markdown

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"monjo/generator/diag"
)

// pathological is what brings Markdown parsers down. Each is parsed in less than
// a second and 256 MiB, or refused with one of the codes.
var pathological = []struct {
	name   string
	source func() string
	codes  []diag.Code // empty: must be accepted or merely warned of
}{
	{"nested lists, then empty lines", func() string { return strings.Repeat("- ", 12_000) + "x" + strings.Repeat("\n", 12_000) }, []diag.Code{diag.TooDeep}},
	{"nested lists", func() string { return strings.Repeat("- ", 100_000) }, nil}, // a thematic break
	{"nested lists with words", func() string { return strings.Repeat("- ", 100_000) + "x" }, []diag.Code{diag.TooDeep}},
	{"nested ordered lists", func() string { return strings.Repeat("1. ", 100_000) + "x" }, []diag.Code{diag.TooDeep}},
	{"nested footnotes", func() string { return strings.Repeat("[^a]: ", 100_000) + "x" }, []diag.Code{diag.TooDeep}},
	{"nested quotations", func() string { return strings.Repeat("> ", 100_000) }, []diag.Code{diag.TooDeep}},
	{"nested quotations without spaces", func() string { return strings.Repeat(">", 100_000) + "x" }, []diag.Code{diag.TooDeep}},
	{"quotations and lists", func() string { return strings.Repeat("> - ", 50_000) + "x" }, []diag.Code{diag.TooDeep}},
	{"lists nested by indentation", func() string { return indented(2_000) }, []diag.Code{diag.TooDeep}},
	{"empty lines in lists at the limit", func() string { return strings.Repeat(strings.Repeat("- ", 32)+"x"+strings.Repeat("\n", 1000), 1000) }, []diag.Code{diag.TooLarge}},
	{"empty lines", func() string { return strings.Repeat("\n", 600_000) }, []diag.Code{diag.TooLarge}},
	{"empty lines in a code block", func() string { return "```\n" + strings.Repeat("\n", 450_000) }, nil},
	{"unfinished links", func() string { return strings.Repeat("[a](b", 60_000) }, nil},
	{"unfinished links in angles", func() string { return strings.Repeat("[a](<b", 60_000) }, nil},
	{"unfinished titles", func() string { return strings.Repeat(`[a](b "c`, 60_000) }, nil},
	{"unfinished titles in parentheses", func() string { return strings.Repeat(`[a](b (c`, 60_000) }, nil},
	{"link definitions", func() string { return definitions(80_000) }, []diag.Code{diag.UnusedDefinition}},
	{"link definitions in one paragraph", func() string { return strings.Repeat("[a]: b\n", 80_000) }, []diag.Code{diag.DuplicateDefinition}},
	{"link definitions without an end", func() string { return strings.Repeat("[a]: b \"\n", 80_000) }, []diag.Code{diag.DuplicateDefinition}},
	{"references to one definition", func() string {
		return "[a]: /" + strings.Repeat("x", 10_000) + "\n\n" + strings.Repeat("[a] ", 100_000)
	}, []diag.Code{diag.TooLarge}},
	{"undefined references", func() string { return strings.Repeat("[a][b]", 60_000) }, []diag.Code{diag.UndefinedReference}},
	{"wide table, one-cell rows", func() string {
		return strings.Repeat("a|", 10_000) + "\n" + strings.Repeat("-|", 10_000) + "\n" + strings.Repeat("a\n", 2_000)
	}, []diag.Code{diag.RaggedTable}},
	{"wide table, many rows", func() string {
		return strings.Repeat("a|", 10_000) + "\n" + strings.Repeat("-|", 10_000) + "\n" + strings.Repeat("a\n", 20_000)
	}, []diag.Code{diag.RaggedTable}},
	{"honest table of a million cells", func() string {
		return strings.Repeat(strings.Repeat("a|", 100)+"\n", 1) + strings.Repeat("-|", 100) + "\n" + strings.Repeat(strings.Repeat("a|", 100)+"\n", 10_000)
	}, nil},
	{"table heads", func() string { return strings.Repeat("|a|\n", 50_000) + "|-|\n" }, []diag.Code{diag.RaggedTable}},
	{"brackets", func() string { return strings.Repeat("[", 2_000_000) }, []diag.Code{diag.TooLarge}},
	{"brackets below the limit", func() string { return strings.Repeat("[", 200_000) }, nil},
	{"bracket pairs", func() string { return strings.Repeat("[", 100_000) + "a" + strings.Repeat("]", 100_000) }, nil},
	{"links in brackets", func() string { return strings.Repeat("[", 200_000) + strings.Repeat("[a](b)", 40_000) }, nil},
	{"pictures in pictures", func() string { return strings.Repeat("![[]()", 60_000) }, []diag.Code{diag.BadLink}},
	{"pictures", func() string { return strings.Repeat("![", 100_000) + strings.Repeat("[a](b)", 40_000) }, nil},
	{"closing brackets", func() string { return strings.Repeat("a]", 500_000) }, nil},
	{"nested strong emphasis", func() string { return strings.Repeat("*a **a ", 65_000) + "b" + strings.Repeat(" a** a*", 65_000) }, []diag.Code{diag.TooDeep}},
	{"emphasis that only opens", func() string { return strings.Repeat("*a ", 200_000) }, nil},
	{"emphasis that only closes", func() string { return strings.Repeat("a_ ", 200_000) }, nil},
	{"openers and closers of different length", func() string { return strings.Repeat("*a_ ", 100_000) }, nil},
	{"a**b patterns", func() string { return strings.Repeat("a**b", 100_000) + strings.Repeat("c* ", 100_000) }, nil},
	{"mismatched openers and closers", func() string { return strings.Repeat("*a ", 60_000) + strings.Repeat("_a ", 60_000) }, nil},
	{"emphasis by threes", func() string { return strings.Repeat("a***b**c*", 60_000) }, nil},
	{"one long run", func() string { return strings.Repeat("*", 5_000_000) + "a" }, nil},
	{"many delimiters", func() string { return strings.Repeat("*a ", 3_000_000) }, []diag.Code{diag.TooLarge}},
	{"many spans", func() string { return strings.Repeat("*a* ", 1_000_000) }, []diag.Code{diag.TooLarge}},
	{"backquotes of growing length", func() string { return backquotes(3_000) }, nil},
	{"backquotes of growing length, long", func() string { return backquotes(1_000) + strings.Repeat("a", 5_000_000) }, nil},
	{"unclosed comments", func() string { return strings.Repeat("a <!-- ", 100_000) }, []diag.Code{diag.RawHTML}},
	{"unclosed comments in lines", func() string { return strings.Repeat("</ <!--\n", 100_000) }, []diag.Code{diag.RawHTML}},
	{"unclosed instructions", func() string { return strings.Repeat("a <? ", 100_000) }, []diag.Code{diag.RawHTML}},
	{"unclosed CDATA", func() string { return strings.Repeat("a <![CDATA[ ", 100_000) }, []diag.Code{diag.RawHTML}},
	{"unclosed declarations", func() string { return strings.Repeat("a <!A ", 100_000) }, []diag.Code{diag.RawHTML}},
	{"less-than signs", func() string { return strings.Repeat("<", 1_000_000) }, nil},
	{"unclosed tags", func() string { return "a " + strings.Repeat("<a b=\"", 100_000) }, nil},
	{"attributes", func() string { return "a <a " + strings.Repeat("b=c ", 500_000) }, nil},
	{"unfinished addresses", func() string { return strings.Repeat("a <http:", 100_000) }, nil},
	{"entities", func() string { return strings.Repeat("&amp;", 500_000) }, nil},
	{"unknown entities", func() string {
		return strings.Repeat("&", 1_000_000) + strings.Repeat("&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 20_000)
	}, nil},
	{"entity without an end", func() string { return "&" + strings.Repeat("a", 5_000_000) }, nil},
	{"rubies", func() string { return strings.Repeat("{a|b}", 200_000) }, nil},
	{"unfinished rubies", func() string { return strings.Repeat("{a|", 500_000) }, nil},
	{"backslashes", func() string { return strings.Repeat(`\`, 5_000_001) }, nil},
	{"hard breaks", func() string { return strings.Repeat("a\\\n", 400_000) }, nil},
	{"soft breaks", func() string { return strings.Repeat("日\n", 400_000) }, nil},
	{"headings", func() string { return strings.Repeat("# a {#b}\n", 100_000) }, []diag.Code{diag.DuplicateHeadingID}},
	{"setext", func() string { return strings.Repeat("a\n=\n", 200_000) }, nil},
	{"one setext heading", func() string { return strings.Repeat("a\n", 400_000) + "=" }, nil},
	{"rules", func() string { return strings.Repeat("***\n", 200_000) }, []diag.Code{diag.StrayRule}},
	{"list items", func() string { return strings.Repeat("- a\n", 95_000) }, nil},
	{"loose list items", func() string { return strings.Repeat("- a\n\n", 60_000) }, nil},
	{"lists that change", func() string { return strings.Repeat("- a\n+ b\n", 45_000) }, nil},
	{"empty items", func() string { return strings.Repeat("-\n", 95_000) }, nil},
	{"footnotes", func() string { return footnotes(30_000) }, nil},
	{"footnotes in a ring", func() string { return "[^0]\n\n[^0]: [^1]\n\n[^1]: [^0]\n" }, nil},
	{"white space", func() string { return strings.Repeat(" ", 5_000_000) + "x" }, nil},
	{"tabs", func() string { return strings.Repeat("\t", 5_000_000) + "x" }, nil},
	{"white space in lists", func() string { return strings.Repeat("-"+strings.Repeat("\t", 100), 1000) + "x" }, nil},
	{"ten megabytes of paragraphs", func() string {
		return strings.Repeat(strings.Repeat("The Government of Japan and メコン地域 agree. ", 20)+"\n\n", 10_000)
	}, nil},
	{"ten megabytes in one line", func() string { return strings.Repeat("The Government of Japan and メコン地域 agree. ", 200_000) }, nil},
	{"ten megabytes of Japanese lines", func() string {
		return strings.Repeat("日本国政府及びメコン地域諸国は、次のとおり合意した。\n", 130_000)
	}, nil},
}

func indented(depth int) string {
	var b strings.Builder
	for i := range depth {
		fmt.Fprintf(&b, "%s- a\n", strings.Repeat("  ", i))
	}
	return b.String()
}

func definitions(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "[a%d]: u\n\n", i)
	}
	return b.String()
}

func footnotes(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "a[^%d]\n\n[^%d]: b\n\n", i, i)
	}
	return b.String()
}

func backquotes(n int) string {
	var b strings.Builder
	for i := 1; i <= n; i++ {
		b.WriteString("e" + strings.Repeat("`", i))
	}
	return b.String()
}

func TestPathologicalTextsAreReadInTimeOrRefusedByName(t *testing.T) {
	if testing.Short() {
		t.Skip("takes ten seconds")
	}
	for _, test := range pathological {
		t.Run(test.name, func(t *testing.T) {
			source := []byte(test.source())
			runtime.GC()
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			text, problems := Parse("x.md", source)
			took := time.Since(start)
			runtime.ReadMemStats(&after)
			allocated := (after.TotalAlloc - before.TotalAlloc) >> 20
			html := Flow(nil, text.Blocks, FlowOptions{})
			whole := time.Since(start)
			t.Logf("%8d bytes  parse %v  %d MiB allocated  with HTML %v (%d bytes)  %d problems",
				len(source), took.Round(time.Millisecond), allocated, whole.Round(time.Millisecond), len(html), len(problems))
			if whole > 3*time.Second {
				t.Errorf("took %v", whole)
			}
			if allocated > 512 {
				t.Errorf("allocated %d MiB", allocated)
			}
			found := map[diag.Code]bool{}
			for _, p := range problems {
				found[p.Code] = true
			}
			for _, code := range test.codes {
				if !found[code] {
					t.Errorf("not refused as %s", code)
				}
			}
			if len(test.codes) == 0 && problems.Worst() == diag.Error && test.name != "nested lists" {
				t.Errorf("refused: %v", problems[:min(3, len(problems))])
			}
		})
	}
}
