package date

import (
	"fmt"
	"regexp"
	"strings"
)

// general is the hint where nothing certain can be said.
const general = "write a date such as 1951-09-08, 1951-09, 1951, 1951~ (about) or 1951-09/1952-04"

// explain finds words and a hint for a string that Parse refused.
func explain(s string, fault *Error) *Error {
	if fault.Words != "" {
		return fault
	}
	if fault := sized(s, general); fault != nil {
		return fault
	}
	words := fmt.Sprintf("%q is not a date", s)
	tidy := fold(s)
	for _, reader := range hints() {
		if found := reader(tidy); found != nil {
			if found.Words == "" {
				found.Words = words
			}
			return found
		}
	}
	return &Error{words, general}
}

// hints are tried in turn; each gives nil for a string that it does not know, and
// leaves Words empty when "is not a date" says enough.
func hints() []func(string) *Error {
	return []func(string) *Error{
		hintTidy, hintTime, hintNumbers, hintWords, hintOldEDTF, hintDecade, hintAbout, hintRange,
	}
}

func write(d Date) *Error { return &Error{Hint: "write " + d.String()} }

// hintTidy knows full-width signs and white space around the date.
func hintTidy(s string) *Error {
	if d, fault := read(s); fault == nil {
		return write(d)
	}
	return nil
}

var withTime = regexp.MustCompile(`^(\d{4}-\d\d-\d\d)[Tt ]\d\d?(:|$)`)

func hintTime(s string) *Error {
	found := withTime.FindStringSubmatch(s)
	if found == nil {
		return nil
	}
	d, fault := read(found[1])
	if fault != nil {
		return fault
	}
	return &Error{"a date has no time of day", "write " + d.String()}
}

// hintWords knows dates as documents write them.
func hintWords(s string) *Error {
	for _, reader := range [...]func(string) (Date, *Error){readEnglish, readJapanese} {
		d, fault := reader(s)
		if fault == nil {
			return write(d)
		}
		if fault.Words != "" {
			return fault
		}
	}
	return nil
}

// hintOldEDTF knows the EDTF draft of 2012 and small letters
// (differences: https://www.loc.gov/standards/datetime/, "Introduction").
func hintOldEDTF(s string) *Error {
	modern := strings.NewReplacer("u", "X", "x", "X", "y", "Y", "?~", "%", "~?", "%").Replace(s)
	if first, last, ok := strings.Cut(s, "/"); ok {
		switch {
		case first == "unknown":
			modern = "/" + last
		case first == "open":
			modern = "../" + last
		case last == "unknown":
			modern = first + "/"
		case last == "open" || last == "now" || last == "present":
			modern = first + "/.."
		}
	}
	if d, fault := read(modern); fault == nil {
		return write(d)
	}
	return nil
}

var (
	decade  = regexp.MustCompile(`^(?:the )?(\d{3})0'?s$|^(\d{3})0年代$`)
	century = regexp.MustCompile(`00'?s$|00年代$`)
)

func hintDecade(s string) *Error {
	n := decade.FindStringSubmatch(s)
	if n == nil {
		return nil
	}
	stem := n[1] + n[2]
	if century.MatchString(s) {
		return &Error{Hint: fmt.Sprintf("write %sX for the ten years or %sXX for the hundred years, whichever is meant", stem, stem[:2])}
	}
	return &Error{Hint: "write " + stem + "X"}
}

var about = regexp.MustCompile(`(?i)^(?:about|around|circa|ca?\.?) ?([^ ].*)$|^(.+)頃$`)

func hintAbout(s string) *Error {
	n := about.FindStringSubmatch(s)
	if n == nil {
		return nil
	}
	d, ok := understand(n[1] + n[2])
	if !ok || !d.start.plain() || d.isInterval() {
		return nil
	}
	d.start.qualifier = '~'
	return write(d)
}

var rangeSign = regexp.MustCompile(` ?[/–—〜] ?| (?:-|to|until) `)

// hintRange knows intervals with another sign, or with ends that need a hint themselves.
func hintRange(s string) *Error {
	ends := rangeSign.Split(s, -1)
	if len(ends) == 1 {
		ends = strings.Split(s, "-")
	}
	if len(ends) != 2 {
		return nil
	}
	first, firstOK := understand(ends[0])
	last, lastOK := understand(ends[1])
	if !firstOK || !lastOK || first.isInterval() || last.isInterval() {
		return nil
	}
	d, fault := span(first.start, last.start)
	if fault != nil {
		return fault
	}
	return write(d)
}

// understand reads a part of a string in any form that is certain.
func understand(s string) (Date, bool) {
	if d, fault := read(s); fault == nil {
		return d, true
	}
	if n := yearFirst.FindStringSubmatch(s); n != nil && n[2] == n[4] && n[3] != "0" && n[5] != "0" {
		d, fault := read(fmt.Sprintf("%s-%02d-%02d", n[1], number(n[3]), number(n[5])))
		return d, fault == nil
	}
	for _, reader := range [...]func(string) (Date, *Error){readEnglish, readJapanese} {
		if d, fault := reader(s); fault == nil {
			return d, true
		}
	}
	return Date{}, false
}
