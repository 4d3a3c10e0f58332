//go:build linux || darwin

package publish

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// link works between two open folders, so that no path is walked again for
// every file and no symbolic link on the way can lead elsewhere.
func link(from *os.File, to *os.File, name string) error {
	return again(func() error {
		return unix.Linkat(int(from.Fd()), name, int(to.Fd()), name, 0)
	})
}

// sameEntry reports whether the name stands for one and the same file in both folders.
func sameEntry(one *os.File, other *os.File, name string) bool {
	var a, b unix.Stat_t
	return unix.Fstatat(int(one.Fd()), name, &a, unix.AT_SYMLINK_NOFOLLOW) == nil &&
		unix.Fstatat(int(other.Fd()), name, &b, unix.AT_SYMLINK_NOFOLLOW) == nil &&
		a.Dev == b.Dev && a.Ino == b.Ino
}

// again repeats a system call that a signal cut short, as network file systems allow.
func again(call func() error) error {
	for {
		if err := call(); !errors.Is(err, unix.EINTR) {
			return err
		}
	}
}
