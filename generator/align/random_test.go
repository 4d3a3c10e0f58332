package align_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"monjo/generator/align"
	"monjo/generator/anchor"
	"monjo/generator/archive"
	"monjo/generator/language"
)

// life is a document that is edited at random and frozen again and again.
type life struct {
	random *rand.Rand
	texts  [language.Count][]string
	next   int
	twice  bool // paragraphs with the same words come again
}

func (l *life) paragraph(in language.Language, n int) string {
	if in == language.Japanese {
		return fmt.Sprintf("第%d回会合において、%d件の事業を%d年までに行うことを決定した。", n, n*7, 1900+n)
	}
	return fmt.Sprintf("At the meeting number %d it was decided to carry out %d projects by the year %d.", n, n*7, 1900+n)
}

// edit changes the texts in one way, in both languages or in one.
func (l *life) edit() {
	in := [][]language.Language{language.All(), language.All()[:1], language.All()[1:]}[l.random.IntN(3)]
	kind, at, to := l.random.IntN(8), l.random.IntN(1<<20), l.random.IntN(1<<20)
	l.next++
	for _, in := range in {
		all := l.texts[in]
		if len(all) == 0 {
			l.texts[in] = []string{l.paragraph(in, l.next)}
			continue
		}
		i := at % len(all)
		switch kind {
		case 0, 1: // a word
			all[i] = strings.Replace(strings.Replace(all[i], "decided", "agreed", 1), "決定", "合意", 1)
		case 2: // a new paragraph
			n := l.next
			if l.twice && at%3 > 0 {
				n = 1 + at%4
			}
			all = slices.Insert(all, to%(len(all)+1), l.paragraph(in, n))
		case 3: // one taken out
			all = slices.Delete(all, i, i+1)
		case 4: // one moved
			moved := all[i]
			all = slices.Delete(all, i, i+1)
			all = slices.Insert(all, to%(len(all)+1), moved)
		case 5: // two joined
			if i+1 < len(all) {
				all[i] += [...]string{" ", ""}[in] + all[i+1]
				all = slices.Delete(all, i+1, i+2)
			}
		case 6: // one divided
			if parts := strings.SplitAfterN(all[i], [...]string{". ", "。"}[in], 2); len(parts) == 2 && parts[1] != "" {
				all[i] = strings.TrimSpace(parts[0])
				all = slices.Insert(all, i+1, parts[1])
			}
		case 7: // all of a text rewritten, or gone
			if at%20 == 0 {
				all = nil
			} else if at%20 < 3 {
				for n := range all {
					all[n] = l.paragraph(in, 500+l.next+n)
				}
			}
		}
		l.texts[in] = all
	}
}

// TestRandomLivesLoseNoAnchor holds what must be true of every document however it was
// edited: every block is in one row, every anchor that ever was still is, a block with
// the same words keeps its anchor, and what is written is accepted and stable.
func TestRandomLivesLoseNoAnchor(t *testing.T) {
	kept, followed, strays := 0, 0, 0
	meeting := regexp.MustCompile(`meeting number [0-9]+|第[0-9]+回`)
	number := regexp.MustCompile(`[0-9]+`)
	for seed := range uint64(400) {
		l := &life{random: rand.New(rand.NewPCG(seed, 4)), twice: seed%4 == 3}
		for n := range 3 + l.random.IntN(9) {
			for _, in := range language.All() {
				l.texts[in] = append(l.texts[in], l.paragraph(in, n+1))
			}
		}
		l.next = 20
		var file *anchor.File
		ever := map[string]bool{}
		homes := map[string]bool{}           // language, number and anchor, of rows in which a paragraph has stood
		held := map[string]map[string]bool{} // the numbers in each side of a row at the last freeze, by anchor and language
		home := map[string]string{}          // words → anchor, of rows with one block a side at the last freeze
		for step := range 12 {
			d := parse(t, strings.Join(l.texts[0], "\n\n"), strings.Join(l.texts[1], "\n\n"))
			d.Anchors = file
			rows := align.Rows(d, nil)
			complete(t, d, rows)
			fate := map[string]align.Row{}
			for _, row := range rows {
				if fate[row.Anchor].Anchor != "" {
					t.Fatalf("seed %d, step %d: %s stands twice", seed, step, row.Anchor)
				}
				fate[row.Anchor] = row
			}
			for name := range ever {
				if fate[name].Anchor == "" {
					t.Fatalf("seed %d, step %d: %s is lost", seed, step, name)
				}
			}
			here := map[string]string{}
			count := map[string]int{}
			for _, row := range rows {
				ever[row.Anchor] = true
				for in, side := range row.Sides {
					for i := side.First; i < side.End; i++ {
						words := d.Versions[in].Text.Blocks[i].Words
						count[words]++
						if before := home[words]; before != "" && count[words] == 1 && !l.twice {
							followed++
							switch {
							case before == row.Anchor, fate[before].Into == row.Anchor:
								kept++
							case homes[fmt.Sprint(in, number.FindString(words), row.Anchor)]: // what had joined a row is divided from it again
							default:
								t.Errorf("seed %d, step %d: %q went from %s to %s (%+v)", seed, step, words, before, row.Anchor, fate[before])
							}
						}
						homes[fmt.Sprint(in, number.FindString(words), row.Anchor)] = true
						if side.End-side.First == 1 {
							here[words] = row.Anchor
						}
					}
				}
			}
			for words := range here {
				if count[words] > 1 {
					delete(here, words)
				}
			}
			holds, where := map[string]map[string]bool{}, map[string]string{}
			for _, row := range rows {
				for in, side := range row.Sides {
					numbers := map[string]bool{}
					for i := side.First; i < side.End; i++ {
						for _, m := range meeting.FindAllString(d.Versions[in].Text.Blocks[i].Words, -1) {
							numbers[m], where[fmt.Sprint(in, m)] = true, row.Anchor
						}
					}
					if !side.Empty() {
						holds[fmt.Sprint(row.Anchor, in)] = numbers
					}
				}
			}
			for side, numbers := range holds {
				strayed := ""
				for m := range held[side] {
					if numbers[m] {
						strayed = ""
						break
					}
					if to := where[side[len(side)-1:]+m]; to != "" {
						strayed = m + " is in " + to
					}
				}
				if strayed != "" && !l.twice {
					strays++
					if testing.Verbose() {
						t.Logf("seed %d, step %d: %s holds %v, held %v; %s", seed, step, side, numbers, held[side], strayed)
					}
				}
			}
			held = holds
			frozen := align.Freeze(d, rows)
			if frozen == nil {
				continue
			}
			written := frozen.Bytes()
			read, problems := anchor.Read("anchors.txt", written)
			if len(problems) > 0 {
				t.Fatalf("seed %d, step %d: %v\n%s", seed, step, problems, written)
			}
			again := &archive.Document{Versions: d.Versions, Anchors: read}
			if second := align.Freeze(again, align.Rows(again, nil)); string(second.Bytes()) != string(written) {
				t.Fatalf("seed %d, step %d: frozen again:\n%s\nwas\n%s", seed, step, second.Bytes(), written)
			}
			for _, a := range align.Alterations(again, align.Rows(again, nil)) {
				if a.Pending {
					t.Fatalf("seed %d, step %d: %+v is pending after a freeze", seed, step, a)
				}
			}
			file, home = read, here
			for range 1 + l.random.IntN(3) {
				l.edit()
			}
		}
	}
	t.Logf("%d of %d blocks kept their anchor", kept, followed)
	t.Logf("%d sides of rows hold other words than before, while these stand elsewhere", strays)
	if strays > followed/500 { // the sentences are so alike that one can be taken for another
		t.Error("too many rows have other words")
	}
	if followed-kept > followed/1000 {
		t.Error("too many went back to a row in which they had stood")
	}
}

// complete checks that the rows hold every block once.
func complete(t *testing.T, d *archive.Document, rows []align.Row) {
	t.Helper()
	for l, v := range d.Versions {
		if v == nil {
			continue
		}
		seen := make([]int, len(v.Text.Blocks))
		for _, row := range rows {
			for i := row.Sides[l].First; i < row.Sides[l].End; i++ {
				seen[i]++
			}
		}
		for i, n := range seen {
			if n != 1 {
				t.Fatalf("block %d of %s stands in %d rows", i, language.Language(l).Code(), n)
			}
		}
	}
}
