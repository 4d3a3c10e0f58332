package publish

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"os"
)

// Put gives the site the file path with this data. The path is relative and
// slash-separated; it is refused if it is not a path on every system that a
// site is copied to (absolute, "..", empty, control characters, backslash and
// the other signs and names that Windows reserves, a segment of more than 255
// bytes), if the site has it already (letter case and normalisation aside), or
// if it is a file where a folder is. The data is not kept and may be reused.
//
// Put may be called from several goroutines. After an error, of type [*Error],
// the site cannot be committed any more.
func (w *Writing) Put(path string, data []byte) error {
	if err := w.start(path); err != nil {
		return err
	}
	f := file{sum: sha256.Sum256(data), size: int64(len(data))}
	f.carried = w.same(path, f.sum, data)
	if !f.carried {
		if err := w.write(path, data); err != nil {
			return w.fail(machine("cannot write "+show(path)+" of the new site", "", err))
		}
	}
	w.mutex.Lock()
	defer w.mutex.Unlock()
	w.files[path] = f
	return nil
}

// Keep gives the site the file path as the old site has it, without reading
// it, if by the old manifest it has this SHA-256 and it has not been touched
// since; kept is false otherwise, and the file is then to be given to
// [Writing.Put]. It is for a caller who knows from the inputs of a page that
// its bytes are still the same. Errors are those of Put.
func (w *Writing) Keep(path string, sha256 [sha256.Size]byte) (kept bool, err error) {
	if listed, ok := w.old.sums[path]; !ok || listed != sum(sha256) {
		return false, nil
	}
	folder, err := w.old.handles.use(parentOf(path))
	if err != nil {
		return false, nil
	}
	info, err := folder.Lstat(baseOf(path))
	w.old.handles.done(folder)
	if err != nil || !info.Mode().IsRegular() || !rightMode(info, fileMode) || info.ModTime().After(w.old.written) {
		return false, nil
	}
	if err := w.start(path); err != nil {
		return false, err
	}
	w.mutex.Lock()
	defer w.mutex.Unlock()
	w.files[path] = file{sum: sha256, size: info.Size(), carried: true}
	return true, nil
}

// start claims the path, so that two goroutines never write the same file.
func (w *Writing) start(path string) error {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	if w.ended {
		return refuse("the site is written already, so "+show(path)+" comes too late", "")
	}
	if w.broken != nil {
		return w.broken
	}
	if err := w.claim(path); err != nil {
		w.broken = err
		return err
	}
	return nil
}

// fail keeps the first failure, which is the one that explains the others.
func (w *Writing) fail(err error) error {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	if w.broken == nil {
		w.broken = err
	}
	return err
}

// note keeps a note once.
func (w *Writing) note(words string) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	for _, n := range w.notes {
		if n == words {
			return
		}
	}
	w.notes = append(w.notes, words)
}

// same reports whether the old site has the file path with exactly this data.
// A file that the old manifest lists with another sum is not even opened, and
// one that cannot be read is written anew.
func (w *Writing) same(path string, s sum, data []byte) bool {
	if listed, ok := w.old.sums[path]; !ok || listed != s {
		return false
	}
	folder, err := w.old.handles.use(parentOf(path))
	if err != nil {
		return false
	}
	defer w.old.handles.done(folder)
	f, err := folder.Open(baseOf(path))
	if err != nil {
		return false
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(data)) || !rightMode(info, fileMode) {
		return false
	}
	buffer := w.buffers.Get().(*[32 << 10]byte)
	defer w.buffers.Put(buffer)
	for len(data) > 0 {
		n, err := f.Read(buffer[:min(len(buffer), len(data))])
		if !bytes.Equal(buffer[:n], data[:n]) || err != nil {
			return false
		}
		data = data[n:]
	}
	return true
}

// write stages a file that differs.
func (w *Writing) write(path string, data []byte) error {
	if err := w.makeFolder(parentOf(path)); err != nil {
		return err
	}
	folder, err := w.stage.use(parentOf(path))
	if err != nil {
		return err
	}
	defer w.stage.done(folder)
	if w.adopted {
		// What stands there may be linked into the old site, so it is never opened.
		w.system.step("make way for " + path)
		if err := folder.RemoveAll(baseOf(path)); err != nil {
			return err
		}
	}
	w.system.step("write " + path)
	f, err := folder.OpenFile(baseOf(path), os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = setMode(f, fileMode)
	}
	if err == nil {
		err = w.system.syncFile(f)
	}
	return errors.Join(err, f.Close())
}

// makeFolder makes a staged folder, and those above it, when the first file
// needs it: a build that changes nothing makes none.
func (w *Writing) makeFolder(path string) error {
	if path == "" {
		return nil
	}
	w.mutex.Lock()
	f := w.folders[path]
	w.mutex.Unlock()
	f.once.Do(func() {
		if f.err = w.makeFolder(parentOf(path)); f.err != nil {
			return
		}
		above, err := w.stage.use(parentOf(path))
		if err != nil {
			f.err = err
			return
		}
		f.err = w.makeFolderIn(above.Root, path)
		w.stage.done(above)
	})
	return f.err
}

func (w *Writing) makeFolderIn(above *os.Root, path string) error {
	name := baseOf(path)
	if w.adopted {
		info, err := above.Lstat(name)
		if err == nil && info.IsDir() && rightMode(info, folderMode) {
			return nil
		}
		if err := above.RemoveAll(name); err != nil {
			return err
		}
	}
	w.system.step("make " + path)
	if err := above.Mkdir(name, folderMode); err != nil {
		return err
	}
	return setFolderMode(above, name)
}
