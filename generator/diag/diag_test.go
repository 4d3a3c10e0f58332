package diag

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func sample() List {
	var l List
	l.Add(Position{"b.toml", 2, 3}, BadDate, "words", "a hint")
	l.Add(Position{"a.toml", 10, 1}, UnknownKey, "words", "")
	l.Add(Position{"a.toml", 9, 1}, UnknownKey, "words", "")
	l.Add(Position{"a.toml", 9, 1}, BadDate, "words", "")
	l.Add(Position{"a.toml", 9, 1}, BadDate, "other words", "")
	l.Add(Position{"a.toml", 9, 1}, BadDate, "words", "a hint")
	l.Add(Position{"a.toml", 9, 1}, BadDate, "words", "")
	l.Add(Position{"a.toml", 9, 0}, StrayEmphasis, "words", "")
	l.Add(Position{"a.toml", 0, 0}, MissingTranslation, "words", "")
	l.Add(Position{}, MissingFile, "words", "")
	return l
}

const sorted = `words [missing-file]
a.toml: information: words [missing-translation]
a.toml:9: warning: words [stray-emphasis]
a.toml:9:1: other words [bad-date]
a.toml:9:1: words [bad-date]
a.toml:9:1: words [bad-date]
	hint: a hint
a.toml:9:1: words [unknown-key]
a.toml:10:1: words [unknown-key]
b.toml:2:3: words [bad-date]
	hint: a hint`

func TestTheOrderInWhichProblemsWereFoundNeverShows(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		l := sample()
		random.Shuffle(len(l), func(i, j int) { l[i], l[j] = l[j], l[i] })
		before := slices.Clone(l)
		if got := l.Sort().Error(); got != sorted {
			t.Fatalf("got\n%s", got)
		}
		if !slices.Equal(l, before) {
			t.Fatal("Sort changed the list it was asked of")
		}
	}
}

func TestTheWorstProblemDecidesWhatAListIs(t *testing.T) {
	l := sample()
	if l.Worst() != Error || l.Count(Error) != 8 || l.Count(Warning) != 1 || l.Count(Information) != 1 || l.Count(None) != 0 {
		t.Error(l.Worst(), l.Count(Error), l.Count(Warning), l.Count(Information))
	}
	if (List{}).Worst() != None || (List{{Code: DoubtfulSign}, {Code: AmbiguousName}}).Worst() != Warning {
		t.Error("a list without errors is one")
	}
	var err error = l
	if found := (List{}); !errors.As(err, &found) || len(found) != len(l) {
		t.Error("a list is not found in an error")
	}
}

func TestAHostileNameCannotDriveTheTerminalNorForgeALine(t *testing.T) {
	l := List{{Position{"a\x1b[2J\n::error::b\u009b\u202e.md", 1, 1}, BadID, "x\r\ny\x00\x7f\u2066z", "h\ni\u200f"}}
	if want := "a\ufffd[2J\ufffd::error::b\ufffd\ufffd.md:1:1: x\ufffd\ufffdy\ufffd\ufffd\ufffdz [bad-id]\n\thint: h\ufffdi\ufffd"; l.Error() != want {
		t.Errorf("%q", l.Error())
	}
	var b strings.Builder
	if err := GitHub(&b, l); err != nil {
		t.Fatal(err)
	}
	if want := "::error title=bad-id,file=a\ufffd[2J\ufffd%3A%3Aerror%3A%3Ab\ufffd\ufffd.md,line=1,col=1::x\ufffd\ufffdy\ufffd\ufffd\ufffdz%0Ahint: h\ufffdi\ufffd\n"; b.String() != want {
		t.Errorf("%q", b.String())
	}
}

func TestGitHubReadsEveryFieldOfAnAnnotation(t *testing.T) {
	var b strings.Builder
	l := List{
		{Position{"a,b:c%.md", 3, 4}, BadDate, "50% of: it, all", "see 100%"},
		{Position{"a.md", 3, 0}, StrayEmphasis, "w", ""}, {Position{"a.md", 0, 0}, MissingTranslation, "i", ""}, {Position{}, MissingFile, "m", ""},
	}
	if err := GitHub(&b, l); err != nil {
		t.Fatal(err)
	}
	want := `::error title=bad-date,file=a%2Cb%3Ac%25.md,line=3,col=4::50%25 of: it, all%0Ahint: see 100%25
::warning title=stray-emphasis,file=a.md,line=3::w
::notice title=missing-translation,file=a.md::i
::error title=missing-file::m
`
	if b.String() != want {
		t.Errorf("got\n%s", b.String())
	}
}

func TestJSONKeepsEveryFieldAsItIs(t *testing.T) {
	l := List{{Position{"日本 <&>\n.md", 3, 4}, BadDate, "w\u2028\"", "h"}, {Position{}, StrayEmphasis, "x", ""}}
	var b strings.Builder
	if err := JSON(&b, l); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
	if len(lines) != 2 || lines[1] != `{"file":"","line":0,"column":0,"severity":"warning","code":"stray-emphasis","words":"x"}` {
		t.Fatal(b.String())
	}
	var back struct {
		File, Severity, Words, Hint string
		Code                        Code
		Line, Column                int
	}
	if err := json.Unmarshal([]byte(lines[0]), &back); err != nil {
		t.Fatal(err)
	}
	if back.File != l[0].File || back.Line != 3 || back.Column != 4 || back.Severity != "error" || back.Code != BadDate || back.Words != l[0].Words || back.Hint != "h" {
		t.Errorf("%+v", back)
	}
}

func TestAMessageThatQuotesAWholeTextIsCut(t *testing.T) {
	var l List
	l.Add(Position{}, BadValue, strings.Repeat("あ", 100_000), strings.Repeat("b", longest))
	if words := []rune(l[0].Words); len(words) != longest+1 || words[longest] != '…' || len(l[0].Hint) != longest {
		t.Error(len(words), len(l[0].Hint))
	}
}

// full is a writer that takes nothing.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("full") }

func TestAFullDiskIsReported(t *testing.T) {
	l := sample()
	if Text(full{}, l) == nil || JSON(full{}, l) == nil || GitHub(full{}, l) == nil {
		t.Error("an error of the writer is lost")
	}
}

func TestEveryMilderCodeIsDeclaredAsOne(t *testing.T) {
	for severity, name := range map[Severity]string{None: "none", Information: "information", Warning: "warning", Error: "error"} {
		if severity.String() != name {
			t.Errorf("%d is %s", severity, severity)
		}
	}
	for code, severity := range severities {
		if severity == None || severity == Error || code.Severity() != severity {
			t.Errorf("%s is %s", code, severity)
		}
	}
	if Code("new").Severity() != Error {
		t.Error("a code that is not listed does not stop a build")
	}
}
