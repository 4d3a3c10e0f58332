package gazetteer

import (
	"bufio"
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"monjo/generator/date"
	"monjo/generator/language"
)

// gold is one text of a gold set with the mentions that it must have. Each is
// "start-end CODE"; an optional one counts neither for nor against.
type gold struct {
	id, text string
	when     date.Date
	tags     []string
	want     map[string]bool
	optional [][2]int
}

// readGold reads a gold set: id, date, tags and marked text, tab separated; the marks
// are [[CODE|words]] and, for what may be found or not, [[?CODE|words]].
func readGold(t testing.TB, path string) []gold {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []gold
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		line := lines.Text()
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		columns := strings.Split(line, "\t")
		if len(columns) != 4 {
			t.Fatalf("%s: %q has %d columns", path, line, len(columns))
		}
		g := gold{id: columns[0], tags: strings.Fields(columns[2]), want: map[string]bool{}}
		if columns[1] != "" {
			if g.when, err = date.Parse(columns[1]); err != nil {
				t.Fatalf("%s: %s: %v", path, g.id, err)
			}
		}
		rest := strings.ReplaceAll(columns[3], `\n`, "\n")
		for rest != "" {
			before, mark, found := strings.Cut(rest, "[[")
			g.text += before
			if !found {
				break
			}
			body, after, ok := strings.Cut(mark, "]]")
			code, words, both := strings.Cut(body, "|")
			if !ok || !both {
				t.Fatalf("%s: %s: a mark is not closed", path, g.id)
			}
			start := len(g.text)
			g.text += words
			if strings.HasPrefix(code, "?") {
				g.optional = append(g.optional, [2]int{start, len(g.text)})
			} else {
				g.want[key(start, len(g.text), code)] = true
			}
			rest = after
		}
		all = append(all, g)
	}
	return all
}

func key(start, end int, code string) string { return fmt.Sprintf("%d-%d %s", start, end, code) }

func (g gold) isOptional(m Mention) bool {
	return slices.ContainsFunc(g.optional, func(o [2]int) bool { return m.Start < o[1] && o[0] < m.End })
}

// tally counts what was found rightly, wrongly and not at all.
type tally struct{ right, wrong, missed int }

func (t tally) precision() float64 { return float64(t.right) / float64(max(1, t.right+t.wrong)) }
func (t tally) recall() float64    { return float64(t.right) / float64(max(1, t.right+t.missed)) }
func (t tally) f1() float64 {
	return 2 * float64(t.right) / float64(max(1, 2*t.right+t.wrong+t.missed))
}

// score finds the mentions of every text and compares them; report is called for each fault.
func score(g *Gazetteer, l language.Language, set []gold, report func(string)) (total tally, byTag map[string]tally) {
	byTag = map[string]tally{}
	for _, text := range set {
		var own tally
		found := map[string]bool{}
		for _, m := range g.Find(l, text.text, text.when) {
			k := key(m.Start, m.End, m.Reference.ID)
			if len(m.Ambiguous) > 0 || found[k] {
				continue
			}
			found[k] = true
			switch {
			case text.want[k]:
				own.right++
			case text.isOptional(m), isOptionalGroup(m.Reference):
			default:
				own.wrong++
				report(fmt.Sprintf("%s %s: wrong  %q %s in %s", text.id, text.when, text.text[m.Start:m.End], m.Reference.ID, near(text.text, m.Start, m.End)))
			}
		}
		for _, k := range slices.Sorted(maps.Keys(text.want)) {
			if !found[k] {
				own.missed++
				var start, end int
				var code string
				fmt.Sscanf(k, "%d-%d %s", &start, &end, &code)
				report(fmt.Sprintf("%s %s: missed %q %s in %s", text.id, text.when, text.text[start:end], code, near(text.text, start, end)))
			}
		}
		add := func(t *tally) { t.right += own.right; t.wrong += own.wrong; t.missed += own.missed }
		add(&total)
		for _, tag := range text.tags {
			sum := byTag[tag]
			add(&sum)
			byTag[tag] = sum
		}
	}
	return total, byTag
}

// isOptionalGroup tells the groups beyond those that the policy lists, and the states
// without an ISO code: the gold sets do not mark them.
func isOptionalGroup(r Reference) bool {
	listed := []string{"ASEAN", "EU", "G7", "G8", "G20", "CLV", "CLMV", "MEKONG", "NATO", "BRICS"}
	return r.Class == Group && !slices.Contains(listed, r.ID) || strings.HasPrefix(r.ID, "x-")
}

func near(text string, start, end int) string {
	from, to := max(0, start-45), min(len(text), end+45)
	return fmt.Sprintf("…%s⟦%s⟧%s…", strings.ToValidUTF8(text[from:start], ""), text[start:end], strings.ToValidUTF8(text[end:to], ""))
}

// TestGold measures the linker on the project's own sentences (exact span and code) and
// fails under the floor. go test -run Gold -v ./generator/gazetteer shows every tag and
// every fault; MONJO_GOLD names a folder with other sets (en.tsv, ja.tsv) to measure.
func TestGold(t *testing.T) {
	folder := "testdata/gold"
	if own := os.Getenv("MONJO_GOLD"); own != "" {
		folder = own
	}
	g := embedded(t)
	for l, floor := range map[language.Language]float64{language.English: 0.985, language.Japanese: 0.985} {
		t.Run(l.Code(), func(t *testing.T) {
			set := readGold(t, filepath.Join(folder, l.Code()+".tsv"))
			if len(set) < 200 {
				t.Fatalf("only %d texts", len(set))
			}
			var faults []string
			total, byTag := score(g, l, set, func(fault string) { faults = append(faults, fault) })
			for _, tag := range slices.SortedFunc(maps.Keys(byTag), func(a, b string) int {
				return cmp.Or(cmp.Compare(byTag[a].f1(), byTag[b].f1()), strings.Compare(a, b))
			}) {
				s := byTag[tag]
				t.Logf("%-16s precision %.3f recall %.3f F1 %.3f (%d right, %d wrong, %d missed)", tag, s.precision(), s.recall(), s.f1(), s.right, s.wrong, s.missed)
			}
			for _, fault := range faults {
				t.Log(fault)
			}
			t.Logf("%s: %d texts, precision %.4f recall %.4f F1 %.4f (%d right, %d wrong, %d missed)", l.Code(), len(set), total.precision(), total.recall(), total.f1(), total.right, total.wrong, total.missed)
			if total.f1() < floor {
				t.Errorf("F1 is %.4f, the floor %.2f", total.f1(), floor)
			}
		})
	}
}
