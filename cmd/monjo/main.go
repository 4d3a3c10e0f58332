// Command monjo turns a folder of historical documents and their records into a
// bilingual English and Japanese archive of plain files.
//
// Each command is a file of this package. Messages go to standard error; the exit
// code is 0 when all is good, 1 when the content is wrong, and 2 when the command
// or the machine is.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"github.com/alecthomas/kong"

	"monjo/generator/diag"
	"monjo/generator/publish"
)

// The exit codes.
const (
	good         = 0
	contentWrong = 1
	machineWrong = 2
)

// commandLine is monjo's grammar; kong reads the tags.
type commandLine struct {
	Build  buildCommand  `cmd:"" help:"Build the site: content into public."`
	Serve  serveCommand  `cmd:"" help:"Build, serve on this machine, and rebuild on every change."`
	Check  checkCommand  `cmd:"" help:"Check everything and write nothing."`
	Freeze freezeCommand `cmd:"" help:"Record every address and row as published, so that none is ever lost."`
	Links  linksCommand  `cmd:"" help:"List every link to a country, group or initiative, with its words and its rule."`
	Import importCommand `cmd:"" help:"Read texts of 'The World and Japan' into document folders."`
	New    newCommand    `cmd:"" help:"Begin a document or an initiative."`

	Mentions mentionsCommand `cmd:"" help:"Find countries and groups in any text: JSON lines in, JSON lines out."`

	Version kong.VersionFlag `help:"Say which monjo this is." short:"v"`
}

// streams is what a command reads and where it writes, so that tests can look on.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

func main() { os.Exit(run(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr})) }

// run runs one command line and gives its exit code.
func run(arguments []string, s streams) int {
	var line commandLine
	exit := -1
	parser, err := kong.New(&line, kong.Name("monjo"), kong.Writers(s.out, s.err),
		kong.Description("Turns historical documents and their records into a bilingual English and Japanese archive."),
		kong.Vars{"version": version()},
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
		kong.Exit(func(code int) { exit = code }))
	if err != nil {
		fmt.Fprintln(s.err, "monjo:", err)
		return machineWrong
	}
	if len(arguments) == 0 {
		arguments = []string{"--help"}
	}
	context, err := parser.Parse(arguments)
	if exit >= 0 {
		return exit // --help
	}
	if err != nil {
		fmt.Fprintf(s.err, "monjo: %s\n\thint: monjo --help lists the commands\n", err)
		return machineWrong
	}
	return s.report(context.Run(s))
}

// version is what the Go tool recorded when it built the program.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "monjo"
	}
	return "monjo " + info.Main.Version + " " + info.GoVersion
}

// errWrong is content with problems, which the command has printed already.
var errWrong = errors.New("the content is wrong")

// report prints an error of a command and gives the exit code that goes with it.
func (s streams) report(err error) int {
	var refusal *publish.Error
	switch {
	case err == nil:
		return good
	case errors.Is(err, errWrong):
		return contentWrong
	case errors.As(err, &refusal):
		fmt.Fprintln(s.err, "monjo:", refusal)
		if refusal.Hint != "" {
			fmt.Fprintf(s.err, "\thint: %s\n", refusal.Hint)
		}
	default:
		fmt.Fprintln(s.err, "monjo:", err)
	}
	return machineWrong
}

// refused is errWrong, and says so, where problems keep a command from writing.
func (s streams) refused(problems diag.List, strict bool) error {
	if !stops(problems, strict) {
		return nil
	}
	fmt.Fprintf(s.err, "monjo: %s; nothing was written\n", summary(problems))
	return errWrong
}

// stops reports whether problems keep a build from writing.
func stops(problems diag.List, strict bool) bool {
	worst := problems.Worst()
	return worst == diag.Error || strict && worst == diag.Warning
}
