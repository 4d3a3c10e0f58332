package align

import (
	"testing"

	"monjo/generator/markdown"
)

func TestLabelsAreReadInBothLanguages(t *testing.T) {
	for words, want := range map[string]label{
		"Article 12":             {12},
		"ARTICLE XII General":    {12},
		"Chapter IV":             {4},
		"Annex B":                {2},
		"Article 12bis":          {},
		"Part of the sum":        {},
		"第十二条":                   {12},
		"第3章　総則":                 {3},
		"第一に、":                   {},
		"第二回会合":                  {},
		"(1) Improve":            {1},
		"（２）改善":                  {2},
		"(2)Expand":              {2},
		"(a) the":                {1},
		"(i) the":                {1, 9},
		"(iv) the":               {4},
		"（イ）税":                   {1, 2},
		"（ロ）税":                   {2},
		"(Signed)":               {},
		"（署名）":                   {},
		"①　目的":                   {1},
		"3. The":                 {3},
		"3) The":                 {3},
		"3.5 billion yen":        {},
		"１．三大臣":                  {1},
		"1　各締約国は":                {1},
		"1 The Parties":          {1},
		"20 countries":           {},
		"2007 was":               {},
		"三、平和":                   {3},
		"II. Marine":             {2},
		"Ⅱ　海洋":                   {2},
		"A treaty":               {},
		"I am glad":              {},
		"ア　目的":                   {1},
		"アジアの":                   {},
		"":                       {},
		"12":                     {},
		"(":                      {},
		"\u3000第一条":              {1},
		"(1000) words":           {},
		"二国間の":                   {},
		"第":                      {},
		"Article ":               {},
		"Table 3: trade in 1951": {3},
	} {
		if got, _ := labelOf(&markdown.Block{Words: words}, false); got != want {
			t.Errorf("%q: got %v, want %v", words, got, want)
		}
	}
}

func TestTheMarkerOfAnItemIsTheLabelOfItsFirstBlock(t *testing.T) {
	b := markdown.Block{Words: "The words", Containers: []markdown.Container{{Kind: markdown.List}, {Kind: markdown.Item, Marker: "3."}}}
	if got, end := labelOf(&b, true); got != (label{3}) || end != 0 {
		t.Errorf("got %v, %d", got, end)
	}
	if got, _ := labelOf(&b, false); got != (label{}) {
		t.Errorf("the second block of the item has the label %v", got)
	}
}

func TestLabelsAgreeInEitherReading(t *testing.T) {
	for _, c := range []struct {
		a, b label
		want bool
	}{{label{1, 9}, label{1}, true}, {label{1, 9}, label{9}, true}, {label{1, 2}, label{2}, true}, {label{3}, label{4}, false}, {label{}, label{}, false}, {label{1}, label{}, false}} {
		if c.a.agrees(c.b) != c.want || c.b.agrees(c.a) != c.want {
			t.Errorf("%v and %v: want %v", c.a, c.b, c.want)
		}
	}
}
