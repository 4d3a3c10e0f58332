package worldjpn

import (
	"slices"
	"strings"
	"testing"

	"monjo/generator/diag"
	"monjo/generator/markdown"
)

// FuzzRoundTrip gives a body any words and compares them with those that a reader of
// the Markdown sees.
func FuzzRoundTrip(f *testing.F) {
	for _, text := range []string{
		"* a\n\n- b\n  c\n\n1951. d", `ます\/`, "    a\n\tb\n\n# c", "{外|が} {#a} | b\n|-\n|c", "{外|が {#a} b", "[a]: b\n[^1]: c\n\n[a]", "<b>&amp;\n```\n~~~", "三国\n干渉　\n　a\\", "***\n---\na\n===",
	} {
		f.Add(text, false)
		f.Add(text, true)
	}
	f.Fuzz(func(t *testing.T, text string, breaks bool) {
		const header = "[Title] A\n\n[Date] January 1, 2003\n[Full text]\n\n"
		p, problems := Read("docs/20030101.O1E.txt", []byte(header+text))
		if problems.Worst() == diag.Error {
			return
		}
		for i := range p.Body {
			p.Body[i].Break = breaks
		}
		written, _ := Markdown(p.Body)
		parsed, wrong := markdown.Parse("en.md", []byte(written))
		if wrong.Worst() == diag.Error {
			t.Fatalf("%q is written as %q, which has %v", text, written, wrong)
		}
		if got, want := strings.Fields(markdown.Plain(parsed)), wordsOf(p.Body); !slices.Equal(got, want) {
			t.Fatalf("%q is written as %q and shows %q", text, written, got)
		}
		if p.Encoding == UTF8 && !reported(problems, "0:0 import-mojibake") && len(p.Body) > 0 {
			plain := strings.Fields(spaces.Replace(strings.TrimPrefix(text, "\ufeff")))
			if got := wordsOf(p.Body); !slices.Equal(got, plain) {
				t.Fatalf("%q is read as %q", text, got)
			}
		}
	})
}

// FuzzRead gives any bytes as any file: nothing may panic, every position lies in
// the file, and what is read can be filed.
func FuzzRead(f *testing.F) {
	f.Add("20070100.O1E.txt", []byte(headEnglish+"\n"+plainEnglish))
	f.Add("20070100.O1J.html", []byte(newerHTML))
	f.Add("pm/19531130.SWJ.html", []byte(olderHTML))
	f.Add("20070100.O1J.txt", []byte("\x83\x65\x83\x58\x83\x67\x82\xaa"))
	f.Add("x", []byte("\xff\xfea\x00"))
	f.Add("20070100.O1J.txt", []byte("[内閣名] 第1代(昭和28.5.21〜)\n[年月日] 1972年9年11日\n[全文]"))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		p, problems := Read(name, data)
		lines := strings.Count(strings.ReplaceAll(string(data), "\r", "\n"), "\n") + 1
		for _, problem := range problems {
			if problem.Line < 0 || problem.Column < 0 || p.Encoding == UTF8 && problem.Line > lines {
				t.Errorf("%v is outside the file of %d lines", problem, lines)
			}
		}
		if problems.Worst() == diag.Error {
			return
		}
		if _, again := Folders([]Page{p}, Options{Collection: "docs"}); again.Worst() == diag.Error {
			t.Errorf("%q is read without errors and cannot be filed: %v", name, again)
		}
	})
}
