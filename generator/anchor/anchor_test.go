package anchor

import (
	"math/rand/v2"
	"slices"
	"testing"

	"monjo/generator/markdown"
)

func TestANewNumberSortsWhereItsRowStands(t *testing.T) {
	for _, c := range []struct {
		before, after string
		taken         []string
		want          string
	}{
		{"", "", nil, "p1"},
		{"p33", "", nil, "p34"},
		{"p33.2", "", nil, "p34"},
		{"p33", "", []string{"p34"}, "p35"},
		{"p12", "p13", nil, "p12.1"},
		{"p12", "p13", []string{"p12.1"}, "p12.2"},
		{"p12.1", "p13", nil, "p12.2"},
		{"p12", "p12.1", nil, "p12.0.1"},
		{"p12.0.1", "p12.1", nil, "p12.0.2"},
		{"p12", "p12.0.1", nil, "p12.0.0.1"},
		{"p12.1", "p12.2", nil, "p12.1.1"},
		{"p12", "p14", nil, "p12.1"},
		{"", "p1", nil, "p0.1"},
		{"", "p0.1", nil, "p0.0.1"},
		{"p0.1", "p1", nil, "p0.2"},
		{"p10", "p5", nil, "p10.1"},
		{"p10.1", "p5", []string{"p10.1"}, "p10.2"},
	} {
		got := Between(c.before, c.after, func(a string) bool { return slices.Contains(c.taken, a) })
		if got != c.want {
			t.Errorf("between %q and %q: %s, want %s", c.before, c.after, got, c.want)
		}
	}
}

func TestNumbersRiseHoweverRowsAreAdded(t *testing.T) {
	for seed := range uint64(50) {
		random := rand.New(rand.NewPCG(seed, 2))
		all := []string{"p1", "p2", "p3"}
		taken := map[string]bool{"p1": true, "p2": true, "p3": true}
		for range 60 {
			at := random.IntN(len(all) + 1)
			before, after := "", ""
			if at > 0 {
				before = all[at-1]
			}
			if at < len(all) {
				after = all[at]
			}
			fresh := Between(before, after, func(a string) bool { return taken[a] })
			if taken[fresh] || !Valid(fresh) {
				t.Fatalf("%q is given between %q and %q", fresh, before, after)
			}
			taken[fresh] = true
			all = slices.Insert(all, at, fresh)
			if random.IntN(4) == 0 { // a row is taken out; its number stays taken
				all = slices.Delete(all, 0, 1)
			}
		}
		if !slices.IsSortedFunc(all, Compare) {
			t.Fatalf("seed %d: %v", seed, all)
		}
	}
}

func TestWhatIsNoAnchorIsKnown(t *testing.T) {
	for _, text := range []string{"", "p", "12", "p0", "p1.0", "p01", "p1.", "p.1", "p-1", "p1a", "P1", "p1234567", "p1 ", "p１"} {
		if Valid(text) {
			t.Errorf("%q is taken for an anchor", text)
		}
	}
}

func TestWhatIsNoWordChangesNoFingerprint(t *testing.T) {
	of := func(text string) string {
		parsed, problems := markdown.Parse("t.md", []byte(text))
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		_, all := All(parsed.Blocks)
		return string(all[0])
	}
	first := of("Roads and **bridges** of the\nregion\n")
	for _, same := range []string{"Roads and bridges of the region\n", "* Roads and bridges of the region\n", "- Roads and *bridges* of the region\n", "## Roads and bridges of the region\n", "> Roads   and bridges of the region\n"} {
		if of(same) != first {
			t.Errorf("%q has another fingerprint", same)
		}
	}
	for _, other := range []string{"Roads and bridges of the regions\n", "roads and bridges of the region\n", "Roads and bridges of the region.\n", "3. Roads and bridges of the region\n"} {
		if of(other) == first {
			t.Errorf("%q has the same fingerprint", other)
		}
	}
}
