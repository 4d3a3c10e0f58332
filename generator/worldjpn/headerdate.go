package worldjpn

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"

	"monjo/generator/date"
	"monjo/generator/diag"
)

// decideDate gives the page its date. The ID's date is the check on the header's:
// a header that says the same more exactly wins, one that contradicts it loses.
func (p *Page) decideDate(r *report) {
	filed := p.ID.Day()
	if _, err := date.Parse(filed); err != nil && filed != "" {
		r.at(0, 0, diag.ImportDate, fmt.Sprintf("the date in the ID, %s, is not one of the calendar and cannot check the header", p.ID.Date), "see that the file has its right name")
		filed = ""
	}
	header := p.Fields.Date
	if p.Fields.Labels == PrimeMinistersLabels {
		header = p.houses(r)
	}
	if !header.Known() {
		p.Date = filed
		if filed != "" {
			r.at(header.Line, header.Column, diag.ImportAssumed, "the header has no date; the date of the ID is taken: "+filed, "compare with the document")
		}
		return
	}
	read, slip, err := headerDate(header.Words)
	switch {
	case slip != "":
		hint := "no date is taken"
		if filed != "" {
			hint = "the date of the ID is taken: " + filed
			if read != filed {
				slip += ", and it does not agree with the ID"
			}
		}
		r.field(header, diag.ImportDate, fmt.Sprintf("the date %q is miswritten: %s", header.Words, slip), hint)
		p.Date = filed
	case err != nil:
		r.field(header, diag.ImportDate, fmt.Sprintf("the date %q cannot be read: %s", header.Words, reason(err)), orNone(filed))
		p.Date = filed
	case filed == "":
		p.Date = read
	case read == filed:
		p.Date = read
	case strings.HasPrefix(read, filed+"-"):
		r.field(header, diag.ImportAssumed, fmt.Sprintf("the header's date, %s, is more exact than the ID's, %s, and is taken", read, filed), "")
		p.Date = read
	case strings.HasPrefix(filed, read+"-"):
		r.field(header, diag.ImportAssumed, fmt.Sprintf("the ID's date, %s, is more exact than the header's, %s, and is taken", filed, read), "compare with the document")
		p.Date = filed
	case contains(read, filed):
		r.field(header, diag.ImportAssumed, fmt.Sprintf("the header has several days, %s, of which the ID names one, %s; the header's are taken", read, filed), "")
		p.Date = read
	default:
		r.field(header, diag.ImportDate, fmt.Sprintf("the header says %s (%q), the ID %s", read, header.Words, filed), orNone(filed))
		p.Date = filed
	}
}

// contains reports whether the interval holds the whole of the date.
func contains(interval, edtf string) bool {
	outer, err := date.Parse(interval)
	if err != nil || outer.Precision() != date.PrecisionInterval {
		return false
	}
	inner, err := date.Parse(edtf)
	return err == nil && outer.Earliest().Compare(inner.Earliest()) <= 0 && inner.Latest().Compare(outer.Latest()) <= 0
}

func orNone(filed string) string {
	if filed == "" {
		return "no date is taken; write it by hand"
	}
	return "the date of the ID is taken: " + filed + "; compare with the document"
}

func reason(err error) string {
	var known *date.Error
	if errors.As(err, &known) {
		return known.Words
	}
	return err.Error()
}

var slashes = regexp.MustCompile(`^([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})$`)

// headerDate reads a date in any form that headers have. slip is not empty when the units or
// the year are miswritten in one of the known ways; edtf is then what seems to be meant.
func headerDate(words string) (edtf, slip string, err error) {
	words = strings.TrimSpace(norm.NFKC.String(words))
	if parts := slashes.FindStringSubmatch(words); parts != nil {
		read, err := date.Parse(pad(parts[1:]))
		return read.String(), "", err
	}
	if meant, slip := miswritten(words); slip != "" {
		return meant, slip, nil
	}
	read := date.ParseEnglish
	if strings.ContainsAny(words, "年月日") {
		read = date.ParseJapanese
	}
	d, err := read(words)
	return d.String(), "", err
}

// pad writes the digits of a year, a month and a day as EDTF; empty ones end the date.
func pad(parts []string) string {
	edtf := strings.Repeat("0", max(0, 4-len(parts[0]))) + parts[0]
	for _, part := range parts[1:] {
		if part != "" {
			edtf += "-" + strings.Repeat("0", 2-len(part)) + part
		}
	}
	return edtf
}

var units = regexp.MustCompile(`^([0-9]{1,5})\s*([年月日])\s*([0-9]{1,2})\s*([年月日])(?:\s*([0-9]{1,2})\s*([年月日])?)?$`)

// miswritten names what is wrong with the units of a date such as 1972年9年11日, or
// with a year such as that of 202年6月22日; slip is empty when nothing is.
func miswritten(words string) (meant, slip string) {
	found := units.FindStringSubmatch(words)
	if found == nil {
		return "", ""
	}
	var slips []string
	for i, part := range []struct{ name, want string }{{"year", "年"}, {"month", "月"}, {"day", "日"}} {
		number, unit := found[2*i+1], found[2*i+2]
		switch {
		case number == "":
		case unit == "":
			slips = append(slips, fmt.Sprintf("behind the %s there is no %s", part.name, part.want))
		case unit != part.want:
			slips = append(slips, fmt.Sprintf("behind the %s stands %s, not %s", part.name, unit, part.want))
		}
	}
	if len(found[1]) != 4 {
		slips = append(slips, fmt.Sprintf("the year has %d digits", len(found[1])))
	}
	return pad([]string{found[1], found[3], found[5]}), strings.Join(slips, ", ")
}
