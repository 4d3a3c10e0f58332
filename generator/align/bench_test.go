package align_test

import (
	"testing"

	"monjo/generator/align"
	"monjo/generator/anchor"
	"monjo/generator/archive"
	"monjo/generator/language"
)

// treaty is a frozen document of n rows, of which one in edited has another word.
func treaty(b *testing.B, n, edited int) *archive.Document {
	d := &archive.Document{Versions: [language.Count]*archive.Version{{Text: many(n, "The parties have agreed upon paragraph")}, {Text: many(n, "両締約国は次の項につき合意した。第")}}}
	file, problems := anchor.Read("anchors.txt", align.Freeze(d, align.Rows(d, nil)).Bytes())
	if len(problems) > 0 {
		b.Fatal(problems)
	}
	d.Anchors = file
	for i := 0; edited > 0 && i < n; i += edited {
		for _, v := range d.Versions {
			v.Text.Blocks[i].Words += " anew"
		}
	}
	return d
}

func BenchmarkFrozen(b *testing.B) {
	for _, c := range []struct {
		name      string
		n, edited int
	}{{"500 rows unchanged", 500, 0}, {"500 rows, one in ten edited", 500, 10}, {"500 rows, all edited", 500, 1}, {"20000 rows unchanged", 20_000, 0}, {"20000 rows, one in ten edited", 20_000, 10}, {"20000 rows, all edited", 20_000, 1}} {
		b.Run(c.name, func(b *testing.B) {
			d := treaty(b, c.n, c.edited)
			b.ReportAllocs()
			for b.Loop() {
				if rows := align.Rows(d, nil); len(rows) != c.n {
					b.Fatalf("%d rows", len(rows))
				}
			}
		})
	}
}
