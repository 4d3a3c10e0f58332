package preview

import (
	_ "embed" // for the script and the style
	"encoding/json"
	"html"
	"net/http"
	"strings"
	"time"
)

// ownPrefix is where the preview's own addresses lie, whatever the base: no
// site has a folder of that name.
const ownPrefix = "/-monjo/"

//go:embed reload.js
var reloadScript string

//go:embed status.css
var statusStyle string

func (s *Server) serveOwn(w http.ResponseWriter, r *http.Request) {
	if isForeign(r) {
		s.refuse(w, http.StatusForbidden, "this address answers only to the pages of the preview itself")
		return
	}
	switch strings.TrimPrefix(r.URL.Path, ownPrefix) {
	case "events":
		s.serveEvents(w, r)
	case "reload.js":
		serveText(w, r, "text/javascript; charset=utf-8", reloadScript)
	case "status.css":
		serveText(w, r, "text/css; charset=utf-8", statusStyle)
	case "problems":
		s.serveStatus(w, r, s.now.Load(), http.StatusOK)
	default:
		s.refuse(w, http.StatusNotFound, "not found")
	}
}

func serveText(w http.ResponseWriter, r *http.Request, kind, text string) {
	http.ServeContent(setType(w, kind), r, "", time.Time{}, strings.NewReader(text))
}

func setType(w http.ResponseWriter, kind string) http.ResponseWriter {
	w.Header().Set("Content-Type", kind)
	return w
}

// serveEvents sends the present state, and every later one, as a server-sent
// event "state" with the JSON object {"build", "state", "failed", "problems"}.
func (s *Server) serveEvents(w http.ResponseWriter, r *http.Request) {
	setType(w, "text/event-stream")
	if r.Method == http.MethodHead {
		return
	}
	control := http.NewResponseController(w)
	_ = control.SetWriteDeadline(time.Time{}) // a stream outlives the server's usual deadline
	if _, err := w.Write([]byte("retry: 300\n\n")); err != nil {
		return
	}
	for {
		st := s.now.Load()
		build, number := s.names(st)
		data, err := json.Marshal(struct {
			Build    string `json:"build"`
			State    string `json:"state"`
			Failed   bool   `json:"failed"`
			Problems string `json:"problems"`
		}{build, number, st.failed, st.problems})
		if err != nil {
			return
		}
		if _, err := w.Write([]byte("event: state\ndata: " + string(data) + "\n\n")); err != nil {
			return
		}
		if control.Flush() != nil {
			return
		}
		select {
		case <-st.over:
		case <-r.Context().Done():
			return
		case <-s.closed:
			return
		}
	}
}

// serveStatus is the page for when there is no site to lay the problems over.
func (s *Server) serveStatus(w http.ResponseWriter, r *http.Request, st *state, status int) {
	heading, text := "monjo is building the site", "this page reloads when it is ready"
	switch {
	case st.failed:
		heading, text = "the site could not be built", st.problems
		if status != http.StatusOK {
			status = http.StatusInternalServerError
		}
	case st.site != nil:
		heading, text = "the site is built", "no problems"
	}
	setType(w, typeHTML)
	w.WriteHeader(status)
	if r.Method == http.MethodHead {
		return
	}
	page := `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
<meta name="viewport" content="width=device-width">
<title>` + heading + `</title>
<link rel="stylesheet" href="` + ownPrefix + `status.css">
</head>
<body data-status>
<main>
<h1>` + heading + `</h1>
<pre>` + html.EscapeString(text) + `</pre>
</main>
</body>
</html>
`
	_, _ = w.Write(s.instrument([]byte(page), st)) // the browser is gone if this fails
}
