package publish

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	manifestName = "manifest-sha256.txt"
	ignoreName   = ".gitignore"
	longestName  = 255 // bytes; what ext4, APFS and NTFS have in common at the least
)

// checkPath says in words what keeps path from being a file of a site on any
// of the systems that a site is copied to, and nothing if it can be one.
func checkPath(path string) (words string) {
	switch {
	case path == "":
		return "is empty"
	case path[0] == '/':
		return "is absolute"
	case !utf8.ValidString(path):
		return "is not UTF-8"
	}
	for segment := range strings.SplitSeq(path, "/") {
		switch {
		case segment == "":
			return "has an empty segment"
		case segment == "." || segment == "..":
			return `has a segment "` + segment + `"`
		case len(segment) > longestName:
			return "has a segment longer than 255 bytes"
		case strings.ContainsFunc(segment, unicode.IsControl):
			return "has a control character"
		case strings.ContainsAny(segment, `\:*?"<>|`):
			return `has one of \ : * ? " < > |, which Windows does not allow`
		case strings.HasSuffix(segment, ".") || strings.HasSuffix(segment, " "):
			return "has a segment that ends in a full stop or a space, which Windows drops"
		case isDevice(segment):
			return "has a segment that names a device on Windows"
		}
	}
	return ""
}

// isDevice knows the names that Windows reserves, with any extension.
func isDevice(segment string) bool {
	stem, _, _ := strings.Cut(segment, ".")
	stem = strings.ToUpper(strings.TrimRight(stem, " "))
	switch stem {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	for _, port := range []string{"COM", "LPT"} {
		if number, ok := strings.CutPrefix(stem, port); ok && utf8.RuneCountInString(number) == 1 &&
			strings.Contains("0123456789¹²³", number) {
			return true
		}
	}
	return false
}

// fold maps spellings that a case-insensitive or normalising file system takes
// for the same name to one string.
func fold(path string) string {
	return strings.ToLower(strings.ToUpper(norm.NFC.String(path)))
}

// claim reserves a path for one file, and the folders above it.
func (w *Writing) claim(path string) error {
	if words := checkPath(path); words != "" {
		return refuse("a site cannot have a file "+show(path)+": the path "+words, "")
	}
	folded := fold(path)
	if folded == fold(manifestName) || folded == fold(ignoreName) {
		return refuse("a site cannot have a file "+show(path)+": the name is taken", "")
	}
	if err := w.name(path, folded); err != nil {
		return err
	}
	for above := parentOf(path); above != ""; above = parentOf(above) {
		if _, known := w.folders[above]; known {
			return nil
		}
		if err := w.name(above+"/", fold(above)); err != nil {
			return err
		}
		w.folders[above] = new(folder)
	}
	return nil
}

// name enters a spelling and refuses it if the same name is taken.
func (w *Writing) name(spelled, folded string) error {
	taken, ok := w.names[folded]
	if !ok {
		w.names[folded] = spelled
		return nil
	}
	words := "is there twice"
	switch {
	case taken == spelled:
	case strings.TrimSuffix(taken, "/") == strings.TrimSuffix(spelled, "/"):
		words = "is both a file and a folder"
	default:
		words = "and " + show(taken) + " are the same name on Windows and macOS"
	}
	return refuse("in the site, "+show(strings.TrimSuffix(spelled, "/"))+" "+words, "")
}

// parentOf is the folder that holds path, "" at the top.
func parentOf(path string) string {
	return path[:max(0, strings.LastIndexByte(path, '/'))]
}
