package site

import (
	"slices"
	"unicode"

	"monjo/generator/gazetteer"
	"monjo/generator/language"
	"monjo/generator/link"
)

// withCountries is how many initiatives a list shows with their countries; of more it
// shows the names, onePage at once.
const withCountries = 100

// initiativeParts cuts all initiatives into as many as one page of the list shows.
func (p *planner) initiativeParts() [][]*link.Initiative {
	if len(p.graph.Initiatives) == 0 {
		return make([][]*link.Initiative, 1)
	}
	return slices.Collect(slices.Chunk(byTime(p.graph.Initiatives), onePage))
}

// initiativeIndex is the part n, from 0, of the list of initiatives.
func (p *planner) initiativeIndex(l language.Language, parts [][]*link.Initiative, n int) IndexView {
	at := func(l language.Language) Address { return InitiativesPart(l, n+1) }
	s := p.in(l, at(l))
	v := IndexView{Heading: s.word("initiatives"), Lead: s.word("initiatives_lead")}
	v.Part, v.Parts = s.parts(n, len(parts), func(n int) Address { return InitiativesPart(l, n+1) })
	v.Chrome = s.chrome(inPart(p.words.Word(l, "initiatives"), v.Part), at, nil)
	for _, i := range parts[n] {
		item := s.initiativeItem(i)
		if len(p.graph.Initiatives) > withCountries {
			item.Countries, item.Implied = nil, nil
		}
		v.Initiatives = append(v.Initiatives, item)
	}
	return v
}

func (p *planner) countryIndex(l language.Language) IndexView {
	s := p.in(l, Countries(l))
	v := IndexView{Chrome: s.chrome(p.words.Word(l, "countries"), Countries, nil), Heading: s.word("countries"), Lead: s.word("countries_lead")}
	all := p.named(gazetteer.Country)
	s.alphabetical(all)
	var former []Tally
	for _, e := range all {
		if e.Former {
			former = append(former, s.tally(e))
			continue
		}
		head := initial(e, l)
		if n := len(v.Sections); n == 0 || plainText(v.Sections[n-1].Name) != head {
			v.Sections = append(v.Sections, Section{Name: Labels{{Text: head}}})
		}
		section := &v.Sections[len(v.Sections)-1]
		section.Items = append(section.Items, s.tally(e))
	}
	if len(former) > 0 {
		v.Apart = append(v.Apart, Section{Name: s.word("former_states"), Items: former})
	}
	if groups := p.groupTallies(s, l); len(groups) > 0 {
		v.Apart = append(v.Apart, Section{Name: s.wordLink("groups", Groups), Items: groups})
	}
	return v
}

// tally is a line of the list of countries or groups.
func (s scope) tally(e *gazetteer.Entity) Tally {
	t := Tally{Labels: s.entity(e.Reference), Note: s.joined(s.summary(s.files[e.Reference].dossier))}
	if e.Former || e.Class == gazetteer.Group {
		t.Years = s.existence(e)
	}
	return t
}

func (p *planner) groupTallies(s scope, l language.Language) []Tally {
	all := p.named(gazetteer.Group)
	s.alphabetical(all)
	var items []Tally
	for _, e := range all {
		items = append(items, s.tally(e))
	}
	return items
}

func (p *planner) groupIndex(l language.Language) IndexView {
	s := p.in(l, Groups(l))
	v := IndexView{Chrome: s.chrome(p.words.Word(l, "groups"), Groups, nil), Heading: s.word("groups"), Lead: s.word("groups_lead"),
		Sections: []Section{{Items: p.groupTallies(s, l)}}}
	v.Breadcrumbs = []Labels{s.wordLink("countries", Countries)}
	return v
}

// initial is the head under which a list shows an entity: the letter, or the row of
// the kana table (あ, か, さ …).
func initial(e *gazetteer.Entity, l language.Language) string {
	if l == language.English {
		name := e.Name[l]
		if e.Sort != "" {
			name = e.Sort
		}
		for _, r := range name {
			return string(unicode.ToUpper(unaccented(r)))
		}
	}
	for _, r := range e.Reading {
		return kanaRow(r)
	}
	return ""
}

// unaccented takes the marks off the two Latin letters that begin a country's name with one.
func unaccented(r rune) rune {
	switch r {
	case 'Å':
		return 'A'
	case 'É':
		return 'E'
	}
	return r
}

// kanaRow gives the first kana of the row that a hiragana belongs to.
func kanaRow(r rune) string {
	rows := []struct {
		last rune
		name string
	}{{'お', "あ"}, {'ご', "か"}, {'ぞ', "さ"}, {'ど', "た"}, {'の', "な"}, {'ぽ', "は"}, {'も', "ま"}, {'よ', "や"}, {'ろ', "ら"}, {'ん', "わ"}, {'ゔ', "あ"}}
	for _, row := range rows {
		if r <= row.last {
			return row.name
		}
	}
	return string(r)
}
