package gazetteer

import (
	"testing"

	"monjo/generator/language"
)

func TestACurrencyNamesNoCountry(t *testing.T) {
	g := embedded(t)
	finds(t, g, language.English, "2007-01", []example{
		{"US $52 million and US$ 40, US$40", ""},
		{"US dollars, U.S. dollars, Canadian dollars, Hong Kong dollars", ""},
		{"the Japanese yen, Swiss francs, the Indian rupee", ""},
		{"French West African francs", ""},
		{"Japanese people spent yen in Japan", "Japanese=JP Japan=JP"},
		{"Ireland won and Japan won", "Ireland=IE Japan=JP"},
		{"Thailand, bahts apart, and the Thai baht", "Thailand=TH"},
	})
	finds(t, g, language.Japanese, "2007-01", []example{
		{"米ドルと米国ドルとカナダ・ドルとカナダドル", ""},
		{"英ポンド、スイスフラン、韓国ウォン、香港ドル", ""},
		{"米国の通貨とカナダ政府", "米国=US カナダ=CA"},
		{"仏フラン、独マルク、豪ドル", ""},
	})
}

func TestALanguageNamesNoCountry(t *testing.T) {
	g := embedded(t)
	finds(t, g, language.English, "2007-01", []example{
		{"DONE in duplicate, in the Japanese and English languages", ""},
		{"in the English, French and Russian texts", ""},
		{"the French text shall prevail", ""},
		{"done in Lao, Thai and English", ""},
		{"He speaks Russian.", ""},
		{"translated from Chinese", ""},
		{"in the JAPANESE and ENGLISH LANGUAGES", ""},
		{"a Vietnamese-language newspaper", ""},
		{"the Japanese side and the Chinese Government", "Japanese=JP Chinese=CN"},
		{"the French Republic", "French Republic=FR"},
		{"Canadians and the Lao people", "Canadians=CA Lao=LA"},
	})
	finds(t, g, language.Japanese, "2007-01", []example{
		{"日本語及び英語", ""},
		{"タイ語、フランス語、中国語、ロシア語文", ""},
		{"日本文及び英文", ""},
		{"日本文化と日本文学", "日本=JP 日本=JP"},
	})
}

func TestAPartOfTheEarthNamesNoCountry(t *testing.T) {
	g := embedded(t)
	finds(t, g, language.English, "2007-01", []example{
		{"the Korean Peninsula, the Gulf of Mexico, the Jordan River, Niger Delta", ""},
		{"the banks of the Niger and the Republic of Niger", "Republic of Niger=NE"},
		{"he crossed the Jordan into Jordan", "Jordan=JO"},
		{"Norway, Maine; Peru, Indiana", ""},
		{"Norway, Sweden", "Norway=NO Sweden=SE"},
		{"Lake Malawi, Mount Kenya, Lake Chad", ""},
		{"New Mexico, British Columbia, Western Australia, Northern Ireland, Inner Mongolia", ""},
		{"the Indo-Pacific and Indochina", ""},
	})
	finds(t, g, language.Japanese, "2007-01", []example{
		{"日本海、朝鮮半島、ペルシャ湾、メキシコ湾、タイ湾", ""},
		{"ニジェール川、ヨルダン川、インド洋、リビア砂漠", ""},
		{"日本海軍、日本海運、タイ海軍", "日本=JP 日本=JP タイ=TH"},
		{"ニューメキシコ州と西オーストラリア州", ""},
		{"南アジア、中央アジア、ラテンアメリカ", ""},
	})
}

func TestAPersonOrAThingNamesNoCountry(t *testing.T) {
	g := embedded(t)
	finds(t, g, language.English, "2007-01", []example{
		{"Michael Jordan and Mr. Holland", ""},
		{"President Holland of Holland", "Holland=NL Holland=NL"},
		{"guinea pigs, turkeys, china", ""},
		{"Japanese encephalitis, French fries, German measles", ""},
		{"Chad Whitlock lives in Chad", "Chad=TD"},
		{"Jordan Smith, Israel Johnson", ""},
		{"Jordan Airlines, the King of Jordan", "Jordan=JO Jordan=JO"},
		{"American Indian tribes, Sioux Indians and Indian officials", "Indian=IN"},
		{"CONTACT US", ""},
		{"US and USA", "US=US USA=US"},
		{"gate G7", ""},
	})
	finds(t, g, language.Japanese, "2007-01", []example{
		{"マリ・キュリーとマリ共和国", "マリ共和国=ML"},
		{"マリ・ベナン両国", "マリ=ML ベナン=BJ"},
		{"チリソース、トルコ石、日本脳炎", ""},
		{"トルコとチリの石とソース", "トルコ=TR チリ=CL"},
	})
}

func TestAnAddressNamesNoCountry(t *testing.T) {
	g := embedded(t)
	for _, l := range language.All() {
		finds(t, g, l, "2007-01", []example{
			{"https://example.org/Japan/Laos", ""},
			{"http://www.Japan.com", ""},
			{"www.mofa.go.jp/region/Japan-Laos.html", ""},
			{"Japan@example.org, info@Japan.example", ""},
			{"Japan.com", ""},
			{"Japan/Laos", "Japan=JP Laos=LA"},
			{"in Japan. the Japan: Japan", "Japan=JP Japan=JP Japan=JP"},
			{"#Japan", ""},
		})
	}
}

func TestACombiningFormNeedsItsSecondPart(t *testing.T) {
	finds(t, embedded(t), language.English, "1955", []example{
		{"Sino-Japanese and Franco–German", "Sino=CN Japanese=JP Franco=FR German=DE"},
		{"Anglo-American, Russo-Japanese", "Anglo=GB American=US Russo=RU Japanese=JP"},
		{"Sino, Franco and Anglo", ""},
		{"Sino-logy, sino-Japanese", "Japanese=JP"},
		{"Indo-Pacific, Indo-China", ""},
		{"Indo-Japanese", "Indo=IN Japanese=JP"},
	})
}
