package main

import (
	"fmt"
	"io"
	"os"
	"sync"

	"monjo/generator"
	"monjo/i18n"
)

// progress passes files on and says on one line of a terminal how many there were.
type progress struct {
	generator.Sink
	out   io.Writer
	total int
	lock  sync.Mutex
	done  int
}

// showing gives the sink itself unless out is a terminal: in a log, a line that
// overwrites itself is litter.
func showing(sink generator.Sink, out io.Writer, total int) (shown generator.Sink, end func()) {
	file, ok := out.(*os.File)
	if !ok {
		return sink, func() {}
	}
	if info, err := file.Stat(); err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return sink, func() {}
	}
	p := &progress{Sink: sink, out: out, total: total}
	return p, p.end
}

// Put passes the file on, and writes the line anew for each hundredth.
func (p *progress) Put(path string, data []byte) error {
	err := p.Sink.Put(path, data)
	p.lock.Lock()
	defer p.lock.Unlock()
	before := p.done * 100 / p.total
	p.done++
	if now := p.done * 100 / p.total; now != before {
		fmt.Fprintf(p.out, "\r%s of %s files", i18n.Number(min(p.done, p.total)), i18n.Number(p.total))
	}
	return err
}

// end takes the line away.
func (p *progress) end() { fmt.Fprint(p.out, "\r\x1b[K") }
