package gazetteer

import (
	"fmt"
	"slices"
	"testing"

	"monjo/generator/language"
)

func TestANameStandsAtTheEdgesOfAWord(t *testing.T) {
	g := embedded(t)
	finds(t, g, language.Japanese, "2007-01", []example{
		{"タイトルとタイ、タイム、プロレタイ", "タイ=TH"},
		{"インドネシアとインド、ブラインド", "インドネシア=ID インド=IN"},
		{"ソマリア、マリ、ボリビア、リビア", "ソマリア=SO マリ=ML ボリビア=BO リビア=LY"},
		{"タイーとータイとタイヽ", ""},
		{"ﾀｲﾄﾙとﾀｲ、ﾀｲﾑ", "ﾀｲ=TH"},
		{"チェコ・ポーランド・ハンガリー", "チェコ=CZ ポーランド=PL ハンガリー=HU"},
		{"フランスワインとロシアチームとイランイラク戦争", "フランス=FR ロシア=RU イラン=IR イラク=IQ"},
		{"フランスワイナリー", ""},
		{"ASEANとASEANS、ASEAN10か国", "ASEAN=ASEAN ASEAN=ASEAN"},
		{"ビルマニ対シテハ米国政府ハフランスニ", "ビルマ=MM 米国=US フランス=FR"},
	})
	finds(t, g, language.English, "2007-01", []example{
		{"Roman Omani Oman Omans", "Omani=OM Oman=OM"},
		{"Romania, mania, Romanian", "Romania=RO Romanian=RO"},
		{"Niger, Nigeria and the Niger Delta", "Niger=NE Nigeria=NG"},
		{"G7, G77 and the G7.", "G7=G7 G77=G77 G7=G7"},
		{"Japan_1 _Japan Japan's Japan’s (Japan) “Japan”", "Japan=JP Japan=JP Japan=JP Japan=JP"},
		{"Japan1 1Japan Japanese1", ""},
		{"日本Japan日本", "Japan=JP"},
	})
}

func TestTheLongestNameWinsEvenOneThatNamesNothing(t *testing.T) {
	g := embedded(t)
	finds(t, g, language.Japanese, "2007-01", []example{
		{"日本国と日本海と日本海溝と日本", "日本国=JP 日本=JP"},
		{"南シナ海と東シナ海とインドシナとインド太平洋とインド洋", ""},
		{"中国地方の中国", "中国=CN"},
		{"大韓民国と朝鮮民主主義人民共和国と朝鮮半島", "大韓民国=KR 朝鮮民主主義人民共和国=KP"},
		{"中華人民共和国、中華民国", "中華人民共和国=CN 中華民国=TW"},
		{"南アフリカと南アジアと中央アフリカ共和国", "南アフリカ=ZA 中央アフリカ共和国=CF"},
	})
	finds(t, g, language.English, "2007-01", []example{
		{"the South China Sea, China, the Sea of Japan and the Indian Ocean", "China=CN"},
		{"Papua New Guinea, New Guinea, Equatorial Guinea, Guinea-Bissau", "Papua New Guinea=PG Equatorial Guinea=GQ Guinea-Bissau=GW"},
		{"Mekong Region countries, the Mekong River and the Mekong Delta", "Mekong Region=MEKONG"},
		{"New Mexico, Mexico City, Mexico", "Mexico=MX"},
		{"United Kingdom of Great Britain and Northern Ireland, Northern Ireland", "United Kingdom of Great Britain and Northern Ireland=GB"},
		{"Latin America, North America, the Americas, America", "America=US"},
		{"SOUTH CHINA SEA, THE INDIAN OCEAN", ""},
	})
}

func TestTheLastCharacterOfANameMayBeginTheNextWord(t *testing.T) {
	finds(t, embedded(t), language.Japanese, "2007-01", []example{
		{"日本海軍、日本海外協力隊、日本海上自衛隊、日本海上空", "日本=JP 日本=JP 日本=JP"},
		{"日本国民、日本国内、日本国籍、日本国憲法、日本国政府", "日本=JP 日本=JP 日本=JP 日本国=JP 日本国=JP"},
		{"タイ国王とタイ王国とタイ国", "タイ=TH タイ王国=TH タイ国=TH"},
		{"中国民航と米国会計検査院", "中国=CN 米国=US"},
		{"米国務長官、米国防総省、米国連大使、米国政府", "米=US 米=US 米=US 米国=US"},
		{"韓国連大使と韓国政府", "韓=KR 韓国=KR"},
	})
}

func TestSpellingsOfOneNameAreFoundAlike(t *testing.T) {
	g := embedded(t)
	finds(t, g, language.English, "2007-01", []example{
		{"Lao P.D.R. is in the Lao P.D.R., Lao PDR", "Lao P.D.R.=LA Lao P.D.R.=LA Lao PDR=LA"},
		{"JAPAN, THE LAO PEOPLE'S DEMOCRATIC REPUBLIC AND VIET NAM", "JAPAN=JP LAO PEOPLE'S DEMOCRATIC REPUBLIC=LA VIET NAM=VN"},
		{"Côte d’Ivoire, Côte d'Ivoire, CÔTE D’IVOIRE, Cote d'Ivoire, Co\u0302te d'Ivoire", "Côte d’Ivoire=CI Côte d'Ivoire=CI CÔTE D’IVOIRE=CI Cote d'Ivoire=CI Co\u0302te d'Ivoire=CI"},
		{"Japan – Mekong Region, Japan-Mekong Region, Japan—Laos", "Japan=JP Mekong Region=MEKONG Japan=JP Mekong Region=MEKONG Japan=JP Laos=LA"},
		{"U.S.-Japan, U.S. – Japan, U. S. Army, the US.", "U.S.=US Japan=JP U.S.=US Japan=JP U. S.=US US=US"},
		{"Trinidad and\nTobago, Viet\u00a0Nam, Viet  Nam, Viet‑Nam, Viet-\nnam, Vietnam", "Trinidad and\nTobago=TT Viet\u00a0Nam=VN Viet  Nam=VN Viet‑Nam=VN Viet-\nnam=VN Vietnam=VN"},
		{"ＡＳＥＡＮ, Ｊａｐａｎ", "ＡＳＥＡＮ=ASEAN Ｊａｐａｎ=JP"},
		{"asean, japan, vietnam, u.s.", ""},
		{"People's republic of China, kingdom of Thailand", "People's republic of China=CN Thailand=TH"},
		{"Ja\u00adpan, Ja\u200bpan", "Ja\u00adpan=JP Ja\u200bpan=JP"},
		{"", ""}, {"Japan", "Japan=JP"}, {"\xffJapan\xff", "Japan=JP"},
	})
	finds(t, g, language.Japanese, "2007-01", []example{
		{"ＡＳＥＡＮとASEAN、ＡＳＥＡＮ＋３", "ＡＳＥＡＮ=ASEAN ASEAN=ASEAN ＡＳＥＡＮ=ASEAN"},
		{"ヴィエトナム、ベトナム、ヴェトナム、ﾍﾞﾄﾅﾑ、ヴイエトナム", "ヴィエトナム=VN ベトナム=VN ヴェトナム=VN ﾍﾞﾄﾅﾑ=VN ヴイエトナム=VN"},
		{"カ\u3099ーナとハ\u309aキスタン", "カ\u3099ーナ=GH ハ\u309aキスタン=PK"}, // NFD
		{"ﾊﾟﾅﾏ、ｶﾞｰﾅ、ｳﾞｪﾄﾅﾑ、ﾊﾞﾝｸﾞﾗﾃﾞｼｭ", "ﾊﾟﾅﾏ=PA ｶﾞｰﾅ=GH ｳﾞｪﾄﾅﾑ=VN ﾊﾞﾝｸﾞﾗﾃﾞｼｭ=BD"},
		{"中華民國と大韓民國と臺灣と濠洲", "中華民國=TW 大韓民國=KR 臺灣=TW 濠洲=AU"},
		{"カン\nボジア、日\n本、日　本、メコン\n地域", "カン\nボジア=KH 日\n本=JP メコン\n地域=MEKONG"},
		{"メコン５か国、メコン五カ国、メコン5ヵ国、メコン5箇国", "メコン５か国=MEKONG メコン五カ国=MEKONG メコン5ヵ国=MEKONG メコン5箇国=MEKONG"},
		{"コートジボワール、コート・ジボワール、コートジヴォワール", "コートジボワール=CI コート・ジボワール=CI コートジヴォワール=CI"},
		{"佛蘭西と獨逸と亞米利加", "佛蘭西=FR 獨逸=DE 亞米利加=US"},
		{"ボスニア・ヘルツェゴビナとボスニア＝ヘルツェゴビナ", "ボスニア・ヘルツェゴビナ=BA ボスニア＝ヘルツェゴビナ=BA"},
	})
}

func TestTheDateDecidesWhoBearsAName(t *testing.T) {
	g := embedded(t)
	for _, test := range []struct{ when, words, want string }{
		{"1930", "Republic of China", "Republic of China=CN"},
		{"1949-09-30", "Republic of China", "Republic of China=CN"},
		{"1949-10-01", "Republic of China", "Republic of China=TW"},
		{"1972", "People's Republic of China", "People's Republic of China=CN"},
		{"1949", "Republic of China", "Republic of China?CN,TW"},
		{"1945/1955", "Republic of China", "Republic of China?CN,TW"},
		{"194X", "Republic of China", "Republic of China?CN,TW"},
		{"", "Republic of China", "Republic of China?CN,TW"},
		{"2005", "Serbia and Montenegro", "Serbia and Montenegro=CSXX"},
		{"1998", "Serbia and Montenegro", "Serbia=RS Montenegro=ME"},
		{"2010", "Serbia and Montenegro", "Serbia=RS Montenegro=ME"},
		{"", "Serbia and Montenegro", "Serbia and Montenegro?CSXX"},
		{"2005", "Burma and the former Soviet Union", "Burma=MM Soviet Union=SUHH"},
		{"2005", "German Democratic Republic", "German Democratic Republic=DDDE"},
		{"1900", "Soviet Union", "Soviet Union?SUHH"},
		{"1912-06", "Soviet Union", "Soviet Union?SUHH"},
		{"1922-06", "Soviet Union", "Soviet Union=SUHH"},
		{"1962", "Republic of the Congo", "Republic of the Congo?CD,CG"},
		{"1980", "Republic of the Congo", "Republic of the Congo=CG"},
		{"1960", "Swaziland, Ceylon, Persia, Siam, Upper Volta", "Swaziland=SZ Ceylon=LK Persia=IR Siam=TH Upper Volta=BF"},
		{"1956", "Soviet Government", "Soviet=SUHH"},
		{"1850", "Japan", "Japan=JP"},
	} {
		finds(t, g, language.English, test.when, []example{{test.words, test.want}})
	}
	for _, test := range []struct{ when, words, want string }{
		{"1945", "中華民国と日華", "中華民国=CN 日=JP 華=CN"},
		{"1952-04-28", "日華平和条約と中華民国", "日=JP 華=TW 中華民国=TW"},
		{"1972", "日中国交", "日=JP 中=CN"},
		{"1956", "日ソ共同宣言とソ連邦", "日=JP ソ=SUHH ソ連邦=SUHH"},
		{"2016", "グルジアとジョージア大統領", "グルジア=GE ジョージア=GE"},
	} {
		finds(t, g, language.Japanese, test.when, []example{{test.words, test.want}})
	}
}

func TestAGroupHasTheMembersOfTheDate(t *testing.T) {
	g := embedded(t)
	for _, test := range []struct{ group, when, want string }{
		{"CLV", "2007", "[KH LA VN]"},
		{"CLMV", "2007", "[KH LA MM VN]"},
		{"MEKONG", "2007", "[KH LA MM TH VN]"},
		{"ASEAN", "1967-08-07", "[]"},
		{"ASEAN", "1967-08-08", "[ID MY PH SG TH]"},
		{"ASEAN", "1967", "[ID MY PH SG TH]"},
		{"ASEAN", "1983-12", "[ID MY PH SG TH]"},
		{"ASEAN", "1990~", "[BN ID MY PH SG TH]"},
		{"ASEAN", "1995-07-27", "[BN ID MY PH SG TH]"},
		{"ASEAN", "1995-07-28", "[BN ID MY PH SG TH VN]"},
		{"ASEAN", "1997?", "[BN ID LA MM MY PH SG TH VN]"},
		{"ASEAN", "1995-01/1996-12", "[BN ID MY PH SG TH VN]"},
		{"ASEAN", "../1970", "[ID MY PH SG TH]"},
		{"ASEAN", "199X", "[BN ID KH LA MM MY PH SG TH VN]"},
		{"ASEAN", "2026", "[BN ID KH LA MM MY PH SG TH TL VN]"},
		{"ASEAN", "", "[]"},
		{"G7", "1990", "[CA DE FR GB IT JP US]"},
		{"G8", "2005", "[CA DE FR GB IT JP RU US]"},
		{"EU", "1958", "[BE DE FR IT LU NL]"},
		{"NONE", "2007", "[]"},
	} {
		if got := fmt.Sprint(g.Members(test.group, dateOf(t, test.when))); got != test.want {
			t.Errorf("%s in %q: %s, want %s", test.group, test.when, got, test.want)
		}
	}
	for group, want := range map[string]int{"NATO": 32, "EU": 27, "G20": 19, "OECD": 38, "ASEAN": 11, "APEC": 21} {
		if got := len(g.Members(group, dateOf(t, "2026-01"))); got != want {
			t.Errorf("%s has %d members in 2026, not %d", group, got, want)
		}
	}
}

func TestAnInitiativeMayHoldTheNamesOfCountries(t *testing.T) {
	base := embedded(t)
	g := base.With([]Names{
		{"meeting", [2][]string{{"Japan–Mekong Region Ministerial Meeting", "Ministerial Meeting"}, {"日本・メコン地域閣僚会議"}}},
		{"other", [2][]string{{"Ministerial Meeting"}, nil}},
		{"short", [2][]string{{"Mekong Region Fund"}, {"日メコン基金"}}},
	})
	finds(t, g, language.English, "2007", []example{
		{"the Japan – Mekong Region Ministerial Meeting", "Japan – Mekong Region Ministerial Meeting=meeting Japan=JP Mekong Region=MEKONG"},
		{"a Ministerial Meeting", "Ministerial Meeting?meeting,other"},
		{"a MINISTERIAL MEETING", "MINISTERIAL MEETING?meeting,other"},
		{"a ministerial meeting", ""},
		{"the Mekong Region Funds", "Mekong Region=MEKONG"},
	})
	finds(t, g, language.Japanese, "2007", []example{
		{"日本・メコン地域閣僚会議と日メコン基金", "日本・メコン地域閣僚会議=meeting 日メコン基金=short 日本=JP メコン地域=MEKONG 日=JP"},
		{"日本\n・メコン地域閣僚会議", "日本\n・メコン地域閣僚会議=meeting 日本=JP メコン地域=MEKONG"},
		{"the Ministerial Meeting", "Ministerial Meeting?meeting,other"},
	})
	if found := base.Find(language.English, "Mekong Region Fund", dateOf(t, "2007")); len(found) != 1 {
		t.Errorf("With changed the gazetteer it was asked of: %v", found)
	}
}

func TestTheRuleSaysWhyAMentionCounts(t *testing.T) {
	g := embedded(t)
	for _, test := range []struct {
		l     language.Language
		words string
		want  Rule
	}{
		{language.English, "Lao People's Democratic Republic", ByName},
		{language.English, "Canadians", ByAdjective},
		{language.English, "Sino-American", ByCombining},
		{language.English, "Georgia and Armenia", ByContext},
		{language.Japanese, "日米", ByCharacter},
		{language.Japanese, "日本", ByName},
	} {
		found := g.Find(test.l, test.words, dateOf(t, "1995"))
		if len(found) == 0 || found[0].Rule != test.want {
			t.Errorf("%s: %v, want %s", test.words, found, test.want)
		}
	}
	var names []string
	for r := ByName; r <= ByRecord; r++ {
		names = append(names, r.String())
	}
	if !slices.Equal(names, []string{"name", "adjective", "combining", "character", "context", "document", "record"}) {
		t.Error(names)
	}
}
