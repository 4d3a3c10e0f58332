package main

type serveCommand struct {
	archiveFlags
}

func (c *serveCommand) Run(s streams) error { return nil }
