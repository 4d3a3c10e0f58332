package gazetteer

import (
	"strings"
	"unicode/utf8"
)

// around is how far from a doubtful name, in bytes, the words are looked at that decide it.
const around = 1500

// settle decides the names that several things have by the words around them: by the
// words of the evidence lists, by another name of one bearer, and by the company of
// other countries in a list (Armenia, Georgia and Azerbaijan). What speaks against all
// takes the name away; what nothing decides stays ambiguous.
func (s *scan) settle() {
	if s.doubtful == 0 {
		return
	}
	named := map[Reference]bool{}
	for _, m := range s.found {
		if len(m.Ambiguous) == 0 {
			named[m.Reference] = true
		}
	}
	kept := make([]Mention, 0, len(s.found))
	for i, m := range s.found {
		if len(m.Ambiguous) == 0 {
			kept = append(kept, m)
			continue
		}
		best, score, tie := Reference{}, 0, false
		lowest := 0
		for _, r := range m.Ambiguous {
			n := s.support(i, r, named[r])
			lowest = min(lowest, n)
			if n > score {
				best, score, tie = r, n, false
			} else if n == score && n > 0 {
				tie = true
			}
		}
		switch {
		case score > 0 && !tie:
			m.Reference, m.Ambiguous, m.Rule = best, nil, ByContext
		case lowest < 0:
			continue
		}
		kept = append(kept, m)
	}
	s.found = kept
}

// support counts what speaks for a bearer of the i-th mention's name, less what speaks against.
func (s *scan) support(i int, r Reference, named bool) int {
	m := s.found[i]
	from, to := max(0, m.Start-around), min(len(s.text), m.End+around)
	before, after := s.text[from:m.Start], s.text[m.End:to]
	score := 0
	count := func(words []string, weight int) {
		for _, w := range words {
			if strings.Contains(w, s.text[m.Start:m.End]) {
				if s.holds(m, w) {
					score += 2 * weight
				}
				continue
			}
			if containsWord(before, w) || containsWord(after, w) {
				score += weight
			}
		}
	}
	for _, c := range s.context {
		e := c.evidence[r.ID]
		count(e.support, 1)
		count(e.against, -2)
	}
	if named {
		score += 3
	}
	if len(m.Ambiguous) == 1 && (i > 0 && s.neighbours(s.found[i-1], m) || i+1 < len(s.found) && s.neighbours(m, s.found[i+1])) {
		score += 4
	}
	return score
}

// holds reports whether the words, which contain the mention's own, stand at it.
func (s *scan) holds(m Mention, words string) bool {
	offset := strings.Index(words, s.text[m.Start:m.End])
	start := m.Start - offset
	return start >= 0 && strings.HasPrefix(s.text[start:], words)
}

// neighbours reports whether two mentions, of which a stands first, are of countries and
// side by side in a list.
func (s *scan) neighbours(a, b Mention) bool {
	if a.Reference.Class != Country || b.Reference.Class != Country || b.Start-a.End > 12 || b.Start < a.End {
		return false
	}
	gap := s.text[a.End:b.Start]
	for _, joint := range []string{"and", "the", "or", "two", "an", "a", "及び", "および", "並びに", "と", "や", "、", "，", "・", ",", ";", "/", "-", "–"} {
		gap = strings.ReplaceAll(gap, joint, "")
	}
	return strings.TrimSpace(gap) == ""
}

// containsWord reports whether the words stand in the text, not as a part of a longer Latin or katakana word.
func containsWord(text, words string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], words)
		if i < 0 {
			return false
		}
		start, end := from+i, from+i+len(words)
		if opens(text, start) && closes(text, end) {
			return true
		}
		_, size := utf8.DecodeRuneInString(text[start:])
		from = start + size
	}
}
