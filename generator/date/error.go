package date

import "fmt"

// Error says why a string is not a date. Both strings are lower case without a full
// stop, for a problem of package diag.
type Error struct {
	Words string // what is wrong
	Hint  string // what to write instead; never empty
}

// Error is the words and the hint.
func (e *Error) Error() string { return e.Words + ": " + e.Hint }

// sized refuses strings that are empty or longer than any date.
func sized(s, hint string) *Error {
	switch {
	case s == "":
		return &Error{"the date is empty", hint}
	case len(s) > longest:
		return &Error{"the date is too long", hint}
	}
	return nil
}

// refuse completes the fault of a reader of documents, which has no words when no form fits.
func refuse(s string, fault *Error, hint string) *Error {
	if fault.Words != "" {
		return fault
	}
	if fault := sized(s, hint); fault != nil {
		return fault
	}
	return &Error{fmt.Sprintf("%q cannot be read as a date with certainty", s), hint}
}
