package site

import (
	"monjo/generator/date"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
)

// scope is the page that labels are made for: its address and its languages.
type scope struct {
	*planner
	at        Address
	languages []language.Language
}

// mode tells the three kinds of page apart: English, Japanese, both.
func mode(languages []language.Language) int {
	if len(languages) > 1 {
		return 2
	}
	return int(languages[0])
}

// lang is the lang attribute that words in l need on the page: none in the page's own language.
func (s scope) lang(l language.Language) string {
	if len(s.languages) == 1 && l == s.languages[0] {
		return ""
	}
	return l.Code()
}

// text labels a value of a record: in the page's language or, failing that, in the
// other; on a page in both languages, in each language that has it.
func (s scope) text(t language.Text) Labels {
	return s.linked(t, nil)
}

// linked is text with a link for each language.
func (s scope) linked(t language.Text, to func(language.Language) Address) Labels {
	if t.Empty() {
		return nil
	}
	var labels Labels
	for _, l := range s.languages {
		words, in := t.Best(l)
		if in != l && len(s.languages) > 1 {
			continue
		}
		if len(labels) > 0 && labels[0].Text == words {
			continue // "ASEAN" is said once
		}
		label := Label{Text: words, Lang: s.lang(in)}
		if to != nil {
			label.Href = to(l).From(s.at)
		}
		labels = append(labels, label)
	}
	return labels
}

// say labels the words that make gives for each language of the page.
func (s scope) say(make func(language.Language) string) Labels {
	var labels Labels
	for _, l := range s.languages {
		if words := make(l); len(labels) == 0 || labels[0].Text != words {
			labels = append(labels, Label{Text: words, Lang: s.lang(l)})
		}
	}
	return labels
}

// word labels a word of the interface.
func (s scope) word(key string) Labels {
	return s.say(func(l language.Language) string { return s.words.Word(l, key) })
}

// wordLink labels a word of the interface with a link for each language.
func (s scope) wordLink(key string, to func(language.Language) Address) Labels {
	return s.linkedEach(s.word(key), to)
}

// linkedEach gives labels made for each language of the page a link in that language.
func (s scope) linkedEach(labels Labels, to func(language.Language) Address) Labels {
	for i := range labels {
		labels[i].Href = to(s.languages[i]).From(s.at)
	}
	return labels
}

// count labels a counting word.
func (s scope) count(key string, n int) Labels {
	return s.say(func(l language.Language) string { return s.words.Count(l, key, n) })
}

// outside labels an address of another site.
func (s scope) outside(t language.Text, addresses language.Text) Labels {
	labels := s.text(t)
	for i := range labels {
		l := s.languages[min(i, len(s.languages)-1)]
		labels[i].Href, _ = addresses.Best(l)
	}
	return labels
}

func (s scope) time(d date.Date) Time {
	return Time{Words: s.say(func(l language.Language) string { return s.words.Date(l, d) }), Machine: d.HTML()}
}

// entity labels a country or group with a link to its page.
func (s scope) entity(r gazetteer.Reference) Labels {
	e := s.gazetteer.Entity(r)
	return s.linked(e.Name, func(l language.Language) Address { return s.addressOf(r, l) })
}

// addressOf is the page of what a name names.
func (p *planner) addressOf(r gazetteer.Reference, l language.Language) Address {
	switch r.Class {
	case gazetteer.Country:
		return Country(l, r.ID)
	case gazetteer.Group:
		return Group(l, r.ID)
	}
	return Initiative(l, r.ID)
}
