package publish

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

const absentNote = "this file system cannot exchange two folders, so the site was absent for a moment"

// replace puts the staged tree in place. Until it succeeds the old site stands;
// after that nothing is an error any more.
func (w *Writing) replace() error {
	staged := w.place.work() + "/" + newTree
	if w.old.info == nil {
		w.system.step("place the first site")
		if err := w.parent.Rename(staged, w.place.name); err != nil {
			return machine("cannot put the new site in its place", "", err)
		}
		w.settle()
		return nil
	}
	err := w.exchange()
	switch {
	case err == nil:
	case errors.Is(err, syscall.EBUSY):
		return refuse("the folder "+show(w.place.name)+" is a mount point, which cannot be exchanged in one step",
			"name a folder in it with --out")
	case errors.Is(err, errors.ErrUnsupported), errors.Is(err, syscall.EINVAL), errors.Is(err, syscall.EPERM), errors.Is(err, syscall.EXDEV):
		if err := w.twoRenames(staged); err != nil {
			return err
		}
	default:
		return machine("cannot exchange the old site and the new one", "", err)
	}
	w.settle()
	return nil
}

func (w *Writing) exchange() error {
	parent, err := w.parent.Open(".")
	if err != nil {
		return err
	}
	defer parent.Close()
	work, err := w.work.Open(".")
	if err != nil {
		return err
	}
	defer work.Close()
	w.system.step("exchange")
	return w.system.exchange(parent, w.place.name, work, newTree)
}

// twoRenames is for file systems that cannot exchange. The old site keeps its
// known name until the new one is in place, so that recover can put it back.
func (w *Writing) twoRenames(staged string) error {
	kept := w.place.work() + "/" + oldTree
	w.system.step("rename old")
	err := w.parent.Rename(w.place.name, kept)
	if errors.Is(err, syscall.EXDEV) && w.old.sums == nil {
		// An overlay file system does not rename a folder of a lower layer, such as
		// the empty public/ of a container image. Without a site in it, it can go.
		err = w.removeEmpty()
	}
	if err != nil {
		hint := ""
		if errors.Is(err, syscall.EXDEV) {
			hint = "the folder belongs to a lower layer of an overlay file system; delete it or name another with --out"
		}
		return machine("cannot move the old site aside", hint, err)
	}
	w.system.step("rename new")
	if err := w.parent.Rename(staged, w.place.name); err != nil {
		back := w.parent.Rename(kept, w.place.name)
		if errors.Is(back, fs.ErrNotExist) {
			back = w.parent.Mkdir(w.place.name, folderMode)
		}
		return machine("cannot put the new site in its place", "", errors.Join(err, back))
	}
	w.note(absentNote)
	return nil
}

// removeEmpty removes a folder in which nothing is but what the new site has
// too or nobody will miss.
func (w *Writing) removeEmpty() error {
	root, err := w.parent.OpenRoot(w.place.name)
	if err != nil {
		return err
	}
	err = walk(root, func(path string, kind fs.FileMode) (bool, error) {
		if kind.IsDir() {
			return false, root.Remove(path)
		}
		if path != ignoreName && !isDropped(path) {
			return false, errors.New(show(path) + " has just appeared")
		}
		return false, nil
	})
	if err = errors.Join(err, root.Close()); err != nil {
		return err
	}
	return w.parent.RemoveAll(w.place.name)
}

// settle makes the new names durable. The new site stands whether or not that works.
func (w *Writing) settle() {
	for _, root := range []*os.Root{w.work, w.parent} {
		if err := w.system.syncFolder(root); err != nil {
			w.note("the new site is in place, but a power cut in the next seconds may bring the old one back: " + err.Error())
		}
	}
}

// recover puts right what an interrupted build left: the old site goes back if
// the build was cut between the two renames, and staged trees are deleted.
func (w *Writing) recover() error {
	_, err := w.parent.Lstat(w.place.name)
	if errors.Is(err, fs.ErrNotExist) {
		if kept, err := w.work.Lstat(oldTree); err == nil && kept.IsDir() {
			w.system.step("put back")
			if err := w.parent.Rename(w.place.work()+"/"+oldTree, w.place.name); err != nil {
				return machine("cannot put back the site that an interrupted build moved aside", "", err)
			}
			w.note("an interrupted build had moved the old site aside; it was put back first")
		}
	}
	for _, name := range []string{newTree, oldTree} {
		w.system.step("clear " + name)
		if err := removeTree(w.work, name); err != nil {
			return machine("cannot delete what an interrupted build left in "+show(w.place.work()), "delete that folder by hand", err)
		}
	}
	return nil
}
