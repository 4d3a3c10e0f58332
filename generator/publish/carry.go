package publish

import (
	"errors"
	"io"
	"os"
	"runtime"
	"sync"
)

// carry brings what stays the same from the old site to the staged one, a
// folder at a time on every processor.
func (w *Writing) carry(paths []string) error {
	groups := map[string][]string{}
	if w.adopted {
		// All folders first: from here on, whatever else is found in their place is to go.
		groups[""] = nil
		for _, folder := range sorted(w.folders) {
			if err := w.makeFolder(folder); err != nil {
				return machine("cannot prepare the new site", "", err)
			}
			groups[folder] = nil
		}
	}
	for _, path := range paths {
		if w.files[path].carried {
			groups[parentOf(path)] = append(groups[parentOf(path)], path)
		}
	}
	if w.old.ignore {
		groups[""] = append(groups[""], ignoreName)
	}
	inParallel(sorted(groups), func(folder string) {
		if err := w.carryFolder(folder, groups[folder]); err != nil {
			_ = w.fail(machine("cannot carry unchanged files over to the new site", "", err))
		}
	})
	return w.broken
}

// inParallel does the work for each name, on every processor.
func inParallel(names []string, do func(name string)) {
	work := make(chan string)
	var running sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(names)) {
		running.Go(func() {
			for name := range work {
				do(name)
			}
		})
	}
	for _, name := range names {
		work <- name
	}
	close(work)
	running.Wait()
}

func (w *Writing) carryFolder(folder string, paths []string) error {
	if err := w.makeFolder(folder); err != nil {
		return err
	}
	stage, err := w.stage.use(folder)
	if err != nil {
		return err
	}
	defer w.stage.done(stage)
	to, err := stage.Open(".")
	if err != nil {
		return err
	}
	defer to.Close()
	var from *os.File // not needed, and maybe not there, for a folder of new files
	if len(paths) > 0 {
		old, err := w.old.handles.use(folder)
		if err != nil {
			return err
		}
		defer w.old.handles.done(old)
		if from, err = old.Open("."); err != nil {
			return err
		}
		defer from.Close()
	}
	if w.adopted {
		if paths, err = w.prune(folder, paths, from, to); err != nil {
			return err
		}
	}
	for _, path := range paths {
		w.system.step("link " + path)
		if err := w.system.link(from, to, baseOf(path)); err == nil {
			continue
		}
		if err := w.copyFile(path); err != nil {
			return err
		}
		w.note("this file system cannot link files, so unchanged files were copied")
	}
	return nil
}

// copyFile stands in for a link: the same bytes and the same time of change.
func (w *Writing) copyFile(path string) error {
	from, err := w.old.handles.root.Open(path)
	if err != nil {
		return err
	}
	defer from.Close()
	info, err := from.Stat()
	if err != nil {
		return err
	}
	to, err := w.stage.root.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return err
	}
	_, err = io.Copy(to, from)
	if err == nil {
		err = setMode(to, fileMode)
	}
	if err == nil {
		err = w.system.syncFile(to)
	}
	if err = errors.Join(err, to.Close()); err != nil {
		return err
	}
	return w.stage.root.Chtimes(path, info.ModTime(), info.ModTime())
}
