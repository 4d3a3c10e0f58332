package archive

import (
	"strings"

	"monjo/generator/diag"
	"monjo/generator/source"
)

// ReadInfo reads archive.toml.
func ReadInfo(tree source.Tree) (Info, diag.List) {
	var info Info
	record, problems := tree.Record(tree.Archive)
	if record == nil {
		return info, problems
	}
	r := reader{record.Root(&problems)}
	info.Title = r.requiredText("title", "title.en and title.ja are the archive's name")
	info.Description = r.Text("description")
	info.Publisher = r.Text("publisher")
	if r.Require("base_url", `the address at which the archive is published, such as base_url = "https://example.org/archive/"`) {
		info.BaseURL = strings.TrimSuffix(r.address("base_url"), "/") + "/"
		if strings.ContainsAny(info.BaseURL, "?#") {
			r.Problem("base_url", diag.BadAddress, "base_url has a query or a fragment", "end it with the folder's name and a slash")
		}
	}
	info.Contact = r.address("contact", "http", "https", "mailto")
	if t := (reader{r.Table.Table("licence")}); t.Present() {
		info.Licence = Licence{Name: t.requiredText("name", "the licence's name"), URL: t.address("url")}
		t.Close("a licence has name and url")
	}
	for id, t := range sorted(r.children("databases")) {
		info.Databases = append(info.Databases, Database{
			ID: id, Name: t.requiredText("name", "the database's name"), Series: t.Text("series"), Leader: t.Text("leader"),
			Institutions: t.Text("institutions"), URL: t.address("url")})
		t.Close("a database has name, series, leader, institutions and url")
	}
	moved := reader{r.Table.Table("moved")}
	for _, from := range moved.Keys() {
		if to := moved.String(from); to.Text != "" {
			info.Moved = append(info.Moved, Move{From: to.Key(strings.TrimPrefix(from, "/")), To: to})
		}
	}
	r.Close("")
	return info, problems
}

// Database finds a database by its ID; nil when there is none.
func (i Info) Database(id string) *Database {
	for n := range i.Databases {
		if i.Databases[n].ID == id {
			return &i.Databases[n]
		}
	}
	return nil
}
