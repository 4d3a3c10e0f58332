package main

import (
	"bytes"
	"os"
	"path"
)

// replace writes a file of the content, whole or not at all, unless it has these bytes already.
func replace(root *os.Root, name string, data []byte) (written bool, err error) {
	if have, err := root.ReadFile(name); err == nil && bytes.Equal(have, data) {
		return false, nil
	}
	aside := path.Join(path.Dir(name), "."+path.Base(name)+".monjo-new")
	err = writeThrough(root, aside, data)
	if err == nil {
		err = root.Rename(aside, name)
	}
	if err != nil {
		_ = root.Remove(aside) // the first error is the one to tell
	}
	return err == nil, err
}

// writeThrough writes a file down to the disk, so that no power cut leaves an empty one
// under the name that it will have.
func writeThrough(root *os.Root, name string, data []byte) error {
	file, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	if err == nil {
		err = file.Sync()
	}
	if closing := file.Close(); err == nil {
		err = closing
	}
	return err
}
