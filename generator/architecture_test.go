package generator_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// order is the pipeline from left to right: a package may import those before it
// alone. The command comes after all of them.
func order() []string {
	return []string{
		"monjo/generator/diag", "monjo/generator/language", "monjo/generator/date", "monjo/generator/source", "monjo/i18n", "monjo/layouts",
		"monjo/generator/markdown", "monjo/generator/anchor", "monjo/generator/archive", "monjo/generator/gazetteer", "monjo/generator/align", "monjo/generator/link",
		"monjo/generator/cite", "monjo/generator/site", "monjo/generator/render", "monjo/generator/publish", "monjo/generator/preview",
		"monjo/generator/worldjpn", "monjo/generator", "monjo/cmd/monjo",
	}
}

// confined names the packages that alone may import something, tests aside.
func confined() map[string][]string {
	return map[string][]string{
		"github.com/yuin/goldmark":   {"monjo/generator/markdown"},
		"html/template":              {"monjo/generator/render"},
		"text/template":              {},
		"github.com/BurntSushi/toml": {"monjo/generator/source", "monjo/i18n"},
		"os":                         {"monjo/cmd/monjo", "monjo/generator/publish"},
		"io/ioutil":                  {},
		"math/rand":                  {},
		"math/rand/v2":               {},
		"crypto/rand":                {},
		"net/http":                   {"monjo/cmd/monjo", "monjo/generator/preview"},
		"C":                          {},
	}
}

// sourceFile is one Go file of the project with the import path of its package.
type sourceFile struct {
	pkg, path string
	test      bool
	file      *ast.File
	lines     int
}

func sourceFiles(t *testing.T) ([]sourceFile, *token.FileSet) {
	t.Helper()
	positions := token.NewFileSet()
	var files []sourceFile
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() && (strings.HasPrefix(entry.Name(), ".") && entry.Name() != ".." || entry.Name() == "testdata" || entry.Name() == "public") {
			if err == nil {
				err = fs.SkipDir
			}
			return err
		}
		if !strings.HasSuffix(path, ".go") {
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		parsed, err := parser.ParseFile(positions, path, text, parser.ParseComments)
		if err != nil {
			return err
		}
		folder, err := filepath.Rel("..", filepath.Dir(path))
		if err != nil {
			return err
		}
		files = append(files, sourceFile{
			pkg: "monjo/" + filepath.ToSlash(folder), path: path, test: strings.HasSuffix(path, "_test.go"),
			file: parsed, lines: strings.Count(string(text), "\n")})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 50 {
		t.Fatalf("only %d Go files found: the test looks in the wrong place", len(files))
	}
	return files, positions
}

func imports(f sourceFile) []string {
	var paths []string
	for _, spec := range f.file.Imports {
		path, _ := strconv.Unquote(spec.Path.Value)
		paths = append(paths, path)
	}
	return paths
}

func TestNoPackageImportsOneToItsRight(t *testing.T) {
	files, _ := sourceFiles(t)
	for _, f := range files {
		own := slices.Index(order(), f.pkg)
		if own < 0 {
			t.Errorf("%s: the package %s has no place in the pipeline", f.path, f.pkg)
			continue
		}
		for _, path := range imports(f) {
			if !strings.HasPrefix(path, "monjo/") || path == f.pkg || f.test {
				continue
			}
			if other := slices.Index(order(), path); other < 0 || other > own {
				t.Errorf("%s: %s imports %s, which stands to its right", f.path, f.pkg, path)
			}
		}
	}
}

func TestWhatIsConfinedToAPackageStaysThere(t *testing.T) {
	files, _ := sourceFiles(t)
	for _, f := range files {
		if f.test {
			continue
		}
		for _, path := range imports(f) {
			for what, where := range confined() {
				if (path == what || strings.HasPrefix(path, what+"/") && strings.Contains(what, ".")) && !slices.Contains(where, f.pkg) {
					t.Errorf("%s: imports %s, which only %v may", f.path, path, where)
				}
			}
		}
	}
}

// TestTheProgramHasNoClockAndNoHiddenState looks for what would make two builds of
// the same content differ.
func TestTheProgramHasNoClockAndNoHiddenState(t *testing.T) {
	files, positions := sourceFiles(t)
	variables := packageVariables(files)
	for _, f := range files {
		if f.test {
			continue
		}
		clock := f.pkg == "monjo/cmd/monjo" || f.pkg == "monjo/generator/preview"
		ast.Inspect(f.file, func(n ast.Node) bool {
			var written []ast.Expr
			switch n := n.(type) {
			case *ast.FuncDecl:
				if n.Name.Name == "init" && n.Recv == nil {
					t.Errorf("%s: func init", positions.Position(n.Pos()))
				}
			case *ast.SelectorExpr:
				name, ok := n.X.(*ast.Ident)
				if ok && !clock && name.Name == "time" && slices.Contains([]string{"Now", "Since", "Until", "After", "Tick"}, n.Sel.Name) {
					t.Errorf("%s: time.%s", positions.Position(n.Pos()), n.Sel.Name)
				}
			case *ast.AssignStmt:
				if n.Tok != token.DEFINE {
					written = n.Lhs
				}
			case *ast.IncDecStmt:
				written = []ast.Expr{n.X}
			case *ast.UnaryExpr:
				if n.Op == token.AND {
					written = []ast.Expr{n.X}
				}
			}
			for _, expression := range written {
				if name := root(expression); name != nil && variables[f.pkg][name.Name] && !isLocal(f.file, name) {
					t.Errorf("%s: writes to the package-level variable %s", positions.Position(n.Pos()), name.Name)
				}
			}
			return true
		})
	}
}

// packageVariables gives the names of the variables at the top of each package.
func packageVariables(files []sourceFile) map[string]map[string]bool {
	variables := map[string]map[string]bool{}
	for _, f := range files {
		if variables[f.pkg] == nil {
			variables[f.pkg] = map[string]bool{}
		}
		for _, declaration := range f.file.Decls {
			if d, ok := declaration.(*ast.GenDecl); ok && d.Tok == token.VAR && !f.test {
				for _, spec := range d.Specs {
					for _, name := range spec.(*ast.ValueSpec).Names {
						variables[f.pkg][name.Name] = true
					}
				}
			}
		}
	}
	return variables
}

// root is the variable at the beginning of an expression such as a.b[c].
func root(e ast.Expr) *ast.Ident {
	switch e := e.(type) {
	case *ast.Ident:
		return e
	case *ast.SelectorExpr:
		return root(e.X)
	case *ast.IndexExpr:
		return root(e.X)
	case *ast.StarExpr:
		return root(e.X)
	}
	return nil
}

// isLocal reports whether a name is declared inside a function: the files are parsed
// without resolving, so the declaration is looked for around the name.
func isLocal(f *ast.File, name *ast.Ident) bool {
	local := false
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, e := range n.Lhs {
				if other, ok := e.(*ast.Ident); ok && n.Tok == token.DEFINE && other.Name == name.Name && other.Pos() < name.Pos() {
					local = true
				}
			}
		case *ast.Field:
			for _, other := range n.Names {
				local = local || other.Name == name.Name && other.Pos() < name.Pos()
			}
		}
		return !local
	})
	return local
}

func TestFilesStayShort(t *testing.T) {
	files, _ := sourceFiles(t)
	for _, f := range files {
		if f.lines > 400 {
			t.Errorf("%s has %d lines; divide it", f.path, f.lines)
		}
	}
}

func TestEveryPackageHasItsManualAndEveryExportedNameItsComment(t *testing.T) {
	files, positions := sourceFiles(t)
	documented := map[string]bool{}
	for _, f := range files {
		if f.file.Doc != nil && !f.test {
			documented[f.pkg] = true
		}
	}
	for _, pkg := range order() {
		if !documented[pkg] {
			t.Errorf("%s has no package comment", pkg)
		}
	}
	for _, f := range files {
		if f.test || f.pkg == "monjo/cmd/monjo" {
			continue
		}
		for _, declaration := range f.file.Decls {
			switch d := declaration.(type) {
			case *ast.FuncDecl:
				if d.Name.IsExported() && exportedReceiver(d) && d.Doc == nil {
					t.Errorf("%s: %s has no comment", positions.Position(d.Pos()), d.Name.Name)
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					if s, ok := spec.(*ast.TypeSpec); ok && s.Name.IsExported() && d.Doc == nil && s.Doc == nil {
						t.Errorf("%s: %s has no comment", positions.Position(s.Pos()), s.Name.Name)
					}
				}
			}
		}
	}
}

func exportedReceiver(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	kind := d.Recv.List[0].Type
	if star, ok := kind.(*ast.StarExpr); ok {
		kind = star.X
	}
	name, ok := kind.(*ast.Ident)
	return ok && name.IsExported()
}

// TestAddressesAreSpelledInOneFile looks for the words of addresses in string literals.
func TestAddressesAreSpelledInOneFile(t *testing.T) {
	files, positions := sourceFiles(t)
	for _, f := range files {
		if f.test || f.pkg != "monjo/generator/site" && f.pkg != "monjo/generator/render" && f.pkg != "monjo/generator/link" || strings.HasSuffix(f.path, "address.go") {
			continue
		}
		ast.Inspect(f.file, func(n ast.Node) bool {
			literal, ok := n.(*ast.BasicLit)
			if !ok || literal.Kind != token.STRING {
				return true
			}
			text, _ := strconv.Unquote(literal.Value)
			for _, word := range []string{"documents/", "initiatives/", "countries/", "groups/", "years/", "en/", "ja/", "assets/"} {
				if strings.Contains(text, word) && !strings.HasPrefix(text, "monjo/") && !strings.HasPrefix(text, "content/") && !strings.Contains(text, " ") {
					t.Errorf("%s: %q spells an address", positions.Position(n.Pos()), text)
				}
			}
			return true
		})
	}
}

func TestLayoutsSpellNoAddress(t *testing.T) {
	names, err := filepath.Glob("../layouts/*.html")
	if err != nil || len(names) == 0 {
		t.Fatal("no layouts", err)
	}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range strings.Split(string(text), `="`)[1:] {
			value, _, _ := strings.Cut(part, `"`)
			if strings.Contains(value, "/") && !strings.HasPrefix(value, "{{") && !strings.HasPrefix(value, "image/") && !strings.Contains(value, "width") {
				t.Errorf("%s: %q spells an address", name, value)
			}
		}
	}
}
