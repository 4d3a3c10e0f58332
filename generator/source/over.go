package source

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Has reports whether the archive has a file or folder of that name.
func (t Tree) Has(name string) bool {
	_, err := fs.Stat(t.files, name)
	return err == nil
}

// Names gives the names directly in a folder of the archive in byte order, without
// those that begin with a dot; none when there is no such folder.
func (t Tree) Names(folder string) []string {
	entries, err := fs.ReadDir(t.files, folder)
	if err != nil {
		return nil
	}
	var names []string
	for _, entry := range entries {
		if !strings.HasPrefix(entry.Name(), ".") {
			names = append(names, entry.Name())
		}
	}
	return names
}

// Over gives a file system in which the files of the archive's folder stand over
// those of below, file by file.
func (t Tree) Over(folder string, below fs.FS) fs.FS {
	if !t.Has(folder) {
		return below
	}
	above, err := fs.Sub(t.files, folder)
	if err != nil {
		return below
	}
	return overlay{above, below}
}

type overlay struct{ above, below fs.FS }

// Open implements [fs.FS]. A folder is that of both file systems together.
func (o overlay) Open(name string) (fs.File, error) {
	info, err := fs.Stat(o.above, name)
	if errors.Is(err, fs.ErrNotExist) {
		return o.below.Open(name)
	}
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		if below, err := fs.Stat(o.below, name); err == nil && below.IsDir() {
			return o.below.Open(name)
		}
	}
	return o.above.Open(name)
}

// ReadDir implements [fs.ReadDirFS]: without it, patterns would see one layer alone.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	above, errAbove := fs.ReadDir(o.above, name)
	below, errBelow := fs.ReadDir(o.below, name)
	if errAbove != nil && errBelow != nil {
		return nil, errBelow
	}
	merged := slices.Clone(above)
	for _, entry := range below {
		if !slices.ContainsFunc(above, func(a fs.DirEntry) bool { return a.Name() == entry.Name() }) {
			merged = append(merged, entry)
		}
	}
	slices.SortFunc(merged, func(a, b fs.DirEntry) int { return strings.Compare(path.Base(a.Name()), path.Base(b.Name())) })
	return merged, nil
}
