package site

import (
	"slices"

	"monjo/generator/date"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
	"monjo/generator/link"
)

// dossier is all that the archive says of one country, group or initiative, in time.
// Named and implied stay apart: a document that does both stands with those that name.
type dossier struct {
	initiatives []*link.Initiative // of a country or a group
	named       []sighting
	implied     []sighting
}

// sighting is a document with the places that name something or, where groups are
// given, that imply it through them.
type sighting struct {
	document *link.Document
	places   []link.Occurrence
	groups   []string // in order of appearance
}

// size is how many entries a page that showed all of the dossier would have.
func (d dossier) size() int { return len(d.initiatives) + len(d.named) + len(d.implied) }

// file is a dossier with the pages that it is laid out on.
type file struct {
	dossier
	front dossier  // what stands on the page itself
	years []volume // the years of the rest, empty where the page has it all
}

// gather makes the files once, so that no page goes through the whole archive.
func (p *planner) gather() {
	for code, c := range p.graph.Countries {
		named := sightings(c.Named)
		p.files[gazetteer.Reference{Class: gazetteer.Country, ID: code}] = layOut(dossier{byTime(c.Initiatives), named, implications(c.Implied, named)})
	}
	for code, g := range p.graph.Groups {
		p.files[gazetteer.Reference{Class: gazetteer.Group, ID: code}] = layOut(dossier{initiatives: byTime(g.Initiatives), named: sightings(g.Named)})
	}
	for _, i := range p.graph.Initiatives {
		others := slices.DeleteFunc(sightings(i.Named), func(s sighting) bool {
			return slices.Contains(p.of[s.document.Record.ID], i) // shown with its passage or event
		})
		p.files[gazetteer.Reference{Class: gazetteer.Initiative, ID: i.Record.ID}] = layOut(dossier{named: others})
	}
}

// sightings puts the places of each document together; they are in the archive's order.
func sightings(all []link.Occurrence) []sighting {
	var found []sighting
	for len(all) > 0 {
		end := 1
		for end < len(all) && all[end].Document == all[0].Document {
			end++
		}
		found = append(found, sighting{document: all[0].Document, places: all[:end:end]})
		all = all[end:]
	}
	return found
}

// implications are the documents that imply a country and do not name it.
func implications(all []link.Implication, named []sighting) []sighting {
	names := make(map[*link.Document]bool, len(named))
	for _, s := range named {
		names[s.document] = true
	}
	var found []sighting
	for _, i := range all {
		d := i.Occurrence.Document
		if names[d] {
			continue
		}
		if n := len(found); n == 0 || found[n-1].document != d {
			found = append(found, sighting{document: d})
		}
		last := &found[len(found)-1]
		last.places = append(last.places, i.Occurrence)
		if !slices.Contains(last.groups, i.Group) {
			last.groups = append(last.groups, i.Group)
		}
	}
	return found
}

// within gives the places of a group's name that make the group a part of an
// initiative: those in its passages and, as package link has it, in the titles of
// documents that an event shows and of which there is only the record.
func (p *planner) within(i *link.Initiative, named []sighting) []link.Occurrence {
	in := func(d *link.Document) []link.Occurrence {
		n, ok := slices.BinarySearchFunc(named, p.order[d.Record.ID], func(s sighting, order int) int { return p.order[s.document.Record.ID] - order })
		if !ok {
			return nil
		}
		return named[n].places
	}
	var places []link.Occurrence
	for _, passage := range i.Passages {
		for _, o := range in(passage.Document) {
			if o.Row >= passage.First && o.Row < passage.End {
				places = append(places, o)
			}
		}
	}
	for _, e := range i.Record.Events {
		if d := p.documents[e.Document.Text]; d != nil && e.Passage == nil && len(d.Rows) == 0 {
			places = append(places, in(d)...)
		}
	}
	return places
}

// began is the year under which an initiative is filed: that of its first event or,
// without one, of the first document about it.
func began(i *link.Initiative) date.Date {
	if len(i.Record.Events) > 0 {
		return i.Record.Events[0].Date.Filed()
	}
	if len(i.Passages) > 0 {
		return i.Passages[0].Document.Record.Date.Filed()
	}
	return date.Date{}
}

// name is what a country, group or initiative is called.
func (p *planner) name(r gazetteer.Reference) language.Text {
	if r.Class == gazetteer.Initiative {
		return p.initiatives[r.ID].Record.Name
	}
	return p.gazetteer.Entity(r).Name
}
