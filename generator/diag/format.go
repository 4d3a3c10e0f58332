package diag

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"
)

// String is "file:line:column: words [code]"; parts of the position that are 0 or empty are left out.
func (p Problem) String() string {
	var b strings.Builder
	if p.File != "" {
		b.WriteString(p.File)
		if p.Line > 0 {
			fmt.Fprintf(&b, ":%d", p.Line)
			if p.Column > 0 {
				fmt.Fprintf(&b, ":%d", p.Column)
			}
		}
		b.WriteString(": ")
	}
	if s := p.Code.Severity(); s < Error {
		b.WriteString(s.String() + ": ")
	}
	fmt.Fprintf(&b, "%s [%s]", p.Words, p.Code)
	return b.String()
}

// Text writes a problem a line, each with its hint on an indented line below it.
func Text(w io.Writer, l List) error {
	for _, p := range l {
		if _, err := fmt.Fprintln(w, printable(p.String())); err != nil {
			return err
		}
		if p.Hint == "" {
			continue
		}
		if _, err := fmt.Fprintln(w, "\thint: "+printable(p.Hint)); err != nil {
			return err
		}
	}
	return nil
}

// printable replaces control characters and the bidirectional ones, so that a hostile
// file name or value cannot drive the reader's terminal or show another message.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029' {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

// JSON writes one JSON object a line with the members file, line, column, severity, code, words and hint.
func JSON(w io.Writer, l List) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, p := range l {
		err := enc.Encode(struct {
			File     string `json:"file"`
			Line     int    `json:"line"`
			Column   int    `json:"column"`
			Severity string `json:"severity"`
			Code     Code   `json:"code"`
			Words    string `json:"words"`
			Hint     string `json:"hint,omitempty"`
		}{p.File, p.Line, p.Column, p.Code.Severity().String(), p.Code, p.Words, p.Hint})
		if err != nil {
			return err
		}
	}
	return nil
}

// GitHub writes workflow commands that GitHub Actions shows as annotations on the changed lines
// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
func GitHub(w io.Writer, l List) error {
	command := map[Severity]string{Error: "error", Warning: "warning", Information: "notice"}
	data := strings.NewReplacer("%", "%25", "\n", "%0A")
	property := strings.NewReplacer("%", "%25", ":", "%3A", ",", "%2C")
	for _, p := range l {
		words := printable(p.Words)
		if p.Hint != "" {
			words += "\nhint: " + printable(p.Hint)
		}
		var where strings.Builder
		fmt.Fprintf(&where, "title=%s", property.Replace(string(p.Code)))
		if p.File != "" {
			fmt.Fprintf(&where, ",file=%s", property.Replace(printable(p.File)))
		}
		if p.Line > 0 {
			fmt.Fprintf(&where, ",line=%d", p.Line)
		}
		if p.Column > 0 {
			fmt.Fprintf(&where, ",col=%d", p.Column)
		}
		if _, err := fmt.Fprintf(w, "::%s %s::%s\n", command[p.Code.Severity()], where.String(), data.Replace(words)); err != nil {
			return err
		}
	}
	return nil
}
