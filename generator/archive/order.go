package archive

import (
	"cmp"
	"iter"
	"maps"
	"slices"
	"strings"

	"monjo/generator/date"
)

// sorted goes through a map in byte order of its keys, since no map order may reach an output.
func sorted[V any](m map[string]V) iter.Seq2[string, V] {
	return func(yield func(string, V) bool) {
		for _, key := range slices.Sorted(maps.Keys(m)) {
			if !yield(key, m[key]) {
				return
			}
		}
	}
}

func byDate(a, b *Document) int {
	return cmp.Or(date.Compare(a.Date, b.Date), strings.Compare(a.ID, b.ID))
}
