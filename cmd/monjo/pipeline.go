package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"

	"monjo/generator/gazetteer"
)

const (
	longestLine = 64 << 20
	batchBytes  = 256 << 10
)

// errStopped says that the output takes nothing more.
var errStopped = errors.New("the output is closed")

// pipeline answers batches of lines side by side and writes the answers in order. Only
// a few batches are on the way at once, so that memory is bounded by the longest lines.
type pipeline struct {
	jobs, ordered chan *batch
	stopped       chan struct{}
	workers       sync.WaitGroup
	writer        sync.WaitGroup
	lines, bad    int
	err           error
}

// batch is a number of lines and what came of them.
type batch struct {
	name   string // of the file
	first  int    // number of the first line
	lines  [][]byte
	size   int
	answer []byte
	faults []byte
	bad    int
	done   chan struct{}
}

func startPipeline(g *gazetteer.Gazetteer, s streams) *pipeline {
	workers := runtime.GOMAXPROCS(0)
	p := &pipeline{jobs: make(chan *batch, workers), ordered: make(chan *batch, workers), stopped: make(chan struct{})}
	for range workers {
		p.workers.Go(func() {
			for b := range p.jobs {
				b.run(g)
				close(b.done)
			}
		})
	}
	p.writer.Go(func() { p.write(s) })
	return p
}

// write writes the answers in order, at once when nothing more is ready.
func (p *pipeline) write(s streams) {
	out := bufio.NewWriterSize(s.out, 1<<18)
	for b := range p.ordered {
		<-b.done
		if p.err != nil {
			continue
		}
		p.bad += b.bad
		_, p.err = out.Write(b.answer)
		if p.err == nil && len(p.ordered) == 0 {
			p.err = out.Flush()
		}
		_, _ = s.err.Write(b.faults)
		if p.err != nil {
			close(p.stopped)
		}
	}
	if p.err == nil {
		p.err = out.Flush()
	}
}

// send hands a batch on.
func (p *pipeline) send(b *batch) error {
	b.done = make(chan struct{})
	select {
	case <-p.stopped:
		return errStopped
	case p.ordered <- b:
	}
	p.jobs <- b
	return nil
}

// finish waits for everything that is on the way.
func (p *pipeline) finish() (bad int, err error) {
	close(p.jobs)
	p.workers.Wait()
	close(p.ordered)
	p.writer.Wait()
	return p.bad, p.err
}

// read sends the lines of a file on. A batch goes when it is full and when the input
// has no more at present, so that somebody at the other end who waits is answered.
func (p *pipeline) read(name string, standard io.Reader) error {
	from, shown := standard, "standard input"
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return err
		}
		defer file.Close()
		from, shown = file, shortPath(name)
	}
	in := bufio.NewReaderSize(from, 1<<18)
	b := &batch{name: shown, first: 1}
	for number := 1; ; number++ {
		line, err := nextLine(in)
		if err != nil && err != io.EOF {
			return fmt.Errorf("%s: %w", shown, err)
		}
		if line == nil {
			break
		}
		if number == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		b.lines, b.size = append(b.lines, line), b.size+len(line)
		p.lines++
		if b.size >= batchBytes || in.Buffered() == 0 {
			if err := p.send(b); err != nil {
				return err
			}
			b = &batch{name: shown, first: number + 1}
		}
	}
	if len(b.lines) > 0 {
		return p.send(b)
	}
	return nil
}

// nextLine reads a line without its end; nil at the end of the input. Of a line that is
// too long it keeps so much that this shows.
func nextLine(in *bufio.Reader) (line []byte, err error) {
	for {
		part, err := in.ReadSlice('\n')
		if len(part) > 0 && line == nil {
			line = []byte{}
		}
		if room := longestLine + 2 - len(line); room > 0 {
			line = append(line, part[:min(room, len(part))]...)
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		return bytes.TrimSuffix(line, []byte("\n")), err
	}
}
