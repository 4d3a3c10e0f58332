package link_test

import (
	"testing"

	"monjo/generator/gazetteer"
	"monjo/generator/link"
)

// rules writes a document's mentions as "place=code rule", those that are ambiguous with a question mark.
func rules(d *link.Document) string {
	text := ""
	d.Each(func(o link.Occurrence) {
		text += place(o)[len(d.Record.ID)+1:] + "=" + o.Mention.Reference.ID + " " + o.Mention.Rule.String() + "; "
	})
	for _, o := range d.Ambiguous {
		text += place(o)[len(d.Record.ID)+1:] + "=?; "
	}
	return text
}

func TestAnAmbiguousNameIsDecidedByTheRestOfTheDocument(t *testing.T) {
	for _, c := range []struct {
		name, titleEnglish, titleJapanese, english, japanese, more, want string
	}{
		{"by the other language", "A talk", "談話", "Twinland spoke.", "ガンマ国が発言した。", "",
			"en p1 Twinland=CC document; ja p1 ガンマ国=CC name; "},
		{"by another row, before or after", "A talk", "談話", "Twinland spoke.\n\nThen Twinland again.\n\nGammaria.", "あ\n\nい\n\nう", "",
			"en p1 Twinland=CC document; en p2 Twinland=CC document; en p3 Gammaria=CC name; "},
		{"by the title", "A talk", "デルタ国の談話", "Twinland spoke.", "発言。", "",
			"ja title デルタ国=DD name; en p1 Twinland=DD document; "},
		{"in the title", "Twinland", "談話", "Deltia spoke.", "発言。", "",
			"en title Twinland=DD document; en p1 Deltia=DD name; "},
		{"not by a title that the archive translated", "Treaty with Gammaria", "条約", "Twinland spoke.", "発言。", "title_translated = [\"en\"]\n",
			"en p1 Twinland=?; "},
		{"not where both are named", "A talk", "談話", "Twinland spoke.\n\nGammaria.", "あ\n\nデルタ国。", "",
			"en p2 Gammaria=CC name; ja p2 デルタ国=DD name; en p1 Twinland=?; "},
		{"not by another country", "A talk", "談話", "Twinland spoke to Alphaland.", "あ", "",
			"en p1 Alphaland=AA name; en p1 Twinland=?; "},
		{"by an entry of the record", "A talk", "談話", "Twinland spoke.\n\nTwinland again.", "あ\n\nい", "[links.a]\ntext = \"Twinland\"\nto = \"DD\"\nrow = \"p2\"\n",
			"en p1 Twinland=DD document; en p2 Twinland=DD record; "},
	} {
		t.Run(c.name, func(t *testing.T) {
			graph, _ := build(t, files{
				"documents/T/1/document.toml": document("2000-01-01", c.titleEnglish, c.titleJapanese, c.more+bothTexts),
				"documents/T/1/en.md":         c.english + "\n",
				"documents/T/1/ja.md":         c.japanese + "\n",
			})
			expect(t, "mentions", rules(graph.Documents[0]), c.want)
			for _, o := range graph.Documents[0].Ambiguous {
				if o.Mention.Reference != (gazetteer.Reference{}) {
					t.Error("an ambiguous name names something")
				}
			}
		})
	}
}
