// Package preview is what `monjo serve` answers with: the current site as
// GitHub Pages would serve it, reloaded in the browser when it changes.
//
//	s := preview.New(preview.Options{Base: "/repo/", Run: strconv.Itoa(os.Getpid())})
//	s.Show(site)                  // after every build that changed something
//	s.Fail(problems.Error())      // after one that failed; the old site stays
//	server := &http.Server{Handler: s, ReadHeaderTimeout: 10 * time.Second}
//	server.RegisterOnShutdown(s.Close)
//	err := server.Serve(listener) // on loopback
//
// # What differs from the published site
//
// Pages carry a Content-Security-Policy in which no script may run. In the
// served copy of a page, never on disk, that policy is widened by
// "script-src 'self'; connect-src 'self'", and a script is added before
// </head>. The script listens at /-monjo/events: it reloads the page when
// another build is shown, and lays the problems of a failed build over the
// page until they are mended. Nothing else is changed: paths, redirects,
// 404.html, types and the hiding of dotfiles are those of the published site.
// The problems also stand at /-monjo/problems, for a browser without scripts.
//
// # Who may ask
//
// A page of any web site can send requests to a port of this machine, so:
// the Host must be localhost, 127.0.0.1 or [::1] with the port that the
// request came in by (a name that somebody lets point at 127.0.0.1 is
// refused), only GET and HEAD are answered, no CORS header is ever sent, and
// what lies below /-monjo/ is refused to pages of other origins. Nothing is
// cached.
//
// The package has no clock and touches no file but through the fs.FS it is
// given. That should be one that cannot be led out of the site, such as
// (*os.Root).FS(), and should stay readable until the next Show: the files of
// a folder that was exchanged and deleted do not.
package preview

import (
	"io/fs"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
)

// Options is what a [Server] must know beyond the site.
type Options struct {
	// Base is the path at which the site stands, such as "/repo/"; "" is "/".
	Base string
	// Run names this run of the command, such as by its process number: pages
	// that a browser still has from an earlier run then reload. It may be empty.
	Run string
}

// Server serves one site after another. It is an [http.Handler]; its methods
// may be called from several goroutines.
type Server struct {
	base   string
	run    string
	mutex  sync.Mutex // one change of state at a time
	now    atomic.Pointer[state]
	closed chan struct{}
	once   sync.Once
}

// state is what is shown from one build to the next.
type state struct {
	build    int           // counts the builds shown; 0 before the first
	number   int           // counts the states
	site     fs.FS         // nil before the first
	problems string        // of the last build, if it failed
	failed   bool          // the last build failed
	over     chan struct{} // closed when the next state holds
}

// New is a server that has nothing to show yet and answers that it is building.
func New(o Options) *Server {
	base := "/" + strings.Trim(o.Base, "/") + "/"
	if base == "//" {
		base = "/"
	}
	s := &Server{base: base, run: o.Run, closed: make(chan struct{})}
	s.now.Store(&state{over: make(chan struct{})})
	return s
}

// Show replaces the site and reloads every open page. The problems of a failed
// build before it are gone.
func (s *Server) Show(site fs.FS) {
	s.change(func(next *state) {
		next.build++
		next.site, next.problems, next.failed = site, "", false
	})
}

// Fail keeps the site that is shown and lays these problems, plain text of any
// number of lines, over every open page and every page that is opened next.
func (s *Server) Fail(problems string) {
	s.change(func(next *state) { next.problems, next.failed = problems, true })
}

// Close ends the event streams, without which http.Server.Shutdown would wait
// for ever. Pages are still served.
func (s *Server) Close() { s.once.Do(func() { close(s.closed) }) }

func (s *Server) change(edit func(next *state)) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	last := s.now.Load()
	next := *last
	next.number++
	next.over = make(chan struct{})
	edit(&next)
	s.now.Store(&next)
	close(last.over)
}

// names are the build and the state as pages and events call them.
func (s *Server) names(st *state) (build, state string) {
	return s.run + "." + strconv.Itoa(st.build), s.run + "." + strconv.Itoa(st.number)
}

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Cache-Control", "no-store")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Referrer-Policy", "no-referrer")
	switch {
	case !isLoopback(r):
		s.refuse(w, http.StatusForbidden, "this preview answers only to localhost, 127.0.0.1 and [::1] with its own port")
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		h.Set("Allow", "GET, HEAD")
		s.refuse(w, http.StatusMethodNotAllowed, "this preview answers only GET and HEAD")
	case strings.HasPrefix(r.URL.Path, ownPrefix):
		s.serveOwn(w, r)
	default:
		s.serveSite(w, r)
	}
}

func (s *Server) refuse(w http.ResponseWriter, status int, words string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write([]byte(words + "\n")) // the browser is gone if this fails
}
