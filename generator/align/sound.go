package align

import "strings"

// A katakana word and the Latin one that it stands for are compared by a skeleton of
// consonants in which everything that Japanese does not tell apart is one: l and r, b and
// v, s, z, sh and th, k, c, q and g, f and h. Vowels go, and so do w, y, and the r and n
// that close a syllable in one language alone: パートナー is "ptn" and so is partner.
//
// Only words with at least three consonants are told apart well enough.

// shortestSound is the least length of a skeleton that counts.
const shortestSound = 3

// soundOfKatakana gives the skeleton of a katakana word, empty when it is too short to be one.
func soundOfKatakana(word string) string {
	var b strings.Builder
	for _, r := range word {
		if c := katakanaConsonant(r); c != 0 {
			addSound(&b, c)
		}
	}
	return longEnough(b.String())
}

// katakanaConsonant is the sign for the consonant of a kana, 0 for a vowel.
func katakanaConsonant(r rune) byte {
	for _, row := range [...]struct {
		kana string
		sign byte
	}{
		{"カキクケコガギグゲゴ", 'k'}, {"サシスセソザジズゼゾチヂツヅ", 's'}, {"タテトダデド", 't'}, {"ナニヌネノン", 'n'},
		{"ハヒフヘホ", 'h'}, {"バビブベボヴパピプペポ", 'p'}, {"マミムメモ", 'm'}, {"ラリルレロ", 'r'},
	} {
		if strings.ContainsRune(row.kana, r) {
			return row.sign
		}
	}
	return 0
}

// soundOfLatin gives the skeleton of a word in small letters.
func soundOfLatin(word string) string {
	var b strings.Builder
	for i := 0; i < len(word); i++ {
		next := byte(0)
		if i+1 < len(word) {
			next = word[i+1]
		}
		switch c := word[i]; c {
		case 'k', 'q', 'g', 'x':
			addSound(&b, 'k')
		case 'c':
			if next == 'e' || next == 'i' || next == 'y' || next == 'h' {
				addSound(&b, 's')
			} else {
				addSound(&b, 'k')
			}
		case 's', 'z', 'j':
			addSound(&b, 's')
		case 't', 'd':
			if next == 'h' || c == 't' && next == 'i' && i+2 < len(word) && word[i+2] == 'o' {
				addSound(&b, 's')
				i++
			} else {
				addSound(&b, 't')
			}
		case 'n':
			addSound(&b, 'n')
		case 'f':
			addSound(&b, 'h')
		case 'h':
			if i == 0 || strings.IndexByte("aeiou", word[i-1]) >= 0 && strings.IndexByte("aeiou", next) >= 0 {
				addSound(&b, 'h')
			}
		case 'b', 'v':
			addSound(&b, 'p')
		case 'p':
			if next == 'h' {
				addSound(&b, 'h')
				i++
			} else {
				addSound(&b, 'p')
			}
		case 'm':
			addSound(&b, 'm')
		case 'l', 'r':
			if next != 0 && strings.IndexByte("aeiouy", next) >= 0 || c == 'l' && next != 'l' {
				addSound(&b, 'r')
			}
		}
	}
	return longEnough(b.String())
}

// addSound adds a consonant unless it only doubles the one before.
func addSound(b *strings.Builder, c byte) {
	if s := b.String(); s == "" || s[len(s)-1] != c {
		b.WriteByte(c)
	}
}

func longEnough(skeleton string) string {
	if len(skeleton) < shortestSound {
		return ""
	}
	return skeleton
}
