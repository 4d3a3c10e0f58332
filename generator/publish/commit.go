package publish

import (
	"crypto/sha256"
	"errors"
	"io/fs"
	"os"
)

// Commit puts the new site in the place of the old one and ends the writing.
// If no file differs from the old site, nothing is touched. After an error, of
// type [*Error], the old site stands as it was and nothing is left beside it.
// What fails once the new site is in place is not an error but a note.
func (w *Writing) Commit() (Result, error) {
	w.mutex.Lock()
	ended, broken := w.ended, w.broken
	w.mutex.Unlock()
	switch {
	case ended:
		return Result{}, refuse("the site is written already", "")
	case broken != nil:
		_ = w.Abort() // the first error is the one to tell
		return Result{}, broken
	}
	paths := sorted(w.files)
	manifest := formatManifest(paths, func(path string) sum { return w.files[path].sum })
	result := w.count(paths)
	if !w.changes(result, manifest) {
		w.end(w.adopted)
		result.Notes = w.notes
		return result, nil
	}
	if err := w.finish(paths, manifest); err != nil {
		_ = w.Abort() // the first error is the one to tell
		return Result{}, err
	}
	w.end(w.spare && w.old.info != nil)
	result.Notes = w.notes
	return result, nil
}

// Abort gives the writing up: what was staged is deleted and the lock freed,
// and the old site stands as it was. After Commit or Abort it does nothing, so
// it can be deferred. An error, of type [*Error], means that something is left
// in the folder .NAME.monjo beside the site; the next [Begin] deletes that.
func (w *Writing) Abort() error {
	if w.ended {
		return nil
	}
	w.ended = true
	err := w.close()
	if w.parent != nil {
		err = errors.Join(err, w.leave(), w.parent.Close())
	}
	w.place.uncreate()
	if err != nil {
		return machine("cannot clear the folder "+show(w.place.work()), "the next build will try again", err)
	}
	return nil
}

// end is Abort for a writing that has nothing to give up. With keepSpare, the
// tree that is left over becomes the spare one.
func (w *Writing) end(keepSpare bool) {
	w.ended = true
	err := w.close()
	if keepSpare {
		err = errors.Join(err, w.keepSpare())
	}
	if err := errors.Join(err, w.leave(), w.parent.Close()); err != nil {
		w.note("the new site is in place, but the folder " + show(w.place.work()) + " beside it could not be cleared: " + err.Error())
	}
}

// close lets go of the two trees: Windows does not rename an open folder.
func (w *Writing) close() error {
	err := errors.Join(w.stage.close(), w.old.handles.close())
	w.stage, w.old.handles = nil, nil
	return err
}

func (w *Writing) count(paths []string) Result {
	var r Result
	for _, path := range paths {
		f := w.files[path]
		r.Bytes += f.size
		if f.carried {
			r.Unchanged++
		} else {
			r.Written++
		}
	}
	for path := range w.old.sums {
		if _, kept := w.files[path]; !kept {
			r.Removed++
		}
	}
	return r
}

func (w *Writing) changes(r Result, manifest []byte) bool {
	return w.old.sums == nil || w.old.untidy || r.Written > 0 || r.Removed > 0 ||
		w.old.manifest != sha256.Sum256(manifest)
}

// finish completes the staged tree, makes it durable and puts it in place.
func (w *Writing) finish(paths []string, manifest []byte) error {
	if err := w.carry(paths); err != nil {
		return err
	}
	if err := w.write(manifestName, manifest); err != nil {
		return machine("cannot write the manifest of the new site", "", err)
	}
	w.system.step("sync")
	if err := w.system.syncTree(w.stage.root, sorted(w.folders)); err != nil {
		return machine("cannot make the new site durable on disk", "", err)
	}
	if err := w.recheck(); err != nil {
		return err
	}
	if err := w.close(); err != nil {
		return machine("cannot close the new site", "", err)
	}
	return w.replace()
}

// recheck looks once more at the old site: a build takes a while, and somebody
// may have put a file there since Begin.
func (w *Writing) recheck() error {
	info, err := w.parent.Lstat(w.place.name)
	switch {
	case errors.Is(err, fs.ErrNotExist) && w.old.info == nil:
		return nil
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return machine("cannot look at the folder "+show(w.place.name), "", err)
	case err != nil || w.old.info == nil || !os.SameFile(info, w.old.info):
		return refuse("the folder "+show(w.place.name)+" was replaced by something else during the build", "build again")
	}
	return w.old.refuseForeign(w.place.name)
}
