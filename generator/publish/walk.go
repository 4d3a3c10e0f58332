package publish

import (
	"errors"
	"io/fs"
	"os"
	"runtime"
)

// walk visits everything below the root, by slash-separated path and type of
// file, in no particular order. It follows no symbolic link.
func walk(root *os.Root, visit func(path string, kind fs.FileMode) (descend bool, err error)) error {
	return walkBelow(root, "", visit)
}

func walkBelow(root *os.Root, folder string, visit func(path string, kind fs.FileMode) (descend bool, err error)) error {
	if folder == "" {
		return walkIn(root, "", visit)
	}
	sub, err := root.OpenRoot(folder)
	if err != nil {
		return err
	}
	return errors.Join(walkIn(sub, folder+"/", visit), sub.Close())
}

// walkIn opens each folder from the one above it, so that no path is walked twice.
func walkIn(folder *os.Root, prefix string, visit func(path string, kind fs.FileMode) (descend bool, err error)) error {
	f, err := folder.Open(".")
	if err != nil {
		return err
	}
	entries, err := f.ReadDir(-1)
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	for _, entry := range entries {
		descend, err := visit(prefix+entry.Name(), entry.Type())
		if err != nil {
			return err
		}
		if !descend {
			continue
		}
		sub, err := folder.OpenRoot(entry.Name())
		if err != nil {
			return err
		}
		if err = errors.Join(walkIn(sub, prefix+entry.Name()+"/", visit), sub.Close()); err != nil {
			return err
		}
	}
	return nil
}

// removeTree is RemoveAll on every processor.
func removeTree(root *os.Root, name string) error {
	leaves := map[string]bool{} // the folders that hold no folder
	if info, err := root.Lstat(name); err == nil && info.IsDir() {
		// What fails here fails again in RemoveAll, which then says so.
		_ = walkBelow(root, name, func(path string, kind fs.FileMode) (bool, error) {
			if kind.IsDir() {
				delete(leaves, parentOf(path))
				leaves[path] = true
			}
			return kind.IsDir(), nil
		})
	}
	inParallel(sorted(leaves), func(path string) { _ = root.RemoveAll(path) })
	return root.RemoveAll(name)
}

// rightMode reports whether a file or folder has the permissions that a site
// has under any umask. Windows has no such permissions.
func rightMode(info fs.FileInfo, wanted fs.FileMode) bool {
	return runtime.GOOS == "windows" || info.Mode().Perm() == wanted
}

// setMode corrects permissions that the umask, or a default access list of the
// folder, took away, and keeps the set-group-ID bit that a shared folder hands down.
func setMode(f *os.File, wanted fs.FileMode) error {
	info, err := f.Stat()
	if err != nil || rightMode(info, wanted) {
		return err
	}
	return f.Chmod(info.Mode()&fs.ModeSetgid | wanted)
}

func setFolderMode(root *os.Root, name string) error {
	f, err := root.Open(name)
	if err != nil {
		return err
	}
	return errors.Join(setMode(f, folderMode), f.Close())
}
