package source

import (
	"fmt"
	"strings"

	"monjo/generator/diag"
	"monjo/generator/language"
)

// Table is a table of a record, read key by key. Each reading method marks its key
// as known and adds a problem when the value has another type; [Table.Close] then
// reports the keys that nobody read. A nil Table, which [Table.Table] gives for a
// table that is not there, reads as an empty one.
type Table struct {
	record   *Record
	path     []string
	values   map[string]any
	read     []string
	problems *diag.List
}

// Value is a piece of text from a record that knows where it stood, so that a
// fault found stages later is still reported at its exact place.
type Value struct {
	Text   string
	record *Record
	path   []string
}

// Position is the place of the value in its file; the zero Position for the zero Value.
func (v Value) Position() diag.Position {
	if v.record == nil {
		return diag.Position{}
	}
	return v.record.position(v.path)
}

// Present reports whether the table is in the record.
func (t *Table) Present() bool { return t != nil }

// Position is the place of a key's value, or of the table itself without a key.
func (t *Table) Position(key ...string) diag.Position {
	if t == nil {
		return diag.Position{}
	}
	return t.record.position(append(t.path[:len(t.path):len(t.path)], key...))
}

// Problem adds a problem at a key of the table.
func (t *Table) Problem(key string, code diag.Code, words, hint string) {
	t.problems.Add(t.Position(key), code, words, hint)
}

func (t *Table) value(key string) (any, bool) {
	if t == nil {
		return nil, false
	}
	t.read = append(t.read, key)
	v, ok := t.values[key]
	return v, ok
}

func (t *Table) wrong(key, want string, value any) {
	t.Problem(key, diag.WrongType, fmt.Sprintf("%s is %s; it must be %s", t.name(key), typeName(value), want), typeHint(want, value))
}

func typeHint(want string, value any) string {
	if want == "text" {
		switch value.(type) {
		case string, map[string]any, []any, []map[string]any:
		default:
			return "put it in quotes"
		}
		if _, table := value.(map[string]any); table {
			return "this key has no .en and .ja"
		}
	}
	if _, text := value.(string); text && want == "a table" {
		return "write one value for each language: key.en and key.ja"
	}
	return ""
}

func (t *Table) name(key string) string {
	return strings.Join(append(t.path[:len(t.path):len(t.path)], key), ".")
}

// String reads text; a key that is not there gives the zero Value. Text without
// words is reported: an empty value is a forgotten one.
func (t *Table) String(key string) Value {
	v, ok := t.value(key)
	if !ok {
		return Value{}
	}
	text, ok := v.(string)
	if !ok {
		t.wrong(key, "text", v)
		return Value{}
	}
	if strings.TrimSpace(text) == "" {
		t.Problem(key, diag.EmptyValue, t.name(key)+" is empty", "leave the key out when its value is not known")
		return Value{}
	}
	for _, r := range text {
		if code, words, hint := Forbidden(r); code != "" {
			t.Problem(key, code, t.name(key)+" holds "+words, hint)
			return Value{}
		}
	}
	return Value{text, t.record, append(t.path[:len(t.path):len(t.path)], key)}
}

// Require reports a key that is not there, whatever the type of its value would be.
func (t *Table) Require(key, hint string) (present bool) {
	if t == nil {
		return false
	}
	_, present = t.values[key]
	if !present {
		t.problems.Add(t.Position(), diag.MissingKey, t.name(key)+" is missing", hint)
	}
	return present
}

// Required is [Table.String] for a key that must be there.
func (t *Table) Required(key, hint string) Value {
	t.Require(key, hint)
	return t.String(key)
}

// Text reads key.en and key.ja; either may be missing.
func (t *Table) Text(key string) language.Text {
	var text language.Text
	sub := t.Table(key)
	for _, l := range language.All() {
		text[l] = sub.String(l.Code()).Text
	}
	sub.Close("a value that depends on the language has the keys .en and .ja")
	return text
}

// Strings reads a list of texts.
func (t *Table) Strings(key string) []Value {
	v, ok := t.value(key)
	if !ok {
		return nil
	}
	list, ok := v.([]any)
	if !ok {
		t.wrong(key, `a list of texts, such as ["one", "two"]`, v)
		return nil
	}
	var values []Value
	for _, element := range list {
		text, ok := element.(string)
		switch {
		case !ok:
			t.wrong(key, "a list of texts", element)
			continue
		case strings.TrimSpace(text) == "":
			t.Problem(key, diag.EmptyValue, t.name(key)+" holds an empty text", "take it out of the list")
			continue
		}
		values = append(values, Value{text, t.record, append(t.path[:len(t.path):len(t.path)], key)})
	}
	return values
}

// Lists reads key.en and key.ja as lists of texts.
func (t *Table) Lists(key string) [language.Count][]Value {
	var lists [language.Count][]Value
	sub := t.Table(key)
	for _, l := range language.All() {
		lists[l] = sub.Strings(l.Code())
	}
	sub.Close("a value that depends on the language has the keys .en and .ja")
	return lists
}

// Table reads a table below this one; nil when there is none.
func (t *Table) Table(key string) *Table {
	v, ok := t.value(key)
	if !ok {
		return nil
	}
	values, ok := v.(map[string]any)
	if !ok {
		t.wrong(key, "a table", v)
		return nil
	}
	return &Table{record: t.record, path: append(t.path[:len(t.path):len(t.path)], key), values: values, problems: t.problems}
}

// Records reads a list of tables, such as [{from = "1967"}, {from = "1999"}].
func (t *Table) Records(key string) []*Table {
	v, ok := t.value(key)
	if !ok {
		return nil
	}
	var tables []*Table
	add := func(values map[string]any) {
		tables = append(tables, &Table{record: t.record, path: append(t.path[:len(t.path):len(t.path)], key), values: values, problems: t.problems})
	}
	switch list := v.(type) {
	case []map[string]any:
		for _, values := range list {
			add(values)
		}
		return tables
	case []any:
		for _, element := range list {
			if values, ok := element.(map[string]any); ok {
				add(values)
			} else {
				t.wrong(key, "a list of tables", element)
			}
		}
		return tables
	}
	t.wrong(key, "a list of tables", v)
	return nil
}

// Keys gives the keys of the table in byte order without marking them as read.
func (t *Table) Keys() []string {
	if t == nil {
		return nil
	}
	return keys(t.values)
}

// OneOf reads text that must be one of the allowed words.
func (t *Table) OneOf(key string, allowed []string) Value {
	v := t.String(key)
	if v.Text == "" {
		return v
	}
	for _, word := range allowed {
		if v.Text == word {
			return v
		}
	}
	hint := "one of: " + strings.Join(allowed, ", ")
	if near := nearest(v.Text, allowed); near != "" {
		hint = fmt.Sprintf("did you mean %q? ", near) + hint
	}
	t.Problem(key, diag.BadValue, fmt.Sprintf("%s: %q is not known", t.name(key), v.Text), hint)
	return Value{}
}

// Close reports every key of the table that no method asked for, with the known key
// that is spelt most like it. Tables below this one are closed by who reads them.
func (t *Table) Close(hint string) {
	if t == nil {
		return
	}
	known := map[string]bool{}
	for _, key := range t.read {
		known[key] = true
	}
	for _, key := range t.Keys() {
		if known[key] {
			continue
		}
		advice := hint
		if near := nearest(key, t.read); near != "" {
			advice = fmt.Sprintf("did you mean %q?", near)
		} else if advice == "" && len(t.read) > 0 {
			advice = "the keys known here are " + strings.Join(t.read, ", ")
		}
		t.Problem(key, diag.UnknownKey, fmt.Sprintf("unknown key %q", t.name(key)), advice)
	}
}

// IsTable reports whether the key holds a table, without marking it as read.
func (t *Table) IsTable(key string) bool {
	if t == nil {
		return false
	}
	_, ok := t.values[key].(map[string]any)
	return ok
}

// Flag reads true or false; ok is false when the key is not there.
func (t *Table) Flag(key string) (value, ok bool) {
	v, there := t.value(key)
	if !there {
		return false, false
	}
	value, ok = v.(bool)
	if !ok {
		t.wrong(key, "true or false", v)
	}
	return value, ok
}
