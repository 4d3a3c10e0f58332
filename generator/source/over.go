package source

import (
	"errors"
	"io"
	"io/fs"
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

// Open implements [fs.FS]. A folder is that of both file systems together; a file
// above hides a folder below, and the other way round.
func (o overlay) Open(name string) (fs.File, error) {
	file, err := o.above.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return o.below.Open(name)
	}
	if err != nil {
		return nil, err
	}
	info, err := file.Stat()
	if err != nil || !info.IsDir() {
		return file, err
	}
	if err := file.Close(); err != nil {
		return nil, err
	}
	entries, err := o.ReadDir(name)
	return &folder{info: info, left: entries}, err
}

// ReadDir implements [fs.ReadDirFS]: without it, patterns would see one layer alone.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	above, errAbove := fs.ReadDir(o.above, name)
	if errAbove != nil && !errors.Is(errAbove, fs.ErrNotExist) {
		return nil, errAbove
	}
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
	slices.SortFunc(merged, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return merged, nil
}

// folder is an open folder of an overlay.
type folder struct {
	info fs.FileInfo
	left []fs.DirEntry
}

func (f *folder) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *folder) Close() error               { return nil }

func (f *folder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: f.info.Name(), Err: errors.New("is a folder")}
}

// ReadDir implements [fs.ReadDirFile].
func (f *folder) ReadDir(n int) ([]fs.DirEntry, error) {
	if n > 0 && len(f.left) == 0 {
		return nil, io.EOF
	}
	if n <= 0 || n > len(f.left) {
		n = len(f.left)
	}
	entries := f.left[:n:n]
	f.left = f.left[n:]
	return entries, nil
}
