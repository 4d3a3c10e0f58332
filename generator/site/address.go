package site

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"monjo/generator/language"
)

// Address is where something is published: a slash-separated path below the site's
// root, without a leading slash. A page's address is empty (the root) or ends in "/".
// Every address of the project is spelt in this file.
type Address string

// The addresses that stand alone.
const (
	Root       Address = ""
	NotFound   Address = "404.html"
	NoJekyll   Address = ".nojekyll" // tells GitHub Pages to publish the files as they are
	Stylesheet Address = "assets/monjo.css"
	Script     Address = "assets/monjo.js"
	Icon       Address = "assets/icon.svg"
	Onward     Address = "assets/onward.js"    // of the pages at old addresses
	Manifest   Address = "manifest-sha256.txt" // written by package publish
)

// kept are the addresses that something else has or will have: files that monjo writes,
// that hosts read, and those of exports, data, feeds and search.
func kept() []Address {
	all := []Address{Stylesheet, Icon, Script, Onward, Manifest, NotFound, NoJekyll, ".gitignore", "CNAME", "robots.txt", "sitemap.xml", "opensearch.xml", "index.html", "favicon.ico"}
	for _, l := range language.All() {
		all = append(all, Home(l)+"feed.xml", Home(l)+"search/")
	}
	return append(all, "data/", "assets/index.html")
}

// Home is the home page in one language.
func Home(l language.Language) Address { return Address(l.Code() + "/") }

// onwards gives the addresses that an alias of a document or initiative stands for, each
// with where it leads: an alias that is the address of another document or initiative
// for its pages in both languages too, any other one for itself. to gives the page in a
// language, and neutral the page in both.
func onwards(alias string, to func(language.Language) Address, neutral Address) map[Address]Address {
	folder := Address(strings.TrimSuffix(alias, "/") + "/")
	all := map[Address]Address{}
	kind, rest, _ := strings.Cut(string(folder), "/")
	switch segments := strings.Count(rest, "/"); {
	case isPage(alias):
		all[Address(alias)] = neutral
	case kind == "documents" && (segments == 1 || segments == 2), kind == "initiatives" && segments == 1:
		for _, l := range language.All() {
			all[Home(l)+folder] = to(l)
		}
		if kind == "documents" {
			all[folder] = neutral
		}
	default:
		all[folder] = neutral
		for _, l := range language.All() {
			if strings.HasPrefix(string(folder), string(Home(l))) {
				all[folder] = to(l)
			}
		}
	}
	return all
}

// thing is what a page is about: the class of its list, such as "documents", and the path
// that names it in an alias, such as "documents/JPSEA/20070100.O1/"; the language is cut
// off. The class is empty for a page that is about nothing of that kind.
func thing(a Address) (class, alias string) {
	alias = string(a)
	for _, l := range language.All() {
		alias = strings.TrimPrefix(alias, string(Home(l)))
	}
	class, id, _ := strings.Cut(alias, "/")
	if id == "" || !slices.Contains([]string{"documents", "initiatives", "countries", "groups"}, class) {
		return "", alias
	}
	return class, alias
}

// documentAt is the ID of the document whose address to cite this is; empty where it is none.
func documentAt(a Address) string {
	id, ok := strings.CutPrefix(strings.TrimSuffix(string(a), "/"), "documents/")
	if !ok {
		return ""
	}
	return id
}

// isPage reports whether an old address is that of a file of HTML. Any other becomes a
// folder, since a host would not show a page under another name as one.
func isPage(alias string) bool {
	return strings.HasSuffix(alias, ".html") || strings.HasSuffix(alias, ".htm")
}

// above gives the list of which an address is a year or a part, in the order in which
// to try them; none for what is no such part, and is not lost without a word.
func above(a Address) []Address {
	segments := strings.Split(strings.TrimSuffix(string(a), "/"), "/")
	l, ok := language.Parse(segments[0])
	if !ok || len(segments) < 3 || !strings.HasSuffix(string(a), "/") {
		return nil
	}
	var lists []Address
	switch kind := segments[1]; {
	case kind == "years":
		for n := len(segments) - 1; n > 2; n-- {
			lists = append(lists, Address(strings.Join(segments[:n], "/")+"/"))
		}
		lists = append(lists, Documents(l))
	case kind == "initiatives" && segments[2] == "part":
		lists = append(lists, Initiatives(l))
	case len(segments) > 3 && slices.Contains([]string{"initiatives", "countries", "groups"}, kind):
		for n := len(segments) - 1; n > 2; n-- {
			lists = append(lists, Address(strings.Join(segments[:n], "/")+"/"))
		}
	}
	return lists
}

// Documents is the list of documents.
func Documents(l language.Language) Address { return Home(l) + "documents/" }

// Year is the list of the documents of one year, decade or century, such as "2007" or "195X".
func Year(l language.Language, year string) Address { return Home(l) + Address("years/"+year+"/") }

// Parallel is the address to cite: the document in both languages side by side.
func Parallel(id string) Address { return Address("documents/" + id + "/") }

// Document is a document in one language.
func Document(l language.Language, id string) Address { return Home(l) + Parallel(id) }

// Initiatives is the list of initiatives.
func Initiatives(l language.Language) Address { return Home(l) + "initiatives/" }

// InitiativesPart is a part of the list of initiatives, counted from 1. No year is written with
// less than four figures, so this is not a year of an initiative with the ID "part" either.
func InitiativesPart(l language.Language, part int) Address {
	if part < 2 {
		return Initiatives(l)
	}
	return Part(Initiatives(l), "part", part)
}

// Initiative is the page of an initiative.
func Initiative(l language.Language, id string) Address { return Initiatives(l) + Address(id+"/") }

// Countries is the list of countries.
func Countries(l language.Language) Address { return Home(l) + "countries/" }

// Country is the page of a country, by its code.
func Country(l language.Language, code string) Address {
	return Countries(l) + Address(strings.ToLower(code)+"/")
}

// Groups is the list of groups.
func Groups(l language.Language) Address { return Home(l) + "groups/" }

// Group is the page of a group, by its code.
func Group(l language.Language, code string) Address {
	return Groups(l) + Address(strings.ToLower(code)+"/")
}

// Part is a part of the list of one year, counted from 1, of a country, group or initiative
// that is named too often for one page, or of the documents of that year.
func Part(list Address, year string, part int) Address {
	if year != "" {
		list += Address(year + "/")
	}
	if part > 1 {
		list += Address(strconv.Itoa(part) + "/")
	}
	return list
}

// Prose is a page of prose, such as "about".
func Prose(l language.Language, id string) Address { return Home(l) + Address(id+"/") }

// reserved are the addresses in a language that no page of prose may take, those of later pages among them.
func reserved(l language.Language) []Address {
	return []Address{Home(l), Documents(l), Initiatives(l), Countries(l), Groups(l), Home(l) + "years/", Home(l) + "search/"}
}

// Asset is a file of layouts/assets.
func Asset(name string) Address { return Address("assets/" + name) }

// File is the path of the file that is published at the address.
func (a Address) File() string {
	if a == "" || strings.HasSuffix(string(a), "/") {
		return string(a) + "index.html"
	}
	return string(a)
}

// From is the relative reference from a page to the address, so that the site works
// below any folder. A page's reference to itself is "./".
func (a Address) From(page Address) string {
	from, to := strings.Split(string(page), "/"), strings.Split(string(a), "/")
	shared := 0
	for shared < len(from)-1 && shared < len(to)-1 && from[shared] == to[shared] {
		shared++
	}
	reference := strings.Repeat("../", len(from)-1-shared) + strings.Join(to[shared:], "/")
	if reference == "" {
		return "./"
	}
	return reference
}

// In is the absolute address below base, an address that ends in "/".
func (a Address) In(base string) string {
	return base + (&url.URL{Path: string(a)}).EscapedPath()
}

// rootPath is the path of base, an absolute address that ends in "/": "/" or "/repo/".
func rootPath(base string) string {
	u, err := url.Parse(base)
	if err != nil {
		return "/"
	}
	return u.EscapedPath()
}

// Row is the reference to a row of the page with the reference to.
func Row(to, anchor string) string {
	if to == "./" {
		to = ""
	}
	return to + "#" + anchor
}
