package worldjpn

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Kinds gives the kinds of documents that a record can have, in the order of the design.
func Kinds() []string {
	return strings.Fields("treaty agreement exchange-of-notes declaration statement communique speech programme plan memorandum " +
		"minutes press-release press-conference report strategy letter law resolution other")
}

// kindWord is a word of titles that names a kind.
type kindWord struct {
	words *regexp.Regexp
	kind  string
}

func inEnglish(kind string, words ...string) kindWord {
	return kindWord{regexp.MustCompile(`\b(?:` + strings.Join(words, "|") + `)s?\b`), kind}
}

func inJapanese(kind string, words ...string) kindWord {
	return kindWord{regexp.MustCompile(`(?:` + strings.Join(words, "|") + `)$`), kind}
}

// Longer words stand before the shorter ones that they hold.
var (
	englishKinds = []kindWord{
		inEnglish("exchange-of-notes", "exchange of notes"), inEnglish("plan", "plan of action", "action plan"),
		inEnglish("press-release", "press release"), inEnglish("press-conference", "press conference"),
		inEnglish("treaty", "treaty"), inEnglish("agreement", "agreement"), inEnglish("declaration", "declaration"),
		inEnglish("statement", "statement"), inEnglish("communique", "communique"), inEnglish("speech", "speech"),
		inEnglish("programme", "program", "programme"), inEnglish("memorandum", "memorandum"), inEnglish("minutes", "minute"),
		inEnglish("report", "report"), inEnglish("strategy", "strategy"), inEnglish("letter", "letter"), inEnglish("resolution", "resolution"),
	}
	japaneseKinds = []kindWord{
		inJapanese("exchange-of-notes", "交換公文"), inJapanese("plan", "行動計画"), inJapanese("minutes", "議事録"),
		inJapanese("press-conference", "記者会見"), inJapanese("press-release", "プレスリリース"), inJapanese("treaty", "条約"),
		inJapanese("agreement", "協定"), inJapanese("declaration", "宣言"), inJapanese("statement", "声明"), inJapanese("communique", "コミュニケ"),
		inJapanese("speech", "演説", "スピーチ"), inJapanese("programme", "プログラム"), inJapanese("memorandum", "覚書", "覚え書き"),
		inJapanese("report", "報告書"), inJapanese("strategy", "戦略"), inJapanese("letter", "書簡"), inJapanese("resolution", "決議"), inJapanese("law", "法律"),
	}
	// what follows tells about the document, and does not name it
	headEnd = regexp.MustCompile(`[,:;(]|\b(?:between|for|concerning|regarding|with|by|to|at|on|in|relating|among|from)\b`)
	asides  = regexp.MustCompile(`\s*(?:\([^()]*\)\s*)+$`)
)

// englishKind is the kind that an English title names in its first phrase, as in
// "Joint Statement on the Treaty …"; empty when it names none or several.
func englishKind(title string) string {
	head := strings.ReplaceAll(strings.ToLower(norm.NFKC.String(title)), "é", "e")
	if end := headEnd.FindStringIndex(head); end != nil {
		head = head[:end[0]]
	}
	found := ""
	for _, k := range englishKinds {
		if !k.words.MatchString(head) {
			continue
		}
		if found != "" {
			return ""
		}
		found = k.kind
		head = k.words.ReplaceAllString(head, " ")
	}
	return found
}

// japaneseKind is the kind that a Japanese title ends with, words in brackets
// aside; empty when it ends with none. 共同声明 stands for communiqués as well as for
// statements, so it is not certain.
func japaneseKind(title string) string {
	words := asides.ReplaceAllString(norm.NFKC.String(title), "")
	if strings.HasSuffix(words, "共同声明") {
		return ""
	}
	for _, k := range japaneseKinds {
		if k.words.MatchString(words) {
			return k.kind
		}
	}
	return ""
}

// kindOf is the kind that the titles of a document's pages name; certain is false,
// and the kind "other", when they name none, or one that the ID's letter contradicts.
func kindOf(pages []Page) (kind string, certain bool) {
	for _, p := range pages {
		if p.Fields.Labels == PrimeMinistersLabels {
			return "speech", true
		}
	}
	for _, p := range pages {
		named := ""
		switch p.Language {
		case English:
			named = englishKind(p.Fields.Title.Words)
		case Japanese:
			named = japaneseKind(p.Fields.Title.Words)
		}
		if named != "" && !contradicts(p.ID.Kind, named) {
			return named, true
		}
	}
	return "other", false
}

// contradicts reports whether the ID's letter speaks against a kind that a title seems to name.
func contradicts(letter, kind string) bool {
	switch letter {
	case "T":
		return !slices.Contains([]string{"treaty", "agreement", "exchange-of-notes", "memorandum", "minutes", "declaration", "letter"}, kind)
	case "D":
		return !slices.Contains([]string{"declaration", "statement", "communique", "press-release", "memorandum"}, kind)
	case "S":
		return !slices.Contains([]string{"speech", "statement", "press-conference"}, kind)
	}
	return false
}
