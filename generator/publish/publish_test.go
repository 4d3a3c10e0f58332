package publish

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// files is a site: path → content.
type files map[string]string

var small = files{
	"index.html":               "<!doctype html><title>monjo</title>",
	"404.html":                 "<!doctype html><title>not found</title>",
	".nojekyll":                "",
	"documents/A/1/index.html": "one",
	"documents/A/2/index.html": "two",
	"assets/site.css":          "body{}",
}

func (f files) with(more files) files {
	all := maps.Clone(f)
	maps.Copy(all, more)
	return all
}

func (f files) without(paths ...string) files {
	all := maps.Clone(f)
	for _, path := range paths {
		delete(all, path)
	}
	return all
}

// writeWith is one whole build.
func writeWith(out string, f files, s system, o ...Options) (Result, error) {
	w, err := begin(out, append(o, Options{})[0], s)
	if err != nil {
		return Result{}, err
	}
	for _, path := range sorted(f) {
		if err := w.Put(path, []byte(f[path])); err != nil {
			return Result{}, errors.Join(err, w.Abort())
		}
	}
	return w.Commit()
}

func build(t testing.TB, out string, f files) Result {
	t.Helper()
	result, err := writeWith(out, f, thisSystem())
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// wantSite checks that exactly these files stand at out, that the tree agrees
// with its manifest, and that nothing is left beside it.
func wantSite(t testing.TB, out string, f files) {
	t.Helper()
	got := files{}
	err := fs.WalkDir(os.DirFS(out), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(out, path))
		got[path] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	delete(got, manifestName)
	delete(got, ignoreName)
	if !maps.Equal(got, f) {
		t.Fatalf("site is %v, want %v", sorted(got), sorted(f))
	}
	if found, err := Verify(out); err != nil || len(found) > 0 {
		t.Fatalf("Verify: %v %v", found, err)
	}
	wantTidy(t, out)
}

// wantTidy checks that nothing is left beside the site.
func wantTidy(t testing.TB, out string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(out))
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), ".") {
			t.Fatalf("%s is left beside the site", entry.Name())
		}
	}
}

func wantRefusal(t *testing.T, err error, words string) {
	t.Helper()
	var refusal *Error
	if !errors.As(err, &refusal) || refusal.Machine() || !strings.Contains(refusal.Words, words) {
		t.Fatalf("got %v, want a refusal with %q", err, words)
	}
}

func wantMachine(t *testing.T, err error) *Error {
	t.Helper()
	var failure *Error
	if !errors.As(err, &failure) || !failure.Machine() {
		t.Fatalf("got %v, want a failure of the machine", err)
	}
	return failure
}

func TestFirstSiteIsWrittenWithItsManifest(t *testing.T) {
	out := filepath.Join(t.TempDir(), "a", "b", "public")
	result := build(t, out, small)
	wantSite(t, out, small)
	if result.Written != len(small) || result.Unchanged != 0 || result.Removed != 0 || len(result.Notes) != 0 {
		t.Errorf("got %+v", result)
	}
	var size int
	var manifest strings.Builder
	for _, path := range sorted(small) {
		size += len(small[path])
		fmt.Fprintf(&manifest, "%x  %s\n", sha256.Sum256([]byte(small[path])), path)
	}
	if result.Bytes != int64(size) {
		t.Errorf("%d bytes, want %d", result.Bytes, size)
	}
	if got, _ := os.ReadFile(filepath.Join(out, manifestName)); string(got) != manifest.String() {
		t.Errorf("manifest:\n%swant:\n%s", got, manifest.String())
	}
}

func TestChangedSiteKeepsTheUnchangedFilesThemselves(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	build(t, out, small)
	before := stat(t, out, "documents/A/1/index.html")
	next := small.with(files{"index.html": "new", "en/index.html": "more"}).without("404.html", "documents/A/2/index.html")
	result := build(t, out, next)
	wantSite(t, out, next)
	if result.Written != 2 || result.Unchanged != 3 || result.Removed != 2 {
		t.Errorf("got %+v", result)
	}
	after := stat(t, out, "documents/A/1/index.html")
	if !os.SameFile(before, after) || !before.ModTime().Equal(after.ModTime()) {
		t.Error("an unchanged file is another file now")
	}
}

func TestUnchangedSiteIsNotTouched(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	build(t, out, small)
	before := map[string]fs.FileInfo{}
	for _, path := range append(sorted(small), ".", "documents/A", manifestName) {
		before[path] = stat(t, out, path)
	}
	s := thisSystem()
	s.exchange = func(*os.File, string, *os.File, string) error { t.Error("exchanged"); return nil }
	result, err := writeWith(out, small, s)
	if err != nil {
		t.Fatal(err)
	}
	if result.Unchanged != len(small) || result.Written+result.Removed != 0 {
		t.Errorf("got %+v", result)
	}
	for path, info := range before {
		now := stat(t, out, path)
		if !os.SameFile(info, now) || !info.ModTime().Equal(now.ModTime()) {
			t.Errorf("%s was touched", path)
		}
	}
	wantSite(t, out, small)
}

func TestAlteredFileIsWrittenAnew(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	for name, alter := range map[string]func(path string) error{
		"bytes":     func(path string) error { return os.WriteFile(path, []byte("tow"), 0o644) },
		"length":    func(path string) error { return os.Truncate(path, 1) },
		"gone":      os.Remove,
		"forbidden": func(path string) error { return os.Chmod(path, 0o600) },
	} {
		t.Run(name, func(t *testing.T) {
			build(t, out, small)
			if err := alter(filepath.Join(out, "documents/A/2/index.html")); err != nil {
				t.Fatal(err)
			}
			if result := build(t, out, small); result.Written != 1 {
				t.Errorf("got %+v", result)
			}
			wantSite(t, out, small)
			if runtime.GOOS != "windows" && stat(t, out, "documents/A/2/index.html").Mode().Perm() != 0o644 {
				t.Error("the file is not readable for all")
			}
		})
	}
}

func TestAbortLeavesTheOldSiteAndNothingElse(t *testing.T) {
	folder := t.TempDir()
	out := filepath.Join(folder, "public")
	build(t, out, small)
	w, err := Begin(out, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Put("new/page.html", []byte("x")); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(w.Abort(), w.Abort()); err != nil {
		t.Fatal(err)
	}
	wantSite(t, out, small)
	wantRefusal(t, w.Put("x", nil), "too late")
	_, err = w.Commit()
	wantRefusal(t, err, "already")

	w, err = Begin(filepath.Join(folder, "x", "y", "z"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Abort(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Lstat(filepath.Join(folder, "x")); !errors.Is(err, fs.ErrNotExist) {
		t.Error("folders made for a site that was given up are left")
	}
}

func TestManyGoroutinesWriteOneSite(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	site := files{}
	for i := range 400 {
		site[fmt.Sprintf("a/%d/b/%d/index.html", i%7, i)] = strings.Repeat("x", i*300)
	}
	for round := range 2 {
		w, err := Begin(out, Options{})
		if err != nil {
			t.Fatal(err)
		}
		done := make(chan error)
		for path, content := range site {
			go func() { done <- w.Put(path, []byte(content)) }()
		}
		for range site {
			if err := <-done; err != nil {
				t.Error(err)
			}
		}
		result, err := w.Commit()
		if err != nil || round == 1 && result.Unchanged != len(site) {
			t.Fatal(result, err)
		}
		wantSite(t, out, site)
	}
}

func TestModesDoNotDependOnTheUmask(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no umask on Windows")
	}
	out := filepath.Join(t.TempDir(), "public")
	runChild(t, childPlan{Out: out, Umask: 0o077, Site: small})
	_ = filepath.WalkDir(out, func(path string, d fs.DirEntry, _ error) error {
		info, err := os.Lstat(path)
		if err != nil {
			t.Fatal(err)
		}
		want := fs.FileMode(0o644)
		if d.IsDir() {
			want = 0o755
		}
		if info.Mode().Perm() != want {
			t.Errorf("%s has mode %v", path, info.Mode())
		}
		return nil
	})
}

func TestIgnoreFileIsCarriedOver(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	ignore := []byte("*\n!.gitignore\n")
	if err := errors.Join(os.Mkdir(out, 0o755), os.WriteFile(filepath.Join(out, ignoreName), ignore, 0o644)); err != nil {
		t.Fatal(err)
	}
	for _, site := range []files{small, small.with(files{"a": "b"})} {
		build(t, out, site)
		wantSite(t, out, site)
		if got, err := os.ReadFile(filepath.Join(out, ignoreName)); err != nil || !bytes.Equal(got, ignore) {
			t.Fatal(".gitignore is lost", err)
		}
	}
}

func stat(t testing.TB, out, path string) fs.FileInfo {
	t.Helper()
	info, err := os.Lstat(filepath.Join(out, path))
	if err != nil {
		t.Fatal(err)
	}
	return info
}

func sumOf(content string) [sha256.Size]byte { return sha256.Sum256([]byte(content)) }
