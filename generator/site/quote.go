package site

import (
	"strings"
	"unicode/utf8"

	"monjo/generator/cite"
	"monjo/generator/language"
	"monjo/generator/link"
)

// reach is how much of a text stands before the words in a quotation, in code points.
// What stands after them is as long, less the words themselves where they are long:
// on a wide screen each side is one line.
func reach(l language.Language) int { return [...]int{52, 26}[l] }

// quote shows an occurrence in its context, linked to its row on the document's page.
func (s scope) quote(o link.Occurrence) Quote {
	r := o.Document.Record
	words := r.Title[o.Language]
	href := Document(s.languages[0], r.ID).From(s.at)
	q := Quote{Lang: s.lang(o.Language), Row: s.words.Word(s.languages[0], "in_title"), Href: href}
	if o.Row != link.Title {
		words = r.Versions[o.Language].Text.Blocks[o.Block].Words
		anchor := o.Document.Rows[o.Row].Anchor
		q.Row, q.Href = cite.RowName(anchor), Row(href, anchor)
	}
	q.Before = before(inline(words[:o.Mention.Start]), reach(o.Language))
	q.Words = inline(words[o.Mention.Start:o.Mention.End])
	rest := reach(o.Language) * 8 / 7
	q.After = after(inline(words[o.Mention.End:]), max(rest-utf8.RuneCountInString(q.Words), rest/2))
	return q
}

// inline puts the lines of a text after each other.
func inline(text string) string { return strings.ReplaceAll(text, "\n", " ") }

// before cuts text to its last n code points, between words where a space is near, and
// says so with an ellipsis.
func before(text string, n int) string {
	runes := []rune(text)
	if len(runes) <= n {
		return text
	}
	cut := string(runes[len(runes)-n:])
	if space := strings.IndexByte(cut, ' '); runes[len(runes)-n-1] != ' ' && space >= 0 && space < len(cut)/2 {
		cut = cut[space+1:]
	}
	return "…" + cut
}

// after cuts text to its first n code points in the same way.
func after(text string, n int) string {
	runes := []rune(text)
	if len(runes) <= n {
		return text
	}
	cut := string(runes[:n])
	if space := strings.LastIndexByte(cut, ' '); runes[n] != ' ' && space > len(cut)/2 {
		cut = cut[:space]
	}
	return cut + "…"
}

// readable keeps the occurrences in the page's language, or all where there are none in it.
func readable(all []link.Occurrence, l language.Language) []link.Occurrence {
	var own []link.Occurrence
	for _, o := range all {
		if o.Language == l {
			own = append(own, o)
		}
	}
	if own == nil {
		return all
	}
	return own
}

// quotes shows at most most of the occurrences, a row once, and says how many more
// there are. Where they come from several documents, each quotation has its document's date.
func (s scope) quotes(all []link.Occurrence, most int) (shown []Quote, more int) {
	type row struct {
		document *link.Document
		row      int
	}
	seen := map[row]bool{}
	several := len(documentsOf(all)) > 1
	for _, o := range readable(all, s.languages[0]) {
		at := row{o.Document, o.Row}
		if seen[at] {
			continue
		}
		seen[at] = true
		if len(shown) == most {
			more++
			continue
		}
		q := s.quote(o)
		if several {
			q.Source = s.time(o.Document.Record.Date).Words
		}
		shown = append(shown, q)
	}
	return shown, more
}
