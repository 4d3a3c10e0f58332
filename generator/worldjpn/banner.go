package worldjpn

import (
	"slices"
	"strings"

	"monjo/generator/diag"
)

// BannerForm is one of the forms of the lines at the head of a page that name the database.
type BannerForm uint8

// The forms of the banner.
const (
	NoBanner       BannerForm = iota // as in copied text, which begins at the first label
	EnglishBanner                    // with the project leader and the present institutes
	EnglishProject                   // the older one, of the Institute of Oriental Culture
	JapaneseBanner
	ChineseBanner
	OtherBanner // names the database, in a form that has not been seen
)

// String is a word for messages.
func (f BannerForm) String() string {
	return [...]string{"none", "English", "English (project)", "Japanese", "Chinese", "other"}[f]
}

// Banner is the head of a page.
type Banner struct {
	Form  BannerForm
	Lines []Line
}

// knownBanner gives the lines of a form as they are compared.
func knownBanner(form BannerForm) []string {
	var lines []string
	switch form {
	case EnglishBanner:
		lines = []string{
			`"The World and Japan" Database (Project Leader: TANAKA Akihiko)`,
			`Database of Japanese Politics and International Relations`,
			`National Graduate Institute for Policy Studies (GRIPS); Institute for Advanced Studies on Asia (IASA), The University of Tokyo`,
		}
	case EnglishProject:
		lines = []string{
			`"The World and Japan" Database Project`,
			`Database of Japanese Politics and International Relations`,
			`Institute of Oriental Culture, University of Tokyo`,
		}
	case JapaneseBanner:
		lines = []string{`データベース「世界と日本」(代表:田中明彦)`, `日本政治・国際関係データベース`, `政策研究大学院大学・東京大学東洋文化研究所`}
	case ChineseBanner:
		lines = []string{`「世界和日本」数据库(代表 田中明彦)`, `日本政治·国际关系数据库`, `政策研究大学院大学·东京大学东洋文化研究所`}
	}
	for i := range lines {
		lines[i] = fold(lines[i])
	}
	return lines
}

var bannerForms = [...]BannerForm{EnglishBanner, EnglishProject, JapaneseBanner, ChineseBanner}

// beginsBanner reports whether the line names the database, which the first line of every form does.
func beginsBanner(line Line) bool {
	words := fold(line.Text)
	return strings.HasPrefix(words, `"theworldandjapan"database`) ||
		strings.HasPrefix(words, `データベース「世界と日本」`) || strings.HasPrefix(words, `「世界と日本」データベース`) ||
		strings.HasPrefix(words, `「世界和日本」数据库`)
}

// inBanner reports whether the line is one of the lines of a known form.
func inBanner(line Line) bool {
	words := fold(line.Text)
	for _, form := range bannerForms {
		if slices.Contains(knownBanner(form), words) {
			return true
		}
	}
	return false
}

// banner takes the banner from the head of the lines. HTML can put blank lines
// between its lines; a line that is not of a known form belongs to it only when it follows
// without a blank.
func (r *report) banner(lines []Line) (Banner, []Line) {
	start := -1
	words := 0
	for i, line := range lines {
		if beginsBanner(line) {
			start = i
			break
		}
		if what, _, _ := labelled(line); what > unknownLabel || words > 10 {
			break
		}
		if !line.Blank() {
			words++
		}
	}
	if start < 0 {
		return Banner{}, lines
	}
	for _, line := range trimBlank(lines[:start]) {
		if !line.Blank() {
			r.at(line.Number, line.Column, diag.ImportLabel, "words before the banner are left out", "add them to the record by hand if they belong to the document")
		}
	}
	var found Banner
	rest := lines[start:]
	blank := false
	for len(rest) > 0 && len(found.Lines) < 5 {
		line := rest[0]
		what, _, _ := labelled(line)
		known := len(found.Lines) == 0 || inBanner(line)
		if !line.Blank() && (what > unknownLabel || blank && !known) {
			break
		}
		blank = line.Blank()
		if !blank {
			found.Lines = append(found.Lines, line)
		}
		rest = rest[1:]
	}
	found.Form = bannerForm(found.Lines)
	if found.Form == OtherBanner {
		first := found.Lines[0]
		r.at(first.Number, first.Column, diag.ImportBanner, "the banner is not of a form that is known here", "see that no words of the document were taken for a part of it")
	}
	return found, rest
}

func bannerForm(lines []Line) BannerForm {
	folded := make([]string, len(lines))
	for i, line := range lines {
		folded[i] = fold(line.Text)
	}
	for _, form := range bannerForms {
		if slices.Equal(folded, knownBanner(form)) {
			return form
		}
	}
	return OtherBanner
}
