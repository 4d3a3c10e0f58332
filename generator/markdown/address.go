package markdown

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"
)

// checkAddress says what is wrong with the address of a link. Browsers repair
// what is no address, each in its own way, so nothing is left to repair.
func checkAddress(address string) (fault, hint string) {
	if address == "" || address == "#" {
		return "a link without an address", "write the address in round brackets after the words"
	}
	for i, r := range address {
		switch {
		case r <= ' ' || r == 0x7f || unicode.IsSpace(r) || strings.ContainsRune("\"<>\\^`{|}", r) || strings.ContainsRune("[]", r) || r >= 0x80 && forbidden(r):
			return fmt.Sprintf("the address of a link holds the sign %q", r), fmt.Sprintf("write %s for it", url.PathEscape(string(r)))
		case r == '%' && (i+2 >= len(address) || !isHex(address[i+1]) || !isHex(address[i+2])):
			return "the address of a link holds % without two hexadecimal digits", "write %25 for a percent sign"
		}
	}
	const schemes = "use an address that begins with https:, http: or mailto:, or a path inside the archive"
	if strings.Count(address, "#") > 1 {
		return "the address of a link holds two number signs", "write %23 for a number sign that is part of a name"
	}
	if strings.HasPrefix(address, "//") {
		return "the address of a link begins with //", schemes
	}
	n := schemeLength(address)
	if n == 0 {
		// What has a colon before the first slash is a scheme to some reader.
		first, _, _ := strings.Cut(address, "/")
		first, _, _ = strings.Cut(first, "#")
		first, _, _ = strings.Cut(first, "?")
		if strings.Contains(first, ":") {
			return "the path of a link holds a colon in its first part", "write ./ before the path, or %3A for the colon"
		}
		return "", ""
	}
	rest := address[n:]
	switch scheme := strings.ToLower(address[:n-1]); scheme {
	case "http", "https":
		u, err := url.Parse(address)
		if err != nil || u.Hostname() == "" || !strings.HasPrefix(rest, "//") {
			return "the address of a link names no host", "write it as https://host/path"
		}
		if u.User != nil {
			return "the address of a link holds a user name", "take away what stands before the @"
		}
	case "mailto":
		if !strings.Contains(rest, "@") {
			return "the address of a link names no mailbox", "write it as mailto:name@host"
		}
	default:
		return fmt.Sprintf("links of the kind %s: are not part of the format", scheme), schemes
	}
	return "", ""
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'f'
}
