package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"time"

	"monjo/generator/diag"
	"monjo/generator/preview"
)

type serveCommand struct {
	Source string `help:"The archive's folder, which holds content." default:"." type:"path" placeholder:"DIR"`
	Port   int    `help:"The port on this machine; 0 takes any that is free." short:"p" default:"1313"`
	Base   string `help:"The path below which the site is served, such as /repo/." default:"/" placeholder:"PATH"`
	Strict bool   `help:"Take warnings for errors."`
}

// Run serves until it is interrupted. The site is kept in memory: nothing is written.
func (c *serveCommand) Run(s streams) error {
	root, err := openArchive(c.Source)
	if err != nil {
		return err
	}
	root.Close()
	listener, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(c.Port)))
	if err != nil {
		return fmt.Errorf("the port cannot be used: %w", err)
	}
	base := (&url.URL{Path: "/" + strings.Trim(c.Base, "/") + "/"}).EscapedPath()
	if base == "//" {
		base = "/"
	}
	address := "http://" + listener.Addr().String() + base
	handler := preview.New(preview.Options{Base: base, Run: strconv.Itoa(os.Getpid())})
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	server.RegisterOnShutdown(handler.Close)

	stop, cancel := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer cancel()
	b := &builder{archiveFlags: archiveFlags{Source: c.Source, BaseURL: address, Strict: c.Strict}, handler: handler, streams: s}
	watched := make(chan error, 1)
	go func() { watched <- b.watch(stop) }()
	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()
	fmt.Fprintf(s.out, "serving %s at %s (stop with Ctrl-C)\n", shortPath(c.Source), address)

	select {
	case err = <-watched:
	case err = <-served:
	case <-stop.Done():
	}
	closing, done := context.WithTimeout(context.Background(), 2*time.Second)
	defer done()
	if shutdown := server.Shutdown(closing); err == nil && !errors.Is(shutdown, context.DeadlineExceeded) {
		err = shutdown
	}
	if errors.Is(err, http.ErrServerClosed) || errors.Is(err, context.Canceled) {
		return nil
	}
	return err
}

// builder builds the site into memory whenever its files change.
type builder struct {
	archiveFlags
	streams
	handler *preview.Server
	last    *memorySite
	failed  bool
}

// build builds once and shows the site or, while the old one stays, the problems.
func (b *builder) build() {
	began := time.Now()
	site, problems, err := b.intoMemory()
	if err != nil || stops(problems, b.Strict) {
		words := visible(problems).Error()
		if err != nil {
			words = err.Error()
		}
		fmt.Fprintln(b.err, words)
		b.handler.Fail(words)
		b.failed = true
		return
	}
	_ = diag.Text(b.err, visible(problems))
	if !b.failed && site.same(b.last) {
		return
	}
	b.failed, b.last = false, site
	b.handler.Show(site)
	fmt.Fprintf(b.out, "built %d files in %d ms\n", len(site.files), time.Since(began).Milliseconds())
}

func (b *builder) intoMemory() (*memorySite, diag.List, error) {
	site, problems, done, err := b.plan()
	if err != nil {
		return nil, nil, err
	}
	defer done()
	if problems.Worst() == diag.Error {
		return nil, problems, nil
	}
	memory := newMemorySite()
	more, err := site.Write(memory)
	return memory, append(problems, more...).Sort(), err
}
