package generator

import (
	"io/fs"
	"path"
	"sync"

	"monjo/generator/diag"
	"monjo/generator/site"
)

// Sink takes the files of a site, each once, from several goroutines. The path is
// slash-separated, below the site's root.
type Sink interface {
	Put(path string, data []byte) error
}

// Write renders every page into the sink and adds the assets. It gives the problems
// of the layouts, and the first error of the sink; after either, the sink's content is
// not a site.
func (s Site) Write(sink Sink) (diag.List, error) {
	var first struct {
		sync.Mutex
		err error
	}
	put := func(path string, data []byte) {
		if err := sink.Put(path, data); err != nil {
			first.Lock()
			defer first.Unlock()
			if first.err == nil {
				first.err = err
			}
		}
	}
	_, problems := each(s.Pages, func(p site.Page) (struct{}, diag.List) {
		data, problems := s.renderer.Page(p)
		if problems.Worst() != diag.Error {
			put(p.Address.File(), data)
		}
		return struct{}{}, problems
	})
	names, err := fs.Glob(s.assets, "assets/*")
	if err != nil {
		return problems.Sort(), err
	}
	for _, name := range names {
		data, err := fs.ReadFile(s.assets, name)
		if err != nil {
			return problems.Sort(), err
		}
		put(string(site.Asset(path.Base(name))), data)
	}
	put(string(site.NoJekyll), nil)
	return problems.Sort(), first.err
}
