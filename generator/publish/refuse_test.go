package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

func TestFolderThatMonjoDidNotMakeIsRefused(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	must(t, os.MkdirAll(filepath.Join(out, ".git", "objects"), 0o755))
	must(t, os.WriteFile(filepath.Join(out, ".git", "HEAD"), nil, 0o644))
	for i := range 7 {
		must(t, os.WriteFile(filepath.Join(out, fmt.Sprint("note-", i)), nil, 0o644))
	}
	_, err := Begin(out, Options{})
	wantRefusal(t, err, "monjo did not make the folder public, which holds .git/, note-0, note-1, note-2, note-3 and 3 more")
	wantTidy(t, out)
}

func TestForeignFileInTheSiteIsRefusedByName(t *testing.T) {
	for name, plant := range map[string]func(out string) error{
		"mine.txt":             func(out string) error { return os.WriteFile(filepath.Join(out, "mine.txt"), nil, 0o644) },
		"mine/":                func(out string) error { return os.CopyFS(filepath.Join(out, "mine"), os.DirFS("testdata")) },
		"documents/.gitignore": func(out string) error { return os.WriteFile(filepath.Join(out, "documents/.gitignore"), nil, 0o644) },
		"link":                 func(out string) error { return os.Symlink("index.html", filepath.Join(out, "link")) },
		`"a\x1b[2Jb"`:          func(out string) error { return os.WriteFile(filepath.Join(out, "a\x1b[2Jb"), nil, 0o644) },
	} {
		t.Run(name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "public")
			build(t, out, small)
			must(t, plant(out))
			_, err := Begin(out, Options{})
			wantRefusal(t, err, "and would delete: "+name)
			wantTidy(t, out)
		})
	}
}

func TestFileThatAppearsDuringTheBuildIsNotLost(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	build(t, out, small)
	w, err := Begin(out, Options{})
	must(t, err)
	must(t, w.Put("index.html", []byte("new")))
	must(t, os.WriteFile(filepath.Join(out, "mine.txt"), nil, 0o644))
	_, err = w.Commit()
	wantRefusal(t, err, "mine.txt")
	must(t, os.Remove(filepath.Join(out, "mine.txt")))
	wantSite(t, out, small)
}

func TestLinkInPlaceOfAFileOfTheSiteIsRefused(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	build(t, out, small)
	must(t, os.RemoveAll(filepath.Join(out, "documents")))
	must(t, os.Symlink(t.TempDir(), filepath.Join(out, "documents")))
	_, err := Begin(out, Options{})
	wantRefusal(t, err, "documents")
}

func TestWhatDesktopsDropIsNoReasonToRefuse(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	must(t, os.Mkdir(out, 0o755))
	must(t, os.WriteFile(filepath.Join(out, ".DS_Store"), nil, 0o644))
	build(t, out, small)
	wantSite(t, out, small)
	must(t, os.WriteFile(filepath.Join(out, "documents", "Thumbs.db"), nil, 0o644))
	must(t, os.MkdirAll(filepath.Join(out, "empty", "too"), 0o755))
	build(t, out, small)
	wantSite(t, out, small)
}

func TestDamagedManifestIsRefused(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	build(t, out, small)
	must(t, os.WriteFile(filepath.Join(out, manifestName), []byte("x\n"), 0o644))
	_, err := Begin(out, Options{})
	wantRefusal(t, err, "public/manifest-sha256.txt, line 1")
}

func TestPlacesThatNoSiteMayTakeAreRefused(t *testing.T) {
	folder, err := filepath.EvalSymlinks(t.TempDir())
	must(t, err)
	must(t, os.MkdirAll(filepath.Join(folder, "real"), 0o755))
	must(t, os.WriteFile(filepath.Join(folder, "file"), nil, 0o644))
	must(t, os.Symlink("real", filepath.Join(folder, "link")))
	must(t, os.Symlink("nowhere", filepath.Join(folder, "dangling")))
	home := filepath.Join(folder, "home", "me")
	must(t, os.MkdirAll(home, 0o755))
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	here := filepath.Join(folder, "here", "below")
	must(t, os.MkdirAll(here, 0o755))
	t.Chdir(here)
	for out, words := range map[string]string{
		"":                                  "no name",
		"/":                                 "root of a file system",
		filepath.Join(folder, "link"):       "symbolic link",
		filepath.Join(folder, "link") + "/": "symbolic link",
		filepath.Join(folder, "dangling"):   "symbolic link",
		filepath.Join(folder, "file"):       "is a file",
		home:                                "home folder",
		filepath.Dir(home):                  "home folder",
		here:                                "the folder that you are in",
		"..":                                "the folder that you are in",
	} {
		_, err := Begin(out, Options{})
		wantRefusal(t, err, words)
	}
	_, err = Begin(filepath.Join(folder, "file", "public"), Options{})
	wantMachine(t, err)
}

func TestSiteAndSourcesMayNotHoldEachOther(t *testing.T) {
	folder := t.TempDir()
	content := filepath.Join(folder, "archive", "content")
	must(t, os.MkdirAll(filepath.Join(content, "documents"), 0o755))
	must(t, os.Symlink(filepath.Join(content, "documents"), filepath.Join(folder, "link")))
	o := Options{Sources: []string{content, filepath.Join(folder, "archive", "layouts")}}
	for out, words := range map[string]string{
		content:                                    "lies in",
		filepath.Join(content, "public"):           "lies in",
		filepath.Join(content, "not", "yet"):       "lies in",
		filepath.Join(folder, "link", "public"):    "lies in",
		filepath.Join(folder, "archive"):           "holds",
		folder:                                     "holds",
		filepath.Join(folder, "archive/layouts/x"): "lies in",
	} {
		_, err := Begin(out, o)
		wantRefusal(t, err, words)
		_, err = os.Lstat(filepath.Join(content, "not"))
		if !errors.Is(err, fs.ErrNotExist) {
			t.Fatal("a refusal made a folder")
		}
	}
	w, err := Begin(filepath.Join(folder, "archive", "content-public"), o)
	must(t, err)
	must(t, w.Abort())
}

func TestBadPathsAreRefused(t *testing.T) {
	for _, path := range []string{
		"", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/./b", "a\x00b", "a\nb", "a\\b", "C:a", "a:b", "a?b",
		"a\xffb", "con", "NUL", "aux.html", "a/Com1.txt", "LPT¹", "conin$", "a./b", "a /b", "ends.", strings.Repeat("x", 256),
		"manifest-sha256.txt", "Manifest-SHA256.txt", ".gitignore",
	} {
		t.Run(path, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "public")
			w, err := Begin(out, Options{})
			must(t, err)
			wantRefusal(t, w.Put(path, nil), "a site cannot have")
			_, err = w.Commit()
			wantRefusal(t, err, "a site cannot have")
			if _, err := os.Lstat(out); !errors.Is(err, fs.ErrNotExist) {
				t.Error("a site was written all the same")
			}
			wantTidy(t, out)
		})
	}
}

func TestUnusualButGoodPathsAreWritten(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	site := files{"文書/index.html": "a", "100%/a%20b.txt": "b", "..a/.b": "c", "console": "d", "com10": "e", strings.Repeat("x", 255): "f"}
	build(t, out, site)
	wantSite(t, out, site)
	if r := build(t, out, site); r.Unchanged != len(site) {
		t.Errorf("got %+v", r)
	}
}

func TestTwoFilesOfOneNameAreRefused(t *testing.T) {
	for second, words := range map[string]string{
		"a/b.html":      "is there twice",
		"A/b.html":      "the same name on Windows and macOS",
		"a/B.html":      "the same name on Windows and macOS",
		"A/c.html":      "the same name on Windows and macOS",
		"a":             "both a file and a folder",
		"a/b.html/c":    "both a file and a folder",
		"a/cafe\u0301":  "the same name on Windows and macOS",
		"a/STRASSE":     "", // ß folds to SS on no file system
		"a/b.html.html": "",
		"b/b.html":      "",
	} {
		w, err := Begin(filepath.Join(t.TempDir(), "public"), Options{})
		must(t, err)
		must(t, w.Put("a/b.html", nil))
		must(t, w.Put("a/caf\u00e9", nil))
		must(t, w.Put("a/straße", nil))
		if err := w.Put(second, nil); words == "" {
			must(t, err)
		} else {
			wantRefusal(t, err, words)
		}
		must(t, w.Abort())
	}
}

func TestReadOnlyParentIsAFailureOfTheMachine(t *testing.T) {
	folder := t.TempDir()
	out := filepath.Join(folder, "public")
	if os.Getuid() == 0 {
		mount(t, folder, "size=1m")
		build(t, out, small)
		remount(t, folder, "ro")
	} else {
		if runtime.GOOS == "windows" {
			t.Skip("folders are not read-only on Windows")
		}
		build(t, out, small)
		must(t, os.Chmod(folder, 0o555))
		defer os.Chmod(folder, 0o755)
	}
	_, err := Begin(out, Options{})
	if failure := wantMachine(t, err); failure.Hint == "" {
		t.Error("no hint with", failure)
	}
	wantSite(t, out, small)
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
