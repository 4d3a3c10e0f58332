package main

import (
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"monjo/generator"
	"monjo/generator/diag"
	"monjo/generator/publish"
	"monjo/i18n"
)

// archiveFlags are the flags of every command that reads an archive.
type archiveFlags struct {
	Source  string `help:"The archive's folder, which holds content." default:"." type:"path" placeholder:"DIR"`
	BaseURL string `name:"base-url" aliases:"baseURL" help:"The address at which the site is published, instead of the one in archive.toml." placeholder:"URL"`
	Strict  bool   `help:"Take warnings for errors."`

	keep    generator.Keep
	compare bool
}

type buildCommand struct {
	archiveFlags
	Frozen bool   `help:"Fail when a published address would be lost, and warn of what was never frozen: for the build that is published."`
	Out    string `help:"The folder of the site; public in the archive's folder when not given." short:"d" aliases:"destination,output" type:"path" placeholder:"DIR"`
	Quiet  bool   `help:"Print problems alone." short:"q"`
}

// Run builds the site and prints what was written.
func (c *buildCommand) Run(s streams) error {
	if c.Frozen {
		c.keep = generator.Frozen
	}
	site, problems, done, err := c.plan()
	if err != nil {
		return err
	}
	defer done()
	_ = diag.Text(s.err, visible(problems))
	if err := s.refused(problems, c.Strict); err != nil {
		return err
	}
	out := c.Out
	if out == "" {
		out = filepath.Join(c.Source, "public")
	}
	told := s.err
	if c.Quiet {
		told = io.Discard
	}
	result, problems, err := publishTo(site, out, c.Source, told)
	_ = diag.Text(s.err, problems)
	if err != nil {
		return err
	}
	if err := s.refused(problems, c.Strict); err != nil {
		return err
	}
	for _, note := range result.Notes {
		fmt.Fprintln(s.err, "monjo:", note)
	}
	if !c.Quiet {
		fmt.Fprintf(s.out, "%s documents, %s initiatives, %s pages in %s: %s files written, %s unchanged, %s removed\n",
			i18n.Number(len(site.Archive.Documents)), i18n.Number(len(site.Archive.Initiatives)), i18n.Number(len(site.Pages)), shortPath(out),
			i18n.Number(result.Written), i18n.Number(result.Unchanged), i18n.Number(result.Removed))
	}
	return nil
}

// openArchive opens an archive's folder, which nothing that is read or written can leave.
func openArchive(folder string) (*os.Root, error) {
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, fmt.Errorf("the archive's folder cannot be opened: %w", err)
	}
	return root, nil
}

// openContent opens the folder of an archive that has content already.
func openContent(folder string) (*os.Root, error) {
	root, err := openArchive(folder)
	if err != nil {
		return nil, err
	}
	if _, err := root.Stat("content"); err != nil {
		root.Close()
		return nil, fmt.Errorf("there is no folder content in %s", shortPath(folder))
	}
	return root, nil
}

// plan plans the site of the archive. Its folder stays open until done is called, since
// assets are read as they are written.
func (f archiveFlags) plan() (site generator.Site, problems diag.List, done func() error, err error) {
	base, err := baseURL(f.BaseURL)
	if err != nil {
		return site, nil, nil, err
	}
	root, err := openArchive(f.Source)
	if err != nil {
		return site, nil, nil, err
	}
	site, problems = generator.Plan(root.FS(), generator.Options{BaseURL: base, Keep: f.keep, Compare: f.compare})
	return site, problems, root.Close, nil
}

// baseURL checks the address given on the command line and ends it with a slash.
func baseURL(given string) (string, error) {
	if given == "" {
		return "", nil
	}
	u, err := url.Parse(given)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.RawQuery != "" || u.Fragment != "" {
		return "", fmt.Errorf("--base-url: %q is not an address such as https://example.org/archive/", given)
	}
	return strings.TrimSuffix(given, "/") + "/", nil
}

// publishTo writes the site, all or nothing, and shows on told how far it is.
func publishTo(site generator.Site, out, source string, told io.Writer) (publish.Result, diag.List, error) {
	writing, err := publish.Begin(out, publish.Options{Sources: []string{
		filepath.Join(source, "content"), filepath.Join(source, "layouts"), filepath.Join(source, "i18n")}})
	if err != nil {
		return publish.Result{}, nil, err
	}
	sink, end := showing(writing, told, len(site.Pages))
	problems, err := site.Write(sink)
	end()
	if err != nil || problems.Worst() == diag.Error {
		if abort := writing.Abort(); err == nil {
			err = abort
		}
		return publish.Result{}, problems, err
	}
	result, err := writing.Commit()
	return result, problems, err
}

// visible leaves out what is only worth knowing: check prints that.
func visible(problems diag.List) diag.List {
	var shown diag.List
	for _, p := range problems {
		if p.Code.Severity() > diag.Information {
			shown = append(shown, p)
		}
	}
	return shown
}

// summary counts the problems in words.
func summary(problems diag.List) string {
	var parts []string
	for _, kind := range []struct {
		severity    diag.Severity
		one, plural string
	}{{diag.Error, "error", "errors"}, {diag.Warning, "warning", "warnings"}, {diag.Information, "remark", "remarks"}} {
		switch n := problems.Count(kind.severity); n {
		case 0:
		case 1:
			parts = append(parts, "1 "+kind.one)
		default:
			parts = append(parts, i18n.Number(n)+" "+kind.plural)
		}
	}
	if parts == nil {
		return "no problems"
	}
	return strings.Join(parts, ", ")
}

// shortPath is the path from the working folder where it lies below it.
func shortPath(path string) string {
	here, err := os.Getwd()
	if err != nil {
		return path
	}
	if short, err := filepath.Rel(here, path); err == nil && !strings.HasPrefix(short, "..") {
		return short
	}
	return path
}
