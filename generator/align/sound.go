package align

import "strings"

// A katakana word and the Latin one that it stands for are compared by a skeleton of
// consonants in which everything that Japanese does not tell apart is one: l and r, b and
// v, m and n, s, z, sh and th, k, c, q and g, f and h. Vowels go, and so do w, y, and the r and n
// that close a syllable in one language alone: パートナー is "ptn" and so is partner.
//
// Only words with at least three consonants are told apart well enough.

// shortestSound is the least length of a skeleton that counts.
const shortestSound = 3

// soundOfKatakana gives the skeleton of a katakana word, empty when it is too short to be one.
func soundOfKatakana(word string) string {
	var s skeleton
	for _, r := range word {
		if c := katakanaConsonant(r); c != 0 {
			s.add(c)
			s.after = r != 'ン'
		}
	}
	return s.String()
}

// katakanaConsonant is the sign for the consonant of a kana, 0 for a vowel.
func katakanaConsonant(r rune) byte {
	for _, row := range [...]struct {
		kana string
		sign byte
	}{
		{"カキクケコガギグゲゴ", 'k'}, {"サシスセソザジズゼゾチヂツヅ", 's'}, {"タテトダデド", 't'}, {"ナニヌネノン", 'n'},
		{"ハヒフヘホ", 'h'}, {"バビブベボヴパピプペポ", 'p'}, {"マミムメモ", 'n'}, {"ラリルレロ", 'r'},
	} {
		if strings.ContainsRune(row.kana, r) {
			return row.sign
		}
	}
	return 0
}

// soundOfLatin gives the skeleton of a word in small letters.
func soundOfLatin(word string) string {
	var s skeleton
	for i := 0; i < len(word); i++ {
		next := byte(0)
		if i+1 < len(word) {
			next = word[i+1]
		}
		switch c := word[i]; c {
		case 'a', 'e', 'i', 'o', 'u', 'y':
			s.after = true
		case 'k', 'q', 'g':
			s.add('k')
		case 'x':
			s.add('k')
			s.add('s')
		case 'c':
			if next == 'e' || next == 'i' || next == 'y' || next == 'h' {
				s.add('s')
			} else {
				s.add('k')
			}
		case 's', 'z', 'j':
			s.add('s')
		case 't', 'd':
			if next == 'h' || c == 't' && next == 'i' && i+2 < len(word) && word[i+2] == 'o' {
				s.add('s')
				i++
			} else {
				s.add('t')
			}
		case 'n', 'm':
			s.add('n')
		case 'f':
			s.add('h')
		case 'h':
			if i == 0 || strings.IndexByte("aeiou", word[i-1]) >= 0 && strings.IndexByte("aeiou", next) >= 0 {
				s.add('h')
			}
		case 'b', 'v':
			s.add('p')
		case 'p':
			if next == 'h' {
				s.add('h')
				i++
			} else {
				s.add('p')
			}
		case 'l', 'r':
			if next != 0 && strings.IndexByte("aeiouy", next) >= 0 || c == 'l' && next != 'l' {
				s.add('r')
			}
		}
	}
	return s.String()
}

// skeleton is a row of consonants.
type skeleton struct {
	signs []byte
	after bool // a vowel stands after the last one
}

// add adds a consonant unless it only doubles the one before.
func (s *skeleton) add(c byte) {
	if n := len(s.signs); n == 0 || s.after || s.signs[n-1] != c {
		s.signs = append(s.signs, c)
	}
	s.after = false
}

func (s *skeleton) String() string {
	if len(s.signs) < shortestSound {
		return ""
	}
	return string(s.signs)
}
