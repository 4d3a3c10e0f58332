package gazetteer

import (
	"strings"
	"unicode/utf8"
)

// generic are the words of names that may be written small: "People's republic of China".
const generic = " republic kingdom state federation federal union democratic people's peoples socialist islamic arab confederation empire commonwealth principality duchy grand sultanate emirate emirates islands island plurinational bolivarian cooperative co-operative region countries nations organization organisation association community communities free soviet "

// capitals says which letters of a name must be capital in a text, one character for each
// symbol of the folded name: "A" where it must be, "." where it need not. A word of
// capitals alone (ASEAN, P.D.R.) needs them all; another word that begins with one
// needs that, unless it is generic and neither the first nor the only one.
func capitals(name string) string {
	var marks []byte
	var upper []bool
	var word strings.Builder
	var weak [][2]int
	strong := false
	start := 0
	finish := func() {
		n := len(marks) - start
		if n == 0 {
			return
		}
		all := true
		for _, u := range upper[start:] {
			all = all && u
		}
		switch {
		case all && n > 1:
			for i := range n {
				marks[start+i] = 'A'
			}
			strong = true
		case upper[start] && start > 0 && strings.Contains(generic, " "+word.String()+" "):
			weak = append(weak, [2]int{start, 0})
		case upper[start]:
			marks[start] = 'A'
			strong = true
		}
	}
	for i := 0; i < len(name); {
		symbol, at, end := step(name, i)
		i = end
		if symbol == 0 {
			break
		}
		if symbol == separator {
			finish()
			marks, upper = append(marks, '.'), append(upper, false)
			start = len(marks)
			word.Reset()
			continue
		}
		r, _ := utf8.DecodeRuneInString(name[at:])
		marks, upper = append(marks, '.'), append(upper, isUpper(r))
		word.WriteRune(symbol)
	}
	finish()
	if !strong {
		for _, w := range weak {
			marks[w[0]] = 'A'
		}
	}
	if !strings.Contains(string(marks), "A") {
		return ""
	}
	return string(marks)
}

// capitalized reports whether text[start:end], spelt like a name, has the capital letters that it needs.
func capitalized(text string, start, end int, capitals string) bool {
	for n, i := 0, start; n < len(capitals) && i < end; n++ {
		symbol, at, next := step(text, i)
		if symbol == 0 {
			break
		}
		if capitals[n] == 'A' {
			r, _ := utf8.DecodeRuneInString(text[at:])
			if !isUpper(r) {
				return false
			}
		}
		i = next
	}
	return true
}
