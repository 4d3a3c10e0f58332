package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// wantOneOf checks that one of the sites stands at out, whole; absent is fine
// for a first build, and between two renames.
func wantOneOf(t *testing.T, out string, absent bool, sites ...files) {
	t.Helper()
	if _, err := os.Lstat(out); absent && errors.Is(err, fs.ErrNotExist) {
		return
	}
	found, err := Verify(out)
	if err != nil || len(found) > 0 {
		t.Fatal(found, err)
	}
	for _, site := range sites {
		same := true
		for path, content := range site {
			data, err := os.ReadFile(filepath.Join(out, path))
			same = same && err == nil && string(data) == content
		}
		if same {
			return
		}
	}
	t.Fatal("a mixture of two sites stands")
}

var next = small.with(files{"index.html": "new", "en/index.html": "more", "documents/A/3/index.html": "three"}).without("404.html")

func TestKilledAtEveryStepTheOldOrTheNewSiteStands(t *testing.T) {
	for _, fallback := range []bool{false, true} {
		t.Run(fmt.Sprintf("fallback=%v", fallback), func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "public")
			build(t, out, small)
			kinds := map[string]bool{}
			sites := []files{small, next}
			for step := 1; ; step++ {
				killed := runChild(t, childPlan{Out: out, Site: sites[1], Fallback: fallback, KillAt: step})
				if killed == "" {
					wantSite(t, out, sites[1])
					break
				}
				kind, _, _ := strings.Cut(strings.TrimSpace(killed), " ")
				kinds[kind] = true
				wantOneOf(t, out, fallback && strings.HasPrefix(killed, "rename new"), sites...)
				w, err := Begin(out, Options{})
				must(t, err)
				wantOneOf(t, out, false, sites...)
				must(t, w.Abort())
				wantTidy(t, out)
				build(t, out, small)
			}
			t.Log("kinds of step: ", sorted(kinds))
		})
	}
}

func TestKilledAtEveryStepWithASpareTreeTheNextBuildIsRight(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	work := filepath.Join(filepath.Dir(out), ".public.monjo")
	withSpare := func(f files) {
		w, err := Begin(out, Options{Spare: true})
		must(t, err)
		for _, path := range sorted(f) {
			must(t, w.Put(path, []byte(f[path])))
		}
		_, err = w.Commit()
		must(t, err)
	}
	for step := 1; ; step++ {
		build(t, out, next.with(files{"index.html": "before"}))
		withSpare(small)
		if _, err := os.Lstat(filepath.Join(work, spareTree)); err != nil {
			t.Fatal("no spare tree: ", err)
		}
		killed := runChild(t, childPlan{Out: out, Site: next, Spare: true, KillAt: step})
		wantOneOf(t, out, false, small, next)
		withSpare(next)
		wantOneOf(t, out, false, next)
		if killed == "" {
			break
		}
	}
	build(t, out, next)
	wantSite(t, out, next)
}

func TestKilledAtAnyMomentTheOldOrTheNewSiteStands(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	site := maps.Clone(small)
	for i := range 60 {
		site[fmt.Sprintf("documents/B/%d/index.html", i)] = strings.Repeat(fmt.Sprint(i), 500)
	}
	build(t, out, site)
	moments := 40
	if testing.Short() {
		moments = 10
	}
	for moment := range moments {
		command := childCommand(t, childPlan{Out: out, Site: site, Repeat: 1000})
		must(t, command.Start())
		time.Sleep(time.Duration(20000+moment*7919%60000) * time.Microsecond)
		must(t, command.Process.Kill())
		_ = command.Wait()
		if found, err := Verify(out); err != nil || len(found) > 0 {
			t.Fatal(moment, found, err)
		}
		w, err := Begin(out, Options{})
		must(t, err)
		must(t, w.Abort())
		wantTidy(t, out)
	}
	build(t, out, site)
	wantSite(t, out, site)
}

func TestKilledFirstBuildLeavesNothingThatTheNextDoesNotClear(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	for step := 1; step < 200; step += 3 {
		killed := runChild(t, childPlan{Out: out, Site: small, KillAt: step})
		wantOneOf(t, out, true, small)
		build(t, out, small)
		wantSite(t, out, small)
		if killed == "" {
			break
		}
		must(t, os.RemoveAll(out))
	}
}
