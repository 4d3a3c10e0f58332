package source

import (
	"errors"
	"regexp"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"monjo/generator/diag"
)

// Record is a TOML file as a tree of values.
type Record struct {
	File   *File
	values map[string]any
}

// ParseRecord reads a record of at most 64 KiB. It gives nil with the problems when the file is not TOML.
func ParseRecord(f *File) (*Record, diag.List) { return parse(f, maxRecordBytes) }

// ParseTable is [ParseRecord] for monjo's own tables (interface words, gazetteer), of at most 8 MiB.
func ParseTable(f *File) (*Record, diag.List) { return parse(f, 8<<20) }

func parse(f *File, limit int) (*Record, diag.List) {
	if problems := scan(f, limit); problems != nil {
		return nil, problems
	}
	r := &Record{File: f}
	if _, err := toml.Decode(string(f.Bytes), &r.values); err != nil {
		var problems diag.List
		at, words := r.explain(err)
		problems.Add(at, diag.BadTOML, words, tomlHint(words))
		return nil, problems
	}
	return r, nil
}

// explain takes the words and the place out of an error of the TOML library, which
// gives a column for some errors and only a line for others.
func (r *Record) explain(err error) (diag.Position, string) {
	at := diag.Position{File: r.File.Path}
	var parse toml.ParseError
	if !errors.As(err, &parse) {
		return at, "not TOML: " + strings.TrimPrefix(err.Error(), "toml: ")
	}
	words := parse.Message
	if words == "" {
		words = leadingPlace.ReplaceAllString(err.Error(), "")
	}
	if parse.Position.Start > 0 || parse.Position.Line > 0 {
		at = r.File.Position(parse.Position.Start)
		if parse.Position.Line > 0 && at.Line != parse.Position.Line {
			at = diag.Position{File: at.File, Line: parse.Position.Line}
		}
	}
	return at, strings.TrimSuffix(words, ".")
}

var leadingPlace = regexp.MustCompile(`^toml: (line \d+( \(last key "[^"]*"\))?: )?`)

func tomlHint(words string) string {
	if strings.Contains(words, "already been defined") || strings.Contains(words, "already exists") || strings.Contains(words, "has already") {
		return "a key may be given only once"
	}
	return `a line is either a [table] or key = "value"; text needs straight quotes around it`
}

// Root is the table at the top of the record, whose problems are added to problems.
func (r *Record) Root(problems *diag.List) *Table {
	return &Table{record: r, values: r.values, problems: problems}
}

// position finds the place of a value by decoding the record once more, down to
// that value, into a type that refuses it: the library then tells where it stood.
// Doing so only when a problem is reported keeps ordinary reading cheap.
func (r *Record) position(path []string) diag.Position {
	at := diag.Position{File: r.File.Path}
	var top map[string]toml.Primitive
	meta, err := toml.Decode(string(r.File.Bytes), &top)
	if err != nil {
		return at
	}
	level := top
	for i, key := range path {
		value, ok := level[key]
		if !ok {
			break
		}
		var refused refusal
		if err := meta.PrimitiveDecode(value, &refused); err != nil {
			if found, _ := r.explain(err); found.Line > 0 {
				at = found
			}
		}
		if i == len(path)-1 {
			break
		}
		level = nil
		if meta.PrimitiveDecode(value, &level) != nil {
			break
		}
	}
	return at
}

type refusal struct{}

func (*refusal) UnmarshalTOML(any) error { return errors.New("here") }

// Position is the place of the value at the path of keys; of the nearest table
// above it when there is none.
func (r *Record) Position(path ...string) diag.Position { return r.position(path) }

// keys gives the keys of a decoded table in byte order.
func keys(values map[string]any) []string {
	names := make([]string, 0, len(values))
	for name := range values {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// typeName is the word for a value's type that an archivist knows from TOML's manual.
func typeName(value any) string {
	switch value.(type) {
	case string:
		return "text"
	case int64:
		return "a whole number"
	case float64:
		return "a number"
	case bool:
		return "true or false"
	case []any, []map[string]any:
		return "a list"
	case map[string]any:
		return "a table"
	}
	return "a date without quotes"
}
