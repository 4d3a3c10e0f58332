package align

import (
	"math"
	"slices"

	"monjo/generator/language"
	"monjo/generator/markdown"
)

// step is a way to go on: so many blocks of each language into one row, at a price
// of its own. The prices follow Gale and Church's order of how often each happens.
type step struct {
	english, japanese int
	price             float64
}

func steps() [5]step {
	return [5]step{{1, 1, 0}, {1, 0, 4}, {0, 1, 4}, {2, 1, 3}, {1, 2, 3}}
}

// maxCells bounds the work and memory for two huge texts: beyond it only a band
// around the diagonal is looked at.
const maxCells = 8 << 20

// grid is the band of the table of costs: for each number of English blocks used, the
// numbers of Japanese blocks from low(i) on, width of them.
type grid struct {
	english, japanese, width int
	cost                     []float64
	taken                    []int8
}

func newGrid(english, japanese int) grid {
	width := max(maxCells/(english+1), 2*japanese/max(english, 1)+100)
	g := grid{english: english, japanese: japanese, width: min(width, japanese+1)}
	g.cost = make([]float64, (english+1)*g.width)
	g.taken = make([]int8, len(g.cost))
	return g
}

func (g grid) low(i int) int {
	if g.english == 0 {
		return 0
	}
	return min(max(i*g.japanese/g.english-g.width/2, 0), g.japanese+1-g.width)
}

// at is the index of a cell, -1 outside of the band.
func (g grid) at(i, j int) int {
	if i < 0 || j < 0 {
		return -1
	}
	column := j - g.low(i)
	if column < 0 || column >= g.width {
		return -1
	}
	return i*g.width + column
}

// align finds the cheapest division of both texts into rows.
func align(english, japanese []measure) []Row {
	g := newGrid(len(english), len(japanese))
	for i := 0; i <= len(english); i++ {
		for j := g.low(i); j < g.low(i)+g.width; j++ {
			if i+j > 0 {
				g.settle(i, j, english, japanese)
			}
		}
	}
	var rows []Row
	for i, j := len(english), len(japanese); i+j > 0; {
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
func (g grid) settle(i, j int, english, japanese []measure) {
	at := g.at(i, j)
	g.cost[at] = math.Inf(1)
	for n, s := range steps() {
		from := g.at(i-s.english, j-s.japanese)
		if from < 0 || s.price+g.cost[from] >= g.cost[at] {
			continue
		}
		price := s.price + g.cost[from] + pair(english[i-s.english:i], japanese[j-s.japanese:j])
		if price < g.cost[at] {
			g.cost[at], g.taken[at] = price, int8(n)
		}
	}
}

// pair is the cost of a row. Two blocks join into a side only when they are of one
// kind and no heading: a heading begins a row of its own.
func pair(english, japanese []measure) float64 {
	for _, side := range [][]measure{english, japanese} {
		for _, m := range side {
			if len(side) > 1 && (m.kind != markdown.Paragraph || m.note != side[0].note) {
				return math.Inf(1)
			}
		}
	}
	if len(english) == 0 || len(japanese) == 0 {
		return 0
	}
	return distance(join(english), join(japanese))
}
