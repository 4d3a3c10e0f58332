package markdown

import (
	"strings"
	"testing"
)

// ordinary is a document of the archive's usual kind and size, about 5 kB.
var ordinary = strings.Repeat(`# Japan–Mekong Region Partnership Program {#program}

Three Goals

* Enhanced **Japan–Mekong Region** partnership
* Sustainable economic growth of the Mekong Region

1. Expansion of ODA to the Mekong Region

Japan will expand its ODA to each CLV country as well as to the Region as a whole
for the next three years. Of this amount, approximately US $20 million will be used
to assist the CLV “Development Triangle.” See [the program](https://example.org/).

日本は、今後３年間、メコン地域を重点地域として**「経済協力」**を拡充する。{外務省|がいむしょう}は
「民間」と協力し、貿易・投資環境の改善を図る。

`, 1) + strings.Repeat("The Governments of Japan and of the countries of the Mekong Region reaffirmed their *common* goals.\n\nメコン地域諸国政府及び日本国政府は、次のとおり合意した。\n\n", 20)

func BenchmarkParse(b *testing.B) {
	source := []byte(ordinary)
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		Parse("x.md", source)
	}
}

func BenchmarkFlow(b *testing.B) {
	text, _ := Parse("x.md", []byte(ordinary))
	b.SetBytes(int64(len(ordinary)))
	b.ReportAllocs()
	var dst []byte
	for b.Loop() {
		dst = Flow(dst[:0], text.Blocks, FlowOptions{})
	}
}
