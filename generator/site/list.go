package site

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/collate"
	xlanguage "golang.org/x/text/language"

	"monjo/generator/archive"
	"monjo/generator/date"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
	"monjo/generator/link"
	"monjo/i18n"
)

// onePage is how many documents the list of all documents shows at once; a larger
// archive has its years there, and the documents on the years' own pages.
const onePage = 300

// year is the documents that are filed together.
type year struct {
	id        string // "2007", "195X" or "19XX"
	filed     date.Date
	documents []*link.Document
}

// timeline gives the documents by year. They are in time, so that those of a year
// stand together.
func timeline(documents []*link.Document) []year {
	var years []year
	for _, d := range documents {
		filed := d.Record.Date.Filed()
		if n := len(years); n == 0 || years[n-1].filed != filed {
			years = append(years, year{id: filed.String(), filed: filed})
		}
		years[len(years)-1].documents = append(years[len(years)-1].documents, d)
	}
	return years
}

func (s scope) yearTally(y year) Tally {
	labels := s.yearName(y.filed)
	for i, l := range s.languages {
		labels[i].Href = Year(l, y.id).From(s.at)
	}
	return Tally{Labels: labels, Count: len(y.documents)}
}

func (s scope) yearName(filed date.Date) Labels {
	return s.say(func(l language.Language) string { return s.words.Date(l, filed) })
}

func (p *planner) documentList(l language.Language) ListView {
	s := p.in(l, Documents(l))
	v := ListView{
		Chrome:  s.chrome(p.words.Word(l, "documents"), Documents, nil),
		Heading: s.word("documents"),
		Lead:    s.count("documents_count", len(p.graph.Documents)),
	}
	for _, y := range p.years {
		v.Index = append(v.Index, s.yearTally(y))
		if len(p.graph.Documents) <= onePage {
			v.Years = append(v.Years, s.year(y))
		}
	}
	if len(v.Years) > 0 {
		for n := range v.Index {
			v.Index[n].Labels = slices.Clone(v.Index[n].Labels)
			v.Index[n].Labels[0].Href = "#" + v.Years[n].ID
		}
	}
	return v
}

func (s scope) year(y year) YearView {
	shown := YearView{Name: s.yearName(y.filed), ID: "y" + y.id}
	shown.Name[0].Href = Year(s.languages[0], y.id).From(s.at)
	for _, d := range y.documents {
		shown.Documents = append(shown.Documents, s.item(d))
	}
	return shown
}

// parts cuts the documents of a year into as many as a page shows at once.
func (y year) parts() [][]*link.Document { return slices.Collect(slices.Chunk(y.documents, onePage)) }

// yearList is the part n, from 0, of the documents of a year.
func (p *planner) yearList(l language.Language, y year, n int) ListView {
	at := func(l language.Language) Address { return Part(Year(l, y.id), "", n+1) }
	s := p.in(l, at(l))
	title := p.words.Fill(l, "documents_of_year", "year", p.words.Date(l, y.filed))
	v := ListView{
		Heading: Labels{{Text: title}},
		Lead:    s.count("documents_count", len(y.documents)),
		Years:   []YearView{{ID: "y" + y.id}},
	}
	parts := y.parts()
	v.Part, v.Parts = s.parts(n, len(parts), func(n int) Address { return Part(Year(l, y.id), "", n+1) })
	v.Chrome = s.chrome(inPart(title, v.Part), at, nil)
	v.Breadcrumbs = []Labels{s.wordLink("documents", Documents)}
	for _, d := range parts[n] {
		v.Years[0].Documents = append(v.Years[0].Documents, s.item(d))
	}
	for _, other := range p.years {
		v.Index = append(v.Index, s.yearTally(other))
	}
	return v
}

// parts says which of several pages this is, and gives the way to each; nothing where there is one.
func (s scope) parts(n, of int, at func(int) Address) (Labels, []Item) {
	if of < 2 {
		return nil, nil
	}
	var all []Item
	for i := range of {
		item := Item{Labels: Labels{{Text: i18n.Number(i + 1), Href: at(i).From(s.at)}}, Current: i == n}
		all = append(all, item)
	}
	return s.say(func(l language.Language) string {
		return s.words.Fill(l, "page_of_pages", "n", i18n.Number(n+1), "total", i18n.Number(of))
	}), all
}

// inPart is a title with the part of the page, if it is one.
func inPart(title string, part Labels) string {
	if len(part) == 0 {
		return title
	}
	return title + " – " + plainText(part)
}

// item is a document as a line of a list.
func (s scope) item(d *link.Document) DocumentItem {
	r := d.Record
	return DocumentItem{
		Title:     s.title(r),
		Date:      s.time(r.Date),
		Place:     s.text(r.Place),
		Kind:      s.word("kinds." + r.Kind),
		Languages: s.badges(r),
	}
}

// title is a document's title, linked to its page in the page's language, or to the
// parallel page from a page in both.
func (s scope) title(r *archive.Document) Labels {
	return s.linked(r.Title, func(l language.Language) Address {
		if len(s.languages) > 1 {
			return Parallel(r.ID)
		}
		return Document(l, r.ID)
	})
}

// badges say in which languages a document can be read here.
func (s scope) badges(r *archive.Document) []Badge {
	var badges []Badge
	for _, l := range language.All() {
		if v := r.Versions[l]; v != nil {
			labels := s.say(func(in language.Language) string {
				return s.words.Fill(in, "badge", "language", s.words.Word(in, "languages."+l.Code()), "status", s.words.Word(in, "statuses."+v.Status))
			})
			badges = append(badges, Badge{labels, v.Status})
		}
	}
	if len(badges) == 0 {
		badges = append(badges, Badge{s.word("record_only"), "record"})
	}
	return badges
}

// ranked gives the named countries, those named by the most documents first.
func (p *planner) ranked() []*gazetteer.Entity {
	all := p.named(gazetteer.Country)
	slices.SortStableFunc(all, func(a, b *gazetteer.Entity) int {
		return cmp.Compare(len(p.files[b.Reference].named), len(p.files[a.Reference].named))
	})
	return all
}

// alphabet ranks countries and groups as the language orders them: English by name,
// Japanese by reading.
func alphabet(g *gazetteer.Gazetteer, l language.Language) map[gazetteer.Reference]int {
	collator := collate.New(xlanguage.Make(l.Code()))
	key := func(e *gazetteer.Entity) string {
		switch {
		case l == language.Japanese:
			return e.Reading
		case e.Sort != "":
			return e.Sort
		}
		return e.Name[l]
	}
	all := slices.Concat(g.Entities(gazetteer.Country), g.Entities(gazetteer.Group))
	slices.SortStableFunc(all, func(a, b *gazetteer.Entity) int {
		return cmp.Or(collator.CompareString(key(a), key(b)), strings.Compare(a.ID, b.ID))
	})
	ranks := make(map[gazetteer.Reference]int, len(all))
	for n, e := range all {
		ranks[e.Reference] = n
	}
	return ranks
}

// alphabetical orders entities as the page's language does.
func (s scope) alphabetical(all []*gazetteer.Entity) {
	rank := s.ranks[s.languages[0]]
	slices.SortFunc(all, func(a, b *gazetteer.Entity) int { return rank[a.Reference] - rank[b.Reference] })
}
