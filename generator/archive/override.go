package archive

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"monjo/generator/anchor"
	"monjo/generator/diag"
	"monjo/generator/language"
	"monjo/generator/source"
)

// TitleRow is the row of an [Override] that holds in the document's title alone.
const TitleRow = "title"

// NoLink is where an [Override] leads whose words are never a link.
const NoLink = "none"

// Override is what the record says of a link: that words lead to something, or to
// nothing, whatever the gazetteer would make of them.
type Override struct {
	Key       string       // the key under [links]
	Text      source.Value // the words as they stand in the text
	To        source.Value // the code of a country or group, the ID of an initiative, or NoLink
	Row       source.Value // the anchor of the only row in which it holds, or TitleRow; zero where it holds everywhere
	Languages []language.Language
}

// In reports whether the override holds in texts of the language.
func (o Override) In(l language.Language) bool {
	for _, own := range o.Languages {
		if own == l {
			return true
		}
	}
	return false
}

var rowForm = regexp.MustCompile(`^(title|` + anchor.Form + `)$`)

// overrides reads the [links.KEY] tables.
func (r reader) overrides() []Override {
	var all []Override
	for key, t := range sorted(r.children("links")) {
		o := Override{
			Key:       key,
			Text:      t.Required("text", "the words as they stand in the text"),
			To:        t.Required("to", `where they lead: the code of a country or group, the ID of an initiative, or "none"`),
			Row:       t.String("row"),
			Languages: language.All(),
		}
		if v := t.OneOf("language", []string{language.English.Code(), language.Japanese.Code()}); v.Text != "" {
			l, _ := language.Parse(v.Text)
			o.Languages = []language.Language{l}
		}
		t.Close("a link has text, to, language and row")
		o.Text.Text = strings.TrimSpace(o.Text.Text)
		whole := o.Text.Text != "" && o.To.Text != ""
		if o.Row.Text != "" && !rowForm.MatchString(o.Row.Text) {
			r.Fault(o.Row, diag.BadPassage, fmt.Sprintf("row: %q is not a row", o.Row.Text), `write one row of this document, such as "p12", or "title"`)
			whole = false
		}
		if o.Row.Text == "" && utf8.RuneCountInString(o.Text.Text) == 1 {
			r.Fault(o.Text, diag.BadName, fmt.Sprintf("%q is too short to be found safely in the whole document", o.Text.Text), `add the row in which it stands, such as row = "p12"`)
			whole = false
		}
		if whole {
			all = append(all, o)
		}
	}
	return all
}
