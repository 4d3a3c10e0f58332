//go:build !linux && !darwin

package publish

import (
	"errors"
	"os"
	"path/filepath"
)

func exchange(*os.File, string, *os.File, string) error { return errors.ErrUnsupported }

func link(from *os.File, to *os.File, name string) error {
	return os.Link(filepath.Join(from.Name(), name), filepath.Join(to.Name(), name))
}

func sameEntry(*os.File, *os.File, string) bool { return false }

func syncFile(f *os.File) error { return f.Sync() }

func syncTree(tree *os.Root, folders []string) error {
	for _, name := range folders {
		folder, err := tree.OpenRoot(name)
		if err != nil {
			return err
		}
		if err := errors.Join(syncFolder(folder), folder.Close()); err != nil {
			return err
		}
	}
	return syncFolder(tree)
}

func isMountPoint(string) bool { return false }
