package gazetteer

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"monjo/generator/date"
	"monjo/generator/diag"
	"monjo/generator/language"
	"monjo/generator/source"
)

// File is one table of the gazetteer, by what it holds.
type File uint8

// The tables: countries.toml, former.toml, groups.toml and blocked.toml.
const (
	Countries File = iota
	Former
	Groups
	Blocked
)

// Name is the file's name in i18n/gazetteer.
func (f File) Name() string {
	return [...]string{"countries.toml", "former.toml", "groups.toml", "blocked.toml"}[f]
}

// Files gives all tables in the order in which [Read] takes them.
func Files() []File { return []File{Countries, Former, Groups, Blocked} }

// Read makes a gazetteer of the four tables, given in the order of [Files].
func Read(tables [4]*source.Record) (*Gazetteer, diag.List) {
	var problems diag.List
	r := reading{entities: map[Reference]*Entity{}, problems: &problems}
	for _, f := range Files() {
		if tables[f] == nil {
			continue
		}
		root := tables[f].Root(&problems)
		if f == Blocked {
			r.blocked(root)
			continue
		}
		for _, code := range root.Keys() {
			if t := root.Table(code); t.Present() {
				r.entity(f, code, t)
			}
		}
	}
	r.checkCodes(tables)
	return &Gazetteer{entities: r.entities, names: r.names, countries: automata(r.names, 0), initiatives: automata(nil, 0)}, problems
}

type reading struct {
	entities map[Reference]*Entity
	names    []name
	problems *diag.List
}

func (r *reading) entity(f File, code string, t *source.Table) {
	e := &Entity{Reference: Reference{Country, code}, Former: f == Former}
	if f == Groups {
		e.Class = Group
	}
	if r.entities[e.Reference] != nil {
		t.Problem("", diag.DuplicateID, "the code "+code+" is given twice", "keep one of the two")
		return
	}
	t.Require("name", "name.en and name.ja")
	e.Name, e.Official = t.Text("name"), t.Text("official")
	for _, l := range language.All() {
		if e.Name[l] == "" && !e.Name.Empty() {
			t.Problem("name", diag.MissingKey, code+" has no name."+l.Code(), "its pages need a name in both languages")
		}
	}
	e.Reading, e.Sort = t.Required("yomi", "the Japanese name in hiragana, for sorting").Text, t.Text("sort").In(language.English)
	e.From, e.To = r.date(t, "from"), r.date(t, "to")
	for _, v := range t.Strings("successors") {
		e.Successors = append(e.Successors, v.Text)
	}
	if members := t.Table("members"); members.Present() {
		r.members(e, members)
	}
	bounded, _ := t.Flag("bounded")
	r.collect(e, t, bounded)
	r.entities[e.Reference] = e
	t.Close("")
}

// collect takes the names by which an entity is found.
func (r *reading) collect(e *Entity, t *source.Table, bounded bool) {
	also, doubtful := t.Lists("also"), t.Lists("ambiguous")
	t.Lists("adjective") // the first gazetteer matches names alone; adjectives and single kanji need rules of their own
	t.Lists("kanji")
	for _, l := range language.All() {
		isDoubtful := map[string]bool{}
		for _, v := range doubtful[l] {
			isDoubtful[v.Text] = true
		}
		add := func(text string, at diag.Position) {
			if text != "" {
				r.add(at, name{language: l, text: text, reference: e.Reference, doubtful: isDoubtful[text], bounded: bounded, from: e.From, to: e.To})
			}
		}
		add(e.Name[l], t.Position("name", l.Code()))
		add(e.Official[l], t.Position("official", l.Code()))
		for _, v := range append(also[l], doubtful[l]...) {
			add(v.Text, v.Position())
		}
	}
	dated := t.Table("names")
	for _, key := range dated.Keys() {
		n := dated.Table(key)
		from, to := r.date(n, "from"), r.date(n, "to")
		for _, l := range language.All() {
			for _, v := range n.Strings(l.Code()) {
				r.add(v.Position(), name{language: l, text: v.Text, reference: e.Reference, from: from, to: to})
			}
		}
		n.Close("a dated name has en, ja, from and to")
	}
}

// add refuses a name that would be found everywhere.
func (r *reading) add(at diag.Position, n name) {
	if utf8.RuneCountInString(strings.TrimSpace(n.text)) < 2 {
		r.problems.Add(at, diag.BadName, fmt.Sprintf("the name %q is too short to be found safely", n.text), "a single letter or kanji is no name of its own")
		return
	}
	r.names = append(r.names, n)
}

func (r *reading) members(e *Entity, t *source.Table) {
	for _, code := range t.Keys() {
		for _, span := range t.Records(code) {
			e.Members = append(e.Members, Member{code, r.date(span, "from"), r.date(span, "to")})
			span.Close("a membership has from and to")
		}
	}
}

func (r *reading) blocked(t *source.Table) {
	for _, l := range language.All() {
		for _, v := range t.Strings(l.Code()) {
			r.add(v.Position(), name{language: l, text: v.Text, blocked: true})
		}
	}
	t.Close("blocked names are the lists en and ja")
}

func (r *reading) date(t *source.Table, key string) date.Date {
	v := t.String(key)
	if v.Text == "" {
		return date.Date{}
	}
	d, err := date.Parse(v.Text)
	if err != nil {
		words, hint := err.Error(), ""
		if fault, ok := err.(*date.Error); ok {
			words, hint = fault.Words, fault.Hint
		}
		t.Problem(key, diag.BadDate, key+": "+words, hint)
	}
	return d
}

// checkCodes finds members and successors that are no entries.
func (r *reading) checkCodes(tables [4]*source.Record) {
	g := Gazetteer{entities: r.entities}
	for _, class := range []Class{Country, Group} {
		for _, e := range g.Entities(class) {
			table := tables[Countries]
			if class == Group {
				table = tables[Groups]
			} else if e.Former {
				table = tables[Former]
			}
			for _, code := range e.Successors {
				if r.entities[Reference{Country, code}] == nil {
					r.problems.Add(table.Position(e.ID, "successors"), diag.UnknownID, "there is no country "+code, "")
				}
			}
			for _, m := range e.Members {
				if r.entities[Reference{Country, m.Country}] == nil {
					r.problems.Add(table.Position(e.ID, "members", m.Country), diag.UnknownID, "there is no country "+m.Country, "")
				}
			}
		}
	}
}
