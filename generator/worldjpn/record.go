package worldjpn

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"monjo/generator/language"
)

// record is a document.toml being written.
type record struct {
	text  strings.Builder
	table []entry
}

type entry struct{ key, value string }

// set adds a key with a string; an unknown value is left out.
func (d *record) set(key, value string) {
	if value != "" {
		d.table = append(d.table, entry{key, quoted(value)})
	}
}

func (d *record) list(key string, values []string) {
	for i, value := range values {
		values[i] = quoted(value)
	}
	if len(values) > 0 {
		d.table = append(d.table, entry{key, "[" + strings.Join(values, ", ") + "]"})
	}
}

// flush writes the keys set since the last table, with the equals signs in one column.
func (d *record) flush() {
	width := 0
	for _, e := range d.table {
		width = max(width, utf8.RuneCountInString(e.key))
	}
	for _, e := range d.table {
		fmt.Fprintf(&d.text, "%-*s = %s\n", width, e.key, e.value)
	}
	d.table = nil
}

func (d *record) begin(table string) {
	d.flush()
	if d.text.Len() > 0 {
		d.text.WriteByte('\n')
	}
	d.text.WriteString("[" + table + "]\n")
}

// quoted is a TOML basic string (TOML 1.0.0, "String"): quotation mark, backslash
// and control characters are escaped, everything else stands as it is.
func quoted(value string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, c := range value {
		switch {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteRune(c)
		case c == '\t':
			b.WriteString(`\t`)
		case c == '\n':
			b.WriteString(`\n`)
		case c < ' ' || c == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, c)
		default:
			b.WriteRune(c)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// document is the record of the document whose pages these are, English first.
func (t twins) document(date, kind string, o Options) string {
	d := &record{}
	each := func(key string, value func(Page) string) {
		for _, p := range t.published {
			d.set(key+"."+p.in().Code(), value(p))
		}
	}
	each("title", func(p Page) string { return p.Fields.Title.Words })
	d.set("date", date)
	each("place", func(p Page) string { return p.Fields.Place.Words })
	d.set("kind", kind)
	each("source", func(p Page) string { return p.Fields.Source.Words })
	each("note", func(p Page) string { return p.Fields.Notes.Words })
	var paths []string
	for _, p := range t.published {
		paths = append(paths, p.ID.Path())
	}
	d.list("aliases", paths)
	d.begin("database")
	d.set("name", "worldjpn")
	d.set("id", t.name)
	each("url", func(p Page) string { return p.ID.Address() })
	d.set("retrieved", o.Retrieved)
	t.speech(d)
	for _, p := range t.published {
		d.begin("text." + p.in().Code())
		d.set("status", p.status())
		d.set("extent", p.Extent)
	}
	d.flush()
	return d.text.String()
}

// speech writes the values that only the Prime Ministers' Diet speeches have.
func (t twins) speech(d *record) {
	for _, p := range t.published {
		if p.Fields.Labels != PrimeMinistersLabels {
			continue
		}
		d.begin("speech")
		d.set("cabinet", p.Fields.Cabinet.Words)
		d.set("session", p.Fields.Session.Words)
		d.set("speaker."+p.in().Code(), p.Fields.Speaker.Words)
		d.set("kind", p.Fields.SpeechKind.Words)
		return
	}
}

func (p Page) in() language.Language {
	in, _ := p.Language.Language()
	return in
}

// status is what the page says; when it says nothing, the text is taken to be official.
func (p Page) status() string {
	if p.Status != "" {
		return p.Status
	}
	return "official"
}
