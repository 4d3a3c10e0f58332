package archive

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"monjo/generator/date"
	"monjo/generator/diag"
	"monjo/generator/language"
	"monjo/generator/source"
)

// ReadInitiative reads one initiative; nil when its record cannot be read at all.
func ReadInitiative(tree source.Tree, entry source.Entry) (*Initiative, diag.List) {
	record, problems := tree.Record(entry.Record)
	if record == nil {
		return nil, problems
	}
	r := reader{record.Root(&problems)}
	i := &Initiative{ID: entry.ID, Record: record}
	i.Name = r.requiredText("name", "name.en and name.ja are the initiative's name")
	i.Also = r.Lists("also")
	r.longEnough(i)
	r.Require("kind", "one of the kinds of initiatives, such as \"meeting\"")
	i.Kind = r.OneOf("kind", InitiativeKinds()).Text
	i.PartOf = r.String("part_of")
	i.Follows = r.String("follows")
	i.Description = r.Text("description")
	i.Evidence = r.evidence()
	i.Aliases = r.aliases()
	for key, t := range sorted(r.children("events")) {
		i.Events = append(i.Events, t.event(key))
	}
	slices.SortStableFunc(i.Events, func(a, b Event) int {
		return cmp.Or(date.Compare(a.Date, b.Date), strings.Compare(a.Key, b.Key))
	})
	for _, v := range r.Strings("passages") {
		if p, ok := r.passage("passages", v); ok {
			i.Passages = append(i.Passages, p)
		}
	}
	for _, e := range i.Events {
		if e.Passage != nil && !slices.ContainsFunc(i.Passages, func(p Passage) bool { return p.Value.Text == e.Passage.Value.Text }) {
			i.Passages = append(i.Passages, *e.Passage)
		}
	}
	r.Close("")
	return i, problems
}

// event reads [events.KEY]; its kind is the key itself where the key is a kind.
func (r reader) event(key string) Event {
	e := Event{Key: key, Kind: r.OneOf("kind", EventKinds()).Text}
	if e.Kind == "" && !slices.Contains(r.Keys(), "kind") {
		e.Kind = key
		if !slices.Contains(EventKinds(), key) {
			r.Problem("", diag.MissingKey, "the event "+key+" has no kind", "add kind = \"held\", or another of: "+strings.Join(EventKinds(), ", "))
		}
	}
	e.Date = r.requiredDate("date", "when it happened")
	e.Place, e.Name, e.Note = r.Text("place"), r.Text("name"), r.Text("note")
	e.Document = r.String("document")
	if v := r.String("passage"); v.Text != "" {
		if p, ok := r.passage("passage", v); ok {
			e.Passage = &p
			if e.Document.Text == "" {
				e.Document = source.Value{Text: p.Document}
			} else if e.Document.Text != p.Document {
				r.Problem("document", diag.BadPassage, "the event's document and the document of its passage differ", "the passage alone is enough")
			}
		}
	}
	r.Close("an event has kind, date, place, name, note, document and passage")
	return e
}

// longEnough refuses a name by which the initiative would be found everywhere.
func (r reader) longEnough(i *Initiative) {
	for _, l := range language.All() {
		names := i.Also[l]
		if i.Name[l] != "" {
			names = append([]source.Value{reader{r.Table.Table("name")}.String(l.Code())}, names...)
		}
		for _, v := range names {
			if utf8.RuneCountInString(strings.TrimSpace(v.Text)) < 2 {
				r.Fault(v, diag.BadName, fmt.Sprintf("the name %q is too short to be found safely", v.Text), "write the name out")
			}
		}
	}
}
