package gazetteer

import (
	"strings"

	"monjo/generator/source"
)

// Kind is what a table of the gazetteer holds.
type Kind uint8

// The kinds of tables. The name of a file is its kind, or its kind with a hyphen and
// more: countries-asia.toml holds countries.
const (
	Countries Kind = iota // states and territories of ISO 3166-1
	Former                // states that are no more
	Groups                // named sets of countries with dated membership
	Blocked               // names that contain a country's name without naming it
	Context               // words around a name that take it away or decide it
	Compound              // the grammar of one-character abbreviations
)

// kinds are the kinds by the word that begins a file's name.
func kinds() []string {
	return []string{"countries", "former", "groups", "blocked", "context", "compound"}
}

// KindOf is the kind of the table in the file with the name, such as "former.toml"; ok is
// false when the name is not one of a table.
func KindOf(file string) (k Kind, ok bool) {
	base, toml := strings.CutSuffix(file, ".toml")
	word, _, _ := strings.Cut(base, "-")
	for n, kind := range kinds() {
		if toml && word == kind {
			return Kind(n), true
		}
	}
	return 0, false
}

// Table is one file of the gazetteer.
type Table struct {
	Kind   Kind
	Record *source.Record
	Own    bool // of an archive: its entries may extend those of monjo's own tables
}
