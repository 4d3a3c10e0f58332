package gazetteer

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"monjo/generator/language"
)

// finder is the automaton of one language with a table of the characters at which a
// name may begin, so that all others are passed over at once.
type finder struct {
	*automaton
	starts [0x10000]bool // by the character as it stands in a text
}

// spread adds the other spellings of a name behind the last one, gives the name and them
// the capital letters that they need, and says how many it added.
func spread(names *[]name, index int) int {
	all := variants((*names)[index])
	for n, text := range all {
		if n > 0 {
			*names = append(*names, (*names)[index])
			index = len(*names) - 1
			(*names)[index].variant = true
		}
		(*names)[index].text, (*names)[index].capitals = text, capitals(text)
	}
	return len(all) - 1
}

// finders finds the names from index first on, by language. English names are looked
// for in Japanese texts too; adjectives are not.
func finders(names []name, first int) [language.Count]*finder {
	all := [language.Count]*finder{{automaton: newAutomaton(len(names) - first)}, {automaton: newAutomaton(len(names) - first)}}
	for i := first; i < len(names); i++ {
		n := names[i]
		if n.usage == letter {
			continue
		}
		symbols, ok := foldName(n.text)
		if !ok {
			continue
		}
		all[n.language].insert(symbols, int32(i))
		if n.language == language.English && n.usage == plain && !n.doubtful {
			all[language.Japanese].insert(symbols, int32(i))
		}
	}
	mark(all)
	return all
}

// mark fills in starts.
func mark(all [language.Count]*finder) {
	voicings := []string{"", "\u3099", "\u309a"}
	for r := rune(1); r < 0x10000; r++ {
		if r >= 0xd800 && r < 0xe000 {
			continue
		}
		if r == '「' || r == 'ウ' || r == 'ヴ' || r == 'ｳ' {
			for _, f := range all {
				f.starts[r] = true // what it becomes depends on the next characters
			}
			continue
		}
		possible := voicings[:1]
		if isKana(r) { // the next character may voice it
			possible = voicings
		}
		for _, voicing := range possible {
			symbol, at, _ := step(string(r)+voicing, 0)
			if at != 0 || symbol <= 0 || symbol >= 0x10000 {
				continue
			}
			for _, f := range all {
				f.starts[r] = f.starts[r] || f.first[symbol] != 0
			}
		}
	}
}

// counted is a number of countries, in the many spellings of Japanese: メコン５か国,
// メコン五ヶ国.
var counted = regexp.MustCompile(`([0-9０-９一二三四五六七八九十]+)(?:か|カ|ヶ|ケ|ヵ|箇)国`)

// variants are the spellings of a name that folding does not make the same.
func variants(n name) []string {
	all := []string{n.text}
	more := func(old string, new ...string) {
		for _, text := range all {
			if !strings.Contains(text, old) {
				continue
			}
			for _, replacement := range new {
				all = append(all, strings.ReplaceAll(text, old, replacement))
			}
		}
	}
	if n.language == language.English {
		more("Viet Nam", "Vietnam")
		more("Vietnam", "Viet Nam")
		more(" and ", " & ")
		more("Saint ", "St. ")
		more("Saint-", "St-")
		more("People's", "Peoples", "Peoples'")
		more(" of the ", " of ")
		more("Organization", "Organisation")
		return all
	}
	more("及び", "および")
	more("イスラム", "イスラーム")
	if n.usage == plain && !n.doubtful && n.reference.Class == Country && strings.IndexFunc(n.text, func(r rune) bool { return !isKatakana(r) && r != '・' }) < 0 {
		all = append(all, n.text+"国")
	}
	if m := numbered(n.text); m != nil {
		before, after := n.text[:m[0]], n.text[m[1]:]
		for _, number := range spellings(n.text[m[2]:m[3]]) {
			for _, counter := range []string{"か", "カ", "ヶ", "ケ", "ヵ", "箇", ""} {
				all = append(all, before+number+counter+"国"+after)
			}
		}
	}
	for _, text := range all {
		if !strings.ContainsAny(text, "・＝=") {
			continue
		}
		if without := strings.NewReplacer("・", "", "＝", "", "=", "").Replace(text); without != text && utf8.RuneCountInString(without) > 2 {
			all = append(all, without)
		}
	}
	return all
}

// numbered finds a number of countries in a name: the bounds of the whole and of the number.
func numbered(text string) []int {
	if n := strings.LastIndex(text, "国"); n < 4 {
		return nil
	}
	return counted.FindStringSubmatchIndex(text)
}

// spellings are the ways to write a number below a hundred in Japanese: 5, 五 (folding evens out ５).
func spellings(number string) []string {
	const figures = "〇一二三四五六七八九"
	n := 0
	for _, r := range number {
		switch digit := strings.IndexRune(figures, r); {
		case r >= '０' && r <= '９':
			n = 10*n + int(r-'０')
		case isDigit(r):
			n = 10*n + int(r-'0')
		case r == '十':
			n = max(n, 1) * 10
		case digit >= 0 && n%10 == 0 && n > 0:
			n += digit / 3
		case digit >= 0:
			n = digit / 3
		}
	}
	kanji := []rune(figures)
	word := ""
	if n >= 20 {
		word += string(kanji[n/10%10])
	}
	if n >= 10 {
		word += "十"
	}
	if n%10 > 0 {
		word += string(kanji[n%10])
	}
	arabic := ""
	if n >= 10 {
		arabic = string(rune('0' + n/10%10))
	}
	return []string{arabic + string(rune('0'+n%10)), word}
}
