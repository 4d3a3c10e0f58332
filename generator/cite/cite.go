// Package cite says how a document is cited.
//
// [Of] gathers one [Record] from the archive; [Record.Note] writes it as a footnote
// in either language: in English after the Chicago Manual of Style's form for
// archival documents, in Japanese after the habit of the humanities there.
// [Record.Row] cites one row. The date
// of access is left to the reader, since a page that stated it would change its
// bytes with every build.
package cite

import (
	"strings"

	"monjo/generator/archive"
	"monjo/generator/language"
	"monjo/i18n"
)

// Record is what a citation needs, in both languages.
type Record struct {
	Title    language.Text
	Issuer   language.Text // who issued or printed the document; may be empty
	Date     language.Text // in words
	Database language.Text // the database's name; empty where the document comes from none
	ID       string        // the document's ID in the database, or in the archive
	Archive  language.Text
	Version  language.Text // which state of a text that has changed since it was published; may be empty
	Address  string        // absolute, the address to cite
}

// RowName is how a row is called in print: "¶ 12" for the anchor "p12". Both languages
// call it the same.
func RowName(anchor string) string { return "¶\u00a0" + strings.TrimPrefix(anchor, "p") }

// Of gathers the record of a document of the archive. address is the absolute
// address to cite.
func Of(info archive.Info, d *archive.Document, words i18n.Words, address string) Record {
	r := Record{Title: d.Title, Issuer: d.Source, Archive: info.Title, ID: d.ID, Address: address}
	for _, l := range language.All() {
		r.Date[l] = words.Date(l, d.Date)
	}
	if d.Provenance != nil {
		if database := info.Database(d.Provenance.Database); database != nil {
			r.Database = database.Name
		}
		if d.Provenance.ID != "" {
			r.ID = d.Provenance.ID
		}
	}
	return r
}

// Note is the citation as a footnote in language l, without a date of access.
func (r Record) Note(l language.Language) string { return r.Row(l, "") }

// Row is the citation of one row of the document, by its anchor such as "p12": the row's
// name stands after the title and date of the document, to which it belongs, and before
// the collections that hold it; the address leads to the row.
func (r Record) Row(l language.Language, anchor string) string {
	place, address := "", r.Address
	if anchor != "" {
		place, address = RowName(anchor), r.Address+"#"+anchor
	}
	if l == language.Japanese {
		return r.japanese(place, address)
	}
	return r.english(place, address)
}

func (r Record) english(place, address string) string {
	title, _ := r.Title.Best(language.English)
	parts := []string{}
	if issuer, _ := r.Issuer.Best(language.English); issuer != "" {
		parts = append(parts, issuer)
	}
	// American punctuation puts the comma inside the quotation marks, so it is joined by hand.
	parts = append(parts, "“"+nested(title)+",” "+r.Date[language.English])
	if place != "" {
		parts = append(parts, place)
	}
	if database, _ := r.Database.Best(language.English); database != "" {
		parts = append(parts, database+", "+r.ID)
	} else {
		parts = append(parts, r.ID)
	}
	name, _ := r.Archive.Best(language.English)
	parts = append(parts, name)
	if version := r.Version[language.English]; version != "" {
		parts = append(parts, version)
	}
	return strings.Join(append(parts, address), ", ") + "."
}

// nested turns the double quotation marks of a title into single ones.
func nested(title string) string {
	var b strings.Builder
	open := false
	for _, c := range title {
		switch c {
		case '“':
			c = '‘'
		case '”':
			c = '’'
		case '"':
			if open = !open; open {
				c = '‘'
			} else {
				c = '’'
			}
		}
		b.WriteRune(c)
	}
	return b.String()
}

func (r Record) japanese(place, address string) string {
	title, _ := r.Title.Best(language.Japanese)
	issuer, _ := r.Issuer.Best(language.Japanese)
	database, _ := r.Database.Best(language.Japanese)
	name, _ := r.Archive.Best(language.Japanese)
	// 二重鉤 inside 「」, as Japanese typography sets a quotation within a quotation.
	title = strings.NewReplacer("「", "『", "」", "』").Replace(title)
	if database != "" {
		database += "、"
	}
	if place != "" {
		place = "、" + place
	}
	version := r.Version[language.Japanese]
	if version != "" {
		version += "、"
	}
	return issuer + "「" + title + "」" + r.Date[language.Japanese] + place + "（" + database + r.ID + "）、『" + name + "』、" + version + address
}
