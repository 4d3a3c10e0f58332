package main

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// settle is how long the files must be quiet before a build: an editor that saves
// writes more than once.
const settle = 25 * time.Millisecond

// watch builds now, and again whenever something below content, layouts or i18n
// changes, until the context ends.
func (b *builder) watch(stop context.Context) error {
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("the folder cannot be watched: %w", err)
	}
	defer watcher.Close()
	// The archive's own folder tells when one of the three comes or goes.
	if err := watcher.Add(b.Source); err != nil {
		return fmt.Errorf("the folder cannot be watched: %w", err)
	}
	for _, folder := range watchedFolders() {
		follow(watcher, filepath.Join(b.Source, folder))
	}
	b.build()
	quiet := time.NewTimer(time.Hour)
	quiet.Stop()
	for {
		select {
		case <-stop.Done():
			return nil
		case err := <-watcher.Errors:
			// Events were lost, so nothing is known: build.
			fmt.Fprintln(b.err, "monjo: watching:", err)
			quiet.Reset(settle)
		case event, ok := <-watcher.Events:
			if !ok {
				return nil
			}
			if !b.concerns(event) {
				continue
			}
			if event.Has(fsnotify.Create) {
				follow(watcher, event.Name)
			}
			quiet.Reset(settle)
		case <-quiet.C:
			b.build()
		}
	}
}

func watchedFolders() []string { return []string{"content", "layouts", "i18n"} }

// concerns reports whether an event can change the site: not what lies beside the
// three folders, nor files that begin with a dot, which List passes over.
func (b *builder) concerns(event fsnotify.Event) bool {
	if event.Op == fsnotify.Chmod || strings.HasPrefix(filepath.Base(event.Name), ".") {
		return false
	}
	below, err := filepath.Rel(b.Source, event.Name)
	if err != nil {
		return false
	}
	first, _, _ := strings.Cut(filepath.ToSlash(below), "/")
	for _, folder := range watchedFolders() {
		if first == folder {
			return true
		}
	}
	return false
}

// follow watches a folder and all folders in it; what is no folder is watched by its own.
func follow(watcher *fsnotify.Watcher, folder string) {
	if info, err := os.Lstat(folder); err != nil || !info.IsDir() {
		return
	}
	_ = filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return nil
		}
		if entry.IsDir() {
			_ = watcher.Add(path) // a folder that has gone meanwhile is reported by its parent
		}
		return nil
	})
}
