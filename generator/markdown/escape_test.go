package markdown

import (
	"os"
	"strings"
	"testing"
)

func TestEscapeLeavesWordsReadable(t *testing.T) {
	for _, test := range []struct{ words, want string }{
		{"U.S.-Japan, O.K.", "U.S.-Japan, O.K."},
		{"(1) text", "(1) text"},
		{"[Full text]", "[Full text]"},
		{"one_two and 5 * 3", "one_two and 5 * 3"},
		{"Name: ____ a & b < c", "Name: ____ a & b < c"},
		{"{a} and {b}", "{a} and {b}"},
		{"日本「外交」", "日本「外交」"},
		{"3. text", `3\. text`},
		{"1951) text", `1951\) text`},
		{"- text", `\- text`},
		{"-text", "-text"},
		{"# text", `\# text`},
		{"#1", "#1"},
		{"C #", `C \#`},
		{"> text", `\> text`},
		{"a **b** *c* _d_", `a \*\*b\*\* \*c\* \_d\_`},
		{`ます\/`, `ます\\/`},
		{`a\b`, `a\b`},
		{"a `b`", "a \\`b\\`"},
		{"a <b> &amp; c", `a \<b> \&amp; c`},
		{"{a|b}", `\{a|b}`},
		{"[a](b) [c][d] [^e] [f]: g", `[a\](b) [c\][d] \[^e] [f\]: g`},
		{"---", `\---`},
		{"a\n===", "a\n\\==="},
		{"a|b\n-|-", "a|b\n\\-|-"},
		{"~~~", `\~~~`},
		{"    N・K", "N・K"},
		{"日本\n海", "日本\\\n海"},
		{"Japan\nand", "Japan\nand"},
		{"{日|本\n海}", "{日|本\\\n海}"},
		{`end\`, `end\\`},
	} {
		if got := Escape(test.words); got != test.want {
			t.Errorf("%q is written as %q, want %q", test.words, got, test.want)
		}
		if fault := escapeFault(test.words); fault != "" {
			t.Error(fault)
		}
	}
}

func TestTheSeedSurvivesEscape(t *testing.T) {
	data, err := os.ReadFile("../worldjpn/testdata/20070100.O1E.txt")
	if err != nil {
		t.Fatal(err)
	}
	if fault := escapeFault(strings.ReplaceAll(string(data), "\r\n", "\n")); fault != "" {
		t.Error(fault)
	}
}
