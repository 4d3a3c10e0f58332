package align

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"monjo/generator/markdown"
)

// label is the number that a block bears: of an article, a paragraph, an item. Letters
// count as numbers, and some can be read in two ways: イ is the first of イロハ and the
// second of アイウ, "(i)" the first of Roman numerals and the ninth letter. Zero is none.
type label [2]int16

// agrees reports whether two labels can be the same number.
func (a label) agrees(b label) bool {
	for _, x := range a {
		if x != 0 && (x == b[0] || x == b[1]) {
			return true
		}
	}
	return false
}

// labelOf reads the label at the beginning of a block, and where the words go on behind
// it. The marker of a numbered list counts where the block is the first of its item.
func labelOf(b *markdown.Block, first bool) (l label, end int) {
	if n := len(b.Containers) - 1; first && n >= 0 && b.Containers[n].Kind == markdown.Item {
		if number, err := strconv.Atoi(strings.TrimRight(b.Containers[n].Marker, ".)")); err == nil && number > 0 && number < 1000 {
			return label{int16(number)}, 0
		}
	}
	start := len(b.Words) - len(strings.TrimLeft(b.Words, " \u3000\u00a0\n"))
	words := b.Words[start:]
	for _, read := range [...]func(string) (label, int){namedLabel, japaneseArticle, enclosedLabel, plainLabel} {
		if l, end := read(words); l[0] != 0 {
			return l, start + end
		}
	}
	return label{}, 0
}

// namedLabel reads "Article 12", "CHAPTER IV", "Annex B".
func namedLabel(words string) (label, int) {
	name, rest, found := strings.Cut(words[:min(len(words), 24)], " ")
	if !found {
		return label{}, 0
	}
	switch strings.ToLower(name) {
	case "article", "chapter", "section", "part", "paragraph", "annex", "schedule", "appendix", "table", "protocol", "pillar", "goal", "item":
		value, length := enumerator(strings.TrimLeft(rest, " "))
		if length == 0 {
			return label{}, 0
		}
		end := strings.Index(words, rest) + length
		if next, _ := utf8.DecodeRuneInString(words[end:]); end < len(words) && (unicode.IsLetter(next) || unicode.IsDigit(next)) {
			return label{}, 0
		}
		return value, end
	}
	return label{}, 0
}

// japaneseArticle reads 第十二条, 第3章.
func japaneseArticle(words string) (label, int) {
	rest, found := strings.CutPrefix(words, "第")
	if !found {
		return label{}, 0
	}
	value, length := enumerator(rest)
	if value[0] == 0 || length >= len(rest) {
		return label{}, 0
	}
	if next, size := utf8.DecodeRuneInString(rest[length:]); strings.ContainsRune("条章節部編項号款表", next) {
		return value, len("第") + length + size
	}
	return label{}, 0
}

// enclosedLabel reads "(1)", （１）, "(a)", (イ), 〔三〕, ①.
func enclosedLabel(words string) (label, int) {
	r, size := utf8.DecodeRuneInString(words)
	switch {
	case r >= '①' && r <= '⑳':
		return label{int16(r-'①') + 1}, size
	case r >= '⑴' && r <= '⒇':
		return label{int16(r-'⑴') + 1}, size
	case !strings.ContainsRune("(（〔[", r) || size == 0:
		return label{}, 0
	}
	value, length := enumerator(words[size:])
	close, closing := utf8.DecodeRuneInString(words[size+length:])
	if value[0] == 0 || !strings.ContainsRune(")）〕]", close) || closing == 0 {
		return label{}, 0
	}
	return value, size + length + closing
}

// plainLabel reads "3.", "3)", "II.", "a)", １　, 三、, ア　: what stands behind the number tells it from other words.
func plainLabel(words string) (label, int) {
	value, length := enumerator(words)
	if value[0] == 0 || length >= len(words) {
		return label{}, 0
	}
	next, size := utf8.DecodeRuneInString(words[length:])
	after, _ := utf8.DecodeRuneInString(words[length+size:])
	switch {
	case next == '.' || next == ')' || next == '）' || next == '．' || next == '、' || next == '\u3000':
		if digit(after) >= 0 && next != '\u3000' {
			return label{}, 0
		}
		return value, length + size
	case next == ' ' && (unicode.IsUpper(after) || after > unicode.MaxLatin1) && words[0] != 'A' && words[0] != 'I':
		return value, length + size // "1 The", but not "A treaty" and "I am"
	}
	return label{}, 0
}

// enumerator reads a number of up to three figures, kanji numerals, a Roman numeral, one Latin letter or one kana.
func enumerator(words string) (l label, length int) {
	r, size := utf8.DecodeRuneInString(words)
	switch {
	case digit(r) >= 0:
		run, end := digits(words, 0)
		if len(run) > 3 {
			return label{}, 0
		}
		n, _ := strconv.Atoi(run)
		return label{int16(n)}, end
	case kanjiDigit(r) > 0 || r == '十' || r == '百':
		end := 0
		for end < len(words) {
			r, size := utf8.DecodeRuneInString(words[end:])
			if kanjiDigit(r) < 0 && r != '十' && r != '百' {
				break
			}
			end += size
		}
		if n := kanjiValue(words[:end]); n > 0 && n < 1000 {
			return label{int16(n)}, end
		}
		return label{}, 0
	case r >= 'Ⅰ' && r <= 'Ⅻ':
		return label{int16(r-'Ⅰ') + 1}, size
	case r >= 'ⅰ' && r <= 'ⅻ':
		return label{int16(r-'ⅰ') + 1}, size
	}
	if at := strings.IndexRune("イロハニホヘトチリヌルヲ", r); at >= 0 {
		return label{int16(at/3) + 1, kanaPlace(r)}, size
	}
	if place := kanaPlace(r); place > 0 {
		return label{place}, size
	}
	end := 0
	for end < len(words) && (words[end] >= 'a' && words[end] <= 'z' || words[end] >= 'A' && words[end] <= 'Z') {
		end++
	}
	roman := romanValue(words[:end])
	if end == 1 {
		letter := int16(words[0]|0x20) - 'a' + 1
		if roman > 0 {
			return label{roman, letter}, 1
		}
		return label{letter}, 1
	}
	if roman > 0 {
		return label{roman}, end
	}
	return label{}, 0
}

// kanaPlace is the place of a kana in アイウ order, as far as items are counted with it; 0 for another sign.
func kanaPlace(r rune) int16 {
	if at := strings.IndexRune("アイウエオカキクケコサシスセソ", r); at >= 0 {
		return int16(at/len("ア")) + 1
	}
	return 0
}

// kanjiValue reads 十二 and 二〇 alike.
func kanjiValue(written string) int {
	total, last := 0, 0
	for _, r := range written {
		switch {
		case kanjiDigit(r) >= 0:
			last = 10*last + kanjiDigit(r)
		case r == '十':
			total, last = total+max(last, 1)*10, 0
		default:
			total, last = total+max(last, 1)*100, 0
		}
	}
	return total + last
}

// romanValue is the value of a Roman numeral below 40 in letters of one case, 0 for other words.
func romanValue(written string) int16 {
	if len(written) == 0 || len(written) > 6 {
		return 0
	}
	upper := strings.ToUpper(written)
	if written != upper && written != strings.ToLower(written) {
		return 0
	}
	if strings.Trim(upper, "IVX") != "" {
		return 0
	}
	return int16(RomanNumeral(upper))
}
