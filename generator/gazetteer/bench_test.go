package gazetteer

import (
	"strings"
	"testing"

	"monjo/generator/language"
)

// Texts such as an archive holds, made for this measure. About one word in fifteen names a country.
const (
	englishText = `The Foreign Ministers of Japan and the Lao People's Democratic Republic met in the capital on the third day of the month and
exchanged views on the reconstruction of rural roads, the training of customs officers and the safety of the bridges over the
Mekong River. The Japanese side announced that it would extend a grant of 52 million U.S. dollars for the purchase of equipment,
the terms of which shall be agreed upon between the competent authorities of the two Governments. The Ministers welcomed the
progress of the negotiations within ASEAN, in particular between Viet Nam, Cambodia and Thailand, and noted that the Republic of
Korea and the People's Republic of China had made known their intention to take part as observers.

Each Contracting Party shall accord to nationals of the other Contracting Party treatment no less favourable than that accorded to
nationals of any third country with respect to all matters relating to the protection of their property. Nothing in this Article
shall be construed as preventing either Party from taking measures necessary for the maintenance of public order. The provisions of
paragraph two shall not apply to advantages accorded by virtue of a customs union, a free trade area or an international agreement.
DONE in duplicate, in the Japanese and English languages, both texts being equally authentic, this tenth day of September.

`
	japaneseText = `日本国外務大臣及びラオス人民民主共和国外務大臣は、同月三日、首都において会談し、地方道路の復旧、税関職員の研修並びに
メコン河に架かる橋の安全について意見を交換した。日本側は、機材の購入のため五千二百万米ドルの無償資金協力を行う旨表明し、
その条件は両政府の権限のある当局の間で合意されるものとする。両大臣は、ＡＳＥＡＮにおける交渉、特にベトナム、カンボジア及び
タイの間の交渉の進展を歓迎し、大韓民国及び中華人民共和国がオブザーバーとして参加する意向を明らかにしたことに留意した。

日米安全保障条約の運用に関する協議において、双方は、在日米軍の施設及び区域の整理、統合及び縮小について引き続き努力することで
一致した。訪米中の首相は、日中韓三国間の協力、日ソ共同宣言以来の懸案、並びに米朝間の対話についても説明した。

各締約国は、自国の領域内において、他方の締約国の国民の財産の保護に関するすべての事項について、第三国の国民に与える待遇よりも
不利でない待遇を与える。この条の規定は、公の秩序を維持するために必要な措置をとることを妨げるものと解してはならない。前項の
規定は、関税同盟、自由貿易地域又は国際協定に基づいて与えられる利益については適用しない。ひとしく正文である日本語及び英語により
本書二通を作成した。

`
)

// megabyte repeats a text until it has 1 MiB.
func megabyte(text string) string { return strings.Repeat(text, 1<<20/len(text)+1) }

func BenchmarkFind(b *testing.B) {
	g := embedded(b)
	when := dateOf(b, "2007-01")
	for _, text := range []struct {
		name     string
		language language.Language
		words    string
	}{
		{"english", language.English, englishText},
		{"japanese", language.Japanese, japaneseText},
		{"mixed/english", language.English, englishText + japaneseText},
		{"mixed/japanese", language.Japanese, englishText + japaneseText},
	} {
		words := megabyte(text.words)
		b.Run(text.name, func(b *testing.B) {
			b.SetBytes(int64(len(words)))
			b.ReportAllocs()
			for b.Loop() {
				g.Find(text.language, words, when)
			}
		})
	}
}

// BenchmarkFindOfHostileText is the time for 1 MiB of one repeated unit: with
// -benchtime 1x, any line far beyond the others shows an input whose cost is quadratic.
func BenchmarkFindOfHostileText(b *testing.B) {
	g := embedded(b)
	when := dateOf(b, "2007-01")
	for _, unit := range hostile() {
		for _, l := range languagesOf(unit) {
			words := strings.Repeat(unit, 1<<20/len(unit))
			b.Run(l.Code()+"/"+strings.TrimSpace(unit), func(b *testing.B) {
				b.SetBytes(int64(len(words)))
				for b.Loop() {
					g.Find(l, words, when)
				}
			})
		}
	}
}

func BenchmarkRead(b *testing.B) {
	tables := embeddedTables(b)
	b.ReportAllocs()
	for b.Loop() {
		Read(tables)
	}
}
