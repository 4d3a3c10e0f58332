package main

import (
	"fmt"

	"monjo/generator"
	"monjo/generator/diag"
)

type checkCommand struct {
	archiveFlags
	Frozen bool   `help:"Warn also of addresses and rows that were never frozen."`
	Format string `help:"text, json (one object a line) or github (annotations)." enum:"text,json,github" default:"text"`
}

// Run checks the archive, rendering every page, and prints everything that it found to
// standard output: problems are what the command is asked for.
func (c *checkCommand) Run(s streams) error {
	c.keep, c.compare = generator.Refuse, true
	if c.Frozen {
		c.keep = generator.Frozen
	}
	site, problems, done, err := c.plan()
	if err != nil {
		return err
	}
	defer done()
	if problems.Worst() < diag.Error {
		more, err := site.Write(nowhere{})
		if err != nil {
			return err
		}
		problems = append(problems, more...).Sort()
	}
	write := diag.Text
	switch c.Format {
	case "json":
		write = diag.JSON
	case "github":
		write = diag.GitHub
	}
	if err := write(s.out, problems); err != nil {
		return err
	}
	if c.Format != "json" {
		fmt.Fprintf(s.err, "monjo: %s\n", summary(problems))
	}
	if stops(problems, c.Strict) {
		return errWrong
	}
	return nil
}

// nowhere takes files and keeps none.
type nowhere struct{}

func (nowhere) Put(string, []byte) error { return nil }
