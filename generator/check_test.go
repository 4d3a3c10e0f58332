package generator_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"monjo/generator"
	"monjo/generator/diag"
)

// shownElsewhere are the codes that a small archive in a text file cannot show, with
// the test that does.
func shownElsewhere() map[diag.Code]string {
	return map[diag.Code]string{
		diag.NotAFile:      "TestALinkInTheContentIsRefused",
		diag.Unreadable:    "TestAFileThatCannotBeReadIsNamed",
		diag.BadEncoding:   "TestAnotherEncodingIsNamedWithItsPlace",
		diag.ParserFailure: "no input is known to break the parser",
	}
}

// declaredCodes reads the codes from their declarations, so that none can be forgotten.
func declaredCodes(t *testing.T) []diag.Code {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "diag/codes.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var codes []diag.Code
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		kind, ok := spec.Type.(*ast.Ident)
		if !ok || kind.Name != "Code" {
			return true
		}
		for _, value := range spec.Values {
			text, err := strconv.Unquote(value.(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			codes = append(codes, diag.Code(text))
		}
		return true
	})
	if len(codes) < 40 {
		t.Fatalf("only %d codes found", len(codes))
	}
	return codes
}

// TestEveryCodeHasAnArchiveThatShowsIt runs testdata/check: each file is a small
// archive and, in want, lines that the problems found in it must contain.
func TestEveryCodeHasAnArchiveThatShowsIt(t *testing.T) {
	codes := declaredCodes(t)
	names, err := filepath.Glob("testdata/check/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	shown := map[diag.Code]bool{}
	for _, name := range names {
		code := diag.Code(strings.TrimSuffix(filepath.Base(name), ".txtar"))
		shown[code] = true
		t.Run(string(code), func(t *testing.T) {
			if !slices.Contains(codes, code) {
				t.Fatalf("%s is no code", code)
			}
			found, want := checkCase(t, name)
			if !slices.ContainsFunc(found, func(p diag.Problem) bool { return p.Code == code }) {
				t.Errorf("%s is not raised", code)
			}
			lines := strings.Split(found.Error(), "\n")
			for _, line := range strings.Split(strings.TrimSpace(want), "\n") {
				if !slices.Contains(lines, line) {
					t.Errorf("missing:\n%s\nfound:\n%s", line, found.Error())
				}
			}
			if worst := found.Worst(); worst > code.Severity() && code.Severity() == diag.Error {
				t.Errorf("the worst is %s", worst)
			}
		})
	}
	for _, code := range codes {
		if _, elsewhere := shownElsewhere()[code]; !shown[code] && !elsewhere && !strings.HasPrefix(string(code), "import-") {
			t.Errorf("there is no testdata/check/%s.txtar", code)
		}
	}
}

// keepOf gives how a case is planned: as monjo check does, but for those codes that another
// command raises.
func keepOf(name string) generator.Keep {
	switch filepath.Base(name) {
	case "at-risk.txtar":
		return generator.Warn
	case "not-frozen.txtar":
		return generator.Frozen
	}
	return generator.Refuse
}

// checkCase plans and renders the archive of a case. With UPDATE_CHECKS set, want is
// rewritten with what was found.
func checkCase(t *testing.T, name string) (found diag.List, want string) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	archive := txtar.Parse(data)
	files := fstest.MapFS{}
	wanted := -1
	for i, f := range archive.Files {
		if f.Name == "want" {
			wanted, want = i, string(f.Data)
			continue
		}
		files[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	site, found := generator.Plan(files, generator.Options{Keep: keepOf(name), Compare: true})
	if found.Worst() < diag.Error {
		more, err := site.Write(&memory{files: map[string][]byte{}})
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, more...).Sort()
	}
	if os.Getenv("UPDATE_CHECKS") != "" && wanted >= 0 && strings.TrimSpace(want) == "" {
		archive.Files[wanted].Data = []byte(found.Error() + "\n")
		if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
		want = found.Error()
	}
	if strings.TrimSpace(want) == "" {
		t.Error("the case wants nothing")
	}
	return found, want
}

// TestHintsAndWordsAreSetByRule holds every message of the cases to the form of diag.
func TestHintsAndWordsAreSetByRule(t *testing.T) {
	names, err := filepath.Glob("testdata/check/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no cases", err)
	}
	for _, name := range names {
		found, _ := checkCase(t, name)
		for _, p := range found {
			if strings.HasSuffix(p.Words, ".") || strings.HasSuffix(p.Hint, ".") && !strings.HasSuffix(p.Hint, "…") {
				t.Errorf("%s: a full stop: %s / %s", name, p.Words, p.Hint)
			}
			if first := []rune(p.Words)[0]; first >= 'A' && first <= 'Z' && !strings.HasPrefix(p.Words, "HTML") && !strings.HasPrefix(p.Words, "TOML") {
				t.Errorf("%s: a capital: %s", name, p.Words)
			}
		}
	}
}
