package site

import (
	"slices"
	"strconv"

	"monjo/generator/date"
	"monjo/generator/gazetteer"
)

// scale is a stretch of time, on which days have a place.
type scale struct{ first, last int }

// number counts days roughly: every month has the same length. It is for pictures only.
func number(d date.Day) int { return d.Year*372 + (d.Month-1)*31 + d.Day - 1 }

// at is the place of a day, as a share of the whole.
func (s scale) at(d int) int { return min(max(d, s.first), s.last) - s.first }

// membership is the members of a group over time, in the order in which they joined;
// nil when the group has none.
func (s scope) membership(e *gazetteer.Entity) *Membership {
	if len(e.Members) == 0 {
		return nil
	}
	spans := map[string][]gazetteer.Member{}
	var countries []*gazetteer.Entity
	for _, m := range e.Members {
		if spans[m.Country] == nil {
			if country := s.gazetteer.Entity(gazetteer.Reference{Class: gazetteer.Country, ID: m.Country}); country != nil {
				countries = append(countries, country)
			}
		}
		spans[m.Country] = append(spans[m.Country], m)
	}
	s.alphabetical(countries)
	slices.SortStableFunc(countries, func(a, b *gazetteer.Entity) int {
		return start(spans[a.ID][0].From).Compare(start(spans[b.ID][0].From))
	})
	scale, dated := s.scale(e)
	m := &Membership{}
	if dated {
		m.Scale = scale.marks()
	}
	for _, country := range countries {
		row := MemberRow{Country: s.ifShown(country.Reference)}
		for _, member := range spans[country.ID] {
			row.Spans = append(row.Spans, s.memberSpan(member, e, scale))
		}
		m.Members = append(m.Members, row)
	}
	return m
}

func (s scope) memberSpan(m gazetteer.Member, group *gazetteer.Entity, scale scale) Span {
	span := Span{Open: m.To.IsZero() && group.To.IsZero()}
	from, to := scale.first, scale.last
	if !m.From.IsZero() {
		span.From, from = s.time(m.From), number(m.From.Earliest())
	}
	if !m.To.IsZero() {
		span.To, to = s.time(m.To), number(m.To.Latest())
	}
	whole := scale.last - scale.first
	span.X = percent(scale.at(from), whole)
	span.Width = percent(max(scale.at(to)-scale.at(from), whole/200), whole)
	return span
}

// scale reaches from the first date of the group's table to its last or, where a
// membership is open, to the last document of the archive: there is no other "today".
// It is not dated where the table has no date at all.
func (s scope) scale(e *gazetteer.Entity) (_ scale, dated bool) {
	var days []int
	open := false
	note := func(d date.Date) {
		if !d.IsZero() {
			days = append(days, number(d.Earliest()))
		}
	}
	for _, m := range e.Members {
		note(m.From)
		note(m.To)
		open = open || m.To.IsZero()
	}
	note(e.From)
	note(e.To)
	if len(days) == 0 {
		return scale{0, 1}, false
	}
	found := scale{slices.Min(days), slices.Max(days)}
	if n := len(s.graph.Documents); open && e.To.IsZero() && n > 0 {
		if last := s.graph.Documents[n-1].Record.Date.Latest(); last != date.Ending() {
			found.last = max(found.last, number(last))
		}
	}
	found.last += max((found.last-found.first)/12, 372) // so that the last to join have a bar too
	return found, true
}

// marks are round years on the scale, five or so.
func (s scale) marks() []Mark {
	years := (s.last - s.first) / 372
	step := 1
	for _, step = range []int{1, 2, 5, 10, 20, 50, 100, 200} {
		if years/step <= 6 {
			break
		}
	}
	var marks []Mark
	for year := s.first/372 - s.first/372%step + step; s.at(year*372)*20 < (s.last-s.first)*19; year += step {
		marks = append(marks, Mark{strconv.Itoa(year), percent(year*372-s.first, s.last-s.first)})
	}
	return marks
}
