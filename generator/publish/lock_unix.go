//go:build linux || darwin

package publish

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

const busyHint = "wait until it has finished"

// flocked is a lock file under flock: the kernel frees it however the process ends.
type flocked struct {
	file   *os.File
	parent *os.Root
	path   string
}

// acquire locks the file "lock" in the folder. A folder itself would do on a
// local disk, but not on NFS.
func acquire(parent *os.Root, folder string) (lock, error) {
	path := folder + "/" + lockName
	f, err := parent.OpenFile(path, os.O_RDWR|os.O_CREATE|unix.O_NOFOLLOW, 0o600)
	if err != nil {
		return nil, err
	}
	err = again(func() error { return unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB) })
	switch {
	case errors.Is(err, unix.EWOULDBLOCK):
		_ = f.Close()
		return nil, errBusy
	case errors.Is(err, errors.ErrUnsupported), errors.Is(err, unix.ENOLCK):
		return &flocked{f, parent, path}, errors.ErrUnsupported
	case err != nil:
		_ = f.Close()
		return nil, err
	}
	// The last owner removes the file before it frees the lock: a lock on a
	// file that has no name any more keeps nobody out.
	mine, err := f.Stat()
	if err == nil {
		var named os.FileInfo
		if named, err = parent.Lstat(path); err == nil && !os.SameFile(mine, named) {
			err = errGone
		}
	}
	if err != nil {
		_ = f.Close()
		return nil, err
	}
	return &flocked{f, parent, path}, nil
}

func (l *flocked) release() error {
	return errors.Join(l.parent.Remove(l.path), l.file.Close())
}

func notEmpty(err error) bool {
	return errors.Is(err, unix.ENOTEMPTY) || errors.Is(err, unix.EEXIST)
}
