package main

import (
	"bytes"
	"io/fs"
	"path"
	"sync"
	"time"
)

// memorySite keeps a built site in memory: a sink while it is written, a file system
// from then on.
type memorySite struct {
	lock    sync.Mutex
	files   map[string][]byte
	folders map[string]bool
}

func newMemorySite() *memorySite {
	return &memorySite{files: map[string][]byte{}, folders: map[string]bool{".": true}}
}

// Put keeps a file.
func (m *memorySite) Put(name string, data []byte) error {
	m.lock.Lock()
	defer m.lock.Unlock()
	m.files[name] = data
	for folder := path.Dir(name); !m.folders[folder]; folder = path.Dir(folder) {
		m.folders[folder] = true
	}
	return nil
}

// same reports whether the other site has the same files.
func (m *memorySite) same(other *memorySite) bool {
	if other == nil || len(m.files) != len(other.files) {
		return false
	}
	for name, data := range m.files {
		if have, ok := other.files[name]; !ok || !bytes.Equal(have, data) {
			return false
		}
	}
	return true
}

// Open implements [fs.FS]; the contents of folders are not listed.
func (m *memorySite) Open(name string) (fs.File, error) {
	if data, ok := m.files[name]; ok {
		return &memoryFile{Reader: bytes.NewReader(data), info: memoryInfo{path.Base(name), int64(len(data)), 0o444}}, nil
	}
	if m.folders[name] {
		return &memoryFile{Reader: bytes.NewReader(nil), info: memoryInfo{path.Base(name), 0, fs.ModeDir | 0o555}}, nil
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

type memoryFile struct {
	*bytes.Reader
	info memoryInfo
}

func (f *memoryFile) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *memoryFile) Close() error               { return nil }

type memoryInfo struct {
	name string
	size int64
	mode fs.FileMode
}

func (i memoryInfo) Name() string       { return i.name }
func (i memoryInfo) Size() int64        { return i.size }
func (i memoryInfo) Mode() fs.FileMode  { return i.mode }
func (i memoryInfo) ModTime() time.Time { return time.Time{} }
func (i memoryInfo) IsDir() bool        { return i.mode.IsDir() }
func (i memoryInfo) Sys() any           { return nil }
