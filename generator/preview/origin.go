package preview

import (
	"net"
	"net/http"
	"strings"
)

// isLoopback reports whether the request names this machine and the port that
// it came in by. A web site whose name is made to point at 127.0.0.1 (DNS
// rebinding) sends its own name.
func isLoopback(r *http.Request) bool {
	local, ok := r.Context().Value(http.LocalAddrContextKey).(net.Addr)
	if !ok {
		return false
	}
	_, port, err := net.SplitHostPort(local.String())
	if err != nil {
		return false
	}
	host := strings.ToLower(r.Host)
	if port == "80" {
		host = strings.TrimSuffix(host, ":80") + ":80" // browsers leave it out
	}
	switch host {
	case "localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port:
		return true
	}
	return false
}

// isForeign reports whether a page of another origin asks. Browsers say so in
// Sec-Fetch-Site, or at least in Origin; what is no browser says neither.
func isForeign(r *http.Request) bool {
	switch r.Header.Get("Sec-Fetch-Site") {
	case "", "same-origin", "none":
	default:
		return true
	}
	origins := r.Header.Values("Origin")
	return len(origins) > 0 && (len(origins) > 1 || !strings.EqualFold(origins[0], "http://"+r.Host))
}
