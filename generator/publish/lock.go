package publish

import (
	"errors"
	"io/fs"
)

// lock is a lock on the folder .NAME.monjo, which ends with the process.
type lock interface {
	// release frees the lock. What it leaves on disk is at most an empty folder.
	release() error
}

// What acquire answers besides a lock or a failure.
var (
	errBusy = errors.New("held by another process")
	errGone = errors.New("the folder was removed meanwhile")
)

// takeLock makes .NAME.monjo, or takes over the one of a dead process, and locks it.
func (w *Writing) takeLock() error {
	const tries = 100 // each lost to another build that ended at that very moment
	name := w.place.work()
	for range tries {
		w.system.step("make " + name)
		if err := w.parent.Mkdir(name, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
			return machine("cannot prepare the new site beside "+show(w.place.name), "", err)
		}
		info, err := w.parent.Lstat(name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return machine("cannot prepare the new site beside "+show(w.place.name), "", err)
		}
		if !info.IsDir() {
			return refuse(show(name)+" beside "+show(w.place.name)+" is not a folder of monjo's", "delete it, or write the site elsewhere with --out")
		}
		held, err := acquire(w.parent, name)
		switch {
		case errors.Is(err, errGone) || errors.Is(err, fs.ErrNotExist):
			continue
		case errors.Is(err, errBusy):
			return refuse("another monjo is writing here: "+show(w.place.name), busyHint)
		case errors.Is(err, errors.ErrUnsupported):
			w.note("this file system has no locks, so nothing keeps two builds apart")
		case err != nil:
			_ = w.parent.Remove(name) // only if nothing is in it
			return machine("cannot lock "+show(name), "", err)
		}
		w.lock = held
		if w.work, err = w.parent.OpenRoot(name); err != nil {
			return machine("cannot open "+show(name), "", err)
		}
		return nil
	}
	return refuse("another monjo is writing here: "+show(w.place.name), busyHint)
}

// leave deletes everything below .NAME.monjo, frees the lock and removes the
// folder. Another build may take the folder over at any point after that.
func (w *Writing) leave() error {
	if w.lock == nil && w.work == nil {
		return nil
	}
	var failures []error
	if w.work != nil {
		for _, name := range []string{newTree, oldTree} {
			w.system.step("delete " + name)
			failures = append(failures, removeTree(w.work, name))
		}
		failures = append(failures, w.work.Close())
		w.work = nil
	}
	if w.lock != nil {
		w.system.step("unlock")
		failures = append(failures, w.lock.release())
		w.lock = nil
	}
	// Not empty means that another build has moved in, gone that it has left again.
	w.system.step("remove " + w.place.work())
	if err := w.parent.Remove(w.place.work()); err != nil && !errors.Is(err, fs.ErrNotExist) && !notEmpty(err) {
		failures = append(failures, err)
	}
	return errors.Join(failures...)
}
