package align

import (
	"math"

	"monjo/generator/archive"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
)

// temperature divides the scores before they are taken for logarithms of probabilities: a
// higher one makes every row less sure, for cues that are not independent of one another and so
// say too much together. The scores are damped already (weigh.go), and 1 fits: on ten pairs of texts
// that nobody had looked at, with rows joined, split and left out at random, of the rows
// said to be 0.5 to 0.7 sure 72 % were right, of those from 0.7 to 0.9 81 %, and from 0.9 on 99 %.
const temperature = 1.0

// reach is how many Japanese blocks on either side of the rows Certainty looks at:
// farther off nothing likely lies.
const reach = 24

// Certainty gives for each row of a document how sure it is that the row is right, from
// 0 to 1: that just these blocks belong together, or that the other language has nothing
// for the block of a gap. It is the share that all divisions of both texts with this row have
// among all divisions, each weighed by its likelihood, by the sums forward and backward
// over the table that [Rows] goes through (Rabiner, "A Tutorial on Hidden Markov Models",
// Proceedings of the IEEE 77(2), 1989).
//
// The rows are as Rows gives them for the same document and gazetteer. A row that Rows
// could not have made is given as sure, and so are all rows when they are not in the
// order of both texts, or when there is one text only: somebody has decided them.
func Certainty(d *archive.Document, rows []Row, g *gazetteer.Gazetteer) []float64 {
	sure := make([]float64, len(rows))
	for i := range sure {
		sure[i] = 1
	}
	if !inBoth(d) {
		return sure
	}
	b := around(rows, len(d.Versions[language.English].Text.Blocks), len(d.Versions[language.Japanese].Text.Blocks))
	if b == nil {
		return sure
	}
	t := &table{band: b, pairing: newPairing(d, g), steps: steps()}
	t.forward()
	t.backward(rows, sure)
	return sure
}

// around is the band around rows, nil when they do not hold both texts in order.
func around(rows []Row, english, japanese int) *band {
	b := &band{low: make([]int, english+1), high: make([]int, english+1)}
	i, j := 0, 0
	for _, row := range rows {
		own, other := row.Sides[language.English], row.Sides[language.Japanese]
		if !own.Empty() && own.First != i || !other.Empty() && other.First != j || own.End > english || other.End > japanese {
			return nil
		}
		if !other.Empty() {
			j = other.End
		}
		b.high[i] = j
		if !own.Empty() {
			for ; i < own.End; i++ {
				b.low[i+1], b.high[i], b.high[i+1] = max(j-other.End+other.First, 0), j, j
			}
		}
	}
	if i != english || j != japanese {
		return nil
	}
	for i := range b.low {
		b.low[i], b.high[i] = max(b.low[i]-reach, 0), min(b.high[i]+reach, japanese)+1
	}
	return b.count()
}

// table is the sums over all divisions of two texts, as logarithms.
type table struct {
	*band
	*pairing
	steps  [pairs + 2]step
	before []float64 // of the ways from the beginning to a cell
	after  []float64 // of those from a cell to the end
}

// each goes through the steps that end in a cell of the English place i, whose scores
// row has left; from and at are the cells.
func (t *table) each(i, j int, yield func(n, from, at int, likelihood float64)) {
	at := t.at(i, j)
	for n, s := range t.steps {
		if n < pairs && !t.possible[n] {
			continue
		}
		from := t.at(i-s.english, j-s.japanese)
		if from < 0 {
			continue
		}
		score := s.price
		if n < pairs {
			pair := t.scores[n][j-t.low[i]]
			if pair == never {
				continue
			}
			score += pair
		}
		yield(n, from, at, float64(score)/(1000*temperature))
	}
}

func (t *table) forward() {
	t.before = nothing(t.cells)
	t.before[0] = 0
	for i := range t.low {
		t.row(i, t.low[i], t.high[i]-t.low[i])
		for j := t.low[i]; j < t.high[i]; j++ {
			t.each(i, j, func(_, from, at int, likelihood float64) {
				t.before[at] = sum(t.before[at], t.before[from]+likelihood)
			})
		}
	}
}

// backward sums from the end and gives each row its share of the whole.
func (t *table) backward(rows []Row, sure []float64) {
	t.after = nothing(t.cells)
	t.after[t.cells-1] = 0
	whole := t.before[t.cells-1]
	var alone [language.Count][]float64 // the share in which a block is a gap
	for l, text := range t.texts {
		alone[l] = make([]float64, text.len())
	}
	ends := map[[2]int]int{} // the row that ends in a cell
	i, j := 0, 0
	for n, row := range rows {
		if !row.Sides[language.English].Empty() || !row.Sides[language.Japanese].Empty() {
			i, j = max(i, row.Sides[language.English].End), max(j, row.Sides[language.Japanese].End)
			ends[[2]int{i, j}] = n
		}
	}
	for i := len(t.low) - 1; i >= 0; i-- {
		t.row(i, t.low[i], t.high[i]-t.low[i])
		for j := t.high[i] - 1; j >= t.low[i]; j-- {
			row, ending := ends[[2]int{i, j}]
			t.each(i, j, func(n, from, at int, likelihood float64) {
				share := math.Exp(t.before[from] + likelihood + t.after[at] - whole)
				t.after[from] = sum(t.after[from], t.after[at]+likelihood)
				switch s := t.steps[n]; {
				case s.english == 0:
					alone[language.Japanese][j-1] += share
				case s.japanese == 0:
					alone[language.English][i-1] += share
				case ending && length(rows[row].Sides[language.English]) == s.english && length(rows[row].Sides[language.Japanese]) == s.japanese:
					sure[row] = min(share, 1)
				}
			})
		}
	}
	for n, row := range rows {
		switch own, other := row.Sides[language.English], row.Sides[language.Japanese]; {
		case other.Empty() && length(own) == 1:
			sure[n] = min(alone[language.English][own.First], 1)
		case own.Empty() && length(other) == 1:
			sure[n] = min(alone[language.Japanese][other.First], 1)
		}
	}
}

func length(s Side) int { return s.End - s.First }

// nothing is n logarithms of zero.
func nothing(n int) []float64 {
	all := make([]float64, n)
	for i := range all {
		all[i] = math.Inf(-1)
	}
	return all
}

// negligible is the difference of logarithms above which the smaller one does not count.
const negligible = 30

// sum is the logarithm of the sum of what a and b are the logarithms of.
func sum(a, b float64) float64 {
	a, b = max(a, b), min(a, b)
	if !(a-b < negligible) {
		return a
	}
	return a + math.Log1p(math.Exp(b-a))
}
