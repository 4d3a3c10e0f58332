package align

import (
	"bytes"
	"slices"

	"monjo/generator/anchor"
	"monjo/generator/archive"
	"monjo/generator/language"
)

// Freeze gives the anchors.txt that records the rows of a document as published; nil
// for a document that never had any. rows are those that [Rows] gives. What was
// published before stays in it; a document in which nothing has changed gives the file
// that it has.
//
// Of paragraphs with the same words in rows that were moved in one language, the file does
// not tell which is which. So it is read again until that changes nothing any more.
func Freeze(d *archive.Document, rows []Row) *anchor.File {
	if d.Anchors == nil && len(rows) == 0 {
		return nil
	}
	again := *d
	for range mostReadings {
		file := freeze(&again, rows)
		if again.Anchors != nil && bytes.Equal(file.Bytes(), again.Anchors.Bytes()) {
			return file
		}
		again.Anchors = file
		rows = Rows(&again, nil)
	}
	return again.Anchors
}

const mostReadings = 21

func freeze(d *archive.Document, rows []Row) *anchor.File {
	file := &anchor.File{}
	var words [language.Count][]string
	var prints [language.Count][]anchor.Fingerprint
	for _, l := range language.All() {
		if v := d.Versions[l]; v != nil {
			words[l], prints[l] = anchor.All(v.Text.Blocks)
		}
	}
	row := map[[2]int]string{} // by language and block
	for _, from := range rows {
		to := anchor.Row{Anchor: from.Anchor, Fate: from.Fate, Into: from.Into}
		for _, l := range language.All() {
			for j := from.Sides[l].First; j < from.Sides[l].End; j++ {
				to.Sides[l] = append(to.Sides[l], prints[l][j])
				row[[2]int{int(l), j}] = from.Anchor
			}
		}
		file.Rows = append(file.Rows, to)
	}
	var fresh []anchor.Block
	published := func(l language.Language, j int, since string) {
		fresh = append(fresh, anchor.Block{Fingerprint: prints[l][j], Language: l, Row: row[[2]int{int(l), j}], Since: since, Until: anchor.First, Words: words[l][j]})
	}
	if d.Anchors == nil {
		for _, l := range language.All() {
			for j := range words[l] {
				published(l, j, anchor.First)
			}
		}
		file.Blocks = fresh
		file.Sort()
		return file
	}
	file.Blocks = slices.Clone(d.Anchors.Blocks)
	ends := newEnding(file.Blocks)
	r := resume(d)
	pending, of := r.pending(rows)
	all := append(recorded(d), pending...)
	tell(d, all)
	pending = all[len(all)-len(pending):]
	for _, l := range language.All() {
		for n, c := range r.clusters[l] {
			if c.same {
				continue
			}
			mark := anchor.Redivided
			switch at := of[l][n]; {
			case at >= 0 && pending[at].Change != nil:
				mark = pending[at].Change.Key
			case at >= 0:
				mark = anchor.Untold
			case len(c.old) == 0:
				mark = anchor.First
			}
			for _, i := range c.old {
				name := r.file.Rows[r.oldRow[l][i]].Anchor
				if at := of[l][n]; at >= 0 {
					name = pending[at].Anchor
				}
				ends.end(l, anchor.Of(r.old[l][i].text), r.file.Rows[r.oldRow[l][i]].Anchor, name, mark)
			}
			for _, j := range c.now {
				published(l, j, mark)
			}
		}
	}
	file.Blocks = append(file.Blocks, fresh...)
	file.Sort()
	return file
}

// ending finds standing blocks that are replaced.
type ending struct {
	blocks   []anchor.Block
	standing map[standing][]int
}

type standing struct {
	language    language.Language
	fingerprint anchor.Fingerprint
}

func newEnding(blocks []anchor.Block) ending {
	e := ending{blocks, map[standing][]int{}}
	for n, b := range blocks {
		if b.Standing() {
			at := standing{b.Language, b.Fingerprint}
			e.standing[at] = append(e.standing[at], n)
		}
	}
	return e
}

// end marks a block as replaced; home is the row in which it stood, which the block
// itself may have from an earlier time, and row where its change is told.
func (e ending) end(l language.Language, fingerprint anchor.Fingerprint, home, row, mark string) {
	at := standing{l, fingerprint}
	all := e.standing[at]
	if len(all) == 0 {
		return
	}
	n := max(0, slices.IndexFunc(all, func(n int) bool { return e.blocks[n].Row == home }))
	e.blocks[all[n]].Until, e.blocks[all[n]].Row = mark, row
	e.standing[at] = slices.Delete(all, n, n+1)
}
