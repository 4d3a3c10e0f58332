package site

import (
	"strings"

	"monjo/generator/language"
)

// interfaceWords prepares the interface's words once for the three kinds of page.
func (p *planner) interfaceWords() {
	all := language.All()
	for m, languages := range [][]language.Language{all[:1], all[1:], all} {
		s := scope{p, Root, languages}
		p.labels[m], p.plain[m] = map[string]Labels{}, map[string]string{}
		for _, key := range p.words.Keys(language.English) {
			if strings.Contains(key, ".") || strings.Contains(p.words.Word(language.English, key), "{") {
				continue // words with places and words of a list are filled in here, not by layouts
			}
			p.labels[m][key] = s.word(key)
			var both []string
			for _, label := range p.labels[m][key] {
				both = append(both, label.Text)
			}
			p.plain[m][key] = strings.Join(both, " / ")
		}
	}
}

// menu is the places of the navigation, in order.
func menu() []struct {
	key string
	to  func(language.Language) Address
} {
	return []struct {
		key string
		to  func(language.Language) Address
	}{{"documents", Documents}, {"initiatives", Initiatives}, {"countries", Countries}, {"about", func(l language.Language) Address { return Prose(l, "about") }}}
}

// chrome makes what a page has around its content. variants gives the page's own
// address in each language, and neutral the address in both; title is the page's
// name without the archive's.
func (s scope) chrome(title string, variants func(language.Language) Address, neutral *Address) Chrome {
	m, first := mode(s.languages), s.languages[0]
	base, info := s.archive.Info.BaseURL, s.archive.Info
	name, _ := info.Title.Best(first)
	c := Chrome{
		Lang: first.Code(), Neutral: len(s.languages) > 1, Title: name,
		Canonical:  s.at.In(base),
		Stylesheet: Stylesheet.From(s.at),
		Icon:       Icon.From(s.at),
		Publisher:  s.text(info.Publisher),
		Contact:    info.Contact,
		Home:       s.linked(info.Title, Home),
		W:          s.labels[m], A: s.plain[m],
	}
	if title != "" && title != name {
		c.Title = title + " – " + name
	}
	c.Licence = s.text(info.Licence.Name)
	for i := range c.Licence {
		c.Licence[i].Href = info.Licence.URL
	}
	for _, entry := range menu() {
		if entry.key == "about" && !s.hasPage("about") {
			continue
		}
		current := false
		for _, l := range s.languages {
			current = current || s.at == entry.to(l)
		}
		c.Navigation = append(c.Navigation, Item{s.wordLink(entry.key, entry.to), current})
	}
	for _, l := range language.All() {
		c.Alternates = append(c.Alternates, Alternate{l.Code(), variants(l).In(base)})
		c.Languages = append(c.Languages, Item{
			Labels:  Labels{{Text: s.words.Word(l, "language"), Lang: s.lang(l), Href: variants(l).From(s.at)}},
			Current: len(s.languages) == 1 && l == first})
	}
	standard := variants(language.English)
	if neutral != nil {
		standard = *neutral
		both := s.word("both_languages")
		for i := range both {
			both[i].Href = neutral.From(s.at)
		}
		c.Languages = append(c.Languages, Item{both, len(s.languages) > 1})
	}
	c.Alternates = append(c.Alternates, Alternate{"x-default", standard.In(base)})
	return c
}

func (p *planner) hasPage(id string) bool {
	for _, page := range p.archive.Pages {
		if page.ID == id {
			return true
		}
	}
	return false
}

// in is the scope of a page in one language.
func (p *planner) in(l language.Language, at Address) scope {
	return scope{p, at, []language.Language{l}}
}

// plainText is the words of labels in the first language, for titles and descriptions.
func plainText(labels Labels) string {
	if len(labels) == 0 {
		return ""
	}
	return labels[0].Text
}

func pointer(a Address) *Address { return &a }
