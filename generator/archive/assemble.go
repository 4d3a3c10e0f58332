package archive

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"monjo/generator/diag"
	"monjo/generator/language"
	"monjo/generator/source"
)

// Assemble orders the entries and checks what only the whole can tell. Entries
// that could not be read are nil and are passed over.
func Assemble(info Info, documents []*Document, initiatives []*Initiative, pages []*Page, ledger Ledger) (Archive, diag.List) {
	var problems diag.List
	a := Archive{Info: info, Ledger: ledger}
	for _, d := range documents {
		switch {
		case d == nil:
		case d.Withdrawn != nil:
			a.Withdrawn = append(a.Withdrawn, d)
		default:
			a.Documents = append(a.Documents, d)
		}
	}
	slices.SortFunc(a.Documents, byDate)
	slices.SortFunc(a.Withdrawn, byDate)
	for _, i := range initiatives {
		if i != nil {
			a.Initiatives = append(a.Initiatives, i)
		}
	}
	for _, p := range pages {
		if p != nil {
			a.Pages = append(a.Pages, p)
		}
	}
	c := checker{documents: map[string]*Document{}, withdrawn: map[string]bool{}, initiatives: map[string]*Initiative{}, problems: &problems}
	for _, d := range a.Documents {
		c.documents[d.ID] = d
	}
	for _, d := range a.Withdrawn {
		c.withdrawn[d.ID] = true
	}
	for _, i := range a.Initiatives {
		c.initiatives[i.ID] = i
	}
	for _, d := range a.Documents {
		c.document(info, d)
	}
	for _, i := range a.Initiatives {
		c.initiative(i)
	}
	a.Info.Moved = c.aliases(a)
	return a, problems
}

type checker struct {
	documents   map[string]*Document
	withdrawn   map[string]bool
	initiatives map[string]*Initiative
	problems    *diag.List
}

func (c checker) document(info Info, d *Document) {
	if d.Provenance != nil && d.Provenance.Database != "" && info.Database(d.Provenance.Database) == nil {
		c.problems.Add(d.Record.Position("database", "name"), diag.UnknownID,
			fmt.Sprintf("the database %q is not described in archive.toml", d.Provenance.Database), "add [databases."+d.Provenance.Database+"] there")
	}
	for _, l := range language.All() {
		if d.Title[l] == "" && !d.Title.Empty() {
			c.problems.Add(d.Record.Position("title"), diag.MissingTranslation, "the title is not given in "+name(l), "add title."+l.Code()+" and, if it is your translation, title_translated = [\""+l.Code()+"\"]")
		}
		for _, value := range []struct {
			key  string
			text language.Text
		}{{"place", d.Place}, {"source", d.Source}, {"abstract", d.Abstract}} {
			if value.text[l] == "" && !value.text.Empty() {
				c.problems.Add(d.Record.Position(value.key), diag.MissingTranslation, fmt.Sprintf("the %s is not given in %s", value.key, name(l)), "add "+value.key+"."+l.Code())
			}
		}
		if d.Versions[l] == nil && d.Versions[l.Other()] != nil {
			c.problems.Add(diag.Position{File: d.Record.File.Path}, diag.MissingTranslation, "there is no text in "+name(l), "add "+l.Code()+".md when there is one; until then the pages say so")
		}
	}
}

func name(l language.Language) string { return [...]string{"English", "Japanese"}[l] }

func (c checker) initiative(i *Initiative) {
	for _, l := range language.All() {
		if i.Name[l] == "" && !i.Name.Empty() {
			c.problems.Add(i.Record.Position("name"), diag.MissingTranslation, "the name is not given in "+name(l), "add name."+l.Code())
		}
	}
	for _, link := range []struct {
		key   string
		value source.Value
		next  func(*Initiative) string
	}{
		{"part_of", i.PartOf, func(i *Initiative) string { return i.PartOf.Text }},
		{"follows", i.Follows, func(i *Initiative) string { return i.Follows.Text }},
	} {
		if link.value.Text == "" {
			continue
		}
		if c.initiatives[link.value.Text] == nil {
			c.problems.Add(link.value.Position(), diag.UnknownID, fmt.Sprintf("%s: there is no initiative %q", link.key, link.value.Text), "the ID is the name of a file in content/initiatives, without .toml")
			continue
		}
		seen := map[string]bool{}
		for at := c.initiatives[link.value.Text]; at != nil && !seen[at.ID]; at = c.initiatives[link.next(at)] {
			if at == i {
				c.problems.Add(link.value.Position(), diag.Circular, fmt.Sprintf("%s leads back to the initiative itself", link.key), "take it out of one of the records on the way")
			}
			seen[at.ID] = true
		}
	}
	for _, e := range i.Events {
		if e.Document.Text != "" && e.Passage == nil {
			c.known(e.Document.Text, e.Document)
		}
	}
	for _, p := range i.Passages {
		c.known(p.Document, p.Value)
	}
}

func (c checker) known(id string, value source.Value) {
	switch {
	case c.withdrawn[id]:
		c.problems.Add(value.Position(), diag.Withdrawn, fmt.Sprintf("the document %q was withdrawn", id), "take the reference out, or name another document that shows the same")
	case c.documents[id] == nil:
		c.problems.Add(value.Position(), diag.UnknownID, fmt.Sprintf("there is no document %q", id), "the ID is the folder's path below content/documents")
	}
}

var aliasForm = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._~-]*(/[A-Za-z0-9][A-Za-z0-9._~-]*)*/?$`)

// aliases refuses an old address that is none, or that two records claim, and keeps the
// others in the records; it gives what archive.toml says has moved.
func (c checker) aliases(a Archive) []Move {
	taken := map[string]string{}
	check := func(owner string, values []source.Value) (good []source.Value) {
		for _, v := range values {
			folded := strings.ToLower(strings.TrimSuffix(path.Clean(v.Text), "/"))
			hint := "an alias is a path below the archive's address, such as documents/texts/JPSEA/20070100.O1E.html"
			switch {
			case !aliasForm.MatchString(v.Text) || strings.Contains(v.Text, ".."):
				c.problems.Add(v.Position(), diag.BadAlias, fmt.Sprintf("%q cannot be an alias", v.Text), hint)
				continue
			case taken[folded] != "":
				c.problems.Add(v.Position(), diag.BadAlias, fmt.Sprintf("the alias %q is already one of %s", v.Text, taken[folded]), "an old address can lead to one place only")
				continue
			}
			taken[folded] = owner
			good = append(good, v)
		}
		return good
	}
	for _, d := range slices.Concat(a.Documents, a.Withdrawn) {
		d.Aliases = check(d.ID, d.Aliases)
	}
	for _, i := range a.Initiatives {
		i.Aliases = check(i.ID, i.Aliases)
	}
	a.Info.Moved = slices.DeleteFunc(slices.Clone(a.Info.Moved), func(m Move) bool {
		return len(check("[moved]", []source.Value{m.From})) == 0
	})
	return a.Info.Moved
}
