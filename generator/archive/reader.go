package archive

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"

	"monjo/generator/anchor"
	"monjo/generator/date"
	"monjo/generator/diag"
	"monjo/generator/language"
	"monjo/generator/source"
)

// reader reads the values that several records share. It adds to problems.
type reader struct {
	*source.Table
}

// date reads an EDTF date; the zero Date when it is not there or wrong.
func (r reader) date(key string) date.Date {
	v := r.String(key)
	if v.Text == "" {
		return date.Date{}
	}
	d, err := date.Parse(v.Text)
	if err != nil {
		words, hint := err.Error(), ""
		if fault, ok := err.(*date.Error); ok {
			words, hint = fault.Words, fault.Hint
		}
		r.Problem(key, diag.BadDate, key+": "+words, hint)
	}
	return d
}

func (r reader) requiredDate(key, hint string) date.Date {
	if !r.Require(key, hint) {
		return date.Date{}
	}
	return r.date(key)
}

// requiredText reads key.en and key.ja, of which at least one must be there.
func (r reader) requiredText(key, hint string) language.Text {
	if !r.Require(key, hint) {
		return language.Text{}
	}
	return r.Text(key)
}

// address reads an absolute address of another site.
func (r reader) address(key string, schemes ...string) string {
	v := r.String(key)
	if v.Text == "" {
		return ""
	}
	r.checkAddress(key, v.Text, schemes...)
	return v.Text
}

// addresses reads key.en and key.ja as absolute addresses.
func (r reader) addresses(key string) language.Text {
	var text language.Text
	t := reader{r.Table.Table(key)}
	for _, l := range language.All() {
		text[l] = t.address(l.Code())
	}
	t.Close("a value that depends on the language has the keys .en and .ja")
	return text
}

func (r reader) checkAddress(key, text string, schemes ...string) {
	if len(schemes) == 0 {
		schemes = []string{"http", "https"}
	}
	u, err := url.Parse(text)
	allowed := false
	if err == nil {
		for _, scheme := range schemes {
			allowed = allowed || u.Scheme == scheme && (u.Host != "" || scheme == "mailto" && u.Opaque != "")
		}
	}
	if !allowed || strings.ContainsAny(text, " \t\n\"<>\\^`{|}") {
		r.Problem(key, diag.BadAddress, fmt.Sprintf("%q is not an address", text), "write a whole address, such as https://example.org/page.html")
	}
}

// aliases reads old addresses; a slash at the beginning, as ledger.txt has it, is taken off.
func (r reader) aliases() []source.Value {
	all := r.Strings("aliases")
	for n := range all {
		all[n].Text = strings.TrimPrefix(all[n].Text, "/")
	}
	return all
}

// children gives the tables below a table of keyed tables, in byte order of their keys.
func (r reader) children(key string) map[string]reader {
	table := r.Table.Table(key)
	if !table.Present() {
		return nil
	}
	children := map[string]reader{}
	for _, name := range table.Keys() {
		if child := table.Table(name); child.Present() {
			children[name] = reader{child}
		}
	}
	return children
}

// evidence reads the [evidence.KEY] tables.
func (r reader) evidence() []Evidence {
	var all []Evidence
	for key, t := range sorted(r.children("evidence")) {
		t.Require("url", "the address at which the fact was checked")
		e := Evidence{Key: key, URL: t.address("url"), Supports: t.Required("supports", "say which facts, such as \"date, place\"").Text, Consulted: t.date("consulted")}
		t.Close("evidence has url, supports and consulted")
		all = append(all, e)
	}
	return all
}

var passageForm = regexp.MustCompile(`^([A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)?)#(` + anchor.Form + `)(?:-(` + anchor.Form + `))?$`)

// passage reads "ID#p12" or "ID#p12-p15".
func (r reader) passage(key string, v source.Value) (Passage, bool) {
	m := passageForm.FindStringSubmatch(v.Text)
	if m == nil {
		r.Fault(v, diag.BadPassage, fmt.Sprintf("%s: %q is not a passage", key, v.Text), "write the document's ID and its rows, such as JPSEA/20070100.O1#p12 or JPSEA/20070100.O1#p12-p15")
		return Passage{}, false
	}
	last := m[3]
	if last == "" {
		last = m[2]
	}
	return Passage{Document: m[1], First: m[2], Last: last, Value: v}, true
}
