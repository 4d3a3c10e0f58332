package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// place is where a site goes: the folder name in parent, an absolute path
// without symbolic links.
type place struct {
	parent  string
	name    string
	missing []string // folders of parent that do not exist yet, outermost first
	made    []string // those of them that this build created
}

func (p *place) path() string { return filepath.Join(p.parent, p.name) }

// work is the name of the folder beside the site that builds work in.
func (p *place) work() string { return "." + p.name + ".monjo" }

// locate finds the place that out names, and refuses one that a site must not
// take. It changes nothing on disk.
func locate(out string, sources []string) (place, error) {
	if out == "" {
		return place{}, refuse("the folder for the site has no name", "give one with --out")
	}
	clean, err := filepath.Abs(out)
	if err != nil {
		return place{}, machine("cannot tell which folder "+show(out)+" is", "", err)
	}
	if filepath.Dir(clean) == clean {
		return place{}, refuse(show(out)+" is the root of a file system", "name a folder in it, such as "+filepath.Join(clean, "public"))
	}
	info, err := os.Lstat(clean)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return place{}, machine("cannot look at "+show(out), "", err)
	case info.Mode()&fs.ModeSymlink != 0:
		return place{}, refuse(show(out)+" is a symbolic link", "name the folder that it leads to")
	case !info.IsDir():
		return place{}, refuse(show(out)+" is a file, not a folder", "name another folder with --out")
	case isMountPoint(clean):
		return place{}, refuse(show(out)+" is a mount point, which cannot be exchanged in one step", "name a folder in it, such as "+filepath.Join(out, "site"))
	}
	parent, missing, err := resolve(filepath.Dir(clean))
	if err != nil {
		return place{}, machine("cannot look at the folder that holds "+show(out), "", err)
	}
	p := place{parent: parent, name: filepath.Base(clean), missing: missing}
	return p, p.refuseOverlap(out, sources)
}

// resolve follows the symbolic links of a path whose last folders may be
// missing, and lists those.
func resolve(path string) (resolved string, missing []string, err error) {
	resolved, err = filepath.EvalSymlinks(path)
	if err == nil || !errors.Is(err, fs.ErrNotExist) || filepath.Dir(path) == path {
		return resolved, nil, err
	}
	above, missing, err := resolve(filepath.Dir(path))
	if err != nil {
		return "", nil, err
	}
	resolved = filepath.Join(above, filepath.Base(path))
	return resolved, append(missing, resolved), nil
}

func (p *place) refuseOverlap(out string, sources []string) error {
	for _, source := range sources {
		clean, err := filepath.Abs(source)
		if err != nil {
			return machine("cannot tell which folder "+show(source)+" is", "", err)
		}
		resolved, _, err := resolve(clean)
		if err != nil {
			return machine("cannot look at "+show(source), "", err)
		}
		if holds(resolved, p.path()) {
			return refuse(show(out)+" lies in "+show(source)+", from which the site is made", "name a folder outside it with --out")
		}
		if holds(p.path(), resolved) {
			return refuse(show(out)+" holds "+show(source)+", from which the site is made", "name another folder with --out")
		}
	}
	if home, err := os.UserHomeDir(); err == nil && holds(p.path(), home) {
		return refuse(show(out)+" is or holds your home folder", "name a folder in it with --out")
	}
	if here, err := os.Getwd(); err == nil && holds(p.path(), here) {
		return refuse(show(out)+" is or holds the folder that you are in, which would be exchanged under your feet", "go to another folder first")
	}
	return nil
}

// holds reports whether inner is outer or lies below it, by path or, where
// spellings differ (case, bind mounts), by identity.
func holds(outer, inner string) bool {
	wanted, err := os.Stat(outer)
	for at := inner; ; at = filepath.Dir(at) {
		if at == outer {
			return true
		}
		if err == nil {
			if info, err := os.Stat(at); err == nil && os.SameFile(wanted, info) {
				return true
			}
		}
		if filepath.Dir(at) == at {
			return false
		}
	}
}

// create makes the missing folders above the site's.
func (p *place) create() error {
	for _, folder := range p.missing {
		err := os.Mkdir(folder, folderMode)
		if err == nil {
			p.made = append(p.made, folder)
		} else if !errors.Is(err, fs.ErrExist) {
			return machine("cannot make the folder "+show(folder), "", err)
		}
	}
	return nil
}

// uncreate removes the folders that create made, unless something is in them by now.
func (p *place) uncreate() {
	for i := len(p.made) - 1; i >= 0; i-- {
		if os.Remove(p.made[i]) != nil {
			return
		}
	}
}
