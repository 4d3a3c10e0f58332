package archive

import (
	"monjo/generator/diag"
	"monjo/generator/language"
	"monjo/generator/markdown"
	"monjo/generator/source"
)

// ReadDocument reads one document: its record and its texts. It gives nil when the
// record cannot be read at all.
func ReadDocument(tree source.Tree, entry source.Entry) (*Document, diag.List) {
	record, problems := tree.Record(entry.Record)
	if record == nil {
		return nil, problems
	}
	r := reader{record.Root(&problems)}
	d := &Document{ID: entry.ID, Record: record}
	d.Title = r.requiredText("title", "title.en and title.ja are the document's title")
	for _, v := range r.Strings("title_translated") {
		l, ok := language.Parse(v.Text)
		if !ok || d.Title[l] == "" {
			r.Fault(v, diag.BadValue, "title_translated names a language that the title is not in", `a list of "en" and "ja"`)
			continue
		}
		d.TitleTranslated[l] = true
	}
	d.Date = r.requiredDate("date", `the document's date as 2007-01-16, or 2007-01 or 2007 when no more is known`)
	d.Place = r.Text("place")
	r.Require("kind", "one of the kinds of documents, such as \"statement\"")
	d.Kind = r.OneOf("kind", Kinds()).Text
	d.Source = r.Text("source")
	d.Abstract = r.Text("abstract")
	d.Note = r.Text("note")
	d.Aliases = r.aliases()
	if t := r.Table.Table("speech"); t.Present() {
		d.Speech = &Speech{Cabinet: t.String("cabinet").Text, Session: t.String("session").Text, Speaker: t.Text("speaker"), Kind: t.String("kind").Text}
		t.Close("a speech has cabinet, session, speaker and kind")
	}
	d.Provenance = r.provenance()
	for key, t := range sorted(r.children("elsewhere")) {
		d.Elsewhere = append(d.Elsewhere, Elsewhere{Key: key, Name: t.requiredText("name", "who keeps the text there"), URL: t.addresses("url")})
		t.Close("a place elsewhere has name and url")
	}
	d.Evidence = r.evidence()
	d.Overrides = r.overrides()
	d.Changes = r.changes()
	d.Withdrawn = r.withdrawal()
	d.Anchors, d.AnchorsBroken = readAnchors(tree, entry, &problems)
	texts := reader{r.Table.Table("text")}
	for _, l := range language.All() {
		d.Versions[l] = texts.version(tree, entry, l, &problems)
	}
	texts.Close("the tables are [text.en] and [text.ja]")
	r.Close("")
	if d.Withdrawn != nil {
		d.Versions = [language.Count]*Version{}
	}
	return d, problems
}

func (r reader) provenance() *Provenance {
	t := reader{r.Table.Table("database")}
	if !t.Present() {
		return nil
	}
	p := &Provenance{
		Database:  t.Required("name", "the key of the database in archive.toml, such as \"worldjpn\"").Text,
		ID:        t.String("id").Text,
		URL:       t.addresses("url"),
		Retrieved: t.date("retrieved"),
	}
	t.Close("a provenance has name, id, url and retrieved")
	return p
}

// version reads the text in one language and the table that states its status; nil when there is no text.
func (r reader) version(tree source.Tree, entry source.Entry, l language.Language, problems *diag.List) *Version {
	path := entry.Texts[l]
	v := &Version{File: path, Extent: "full"}
	stated := r.Present() && r.IsTable(l.Code())
	if r.Present() {
		t := reader{r.Table.Table(l.Code())}
		t.Require("status", "authentic, official, provisional or unofficial")
		v.Status = t.OneOf("status", Statuses()).Text
		if extent := t.OneOf("extent", Extents()); extent.Text != "" {
			v.Extent = extent.Text
		}
		v.Translator = t.Text("translator")
		v.From = t.OneOf("from", []string{l.Other().Code(), "other"}).Text
		v.Translated = t.date("translated")
		v.Official = t.address("official")
		v.Note = t.Text("note")
		t.Close("a text has status, extent, from, translator, translated, official and note")
	}
	switch {
	case path == "" && stated:
		r.Problem(l.Code(), diag.MissingFile, "the record states the status of a text that is not there: "+l.Code()+".md", "add the text, or take [text."+l.Code()+"] out")
		return nil
	case path == "":
		return nil
	case !stated:
		problems.Add(diag.Position{File: entry.Record}, diag.MissingKey, "the status of "+l.Code()+".md is not stated", "add [text."+l.Code()+"] with status = \"official\", or authentic, provisional or unofficial")
	}
	file, more := tree.File(path)
	*problems = append(*problems, more...)
	if file == nil || more.Worst() == diag.Error {
		return v
	}
	v.Text, more = markdown.Parse(file.Path, file.Bytes)
	*problems = append(*problems, more...)
	if exchanged(v.Text.Blocks, l) {
		problems.Add(diag.Position{File: path, Line: 1}, diag.WrongLanguage, l.Code()+".md is not written in "+name(l), "are en.md and ja.md exchanged?")
	}
	if len(v.Text.Blocks) == 0 && more.Worst() != diag.Error {
		problems.Add(diag.Position{File: path}, diag.EmptyText, "the text has no words", "a document whose text is elsewhere has no "+l.Code()+".md")
	}
	return v
}
