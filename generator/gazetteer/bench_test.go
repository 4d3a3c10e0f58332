package gazetteer

import "testing"

func BenchmarkRead(b *testing.B) {
	tables := embeddedTables(b)
	b.ReportAllocs()
	for b.Loop() {
		Read(tables)
	}
}
