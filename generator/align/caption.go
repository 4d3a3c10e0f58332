package align

import (
	"regexp"
	"unicode/utf8"
)

// captionForm is a line that is nothing but a number: Article 3, 第三条, (2), IV.
var captionForm = regexp.MustCompile(`^(?i:(?:article|section|chapter|part|annex|appendix|schedule|paragraph|protocol|no)\.?\s*)?[(（]?(?:[0-9０-９]{1,4}|[ivxlcIVXLC]{1,7}|[a-zA-Z])[)）.．:]?$` +
	`|^第?[〇一二三四五六七八九十百千0-9０-９]{1,8}(?:条|章|節|項|款|部|編|号)?(?:の[一二三四五六七八九十0-9０-９]{1,3})?$`)

// longestCaption is the length of a caption, in bytes.
const longestCaption = 40

// isCaption reports whether a block is only the number of what stands below it. Such a
// block is known by that and not by its words: where an article is taken out and those
// behind it are numbered anew, "Article 3" is another row than before.
func isCaption(words string) bool {
	return len(words) <= longestCaption && utf8.RuneCountInString(words) <= 20 && captionForm.MatchString(words)
}

// bodies gives the indices of the blocks that are known by their words.
func (m *matcher) bodies(blocks []block) []int {
	var all []int
	for i, b := range blocks {
		if !isCaption(b.words) {
			all = append(all, i)
		}
	}
	return all
}

// labels pairs captions by what stands below them.
func (m *matcher) labels() {
	for i := len(m.old) - 2; i >= 0; i-- {
		j := m.oldTo[i+1] - 1
		if m.oldTo[i] < 0 && j >= 0 && m.nowTo[j] < 0 && isCaption(m.old[i].words) && isCaption(m.now[j].words) {
			m.pair(i, j)
		}
	}
}
