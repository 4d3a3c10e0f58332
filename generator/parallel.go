package generator

import (
	"runtime"
	"sync"
	"sync/atomic"

	"monjo/generator/diag"
)

// each does the same for every element, side by side, and gives the results and the
// problems in the order of the elements.
func each[In, Out any](in []In, do func(In) (Out, diag.List)) ([]Out, diag.List) {
	out := make([]Out, len(in))
	found := make([]diag.List, len(in))
	parallel(len(in), func(i int) { out[i], found[i] = do(in[i]) })
	var problems diag.List
	for _, list := range found {
		problems = append(problems, list...)
	}
	return out, problems
}

// parallel calls do for 0 ≤ i < n from as many goroutines as there are processors.
func parallel(n int, do func(i int)) {
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	workers.Wait()
}
