// Package publish writes the built site: one folder, such as public, and
// nothing else on disk. A reader of that folder sees the old site or the new
// one, whole, whatever happens to the build.
//
// # How a site is written
//
//	w, err := publish.Begin("public", publish.Options{Sources: []string{"content"}})
//	if err != nil { ... }
//	defer w.Abort()                       // does nothing after Commit
//	err = w.Put("en/index.html", page)    // from any number of goroutines
//	result, err := w.Commit()
//
// [Begin] refuses a folder that monjo did not make, takes the lock, and puts
// right what an interrupted build left. [Writing.Put] compares a file with the
// one of the old site and stages it only if it differs. [Writing.Commit] links
// the unchanged files into the staged tree, adds the manifest, makes all of it
// durable and exchanges the two trees in one step of the file system. If no
// file differs, nothing is touched: the folder keeps its inode and its times.
//
// # What is on disk
//
//	public/                       the site
//	public/manifest-sha256.txt    what monjo wrote: a line "<hex>  <path>" for every file, sorted
//	public/.gitignore             yours, if you put one there; carried over, never in the manifest
//	.public.monjo/                only while a build runs, after one was killed, or with Options.Spare
//	.public.monjo/lock            held by the build, freed by the system when it dies
//	.public.monjo/new/            the tree being staged; after the exchange, the old tree
//	.public.monjo/old/            the old tree, where two renames stand in for the exchange
//	.public.monjo/spare/          with Options.Spare only, and then between builds too: the tree before
//
// The manifest is how a folder that monjo made is known: a folder with files
// that the manifest does not list is refused, because they would be lost. Files
// that an operating system drops into every folder it shows (.DS_Store,
// Thumbs.db, desktop.ini) are no reason to refuse, and are not kept.
//
// # What holds when
//
// Killed at any moment, the old or the new site stands at its place, and the
// next Begin deletes .public.monjo. Only where the file system cannot exchange
// two folders is the site away for the moment between two renames; killed
// there, the next Begin puts the old site back. A full disk, a missing inode
// or a failing device is an error before the exchange; after it, the new site
// is in place and what fails (deleting the old tree, the last sync) is a note.
// Files have mode 0644 and folders 0755 under any umask. A file that is linked
// into both trees is never opened for writing.
//
// # Limits
//
// The site's folder is a new inode after every build that changes something.
// A program that sits inside the old one (a shell, a server started there, a
// container that mounts the folder itself) keeps seeing the deleted tree:
// start servers and mount containers at the folder above.
//
// On Linux one syncfs makes the staged tree durable; it also waits for what
// other programs have written to the same file system. Elsewhere every staged
// file and folder is synced on its own.
package publish

import (
	"io/fs"
	"os"
	"runtime"
	"sync"
)

// Options is what [Begin] must know beyond the folder itself.
type Options struct {
	// Sources are folders that the site is made from. The site's folder may
	// neither lie in one of them nor hold one of them, symbolic links resolved.
	// They need not exist.
	Sources []string

	// Spare keeps the old tree after a commit, as .NAME.monjo/spare, so that the
	// next build with Spare works on it instead of making a new tree. Its
	// unchanged files are links, so it costs the folders and the files that
	// changed; a build then costs what it changes, where otherwise every folder is
	// made and removed again, which on some disks is by far the dearest part. A
	// build without Spare deletes it. It is trusted in nothing: every file in it
	// is either the very file of the old site or replaced. Linux only, elsewhere
	// it has no effect.
	Spare bool
}

// Result says what [Writing.Commit] did. Files are those given to
// [Writing.Put]; the manifest and .gitignore are not counted.
type Result struct {
	Written   int      // files that are new or differ from the old site
	Unchanged int      // files that are byte for byte those of the old site
	Removed   int      // files of the old site that the new one does not have
	Bytes     int64    // size of all files of the new site, in bytes
	Notes     []string // what a person should know although nothing failed; lower case, no full stop
}

// Writing is one site on its way to disk. It holds the lock on the site's
// folder until [Writing.Commit] or [Writing.Abort]. Its methods may be called
// from several goroutines, but Commit and Abort only after every Put returned.
type Writing struct {
	system  system
	place   place
	parent  *os.Root // the folder that holds the site's folder
	work    *os.Root // .NAME.monjo in parent
	stage   *handles // .NAME.monjo/new
	lock    lock
	old     tree
	spare   bool // keep the old tree when the new one is in place
	adopted bool // stage began as the spare tree of an earlier build
	buffers sync.Pool

	mutex   sync.Mutex
	names   map[string]string  // folded path → path as spelled; a folder's ends in "/"
	folders map[string]*folder // as spelled
	files   map[string]file
	notes   []string
	broken  error // the first failure; no Commit after it
	ended   bool
}

// file is one file of the new site.
type file struct {
	sum     sum
	size    int64
	carried bool // the old site has the same bytes, which are linked into the staged tree
}

// folder is one folder of the new site.
type folder struct {
	once sync.Once
	err  error
}

const (
	newTree   = "new"
	oldTree   = "old"
	spareTree = "spare"
	lockName  = "lock"

	fileMode   fs.FileMode = 0o644
	folderMode fs.FileMode = 0o755
)

// Begin prepares to write a site to the folder out, which is created with its
// parents if it does not exist. It locks the folder against other builds, puts
// back or clears what an interrupted build left, and refuses a folder that
// monjo did not make. The old site stays as it is until [Writing.Commit].
// Errors are of type [*Error].
func Begin(out string, o Options) (*Writing, error) {
	return begin(out, o, thisSystem())
}

func begin(out string, o Options, s system) (*Writing, error) {
	at, err := locate(out, o.Sources)
	if err != nil {
		return nil, err
	}
	w := &Writing{
		system: s, place: at, spare: o.Spare && runtime.GOOS == "linux",
		names: map[string]string{}, folders: map[string]*folder{}, files: map[string]file{},
	}
	w.buffers.New = func() any { return new([32 << 10]byte) }
	if err := w.open(); err != nil {
		w.broken = err
		_ = w.Abort() // the first error is the one to tell
		return nil, err
	}
	return w, nil
}

// open takes hold of everything that a Writing holds, in an order in which
// Abort can let go of it at any point.
func (w *Writing) open() error {
	var err error
	if err = w.place.create(); err != nil {
		return err
	}
	if w.parent, err = os.OpenRoot(w.place.parent); err != nil {
		return machine("cannot open the folder "+show(w.place.parent), "", err)
	}
	if err = w.takeLock(); err != nil {
		return err
	}
	if err = w.recover(); err != nil {
		return err
	}
	if w.old, err = inspect(w.parent, w.place.name); err != nil {
		return err
	}
	if err = w.adopt(); err != nil {
		return err
	}
	stage, err := w.work.OpenRoot(newTree)
	if err != nil {
		return machine("cannot open the folder of the new site", "", err)
	}
	w.stage = newHandles(stage)
	if err = setFolderMode(stage, "."); err != nil {
		return machine("cannot set the permissions of the folder of the new site", "", err)
	}
	return nil
}
