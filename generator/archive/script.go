package archive

import (
	"unicode"

	"monjo/generator/language"
	"monjo/generator/markdown"
)

// fewLetters is how many letters a text needs before its language can be told from them.
const fewLetters = 40

// exchanged reports whether a text is plainly not written in its language: an English one of which
// half the letters are kana or kanji, a Japanese one with next to none. Quotations and
// names of the other language are common in both.
func exchanged(blocks []markdown.Block, l language.Language) bool {
	wide, all := 0, 0
	for _, b := range blocks {
		for _, r := range b.Words {
			switch {
			case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
				wide, all = wide+1, all+1
			case unicode.IsLetter(r):
				all++
			}
		}
	}
	if all < fewLetters {
		return false
	}
	if l == language.English {
		return wide*2 > all
	}
	return wide*20 < all
}
