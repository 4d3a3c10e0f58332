package site

import (
	"html"
	"slices"
	"strings"
	"unicode"

	"monjo/generator/align"
	"monjo/generator/archive"
	"monjo/generator/cite"
	"monjo/generator/language"
)

// changesAt is the fragment of the list of changes.
const changesAt = "changes"

// concerning are the changes of published words that a page shows: on a page in one
// language those of the text that it shows.
func (s scope) concerning(r *archive.Document, all []align.Alteration) []align.Alteration {
	if l, ok := shown(r, s.languages[0]); ok && len(s.languages) == 1 {
		return slices.DeleteFunc(slices.Clone(all), func(a align.Alteration) bool { return a.Language != l })
	}
	return all
}

// changeNotice tells the reader of changes before the text.
func (s scope) changeNotice(changes []ChangeView) []Notice {
	if len(changes) == 0 {
		return nil
	}
	notice := Notice{Class: "changed", Words: s.word("changed"), Link: s.word("see_changes")}
	for i := range notice.Link {
		notice.Link[i].Href = Row("./", changesAt)
	}
	return []Notice{notice}
}

// changes lists the changes of published words, in the order of the record.
func (s scope) changes(all []align.Alteration) []ChangeView {
	var views []ChangeView
	var last *archive.Change
	for n, a := range all {
		if n == 0 || a.Change != last {
			last = a.Change
			view := ChangeView{ID: changeID(a), Name: s.word("change_untold")}
			if c := a.Change; c != nil {
				view.Name = s.say(func(l language.Language) string { return s.words.Fill(l, "change_of", "date", s.words.Date(l, c.Date)) })
				view.Reason = s.text(c.Reason)
			}
			views = append(views, view)
		}
		view := &views[len(views)-1]
		row := AlterationView{Row: Label{Text: cite.RowName(a.Anchor), Href: Row("./", a.Anchor)}, Lang: s.lang(a.Language)}
		switch {
		case len(a.Before) == 0:
			row.What = s.word("words_added")
		case len(a.After) == 0:
			row.What = s.word("words_removed")
		}
		before, after := tokens(strings.Join(a.Before, "\n")), tokens(strings.Join(a.After, "\n"))
		kept, now := common(before, after)
		row.Before, row.After = marked(before, kept, "del"), marked(after, now, "ins")
		view.Rows = append(view.Rows, row)
	}
	return views
}

// changeID is the fragment of a change on the document's page.
func changeID(a align.Alteration) string {
	if a.Change == nil {
		return "change"
	}
	return "change-" + a.Change.Key
}

// version says which state of the text a citation is of: that of the last change that
// the record tells of; nothing for a text as it was first published.
func (p *planner) version(all []align.Alteration) language.Text {
	var text language.Text
	for _, a := range all {
		if a.Change != nil {
			for _, l := range language.All() {
				text[l] = p.words.Fill(l, "version_of", "date", p.words.Date(l, a.Change.Date))
			}
		}
	}
	return text
}

// tokens divides words into what a comparison shows as one: a word of letters that are
// set apart by spaces, and each sign of others, such as kanji and kana.
func tokens(words string) []string {
	var all []string
	start := -1
	for i, r := range words {
		if (unicode.IsLetter(r) || unicode.IsDigit(r)) && r < 0x2e80 {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			all = append(all, words[start:i])
			start = -1
		}
		all = append(all, string(r))
	}
	if start >= 0 {
		all = append(all, words[start:])
	}
	return all
}

// mostCompared bounds the table of a comparison; of longer texts only beginning and end are compared.
const mostCompared = 4 << 20

// common finds what two texts have in common, their longest common subsequence, and
// marks it in both.
func common(before, after []string) (kept, now []bool) {
	kept, now = make([]bool, len(before)), make([]bool, len(after))
	first := 0
	for first < len(before) && first < len(after) && before[first] == after[first] {
		kept[first], now[first] = true, true
		first++
	}
	m, n := len(before), len(after)
	for m > first && n > first && before[m-1] == after[n-1] {
		m, n = m-1, n-1
		kept[m], now[n] = true, true
	}
	a, b := before[first:m], after[first:n]
	if len(a) == 0 || len(b) == 0 || len(a)*len(b) > mostCompared {
		return kept, now
	}
	width := len(b) + 1
	lengths := make([]int32, (len(a)+1)*width)
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				lengths[i*width+j] = lengths[(i+1)*width+j+1] + 1
			} else {
				lengths[i*width+j] = max(lengths[(i+1)*width+j], lengths[i*width+j+1])
			}
		}
	}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			kept[first+i], now[first+j] = true, true
			i, j = i+1, j+1
		case lengths[(i+1)*width+j] >= lengths[i*width+j+1]:
			i++
		default:
			j++
		}
	}
	return kept, now
}

// marked writes words with what is not common in an element of its own; a line feed
// divides blocks.
func marked(all []string, common []bool, element string) []Markup {
	if len(all) == 0 {
		return nil
	}
	var blocks []Markup
	var b strings.Builder
	open := false
	turn := func(on bool) {
		switch {
		case on && !open:
			b.WriteString("<" + element + ">")
		case open && !on:
			b.WriteString("</" + element + ">")
		}
		open = on
	}
	for n, token := range all {
		if token == "\n" {
			turn(false)
			blocks = append(blocks, Markup(b.String()))
			b.Reset()
			continue
		}
		turn(!common[n])
		b.WriteString(html.EscapeString(token))
	}
	turn(false)
	return append(blocks, Markup(b.String()))
}
