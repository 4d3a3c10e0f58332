package align_test

import (
	"fmt"
	"strings"
	"testing"

	"monjo/generator/align"
	"monjo/generator/language"
)

// lines makes a text of one paragraph a line; sep is what divides them in the argument.
func lines(all string) string {
	return strings.Join(strings.Split(strings.TrimSpace(all), "|"), "\n\n") + "\n"
}

// afterwards gives the rows of a frozen document once its texts are others.
func afterwards(t *testing.T, english, japanese, laterEnglish, laterJapanese string) []align.Row {
	t.Helper()
	file := frozen(t, parse(t, english, japanese))
	d := parse(t, laterEnglish, laterJapanese)
	d.Anchors = file
	rows := align.Rows(d, nil)
	d.Anchors = frozen(t, d)
	first, written := shown(align.Rows(d, nil)), string(d.Anchors.Bytes())
	d.Anchors = frozen(t, d)
	if again := shown(align.Rows(d, nil)); again != first || string(d.Anchors.Bytes()) != written {
		t.Errorf("frozen again:\ngot  %s\nwas  %s", again, first)
	}
	return rows
}

func TestRowsOfHardCases(t *testing.T) {
	const (
		b1 = "The friendship between the parties is old and shall be eternal."
		b2 = "Goods made in either country pay the same duty in the other."
		b3 = "Disputes on the fisheries are laid before three arbitrators."
		b4 = "This treaty enters into force when the ratifications are exchanged."
		k  = "The contracting parties shall consult."
	)
	for _, c := range []struct{ name, english, japanese, laterEnglish, laterJapanese, want string }{
		{"articles numbered anew follow their text", lines("Article 1|" + b1 + "|Article 2|" + b2 + "|Article 3|" + b3 + "|Article 4|" + b4), "",
			lines("Article 1|" + b1 + "|Article 2|" + b3 + "|Article 3|" + b4), "", "p1:0= p2:1= p3† p4† p5:2= p6:3= p7:4= p8:5="},
		{"in Japanese too", "", lines("第一条|友好は永遠とする。|第二条|物品の関税は同一とする。|第三条|漁業の紛争は仲裁に付する。"),
			"", lines("第一条|友好は永遠とする。|第二条|漁業の紛争は仲裁に付する。"), "p1:=0 p2:=1 p3† p4† p5:=2 p6:=3"},
		{"one of three paragraphs with the same words is taken out", lines(b1 + "|" + k + "|" + b2 + "|" + k + "|" + b3 + "|" + k), "",
			lines(b1 + "|" + k + "|" + b2 + "|" + b3 + "|" + k), "", "p1:0= p2:1= p3:2= p4† p5:3= p6:4="},
		{"two paragraphs with the same words are taken out", lines(b1 + "|" + k + "|" + k + "|" + b2 + "|" + b3), "",
			lines(b1 + "|" + b2 + "|" + b3), "", "p1:0= p2† p3† p4:1= p5:2="},
		{"paragraphs joined crosswise are one row", lines(b1 + "|" + b2 + "|" + b3 + "|" + b4), lines("友好は永遠とする。|物品の関税は同一とする。|漁業の紛争は仲裁に付する。|批准書の交換により発効する。"),
			lines(b1 + "|" + b2 + " " + b3 + "|" + b4), lines("友好は永遠とする。|物品の関税は同一とする。|漁業の紛争は仲裁に付する。批准書の交換により発効する。"), "p1:0=0 p2:1+2=1+2 p3→p2 p4→p2"},
		{"a text replaced by a shorter one on another matter has new rows", lines(b1 + "|" + b2 + "|" + b3 + "|" + b4), "",
			lines("Music of 1968 and 1969, sung.|Zoological gardens: vixen, lynx."), "", "p1† p2† p3† p4† p5:0= p6:1="},
		{"the same paragraphs again and again", lines(b1 + "|" + k + "|" + b2 + "|" + k + "|" + b1), lines("友好。|協議する。|関税。|協議する。|友好。"),
			lines(k + "|" + k + "|" + b2 + "|" + b1), lines("友好。|協議する。|協議する。|関税。|友好。"), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			rows := afterwards(t, c.english, c.japanese, c.laterEnglish, c.laterJapanese)
			if got := shown(rows); c.want != "" && got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			// Where nobody can tell which is which, it is enough that the freeze is stable.
		})
	}
}

// TestALongTextEditedThroughoutKeepsItsRows changes a word of every paragraph and puts
// one before them all: no place says where anything is, only the words do.
func TestALongTextEditedThroughoutKeepsItsRows(t *testing.T) {
	for _, n := range []int{60, 600, 3000} {
		var english, japanese, later []string
		later = append(later, "A preface on the history of the negotiations, which nobody had printed before.")
		for i := range n {
			english = append(english, fmt.Sprintf("Under item number %d of the schedule the parties grant each other the duty of %d per cent on the goods named there.", i, i*7%90))
			later = append(later, strings.ReplaceAll(english[i], "number", "no."))
			japanese = append(japanese, fmt.Sprintf("両締約国は、表の第%d号に掲げる物品につき百分の%dの関税を相互に許与する。", i, i*7%90))
		}
		join := func(all []string) string { return strings.Join(all, "\n\n") + "\n" }
		rows := afterwards(t, join(english), join(japanese), join(later), join(japanese))
		wrong := 0
		for _, row := range rows {
			side := row.Sides[language.English]
			if side.Empty() || side.First == 0 {
				continue
			}
			if row.Anchor != fmt.Sprintf("p%d", side.First) {
				wrong++
			}
		}
		if wrong > 0 || len(rows) != n+1 {
			t.Errorf("%d paragraphs: %d have another number, %d rows", n, wrong, len(rows))
		}
	}
}
