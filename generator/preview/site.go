package preview

import (
	"bytes"
	"errors"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"strings"
	"time"
	"unicode"
)

// serveSite answers as GitHub Pages does: /x is the file x, or leads to the
// folder x/, or is the file x.html; what is not there is 404.html.
func (s *Server) serveSite(w http.ResponseWriter, r *http.Request) {
	st := s.now.Load()
	if st.site == nil {
		s.serveStatus(w, r, st, http.StatusServiceUnavailable)
		return
	}
	below, ok := strings.CutPrefix(r.URL.Path, s.base)
	if !ok {
		if r.URL.Path == "/" || r.URL.Path+"/" == s.base {
			s.redirect(w, r, s.base)
			return
		}
		s.serveNotFound(w, r, st)
		return
	}
	name := strings.TrimSuffix(below, "/")
	isFolder := below == "" || name != below
	if name == "" {
		name = "."
	}
	if below == "/" || !isPublic(name) {
		s.serveNotFound(w, r, st)
		return
	}
	info, err := fs.Stat(st.site, name)
	switch {
	case err == nil && info.IsDir() && isFolder:
		s.serveFile(w, r, st, path.Join(name, "index.html"))
	case err == nil && info.IsDir():
		s.redirect(w, r, s.base+name+"/")
	case isFolder:
		s.serveNotFound(w, r, st)
	case err == nil && info.Mode().IsRegular():
		s.serveFile(w, r, st, name)
	case errors.Is(err, fs.ErrNotExist):
		s.serveFile(w, r, st, name+".html")
	default:
		s.serveNotFound(w, r, st)
	}
}

// isPublic refuses what is no plain path, and what Pages hides.
func isPublic(name string) bool {
	if name == "." {
		return true
	}
	if !fs.ValidPath(name) || strings.ContainsFunc(name, func(c rune) bool { return c == '\\' || c == ':' || unicode.IsControl(c) }) {
		return false
	}
	for segment := range strings.SplitSeq(name, "/") {
		if segment[0] == '.' && segment != ".well-known" {
			return false
		}
	}
	return true
}

// redirect leads to a path of this server: the path is never empty and begins
// with one slash, so it cannot name another host.
func (s *Server) redirect(w http.ResponseWriter, r *http.Request, to string) {
	w.Header().Set("Location", (&url.URL{Path: to, RawQuery: r.URL.RawQuery}).String())
	w.WriteHeader(http.StatusMovedPermanently)
}

func (s *Server) serveFile(w http.ResponseWriter, r *http.Request, st *state, name string) {
	data, err := fs.ReadFile(st.site, name)
	if errors.Is(err, fs.ErrNotExist) {
		s.serveNotFound(w, r, st)
		return
	}
	if err != nil {
		s.refuse(w, http.StatusInternalServerError, "the preview could not read this file of the site")
		return
	}
	kind := contentType(name)
	w.Header().Set("Content-Type", kind)
	if kind == typeHTML {
		data = s.instrument(data, st)
	}
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(data))
}

func (s *Server) serveNotFound(w http.ResponseWriter, r *http.Request, st *state) {
	data, err := fs.ReadFile(st.site, "404.html")
	if err != nil {
		s.refuse(w, http.StatusNotFound, "not found")
		return
	}
	w.Header().Set("Content-Type", typeHTML)
	w.WriteHeader(http.StatusNotFound)
	if r.Method != http.MethodHead {
		_, _ = w.Write(s.instrument(data, st)) // the browser is gone if this fails
	}
}

const typeHTML = "text/html; charset=utf-8"

// contentType is the type that Pages gives a file by its extension.
func contentType(name string) string {
	switch strings.ToLower(strings.TrimPrefix(path.Ext(name), ".")) {
	case "html", "htm":
		return typeHTML
	case "js", "mjs":
		return "text/javascript; charset=utf-8"
	case "css":
		return "text/css; charset=utf-8"
	case "json", "map":
		return "application/json; charset=utf-8"
	case "xml":
		return "application/xml"
	case "atom":
		return "application/atom+xml"
	case "rss":
		return "application/rss+xml"
	case "svg":
		return "image/svg+xml"
	case "png":
		return "image/png"
	case "jpg", "jpeg":
		return "image/jpeg"
	case "gif":
		return "image/gif"
	case "webp":
		return "image/webp"
	case "ico":
		return "image/x-icon"
	case "txt":
		return "text/plain; charset=utf-8"
	case "wasm":
		return "application/wasm"
	case "ris":
		return "application/x-research-info-systems"
	case "bib":
		return "application/x-bibtex"
	case "rdf":
		return "application/rdf+xml"
	case "jsonld":
		return "application/ld+json"
	case "tei":
		return "application/tei+xml"
	case "webmanifest":
		return "application/manifest+json"
	case "md":
		return "text/markdown; charset=utf-8"
	case "csv":
		return "text/csv; charset=utf-8"
	case "pdf":
		return "application/pdf"
	case "zip":
		return "application/zip"
	case "woff2":
		return "font/woff2"
	}
	return "application/octet-stream"
}
