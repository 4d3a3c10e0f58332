package publish

import (
	"errors"
	"io/fs"
	"strconv"
	"strings"
	"syscall"
	"unicode"
)

// Error is why a site was not written, in words for a person. The old site
// stands.
type Error struct {
	Words string // what is wrong; lower case, no full stop
	Hint  string // what to do about it; may be empty
	Err   error  // what the system answered; nil if monjo itself refuses
}

// Error is the words and, after a colon, the system's answer.
func (e *Error) Error() string {
	if e.Err == nil {
		return e.Words
	}
	return e.Words + ": " + e.Err.Error()
}

// Unwrap is the system's answer, so that errors.Is(err, fs.ErrPermission) and
// the like work; nil for a refusal.
func (e *Error) Unwrap() error { return e.Err }

// Machine reports whether the machine failed (a full disk, no permission), as
// opposed to monjo refusing what it was asked.
func (e *Error) Machine() bool { return e.Err != nil }

func refuse(words, hint string) error { return &Error{Words: words, Hint: hint} }

// machine wraps an answer of the system, and adds the hint that the answer
// itself calls for if the caller has none.
func machine(words, hint string, err error) error {
	var already *Error
	if errors.As(err, &already) {
		return already
	}
	if hint == "" {
		switch {
		case errors.Is(err, syscall.ENOSPC):
			hint = "the disk has no room, or no inodes, left for the new site beside the old one"
		case errors.Is(err, syscall.EROFS):
			hint = "the file system is read-only"
		case errors.Is(err, fs.ErrPermission):
			hint = "monjo needs the right to write in the folder that holds the site's folder"
		case errors.Is(err, syscall.ENAMETOOLONG):
			hint = "the name is longer than the file system allows"
		}
	}
	return &Error{Words: words, Hint: hint, Err: err}
}

// show is a name for a message: quoted if it could drive a terminal.
func show(name string) string {
	if strings.ContainsFunc(name, func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) }) {
		return strconv.Quote(name)
	}
	return name
}
