package worldjpn

import (
	"fmt"
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"

	"monjo/generator/date"
	"monjo/generator/diag"
)

// houses gives the date of a Diet speech, which is held in both Houses, nearly
// always on one day.
func (p *Page) houses(r *report) Field {
	first, second := p.Fields.Representatives, p.Fields.Councillors
	switch {
	case !first.Known():
		return second
	case second.Known() && first.Words != second.Words:
		r.field(second, diag.ImportDate, fmt.Sprintf("the speech has another date in the House of Councillors (%s) than in the House of Representatives (%s); the record has room for one", second.Words, first.Words),
			"write the other one into the note by hand")
	}
	return first
}

var cabinetTerm = regexp.MustCompile(`\((明治|大正|昭和|平成|令和)([0-9元]+)\.([0-9]+)\.([0-9]+)[〜~\-–](?:(明治|大正|昭和|平成|令和)?([0-9元]+)\.([0-9]+)\.([0-9]+))?\)$`)

// term reads the years of a cabinet, 昭和28.5.21〜29.12.10: the second era is left out when it is
// the first one. A cabinet still in office has an open end.
func term(words string) (interval string, ok bool) {
	found := cabinetTerm.FindStringSubmatch(strings.TrimSpace(norm.NFKC.String(words)))
	if found == nil {
		return "", false
	}
	first, err := date.ParseJapanese(found[1] + found[2] + "年" + found[3] + "月" + found[4] + "日")
	if err != nil {
		return "", false
	}
	if found[6] == "" {
		return first.String() + "/..", true
	}
	era := found[5]
	if era == "" {
		era = found[1]
	}
	last, err := date.ParseJapanese(era + found[6] + "年" + found[7] + "月" + found[8] + "日")
	if err != nil {
		return "", false
	}
	whole, err := date.Parse(first.String() + "/" + last.String())
	return whole.String(), err == nil
}

// checkTerm compares the speech's date with the cabinet's years.
func (p *Page) checkTerm(r *report) {
	if !p.Fields.Cabinet.Known() {
		return
	}
	var ok bool
	p.Fields.Term, ok = term(p.Fields.Cabinet.Words)
	if !ok {
		r.field(p.Fields.Cabinet, diag.ImportDate, "the years of the cabinet cannot be read", "they are kept as they are; nothing is checked against them")
		return
	}
	years, _ := date.Parse(p.Fields.Term)
	given, err := date.Parse(p.Date)
	if err != nil {
		return
	}
	if given.Latest().Compare(years.Earliest()) < 0 || given.Earliest().Compare(years.Latest()) > 0 {
		r.field(p.Fields.Cabinet, diag.ImportDate, fmt.Sprintf("the speech of %s is not within the years of the cabinet, %s", p.Date, p.Fields.Term), "compare both with the database")
	}
}
