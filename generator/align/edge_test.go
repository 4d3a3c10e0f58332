package align

import "testing"

func TestEdgesTellWhatGoesOn(t *testing.T) {
	for _, c := range []struct {
		before, behind string
		want           bool
	}{
		{"upon a format for exchange of", "data during the dry season.", true},
		{"Agreement between", "The Government of Japan", true},
		{"The Government of Japan", "and the Government of Peru", true},
		{"His Excellency", "The Minister", true},
		{"援助（借款、", "無償等）", true},
		{"「我々は、", "願う。」", true},
		{"It ended.", "it began again", false},
		{"roads and bridges", "ports and harbours", false}, // two items of a list
		{"Roads", "Ports", false},
		{"For Japan:", "for Peru:", false},
		{"道路", "港", false},
		{"", "", false},
	} {
		edge := func(words string) edge { return edgeOf(words, false, 0, float64(len(words))) }
		if got := edge(c.before).goesOn(edge(c.behind)); got != c.want {
			t.Errorf("%q and %q: %v", c.before, c.behind, got)
		}
	}
}

func TestJoiningABlockThatBeginsSomethingCosts(t *testing.T) {
	plain := edgeOf("Peace is at hand.", false, 0, 17)
	for _, c := range []struct {
		before, behind edge
		worse          bool
	}{
		{plain, edgeOf("(2) Trade is, too.", true, 3, 18), true},
		{plain, edgeOf("(Applause)", false, 0, 10), true},
		{edgeOf("(Provisional translation)", false, 0, 25), plain, true},
		{edgeOf("Article 1", true, 9, 9), edgeOf("Definitions", false, 0, 11), false},
		{plain, edgeOf("Trade is, too.", false, 0, 14), false},
	} {
		if got := c.before.before(c.behind, false); got < 0 != c.worse {
			t.Errorf("%+v before %+v scores %d", c.before, c.behind, got)
		}
	}
}

func TestEnclosedIsOnePairOfBrackets(t *testing.T) {
	for words, want := range map[string]bool{
		"(Signed)": true, "（署名）": true, "(a (b) c)": true,
		"(1) Trade (EPA)": false, "(open": false, "close)": false, "": false, "word": false, "(": false, ")": false, "()": true,
	} {
		if enclosed(words) != want {
			t.Errorf("%q: want %v", words, want)
		}
	}
}
