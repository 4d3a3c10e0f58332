package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"regexp"

	"monjo/generator/diag"
	"monjo/generator/worldjpn"
)

type importCommand struct {
	Files      []string `arg:"" name:"file" help:"Text or HTML files of the database; E and J files of one document are put together." type:"path"`
	Collection string   `help:"The collection of files whose path does not tell it, such as JPSEA." placeholder:"NAME"`
	Retrieved  string   `help:"When the files were taken from the database, such as 2026-11-23." placeholder:"DATE"`
	Kind       string   `help:"The kind of all the documents, such as statement; from their titles when not given." placeholder:"KIND"`
	Source     string   `help:"The archive's folder, which holds content." default:"." type:"path" placeholder:"DIR"`
	Force      bool     `help:"Overwrite documents that were edited since their import."`
	Strict     bool     `help:"Take warnings for errors."`
}

// Run reads all files, reports every oddity, and writes either all folders or none.
func (c *importCommand) Run(s streams) error {
	root, err := openContent(c.Source)
	if err != nil {
		return err
	}
	defer root.Close()
	pages, problems, err := c.read()
	if err != nil {
		return err
	}
	imported, more := worldjpn.Folders(c.withTwins(root, pages), c.options())
	problems = append(problems, more...)
	for _, folder := range imported {
		problems = append(problems, c.edited(root, folder)...)
	}
	problems = problems.Sort()
	_ = diag.Text(s.err, problems)
	if err := s.refused(problems, c.Strict); err != nil {
		return err
	}
	for _, folder := range imported {
		written, err := write(root, folder)
		if err != nil {
			return err
		}
		for _, name := range written {
			fmt.Fprintln(s.out, name)
		}
	}
	return nil
}

func (c *importCommand) options() worldjpn.Options {
	return worldjpn.Options{Collection: c.Collection, Retrieved: c.Retrieved, Kind: c.Kind}
}

// maxImport is far above the size of any page of the database.
const maxImport = 32 << 20

func (c *importCommand) read() ([]worldjpn.Page, diag.List, error) {
	var pages []worldjpn.Page
	var problems diag.List
	for _, name := range c.Files {
		info, err := os.Stat(name)
		switch {
		case err != nil:
			return nil, nil, err
		case !info.Mode().IsRegular():
			return nil, nil, fmt.Errorf("%s is not a file", shortPath(name))
		case info.Size() > maxImport:
			return nil, nil, fmt.Errorf("%s has more than %d MiB", shortPath(name), maxImport>>20)
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, nil, err
		}
		page, more := worldjpn.Read(shortPath(name), data)
		pages, problems = append(pages, page), append(problems, more...)
	}
	return pages, problems, nil
}

// folderOf is where a document's folder stands in the archive.
func folderOf(id string) string { return path.Join("content/documents", id) }

// withTwins adds the originals that were imported earlier into the same folders, so
// that a Japanese text imported after its English one joins it.
func (c *importCommand) withTwins(root *os.Root, pages []worldjpn.Page) []worldjpn.Page {
	alone, _ := worldjpn.Folders(pages, c.options())
	given := map[string]bool{}
	for _, folder := range alone {
		for _, file := range folder.Files {
			given[path.Join(folderOf(folder.ID), file.Name)] = true
		}
	}
	for _, folder := range alone {
		pages = append(pages, originals(root, folder.ID, given)...)
	}
	return pages
}

// originals reads the original files of a folder that are not among those given now.
func originals(root *os.Root, id string, given map[string]bool) []worldjpn.Page {
	names, err := fs.Glob(root.FS(), path.Join(folderOf(id), "original", "*"))
	if err != nil {
		return nil
	}
	var pages []worldjpn.Page
	for _, name := range names {
		if given[name] {
			continue
		}
		if data, err := root.ReadFile(name); err == nil {
			page, _ := worldjpn.Read(path.Join(path.Dir(id), path.Base(name)), data)
			pages = append(pages, page)
		}
	}
	return pages
}

var retrievedIn = regexp.MustCompile(`(?m)^retrieved\s*=\s*"([^"]*)"`)

// edited reports the files of a folder that the archive has in another form than its
// originals give: somebody worked on them.
func (c *importCommand) edited(root *os.Root, folder worldjpn.Folder) diag.List {
	var problems diag.List
	if c.Force {
		return nil
	}
	before := map[string][]byte{}
	options := worldjpn.Options{Collection: path.Dir(folder.ID), Kind: c.Kind}
	if record, err := root.ReadFile(path.Join(folderOf(folder.ID), "document.toml")); err == nil {
		if m := retrievedIn.FindSubmatch(record); m != nil {
			options.Retrieved = string(m[1])
		}
	}
	earlier, _ := worldjpn.Folders(originals(root, folder.ID, nil), options)
	for _, f := range earlier {
		for _, file := range f.Files {
			before[file.Name] = file.Data
		}
	}
	for _, file := range folder.Files {
		name := path.Join(folderOf(folder.ID), file.Name)
		have, err := root.ReadFile(name)
		if errors.Is(err, fs.ErrNotExist) || bytes.Equal(have, file.Data) {
			continue
		}
		if path.Dir(file.Name) != "original" && bytes.Equal(have, before[file.Name]) {
			continue
		}
		problems.Add(diag.Position{File: name}, diag.ImportEdited, "the file was edited since its import, or comes from elsewhere", "--force overwrites it")
	}
	return problems
}

// write writes the files of a folder that differ from what is there, each whole or not
// at all, and gives their names.
func write(root *os.Root, folder worldjpn.Folder) ([]string, error) {
	var written []string
	for _, file := range folder.Files {
		name := path.Join(folderOf(folder.ID), file.Name)
		if err := root.MkdirAll(path.Dir(name), 0o755); err != nil {
			return written, err
		}
		wrote, err := replace(root, name, file.Data)
		if err != nil {
			return written, err
		}
		if wrote {
			written = append(written, name)
		}
	}
	return written, nil
}
