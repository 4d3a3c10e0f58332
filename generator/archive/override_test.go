package archive

import (
	"fmt"
	"testing"
)

func TestEveryFieldOfALinkIsRead(t *testing.T) {
	a, problems := read(t, map[string]string{"documents/T/1/document.toml": `title.en = "A"
date = "2007"
kind = "other"
[links.b]
text = "Georgia "
to = "GE"
[links.a]
text = "日"
to = "none"
language = "ja"
row = "p12"
[links.c]
text = "A"
to = "GE"
row = "title"
`})
	if text := errors(problems); text != "" {
		t.Fatal(text)
	}
	var all string
	for _, o := range a.Documents[0].Overrides {
		all += fmt.Sprintf("%s %q %s %q %v;", o.Key, o.Text.Text, o.To.Text, o.Row.Text, o.Languages)
	}
	if want := `a "日" none "p12" [1];b "Georgia" GE "" [0 1];c "A" GE "title" [0 1];`; all != want {
		t.Errorf("got  %s\nwant %s", all, want)
	}
}

func TestALinkThatIsIncompleteIsRefused(t *testing.T) {
	for _, c := range []struct{ link, want string }{
		{"to = \"GE\"", "documents/T/1/document.toml:4:1: links.x.text is missing [missing-key]"},
		{"text = \"Georgia\"", "documents/T/1/document.toml:4:1: links.x.to is missing [missing-key]"},
		{"text = \"Georgia\"\nto = \"GE\"\nrow = \"12\"", `documents/T/1/document.toml:7:7: row: "12" is not a row [bad-passage]`},
		{"text = \"Georgia\"\nto = \"GE\"\nrow = \"p1-p3\"", `documents/T/1/document.toml:7:7: row: "p1-p3" is not a row [bad-passage]`},
		{"text = \"Georgia\"\nto = \"GE\"\nrow = 12", "documents/T/1/document.toml:7:7: links.x.row is a whole number; it must be text [wrong-type]"},
		{"text = \"Georgia\"\nto = \"GE\"\nlanguage = \"fr\"", `documents/T/1/document.toml:7:12: links.x.language: "fr" is not known [bad-value]`},
		{"text = \"日\"\nto = \"JP\"", `documents/T/1/document.toml:5:8: "日" is too short to be found safely in the whole document [bad-name]`},
		{"text = \"\"\nto = \"JP\"", "documents/T/1/document.toml:5:8: links.x.text is empty [empty-value]"},
		{"text = \"Georgia\"\nto = [\"JP\"]", "documents/T/1/document.toml:6:6: links.x.to is a list; it must be text [wrong-type]"},
		{"text = \"Georgia\"\nto = \"GE\"\nrows = \"p1\"", `documents/T/1/document.toml:7:1: unknown key "links.x.rows" [unknown-key]`},
	} {
		_, problems := read(t, map[string]string{"documents/T/1/document.toml": "title.en = \"A\"\ndate = \"2007\"\nkind = \"other\"\n[links.x]\n" + c.link + "\n"})
		if got := errors(problems); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.link, got, c.want)
		}
	}
}
