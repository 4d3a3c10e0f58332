package align_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"monjo/generator"
	"monjo/generator/align"
	"monjo/generator/archive"
	"monjo/generator/diag"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
	"monjo/generator/markdown"
)

// A gold file is a pair of texts that a reader has aligned: stanzas divided by blank
// lines, a stanza a row, with the row's blocks in lines that begin with "E:" and "J:".

// goldRow is the Markdown blocks of a row in each language.
type goldRow [language.Count][]string

// readGold reads a gold file.
func readGold(t testing.TB, text string) (rows []goldRow) {
	t.Helper()
	for _, stanza := range strings.Split(text, "\n\n") {
		var row goldRow
		for _, line := range strings.Split(strings.Trim(stanza, "\n"), "\n") {
			switch side, words, _ := strings.Cut(line, ":"); side {
			case "E":
				row[language.English] = append(row[language.English], strings.TrimPrefix(words, " "))
			case "J":
				row[language.Japanese] = append(row[language.Japanese], strings.TrimPrefix(words, " "))
			case "":
			default:
				t.Fatalf("a line is neither E: nor J:, but %q", line)
			}
		}
		if len(row[0])+len(row[1]) > 0 {
			rows = append(rows, row)
		}
	}
	return rows
}

// goldDocument makes the document of gold rows and the rows that it should have. A line
// that would not be one block of its own as it is indented is taken without its indent.
func goldDocument(t testing.TB, rows []goldRow) (*archive.Document, []align.Row) {
	t.Helper()
	d := &archive.Document{}
	want := make([]align.Row, len(rows))
	for _, l := range language.All() {
		var lines []string
		for n, row := range rows {
			want[n].Sides[l].First = len(lines)
			lines = append(lines, row[l]...)
			want[n].Sides[l].End = len(lines)
		}
		parsed, problems := markdown.Parse("text.md", []byte(strings.Join(lines, "\n\n")+"\n"))
		if bad := len(problems) > 0 || len(parsed.Blocks) != len(lines) || hasCode(parsed); bad {
			for i, line := range lines {
				lines[i] = strings.TrimLeft(line, " ")
			}
			parsed, problems = markdown.Parse("text.md", []byte(strings.Join(lines, "\n\n")+"\n"))
		}
		if len(problems) > 0 || len(parsed.Blocks) != len(lines) {
			t.Fatalf("%d lines make %d blocks: %v", len(lines), len(parsed.Blocks), problems)
		}
		d.Versions[l] = &archive.Version{Text: parsed}
	}
	return d, want
}

func hasCode(text markdown.Text) bool {
	for _, b := range text.Blocks {
		if b.Kind == markdown.Code {
			return true
		}
	}
	return false
}

// doubtful is the certainty below which package link reports a row.
const doubtful = 0.7

// tally counts rows, those that came out right, and what was said of how sure they are.
type tally struct {
	rows, right       int
	made              int // rows that the alignment made
	doubted           int // of them, the reported ones: with two sides and doubtful
	wrong, wrongPairs int // of the made rows, the wrong ones, and of these the ones with two sides
	caught            int // of the wrong pairs, the reported ones
	sure, sureRight   [11]int
}

func (a *tally) add(b tally) {
	for _, sum := range [...]struct {
		to *int
		n  int
	}{{&a.rows, b.rows}, {&a.right, b.right}, {&a.made, b.made}, {&a.doubted, b.doubted}, {&a.wrong, b.wrong}, {&a.wrongPairs, b.wrongPairs}, {&a.caught, b.caught}} {
		*sum.to += sum.n
	}
	for i := range a.sure {
		a.sure[i], a.sureRight[i] = a.sure[i]+b.sure[i], a.sureRight[i]+b.sureRight[i]
	}
}

func (a *tally) percent() float64 { return 100 * float64(a.right) / float64(max(1, a.rows)) }

func (a *tally) String() string {
	return fmt.Sprintf("%6.2f %% of %4d rows right; %3d of %4d made rows reported, with %2d of %2d wrong pairs (%d wrong rows)",
		a.percent(), a.rows, a.doubted, a.made, a.caught, a.wrongPairs, a.wrong)
}

// certainties says how many of the rows are right that were said to be so sure.
func (a *tally) certainties() string {
	var b strings.Builder
	for i, n := range a.sure {
		if n > 0 {
			fmt.Fprintf(&b, "  %.2f: %d of %d (%.0f %%)", [...]float64{0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99}[i], a.sureRight[i], n, 100*float64(a.sureRight[i])/float64(n))
		}
	}
	return b.String()
}

// judge aligns gold rows and counts. Where show is set, what is wrong is logged.
func judge(t testing.TB, rows []goldRow, g *gazetteer.Gazetteer, show bool) (count tally) {
	t.Helper()
	d, want := goldDocument(t, rows)
	got := align.Rows(d, g)
	check(t, d, got)
	made := map[[language.Count]align.Side]bool{}
	for _, row := range got {
		made[key(row)] = true
	}
	wanted := map[[language.Count]align.Side]bool{}
	count.rows = len(want)
	for _, row := range want {
		wanted[key(row)] = true
		if made[key(row)] {
			count.right++
		} else if show {
			t.Logf("missing %v: %s", row.Sides, excerpt(d, row))
		}
	}
	sure := align.Certainty(d, got, g)
	for n, row := range got {
		count.made++
		right := wanted[key(row)]
		bin := min(int(sure[n]*10), 9)
		if sure[n] >= 0.99 {
			bin = 10
		}
		count.sure[bin]++
		if right {
			count.sureRight[bin]++
		}
		both := !row.Sides[0].Empty() && !row.Sides[1].Empty()
		if !right {
			count.wrong++
			if both {
				count.wrongPairs++
			}
		}
		if sure[n] < doubtful && both {
			count.doubted++
			if !right {
				count.caught++
			}
		}
		if show && !wanted[key(row)] {
			t.Logf("  made %v: %s", row.Sides, excerpt(d, row))
		}
	}
	return count
}

// key is the sides of a row, the empty ones all alike.
func key(row align.Row) [language.Count]align.Side {
	for l, s := range row.Sides {
		if s.Empty() {
			row.Sides[l] = align.Side{}
		}
	}
	return row.Sides
}

func excerpt(d *archive.Document, row align.Row) string {
	var parts []string
	for l, s := range row.Sides {
		for _, b := range d.Versions[l].Text.Blocks[s.First:s.End] {
			all := []rune(b.Words)
			parts = append(parts, string(all[:min(len(all), 50)]))
		}
		if l == 0 {
			parts = append(parts, "=")
		}
	}
	return strings.Join(parts, " / ")
}

// tables reads the gazetteer that monjo brings with it.
func tables(t testing.TB) *gazetteer.Gazetteer {
	t.Helper()
	g, problems := generator.Names(nil)
	if problems.Worst() == diag.Error {
		t.Fatal(problems)
	}
	return g
}

// goldFolder judges the gold files of a folder: as they are, and in the variants.
func goldFolder(t *testing.T, folder, show string) (plain, hard, gaps, flats tally) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil || len(names) == 0 {
		t.Fatal("no gold files", err)
	}
	g := tables(t)
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		rows := readGold(t, string(data))
		own := judge(t, rows, g, show != "")
		var variants tally
		for seed := range uint64(20) {
			variants.add(judge(t, harder(rows, seed), g, show == "hard" && seed < 3))
		}
		for seed := range uint64(5) {
			gaps.add(judge(t, gapped(rows, seed), g, show == "gaps"))
		}
		for seed := range uint64(2) {
			flats.add(judge(t, flat(rows, seed), g, show == "flat"))
		}
		t.Logf("%-32s plain %v", filepath.Base(name), &own)
		t.Logf("%-32s hard  %v", "", &variants)
		plain.add(own)
		hard.add(variants)
	}
	t.Logf("%-32s plain %v", "all", &plain)
	t.Logf("%-32s hard  %v", "", &hard)
	t.Logf("%-32s gaps  %v", "", &gaps)
	t.Logf("%-32s flat  %v", "", &flats)
	t.Logf("right of those as sure as:%s", hard.certainties())
	return plain, hard, gaps, flats
}

// TestGoldFolder measures the alignment with the gold files of a folder:
//
//	MONJO_ALIGN_GOLD=/folder go test -run TestGoldFolder -v ./generator/align
//
// With MONJO_ALIGN_SHOW set to plain, hard, gaps or flat, it logs what is wrong there.
func TestGoldFolder(t *testing.T) {
	folder := os.Getenv("MONJO_ALIGN_GOLD")
	if folder == "" {
		t.Skip("MONJO_ALIGN_GOLD names no folder")
	}
	goldFolder(t, folder, os.Getenv("MONJO_ALIGN_SHOW"))
}

// TestGold holds the pairs of testdata/gold, written for the package, to floors somewhat
// below what was reached.
func TestGold(t *testing.T) {
	plain, hard, gaps, flats := goldFolder(t, "testdata/gold", "")
	for _, c := range []struct {
		name  string
		count tally
		floor float64
	}{{"plain", plain, 98}, {"hard", hard, 96.5}, {"gaps", gaps, 91}, {"flat", flats, 94}} {
		if c.count.percent() < c.floor {
			t.Errorf("%s: %v, want %v %%", c.name, &c.count, c.floor)
		}
	}
	if 100*hard.doubted > 3*hard.made {
		t.Errorf("%d of %d rows are reported", hard.doubted, hard.made)
	}
	for i, n := range hard.sure {
		if least := max(0, float64(i-2)/10); n >= 30 && float64(hard.sureRight[i]) < least*float64(n) {
			t.Errorf("of %d rows said to be %d0 %% sure, %d are right", n, i, hard.sureRight[i])
		}
	}
}
