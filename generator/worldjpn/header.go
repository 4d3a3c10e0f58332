package worldjpn

import (
	"fmt"
	"strings"

	"monjo/generator/diag"
)

// A header is never longer than this between two labels; text that looks like a
// label further down is text.
const longestValue = 20

// header reads the labelled values and gives the lines of the body. It wants the lines
// after the banner.
func (p *Page) header(r *report, lines []Line) (body []Line) {
	lines = trimBlank(lines)
	first, stray := firstLabel(lines)
	if first < 0 {
		return p.untitled(r, lines)
	}
	end := headerEnd(lines, first)
	body = lines[end:]
	last := notALabel
	var current *Field
	for i := first; i < end; i++ {
		what, set, value := labelled(lines[i])
		switch {
		case what == fullText && i == end-1:
			p.Fields.uses(r, set, value)
			if !value.Blank() {
				body = append([]Line{value}, body...)
			}
		case what > unknownLabel:
			p.Fields.uses(r, set, value)
			if what < last {
				r.at(value.Number, 1, diag.ImportLabel, "the label does not stand in its usual place", "see that the values went to the right keys")
			}
			last = what
			current = p.Fields.value(what)
			p.Fields.set(r, current, value)
		default:
			if what == unknownLabel {
				r.at(lines[i].Number, lines[i].Column, diag.ImportLabel,
					fmt.Sprintf("%q is not a label that is known here; the line is read as a part of the value above it", strings.TrimSpace(brackets.FindString(lines[i].Text))), "put the words where they belong by hand")
			}
			current.join(r, lines[i])
		}
	}
	if what, _, _ := labelled(lines[end-1]); what != fullText {
		r.at(lines[end-1].Number, 0, diag.ImportLabel, "there is no label of the full text; the body is taken to begin after this line", "see that the first words of the body are the document's")
	}
	p.strayTitle(r, stray)
	return body
}

// firstLabel finds the label with which the header begins. One paragraph of one
// line may stand before it, where a copy has the title as a heading; after more
// than that, a label is the document's own text.
func firstLabel(lines []Line) (at int, stray Line) {
	for i, line := range lines {
		if what, _, _ := labelled(line); what > unknownLabel {
			return i, stray
		}
		if line.Blank() {
			continue
		}
		if !stray.Blank() {
			break
		}
		stray = line
	}
	return -1, Line{}
}

// headerEnd is the index behind the last line of the header: the label of the full text
// or, where there is none, the last line of the last label's value.
func headerEnd(lines []Line, first int) int {
	end, gap := first, 0
	for i := first; i < len(lines) && gap <= longestValue; i++ {
		what, _, _ := labelled(lines[i])
		switch {
		case what == fullText:
			return i + 1
		case what > unknownLabel:
			gap = 0
		case !lines[i].Blank():
			gap++
		}
	}
	for i := first; i < len(lines); i++ {
		what, _, _ := labelled(lines[i])
		switch {
		case what > unknownLabel, !lines[i].Blank() && end == i: // a value's next line
			end = i + 1
		case !lines[i].Blank():
			return end
		}
	}
	return end
}

// untitled reads a page without labels: where the first paragraph is one short
// line, it is the title.
func (p *Page) untitled(r *report, lines []Line) (body []Line) {
	parts := paragraphs(lines)
	if len(parts) == 0 {
		return lines
	}
	first := parts[0][0]
	if len(parts) < 2 || len(parts[0]) > 1 || len([]rune(first.Text)) > 200 || strings.HasSuffix(first.Text, ".") || strings.HasSuffix(first.Text, "。") {
		r.at(first.Number, 0, diag.ImportLabel, "there is no label; the whole text is taken as the body", "")
		return lines
	}
	p.Fields.Title = Field{strings.TrimSpace(first.Text), first.Number, first.from(0).Column}
	r.at(first.Number, first.Column, diag.ImportTitle, "there is no label; the first line is taken as the title", "if it belongs to the text, put it back into the text file")
	for i := range lines {
		if lines[i].Number > first.Number {
			return lines[i:]
		}
	}
	return nil
}

func (p *Page) strayTitle(r *report, stray Line) {
	switch {
	case stray.Blank():
	case p.Fields.Title.Known():
		r.at(stray.Number, stray.Column, diag.ImportLabel, "words before the first label are left out", "add them to the record by hand if they belong to the document")
	default:
		p.Fields.Title = Field{strings.TrimSpace(stray.Text), stray.Number, stray.from(0).Column}
		r.at(stray.Number, stray.Column, diag.ImportTitle, "there is no title label; the line before the first label is taken as the title", "compare with the database")
	}
}

func (f *Fields) uses(r *report, set LabelSet, at Line) {
	switch {
	case set == NoLabels:
	case f.Labels == NoLabels:
		f.Labels = set
	case f.Labels != set:
		r.at(at.Number, 1, diag.ImportLabel, "the label is one of the "+set.String()+" set; those above it are of the "+f.Labels.String()+" set", "")
	}
}

// value is the field of a label; never nil for a label but that of the full text.
func (f *Fields) value(what label) *Field {
	switch what {
	case title:
		return &f.Title
	case place:
		return &f.Place
	case day:
		return &f.Date
	case works:
		return &f.Source
	case notes:
		return &f.Notes
	case cabinet:
		return &f.Cabinet
	case session:
		return &f.Session
	case speaker:
		return &f.Speaker
	case speech:
		return &f.SpeechKind
	case representatives:
		return &f.Representatives
	}
	return &f.Councillors
}

func (f *Fields) set(r *report, field *Field, value Line) {
	if field.Line > 0 {
		r.at(value.Number, 1, diag.ImportLabel, fmt.Sprintf("the label stands for the second time, after line %d; both values are kept, joined", field.Line), "take out by hand the one that is wrong")
	}
	field.join(r, value)
}

// join adds a line to the value.
func (f *Field) join(r *report, line Line) {
	if f.Line == 0 {
		f.Line, f.Column = line.Number, line.Column
	}
	if line.Blank() {
		return
	}
	line = line.from(0)
	if f.Words == "" {
		f.Words, f.Line, f.Column = line.Text, line.Number, line.Column
		return
	}
	r.at(line.Number, line.Column, diag.ImportJoined, fmt.Sprintf("the value that begins on line %d goes on here; its lines are joined with spaces", f.Line), "")
	f.Words += " " + line.Text
}
