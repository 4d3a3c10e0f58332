//go:build !linux && !darwin && !windows

package publish

import (
	"errors"
	"io/fs"
	"os"
)

const busyHint = "wait until it has finished; if no monjo runs, delete the folder .NAME.monjo beside the site"

// created is a lock file that exists while the lock is held. It outlives a
// killed process: these systems offer nothing better that all of them have.
type created struct {
	parent *os.Root
	path   string
}

func acquire(parent *os.Root, folder string) (lock, error) {
	path := folder + "/" + lockName
	f, err := parent.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return nil, errBusy
	}
	if err != nil {
		return nil, err
	}
	return created{parent, path}, f.Close()
}

func (l created) release() error { return l.parent.Remove(l.path) }

func notEmpty(err error) bool { return errors.Is(err, fs.ErrExist) }
