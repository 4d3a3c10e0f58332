package publish

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"os"
	"slices"
	"sync"
)

// Kind says how a file of a published tree differs from its manifest.
type Kind string

// The kinds of difference.
const (
	Changed    Kind = "changed"    // other bytes than the manifest says
	Missing    Kind = "missing"    // in the manifest, not in the tree
	Added      Kind = "added"      // in the tree, not in the manifest; a path that ends in "/" is an empty folder
	Replaced   Kind = "replaced"   // a folder, symbolic link, device or pipe where a file belongs
	Unreadable Kind = "unreadable" // the machine could not read it
	Malformed  Kind = "malformed"  // the manifest, where it is not what monjo writes
)

// Difference is one thing in a published tree that its manifest does not tell of.
type Difference struct {
	Path   string // slash-separated, below the tree
	Kind   Kind
	Detail string // more words, such as the line of the manifest; may be empty
}

// String is "path: kind", with the detail in brackets.
func (d Difference) String() string {
	if d.Detail == "" {
		return show(d.Path) + ": " + string(d.Kind)
	}
	return show(d.Path) + ": " + string(d.Kind) + " (" + d.Detail + ")"
}

// Verify compares a published tree with its manifest-sha256.txt, byte for
// byte, and lists the differences by path; none means that the tree is what
// monjo wrote. A .gitignore at the top is nobody's business. The error, of
// type [*Error], is for a tree that cannot be read at all. No symbolic link in
// the tree is followed.
func Verify(dir string) ([]Difference, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, machine("cannot open the folder "+show(dir), "", err)
	}
	defer root.Close()
	var v verification
	v.root = root
	if err := v.readManifest(); err != nil {
		return nil, machine("cannot read the manifest of "+show(dir), "", err)
	}
	present, err := v.compareNames()
	if err != nil {
		return nil, machine("cannot look through the folder "+show(dir), "", err)
	}
	v.compareBytes(present)
	slices.SortFunc(v.found, func(a, b Difference) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Detail, b.Detail))
	})
	return v.found, nil
}

type verification struct {
	root  *os.Root
	sums  map[string]sum
	mutex sync.Mutex
	found []Difference
}

func (v *verification) add(path string, kind Kind, detail string) {
	v.mutex.Lock()
	defer v.mutex.Unlock()
	v.found = append(v.found, Difference{path, kind, detail})
}

func (v *verification) readManifest() error {
	info, err := v.root.Lstat(manifestName)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		v.add(manifestName, Missing, "")
		return nil
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		v.add(manifestName, Replaced, "")
		return nil
	}
	data, err := v.root.ReadFile(manifestName)
	if err != nil {
		return err
	}
	sums, problems := parseManifest(data)
	v.sums = sums
	for _, words := range problems {
		v.add(manifestName, Malformed, words)
	}
	return nil
}

// compareNames finds what is missing, added and replaced, and gives the files
// whose bytes are left to compare.
func (v *verification) compareNames() (present []string, err error) {
	seen := map[string]bool{}
	filled := map[string]bool{"": true}
	var folders []string
	err = walk(v.root, func(path string, kind fs.FileMode) (bool, error) {
		filled[parentOf(path)] = true
		_, listed := v.sums[path]
		switch {
		case listed && kind.IsRegular():
			present = append(present, path)
		case listed:
			v.add(path, Replaced, "")
		case kind.IsDir():
			folders = append(folders, path)
		case path == manifestName || path == ignoreName && kind.IsRegular():
		default:
			v.add(path, Added, "")
		}
		seen[path] = true
		return kind.IsDir(), nil
	})
	for _, folder := range folders {
		if !filled[folder] {
			v.add(folder+"/", Added, "")
		}
	}
	for path := range v.sums {
		if !seen[path] {
			v.add(path, Missing, "")
		}
	}
	return present, err
}

func (v *verification) compareBytes(paths []string) {
	inParallel(paths, func(path string) {
		switch s, err := v.sum(path); {
		case err != nil:
			v.add(path, Unreadable, err.Error())
		case s != v.sums[path]:
			v.add(path, Changed, "")
		}
	})
}

func (v *verification) sum(path string) (s sum, err error) {
	f, err := v.root.Open(path)
	if err != nil {
		return s, err
	}
	defer f.Close()
	hash := sha256.New()
	if _, err := io.Copy(hash, f); err != nil {
		return s, err
	}
	hash.Sum(s[:0])
	return s, nil
}
