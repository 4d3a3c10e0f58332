package archive

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"monjo/generator/anchor"
	"monjo/generator/date"
	"monjo/generator/diag"
)

var changeKey = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_-]*$`)

// changes reads the [changes.KEY] tables.
func (r reader) changes() []Change {
	var all []Change
	for key, t := range sorted(r.children("changes")) {
		c := Change{Key: key, Date: t.requiredDate("date", "the day on which the words were changed"), Reason: t.requiredText("reason", "why the words were changed, for the reader")}
		for _, v := range t.Strings("rows") {
			if !anchor.Valid(v.Text) {
				r.Fault(v, diag.BadChange, fmt.Sprintf("rows: %q is not a row", v.Text), `write rows of this document, such as rows = ["p12", "p14"]`)
				continue
			}
			c.Rows = append(c.Rows, v)
		}
		if !changeKey.MatchString(key) {
			t.Problem("", diag.BadChange, fmt.Sprintf("%q cannot be the key of a change", key), "write letters, figures and hyphens, such as [changes.scan]")
			continue
		}
		t.Close("a change has date, reason and rows")
		all = append(all, c)
	}
	slices.SortStableFunc(all, func(a, b Change) int { return cmp.Or(date.Compare(a.Date, b.Date), strings.Compare(a.Key, b.Key)) })
	return all
}

// withdrawal reads [withdrawn]; nil when it is not there.
func (r reader) withdrawal() *Withdrawal {
	t := reader{r.Table.Table("withdrawn")}
	if !t.Present() {
		return nil
	}
	w := &Withdrawal{Date: t.requiredDate("date", "the day on which it was withdrawn"), Reason: t.requiredText("reason", "why it was withdrawn, for the reader")}
	t.Close("a withdrawal has date and reason")
	return w
}
