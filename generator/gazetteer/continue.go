package gazetteer

import (
	"strings"
	"unicode/utf8"
)

// continues reports whether the last character of a name that ends at the offset
// belongs to the word behind it: 日本国民 is 日本 and 国民, 日本海軍 is 日本 and 海軍.
// It is asked only where a shorter name ends before, so 中国民 remains 中国.
func continues(text []byte, end int) bool {
	last, _ := utf8.DecodeLastRune(text[:end])
	rest := string(text[end:min(end+2*utf8.UTFMax, len(text))])
	for _, word := range continuations(last) {
		if strings.HasPrefix(rest, word) {
			return true
		}
	}
	return false
}

// continuations are what follows a character in words that begin with it and come
// behind a country's name. 国家 and 海岸 are left out: 日本国家 is rarer than the name
// 日本国 before another word with 家, and 日本海岸 is the coast of the sea.
func continuations(last rune) []string {
	switch last {
	case '国':
		return []string{"民", "内", "籍", "王", "境", "会", "際", "旗", "歌", "交", "産", "土", "債", "防", "鉄", "連", "力", "情", "益", "営", "立", "庫", "勢", "費", "書", "字", "語", "文学"}
	case '海':
		return []string{"軍", "外", "運", "洋", "難", "事", "員", "兵", "産", "図", "上自", "上保", "上警", "上輸", "上交", "上法"}
	}
	return nil
}
