package worldjpn

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"monjo/generator/language"
)

// Letter is the last letter of an ID, the language of a page. The set is open:
// E, J and C have been seen.
type Letter string

// The letters that have been seen.
const (
	English  Letter = "E"
	Japanese Letter = "J"
	Chinese  Letter = "C"
)

// Language is the language of monjo that the letter stands for; ok is false for
// a language that monjo does not publish.
func (l Letter) Language() (in language.Language, ok bool) {
	switch l {
	case English:
		return language.English, true
	case Japanese:
		return language.Japanese, true
	}
	return 0, false
}

// ID is the name that the database gives to a page, such as 20070100.O1E in the
// collection JPSEA. The zero ID means that a file has none.
type ID struct {
	Collection string // such as "JPSEA", "docs" or "pm"; empty when the name did not tell
	Date       string // eight digits; 00 for a month or day that is not known
	Kind       string // a letter: T treaty, D declaration, S speech, O other; not reliable
	Slot       string // the sequence on that day, or W for the Diet policy speeches
	Language   Letter
}

var (
	pageName    = regexp.MustCompile(`^([0-9]{8})\.([A-Z])([0-9]{1,3}|[A-Z])([A-Z])$`)
	segment     = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]*$`)
	pathEnding  = regexp.MustCompile(`(?i)(\.(txt|html?))+$`)
	host        = regexp.MustCompile(`(?i)^(?:https?:)?//(?:www\.ioc\.u-tokyo\.ac\.jp/(?:~|%7E)worldjpn|(?:www\.)?worldjpn\.(?:grips\.ac\.jp|net))(/.*)$`)
	afterAnchor = regexp.MustCompile(`[?#].*$`)
)

// ParseID reads the ID from a file's name, a path or an address of the database
// under any of its hosts: 20070100.O1E.txt, documents/texts/JPSEA/20070100.O1E.html
// or http://www.ioc.u-tokyo.ac.jp/%7Eworldjpn/documents/texts/JPSEA/20070100.O1E.html.
// The collection is the folder below "texts", or the folder of the file when it
// has the name of a known collection. ok is false when there is no ID in the name.
func ParseID(name string) (id ID, ok bool) {
	name = afterAnchor.ReplaceAllString(strings.ReplaceAll(name, `\`, "/"), "")
	if on := host.FindStringSubmatch(name); on != nil {
		name = on[1]
	}
	folder, base := path.Split(name)
	parts := pageName.FindStringSubmatch(pathEnding.ReplaceAllString(base, ""))
	if parts == nil {
		return ID{}, false
	}
	return ID{collection(strings.Split(strings.Trim(folder, "/"), "/")), parts[1], parts[2], parts[3], Letter(parts[4])}, true
}

func collection(folders []string) string {
	last := folders[len(folders)-1]
	if !segment.MatchString(last) {
		return ""
	}
	if len(folders) > 1 && folders[len(folders)-2] == "texts" {
		return last
	}
	if slices.Contains([]string{"docs", "pw", "pm", "exdpm", "JPUS", "JPSEA", "asean", "ENVI", "PI"}, last) {
		return last
	}
	return ""
}

// Zero reports whether there is no ID.
func (id ID) Zero() bool { return id.Date == "" }

// Stem is the ID without collection and language, which twins have in common: 20070100.O1.
func (id ID) Stem() string { return id.Date + "." + id.Kind + id.Slot }

// Document is the ID of the document, and its folder in an archive: JPSEA/20070100.O1.
func (id ID) Document() string { return id.Collection + "/" + id.Stem() }

// Path is the page's path at the database, the same under each of its hosts:
// documents/texts/JPSEA/20070100.O1E.html.
func (id ID) Path() string {
	return "documents/texts/" + id.Document() + string(id.Language) + ".html"
}

// Address is the page's present address: Path at https://worldjpn.net.
func (id ID) Address() string { return "https://worldjpn.net/" + id.Path() }

// Day is the date in the ID as EDTF with the precision that it has: 2007-01 for
// 20070100. It is not checked against the calendar.
func (id ID) Day() string {
	switch {
	case id.Zero():
		return ""
	case id.Date[4:6] == "00":
		return id.Date[:4]
	case id.Date[6:] == "00":
		return id.Date[:4] + "-" + id.Date[4:6]
	}
	return id.Date[:4] + "-" + id.Date[4:6] + "-" + id.Date[6:]
}
