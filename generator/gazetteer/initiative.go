package gazetteer

import (
	"maps"
	"strings"
	"unicode/utf8"

	"monjo/generator/date"
	"monjo/generator/language"
)

// Names is an initiative by its ID with all its wordings in each language.
type Names struct {
	ID    string
	Names [language.Count][]string
}

// With gives a gazetteer that also knows initiatives: their names, and as entities
// their IDs. Each alternative wording counts as much as the name itself, and each is
// found in the spellings and orders of pair.go and [wordings] too, unless another
// initiative has that wording as its own. Every word that has a capital letter in the
// name needs one in a text: "Japan–Mekong Region partnership" is not the Program.
func (g *Gazetteer) With(initiatives []Names) *Gazetteer {
	more := *g
	more.names = g.names[:len(g.names):len(g.names)]
	more.entities = maps.Clone(g.entities)
	own := map[string]string{} // the initiative whose own wording the folded name is
	for _, i := range initiatives {
		for _, texts := range i.Names {
			for _, text := range texts {
				symbols, _ := foldName(text)
				own[string(symbols)] = i.ID
			}
		}
	}
	letters := g.lettersOf()
	for _, i := range initiatives {
		e := &Entity{Reference: Reference{Initiative, i.ID}}
		more.entities[e.Reference] = e
		for _, l := range language.All() {
			for n, text := range i.Names[l] {
				if n == 0 {
					e.Name[l] = text
				}
				for n, wording := range g.wordings(l, text, letters) {
					symbols, ok := foldName(wording)
					if !ok || symbols[0] == separator || n > 0 && own[string(symbols)] != "" && own[string(symbols)] != i.ID {
						continue
					}
					first := len(more.names)
					more.names = append(more.names, name{language: l, text: wording, reference: e.Reference, from: date.Beginning(), to: date.Ending(), began: date.Beginning()})
					spread(&more.names, first)
					for n := first; n < len(more.names); n++ {
						more.names[n].capitals = everyCapital(more.names[n].text)
					}
				}
			}
		}
	}
	more.initiatives = finders(more.names, len(g.names))
	return &more
}

// wordings gives a name as it stands, and then as texts may have it: its pairs in the
// other order, without "The", with other quotation marks or none, in the other spelling. The plural is another
// thing: a fund is not the funds.
func (g *Gazetteer) wordings(l language.Language, text string, letters letters) []string {
	all := g.pairs(l, text, letters)
	add := func(change func(string) string) {
		for _, text := range all {
			if changed := change(text); changed != text {
				all = append(all, changed)
			}
		}
	}
	if l != language.English {
		add(strings.NewReplacer("「", "", "」", "", "『", "", "』", "").Replace)
		return all
	}
	add(func(s string) string { return strings.TrimPrefix(s, "The ") })
	add(strings.NewReplacer("s' ", "s ", "s’ ", "s ").Replace)
	add(strings.NewReplacer("“", `"`, "”", `"`).Replace)
	add(curly)
	add(func(s string) string { return strings.TrimRight(s, `”"`) }) // “Development Triangle.”
	add(strings.NewReplacer("“", "", "”", "", `"`, "").Replace)
	add(strings.NewReplacer("ization", "isation").Replace)
	add(strings.NewReplacer("isation", "ization").Replace)
	add(func(s string) string {
		return strings.ReplaceAll(strings.ReplaceAll(s, "Programme", "Program"), "Program", "Programme")
	})
	add(func(s string) string { return strings.ReplaceAll(s, "Programme", "Program") })
	return all
}

// curly gives straight quotation marks the shape that books give them.
func curly(s string) string {
	var b strings.Builder
	open := false
	for _, r := range s {
		switch {
		case r != '"':
			b.WriteRune(r)
		case open:
			b.WriteRune('”')
			open = false
		default:
			b.WriteRune('“')
			open = true
		}
	}
	return b.String()
}

// everyCapital is [capitals] where no word is generic.
func everyCapital(name string) string {
	var marks []byte
	for i := 0; i < len(name); {
		symbol, at, end := step(name, i)
		if symbol == 0 {
			break
		}
		mark := byte('.')
		if r, _ := utf8.DecodeRuneInString(name[at:]); symbol != separator && isUpper(r) {
			mark = 'A'
		}
		marks, i = append(marks, mark), end
	}
	if !strings.Contains(string(marks), "A") {
		return ""
	}
	return string(marks)
}
