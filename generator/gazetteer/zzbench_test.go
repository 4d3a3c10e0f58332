package gazetteer

import (
	"monjo/generator/date"
	"monjo/generator/language"
	"strings"
	"testing"
)

func BenchmarkZZ(b *testing.B) {
	g := embedded(b)
	for l, name := range map[language.Language]string{0: "en", 1: "ja"} {
		var sb strings.Builder
		for _, x := range readGold(b, "/tmp/dev/"+name+".tsv") {
			for _, tag := range x.tags {
				if tag == "running" {
					sb.WriteString(x.text)
					sb.WriteString("\n\n")
					break
				}
			}
		}
		text := sb.String()
		for len(text) < 1<<20 {
			text += text
		}
		when, _ := date.Parse("2007-01")
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				g.Find(l, text, when)
			}
		})
	}
}
