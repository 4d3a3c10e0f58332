package publish

import (
	"errors"
	"os"
	"runtime"
)

// system is the part of the machine that differs between systems, or fails in
// ways that a test must be able to bring about.
type system struct {
	// exchange swaps two folders in one step.
	exchange func(a *os.File, aName string, b *os.File, bName string) error
	// link gives the file name of one folder a second entry in another.
	link func(from *os.File, to *os.File, name string) error
	// syncFile makes one written file durable, where syncTree does not.
	syncFile func(f *os.File) error
	// syncTree makes the tree, with these folders in it, durable.
	syncTree func(tree *os.Root, folders []string) error
	// syncFolder makes the names in a folder durable.
	syncFolder func(folder *os.Root) error
	// step is told of every change on disk just before it is made.
	step func(change string)
}

func thisSystem() system {
	return system{
		exchange: exchange, link: link,
		syncFile: syncFile, syncTree: syncTree, syncFolder: syncFolder,
		step: func(string) {},
	}
}

func syncFolder(folder *os.Root) error {
	if runtime.GOOS == "windows" {
		return nil // Windows has no sync for a folder
	}
	f, err := folder.Open(".")
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
