package publish

import (
	"os"
	"strings"
)

// adopt opens the staged tree: the spare one of an earlier build if there is
// one and it is wanted, otherwise an empty folder. The spare tree loses its
// name first, so that a build that is cut off leaves none that is half changed.
func (w *Writing) adopt() error {
	info, err := w.work.Lstat(spareTree)
	if w.adopted = err == nil && info.IsDir() && w.spare && w.old.sums != nil; w.adopted {
		w.system.step("adopt spare")
		if err = w.work.Rename(spareTree, newTree); err != nil {
			return machine("cannot take up the spare tree in "+show(w.place.work()), "delete that folder by hand", err)
		}
		return nil
	}
	w.system.step("clear spare")
	if err := removeTree(w.work, spareTree); err != nil {
		return machine("cannot delete the spare tree in "+show(w.place.work()), "delete that folder by hand", err)
	}
	w.system.step("make " + newTree)
	if err := w.work.Mkdir(newTree, folderMode); err != nil {
		return machine("cannot prepare the new site beside "+show(w.place.name), "", err)
	}
	return nil
}

// keepSpare gives the tree that is left over the name under which the next build finds it.
func (w *Writing) keepSpare() error {
	left := newTree
	if _, err := w.work.Lstat(oldTree); err == nil {
		left = oldTree
	}
	w.system.step("keep spare")
	return w.work.Rename(left, spareTree)
}

// prune removes from a folder of an adopted tree what the new site does not
// have there, and every file that is not the very file of the old site, and
// gives the paths that are then left to link.
func (w *Writing) prune(folder string, paths []string, from, to *os.File) (left []string, err error) {
	entries, err := to.ReadDir(-1)
	if err != nil {
		return nil, err
	}
	prefix := ""
	if folder != "" {
		prefix = folder + "/"
	}
	present := make(map[string]bool, len(entries))
	for _, entry := range entries {
		path := prefix + entry.Name()
		f, isFile := w.files[path]
		isFile = isFile || path == ignoreName && w.old.ignore
		carried := f.carried || path == ignoreName
		_, isFolder := w.folders[path]
		switch {
		case isFolder || isFile && !carried:
			continue
		case isFile && sameEntry(from, to, entry.Name()):
			present[path] = true
			continue
		}
		// Where case does not count, what looks unwanted may be what was just written.
		if spelled, taken := w.names[fold(path)]; taken && strings.TrimSuffix(spelled, "/") != path {
			return nil, refuse("the spare tree of an earlier build spells "+show(path)+" in another way", "build again; the spare tree is gone now")
		}
		w.system.step("prune " + path)
		if err := w.stage.root.RemoveAll(path); err != nil {
			return nil, err
		}
	}
	for _, path := range paths {
		if !present[path] {
			left = append(left, path)
		}
	}
	return left, nil
}
