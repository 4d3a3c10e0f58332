package publish

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

func exchange(a *os.File, aName string, b *os.File, bName string) error {
	return again(func() error {
		return unix.RenameatxNp(int(a.Fd()), aName, int(b.Fd()), bName, unix.RENAME_SWAP)
	})
}

// syncFile hands the file to the drive without emptying the drive's cache,
// which syncTree does once for all of them; os.File.Sync would do it each time.
func syncFile(f *os.File) error {
	return again(func() error { return unix.Fsync(int(f.Fd())) })
}

func syncTree(tree *os.Root, folders []string) error {
	for _, name := range folders {
		f, err := tree.Open(name)
		if err != nil {
			return err
		}
		if err := errors.Join(syncFile(f), f.Close()); err != nil {
			return err
		}
	}
	return syncFolder(tree)
}

func isMountPoint(path string) bool {
	var here, above unix.Stat_t
	if unix.Lstat(path, &here) != nil || unix.Lstat(path+"/..", &above) != nil {
		return false
	}
	return here.Dev != above.Dev
}
