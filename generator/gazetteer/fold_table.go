package gazetteer

import (
	"strings"
	"unicode/utf8"
)

// kana folds a kana, which ends at the offset end, with the voice mark behind it; the end
// is given behind what was read.
func kana(text string, r rune, end int) (symbol rune, _ int) {
	if r >= 0xff66 {
		r = fullWidth(r)
	}
	switch mark, size := utf8.DecodeRuneInString(text[end:]); mark {
	case 0xff9e, 0xff9f, 0x3099, 0x309a: // of half width, or combining: ｶﾞ, and ガ in NFD
		if voiced := voice(r, mark == 0xff9f || mark == 0x309a); voiced != r {
			r, end = voiced, end+size
		}
	}
	switch r {
	case '・':
		return separator, end
	case 'ヴ':
		next, size := utf8.DecodeRuneInString(text[end:])
		for n, vowel := range []string{"ァアｧｱ", "ィイｨｲ", "ェエｪｴ", "ォオｫｵ"} {
			if strings.ContainsRune(vowel, next) {
				return []rune("バビベボ")[n], end + size
			}
		}
		return 'ブ', end
	}
	return largeKana(r), end
}

// fullWidth gives the kana of a half-width one (JIS X 0201 order).
func fullWidth(r rune) rune {
	const order = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜"
	n := 3 * int(r-0xff66)
	wide, _ := utf8.DecodeRuneInString(order[n:])
	return wide
}

// voice gives the voiced (ガ) or half-voiced (パ) form of a kana, or the kana itself.
func voice(r rune, half bool) rune {
	switch {
	case half && r >= 'ハ' && r <= 'ホ' && (r-'ハ')%3 == 0:
		return r + 2
	case half:
		return r
	case r == 'ウ':
		return 'ヴ'
	case r >= 'カ' && r <= 'チ' && (r-'カ')%2 == 0, r >= 'ツ' && r <= 'ト' && (r-'ツ')%2 == 0, r >= 'ハ' && r <= 'ホ' && (r-'ハ')%3 == 0:
		return r + 1
	}
	return r
}

// largeKana gives the large form of a small kana (ソヴイエト is spelt like ソヴィエト), and
// ジ and ズ for ヂ and ヅ.
func largeKana(r rune) rune {
	switch r {
	case 'ヂ':
		return 'ジ'
	case 'ヅ':
		return 'ズ'
	case 'ァ', 'ィ', 'ゥ', 'ェ', 'ォ', 'ッ', 'ャ', 'ュ', 'ョ', 'ヮ', 'ぁ', 'ぃ', 'ぅ', 'ぇ', 'ぉ', 'っ', 'ゃ', 'ゅ', 'ょ':
		return r + 1
	}
	return r
}

// unmarked takes the marks off a Latin letter and makes it small: Latin-1 and Latin
// Extended-A (Unicode 17, canonical decompositions and Ø, Ł, Đ, ı).
func unmarked(r rune) rune {
	if r < 0xc0 || r >= 0x180 {
		return r
	}
	const marked = "ÀÁÂÃÄÅàáâãäåÇçÈÉÊËèéêëÌÍÎÏìíîïÑñÒÓÔÕÖØòóôõöøÙÚÛÜùúûüÝýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽž"
	const plain = "aaaaaaaaaaaacceeeeeeeeiiiiiiiinnoooooooooooouuuuuuuuyyyaaaaaacccccccc" + "ddddeeeeeeeeeegggggggghhiiiiiiiiiijjkkllllllllnnnnnnoooooorrrrrrssssssssttttuuuuuuuuuuuuwwyyyzzzzzz"
	if n := strings.IndexRune(marked, r); n >= 0 {
		return rune(plain[n/2])
	}
	return r
}

// newForms gives, for each character of the CJK Unified Ideographs block, the 新字体 of a
// 旧字体 that names of states and the words beside them are written with (常用漢字表 of
// 2010, the forms in brackets), 州 for 洲, and the character itself for all others.
var newForms = readNewForms()

func readNewForms() (forms [0x5200]uint16) {
	const pairs = "國国聯連獨独佛仏臺台濠豪亞亜歐欧滿満洲州灣湾廣広會会學学對対條条關関兩両區区縣県黨党權権經経濟済戰戦爭争總総稱称譯訳來来寶宝澤沢邊辺圓円當当發発假仮禮礼靈霊彎湾變変號号實実聲声舊旧體体畫画齊斉豐豊圍囲萬万擔担淸清內内產産敎教卽即强強每毎德徳敕勅晉晋靑青戶戸增増步歩吳呉鄕郷硏研戾戻眞真鐵鉄獻献驛駅劍剣壹壱貳弐參参" // old, new, old, new …
	for n := range forms {
		forms[n] = uint16(0x4e00 + n)
	}
	runes := []rune(pairs)
	for n := 0; n < len(runes); n += 2 {
		forms[runes[n]-0x4e00] = uint16(runes[n+1])
	}
	return forms
}
