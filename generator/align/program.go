package align

import (
	"math"
	"slices"

	"monjo/generator/language"
)

// step is a way to go on: so many blocks of each language into one row, at a price
// of its own. To join two blocks costs a little more than to leave one beside a gap,
// so that joining needs a reason: were it cheaper, every short paragraph that one
// language lacks would be joined to its neighbour. The difference of 0.5 is what a part
// of a fifth of the whole makes in the length.
type step struct {
	english, japanese int
	price             float64
}

// Where the order of two gaps makes no difference, English stands first.
func steps() [5]step {
	return [5]step{{1, 1, 0}, {0, 1, 4}, {1, 0, 4}, {2, 1, 4.5}, {1, 2, 4.5}}
}

// maxCells bounds the work and memory for two huge texts: beyond it only a band
// around the diagonal is looked at.
const maxCells = 4 << 20

// grid is the band of the table of costs: for each number of English blocks used, the
// numbers of Japanese blocks from low[i] on, width of them.
type grid struct {
	english, japanese, width int
	low                      []int
	cost                     []float64
	taken                    []int8
}

// newGrid is a band that holds both corners and in which every cell can be reached;
// both texts have at least one block.
func newGrid(english, japanese int) *grid {
	width := max(maxCells/(english+1), 2*japanese/english+100)
	g := &grid{english: english, japanese: japanese, width: min(width, japanese+1), low: make([]int, english+1)}
	for i := range g.low {
		g.low[i] = min(max(i*japanese/english-g.width/2, 0), japanese+1-g.width)
	}
	g.cost = make([]float64, len(g.low)*g.width)
	g.taken = make([]int8, len(g.cost))
	return g
}

// at is the index of a cell, -1 outside of the band.
func (g *grid) at(i, j int) int {
	if i < 0 || j < 0 {
		return -1
	}
	column := j - g.low[i]
	if column < 0 || column >= g.width {
		return -1
	}
	return i*g.width + column
}

// align finds the cheapest division of both texts into rows.
func align(english, japanese text) []Row {
	g := newGrid(len(english.blocks), len(japanese.blocks))
	for i := 0; i <= g.english; i++ {
		for j := g.low[i]; j < g.low[i]+g.width; j++ {
			if i+j > 0 {
				g.settle(i, j, &english, &japanese)
			}
		}
	}
	var rows []Row
	for i, j := g.english, g.japanese; i+j > 0; {
		s := steps()[g.taken[g.at(i, j)]]
		row := Row{}
		row.Sides[language.English] = Side{i - s.english, i}
		row.Sides[language.Japanese] = Side{j - s.japanese, j}
		rows = append(rows, row)
		i, j = i-s.english, j-s.japanese
	}
	slices.Reverse(rows)
	return rows
}

// settle finds the cheapest way to the cell (i, j).
func (g *grid) settle(i, j int, english, japanese *text) {
	at := g.at(i, j)
	best, taken := math.Inf(1), 0
	for n, s := range steps() {
		from := g.at(i-s.english, j-s.japanese)
		if from < 0 {
			continue
		}
		price := s.price + g.cost[from]
		if s.english > 0 && s.japanese > 0 {
			if price-numberWeight >= best {
				continue // not even the best of pairs would be cheaper
			}
			price += pair(english.side(i, s.english), japanese.side(j, s.japanese))
		}
		if price < best {
			best, taken = price, n
		}
	}
	g.cost[at], g.taken[at] = best, int8(taken)
}

// side is the measure of the count blocks before end; nil when they may not be one side.
func (t *text) side(end, count int) *measure {
	switch {
	case count == 1:
		return &t.blocks[end-1]
	case t.joins[end-2]:
		return &t.joined[end-2]
	}
	return nil
}

// pair is the cost of a row with these sides. Two paragraphs stand beside a paragraph and nothing else.
func pair(english, japanese *measure) float64 {
	if english == nil || japanese == nil || english.frozen && japanese.frozen || english.kind != japanese.kind && (english.double || japanese.double) {
		return math.Inf(1)
	}
	return distance(english, japanese)
}
