package gazetteer

import (
	"io/fs"
	"testing"

	"monjo/generator/source"
	"monjo/i18n"
)

// embedded is the gazetteer of monjo's own tables.
func embedded(t testing.TB) *Gazetteer {
	t.Helper()
	g, problems := Read(embeddedTables(t))
	for _, p := range problems {
		t.Error(p)
	}
	return g
}

func embeddedTables(t testing.TB) []Table {
	t.Helper()
	var tables []Table
	names, err := fs.Glob(i18n.Files, "gazetteer/*.toml")
	if err != nil || len(names) < 6 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		kind, ok := KindOf(name[len("gazetteer/"):])
		data, err := fs.ReadFile(i18n.Files, name)
		if err != nil || !ok {
			t.Fatal(name, err)
		}
		tables = append(tables, Table{Kind: kind, Record: table(t, name, string(data))})
	}
	return tables
}

func table(t testing.TB, name, text string) *source.Record {
	t.Helper()
	file, problems := source.NewFile(name, []byte(text))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	record, problems := source.ParseTable(file)
	if record == nil {
		t.Fatal(problems)
	}
	return record
}
