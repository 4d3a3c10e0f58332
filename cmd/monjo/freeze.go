package main

import (
	"bytes"
	"fmt"
	"os"
	"path"

	"monjo/generator"
	"monjo/generator/diag"
	"monjo/i18n"
)

type freezeCommand struct {
	archiveFlags
	Quiet bool `help:"Print problems alone." short:"q"`
}

// Run records every address and anchor of the present site as published. An archive
// with errors, or one that has lost an address, is left as it is. The files are written
// one after the other, each whole: after an interruption, some documents are frozen and
// some are not, and the command can be run again.
func (c *freezeCommand) Run(s streams) error {
	c.keep = generator.Refuse
	site, problems, done, err := c.plan()
	if err != nil {
		return err
	}
	defer done()
	_ = diag.Text(s.err, visible(problems))
	if stops(problems, c.Strict) {
		fmt.Fprintf(s.err, "monjo: %s; nothing was written\n", summary(problems))
		return errWrong
	}
	root, err := openContent(c.Source)
	if err != nil {
		return err
	}
	defer root.Close()
	files, problems := site.Freeze()
	if len(problems) > 0 {
		_ = diag.Text(s.err, problems.Sort())
		fmt.Fprintln(s.err, "monjo: nothing was written")
		return errWrong
	}
	written := map[string]bool{} // by path; false for a file that had these bytes
	for _, file := range files {
		wrote, err := replace(root, file)
		if err != nil {
			return err
		}
		written[file.Path] = written[file.Path] || wrote
	}
	changed := 0
	for _, wrote := range written {
		if wrote {
			changed++
		}
	}
	if !c.Quiet {
		for _, news := range site.News() {
			fmt.Fprintln(s.out, news)
		}
		fmt.Fprintf(s.out, "%s addresses and the rows of %s documents are recorded: %s files written, %s unchanged\n",
			i18n.Number(site.Addresses()), i18n.Number(len(written)-1), i18n.Number(changed), i18n.Number(len(written)-changed))
	}
	return nil
}

// replace writes a file of the content, whole or not at all, unless it has these bytes already.
func replace(root *os.Root, file generator.File) (written bool, err error) {
	if have, err := root.ReadFile(file.Path); err == nil && bytes.Equal(have, file.Data) {
		return false, nil
	}
	aside := path.Join(path.Dir(file.Path), "."+path.Base(file.Path)+".monjo-new")
	err = writeThrough(root, aside, file.Data)
	if err == nil {
		err = root.Rename(aside, file.Path)
	}
	if err != nil {
		_ = root.Remove(aside) // the first error is the one to tell
	}
	return err == nil, err
}

// writeThrough writes a file down to the disk, so that no power cut leaves an empty one
// under the name that it will have.
func writeThrough(root *os.Root, name string, data []byte) error {
	file, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	if err == nil {
		err = file.Sync()
	}
	if closing := file.Close(); err == nil {
		err = closing
	}
	return err
}
