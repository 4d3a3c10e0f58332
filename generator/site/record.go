package site

import (
	"monjo/generator/archive"
	"monjo/generator/language"
)

// record is everything that the archive knows of a document, line by line.
func (s scope) record(r *archive.Document) []Fact {
	var facts []Fact
	add := func(key string, values ...FactValue) {
		var present []FactValue
		for _, v := range values {
			if len(v.Labels) > 0 {
				present = append(present, v)
			}
		}
		if len(present) > 0 {
			facts = append(facts, Fact{s.word(key), present})
		}
	}
	add("title", s.titles(r)...)
	date := s.time(r.Date)
	add("date", FactValue{Labels: date.Words, Machine: date.Machine})
	add("place", FactValue{Labels: s.text(r.Place)})
	add("kind", FactValue{Labels: s.word("kinds." + r.Kind)})
	add("source", FactValue{Labels: s.text(r.Source)})
	if sp := r.Speech; sp != nil {
		add("speaker", FactValue{Labels: s.text(sp.Speaker)})
		add("cabinet", FactValue{Labels: literal(sp.Cabinet, "ja")})
		add("session", FactValue{Labels: literal(sp.Session, "ja")})
	}
	add("note", FactValue{Labels: s.text(r.Note)})
	var statuses []FactValue
	for _, l := range language.All() {
		if v := r.Versions[l]; v != nil {
			statuses = append(statuses, FactValue{Labels: s.status(v, l)})
		}
	}
	add("texts", statuses...)
	facts = append(facts, s.provenance(r)...)
	var elsewhere []FactValue
	for _, e := range r.Elsewhere {
		elsewhere = append(elsewhere, FactValue{Labels: s.outside(e.Name, e.URL)})
	}
	add("elsewhere", elsewhere...)
	add("id", FactValue{Labels: Labels{{Text: r.ID}}})
	add("address", FactValue{Labels: Labels{{Text: Parallel(r.ID).In(s.archive.Info.BaseURL), Href: Parallel(r.ID).From(s.at)}}})
	add("evidence", s.evidence(r.Evidence)...)
	return facts
}

// titles are the titles in both languages; a translation of the archive's own is called one.
func (s scope) titles(r *archive.Document) []FactValue {
	var values []FactValue
	for _, l := range language.All() {
		if r.Title[l] == "" {
			continue
		}
		values = append(values, FactValue{Labels: Labels{{Text: r.Title[l], Lang: s.lang(l)}}})
		if r.TitleTranslated[l] {
			values = append(values, FactValue{Labels: s.word("title_translated")})
		}
	}
	return values
}

// literal is a value that is in one language whatever the page's.
func literal(text, lang string) Labels {
	if text == "" {
		return nil
	}
	return Labels{{Text: text, Lang: lang}}
}

// status says what a text is: its language, whether it binds, who translated it.
func (s scope) status(v *archive.Version, of language.Language) Labels {
	return s.say(func(l language.Language) string {
		words := s.words.Fill(l, "badge", "language", s.words.Word(l, "languages."+of.Code()), "status", s.words.Word(l, "statuses."+v.Status))
		if v.Extent != "full" {
			words += s.words.Word(l, "clause") + s.words.Word(l, "extents."+v.Extent)
		}
		if who, _ := v.Translator.Best(l); who != "" {
			words += s.words.Word(l, "clause") + s.words.Fill(l, "translated_by", "name", who)
		}
		if !v.Translated.IsZero() {
			words += s.words.Word(l, "clause") + s.words.Date(l, v.Translated)
		}
		if note, _ := v.Note.Best(l); note != "" {
			words += s.words.Word(l, "clause") + note
		}
		return words
	})
}

// provenance is the database as it states itself, and the document's place in it.
func (s scope) provenance(r *archive.Document) []Fact {
	p := r.Provenance
	if p == nil {
		return nil
	}
	database := s.archive.Info.Database(p.Database)
	if database == nil {
		return nil
	}
	name := s.text(database.Name)
	for i := range name {
		name[i].Href = database.URL
	}
	values := []FactValue{{Labels: name}}
	for _, t := range []language.Text{database.Series, database.Leader, database.Institutions} {
		if labels := s.text(t); labels != nil {
			values = append(values, FactValue{Labels: labels})
		}
	}
	facts := []Fact{{s.word("database"), values}}
	var where []FactValue
	if p.ID != "" {
		where = append(where, FactValue{Labels: Labels{{Text: p.ID}}})
	}
	for _, l := range language.All() {
		if p.URL[l] != "" {
			where = append(where, FactValue{Labels: Labels{{Text: p.URL[l], Href: p.URL[l]}}})
		}
	}
	if len(where) > 0 {
		facts = append(facts, Fact{s.word("in_database"), where})
	}
	if !p.Retrieved.IsZero() {
		at := s.time(p.Retrieved)
		facts = append(facts, Fact{s.word("retrieved"), []FactValue{{Labels: at.Words, Machine: at.Machine}}})
	}
	return facts
}

func (s scope) evidence(all []archive.Evidence) []FactValue {
	var values []FactValue
	for _, e := range all {
		values = append(values, FactValue{Labels: Labels{{Text: e.URL, Href: e.URL}}})
	}
	return values
}

// notices are what a reader must know before the text: that there is none, that it is
// not in the page's language, that it is nobody's official text.
func (s scope) notices(r *archive.Document) []Notice {
	var notices []Notice
	if !hasText(r) {
		return []Notice{{Class: "catalogue", Words: s.word("catalogue_only"), Link: s.reading(r)}}
	}
	for _, l := range language.All() {
		v := r.Versions[l]
		switch {
		case v == nil && (len(s.languages) > 1 || s.languages[0] == l):
			notices = append(notices, Notice{Class: "missing", Words: s.word("missing_" + l.Code())})
		case v == nil:
		case v.Status == "unofficial" || v.Status == "provisional":
			if in, _ := shown(r, s.languages[0]); len(s.languages) > 1 || in == l {
				kind := v.Status
				if v.Official != "" && kind == "unofficial" {
					kind = "unofficial_beside_official"
				}
				notice := Notice{Class: "status", Words: s.word("notice_" + kind + "_" + l.Code())}
				if v.Official != "" {
					notice.Link = s.word("official_text_" + l.Code())
					for i := range notice.Link {
						notice.Link[i].Href = v.Official
					}
				}
				notices = append(notices, notice)
			}
		}
	}
	return notices
}

// reading is where a text that the archive does not hold can be read, its own language first.
func (s scope) reading(r *archive.Document) Labels {
	var url language.Text
	if r.Provenance != nil {
		url = r.Provenance.URL
	}
	for n := 0; url.Empty() && n < len(r.Elsewhere); n++ {
		url = r.Elsewhere[n].URL
	}
	if url.Empty() {
		return nil
	}
	labels := s.word("read_elsewhere")
	for i, l := range s.languages {
		labels[i].Href, _ = url.Best(l)
	}
	return labels
}
