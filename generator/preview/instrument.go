package preview

import (
	"bytes"
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// instrument adds the reload script to a page and lets its policy allow that
// script. Every other byte of the page stays.
func (s *Server) instrument(page []byte, st *state) []byte {
	build, number := s.names(st)
	query := url.Values{"build": {build}, "state": {number}}.Encode()
	script := `<script src="` + ownPrefix + `reload.js?` + html.EscapeString(query) + `" defer></script>`
	var out bytes.Buffer
	out.Grow(len(page) + 512)
	z := html.NewTokenizer(bytes.NewReader(page))
	done := 0
	for {
		kind := z.Next()
		raw := z.Raw()
		if kind == html.ErrorToken {
			// A page without a head: the script goes to its end.
			out.Write(page[done:])
			out.WriteString(script)
			return out.Bytes()
		}
		length := len(raw)
		name, more := z.TagName()
		switch {
		case kind == html.EndTagToken && string(name) == "head", kind == html.StartTagToken && string(name) == "body":
			out.WriteString(script)
			out.Write(page[done:])
			return out.Bytes()
		case (kind == html.StartTagToken || kind == html.SelfClosingTagToken) && string(name) == "meta":
			out.WriteString(widenMeta(string(page[done:done+length]), z, more))
		default:
			out.Write(page[done : done+length])
		}
		done += length
	}
}

// widenMeta gives the tag back as it is, unless it is a policy.
func widenMeta(tag string, z *html.Tokenizer, more bool) string {
	var policy string
	isPolicy := false
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		switch string(key) {
		case "http-equiv":
			isPolicy = strings.EqualFold(string(value), "Content-Security-Policy")
		case "content":
			policy = string(value)
		}
	}
	if !isPolicy {
		return tag
	}
	return `<meta http-equiv="Content-Security-Policy" content="` + html.EscapeString(widen(policy)) + `">`
}

// widen allows scripts and connections of this origin, and nothing more. The
// policies of a list, separated by commas, all bind, so each is widened.
func widen(list string) string {
	policies := strings.Split(list, ",")
	for i, policy := range policies {
		policies[i] = widenOne(policy)
	}
	return strings.Join(policies, ", ")
}

func widenOne(policy string) string {
	needed := []string{"script-src", "connect-src"}
	var directives []string
	for directive := range strings.SplitSeq(policy, ";") {
		words := strings.Fields(directive)
		if len(words) == 0 {
			continue
		}
		name := strings.ToLower(words[0])
		needed = slices.DeleteFunc(needed, func(n string) bool { return n == name })
		if name == "script-src" || name == "script-src-elem" || name == "connect-src" {
			words = slices.DeleteFunc(words, func(w string) bool { return strings.EqualFold(w, "'none'") })
			if !slices.Contains(words, "'self'") {
				words = append(words, "'self'")
			}
		}
		directives = append(directives, strings.Join(words, " "))
	}
	for _, name := range needed {
		directives = append(directives, name+" 'self'")
	}
	return strings.Join(directives, "; ")
}
