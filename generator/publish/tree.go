package publish

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"
)

// tree is the site that stands at its place when a writing begins. The zero
// tree is no folder at all.
type tree struct {
	info     fs.FileInfo    // of the folder; nil if there is none
	handles  *handles       // nil if there is none
	sums     map[string]sum // by its manifest; nil if it has none
	manifest sum            // of the manifest itself
	written  time.Time      // when the manifest was, the last file of its site
	ignore   bool           // it has a .gitignore at its top
	untidy   bool           // it has something that the manifest does not tell of and that nobody will miss
}

// inspect reads the manifest of the old site and refuses a folder with
// something in it that monjo did not put there.
func inspect(parent *os.Root, name string) (tree, error) {
	var t tree
	var err error
	switch t.info, err = parent.Lstat(name); {
	case errors.Is(err, fs.ErrNotExist):
		return tree{}, nil
	case err != nil:
		return tree{}, machine("cannot look at the folder "+show(name), "", err)
	case !t.info.IsDir():
		return tree{}, refuse(show(name)+" is no longer a folder", "build again")
	}
	root, err := parent.OpenRoot(name)
	if err != nil {
		return tree{}, machine("cannot open the folder "+show(name), "", err)
	}
	t.handles = newHandles(root)
	if err = t.readManifest(name); err == nil {
		err = t.refuseForeign(name)
	}
	if err != nil {
		_ = t.handles.close()
		return tree{}, err
	}
	return t, nil
}

func (t *tree) readManifest(name string) error {
	info, err := t.handles.root.Lstat(manifestName)
	if errors.Is(err, fs.ErrNotExist) || err == nil && !info.Mode().IsRegular() {
		return nil // then refuseForeign names whatever is there
	}
	if err != nil {
		return machine("cannot read the manifest of "+show(name), "", err)
	}
	data, err := t.handles.root.ReadFile(manifestName)
	if err != nil {
		return machine("cannot read the manifest of "+show(name), "", err)
	}
	sums, problems := parseManifest(data)
	if len(problems) > 0 {
		return refuse(show(name+"/"+manifestName)+", "+problems[0],
			"monjo cannot tell which of the files are its own; move the folder away, or delete it if nothing in it is yours")
	}
	t.sums, t.manifest, t.written = sums, sha256.Sum256(data), info.ModTime()
	return nil
}

// refuseForeign names at most five of the things that are not monjo's, a whole
// folder as one.
func (t *tree) refuseForeign(name string) error {
	foreign, err := t.foreign()
	if err != nil {
		return machine("cannot look through the folder "+show(name), "", err)
	}
	if len(foreign) == 0 {
		return nil
	}
	const shown = 5
	list := make([]string, 0, shown)
	for _, path := range foreign[:min(len(foreign), shown)] {
		list = append(list, show(path))
	}
	words := strings.Join(list, ", ")
	if more := len(foreign) - shown; more > 0 {
		words += fmt.Sprintf(" and %d more", more)
	}
	if t.sums == nil {
		return refuse("monjo did not make the folder "+show(name)+", which holds "+words,
			"name an empty folder or a new one with --out")
	}
	return refuse("the folder "+show(name)+" holds what monjo did not put there and would delete: "+words,
		"move it elsewhere, or name another folder with --out")
}

// foreign lists, sorted, what a new site would delete without having made it.
// On the way it notes .gitignore and what nobody will miss.
func (t *tree) foreign() ([]string, error) {
	ours := map[string]bool{"": true}
	for path := range t.sums {
		for above := parentOf(path); !ours[above]; above = parentOf(above) {
			ours[above] = true
		}
	}
	var found []string
	t.ignore, t.untidy = false, false
	err := walk(t.handles.root, func(path string, kind fs.FileMode) (descend bool, err error) {
		if kind.IsDir() {
			if ours[path] {
				return true, nil
			}
			full, err := holdsFile(t.handles.root, path)
			if full {
				found = append(found, path+"/")
			}
			t.untidy = true
			return false, err
		}
		_, listed := t.sums[path]
		switch {
		case kind.IsRegular() && (listed || path == manifestName && t.sums != nil):
		case kind.IsRegular() && path == ignoreName:
			t.ignore = true
		case kind.IsRegular() && isDropped(path):
			t.untidy = true
		default:
			found = append(found, path)
		}
		return false, nil
	})
	slices.Sort(found)
	return found, err
}

// isDropped knows the files that desktops leave in folders that they show.
func isDropped(path string) bool {
	switch path[strings.LastIndexByte(path, '/')+1:] {
	case ".DS_Store", "Thumbs.db", "desktop.ini":
		return true
	}
	return false
}

func holdsFile(root *os.Root, folder string) (bool, error) {
	errFound := errors.New("found")
	err := walkBelow(root, folder, func(_ string, kind fs.FileMode) (bool, error) {
		if !kind.IsDir() {
			return false, errFound
		}
		return true, nil
	})
	if errors.Is(err, errFound) {
		return true, nil
	}
	return false, err
}
