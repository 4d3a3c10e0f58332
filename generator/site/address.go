package site

import (
	"net/url"
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
	Manifest   Address = "manifest-sha256.txt" // written by package publish
)

// Home is the home page in one language.
func Home(l language.Language) Address { return Address(l.Code() + "/") }

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
