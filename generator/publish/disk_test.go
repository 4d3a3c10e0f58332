package publish

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestFullDiskLeavesTheOldSite(t *testing.T) {
	next := files{}
	for i := range 20 {
		next[fmt.Sprintf("en/%d/index.html", i)] = strings.Repeat("x", 20_000)
	}
	for _, limit := range []string{"size", "nr_inodes"} {
		t.Run(limit, func(t *testing.T) {
			folder := t.TempDir()
			mount(t, folder, "size=64m")
			out := filepath.Join(folder, "public")
			build(t, out, small)
			failed := 0
			for step := range 60 {
				option := fmt.Sprintf("size=%dk", 40+step*12)
				if limit == "nr_inodes" {
					option = fmt.Sprintf("nr_inodes=%d", 14+step)
				}
				remount(t, folder, option)
				_, err := writeWith(out, next, thisSystem())
				if err == nil {
					break
				}
				failed++
				if failure := wantMachine(t, err); !errors.Is(err, syscall.ENOSPC) || failure.Hint == "" {
					t.Fatal(option, err)
				}
				wantSite(t, out, small)
			}
			wantSite(t, out, next)
			if failed < 10 {
				t.Errorf("only %d full disks", failed)
			}
		})
	}
}

func TestFailuresOfTheMachineBeforeTheExchangeLeaveTheOldSite(t *testing.T) {
	next := small.with(files{"index.html": "new", "a/b": "c"})
	for name, breakIt := range map[string]func(s *system){
		"exchange": func(s *system) {
			s.exchange = func(*os.File, string, *os.File, string) error { return syscall.EIO }
		},
		"sync": func(s *system) { s.syncTree = func(*os.Root, []string) error { return syscall.EIO } },
		"file": func(s *system) { s.syncFile = func(*os.File) error { return syscall.EIO } },
	} {
		t.Run(name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "public")
			build(t, out, small)
			s := thisSystem()
			breakIt(&s)
			_, err := writeWith(out, next, s)
			if wantMachine(t, err); !errors.Is(err, syscall.EIO) {
				t.Error(err)
			}
			wantSite(t, out, small)
		})
	}
}

func TestFailedSyncAfterTheExchangeIsANote(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	build(t, out, small)
	s := thisSystem()
	s.syncFolder = func(*os.Root) error { return syscall.EIO }
	next := small.with(files{"index.html": "new"})
	result, err := writeWith(out, next, s)
	must(t, err)
	if len(result.Notes) != 1 || !strings.Contains(result.Notes[0], "power cut") {
		t.Error(result.Notes)
	}
	wantSite(t, out, next)
}

func TestFileSystemWithoutExchangeGetsTwoRenamesAndANote(t *testing.T) {
	for _, answer := range []error{errors.ErrUnsupported, syscall.ENOSYS, syscall.EINVAL} {
		out := filepath.Join(t.TempDir(), "public")
		s := thisSystem()
		s.exchange = func(*os.File, string, *os.File, string) error { return answer }
		next := small.with(files{"index.html": "new"})
		for i, site := range []files{small, next} {
			result, err := writeWith(out, site, s)
			must(t, err)
			wantSite(t, out, site)
			if i == 1 && (len(result.Notes) != 1 || result.Notes[0] != absentNote) {
				t.Error(result.Notes)
			}
		}
	}
}

func TestFileSystemWithoutLinksGetsCopiesAndANote(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	build(t, out, small)
	before := stat(t, out, "404.html")
	s := thisSystem()
	s.link = func(*os.File, *os.File, string) error { return syscall.EPERM }
	next := small.with(files{"index.html": "new"})
	result, err := writeWith(out, next, s)
	must(t, err)
	wantSite(t, out, next)
	if len(result.Notes) != 1 || !strings.Contains(result.Notes[0], "copied") {
		t.Error(result.Notes)
	}
	if after := stat(t, out, "404.html"); !after.ModTime().Equal(before.ModTime()) {
		t.Error("the time of an unchanged file changed")
	}
}

func TestEmptyFolderOfALowerOverlayLayerIsReplaced(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"lower/public", "lower/site", "upper", "work", "merged"} {
		must(t, os.MkdirAll(filepath.Join(folder, name), 0o755))
	}
	must(t, os.WriteFile(filepath.Join(folder, "lower/public", ignoreName), []byte("*\n"), 0o644))
	build(t, filepath.Join(folder, "lower/site"), small)
	mountOverlay(t, folder)
	out := filepath.Join(folder, "merged", "public")
	for _, site := range []files{small, small.with(files{"index.html": "new"})} {
		result := build(t, out, site)
		wantSite(t, out, site)
		t.Log(result.Notes)
	}
	if data, err := os.ReadFile(filepath.Join(out, ignoreName)); err != nil || string(data) != "*\n" {
		t.Error(".gitignore is lost", err)
	}
	old := filepath.Join(folder, "merged", "site")
	next := small.with(files{"index.html": "new"})
	if _, err := writeWith(old, next, thisSystem()); err != nil {
		if failure := wantMachine(t, err); !strings.Contains(failure.Hint, "overlay") {
			t.Error(failure)
		}
		next = small
	}
	wantSite(t, old, next)
}

func TestMountPointIsRefused(t *testing.T) {
	folder := t.TempDir()
	out := filepath.Join(folder, "public")
	must(t, os.Mkdir(out, 0o755))
	mount(t, out, "size=1m")
	_, err := Begin(out, Options{})
	wantRefusal(t, err, "mount point")
}

func TestSpareTreeMakesTheSameSiteWhateverIsInIt(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	build(t, out, files{"index.html": "before"})
	spare := filepath.Join(filepath.Dir(out), ".public.monjo", spareTree)
	sites := []files{
		small,
		small.with(files{"index.html": "b", "x/y/z": "b"}),
		small.with(files{"index.html": "c", "x/y": "a file where a folder was"}),
		small.with(files{"index.html": "b", "x/y/z": "b", "404.html/index.html": "d"}).without("404.html"),
		small.with(files{"index.html": "b"}),
		small,
	}
	for round := range 2 {
		for i, site := range sites {
			if round == 1 && i > 0 {
				// Planted and altered things in the spare tree must not show.
				must(t, os.RemoveAll(filepath.Join(spare, "documents", "A", "1")))
				must(t, os.Symlink(t.TempDir(), filepath.Join(spare, "documents", "A", "1")))
				must(t, os.WriteFile(filepath.Join(spare, "planted"), nil, 0o600))
				must(t, os.Remove(filepath.Join(spare, "assets/site.css")))
				must(t, os.WriteFile(filepath.Join(spare, "assets/site.css"), []byte("BODY{}"), 0o600))
			}
			w, err := Begin(out, Options{Spare: true})
			must(t, err)
			for _, path := range sorted(site) {
				must(t, w.Put(path, []byte(site[path])))
			}
			_, err = w.Commit()
			must(t, err)
			hidden := filepath.Dir(spare)
			aside := filepath.Join(t.TempDir(), "aside")
			must(t, os.Rename(hidden, aside))
			wantSite(t, out, site)
			must(t, os.Rename(aside, hidden))
		}
	}
	build(t, out, sites[1])
	wantSite(t, out, sites[1])
}

func TestKeptFileIsTheOldOneUnlessItWasTouched(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	build(t, out, small)
	w, err := Begin(out, Options{})
	must(t, err)
	next := maps.Clone(small)
	next["index.html"] = "new"
	for _, path := range sorted(next) {
		kept, err := w.Keep(path, sumOf(next[path]))
		must(t, err)
		if kept == (path == "index.html") {
			t.Errorf("%s: kept is %v", path, kept)
		}
		if !kept {
			must(t, w.Put(path, []byte(next[path])))
		}
	}
	_, err = w.Keep("404.html", sumOf(next["404.html"]))
	wantRefusal(t, err, "twice")
	must(t, w.Abort())

	must(t, os.WriteFile(filepath.Join(out, "404.html"), []byte("touched"), 0o644))
	later := stat(t, out, manifestName).ModTime().Add(1)
	must(t, os.Chtimes(filepath.Join(out, "404.html"), later, later))
	w, err = Begin(out, Options{})
	must(t, err)
	if kept, _ := w.Keep("404.html", sumOf(small["404.html"])); kept {
		t.Error("a touched file is kept")
	}
	must(t, w.Abort())
}
