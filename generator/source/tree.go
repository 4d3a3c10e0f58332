package source

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"monjo/generator/diag"
	"monjo/generator/language"
)

// Tree is the list of an archive's files, sorted by path: what is there and what
// each file means by its place. Nothing but names and kinds has been looked at.
type Tree struct {
	files       fs.FS
	Archive     string // path of archive.toml; empty when it is missing
	Ledger      string // path of ledger.txt; empty when nothing was frozen yet
	Documents   []Entry
	Initiatives []Entry
	Pages       []Entry
	Gazetteer   []string // paths of the archive's own tables of names
}

// Entry is one document, initiative or page by its files.
type Entry struct {
	ID     string                 // address below /documents/, /initiatives/ or the language
	Record string                 // path of the TOML record; empty for a page
	Anchor string                 // path of a document's anchors.txt; empty when it was never frozen
	Texts  [language.Count]string // paths of en.md and ja.md; empty where there is none
}

const (
	root         = "content"
	maxTextBytes = 64 << 20
)

var (
	segment       = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]*$`)
	initiativeID  = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	reservedNames = regexp.MustCompile(`(?i)^((con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?|index\.html)$`)
)

// List finds the files of the archive in files, whose top is the folder that holds
// content/. Names that begin with a dot are passed over; every other name that means
// nothing is a problem, since a document in the wrong place would be lost in silence.
func List(files fs.FS) (Tree, diag.List) {
	l := lister{tree: Tree{files: files}}
	if !l.isFolder(root) {
		l.problems.Add(diag.Position{File: root}, diag.MissingFile, "there is no folder content", "run monjo in the archive's folder, or name it with --source")
		return l.tree, l.problems
	}
	for _, entry := range l.entries(root) {
		name := path.Join(root, entry.Name())
		switch {
		case entry.Name() == "archive.toml" && entry.Type().IsRegular():
			l.tree.Archive = name
		case entry.Name() == "ledger.txt" && entry.Type().IsRegular():
			l.tree.Ledger = name
		case entry.Name() == "documents" && entry.IsDir():
			l.documents(name)
		case entry.Name() == "initiatives" && entry.IsDir():
			l.initiatives(name)
		case entry.Name() == "pages" && entry.IsDir():
			l.pages(name)
		case entry.Name() == "gazetteer" && entry.IsDir():
			l.gazetteer(name)
		default:
			l.unexpected(name, entry, "content holds archive.toml, documents, initiatives, pages, gazetteer and ledger.txt")
		}
	}
	if l.tree.Archive == "" {
		l.problems.Add(diag.Position{File: path.Join(root, "archive.toml")}, diag.MissingFile, "the archive has no archive.toml", `it needs at least title.en, title.ja and base_url`)
	}
	l.sameButForCase(l.tree.Documents)
	return l.tree, l.problems
}

type lister struct {
	tree     Tree
	problems diag.List
}

func (l *lister) documents(folder string) {
	for _, entry := range l.entries(folder) {
		name := path.Join(folder, entry.Name())
		if !l.isDocumentFolder(name, entry) {
			continue
		}
		if l.isDocument(name) {
			l.document(entry.Name(), name)
			continue
		}
		inside := l.entries(name)
		if len(inside) == 0 {
			continue // what a move leaves behind; version control would not even keep it
		}
		for _, inner := range inside {
			innerName := path.Join(name, inner.Name())
			if l.isDocumentFolder(innerName, inner) {
				l.document(entry.Name()+"/"+inner.Name(), innerName)
			}
		}
		if !slices.ContainsFunc(inside, fs.DirEntry.IsDir) {
			l.problems.Add(diag.Position{File: path.Join(name, "document.toml")}, diag.MissingFile, "the folder has no document.toml", "a document needs a record; monjo new document "+entry.Name()+" writes one")
		}
	}
}

// isDocumentFolder reports what cannot be a document or a collection.
func (l *lister) isDocumentFolder(name string, entry fs.DirEntry) bool {
	if !entry.IsDir() {
		l.unexpected(name, entry, "a document is a folder with a document.toml in it")
		return false
	}
	return l.goodName(name, entry.Name(), segment, "an ID has the letters A-Z and a-z, digits, dots, hyphens and underscores, and begins with a letter or digit")
}

func (l *lister) isDocument(folder string) bool {
	for _, name := range []string{"document.toml", "en.md", "ja.md", "anchors.txt"} {
		if _, err := fs.Stat(l.tree.files, path.Join(folder, name)); err == nil {
			return true
		}
	}
	return false
}

func (l *lister) document(id, folder string) {
	d := Entry{ID: id}
	for _, entry := range l.entries(folder) {
		name := path.Join(folder, entry.Name())
		switch {
		case entry.Name() == "original" && entry.IsDir():
			// What monjo import was given, byte for byte; nothing of it is published.
		case entry.IsDir() && l.isDocument(name):
			l.problems.Add(diag.Position{File: name}, diag.BadID, "a document inside the document "+id, "move it beside: an ID has one or two segments")
		case entry.Name() == "document.toml" && entry.Type().IsRegular():
			d.Record = name
		case entry.Name() == "anchors.txt" && entry.Type().IsRegular():
			d.Anchor = name
		case l.isText(&d, name, entry):
		default:
			l.unexpected(name, entry, "a document has document.toml, en.md, ja.md, anchors.txt and the folder original")
		}
	}
	if d.Record == "" {
		l.problems.Add(diag.Position{File: path.Join(folder, "document.toml")}, diag.MissingFile, "the document "+id+" has no document.toml", "monjo new document "+id+" writes one")
		return
	}
	l.tree.Documents = append(l.tree.Documents, d)
}

func (l *lister) isText(d *Entry, name string, entry fs.DirEntry) bool {
	for _, language := range language.All() {
		if entry.Name() == language.Code()+".md" && entry.Type().IsRegular() {
			d.Texts[language] = name
			return true
		}
	}
	return false
}

func (l *lister) initiatives(folder string) {
	for _, entry := range l.entries(folder) {
		name := path.Join(folder, entry.Name())
		id, toml := strings.CutSuffix(entry.Name(), ".toml")
		if !toml || !entry.Type().IsRegular() {
			l.unexpected(name, entry, "an initiative is a file such as initiatives/ministerial-meeting.toml")
		} else if l.goodName(name, id, initiativeID, "an initiative's ID has small letters, digits and single hyphens") {
			l.tree.Initiatives = append(l.tree.Initiatives, Entry{ID: id, Record: name})
		}
	}
}

func (l *lister) gazetteer(folder string) {
	for _, entry := range l.entries(folder) {
		name := path.Join(folder, entry.Name())
		if path.Ext(name) != ".toml" || !entry.Type().IsRegular() {
			l.unexpected(name, entry, "a table of names is a file such as gazetteer/countries.toml")
			continue
		}
		l.tree.Gazetteer = append(l.tree.Gazetteer, name)
	}
}

func (l *lister) pages(folder string) {
	for _, entry := range l.entries(folder) {
		name := path.Join(folder, entry.Name())
		if !entry.IsDir() {
			l.unexpected(name, entry, "a page is a folder with en.md and ja.md in it, such as pages/about")
			continue
		}
		if !l.goodName(name, entry.Name(), initiativeID, "a page's ID has small letters, digits and single hyphens") {
			continue
		}
		page := Entry{ID: entry.Name()}
		for _, inner := range l.entries(name) {
			innerName := path.Join(name, inner.Name())
			if !l.isText(&page, innerName, inner) {
				l.unexpected(innerName, inner, "a page has en.md and ja.md")
			}
		}
		for _, language := range language.All() {
			if page.Texts[language] == "" {
				l.problems.Add(diag.Position{File: path.Join(name, language.Code()+".md")}, diag.MissingFile, "the page "+page.ID+" has no "+language.Code()+".md", "a page is written in both languages")
			}
		}
		l.tree.Pages = append(l.tree.Pages, page)
	}
}

func (l *lister) goodName(name, id string, form *regexp.Regexp, hint string) bool {
	if !form.MatchString(id) || strings.HasSuffix(id, ".") || reservedNames.MatchString(id) || len(id) > 100 {
		l.problems.Add(diag.Position{File: name}, diag.BadID, "the name cannot be an address", hint)
		return false
	}
	return true
}

// sameButForCase refuses two IDs, or the collections in them, that a file system or
// a reader without regard to case would confuse. IDs of initiatives and pages have small letters only.
func (l *lister) sameButForCase(documents []Entry) {
	first := map[string]string{}
	for _, d := range documents {
		collection, _, _ := strings.Cut(d.ID, "/")
		for _, name := range slices.Compact([]string{collection, d.ID}) {
			folded := strings.ToLower(name)
			if other, taken := first[folded]; taken && other != name {
				l.problems.Add(diag.Position{File: d.Record}, diag.DuplicateID, name+" differs from "+other+" in capital letters alone", "rename one of them")
				break
			}
			first[folded] = name
		}
	}
}

func (l *lister) entries(folder string) []fs.DirEntry {
	all, err := fs.ReadDir(l.tree.files, folder)
	if err != nil {
		l.problems.Add(diag.Position{File: folder}, diag.Unreadable, "the folder cannot be read: "+reason(err), "")
	}
	var entries []fs.DirEntry
	for _, entry := range all {
		name := path.Join(folder, entry.Name())
		switch {
		case strings.HasPrefix(entry.Name(), "."):
		case entry.Type()&fs.ModeSymlink != 0:
			l.problems.Add(diag.Position{File: name}, diag.NotAFile, "a symbolic link", "put the file itself here: a link can point outside of the archive, and a copy of the archive would not hold it")
		case !entry.IsDir() && !entry.Type().IsRegular():
			l.problems.Add(diag.Position{File: name}, diag.NotAFile, "neither a file nor a folder", "take it out of the archive")
		default:
			entries = append(entries, entry)
		}
	}
	// Not every file system lists a folder in order.
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries
}

func (l *lister) isFolder(name string) bool {
	info, err := fs.Stat(l.tree.files, name)
	return err == nil && info.IsDir()
}

func (l *lister) unexpected(name string, entry fs.DirEntry, hint string) {
	what := "this file means nothing here"
	if entry.IsDir() {
		what = "this folder means nothing here"
	}
	l.problems.Add(diag.Position{File: name}, diag.UnexpectedFile, what, hint)
}
