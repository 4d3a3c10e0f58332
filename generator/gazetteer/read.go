package gazetteer

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"monjo/generator/date"
	"monjo/generator/diag"
	"monjo/generator/language"
	"monjo/generator/source"
)

// Read makes a gazetteer of its tables, those of an archive behind monjo's own, and
// checks them: each value by itself, and then the whole (see lint.go).
//
// An entry of an archive's table with a code that is there already adds its names,
// members and links to that entry, and replaces its name, official name and reading
// where it gives them.
func Read(tables []Table) (*Gazetteer, diag.List) {
	var problems diag.List
	g := &Gazetteer{entities: map[Reference]*Entity{}}
	g.names = make([]name, 0, 1<<14)
	r := reading{Gazetteer: g, problems: &problems, entries: map[Reference][]*source.Table{}}
	words := newLists()
	for _, t := range tables {
		root := t.Record.Root(&problems)
		switch t.Kind {
		case Blocked:
			r.blocked(root)
		case Context, Compound:
			words.add(t.Kind, root)
		default:
			for _, code := range root.Keys() {
				if entry := root.Table(code); entry.Present() {
					r.entity(t, code, entry)
				}
			}
		}
	}
	r.lint()
	g.context = [language.Count]*context{newContext(words.context, language.English), newContext(words.context, language.Japanese)}
	g.compound = newCompound(words.compound, g.names)
	words.lint(g, &problems)
	g.countries = finders(g.names, 0)
	g.initiatives = finders(nil, 0)
	return g, problems
}

type reading struct {
	*Gazetteer
	entries  map[Reference][]*source.Table // where each entity was read, for problems found later
	places   []source.Value                // of each name
	problems *diag.List
}

func (r *reading) entity(table Table, code string, t *source.Table) {
	reference := Reference{Country, code}
	if table.Kind == Groups {
		reference.Class = Group
	}
	if !goodCode(code, table.Kind) {
		t.Problem("", diag.BadValue, code+" is no code", "a country has a code of two letters (ISO 3166-1), a former state one of four (ISO 3166-3) or x- and small letters, a group one of capital letters and digits")
	}
	e := r.entities[reference]
	switch {
	case e == nil:
		e = &Entity{Reference: reference, Former: table.Kind == Former}
		r.entities[reference] = e
		t.Require("name", "name.en and name.ja")
		t.Require("yomi", "the Japanese name in hiragana, for sorting")
	case !table.Own:
		t.Problem("", diag.DuplicateID, "the code "+code+" is given twice", "keep one of the two")
		return
	case e.Former != (table.Kind == Former):
		t.Problem("", diag.DuplicateID, code+" is an entry of another table", "a former state stays one")
	}
	r.entries[reference] = append(r.entries[reference], t)
	r.headings(e, t)
	for _, l := range language.All() {
		if e.Name[l] == "" && !e.Name.Empty() {
			t.Problem("name", diag.MissingKey, code+" has no name."+l.Code(), "its pages need a name in both languages")
		}
	}
	for _, v := range t.Strings("successors") {
		e.Successors = append(e.Successors, v.Text)
	}
	for _, v := range t.Strings("predecessors") {
		e.Predecessors = append(e.Predecessors, v.Text)
	}
	if members := t.Table("members"); members.Present() {
		r.members(e, members)
	}
	bounded, _ := t.Flag("bounded")
	r.collect(e, t, bounded)
	t.Close("")
}

// headings reads what a page shows of the entity.
func (r *reading) headings(e *Entity, t *source.Table) {
	for n, into := range []*language.Text{&e.Name, &e.Official} {
		for l, text := range t.Text([]string{"name", "official"}[n]) {
			if text != "" {
				into[l] = text
			}
		}
	}
	if v := t.String("yomi"); v.Text != "" {
		e.Reading = v.Text
	}
	if sort := t.Text("sort").In(language.English); sort != "" {
		e.Sort = sort
	}
	if from := r.date(t, "from"); !from.IsZero() {
		e.From = from
	}
	if to := r.date(t, "to"); !to.IsZero() {
		e.To = to
	}
}

// collect takes the names by which an entity is found.
func (r *reading) collect(e *Entity, t *source.Table, bounded bool) {
	lists := func(key string, n name) {
		for l, values := range t.Lists(key) {
			for _, v := range values {
				m := n
				m.language, m.text = language.Language(l), v.Text
				r.add(v, m)
			}
		}
	}
	base := period(name{reference: e.Reference, bounded: bounded}, e.From, e.To)
	for _, key := range []string{"name", "official"} {
		texts := t.Table(key)
		for _, l := range language.All() {
			if v := texts.String(l.Code()); v.Text != "" {
				m := base
				m.language, m.text = l, v.Text
				r.add(v, m)
			}
		}
	}
	lists("also", base)
	doubtful := base
	doubtful.doubtful = true
	lists("ambiguous", doubtful)
	word := base
	word.usage = adjective
	lists("adjective", word)
	word.usage = letter
	lists("kanji", word)
	dated := t.Table("names")
	for _, key := range dated.Keys() {
		n := dated.Table(key)
		from, to := r.date(n, "from"), r.date(n, "to")
		m := period(name{reference: e.Reference}, from, to)
		m.bounded, _ = n.Flag("bounded")
		m.doubtful, _ = n.Flag("ambiguous")
		p := Period{From: from, To: to}
		for _, l := range language.All() {
			for _, v := range n.Strings(l.Code()) {
				m.language, m.text, m.usage = l, v.Text, plain
				r.add(v, m)
				p.Names[l] = append(p.Names[l], v.Text)
			}
		}
		for _, v := range n.Strings("kanji") {
			m.language, m.text, m.usage = language.Japanese, v.Text, letter
			r.add(v, m)
		}
		if len(p.Names[language.English])+len(p.Names[language.Japanese]) > 0 {
			e.Names = append(e.Names, p)
		}
		n.Close("a dated name has en, ja, kanji, from, to, bounded and ambiguous")
	}
}

// add refuses a name that would be found everywhere, and tells combining forms from adjectives.
func (r *reading) add(at source.Value, n name) {
	if stem, ok := strings.CutSuffix(n.text, "-"); ok && n.usage == adjective {
		n.text, n.usage = stem, combining
	}
	letters := utf8.RuneCountInString(strings.TrimSpace(n.text))
	switch symbols, ok := foldName(n.text); {
	case n.usage == letter && (letters != 1 || !isWide([]rune(n.text)[0])):
		r.fault(at, fmt.Sprintf("%q is no abbreviation of one character", n.text), "longer names belong to also.ja")
	case n.usage != letter && letters < 2:
		r.fault(at, fmt.Sprintf("the name %q is too short to be found safely", n.text), "a single letter or kanji is no name of its own; an abbreviation such as 日 belongs to kanji.ja")
	case !ok || len(symbols) > 200 || symbols[0] == separator || slices.ContainsFunc(symbols, func(s rune) bool { return s > 0xffff }):
		r.fault(at, fmt.Sprintf("the name %q cannot be found in a text", n.text), "a name begins with a letter, and a stop stands in abbreviations only")
	default:
		r.names, r.places = append(r.names, n), append(r.places, at)
		for range spread(&r.names, len(r.names)-1) {
			r.places = append(r.places, at)
		}
	}
}

func (r *reading) fault(at source.Value, words, hint string) {
	r.problems.Add(at.Position(), diag.BadName, words, hint)
}

// period limits a name to the years from from to to.
func period(n name, from, to date.Date) name {
	n.from, n.to, n.began = date.Beginning(), date.Ending(), date.Beginning()
	if !from.IsZero() {
		n.from, n.began = from.Earliest(), from.Earliest()
	}
	if !to.IsZero() {
		n.to = to.Latest()
	}
	return n
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
			r.add(v, period(name{language: l, text: v.Text, usage: blocked}, date.Date{}, date.Date{}))
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

// goodCode reports whether a code has the form of those of its table.
func goodCode(code string, k Kind) bool {
	capital := func(s string) bool {
		return strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == "" && s != ""
	}
	switch k {
	case Countries:
		return capital(code) && len(code) == 2
	case Former:
		own, x := strings.CutPrefix(code, "x-")
		return capital(code) && len(code) == 4 || x && strings.Trim(own, "abcdefghijklmnopqrstuvwxyz-") == "" && own != ""
	}
	return capital(strings.ReplaceAll(code, "-", ""))
}
