package gazetteer

import (
	"slices"
	"strings"
	"unicode/utf8"

	"monjo/generator/date"
)

// verdict says what becomes of a stretch that is spelt like a name.
type verdict uint8

const (
	refused  verdict = iota // nothing has that name at the document's date: a shorter one may be meant
	blocking                // it names nothing, and nothing in it does
	accepted
)

// grace is how many years before its time a name may be used: a treaty that founds
// a community names it before it exists.
const grace = 10

// decide says which of the entities that share a name is meant.
//
// Those that bear it at the document's date come first. A name that nobody bears then
// is one that people remember (Burma, in 2005), unless the table says that it is not
// (bounded); but nobody uses a name long before its time: there it is doubtful. A
// document of uncertain date may fall into the years of two bearers: then both may be
// meant.
func (s *scan) decide(found match) (m Mention, v verdict) {
	var now, then []Reference
	doubtfulNow, doubtfulThen := false, false
	rule := ByContext
	for _, index := range found.names {
		n := &s.names[index]
		if n.capitals != "" && !capitalized(s.text, found.start, found.end, n.capitals) {
			continue
		}
		switch {
		case n.usage == blocked:
			return m, blocking
		case n.usage == combining && !s.combines(found.end):
			continue
		}
		switch {
		case s.when.IsZero() && n.doubtful && n.to != date.Ending():
			then, doubtfulThen = with(then, n.reference), true // a name of some years only yields where no date speaks for it
		case s.when.IsZero() || s.when.Latest().Compare(n.from) >= 0 && n.to.Compare(s.when.Earliest()) >= 0:
			now = with(now, n.reference)
			doubtfulNow = doubtfulNow || n.doubtful || s.when.IsZero() && n.bounded
		case !n.bounded:
			early := s.when.Latest()
			early.Year += grace
			then = with(then, n.reference)
			doubtfulThen = doubtfulThen || n.doubtful || early.Compare(n.began) < 0
		default:
			continue
		}
		rule = min(rule, [...]Rule{ByName, ByAdjective, ByCombining, ByCharacter}[n.usage])
	}
	candidates, doubtful := now, doubtfulNow
	if len(now) == 0 {
		candidates, doubtful = then, doubtfulThen
	}
	switch {
	case len(candidates) == 0:
		return m, refused
	case len(candidates) > 1 || doubtful:
		return Mention{Ambiguous: candidates, Rule: rule}, accepted
	}
	return Mention{Reference: candidates[0], Rule: rule}, accepted
}

func with(all []Reference, r Reference) []Reference {
	if slices.Contains(all, r) {
		return all
	}
	return append(all, r)
}

// combines reports whether a combining form ends at end: a dash and a capital follow.
func (s *scan) combines(end int) bool {
	r, size := utf8.DecodeRuneInString(s.text[end:])
	return isDash(r) && isUpper(runeAt(s.text, end+size))
}

// continues reports whether the last character of a name that ends at the offset
// belongs to the word behind it: 日本国民 is 日本 and 国民. It is asked only where a
// shorter name ends just before it, so 中国民 remains 中国 and 共和国内 is 共和国.
func continues(text string, end int) bool {
	last := runeBefore(text, end)
	if last != '国' && last != '國' {
		return false
	}
	rest := text[end:]
	for _, word := range []string{"民", "内", "籍", "王", "境", "会", "會", "際", "旗", "歌", "交", "産", "土", "債", "防", "鉄", "連", "力", "情", "益", "営", "立", "庫", "勢", "費", "書", "字", "語", "文学", "務", "有", "家", "軍", "教", "号", "名", "花", "道", "策", "外", "税"} {
		if strings.HasPrefix(rest, word) {
			return true
		}
	}
	return false
}
