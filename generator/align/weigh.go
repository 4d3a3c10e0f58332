package align

import (
	"math"

	"monjo/generator/markdown"
)

// points measure how much likelier it is that two sides belong together than that they
// met by chance: thousandths of a natural logarithm. They are whole numbers, so that
// every machine comes to the same rows.
type points = int32

// never is the score of what may not be a row.
const never points = -1 << 28

// classWeight says how much a class of cues tells.
type classWeight struct {
	kept   float64 // how often a translation keeps the cue
	common float64 // how often a block has a given cue of the class, before the text is known
	weight float64 // less than 1 where cues of the class come together and so tell less
	absent float64 // the part of the cost that counts when the other text has the cue nowhere
}

func classWeights() [cueClasses]classWeight {
	return [cueClasses]classWeight{
		numberCue:  {0.93, 0.02, 0.8, 0.4},
		smallCue:   {0.6, 0.08, 0.7, 0.2},
		monthCue:   {0.9, 0.04, 0.8, 0.3},
		nameCue:    {0.75, 0.06, 0.8, 0.2},
		latinCue:   {0.9, 0.02, 0.8, 0},
		soundCue:   {0.9, 0.02, 0.8, 0},
		wordCue:    {0.6, 0.06, 0.7, 0},
		formCue:    {0.8, 0.05, 0.7, 1},
		bracketCue: {0.9, 0.03, 1, 1},
		noteCue:    {0.97, 0.02, 1, 0.5},
	}
}

// steady is the number of blocks to which the common frequency of a class counts as much as
// what the text itself says.
const steady = 10

// leastGain is the gain below which a cue is not looked at: it stands in most blocks.
const leastGain points = 100

// weights are the scores of the cues of a document.
type weights struct {
	shared []points    // added when both sides have the cue: gain, and the losses back
	lost   [2][]points // taken when only this language's side has it
}

// weigh sets the weight of every cue by how rare it is in both texts: after the theory
// of Fellegi and Sunter ("A Theory for Record Linkage", JASA 64, 1969), the logarithm of
// how often true pairs agree in it against pairs by chance.
func weigh(r *register, texts [2]*text) *weights {
	w := &weights{shared: make([]points, len(r.cues))}
	var counts [2][]int
	for l, t := range texts {
		counts[l], w.lost[l] = make([]int, len(r.cues)), make([]points, len(r.cues))
		for i := range t.sides[0] {
			for _, c := range t.sides[0][i].cues {
				counts[l][c]++
			}
		}
	}
	classes := classWeights()
	for c := range r.cues {
		class := classes[r.cues[c].class]
		var often [2]float64
		for l, t := range texts {
			often[l] = (float64(counts[l][c]) + class.common*steady) / (float64(t.len()) + steady)
		}
		gain := score(class.weight * math.Log(class.kept/max(often[0], often[1])))
		if gain < leastGain {
			continue
		}
		for l := range texts {
			loss := min(0, class.weight*math.Log((1-class.kept)/(1-often[1-l])))
			if counts[1-l][c] == 0 {
				loss *= class.absent
			}
			w.lost[l][c] = score(loss)
		}
		if counts[0][c] > 0 && counts[1][c] > 0 {
			w.shared[c] = gain - w.lost[0][c] - w.lost[1][c]
		}
	}
	return w
}

// charge sets what the cues of each side cost when the other side has none of them.
func (w *weights) charge(texts [2]*text) {
	for l, t := range texts {
		for n := range t.sides {
			for i := range t.sides[n] {
				m := &t.sides[n][i]
				m.lost = 0
				for _, c := range m.cues {
					m.lost += w.lost[l][c]
				}
			}
		}
	}
}

// score turns a logarithm into points.
func score(logarithm float64) points { return points(math.Round(1000 * logarithm)) }

// The scores of what is no cue.
const (
	otherPlace   points = -12_000 // a footnote or a row of a table beside something else
	otherKind    points = -3_500  // a heading beside a paragraph
	otherLevel   points = -1_500  // of headings
	sameHeading  points = 1_000
	otherList    points = -1_500 // an item beside a paragraph outside of lists
	otherDepth   points = -700   // of lists
	sameList     points = 300
	sameLabel    points = 1_500
	likeLabel    points = 1_000 // the same only when read in the other way
	otherLabel   points = -1_500
	noLabel      points = -300   // a label in one language
	joinedPart   points = 3_000  // a sentence or bracket that goes on in the next block
	joinedBare   points = 2_500  // a line with a label and nothing else, joined to its title
	joinedApart  points = -2_000 // a remark in brackets, joined to what it stands beside
	joinedLines  points = 500    // short lines, as in an address
	joinedLabel  points = -1_500 // a block that bears a label or begins an item, joined to the one before it
	spread              = 0.3    // of the logarithm of the ratio of lengths, in true pairs
	spreadChance        = 1.0    // and in pairs by chance
	worstLength  points = -4_000
)

// lengthScores gives the score of two sizes by their difference.
func lengthScores() []points {
	all := make([]points, 6*sizeUnit)
	for n := range all {
		d := float64(n) / sizeUnit
		all[n] = max(worstLength, score(math.Log(spreadChance/spread)-d*d/(2*spread*spread)+d*d/(2*spreadChance*spreadChance)))
	}
	return all
}

// likeness is the score of two sides without their cues.
func likeness(a, b *measure, lengths []points) points {
	total := lengths[min(max(a.size-b.size, b.size-a.size), int32(len(lengths)-1))]
	switch {
	case (a.note > 0) != (b.note > 0), (a.kind == markdown.TableRow) != (b.kind == markdown.TableRow):
		total += otherPlace
	case (a.kind == markdown.Heading) != (b.kind == markdown.Heading):
		total += otherKind
	case a.kind == markdown.Heading && a.level != b.level:
		total += otherLevel
	case a.kind == markdown.Heading:
		total += sameHeading
	case (a.depth == 0) != (b.depth == 0):
		total += otherList
	case a.depth != b.depth:
		total += otherDepth
	case a.depth > 0:
		total += sameList
	}
	switch {
	case a.label[0] != 0 && b.label[0] != 0:
		switch {
		case a.label[0] == b.label[0]:
			total += sameLabel
		case a.label.agrees(b.label):
			total += likeLabel
		default:
			total += otherLabel
		}
	case a.label != b.label && a.kind != markdown.Heading:
		total += noLabel
	}
	return total + a.joint + b.joint
}
