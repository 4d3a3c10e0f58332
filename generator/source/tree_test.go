package source

import (
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"monjo/generator/diag"
)

// files makes a file system of paths, each with the bytes "x".
func files(paths ...string) fstest.MapFS {
	all := fstest.MapFS{}
	for _, path := range paths {
		all[path] = &fstest.MapFile{Data: []byte("x")}
	}
	return all
}

func TestAFileMeansWhatItsPlaceSays(t *testing.T) {
	tree, problems := List(files(
		"content/archive.toml", "content/documents/A/1.x/document.toml", "content/documents/A/1.x/en.md", "content/documents/A/1.x/original/E.html",
		"content/documents/A/1.x/original/deep/er/x", "content/documents/B/document.toml", "content/documents/B/ja.md", "content/documents/B/en.md",
		"content/documents/A/1-2/document.toml", "content/initiatives/a-b.toml", "content/initiatives/a.toml",
		"content/pages/about/en.md", "content/pages/about/ja.md",
		"content/.hidden", "content/documents/.DS_Store", "content/documents/A/1.x/.en.md.swp", "README.md", ".git/config"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	var got strings.Builder
	for _, list := range [][]Entry{tree.Documents, tree.Initiatives, tree.Pages} {
		for _, e := range list {
			fmt.Fprintln(&got, e.ID, e.Record, e.Texts)
		}
	}
	want := `A/1-2 content/documents/A/1-2/document.toml [ ]
A/1.x content/documents/A/1.x/document.toml [content/documents/A/1.x/en.md ]
B content/documents/B/document.toml [content/documents/B/en.md content/documents/B/ja.md]
a-b content/initiatives/a-b.toml [ ]
a content/initiatives/a.toml [ ]
about  [content/pages/about/en.md content/pages/about/ja.md]
`
	if got.String() != want || tree.Archive != "content/archive.toml" {
		t.Errorf("%s%s", got.String(), tree.Archive)
	}
}

func TestNothingInContentIsPassedOverInSilence(t *testing.T) {
	for _, test := range []struct {
		path string
		want string // of the first problem
	}{
		{"content/document.toml", "content/document.toml: this file means nothing here [unexpected-file]"},
		{"content/Documents/A/document.toml", "content/Documents: this folder means nothing here [unexpected-file]"},
		{"content/documents/A/fr.md", "content/documents/A/fr.md: this file means nothing here [unexpected-file]"},
		{"content/documents/A/en.md", "content/documents/A/document.toml: the document A has no document.toml [missing-file]"},
		{"content/documents/A/1/en.md", "content/documents/A/1/document.toml: the document A/1 has no document.toml [missing-file]"},
		{"content/documents/A/1/2/document.toml", "content/documents/A/1/2: a document inside the document A/1 [bad-id]"},
		{"content/documents/x.md", "content/documents/x.md: this file means nothing here [unexpected-file]"},
		{"content/documents/good/note.txt", "content/documents/good/note.txt: this file means nothing here [unexpected-file]"},
		{"content/documents/good/EN.md", "content/documents/good/EN.md: this file means nothing here [unexpected-file]"},
		{"content/documents/good/below/document.toml", "content/documents/good/below: a document inside the document good [bad-id]"},
		{"content/documents/good/below/x", "content/documents/good/below: this folder means nothing here [unexpected-file]"},
		{"content/documents/good/ja.md/x", "content/documents/good/ja.md: this folder means nothing here [unexpected-file]"},
		{"content/documents/日本/document.toml", "content/documents/日本: the name cannot be an address [bad-id]"},
		{"content/documents/a b/document.toml", "content/documents/a b: the name cannot be an address [bad-id]"},
		{"content/documents/-a/document.toml", "content/documents/-a: the name cannot be an address [bad-id]"},
		{"content/documents/a./document.toml", "content/documents/a.: the name cannot be an address [bad-id]"},
		{"content/documents/C/nul.1/document.toml", "content/documents/C/nul.1: the name cannot be an address [bad-id]"},
		{"content/documents/COM1/document.toml", "content/documents/COM1: the name cannot be an address [bad-id]"},
		{"content/documents/index.html/document.toml", "content/documents/index.html: the name cannot be an address [bad-id]"},
		{"content/documents/" + strings.Repeat("a", 101) + "/document.toml", "content/documents/" + strings.Repeat("a", 101) + ": the name cannot be an address [bad-id]"},
		{"content/documents/GOOD/document.toml", "content/documents/good/document.toml: good differs from GOOD in capital letters alone [duplicate-id]"},
		{"content/documents/Good/1/document.toml", "content/documents/good/document.toml: good differs from Good in capital letters alone [duplicate-id]"},
		{"content/initiatives/A.toml", "content/initiatives/A.toml: the name cannot be an address [bad-id]"},
		{"content/initiatives/a--b.toml", "content/initiatives/a--b.toml: the name cannot be an address [bad-id]"},
		{"content/initiatives/a.md", "content/initiatives/a.md: this file means nothing here [unexpected-file]"},
		{"content/initiatives/a/b.toml", "content/initiatives/a: this folder means nothing here [unexpected-file]"},
		{"content/pages/a.md", "content/pages/a.md: this file means nothing here [unexpected-file]"},
		{"content/pages/a/en.md", "content/pages/a/ja.md: the page a has no ja.md [missing-file]"},
		{"content/pages/A/en.md", "content/pages/A: the name cannot be an address [bad-id]"},
	} {
		t.Run(test.path, func(t *testing.T) {
			tree, problems := List(files("content/archive.toml", "content/documents/good/document.toml", test.path))
			if len(problems) == 0 || problems[0].String() != test.want || problems[0].Hint == "" {
				t.Errorf("got  %v\nwant %s", problems, test.want)
			}
			if len(tree.Documents) == 0 {
				t.Error("the good document was lost")
			}
		})
	}
}

func TestAnArchiveWithoutItsFrameIsReported(t *testing.T) {
	if _, problems := List(files("README.md")); problems.Error() != "content: there is no folder content [missing-file]\n\thint: run monjo in the archive's folder, or name it with --source" {
		t.Error(problems)
	}
	if _, problems := List(files("content/documents/A/document.toml")); len(problems) != 1 || problems[0].String() != "content/archive.toml: the archive has no archive.toml [missing-file]" {
		t.Error(problems)
	}
}

func TestALinkOrADeviceInContentIsRefused(t *testing.T) {
	folder := t.TempDir()
	for _, dir := range []string{"content/documents/A/1", "content/pages"} {
		if err := os.MkdirAll(filepath.Join(folder, dir), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for _, file := range []string{"outside.md", "content/archive.toml", "content/documents/A/1/document.toml"} {
		if err := os.WriteFile(filepath.Join(folder, file), []byte("x"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, link := range [][2]string{
		{"../../../../outside.md", "content/documents/A/1/en.md"}, {"nowhere", "content/documents/A/1/ja.md"},
		{"A", "content/documents/B"}, {"../documents", "content/initiatives"},
	} {
		if err := os.Symlink(link[0], filepath.Join(folder, link[1])); err != nil {
			t.Fatal(err)
		}
	}
	// A socket is the one special file that every system lets everybody make; its path
	// may not be long.
	t.Chdir(filepath.Join(folder, "content/pages"))
	socket, err := net.Listen("unix", "socket")
	if err != nil {
		t.Fatal(err)
	}
	defer socket.Close()
	root, err := os.OpenRoot(folder)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	tree, problems := List(root.FS())
	var got []string
	for _, p := range problems.Sort() {
		got = append(got, p.String())
	}
	want := []string{
		"content/documents/A/1/en.md: a symbolic link [not-a-file]",
		"content/documents/A/1/ja.md: a symbolic link [not-a-file]",
		"content/documents/B: a symbolic link [not-a-file]",
		"content/initiatives: a symbolic link [not-a-file]",
		"content/pages/socket: neither a file nor a folder [not-a-file]",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Error(strings.Join(got, "\n"))
	}
	if len(tree.Documents) != 1 || tree.Documents[0].Texts != (Entry{}.Texts) {
		t.Errorf("a link was taken for a text: %v", tree.Documents)
	}
}

// refusing is a file system that refuses some of its files.
type refusing struct {
	fstest.MapFS
	refused string
}

func (r refusing) Open(name string) (fs.File, error) {
	if name == r.refused {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return r.MapFS.Open(name)
}

func (r refusing) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == r.refused {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return r.MapFS.ReadDir(name)
}

func (r refusing) ReadFile(name string) ([]byte, error) {
	if name == r.refused {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return r.MapFS.ReadFile(name)
}

func TestWhatTheSystemRefusesIsReported(t *testing.T) {
	all := files("content/archive.toml", "content/documents/A/1/document.toml")
	_, problems := List(refusing{all, "content/documents/A"})
	if len(problems) == 0 || problems[0].String() != "content/documents/A: the folder cannot be read: permission denied [unreadable]" {
		t.Error(problems)
	}
	tree, _ := List(refusing{all, "content/archive.toml"})
	record, problems := tree.Record("content/archive.toml")
	if record != nil || problems.Error() != "content/archive.toml: the file cannot be read: permission denied [unreadable]" {
		t.Error(problems)
	}
}

func TestAFileThatIsNoTextIsNoRecord(t *testing.T) {
	tree, _ := List(fstest.MapFS{"content/archive.toml": {Data: []byte("a = \"\xff\"")}, "content/x.toml": {Data: make([]byte, maxTextBytes+1)}})
	if record, problems := tree.Record("content/archive.toml"); record != nil || len(problems) != 1 || problems[0].Code != diag.BadEncoding {
		t.Error(problems)
	}
	if file, problems := tree.File("content/x.toml"); file != nil || len(problems) != 1 || problems[0].Code != diag.TooLarge {
		t.Error(problems)
	}
}

func TestTheArchivesFilesStandOverTheBuiltInOnes(t *testing.T) {
	below := fstest.MapFS{"a.html": {Data: []byte("below")}, "b.html": {Data: []byte("below")}, "assets/x.css": {Data: []byte("below")}, "only/below": {}}
	tree, _ := List(fstest.MapFS{
		"content/archive.toml": {}, "layouts/b.html": {Data: []byte("above")}, "layouts/assets/y.css": {Data: []byte("above")}, "layouts/own/z": {}})
	both := tree.Over("layouts", below)
	if err := fstest.TestFS(both, "a.html", "b.html", "assets/x.css", "assets/y.css", "own/z", "only/below"); err != nil {
		t.Error(err)
	}
	for name, want := range map[string]string{"a.html": "below", "b.html": "above", "assets/x.css": "below", "assets/y.css": "above"} {
		if data, err := fs.ReadFile(both, name); string(data) != want || err != nil {
			t.Errorf("%s: %q, %v", name, data, err)
		}
	}
	if _, err := both.Open("none"); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
	if over := tree.Over("none", below); fmt.Sprint(over) != fmt.Sprint(below) {
		t.Error("a folder that is not there changes something")
	}
}

func TestAFileThatCannotBeReadDoesNotShowTheOneBelow(t *testing.T) {
	below := fstest.MapFS{"a.html": {Data: []byte("below")}}
	above := refusing{files("a.html"), "a.html"}
	if data, err := fs.ReadFile(overlay{above, below}, "a.html"); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("%q, %v", data, err)
	}
}
