package worldjpn

import (
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"

	"monjo/generator/diag"
)

var (
	provisional = regexp.MustCompile(`(?i)仮訳|provisional\s+translation`)
	excerpt     = regexp.MustCompile(`(?i)抜粋|抄録|\bexcerpts?\b`)
	// a note that says nothing else, such as 仮訳,抜粋
	statusOnly = regexp.MustCompile(`(?i)^(?:[\s,、，;/・.。()]|仮訳|provisional\s+translation|抜粋|抄録|excerpts?)*$`)
)

// decideStatus reads status and extent from the notes, which are right even where
// the label below them says "full text", and from the words in brackets that a title can end with.
func (p *Page) decideStatus(r *report) {
	for _, from := range []struct {
		field Field
		name  string
	}{{p.Fields.Notes, "notes"}, {p.Fields.Title, "title"}} {
		words := norm.NFKC.String(from.field.Words)
		if from.name == "title" {
			open := strings.LastIndexByte(words, '(')
			if open < 0 {
				continue
			}
			words = words[open:]
		}
		found := ""
		if provisional.MatchString(words) {
			p.Status, found = "provisional", "a provisional translation"
		}
		if excerpt.MatchString(words) {
			p.Extent = "excerpt"
			found = strings.TrimPrefix(found+" and an excerpt", " and ")
		}
		if found != "" && !statusOnly.MatchString(words) {
			r.field(from.field, diag.ImportAssumed, "the text is taken to be "+found+" because of words in the "+from.name, "correct [text] in the record if they mean something else")
		}
	}
}
