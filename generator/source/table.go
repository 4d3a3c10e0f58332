package source

import (
	"fmt"
	"slices"
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
	return v.record.Position(v.path...)
}

// Key is the key of the value, as a value of its own with the same position.
func (v Value) Key(key string) Value { return Value{key, v.record, v.path} }

// Present reports whether the table is in the record.
func (t *Table) Present() bool { return t != nil }

// Position is the place of a key's value, or of the table itself without a key.
func (t *Table) Position(key ...string) diag.Position {
	if t == nil {
		return diag.Position{}
	}
	return t.record.Position(t.below(key...)...)
}

// below is the path of what stands in the table; it shares nothing with other paths.
func (t *Table) below(keys ...string) []string {
	return append(t.path[:len(t.path):len(t.path)], keys...)
}

// Problem adds a problem at a key of the table.
func (t *Table) Problem(key string, code diag.Code, words, hint string) {
	t.problems.Add(t.Position(key), code, words, hint)
}

// Fault adds a problem at a value that the table gave.
func (t *Table) Fault(v Value, code diag.Code, words, hint string) {
	t.problems.Add(v.Position(), code, words, hint)
}

func (t *Table) value(key string) (any, bool) {
	if t == nil {
		return nil, false
	}
	t.read = append(t.read, key)
	v, ok := t.values[key]
	return v, ok
}

// wrong reports a value of another type; path is the key and, in a list, the element.
func (t *Table) wrong(want string, value any, path ...string) {
	t.problems.Add(t.Position(path...), diag.WrongType, fmt.Sprintf("%s is %s; it must be %s", t.name(path...), typeName(value), want), typeHint(want, value))
}

func typeHint(want string, value any) string {
	switch _, text := value.(string); {
	case want == "a table" && text:
		return "write one value for each language: key.en and key.ja"
	case want != "text":
		return ""
	}
	switch value.(type) {
	case map[string]any:
		return "this key has no .en and .ja"
	case []any, []map[string]any:
		return "write one text, without brackets"
	}
	return "put it in quotes"
}

// name is the full name of a key for a message: members.LA[2].from.
func (t *Table) name(path ...string) string {
	return strings.ReplaceAll(strings.Join(t.below(path...), "."), ".[", "[")
}

// String reads text; a key that is not there gives the zero Value. Text without
// words is reported: an empty value is a forgotten one.
func (t *Table) String(key string) Value {
	v, ok := t.value(key)
	if !ok {
		return Value{}
	}
	return t.text(v, key)
}

// text takes a value for text. What an escape such as \u202e hides from the check of
// the whole file is found here; a doubtful sign is kept.
func (t *Table) text(value any, path ...string) Value {
	text, ok := value.(string)
	if !ok {
		t.wrong("text", value, path...)
		return Value{}
	}
	if strings.TrimSpace(text) == "" {
		t.problems.Add(t.Position(path...), diag.EmptyValue, t.name(path...)+" is empty", "leave out what is not known")
		return Value{}
	}
	for _, r := range text {
		if code, words, hint := Forbidden(r); code == diag.BadCharacter {
			t.problems.Add(t.Position(path...), code, t.name(path...)+" holds "+words, hint)
			return Value{}
		}
	}
	return Value{text, t.record, t.below(path...)}
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
		t.wrong(`a list of texts, such as ["one", "two"]`, v, key)
		return nil
	}
	var values []Value
	for n, value := range list {
		if v := t.text(value, key, element(n+1)); v.Text != "" {
			values = append(values, v)
		}
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
	return t.table(v, "a table", key)
}

// table takes a value for a table; nil when it is none.
func (t *Table) table(value any, want string, path ...string) *Table {
	values, ok := value.(map[string]any)
	if !ok {
		t.wrong(want, value, path...)
		return nil
	}
	return &Table{record: t.record, path: t.below(path...), values: values, problems: t.problems}
}

// Records reads a list of tables, such as [{from = "1967"}, {from = "1999"}].
func (t *Table) Records(key string) []*Table {
	v, ok := t.value(key)
	if !ok {
		return nil
	}
	var list []any
	switch v := v.(type) {
	case []any:
		list = v
	case []map[string]any:
		for _, values := range v {
			list = append(list, values)
		}
	default:
		t.wrong("a list of tables", v, key)
	}
	var tables []*Table
	for n, value := range list {
		if below := t.table(value, "a table", key, element(n+1)); below != nil {
			tables = append(tables, below)
		}
	}
	return tables
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
	if slices.Contains(allowed, v.Text) {
		return v
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
	for _, key := range t.Keys() {
		if slices.Contains(t.read, key) {
			continue
		}
		advice := hint
		if near := nearest(key, t.read); near != "" {
			advice = fmt.Sprintf("did you mean %q?", near)
		} else if advice == "" && len(t.read) > 0 {
			advice = "the keys known here are " + strings.Join(t.read, ", ")
		}
		t.problems.Add(t.record.keyPosition(t.below(key)), diag.UnknownKey, fmt.Sprintf("unknown key %q", t.name(key)), advice)
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
		t.wrong("true or false", v, key)
	}
	return value, ok
}
