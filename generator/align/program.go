package align

import (
	"math"
	"slices"

	"monjo/generator/language"
)

// step is a way to go on: so many blocks of each language into one row, at a price of
// its own.
type step struct {
	english, japanese int
	price             points
}

// pairs is the number of steps that have both sides; they stand first.
const pairs = 2*mostJoined - 1

const (
	pairPrice   points = -100
	gapPrice    points = -3_500
	joinedPrice points = -1_000 // of a row with a side of several blocks
	nextPrice   points = -3_200 // of each block after the first
)

// steps gives the ways to go on. Where the order of two gaps makes no difference,
// English stands first.
func steps() (all [pairs + 2]step) {
	all[0] = step{1, 1, pairPrice}
	for n := 2; n <= mostJoined; n++ {
		price := joinedPrice + points(n-1)*nextPrice
		all[2*n-3], all[2*n-2] = step{n, 1, price}, step{1, n, price}
	}
	all[pairs], all[pairs+1] = step{0, 1, gapPrice}, step{1, 0, gapPrice}
	return all
}

// maxCells bounds the work and memory for two huge texts: beyond it only a band
// around the diagonal is looked at.
const maxCells = 4 << 20

// band is the part of the table that is looked at: with i English blocks used, the cells
// with low[i] ≤ j < high[i] Japanese ones. The cells lie in one list, those of i from
// begin[i] on.
type band struct {
	low, high, begin []int
	cells            int
}

// newBand is a band that holds both corners and in which every cell can be reached;
// both texts have at least one block.
func newBand(english, japanese int) *band {
	width := min(max(maxCells/(english+1), 2*japanese/english+100), japanese+1)
	b := &band{low: make([]int, english+1), high: make([]int, english+1)}
	for i := range b.low {
		b.low[i] = min(max(i*japanese/english-width/2, 0), japanese+1-width)
		b.high[i] = b.low[i] + width
	}
	return b.count()
}

// count places the cells in their list.
func (b *band) count() *band {
	b.begin = make([]int, len(b.low))
	for i := range b.low {
		b.begin[i] = b.cells
		b.cells += b.high[i] - b.low[i]
	}
	return b
}

// at is the place of a cell, -1 outside of the band.
func (b *band) at(i, j int) int {
	if i < 0 || i >= len(b.low) || j < b.low[i] || j >= b.high[i] {
		return -1
	}
	return b.begin[i] + j - b.low[i]
}

// align finds the likeliest division of both texts into rows.
func align(p *pairing) []Row {
	b := newBand(p.texts[language.English].len(), p.texts[language.Japanese].len())
	total := make([]int64, b.cells) // of points, which a huge text has too many of for 32 bits
	taken := make([]int8, b.cells)
	for i := range b.low {
		p.row(i, b.low[i], b.high[i]-b.low[i])
		b.settle(i, p, total, taken)
	}
	steps := steps()
	var rows []Row
	for i, j := len(b.low)-1, b.high[len(b.low)-1]-1; i+j > 0; {
		s := steps[taken[b.at(i, j)]]
		row := Row{}
		row.Sides[language.English] = Side{i - s.english, i}
		row.Sides[language.Japanese] = Side{j - s.japanese, j}
		rows = append(rows, row)
		i, j = i-s.english, j-s.japanese
	}
	slices.Reverse(rows)
	return rows
}

// settle finds the likeliest way to each cell with i English blocks used, whose pairs are
// scored. It goes through them step by step, not cell by cell, since most steps that join
// blocks are out of the question for all cells.
func (b *band) settle(i int, p *pairing, total []int64, taken []int8) {
	own, chosen := total[b.begin[i]:][:b.high[i]-b.low[i]], taken[b.begin[i]:]
	for column := range own {
		own[column] = math.MinInt64 / 2
	}
	if i == 0 {
		own[0] = 0
	}
	const afterJapanese, afterEnglish = pairs, pairs + 1 // the gaps, as steps gives them
	for n, s := range steps() {
		if n == afterJapanese || i < s.english || n < pairs && !p.possible[n] {
			continue
		}
		// The cell from which the step comes is in the row of i-s.english, at this place of it:
		shift := b.low[i] - s.japanese - b.low[i-s.english]
		before := total[b.begin[i-s.english]:][:b.high[i-s.english]-b.low[i-s.english]]
		for column := max(0, -shift); column < min(len(own), len(before)-shift); column++ {
			score := before[column+shift] + int64(s.price)
			if n < pairs {
				if p.scores[n][column] == never {
					continue
				}
				score += int64(p.scores[n][column])
			}
			if score > own[column] {
				own[column], chosen[column] = score, int8(n)
			}
		}
	}
	for column := 1; column < len(own); column++ {
		score := own[column-1] + int64(gapPrice)
		if score > own[column] || score == own[column] && chosen[column] == afterEnglish {
			own[column], chosen[column] = score, afterJapanese
		}
	}
}
