package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"monjo/generator/date"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
)

// question is a line of the input of monjo mentions. Other members are passed over.
type question struct {
	ID   json.RawMessage `json:"id"`
	Lang *string         `json:"lang"`
	Date json.RawMessage `json:"date"`
	Text *string         `json:"text"`
}

// run answers the lines of a batch: one line each, also for one that cannot be read.
func (b *batch) run(g *gazetteer.Gazetteer) {
	for i, line := range b.lines {
		var q question
		l, when, fault := q.read(line)
		b.answer = append(append(b.answer, `{"id":`...), q.id()...)
		if fault != "" {
			words, _ := json.Marshal(fault) // text always can be
			b.answer = append(append(append(b.answer, `,"error":`...), words...), "}\n"...)
			b.faults = fmt.Appendf(b.faults, "%s:%d: %s\n", b.name, b.first+i, fault)
			b.bad++
			continue
		}
		b.answer = appendMentions(b.answer, *q.Text, g.Find(l, *q.Text, when))
		b.answer = append(b.answer, "}\n"...)
		b.lines[i] = nil // a long text need not stay until the whole batch is done
	}
	b.lines = nil
}

// read takes a line apart; fault says why it cannot be answered.
func (q *question) read(line []byte) (l language.Language, when date.Date, fault string) {
	if len(line) > longestLine {
		return l, when, fmt.Sprintf("the line has more than %d MiB", longestLine>>20)
	}
	if err := json.Unmarshal(line, q); err != nil {
		var wrong *json.UnmarshalTypeError
		switch {
		case errors.As(err, &wrong) && wrong.Field != "":
			return l, when, fmt.Sprintf("%s is a JSON %s; it must be text", wrong.Field, wrong.Value)
		case errors.As(err, &wrong):
			return l, when, fmt.Sprintf("the line is a JSON %s; it must be an object", wrong.Value)
		}
		return l, when, "this is not JSON: " + err.Error()
	}
	if q.Text == nil {
		return l, when, "text is missing"
	}
	if q.Lang == nil {
		return l, when, `lang is missing; it is "en" or "ja"`
	}
	tag, _, _ := strings.Cut(strings.ToLower(*q.Lang), "-") // ja-JP
	l, ok := language.Parse(tag)
	if !ok {
		return l, when, fmt.Sprintf(`lang is %q; it must be "en" or "ja"`, *q.Lang)
	}
	when, fault = q.date()
	return l, when, fault
}

var slashed = regexp.MustCompile(`^(\d{4})/(\d{2})(?:/(\d{2}))?$`)

// date reads the date of a text: EDTF, and what corpora have besides: a year as a number,
// a time of day behind the day, and slashes between the parts of a day.
func (q *question) date() (when date.Date, fault string) {
	var text string
	var number json.Number
	switch {
	case len(q.Date) == 0 || string(q.Date) == "null":
		return when, ""
	case json.Unmarshal(q.Date, &number) == nil && q.Date[0] != '"':
		text = number.String()
	case json.Unmarshal(q.Date, &text) != nil:
		return when, "date is " + string(q.Date[:min(len(q.Date), 20)]) + "; it must be text, such as \"2007-01-16\""
	}
	if text == "" {
		return when, ""
	}
	if len(text) > 10 && (text[10] == 'T' || text[10] == ' ') && strings.Contains(text[11:], ":") {
		text = text[:10]
	}
	if m := slashed.FindStringSubmatch(text); m != nil {
		text = strings.TrimSuffix(m[1]+"-"+m[2]+"-"+m[3], "-")
	}
	when, err := date.Parse(text)
	if err != nil {
		return when, "date: " + err.Error()
	}
	return when, ""
}

// id is the ID as it came, on one line.
func (q *question) id() []byte {
	if len(q.ID) == 0 {
		return []byte("null")
	}
	id := bytes.ToValidUTF8(q.ID, []byte("\ufffd"))
	if !bytes.ContainsAny(id, "\r\t ") {
		return id
	}
	var compact bytes.Buffer
	_ = json.Compact(&compact, id) // what was read is JSON
	return compact.Bytes()
}

// appendMentions appends the members mentions and, where there are any, ambiguous. The
// text is gone through once to count the code points before each mention.
func appendMentions(dst []byte, text string, mentions []gazetteer.Mention) []byte {
	slices.SortStableFunc(mentions, func(a, b gazetteer.Mention) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	dst = append(dst, `,"mentions":[`...)
	var ambiguous []byte
	at, points := 0, 0
	first := true
	for _, m := range mentions {
		points += utf8.RuneCountInString(text[at:m.Start])
		at = m.Start
		end := points + utf8.RuneCountInString(text[m.Start:m.End])
		if len(m.Ambiguous) > 0 {
			if ambiguous != nil {
				ambiguous = append(ambiguous, ',')
			}
			ambiguous = append(appendSpan(ambiguous, points, end), `,"candidates":[`...)
			for i, r := range m.Ambiguous {
				if i > 0 {
					ambiguous = append(ambiguous, ',')
				}
				ambiguous = append(append(append(ambiguous, '"'), isoOf(r)...), '"')
			}
			ambiguous = append(ambiguous, "]}"...)
			continue
		}
		if !first {
			dst = append(dst, ',')
		}
		first = false
		dst = appendSpan(dst, points, end)
		dst = append(append(dst, `,"iso":"`...), isoOf(m.Reference)...)
		dst = append(append(dst, `","kind":"`...), m.Reference.Class.String()...)
		dst = append(append(dst, `","rule":"`...), m.Rule.String()...)
		dst = append(dst, `"}`...)
	}
	dst = append(dst, ']')
	if ambiguous != nil {
		dst = append(append(append(dst, `,"ambiguous":[`...), ambiguous...), ']')
	}
	return dst
}

func appendSpan(dst []byte, start, end int) []byte {
	dst = strconv.AppendInt(append(dst, `{"start":`...), int64(start), 10)
	return strconv.AppendInt(append(dst, `,"end":`...), int64(end), 10)
}

// isoOf is a code in capitals, or an initiative's ID; neither holds a sign that JSON would escape.
func isoOf(r gazetteer.Reference) string {
	if r.Class == gazetteer.Initiative {
		return r.ID
	}
	return strings.ToUpper(r.ID)
}
