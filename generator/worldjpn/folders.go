package worldjpn

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"monjo/generator/date"
	"monjo/generator/diag"
)

// Options are what the pages themselves cannot tell.
type Options struct {
	Collection string // the collection of pages whose name does not tell it, such as "JPSEA"
	Retrieved  string // when the files were taken from the database, EDTF; may be empty
	Kind       string // the kind of all the documents, one of [Kinds]; empty: from the titles
}

// Folder is the folder of one document.
type Folder struct {
	ID    string // collection and stem, JPSEA/20070100.O1: the path below content/documents
	Files []File // document.toml, en.md, ja.md as far as there are such texts, then the originals
}

// File is one file of a Folder.
type File struct {
	Name string // slash-separated, below the folder, such as "original/20070100.O1E.txt"
	Data []byte
}

// twins are the pages of one document.
type twins struct {
	name      string // the document's ID
	published []Page // English, then Japanese; at most one of each
	other     []Page // in languages that monjo does not publish
}

// Folders makes a folder for each document, from pages that [Read] gave without
// errors, in the order of their IDs. Pages that differ only in the last
// letter of their ID are language versions of one document. The problems have the pages'
// names as files, and no file for what is wrong with the options.
//
// A page that cannot be filed – no ID, no collection, a language version for the
// second time – is an error and left out. A page in another language than English and Japanese is
// reported, and its bytes are kept in the folder of its twins.
func Folders(pages []Page, o Options) ([]Folder, diag.List) {
	r := &report{}
	o.check(r)
	var folders []Folder
	for _, t := range r.pair(pages, o) {
		if len(t.published) == 0 {
			continue
		}
		folders = append(folders, r.folder(t, o))
	}
	return folders, r.list.Sort()
}

func (o *Options) check(r *report) {
	if o.Collection != "" && !segment.MatchString(o.Collection) {
		r.at(0, 0, diag.BadID, fmt.Sprintf("%q cannot be a collection", o.Collection), "use letters, digits, full stops and hyphens, as the database does: JPSEA")
		o.Collection = ""
	}
	if _, err := date.Parse(o.Retrieved); err != nil && o.Retrieved != "" {
		r.at(0, 0, diag.BadDate, fmt.Sprintf("%q is not a date: %s", o.Retrieved, reason(err)), "write the date of retrieval as 2026-11-23")
		o.Retrieved = ""
	}
	if o.Kind != "" && !slices.Contains(Kinds(), o.Kind) {
		r.at(0, 0, diag.BadValue, fmt.Sprintf("%q is not a kind of document", o.Kind), "use one of: "+strings.Join(Kinds(), ", "))
		o.Kind = ""
	}
}

// pair brings the pages of each document together, in the order of the IDs.
func (r *report) pair(pages []Page, o Options) []twins {
	var all []twins
	index := map[string]int{}
	known := collections(pages)
	for _, p := range pages {
		r.file = p.Name
		if p.ID.Zero() {
			r.unnamed()
			continue
		}
		p.ID.Collection = r.collection(p.ID, known[p.ID.Stem()], o)
		if p.ID.Collection == "" {
			continue
		}
		at, seen := index[p.ID.Document()]
		if !seen {
			at, all = len(all), append(all, twins{name: p.ID.Document()})
			index[p.ID.Document()] = at
		}
		all[at].add(r, p)
	}
	slices.SortFunc(all, func(a, b twins) int { return strings.Compare(a.name, b.name) })
	for _, t := range all {
		t.reportOther(r)
	}
	r.file = ""
	return all
}

func (r *report) unnamed() {
	r.at(0, 0, diag.ImportID, "the file's name is not one of the database's", "name the file as the database does, such as 20070100.O1E.txt")
}

// collections gives for each stem the collections in the names of its pages.
func collections(pages []Page) map[string][]string {
	known := map[string][]string{}
	for _, p := range pages {
		stem, own := p.ID.Stem(), p.ID.Collection
		if own != "" && !slices.Contains(known[stem], own) {
			known[stem] = append(known[stem], own)
		}
	}
	return known
}

// collection is the one in the page's own name, or the option, or that of its twins
// when they agree.
func (r *report) collection(id ID, twins []string, o Options) string {
	switch {
	case id.Collection != "" && o.Collection != "" && o.Collection != id.Collection:
		r.at(0, 0, diag.ImportAssumed, fmt.Sprintf("the path says that the collection is %s; it is believed rather than --collection %s", id.Collection, o.Collection), "")
		return id.Collection
	case id.Collection != "":
		return id.Collection
	case o.Collection != "":
		return o.Collection
	case len(twins) == 1:
		r.at(0, 0, diag.ImportAssumed, "the collection is taken from the page's twin: "+twins[0], "")
		return twins[0]
	}
	r.at(0, 0, diag.ImportCollection, "the name does not tell the collection, which is a part of the document's ID", "give it: --collection JPSEA")
	return ""
}

func (t *twins) add(r *report, p Page) {
	_, publish := p.ID.Language.Language()
	same := func(other Page) bool { return other.ID.Language == p.ID.Language }
	for _, group := range [][]Page{t.published, t.other} {
		if at := slices.IndexFunc(group, same); at >= 0 {
			r.at(0, 0, diag.ImportDuplicate, fmt.Sprintf("the page %s%s was already read from %s", t.name, p.ID.Language, group[at].Name), "give one of the files")
			return
		}
	}
	if !publish {
		t.other = append(t.other, p)
		return
	}
	t.published = append(t.published, p)
	slices.SortFunc(t.published, func(a, b Page) int { return cmp.Compare(a.in(), b.in()) })
}

func (t twins) reportOther(r *report) {
	slices.SortFunc(t.other, func(a, b Page) int { return strings.Compare(string(a.ID.Language), string(b.ID.Language)) })
	for _, p := range t.other {
		r.file = p.Name
		language := string(p.ID.Language)
		if p.ID.Language == Chinese {
			language = "Chinese"
		}
		done := "its file is kept beside the other versions"
		if len(t.published) == 0 {
			done = "there is no English or Japanese version, so no folder is made"
		}
		r.at(0, 0, diag.ImportLanguage, fmt.Sprintf("the page is in a language that monjo does not publish (%s); %s", language, done), "")
	}
}

// original is the name of the file that keeps a page's bytes.
func (p Page) original() string {
	return "original/" + path.Base(afterAnchor.ReplaceAllString(strings.ReplaceAll(p.Name, `\`, "/"), ""))
}
