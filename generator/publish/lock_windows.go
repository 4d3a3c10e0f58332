package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"golang.org/x/sys/windows"
)

const busyHint = "wait until it has finished"

// unshared is a file that nobody else can open, and that Windows deletes when
// the process closes it or dies.
type unshared windows.Handle

func acquire(parent *os.Root, folder string) (lock, error) {
	path, err := windows.UTF16PtrFromString(filepath.Join(parent.Name(), folder, lockName))
	if err != nil {
		return nil, err
	}
	h, err := windows.CreateFile(path, windows.GENERIC_READ|windows.DELETE, 0, nil,
		windows.OPEN_ALWAYS, windows.FILE_ATTRIBUTE_NORMAL|windows.FILE_FLAG_DELETE_ON_CLOSE, 0)
	switch {
	case errors.Is(err, windows.ERROR_SHARING_VIOLATION):
		return nil, errBusy
	case errors.Is(err, windows.ERROR_PATH_NOT_FOUND):
		return nil, fs.ErrNotExist
	case err != nil:
		return nil, err
	}
	return unshared(h), nil
}

func (l unshared) release() error { return windows.CloseHandle(windows.Handle(l)) }

func notEmpty(err error) bool { return errors.Is(err, windows.ERROR_DIR_NOT_EMPTY) }
