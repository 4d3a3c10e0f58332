package link

import (
	"fmt"

	"monjo/generator/align"
	"monjo/generator/diag"
	"monjo/generator/gazetteer"
	"monjo/generator/language"
)

// doubtful is the certainty below which a row is reported: one row in a hundred of a text as
// its translator left it, two where rows were joined, split and left out at random.
const doubtful = 0.7

// doubts reports the rows with two sides of which the alignment is not sure. A gap is not
// reported: where one is wrong, so is nearly always a row beside it.
func (d *Document) doubts(g *gazetteer.Gazetteer, problems *diag.List) {
	for n, sure := range align.Certainty(d.Record, d.Rows, g) {
		row := d.Rows[n]
		if sure >= doubtful || row.Sides[language.English].Empty() || row.Sides[language.Japanese].Empty() {
			continue
		}
		v := d.Record.Versions[language.English]
		b := v.Text.Blocks[row.Sides[language.English].First]
		problems.Add(diag.Position{File: v.File, Line: b.Line, Column: b.Column}, diag.DoubtfulRow,
			fmt.Sprintf("row %s: %.0f %% sure that its sides belong together", row.Anchor, 100*sure), "compare the row and its neighbours with the sources; where it is right, there is nothing to do")
	}
}
