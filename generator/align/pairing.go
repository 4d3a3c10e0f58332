package align

import (
	"slices"

	"monjo/generator/archive"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
)

// pairing scores the pairs of sides of a document.
type pairing struct {
	texts    [language.Count]*text
	weights  *weights
	lengths  []points
	postings [mostJoined]postings // of the Japanese sides, by how many blocks they have

	// scores is what row left: for each step with two sides, the score of a row with it
	// that ends with the English block in question and the Japanese one of the column.
	scores   [pairs][]points
	possible [pairs]bool // false where no pair of the row is: the scores are not set
}

// postings are the places of each cue, ascending: those of cue c are
// places[begin[c]:begin[c+1]].
type postings struct {
	begin  []int32
	places []int32
}

// newPairing measures both versions of a document.
func newPairing(d *archive.Document, g *gazetteer.Gazetteer) *pairing {
	r, p := newRegister(), &pairing{lengths: lengthScores()}
	for _, l := range [...]language.Language{language.Japanese, language.English} { // Japanese enters its Latin words first
		p.texts[l] = measureAll(d.Versions[l], d, l, g, r)
		p.texts[l].joinAll()
	}
	p.weights = weigh(r, p.texts)
	p.prepare()
	return p
}

// of pairs units of the blocks, by the weights of the whole texts.
func (p *pairing) of(units [language.Count][]unit) *pairing {
	part := &pairing{lengths: p.lengths, weights: p.weights}
	for l, t := range p.texts {
		part.texts[l] = t.of(units[l])
	}
	part.prepare()
	return part
}

// prepare makes the sides ready to be paired.
func (p *pairing) prepare() {
	p.weights.charge(p.texts)
	for n := range p.postings {
		p.postings[n] = post(p.texts[language.Japanese].sides[n], p.weights.shared)
	}
}

// post lists where each cue stands that both texts have.
func post(sides []measure, shared []points) postings {
	all := postings{begin: make([]int32, len(shared)+1)}
	for i := range sides {
		for _, c := range sides[i].cues {
			if shared[c] != 0 {
				all.begin[c+1]++
			}
		}
	}
	for c := range shared {
		all.begin[c+1] += all.begin[c]
	}
	all.places = make([]int32, all.begin[len(shared)])
	next := slices.Clone(all.begin)
	for i := range sides {
		for _, c := range sides[i].cues {
			if shared[c] != 0 {
				all.places[next[c]] = int32(i)
				next[c]++
			}
		}
	}
	return all
}

// row scores all pairs that end with English block i-1 and with the Japanese block before
// each of the columns low ≤ j < low+width.
func (p *pairing) row(i, low, width int) {
	steps := steps()
	for n, s := range steps[:pairs] {
		if p.possible[n] = i >= s.english && p.texts[language.English].sides[s.english-1][i-1].count > 0; !p.possible[n] {
			continue
		}
		if cap(p.scores[n]) < width {
			p.scores[n] = make([]points, width)
		}
		scores := p.scores[n][:width]
		p.scores[n] = scores
		clear(scores)
		own := &p.texts[language.English].sides[s.english-1][i-1]
		p.addCues(own, p.postings[s.japanese-1], low, scores)
		others := p.texts[language.Japanese].sides[s.japanese-1]
		for column := range scores {
			j := low + column
			if j < s.japanese || others[j-1].count == 0 || others[j-1].frozen && own.frozen || others[j-1].kind != own.kind && others[j-1].count+own.count > 2 {
				scores[column] = never
				continue
			}
			other := &others[j-1]
			scores[column] += own.lost + other.lost + likeness(own, other, p.lengths)
		}
	}
}

// addCues adds what the cues of an English side score that each Japanese side has too.
func (p *pairing) addCues(own *measure, places postings, low int, scores []points) {
	for _, c := range own.cues {
		shared := p.weights.shared[c]
		if shared == 0 {
			continue
		}
		all := places.places[places.begin[c]:places.begin[c+1]]
		n, _ := slices.BinarySearch(all, int32(low-1))
		for _, place := range all[n:] {
			column := int(place) + 1 - low
			if column >= len(scores) {
				break
			}
			scores[column] += shared
		}
	}
}
