package main

import (
	"fmt"

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
	if err := s.refused(problems, c.Strict); err != nil {
		return err
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
		wrote, err := replace(root, file.Path, file.Data)
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
