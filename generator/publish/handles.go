package publish

import (
	"os"
	"sync"
)

// handles keeps the folders of a tree open that were used last. An os.Root
// opens every folder on the way to a file anew, which for small files costs
// more than the file itself; the files of one folder tend to come together.
type handles struct {
	root   *os.Root
	mutex  sync.Mutex
	open   map[string]*handle
	oldest []string // the keys of open, in the order of opening
}

type handle struct {
	*os.Root
	users int
	shut  bool // closed when the last user is done
}

const mostHandles = 64

func newHandles(root *os.Root) *handles {
	return &handles{root: root, open: map[string]*handle{}}
}

// use gives the folder, "" for the top, until it is handed back to done.
func (h *handles) use(folder string) (*handle, error) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	if f, ok := h.open[folder]; ok {
		f.users++
		return f, nil
	}
	name := folder
	if folder == "" {
		name = "."
	}
	root, err := h.root.OpenRoot(name)
	if err != nil {
		return nil, err
	}
	if len(h.oldest) == mostHandles {
		last := h.open[h.oldest[0]]
		delete(h.open, h.oldest[0])
		h.oldest = append(h.oldest[:0], h.oldest[1:]...)
		last.shut = true
		last.closeUnused()
	}
	f := &handle{Root: root, users: 1}
	h.open[folder] = f
	h.oldest = append(h.oldest, folder)
	return f, nil
}

func (h *handles) done(f *handle) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	f.users--
	f.closeUnused()
}

// closeUnused has nobody to tell of an error: closing a folder loses nothing.
func (f *handle) closeUnused() {
	if f.shut && f.users == 0 {
		_ = f.Close()
	}
}

// close closes the tree. It may be called on nil.
func (h *handles) close() error {
	if h == nil {
		return nil
	}
	h.mutex.Lock()
	defer h.mutex.Unlock()
	for _, f := range h.open {
		f.shut = true
		f.closeUnused()
	}
	return h.root.Close()
}

// baseOf is the last segment of a path.
func baseOf(path string) string {
	if above := parentOf(path); above != "" {
		return path[len(above)+1:]
	}
	return path
}
