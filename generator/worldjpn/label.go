package worldjpn

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// LabelSet is one of the sets of labels that the database's pages use.
type LabelSet uint8

// The sets of labels.
const (
	NoLabels             LabelSet = iota
	EnglishLabels                 // [Title] [Place] [Date] [Source] [Notes] [Full text]
	JapaneseLabels                // [文書名] [場所] [年月日] [出典] [備考] [全文]
	ChineseLabels                 // [文件名称] [地点] [日期] [出处] [备註] [全文]
	PrimeMinistersLabels          // [内閣名] [国会回次] [演説者] [演説種別] [衆議院演説年月日] [参議院演説年月日] [全文]
)

// String is a word for messages: "none", "English", "Japanese", "Chinese" or "Prime Ministers'".
func (s LabelSet) String() string {
	return [...]string{"none", "English", "Japanese", "Chinese", "Prime Ministers'"}[s]
}

// letter is the language of pages with these labels; empty where the set does not tell.
func (s LabelSet) letter() Letter {
	return [...]Letter{"", English, Japanese, Chinese, Japanese}[s]
}

// label is what a label in brackets stands for, in the order in which pages have them.
type label uint8

const (
	notALabel label = iota
	unknownLabel
	title
	place
	day
	works
	notes
	cabinet
	session
	speaker
	speech
	representatives
	councillors
	fullText
)

// meaning gives the label for the words between the brackets, folded by [fold].
// The label of the full text is the same in three languages and has no set.
func meaning(words string) (label, LabelSet) {
	switch words {
	case "title":
		return title, EnglishLabels
	case "place":
		return place, EnglishLabels
	case "date":
		return day, EnglishLabels
	case "source":
		return works, EnglishLabels
	case "notes", "note":
		return notes, EnglishLabels
	case "fulltext":
		return fullText, EnglishLabels
	case "文書名":
		return title, JapaneseLabels
	case "場所":
		return place, JapaneseLabels
	case "年月日":
		return day, JapaneseLabels
	case "出典":
		return works, JapaneseLabels
	case "備考":
		return notes, JapaneseLabels
	case "文件名称":
		return title, ChineseLabels
	case "地点":
		return place, ChineseLabels
	case "日期":
		return day, ChineseLabels
	case "出处":
		return works, ChineseLabels
	case "备註", "备注":
		return notes, ChineseLabels
	case "内閣名":
		return cabinet, PrimeMinistersLabels
	case "国会回次":
		return session, PrimeMinistersLabels
	case "演説者":
		return speaker, PrimeMinistersLabels
	case "演説種別":
		return speech, PrimeMinistersLabels
	case "衆議院演説年月日":
		return representatives, PrimeMinistersLabels
	case "参議院演説年月日":
		return councillors, PrimeMinistersLabels
	case "全文":
		return fullText, NoLabels
	}
	return unknownLabel, NoLabels
}

var brackets = regexp.MustCompile(`^\s*[\[［]([^\[\]［］]{1,40})[\]］]`)

// labelled divides a line into its label and the words behind it. A number in
// brackets is a note's, not a label.
func labelled(line Line) (label, LabelSet, Line) {
	found := brackets.FindStringSubmatch(line.Text)
	if found == nil || strings.IndexFunc(found[1], unicode.IsLetter) < 0 {
		return notALabel, NoLabels, line
	}
	what, set := meaning(fold(found[1]))
	return what, set, line.from(len(found[0]))
}

// from is the part of the line from a byte offset on, without white space before it.
func (l Line) from(offset int) Line {
	rest := strings.TrimLeftFunc(l.Text[offset:], unicode.IsSpace)
	l.Column += utf8.RuneCountInString(l.Text[:len(l.Text)-len(rest)])
	l.Text = rest
	return l
}

// fold is the form in which labels and banners are compared: NFKC, lower case,
// straight quotes, no white space, no middle dots.
func fold(words string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c == '“' || c == '”':
			return '"'
		case unicode.IsSpace(c), c == '·', c == '・':
			return -1
		}
		return unicode.ToLower(c)
	}, norm.NFKC.String(words))
}
