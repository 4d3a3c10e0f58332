package align

import (
	"math"
	"slices"
	"unicode/utf8"

	"monjo/generator/archive"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
	"monjo/generator/markdown"
)

// measure is what the alignment looks at in a side of a row: one block or several
// paragraphs taken together.
type measure struct {
	kind   markdown.Kind
	level  int8 // of a heading
	depth  int8 // of lists
	note   int32
	count  int32 // of blocks
	frozen bool  // the side of a published row, which joins no other block
	place  Side  // in the text
	edge   edge
	joint  points // how well the blocks go together, 0 for one
	label  label
	length float64 // in English characters
	size   int32   // logarithm of length with evenShort, in sizeUnits
	cues   []int32 // ascending, by their place in the register
	lost   points  // what the cues cost when the other side has none of them
}

// japaneseRatio is the number of English characters that one Japanese character
// stands for, measured on the seed and its translation (1,655 : 745) and near
// the 2.2 of other diplomatic prose.
const japaneseRatio = 2.3

// evenShort is added to both lengths, in English characters, before they are
// compared, so that short lines are not judged by them.
const evenShort = 12

// sizeUnit is how many units of size make 1 in the natural logarithm.
const sizeUnit = 64

// maxCues is how many different cues of a block are looked at: enough for any paragraph,
// and a bound for a page of figures. maxRead is how many are read before those that come
// again are struck out.
const (
	maxCues = 128
	maxRead = 256
)

// mostJoined is the largest number of blocks in a side, mostLong where they are not short
// lines that go on in one another: the title of an agreement can be set in six lines.
const (
	mostJoined = 6
	mostLong   = 3
	shortLine  = 100 // English characters
)

// text is one language version as the alignment looks at it: sides[n][i] is made of
// the n+1 blocks that end with block i; its count is 0 where they may not be one side.
type text struct {
	sides [mostJoined][]measure
}

func (t *text) len() int { return len(t.sides[0]) }

// sizeOf is the logarithm of a length in whole units: the costs are whole numbers, so that
// every machine comes to the same rows.
func sizeOf(length float64) int32 {
	return int32(math.Round(sizeUnit * math.Log(length+evenShort)))
}

// measureAll measures the blocks of a version and what they make when joined.
func measureAll(v *archive.Version, d *archive.Document, l language.Language, g *gazetteer.Gazetteer, r *register) *text {
	blocks := v.Text.Blocks
	t := &text{}
	for n := range t.sides {
		t.sides[n] = make([]measure, len(blocks))
	}
	lastItem := 0
	for i := range blocks {
		b := &blocks[i]
		first := false
		if n := len(b.Containers) - 1; n >= 0 && b.Containers[n].Kind == markdown.Item && b.Containers[n].ID > lastItem {
			first, lastItem = true, b.Containers[n].ID
		}
		t.sides[0][i] = measureOne(b, first, d, l, g, r)
		t.sides[0][i].place = Side{i, i + 1}
	}
	return t
}

// joinAll fills the sides of several blocks. Paragraphs of the text join, those of one
// footnote, and headings, since a title can have several lines; a row of a table stands alone.
func (t *text) joinAll() {
	for n := 1; n < mostJoined; n++ {
		for i := n; i < t.len(); i++ {
			before, last := &t.sides[n-1][i-1], &t.sides[0][i]
			if before.count > 0 && !before.frozen && !last.frozen && before.place.End == last.place.First && before.kind == last.kind && (last.kind == markdown.Paragraph || last.kind == markdown.Heading) &&
				before.note == last.note && (n < mostLong || before.edge.short && last.edge.short && before.edge.goesOn(last.edge)) {
				t.sides[n][i] = before.join(last)
			}
		}
	}
}

func measureOne(b *markdown.Block, first bool, d *archive.Document, l language.Language, g *gazetteer.Gazetteer, r *register) measure {
	m := measure{kind: b.Kind, level: int8(b.Level), count: 1, length: float64(utf8.RuneCountInString(b.Words))}
	if l == language.Japanese {
		m.length *= japaneseRatio
	}
	m.size = sizeOf(m.length)
	for _, c := range b.Containers {
		switch c.Kind {
		case markdown.Item:
			m.depth++
		case markdown.Note:
			m.note = int32(c.Number)
		}
	}
	start := 0
	if b.Kind != markdown.TableRow && b.Kind != markdown.Code {
		m.label, start = labelOf(b, first)
	}
	m.edge = edgeOf(b.Words, first || m.label[0] != 0, start, m.length)
	add := func(c cue) {
		if len(m.cues) < maxRead {
			m.cues = append(m.cues, r.place(c))
		}
	}
	if l == language.English {
		r.englishCues(b.Words, start, add)
	} else {
		r.japaneseCues(b.Words, start, add)
	}
	if g != nil {
		nameCues(g.Find(l, b.Words, d.Date), add)
	}
	for _, s := range b.Spans {
		if s.Kind == markdown.NoteReference {
			add(cue{class: noteCue, number: int32(s.Number)})
		}
	}
	if b.Kind == markdown.Paragraph {
		formCues(b.Words, add)
	}
	m.cues = distinct(m.cues)
	return m
}

func distinct(cues []int32) []int32 {
	slices.Sort(cues)
	cues = slices.Compact(cues)
	return cues[:min(len(cues), maxCues)]
}

// join is the measure of a side with one more block.
func (m *measure) join(next *measure) measure {
	joined := *m
	joined.count++
	joined.place.End = next.place.End
	joined.joint += m.edge.before(next.edge, m.kind == markdown.Heading)
	joined.edge = m.edge.with(next.edge)
	joined.length += next.length
	joined.size = sizeOf(joined.length)
	joined.cues = distinct(append(slices.Clone(m.cues), next.cues...))
	return joined
}

// of is the text whose blocks are units of this one.
func (t *text) of(units []unit) *text {
	part := &text{}
	for n := range part.sides {
		part.sides[n] = make([]measure, len(units))
	}
	for n, u := range units {
		m := t.sides[0][u.First]
		for i := u.First + 1; i < u.End; i++ {
			m = m.join(&t.sides[0][i])
		}
		m.frozen = u.row >= 0
		part.sides[0][n] = m
	}
	part.joinAll()
	return part
}
