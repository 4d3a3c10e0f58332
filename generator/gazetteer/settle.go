package gazetteer

import (
	"strings"
	"unicode/utf8"
)

// around is how far from a doubtful name, in bytes, the words are looked at that decide
// it: at least this far, and less than twice.
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
	score := s.evidence(m, r)
	for _, c := range s.context {
		e := c.evidence[r.ID]
		score += 2*s.holding(m, e.support) - 4*s.holding(m, e.against)
	}
	if named {
		score += 3
	}
	if len(m.Ambiguous) == 1 && (i > 0 && s.neighbours(s.found[i-1], m) || i+1 < len(s.found) && s.neighbours(m, s.found[i+1])) {
		score += 4
	}
	return score
}

// weighed is the evidence for a name in one part of a text, kept for the next mention there.
type weighed struct {
	part  int
	words string
	r     Reference
	score int
}

// evidence weighs the words around a mention that do not hold its own. All mentions in
// a part of the text share the same words, so that a name on every line costs no more.
func (s *scan) evidence(m Mention, r Reference) int {
	w := weighed{part: m.Start / around, words: s.text[m.Start:m.End], r: r}
	for _, known := range s.weighed {
		if known.part == w.part && known.words == w.words && known.r == r {
			return known.score
		}
	}
	window := s.text[max(0, (w.part-1)*around):min(len(s.text), (w.part+2)*around)]
	count := func(all []string) (n int) {
		for _, word := range all {
			if !strings.Contains(word, w.words) && containsWord(window, word) {
				n++
			}
		}
		return n
	}
	for _, c := range s.context {
		e := c.evidence[r.ID]
		w.score += count(e.support) - 2*count(e.against)
	}
	if len(s.weighed) >= 8 {
		s.weighed = s.weighed[:0]
	}
	s.weighed = append(s.weighed, w)
	return w.score
}

// holding counts the phrases of which the mention is a part where it stands: Georgian Government.
func (s *scan) holding(m Mention, phrases []string) (n int) {
	for _, phrase := range phrases {
		if strings.Contains(phrase, s.text[m.Start:m.End]) && s.holds(m, phrase) {
			n++
		}
	}
	return n
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
