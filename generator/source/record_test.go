package source

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"monjo/generator/diag"
)

// record reads text as a record that must be one.
func record(t *testing.T, text string) *Record {
	t.Helper()
	r, problems := ParseRecord(newFile("r.toml", []byte(text)))
	if r == nil {
		t.Fatal(problems)
	}
	return r
}

func TestEveryValueKnowsItsExactPlace(t *testing.T) {
	r := record(t, `# ああ
title.en = "A" # an implicit table
title . "ja" = 'あ'
number = 12
date = 1951-09-08 07:00:00
list = ["一", "二",
  # a comment with ] and "
  "三", [1, 2],
]
inline = { a = 1, b.c = "x",
  d = true }
"quoted \u0041.b" = 1
long = """
[not a table]
"""

[table]
key = 1
[table.below.it]
key = 2
[[tables]]
name = "one"
[[tables]]
name = "two"
  [[tables.inner]]
  name = "three"
`)
	for _, test := range []struct {
		path string
		want string // of the value, then of the key
	}{
		{"title", "2:1 2:1"},
		{"title/en", "2:12 2:7"},
		{"title/ja", "3:16 3:9"},
		{"number", "4:10 4:1"},
		{"date", "5:8 5:1"},
		{"list", "6:8 6:1"},
		{"list/[1]", "6:9 6:9"},
		{"list/[2]", "6:14 6:14"},
		{"list/[3]", "8:3 8:3"},
		{"list/[4]", "8:8 8:8"},
		{"list/[4]/[2]", "8:12 8:12"},
		{"inline", "10:10 10:1"},
		{"inline/a", "10:16 10:12"},
		{"inline/b", "10:19 10:19"},
		{"inline/b/c", "10:25 10:21"},
		{"inline/d", "11:7 11:3"},
		{"quoted A.b", "12:21 12:1"},
		{"long", "13:8 13:1"},
		{"table", "17:1 17:2"},
		{"table/key", "18:7 18:1"},
		{"table/below", "19:8 19:8"},
		{"table/below/it", "19:1 19:14"},
		{"table/below/it/key", "20:7 20:1"},
		{"tables", "21:1 21:3"},
		{"tables/[1]", "21:1 21:1"},
		{"tables/[1]/name", "22:8 22:1"},
		{"tables/[2]/name", "24:8 24:1"},
		{"tables/[2]/inner/[1]/name", "26:10 26:3"},
		{"table/none", "17:1 17:1"}, // what is not there is reported at its table
		{"none", "0:0 0:0"},
	} {
		path := strings.Split(test.path, "/")
		value, key := r.Position(path...), r.keyPosition(path)
		if got := fmt.Sprintf("%d:%d %d:%d", value.Line, value.Column, key.Line, key.Column); got != test.want {
			t.Errorf("%s: at %s, want %s", test.path, got, test.want)
		}
	}
}

func TestAFaultOfARecordIsReportedWhereItStands(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"no quotes", "title = \"A\"\nkind = statement\n", `r.toml:2:8: expected value but found "statement" instead [bad-toml]`},
		{"no quotes around Japanese", "title = 日本\n", `r.toml:1:9: expected value but found "日本" instead [bad-toml]`},
		{"curly quotes", "title = “A”\n", `r.toml:1:9: expected value but found '“' instead [bad-toml]`},
		{"no end", "あ = 1\n", `r.toml:1:1: expected '.' or '=', but got 'あ' instead [bad-toml]`},
		{"an open text", "a = 1\n  b = \"あ\nc = 2\n", "r.toml:2:7: the text that begins here does not end on its line: \" is missing [bad-toml]"},
		{"an open long text", "a = 1\nb = \"\"\"\nc = 2\n", "r.toml:2:5: the text that begins here has no end: \"\"\" is missing [bad-toml]"},
		{"an open list", "a = [\n1,\n", "r.toml:1:5: the list that begins here has no end [bad-toml]"},
		{"a key twice", "a = 1\nb = 2\na = 3\n", "r.toml:3:1: key 'a' has already been defined [bad-toml]"},
		{"a table twice", "[a]\n[b]\n[a]\n", "r.toml:3:2: key 'a' has already been defined [bad-toml]"},
		{"a table over a value", "a = 1\n[a.b]\n", "r.toml:2:2: key 'a' was already created as a hash [bad-toml]"},
		{"two on a line", "a = \"1\" b = 2\n", "r.toml:1:8: expected a top-level item to end with a newline, comment, or EOF, but got 'b' instead [bad-toml]"},
		{"no value", "a =\nb = 1\n", `r.toml:1:4: expected value but found '\n' instead [bad-toml]`},
		{"an unquoted day that is none", "date = 1951-02-30\n", `r.toml:1:8: invalid datetime: "1951-02-30" [bad-toml]`},
		{"a bad escape", `a = "\q"`, `r.toml:1:6: invalid escape in string '\q' [bad-toml]`},
		{"a number beyond all", "a = 99999999999999999999\n", "r.toml:1:5: 99999999999999999999 is out of range for int64 [bad-toml]"},
		{"words", "This is not a record\n", "r.toml:1:6: expected '.' or '=', but got 'i' instead [bad-toml]"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r, problems := ParseRecord(newFile("r.toml", []byte(test.text)))
			if r != nil || len(problems) != 1 || problems[0].String() != test.want || problems[0].Hint == "" {
				t.Errorf("got  %s\nwant %s", problems.Error(), test.want)
			}
		})
	}
}

func TestEveryFaultOfATableIsReportedAtItsPlaceWithACure(t *testing.T) {
	var problems diag.List
	root := record(t, `title = "A"
date = 1951-09-08
kind = "statemnt"
flag = "true"
place.en = { en = "x" }
source.en = ""
note.en = "a\u202eb"
aliases = ["a", 3, " ", "b\u0000"]
list = "a"
text = []
Also.en = "x"
nmae.fr = "x"
spans = [{ from = 1 }, 2]
spans2 = 3
doubtful = "\ufffd"
`).Root(&problems)
	root.Text("title")
	root.String("date")
	root.OneOf("kind", []string{"statement", "treaty"})
	root.Flag("flag")
	root.Text("place")
	root.Text("source")
	root.Text("note")
	aliases := root.Strings("aliases")
	root.Strings("list")
	root.Table("text")
	root.Lists("also")
	root.Table("name")
	for _, span := range root.Records("spans") {
		span.String("from")
	}
	root.Records("spans2")
	if root.String("doubtful").Text == "" {
		t.Error("a doubtful sign took the value away")
	}
	root.Required("missing", "add it")
	root.Close("")
	if len(aliases) != 1 || aliases[0].Text != "a" {
		t.Errorf("the good element was lost: %v", aliases)
	}
	want := `r.toml: missing is missing [missing-key]
	hint: add it
r.toml:1:9: title is text; it must be a table [wrong-type]
	hint: write one value for each language: key.en and key.ja
r.toml:2:8: date is a date without quotes; it must be text [wrong-type]
	hint: put it in quotes
r.toml:3:8: kind: "statemnt" is not known [bad-value]
	hint: did you mean "statement"? one of: statement, treaty
r.toml:4:8: flag is text; it must be true or false [wrong-type]
r.toml:5:12: place.en is a table; it must be text [wrong-type]
	hint: this key has no .en and .ja
r.toml:6:13: source.en is empty [empty-value]
	hint: leave out what is not known
r.toml:7:11: note.en holds a bidirectional control (U+202E), which can change the order of the words shown [bad-character]
	hint: take the character out
r.toml:8:17: aliases[2] is a whole number; it must be text [wrong-type]
	hint: put it in quotes
r.toml:8:20: aliases[3] is empty [empty-value]
	hint: leave out what is not known
r.toml:8:25: aliases[4] holds a NUL character [bad-character]
	hint: the file is damaged or not a text; take the character out
r.toml:9:8: list is text; it must be a list of texts, such as ["one", "two"] [wrong-type]
r.toml:10:8: text is a list; it must be a table [wrong-type]
r.toml:11:1: unknown key "Also" [unknown-key]
	hint: did you mean "also"?
r.toml:12:1: unknown key "nmae" [unknown-key]
	hint: did you mean "name"?
r.toml:13:19: spans[1].from is a whole number; it must be text [wrong-type]
	hint: put it in quotes
r.toml:13:24: spans[2] is a whole number; it must be a table [wrong-type]
r.toml:14:10: spans2 is a whole number; it must be a list of tables [wrong-type]`
	if got := problems.Sort().Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestAnUnknownKeyIsReportedWithTheKnownOnesWhenNoneIsNear(t *testing.T) {
	var problems diag.List
	root := record(t, "colour = 1\n").Root(&problems)
	root.String("title")
	root.String("date")
	root.Close("")
	if want := "r.toml:1:1: unknown key \"colour\" [unknown-key]\n\thint: the keys known here are title, date"; problems.Error() != want {
		t.Error(problems.Error())
	}
}

func TestManyProblemsOfALargeFileCostNoMoreThanOneEach(t *testing.T) {
	var text strings.Builder
	text.WriteString("a = {")
	for n := range 50_000 {
		fmt.Fprintf(&text, "あ%d = 1, ", n)
	}
	keyed := strings.ReplaceAll(text.String(), "あ", "k") + "}"
	table, problems := ParseTable(newFile("t.toml", []byte(keyed)))
	if table == nil {
		t.Fatal(problems)
	}
	start := time.Now()
	table.Root(&problems).Table("a").Close("no key is known")
	if took := time.Since(start); len(problems) != 50_000 || took > 10*time.Second {
		t.Errorf("%d problems took %v", len(problems), took)
	}
	if last := problems[len(problems)-1]; last.Line != 1 || keyed[last.Column-1] != 'k' {
		t.Errorf("the last is at %v", last.Position)
	}
}

func TestARecordMayBeAskedForPlacesByManyAtOnce(t *testing.T) {
	r := record(t, "a = [1, 2, 3]\nb.c = 1\n")
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if at := r.Position("a", "[3]"); at.Column != 12 {
				t.Errorf("at %v", at)
			}
			var problems diag.List
			r.Root(&problems).Close("")
			if len(problems) != 2 {
				t.Error(problems)
			}
		})
	}
	all.Wait()
}

func TestARecordOfMoreThan64KiBIsRefused(t *testing.T) {
	text := "a = 1\n" + strings.Repeat("#", maxRecordBytes)
	_, problems := ParseRecord(newFile("r.toml", []byte(text)))
	if len(problems) != 1 || problems[0].Code != diag.TooLarge {
		t.Error(problems)
	}
	if table, problems := ParseTable(newFile("r.toml", []byte(text))); table == nil {
		t.Error(problems)
	}
}

func TestKeysAreGivenInByteOrder(t *testing.T) {
	var problems diag.List
	if got := record(t, "b = 1\na = 1\nB = 1\n").Root(&problems).Keys(); !slices.Equal(got, []string{"B", "a", "b"}) {
		t.Error(got)
	}
}
