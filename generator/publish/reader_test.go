package publish

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
)

func TestReaderInALoopNeverSeesAMissingOrTornPage(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	page := func(version int) files {
		f := files{}
		for i := range 5 {
			f[fmt.Sprintf("a/%d/index.html", i)] = strings.Repeat(fmt.Sprintf("%04d", version), 20_000)
		}
		return f
	}
	if result, err := writeWith(out, page(0), exchangeOnly(t)); err != nil {
		t.Fatal(result, err)
	}
	var stop atomic.Bool
	var reads, again atomic.Int64
	done := make(chan error, 2)
	for reader := range 2 {
		go func() {
			last := ""
			for !stop.Load() {
				data, err := os.ReadFile(filepath.Join(out, fmt.Sprintf("a/%d/index.html", reader)))
				reads.Add(1)
				if errors.Is(err, os.ErrNotExist) {
					// The path was being walked while the old tree was deleted: that walk
					// began in the old site. A second one must find the new.
					again.Add(1)
					data, err = os.ReadFile(filepath.Join(out, fmt.Sprintf("a/%d/index.html", reader)))
				}
				if err != nil {
					done <- err
					return
				}
				if len(data) != 80_000 || strings.Count(string(data), string(data[:4])) < 20_000 || string(data[:4]) < last {
					done <- fmt.Errorf("torn page: %d bytes, %s after %s", len(data), data[:4], last)
					return
				}
				last = string(data[:4])
			}
			done <- nil
		}()
	}
	for version := range 20 {
		if _, err := writeWith(out, page(version+1), exchangeOnly(t)); err != nil {
			t.Fatal(err)
		}
	}
	stop.Store(true)
	must(t, errors.Join(<-done, <-done))
	t.Log(reads.Load(), "reads,", again.Load(), "of them twice")
}

// exchangeOnly is this system, if it can exchange.
func exchangeOnly(t *testing.T) system {
	s := thisSystem()
	s.exchange = func(a *os.File, aName string, b *os.File, bName string) error {
		err := exchange(a, aName, b, bName)
		if errors.Is(err, errors.ErrUnsupported) {
			t.Skip("this system cannot exchange two folders")
		}
		return err
	}
	return s
}

func TestOfSixBuildsAtOnceOneWritesAndTheOthersSaySo(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	build(t, out, small)
	for range 5 {
		type answer struct {
			w   *Writing
			err error
		}
		answers := make(chan answer)
		for range 6 {
			go func() {
				w, err := Begin(out, Options{})
				answers <- answer{w, err}
			}()
		}
		var writing []*Writing
		for range 6 {
			a := <-answers
			if a.err != nil {
				wantRefusal(t, a.err, "another monjo is writing here")
				continue
			}
			writing = append(writing, a.w)
		}
		if len(writing) != 1 {
			t.Fatal(len(writing), "builds at once")
		}
		must(t, writing[0].Abort())
		wantSite(t, out, small)
	}
}

func TestBuildsOfOtherProcessesAreKeptOut(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	w, err := Begin(out, Options{})
	must(t, err)
	must(t, w.Put("index.html", []byte("mine")))
	output, err := childCommand(t, childPlan{Out: out, Site: small}).CombinedOutput()
	if err == nil || !strings.Contains(string(output), "another monjo is writing here") {
		t.Errorf("%v: %s", err, output)
	}
	_, err = w.Commit()
	must(t, err)
	wantSite(t, out, files{"index.html": "mine"})
}

func TestManyBuildsInARaceLeaveOneWholeSite(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	done := make(chan int)
	for builder := range 4 {
		go func() {
			wrote := 0
			for round := range 25 {
				_, err := writeWith(out, small.with(files{"index.html": fmt.Sprint(builder, round)}), thisSystem())
				var refusal *Error
				if err == nil {
					wrote++
				} else if !errors.As(err, &refusal) || refusal.Machine() {
					t.Error(err)
				}
			}
			done <- wrote
		}()
	}
	wrote := 0
	for range 4 {
		wrote += <-done
	}
	if found, err := Verify(out); err != nil || len(found) > 0 || wrote == 0 {
		t.Error(found, err, wrote)
	}
	wantTidy(t, out)
}
