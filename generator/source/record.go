package source

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"monjo/generator/diag"
)

// Record is a TOML file as a tree of values. It does not change once read and may be
// used by many goroutines.
type Record struct {
	File    *File
	values  map[string]any
	outline *outline
}

// ParseRecord reads a record of at most 64 KiB. It gives nil with the problems when
// the file is not TOML, or is nested deeper or named longer than an honest one.
func ParseRecord(f *File) (*Record, diag.List) { return parse(f, maxRecordBytes) }

// ParseTable is [ParseRecord] for monjo's own tables (interface words, gazetteer), of at most 8 MiB.
func ParseTable(f *File) (*Record, diag.List) { return parse(f, maxTableBytes) }

func parse(f *File, limit int) (*Record, diag.List) {
	var problems diag.List
	if len(f.Bytes) > limit {
		problems.Add(diag.Position{File: f.Path}, diag.TooLarge,
			fmt.Sprintf("the record has %d bytes; at most %d are read", len(f.Bytes), limit), "put long texts into en.md and ja.md")
		return nil, problems
	}
	outline, end := walk(f.Bytes)
	data := f.Bytes
	switch {
	case end == nil:
	case end.limit:
		problems.Add(f.Position(end.offset), diag.TooLarge, end.words, "no record of monjo needs more than five levels, and no key more than a few words")
		return nil, problems
	case end.words != "":
		problems.Add(f.Position(end.offset), diag.BadTOML, end.words, tomlHint(end.words))
		return nil, problems
	default:
		if n := bytes.IndexByte(data[min(end.offset, len(data)):], '\n'); n >= 0 {
			data = data[:end.offset+n+1]
		}
	}
	values, err := decode(data)
	if err == nil && end != nil {
		problems.Add(f.Position(end.offset), diag.BadTOML, "this is not TOML", tomlHint(""))
		return nil, problems
	}
	if err != nil {
		at, words := explain(f, err)
		problems.Add(at, diag.BadTOML, words, tomlHint(words))
		return nil, problems
	}
	return &Record{f, values, outline}, problems
}

// decode is toml.Decode; the library panics on what it takes for its own faults.
func decode(data []byte) (values map[string]any, err error) {
	defer func() {
		if caught := recover(); caught != nil {
			err = fmt.Errorf("the TOML library broke down: %v", caught)
		}
	}()
	_, err = toml.Decode(string(data), &values)
	return values, err
}

// explain takes the words and the place out of an error of the TOML library, whose
// offset is right where its line and column are not always.
func explain(f *File, err error) (diag.Position, string) {
	words := leadingPlace.ReplaceAllString(err.Error(), "")
	at := diag.Position{File: f.Path}
	var parse toml.ParseError
	if errors.As(err, &parse) {
		at = f.Position(parse.Position.Start)
		if parse.Message != "" {
			words = parse.Message
		}
	}
	words = strings.TrimSuffix(words, ".")
	if first, size := utf8.DecodeRuneInString(words); !strings.HasPrefix(words, "TOML") {
		words = string(unicode.ToLower(first)) + words[size:]
	}
	return at, words
}

var leadingPlace = regexp.MustCompile(`^toml: (line \d+( \(last key "[^"]*"\))?: )?`)

func tomlHint(words string) string {
	switch {
	case strings.Contains(words, "already"):
		return "a key may be given only once"
	case strings.Contains(words, "has no end"):
		return "close it with the sign that it was opened with"
	case strings.Contains(words, "datetime"):
		return "put dates in quotes"
	}
	return `a line is either a [table] or key = "value"; text needs straight quotes around it`
}

// Root is the table at the top of the record, whose problems are added to problems.
func (r *Record) Root(problems *diag.List) *Table {
	return &Table{record: r, values: r.values, problems: problems}
}

// Position is the place of the value at the path of keys; of the nearest table
// above it when there is none.
func (r *Record) Position(path ...string) diag.Position {
	found, _ := r.outline.find(path)
	if found == r.outline {
		return diag.Position{File: r.File.Path}
	}
	return r.File.Position(found.value)
}

// keyPosition is the place of the last key of the path itself.
func (r *Record) keyPosition(path []string) diag.Position {
	found, whole := r.outline.find(path)
	if !whole {
		return r.Position(path...)
	}
	return r.File.Position(found.key)
}

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
