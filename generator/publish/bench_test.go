package publish

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
)

// BenchmarkWrite writes 10,000 files of 8 kB in 2,500 folders, which is what
// 1,000 documents with all their exports come to.
func BenchmarkWrite(b *testing.B) {
	const folders, perFolder, size = 2500, 4, 8000
	sums := make([][sha256.Size]byte, folders*perFolder)
	write := func(b *testing.B, out string, version byte, o Options, keep bool) Result {
		w, err := Begin(out, o)
		if err != nil {
			b.Fatal(err)
		}
		work := make(chan int)
		var running sync.WaitGroup
		for range runtime.GOMAXPROCS(0) {
			running.Go(func() {
				for n := range work {
					for i := range perFolder {
						id := n*perFolder + i
						path := fmt.Sprintf("documents/%d/%d/%d.html", n%10, n, i)
						if keep && id > 0 {
							if kept, err := w.Keep(path, sums[id]); !kept || err != nil {
								b.Error(path, "is not kept", err)
							}
							continue
						}
						data := bytes.Repeat(fmt.Appendf(nil, "%07d ", id), size/8)
						if id == 0 {
							data[0] = version
						}
						if !keep {
							sums[id] = sha256.Sum256(data)
						}
						if err := w.Put(path, data); err != nil {
							b.Error(err)
						}
					}
				}
			})
		}
		for n := range folders {
			work <- n
		}
		close(work)
		running.Wait()
		result, err := w.Commit()
		if err != nil {
			b.Fatal(err)
		}
		return result
	}
	b.Run("cold", func(b *testing.B) {
		folder := b.TempDir()
		for i := 0; b.Loop(); i++ {
			write(b, filepath.Join(folder, fmt.Sprint(i)), 0, Options{}, false)
		}
		b.SetBytes(folders * perFolder * size)
	})
	out := filepath.Join(b.TempDir(), "public")
	write(b, out, 0, Options{}, false)
	b.Run("unchanged", func(b *testing.B) {
		for b.Loop() {
			if r := write(b, out, 0, Options{}, false); r.Written != 0 {
				b.Fatal(r)
			}
		}
	})
	b.Run("unchanged-kept", func(b *testing.B) {
		for b.Loop() {
			if r := write(b, out, 0, Options{}, true); r.Written != 0 {
				b.Fatal(r)
			}
		}
	})
	for name, o := range map[string]Options{"one-changed": {}, "one-changed-spare": {Spare: true}} {
		for suffix, keep := range map[string]bool{"": false, "-kept": true} {
			b.Run(name+suffix, func(b *testing.B) {
				write(b, out, 0, o, false)
				write(b, out, 1, o, false)
				for i := 0; b.Loop(); i++ {
					if r := write(b, out, byte(i%2), o, keep); r.Written != 1 {
						b.Fatal(r)
					}
				}
			})
		}
	}
}
