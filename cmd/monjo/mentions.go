package main

import (
	"errors"
	"fmt"
	"os"

	"monjo/generator"
	"monjo/generator/diag"
	"monjo/generator/gazetteer"
)

type mentionsCommand struct {
	Files  []string `arg:"" optional:"" name:"file" help:"Files of JSON lines, each {\"id\", \"lang\", \"date\", \"text\"}; standard input when there is none, or for -." type:"path"`
	Source string   `help:"The folder of an archive whose own names and initiatives are to be found as well." type:"path" placeholder:"DIR"`
}

// Run answers every line of the input with one line of output, in the same order.
func (c *mentionsCommand) Run(s streams) error {
	g, err := c.names(s)
	if err != nil {
		return err
	}
	files := c.Files
	if len(files) == 0 {
		files = []string{"-"}
	}
	for _, name := range files { // before anything is written
		if info, err := os.Stat(name); name != "-" && err != nil {
			return err
		} else if name != "-" && info.IsDir() {
			return fmt.Errorf("%s is a folder", shortPath(name))
		}
	}
	p := startPipeline(g, s)
	var reading error
	for _, name := range files {
		if reading = p.read(name, s.in); reading != nil {
			break
		}
	}
	bad, err := p.finish()
	switch {
	case err != nil:
		return err
	case reading != nil && !errors.Is(reading, errStopped):
		return reading
	case bad > 0:
		fmt.Fprintf(s.err, "monjo: %d of %d lines could not be read\n", bad, p.lines)
		return errWrong
	}
	return nil
}

// names reads the gazetteer, that of an archive where one is given.
func (c *mentionsCommand) names(s streams) (*gazetteer.Gazetteer, error) {
	if c.Source == "" {
		g, problems := generator.Names(nil)
		if problems.Worst() == diag.Error {
			return nil, problems
		}
		return g, nil
	}
	root, err := openContent(c.Source)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	g, problems := generator.Names(root.FS())
	_ = diag.Text(s.err, visible(problems))
	if problems.Worst() == diag.Error {
		fmt.Fprintf(s.err, "monjo: %s\n", summary(problems))
		return nil, errWrong
	}
	return g, nil
}
