package source

import (
	"errors"
	"fmt"
	"io/fs"

	"monjo/generator/diag"
)

// File reads one file of the tree. It gives nil with the problem when the file
// cannot be read or is larger than 64 MiB; see [NewFile] for the rest.
func (t Tree) File(name string) (*File, diag.List) {
	var problems diag.List
	info, err := fs.Stat(t.files, name)
	if err == nil && info.Size() > maxTextBytes {
		problems.Add(diag.Position{File: name}, diag.TooLarge,
			fmt.Sprintf("the file has %d MiB; at most %d are read", info.Size()>>20, maxTextBytes>>20), "divide the document")
		return nil, problems
	}
	var data []byte
	if err == nil {
		data, err = fs.ReadFile(t.files, name)
	}
	if err != nil {
		problems.Add(diag.Position{File: name}, diag.Unreadable, "the file cannot be read: "+reason(err), "")
		return nil, problems
	}
	return NewFile(name, data)
}

// Record reads one record of the tree; nil with the problems when it is not a TOML
// file in UTF-8.
func (t Tree) Record(name string) (*Record, diag.List) { return t.parsed(name, ParseRecord) }

// Table is [Tree.Record] for the larger files that override monjo's own tables.
func (t Tree) Table(name string) (*Record, diag.List) { return t.parsed(name, ParseTable) }

func (t Tree) parsed(name string, parse func(*File) (*Record, diag.List)) (*Record, diag.List) {
	file, problems := t.File(name)
	if file == nil || problems.Worst() == diag.Error {
		return nil, problems
	}
	record, more := parse(file)
	return record, append(problems, more...)
}

// reason takes the path out of a file system's error: the problem's position has it.
func reason(err error) string {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err.Error()
	}
	return err.Error()
}
