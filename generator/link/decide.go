package link

import (
	"fmt"
	"strings"

	"monjo/generator/diag"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
)

// decide settles names that several things have by the rest of the document, whatever
// its language: where グルジア stands in the Japanese text, Georgia is the country.
// It does so only where exactly one of the candidates is named elsewhere.
func decide(texts []text) {
	named := map[gazetteer.Reference]bool{}
	for _, t := range texts {
		for _, m := range t.mentions {
			if len(m.Ambiguous) == 0 {
				named[m.Reference] = true
			}
		}
	}
	for _, t := range texts {
		for i, m := range t.mentions {
			var only gazetteer.Reference
			count := 0
			for _, r := range m.Ambiguous {
				if named[r] {
					only = r
					count++
				}
			}
			if count == 1 {
				t.mentions[i].Reference, t.mentions[i].Ambiguous, t.mentions[i].Rule = only, nil, gazetteer.ByDocument
			}
		}
	}
}

// report says that a name is left unlinked, what it could be, and how to decide it.
func report(t text, m gazetteer.Mention, g *gazetteer.Gazetteer, problems *diag.List) {
	var could []string
	for _, r := range m.Ambiguous {
		could = append(could, called(g, r))
	}
	words := t.words[m.Start:m.End]
	problems.Add(t.at, diag.AmbiguousName, fmt.Sprintf("%q is left unlinked: it could be %s or something else", words, strings.Join(could, ", ")),
		fmt.Sprintf(`to decide it, add to document.toml a table such as [links.first] with text = %q and to = %q, or to = "none"`, words, m.Ambiguous[0].ID))
}

// called is an entity by name and code: Georgia (GE).
func called(g *gazetteer.Gazetteer, r gazetteer.Reference) string {
	if e := g.Entity(r); e != nil {
		name, _ := e.Name.Best(language.English)
		return fmt.Sprintf("%s (%s)", name, r.ID)
	}
	return r.ID
}
