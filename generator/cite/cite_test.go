package cite

import (
	"testing"

	"monjo/generator/language"
)

func TestANoteNamesEverythingThatFindsTheDocumentAgain(t *testing.T) {
	full := Record{
		Title: language.Text{"Joint Statement", "共同声明"}, Issuer: language.Text{"Ministry of Foreign Affairs of Japan", "外務省"},
		Date: language.Text{"16 January 2008", "2008年1月16日（平成20年1月16日）"}, Database: language.Text{"“The World and Japan” Database", "データベース「世界と日本」"},
		ID: "JPSEA/20080116.D1", Archive: language.Text{"Archive", "文書集"}, Address: "https://a.example/documents/JPSEA/20080116.D1/",
	}
	bare := Record{Title: language.Text{"", "書簡"}, Date: language.Text{"1951", "1951年"}, ID: "T/1", Archive: language.Text{"Archive", ""}, Address: "https://a.example/documents/T/1/"}
	quoted := Record{Title: language.Text{`Memorandum on the "Triangle" and the “Fund”`, "「三角地帯」に関する覚書"}, Date: language.Text{"2008", "2008年"}, ID: "T/2", Archive: language.Text{"Archive", "文書集"}, Address: "https://a.example/"}
	for _, test := range []struct {
		name   string
		record Record
		l      language.Language
		want   string
	}{
		{"all in English", full, language.English, "Ministry of Foreign Affairs of Japan, “Joint Statement,” 16 January 2008, “The World and Japan” Database, JPSEA/20080116.D1, Archive, https://a.example/documents/JPSEA/20080116.D1/."},
		{"all in Japanese", full, language.Japanese, "外務省「共同声明」2008年1月16日（平成20年1月16日）（データベース「世界と日本」、JPSEA/20080116.D1）、『文書集』、https://a.example/documents/JPSEA/20080116.D1/"},
		{"what is missing leaves no hole, what is in one language only stands in both", bare, language.English, "“書簡,” 1951, T/1, Archive, https://a.example/documents/T/1/."},
		{"the same in Japanese", bare, language.Japanese, "「書簡」1951年（T/1）、『Archive』、https://a.example/documents/T/1/"},
		{"quotation marks of a title become the inner ones", quoted, language.English, "“Memorandum on the ‘Triangle’ and the ‘Fund’,” 2008, T/2, Archive, https://a.example/."},
		{"and in Japanese", quoted, language.Japanese, "「『三角地帯』に関する覚書」2008年（T/2）、『文書集』、https://a.example/"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := test.record.Note(test.l); got != test.want {
				t.Errorf("\n got %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestARowIsCitedAfterTheDateWithItsOwnAddress(t *testing.T) {
	record := Record{
		Title: language.Text{"Joint Statement", "共同声明"}, Issuer: language.Text{"Ministry of Foreign Affairs of Japan", "外務省"},
		Date: language.Text{"16 January 2008", "2008年1月16日（平成20年1月16日）"}, Database: language.Text{"“The World and Japan” Database", "データベース「世界と日本」"},
		ID: "JPSEA/20080116.D1", Archive: language.Text{"Archive", "文書集"}, Address: "https://a.example/documents/JPSEA/20080116.D1/",
	}
	for _, test := range []struct {
		l            language.Language
		anchor, want string
	}{
		{language.English, "p12", "Ministry of Foreign Affairs of Japan, “Joint Statement,” 16 January 2008, ¶\u00a012, “The World and Japan” Database, JPSEA/20080116.D1, Archive, https://a.example/documents/JPSEA/20080116.D1/#p12."},
		{language.Japanese, "p12.1", "外務省「共同声明」2008年1月16日（平成20年1月16日）、¶\u00a012.1（データベース「世界と日本」、JPSEA/20080116.D1）、『文書集』、https://a.example/documents/JPSEA/20080116.D1/#p12.1"},
	} {
		if got := record.Row(test.l, test.anchor); got != test.want {
			t.Errorf("\n got %s\nwant %s", got, test.want)
		}
		if record.Row(test.l, "") != record.Note(test.l) {
			t.Errorf("in %s, without a row it is the citation of the document", test.l.Code())
		}
	}
}

func TestACitationNamesTheStateOfATextThatHasChanged(t *testing.T) {
	record := Record{
		Title: language.Text{"Joint Statement", "共同声明"}, Date: language.Text{"2008", "2008年"}, ID: "A/1", Archive: language.Text{"Archive", "文書集"},
		Version: language.Text{"version of 1 March 2027", "2027年3月1日の版"}, Address: "https://a.example/documents/A/1/",
	}
	for l, want := range []string{
		"“Joint Statement,” 2008, ¶\u00a03, A/1, Archive, version of 1 March 2027, https://a.example/documents/A/1/#p3.",
		"「共同声明」2008年、¶\u00a03（A/1）、『文書集』、2027年3月1日の版、https://a.example/documents/A/1/#p3",
	} {
		if got := record.Row(language.Language(l), "p3"); got != want {
			t.Errorf("\n got %s\nwant %s", got, want)
		}
	}
}
