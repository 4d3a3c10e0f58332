package markdown

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"monjo/generator/diag"
)

// show writes a text in one line a block: containers, kind, words with spans in ⟨⟩.
func show(t Text) string {
	var out strings.Builder
	for _, b := range t.Blocks {
		for _, c := range b.Containers {
			switch c.Kind {
			case Quote:
				fmt.Fprintf(&out, "quote%d ", c.ID)
			case List:
				fmt.Fprintf(&out, "list%d ", c.ID)
			case Item:
				fmt.Fprintf(&out, "%s ", c.Marker)
			case Note:
				fmt.Fprintf(&out, "note%d(%s,%d) ", c.Number, c.Label, c.References)
			}
		}
		if b.RuleBefore {
			out.WriteString("rule ")
		}
		out.WriteString([...]string{"p", "h", "row", "code"}[b.Kind])
		if b.Kind == Heading {
			fmt.Fprintf(&out, "%d#%s", b.Level, b.ID)
		}
		out.WriteString(" \"" + strings.NewReplacer("\n", `\n`, "\t", `\t`).Replace(b.Words) + "\"")
		for _, p := range b.Spans {
			fmt.Fprintf(&out, " %s⟨%s⟩%s%s%s", [...]string{"em", "strong", "code", "link", "ruby", "note"}[p.Kind],
				b.Words[p.Start:p.End], p.Target, p.Title, p.Reading)
			if p.Kind == NoteReference {
				fmt.Fprintf(&out, "%d.%d", p.Number, p.Occurrence)
			}
		}
		for _, c := range b.Cells {
			fmt.Fprintf(&out, " |%s|%d%v", b.Words[c.Start:c.End], c.Align, c.Header)
		}
		out.WriteByte('\n')
	}
	return out.String()
}

func TestTextsAreReadAsTheFormatSays(t *testing.T) {
	for _, test := range []struct{ name, source, want string }{
		{"escapes and entities are decoded once", `\&amp; &amp;amp; \* &copy; &#x65E5; &nosuch; &amp\; \a`, `p "&amp; &amp; * © 日 &nosuch; &amp; \a"` + "\n"},
		{"a soft break is one space", "a \n  b\nc", "p \"a b c\"\n"},
		{"a soft break between wide signs is nothing", "日本\n海、\nabc\n日本", "p \"日本海、 abc 日本\"\n"},
		{"a soft break looks through markup", "**日本**\n*海* [海\n](u)洋", "p \"日本海 海洋\" strong⟨日本⟩ em⟨海⟩ link⟨海⟩u\n"},
		{"a soft break in Korean is a space", "한국\n정부", "p \"한국 정부\"\n"},
		{"hard breaks are line feeds", "a  \nb\\\nc", "p \"a\\nb\\nc\"\n"},
		{"inner white space stays", "a   b　c d", "p \"a   b　c d\"\n"},
		{"an ideographic space opens a paragraph", "　日本", "p \"　日本\"\n"},
		{"names are never normalised", "\uFA19 \u795E e\u0301", "p \"\uFA19 神 e\u0301\"\n"},
		{"list numbers stay", "3. a\n1. b\n007) c", "list1 3. p \"a\"\nlist1 1. p \"b\"\nlist2 007) p \"c\"\n"},
		{"bullets stay, and lists apart", "* a\n- b\n+ c", "list1 * p \"a\"\nlist2 - p \"b\"\nlist3 + p \"c\"\n"},
		{"an empty item has a block", "1.\n2. a\n\n-", "list1 1. p \"\"\nlist1 2. p \"a\"\nlist2 - p \"\"\n"},
		{"an empty quotation has a block", "a\n\n>", "p \"a\"\nquote1 p \"\"\n"},
		{"a year at the start of a line is a number", "1951. Peace", "list1 1951. p \"Peace\"\n"},
		{"numbers in brackets are words", "(1) a\n\n(2)Expand\n\n１．b", "p \"(1) a\"\np \"(2)Expand\"\np \"１．b\"\n"},
		{"markers after tabs", "-\ta\n\n\t- b\n\n>\t1. c", "list1 - p \"a\"\nlist1 - list2 - p \"b\"\nquote1 list3 1. p \"c\"\n"},
		{"brackets without a definition are words", "[Full text] [a] b]", "p \"[Full text] [a] b]\"\n"},
		{"emphasis beside Japanese brackets", "日本**「外交」**政策", "p \"日本「外交」政策\" strong⟨「外交」⟩\n"},
		{"emphasis of Japanese brackets alone", "**「外交」**", "p \"「外交」\" strong⟨「外交」⟩\n"},
		{"emphasis between kana", "は**「強調」**の", "p \"は「強調」の\" strong⟨「強調」⟩\n"},
		{"emphasis that ends in a full stop", "**注意。**次の", "p \"注意。次の\" strong⟨注意。⟩\n"},
		{"emphasis of a ruby", "**{外務省|がいむしょう}**は**{外|がい}**ABC", "p \"外務省は外ABC\" strong⟨外務省⟩ ruby⟨外務省⟩がいむしょう strong⟨外⟩ ruby⟨外⟩がい\n"},
		{"ruby", "{外務省|がいむしょう}と{a\\|b|c\\}&amp;}", "p \"外務省とa|b\" ruby⟨外務省⟩がいむしょう ruby⟨a|b⟩c}&\n"},
		{"braces without a bar are words", "{a} {…} {} \\{a|b} {", "p \"{a} {…} {} {a|b} {\"\n"},
		{"a ruby stands on one line", "{a|b\\\nc}", "p \"{a|b\\nc}\"\n"},
		{"a heading with an ID", "# 目的 {#goals}\n\n[x](#goals) [y](#p12)", "h1#goals \"目的\"\np \"x y\" link⟨x⟩#s-goals link⟨y⟩#p12\n"},
		{"a heading with braces that are words", "# a {b}\n## {外|がい}", "h1# \"a {b}\"\nh2# \"外\" ruby⟨外⟩がい\n"},
		{"an underlined heading of two lines", "a\nb {#c}\n---", "h2#c \"a b\"\n"},
		{"a table", "| a | b |\n|:-:|--:|\n|{外|がい}|`a\\|b`|\n| \\| | |", "row \"a\\tb\" |a|3true |b|2true\nrow \"外\\ta|b\" ruby⟨外⟩がい code⟨a|b⟩ |外|3false |a|b|2false\nrow \"|\\t\" |||3false ||2false\n"},
		{"a table with formatting", "a|b\n-|-\n**c** d|[e](u)", "row \"a\\tb\" |a|0true |b|0true\nrow \"c d\\te\" strong⟨c⟩ link⟨e⟩u |c d|0false |e|0false\n"},
		{"code blocks keep their words", "    a\n\n      *b*\n\n```\n&amp;\n\tc\n```", "code \"a\\n\\n  *b*\"\ncode \"&amp;\\n\\tc\"\n"},
		{"a code span keeps its words", "`` a`*b* `` `&amp;`", "p \"a`*b* &amp;\" code⟨a`*b*⟩ code⟨&amp;⟩\n"},
		{"a rule stands before the next block", "a\n\n***\n\n- b", "p \"a\"\nlist1 - rule p \"b\"\n"},
		{"footnotes are numbered by first reference and stand last", "a[^z]b[^y]\n\n[^y]: Y\n\n[^z]: Z[^y]\n    z\n\n    1. w\n\nc", "p \"ab\" note⟨⟩1.1 note⟨⟩2.1\np \"c\"\nnote1(z,1) p \"Z z\" note⟨⟩2.2\nnote1(z,1) list1 1. p \"w\"\nnote2(y,2) p \"Y\"\n"},
		{"references to definitions", "[a][b] [b][] [b] [*c*][B]\n\n[b]: <u> 'v\nw'\n", "p \"a b b c\" link⟨a⟩uv w link⟨b⟩uv w link⟨b⟩uv w link⟨c⟩uv w em⟨c⟩\n"},
		{"an item with a definition alone", "- [a]: u\n\n[a]", "list1 - p \"\"\np \"a\" link⟨a⟩u\n"},
		{"addresses in angle brackets", "<https://example.org/日本> <a@example.org>", "p \"https://example.org/日本 a@example.org\" link⟨https://example.org/日本⟩https://example.org/日本 link⟨a@example.org⟩mailto:a@example.org\n"},
		{"bare addresses are words", "www.example.org https://example.org", "p \"www.example.org https://example.org\"\n"},
		{"nothing is replaced", `"a" -- b --- c ... 'd' (c)`, `p ""a" -- b --- c ... 'd' (c)"` + "\n"},
		{"less-than signs are words", "a < b, x<y and <3", "p \"a < b, x<y and <3\"\n"},
		{"a broken link is words", "[a](b c) [d](", "p \"[a](b c) [d](\"\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			text, problems := Parse("x.md", []byte(test.source))
			if len(problems) > 0 {
				t.Error(problems)
			}
			if got := show(text); got != test.want {
				t.Errorf("\n got %s\nwant %s", got, test.want)
			}
			for _, b := range text.Blocks {
				if fault := unsound(b); fault != "" {
					t.Error(fault)
				}
			}
		})
	}
}

func TestWhatWouldBeLostIsRefusedWhereItStands(t *testing.T) {
	for _, test := range []struct {
		name, source string
		line, column int
		code         diag.Code
	}{
		{"a tag", "日本 <b>x", 1, 4, diag.RawHTML},
		{"a block of HTML", "a\n\n<div\n*x*", 3, 1, diag.RawHTML},
		{"a closing tag", "x</b >", 1, 2, diag.RawHTML},
		{"a tag with attributes", "x <a href='>' b=c d>", 1, 3, diag.RawHTML},
		{"a comment", "- a <!-- lost\n\n  x -->", 1, 5, diag.RawHTML},
		{"an instruction", "<?php", 1, 1, diag.RawHTML},
		{"CDATA", "> <![CDATA[x]]>", 1, 3, diag.RawHTML},
		{"a script address", "a [x](javascript:alert)", 1, 3, diag.BadLink},
		{"a script address in disguise", "[x](java&Tab;script:y)", 1, 8, diag.BadCharacter},
		{"a script address with an entity", "[x](javascript&colon;y)", 1, 1, diag.BadLink},
		{"a script address after a control", "[x](%01javascript:y)", 1, 1, diag.BadLink},
		{"a data address", "[x]\n\n[x]: DATA:text/html,y", 1, 1, diag.BadLink},
		{"a blob address", "<blob:https://example.org/1>", 1, 1, diag.BadLink},
		{"a source address", "<view-source:https://example.org>", 1, 1, diag.BadLink},
		{"an address without a scheme", "[x](//example.org)", 1, 1, diag.BadLink},
		{"an address without a scheme in disguise", `[x](\/\/example.org)`, 1, 1, diag.BadLink},
		{"an address with backslashes", `[x](/\\example.org)`, 1, 1, diag.BadLink},
		{"an address without a host", "[x](https:foo)", 1, 1, diag.BadLink},
		{"an address with a user", "[x](https://a@example.org)", 1, 1, diag.BadLink},
		{"an address with a space", "[x](<a b>)", 1, 1, diag.BadLink},
		{"an empty address", "[x]()", 1, 1, diag.BadLink},
		{"a link without words", "a[](b)", 1, 2, diag.BadLink},
		{"a link around white space", "a[ ](b)", 1, 2, diag.BadLink},
		{"a link around a link", "[<https://example.org>](b)", 1, 1, diag.BadLink},
		{"a footnote in a link", "[a[^1]](b)\n\n[^1]: c", 1, 1, diag.BadLink},
		{"a picture", "a ![b](c)", 1, 3, diag.Image},
		{"a picture by reference", "![b]\n\n[b]: c", 1, 1, diag.Image},
		{"a reference to nothing", "x [a][b]", 1, 3, diag.UndefinedReference},
		{"a footnote that is not there", "日[^x]", 1, 2, diag.UndefinedReference},
		{"a definition that nothing uses", "a\n\n[b]: c", 3, 1, diag.UnusedDefinition},
		{"a definition in a quotation that nothing uses", "> a\n>\n> [b]: c", 3, 3, diag.UnusedDefinition},
		{"a footnote that nothing uses", "a\n\n[^b]: c", 3, 1, diag.UnusedDefinition},
		{"a definition twice", "[b]\n\n[b]: c\n[B]: d", 4, 1, diag.DuplicateDefinition},
		{"a footnote twice", "[^b]\n\n[^b]: c\n\n[^b]: d", 5, 1, diag.DuplicateDefinition},
		{"a footnote in a list", "[^b]\n\n- [^b]: c", 3, 3, diag.MisplacedNote},
		{"a long row", "|a|\n|-|\n|b|c|", 3, 1, diag.RaggedTable},
		{"a short row", "|a|b|\n|-|-|\n  |c|", 3, 3, diag.RaggedTable},
		{"a line of hyphens that does not fit", "a|b\n|-|", 2, 1, diag.RaggedTable},
		{"a line after a table", "|a|b|\n|-|-|\nwords", 3, 1, diag.RaggedTable},
		{"a table in a paragraph", "x\n|a|\n|-|", 3, 1, diag.RaggedTable},
		{"a class on a heading", "# a {.b}", 1, 5, diag.BadHeadingID},
		{"an ID and more on a heading", "# a {#b style=c}", 1, 5, diag.BadHeadingID},
		{"a Japanese ID", "# a {#目的}", 1, 5, diag.BadHeadingID},
		{"an ID like a row", "# a {#p12}", 1, 5, diag.BadHeadingID},
		{"an attribute on a heading", "a {b=c}\n===", 1, 3, diag.BadHeadingID},
		{"an ID twice", "# a {#b}\n# c {#b}", 2, 5, diag.DuplicateHeadingID},
		{"an empty heading", "a\n\n#", 3, 1, diag.EmptyHeading},
		{"an ID alone", "# {#a}", 1, 1, diag.EmptyHeading},
		{"closing number signs", "# C #", 1, 5, diag.ClosingHashes},
		{"closing number signs before an ID", "# C # {#c}", 1, 5, diag.ClosingHashes},
		{"words after a fence", "```go\nx\n```", 1, 4, diag.CodeInfo},
		{"a sign after a fence without a line end", "a\n\n~~~~c", 3, 5, diag.CodeInfo},
		{"a ruby without a base", "日{|x}", 1, 2, diag.BadRuby},
		{"a ruby without a reading", "{x|}", 1, 1, diag.BadRuby},
		{"a ruby with two bars", "{x|y|z}", 1, 1, diag.BadRuby},
		{"a ruby with white space", "{x | x > 0}", 1, 1, diag.BadRuby},
		{"a ruby with formatting", "{**x**|y}", 1, 1, diag.BadRuby},
		{"a rule at the end", "a\n\n***", 3, 1, diag.StrayRule},
		{"two rules", "a\n\n***\n***\n\nb", 3, 1, diag.StrayRule},
		{"a rule at the end of a quotation", "> a\n>\n> ***\n\nb", 3, 3, diag.StrayRule},
		{"a rule at the start of an item", "- a\n- ***\n  b", 2, 3, diag.StrayRule},
		{"asterisks with white space inside", "a ** b**", 1, 3, diag.StrayEmphasis},
		{"NUL by its number", "a&#0;", 1, 2, diag.BadCharacter},
		{"a change of direction by its name", "a&rlm;", 1, 2, diag.BadCharacter},
		{"half a pair by its number", "&#xD800;", 1, 1, diag.BadCharacter},
		{"a control character", "a\x01b", 1, 2, diag.BadCharacter},
		{"formatting forty deep", strings.Repeat("*a **b ", 20) + "x" + strings.Repeat("** *", 0) + strings.Repeat(" c** d*", 20), 1, 1, diag.TooDeep},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, problems := Parse("x.md", []byte(test.source))
			for _, p := range problems {
				if p.Code == test.code {
					if p.Line != test.line || p.Column != test.column {
						t.Errorf("%v stands at %d:%d", p, test.line, test.column)
					}
					if p.Hint == "" || strings.HasSuffix(p.Words, ".") || strings.HasSuffix(p.Hint, ".") {
						t.Errorf("%v: hint %q", p, p.Hint)
					}
					return
				}
			}
			t.Errorf("not refused as %s: %v", test.code, problems)
		})
	}
}

func TestOneParserServesManyTextsAtOnce(t *testing.T) {
	want, _ := Parse("x.md", []byte(ordinary))
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 20 {
				if got, _ := Parse("x.md", []byte(ordinary)); show(got) != show(want) {
					t.Error("another text")
					return
				}
			}
		})
	}
	group.Wait()
}

func TestAFullReportEndsWithItsOwnProblem(t *testing.T) {
	_, problems := Parse("x.md", []byte(strings.Repeat("<b> ", 5000)))
	if n := len(problems); n != problemLimit+1 {
		t.Errorf("%d problems", n)
	}
}

func TestConstructsLoseNothing(t *testing.T) {
	for _, s := range constructs {
		if fault := noSilentLoss(s, 1, 1000); fault != "" {
			t.Error(fault)
		}
	}
	if fault := noSilentLoss(ordinary, 1, 1000); fault != "" {
		t.Error(fault)
	}
}
