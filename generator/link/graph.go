package link

import (
	"fmt"
	"slices"
	"strings"

	"monjo/generator/align"
	"monjo/generator/anchor"
	"monjo/generator/archive"
	"monjo/generator/diag"
	"monjo/generator/gazetteer"
)

// Graph is who names whom in the whole archive.
type Graph struct {
	Documents   []*Document   // in the archive's order
	Initiatives []*Initiative // in the archive's order
	Countries   map[string]*Country
	Groups      map[string]*Group
}

// Implication is a country that an occurrence of a group's name implies.
type Implication struct {
	Group      string
	Occurrence Occurrence
}

// Country is where one country is named and implied.
type Country struct {
	Code        string
	Named       []Occurrence
	Implied     []Implication
	Initiatives []*Initiative // whose passages name or imply it, in the archive's order
}

// Group is where one group is named.
type Group struct {
	Code        string
	Named       []Occurrence
	Initiatives []*Initiative // whose passages name it
}

// Initiative is an initiative with its passages found, and what they name.
type Initiative struct {
	Record    *archive.Initiative
	Passages  []Passage
	Named     []Occurrence  // where documents mention the initiative by name
	Countries []Participant // by code
	Groups    []string      // codes of the groups named in its passages, in order of appearance
	Parts     []*Initiative // initiatives that are a part of this one
	Followers []*Initiative // initiatives that succeed this one
}

// Passage is a run of rows of a document: First ≤ i < End.
type Passage struct {
	Document   *Document
	First, End int
}

// Participant is a country in an initiative, and the words that make it one.
type Participant struct {
	Code    string
	Named   []Occurrence
	Implied []Implication
}

// Resolve puts the documents' mentions together. found has a document for each of
// the archive's, in the same order, and g is the gazetteer with which they were found:
// it knows the initiatives of the archive and no others.
func Resolve(a archive.Archive, found []*Document, g *gazetteer.Gazetteer) (Graph, diag.List) {
	graph := Graph{Documents: found, Countries: map[string]*Country{}, Groups: map[string]*Group{}}
	r := resolver{graph: &graph, gazetteer: g, documents: map[string]*Document{}, initiatives: map[string]*Initiative{}}
	for _, d := range found {
		r.documents[d.Record.ID] = d
	}
	for _, i := range a.Initiatives {
		linked := &Initiative{Record: i}
		r.initiatives[i.ID] = linked
		graph.Initiatives = append(graph.Initiatives, linked)
	}
	for _, d := range found {
		d.Each(r.note)
	}
	for _, i := range graph.Initiatives {
		r.initiative(i)
	}
	return graph, r.problems
}

type resolver struct {
	graph       *Graph
	gazetteer   *gazetteer.Gazetteer
	documents   map[string]*Document
	initiatives map[string]*Initiative
	problems    diag.List
}

// note enters one occurrence under what it names.
func (r *resolver) note(o Occurrence) {
	id := o.Mention.Reference.ID
	switch o.Mention.Reference.Class {
	case gazetteer.Country:
		c := r.country(id)
		c.Named = append(c.Named, o)
	case gazetteer.Group:
		group := r.group(id)
		group.Named = append(group.Named, o)
		for _, code := range r.gazetteer.Members(id, o.Document.Record.Date) {
			c := r.country(code)
			c.Implied = append(c.Implied, Implication{id, o})
		}
	case gazetteer.Initiative:
		i := r.initiatives[id]
		i.Named = append(i.Named, o)
	}
}

func (r *resolver) country(code string) *Country {
	if r.graph.Countries[code] == nil {
		r.graph.Countries[code] = &Country{Code: code}
	}
	return r.graph.Countries[code]
}

func (r *resolver) group(code string) *Group {
	if r.graph.Groups[code] == nil {
		r.graph.Groups[code] = &Group{Code: code}
	}
	return r.graph.Groups[code]
}

// initiative finds the passages of i and what they name.
func (r *resolver) initiative(i *Initiative) {
	if parent := r.initiatives[i.Record.PartOf.Text]; parent != nil {
		parent.Parts = append(parent.Parts, i)
	}
	if before := r.initiatives[i.Record.Follows.Text]; before != nil {
		before.Followers = append(before.Followers, i)
	}
	t := tally{resolver: r, initiative: i, countries: map[string]*Participant{}, seen: map[place]bool{}}
	for _, p := range i.Record.Passages {
		if passage, ok := r.passage(p); ok {
			i.Passages = append(i.Passages, passage)
			passage.Document.between(passage.First, passage.End, t.note)
		}
	}
	for _, e := range i.Record.Events {
		d := r.documents[e.Document.Text]
		if d == nil || e.Passage != nil || len(d.Rows) > 0 {
			continue
		}
		d.Each(t.note)
	}
	t.finish()
}

// passage finds the rows that a record names.
func (r *resolver) passage(p archive.Passage) (Passage, bool) {
	d := r.documents[p.Document]
	if d == nil {
		return Passage{}, false // Assemble has reported it
	}
	first, last := -1, -1
	for i, row := range d.Rows {
		if row.Fate != anchor.Living {
			continue
		}
		if row.Anchor == p.First {
			first = i
		}
		if row.Anchor == p.Last {
			last = i
		}
	}
	for _, end := range []struct {
		index  int
		anchor string
	}{{first, p.First}, {last, p.Last}} {
		if end.index < 0 && d.Record.AnchorsBroken {
			return Passage{}, false // that was reported
		}
		if end.index < 0 {
			hint := "the document has no text in the archive"
			if n := len(d.Rows); n > 0 {
				hint = fmt.Sprintf("its rows are %s to %s", d.Rows[0].Anchor, d.Rows[n-1].Anchor)
			}
			words := fmt.Sprintf("there is no row %s in %s", end.anchor, p.Document)
			if gone := slices.IndexFunc(d.Rows, func(row align.Row) bool { return row.Anchor == end.anchor }); gone >= 0 {
				words, hint = goneRow(d, gone)
			}
			r.problems.Add(p.Value.Position(), diag.BadPassage, words, hint)
			return Passage{}, false
		}
	}
	if last < first {
		r.problems.Add(p.Value.Position(), diag.BadPassage, fmt.Sprintf("%s stands after %s", p.First, p.Last), "write the earlier row first")
		return Passage{}, false
	}
	if changed := replaced(d, first, last+1); len(changed) > 0 {
		r.problems.Add(p.Value.Position(), diag.ChangedPassage, fmt.Sprintf("the words of %s in %s were replaced since they were published", strings.Join(changed, ", "), p.Document), "read whether the passage still shows what the record says; after the next freeze this is not asked again")
	}
	return Passage{d, first, last + 1}, true
}

// replaced gives the rows of a passage that are being given other words altogether.
func replaced(d *Document, first, end int) []string {
	var rows []string
	for _, a := range d.Altered {
		inside := slices.ContainsFunc(d.Rows[first:end], func(row align.Row) bool { return row.Anchor == a.Anchor })
		if a.Pending && inside && a.Replaced() && !slices.Contains(rows, a.Anchor) {
			rows = append(rows, a.Anchor)
		}
	}
	return rows
}

// goneRow says what became of a published row, and which rows stand at its place.
func goneRow(d *Document, gone int) (words, hint string) {
	row := d.Rows[gone]
	if row.Fate == anchor.Joined {
		return fmt.Sprintf("the words of row %s of %s stand in %s now", row.Anchor, d.Record.ID, row.Into), "write " + row.Into
	}
	hint = "the document has no rows any more"
	if near := d.Neighbours(gone); len(near) > 0 {
		hint = "at its place stands " + strings.Join(near, " and ")
	}
	return fmt.Sprintf("the row %s of %s was taken out", row.Anchor, d.Record.ID), hint
}

// Neighbours gives the anchors of the nearest rows with words before and behind a row.
func (d *Document) Neighbours(row int) []string {
	var near []string
	for _, step := range []int{-1, 1} {
		for n := row + step; n >= 0 && n < len(d.Rows); n += step {
			if d.Rows[n].Fate == anchor.Living {
				near = append(near, d.Rows[n].Anchor)
				break
			}
		}
	}
	return near
}
