package worldjpn

import (
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

func TestTheSeedsRecordIsInTheFormOfTheDesign(t *testing.T) {
	p := read(t, "20070100.O1E.txt", string(seed(t)))
	folders, problems := Folders([]Page{p}, Options{Collection: "JPSEA", Retrieved: "2026-11-23"})
	expect(t, problems, "0:0 import-assumed", "37:1 import-broken-item")
	want := `title.en  = "Japan-Mekong Region Partnership Program"
date      = "2007-01"
kind      = "programme"
source.en = "Ministry of Foreign Affairs of Japan"
aliases   = ["documents/texts/JPSEA/20070100.O1E.html"]

[database]
name      = "worldjpn"
id        = "JPSEA/20070100.O1"
url.en    = "https://worldjpn.net/documents/texts/JPSEA/20070100.O1E.html"
retrieved = "2026-11-23"

[text.en]
status = "official"
`
	if got := folders[0].file("document.toml"); folders[0].ID != "JPSEA/20070100.O1" || got != want {
		t.Errorf("folder %s, record\n%s", folders[0].ID, got)
	}
}

// decodedRecord has every key that a record made here can have.
type decodedRecord struct {
	Title, Place, Source, Note map[string]string
	Date, Kind                 string
	Aliases                    []string
	Database                   struct {
		Name, ID, Retrieved string
		URL                 map[string]string
	}
	Speech struct {
		Cabinet, Session, Kind string
		Speaker                map[string]string
	}
	Text map[string]struct{ Status, Extent string }
}

func decodeRecord(t *testing.T, text string) decodedRecord {
	t.Helper()
	var d decodedRecord
	meta, err := toml.Decode(text, &d)
	if err != nil || len(meta.Undecoded()) > 0 {
		t.Fatalf("%v %v in\n%s", err, meta.Undecoded(), text)
	}
	return d
}

func TestARecordParsesBackToTheSameValues(t *testing.T) {
	title := `A "quoted" title with a \ and \u0041, '''and''' # no comment`
	note := `仮訳,抜粋 "\`
	folders, _ := Folders(pages(t,
		"docs/19770818.D1E.txt", "[Title] "+title+"\n\n[Place] Kuala\tLumpur\n[Date] August 18, 1977\n[Source] A, pp.1-2. B, p. 3.\n[Notes]\n[Full text]\nWords.",
		"docs/19770818.D1J.txt", "[文書名] 﨑声明\n\n[場所] クアラルンプール\n[年月日] 1977年8月18日\n[出典] 外務省\n[備考] "+note+"\n[全文]\n言葉。"), Options{})
	d := decodeRecord(t, folders[0].file("document.toml"))
	if d.Title["en"] != title || d.Title["ja"] != "﨑声明" || d.Place["en"] != "Kuala\tLumpur" || d.Source["en"] != "A, pp.1-2. B, p. 3." || d.Note["ja"] != note || len(d.Note) != 1 {
		t.Errorf("record is %+v", d)
	}
	if d.Date != "1977-08-18" || d.Kind != "statement" || d.Database.Name != "worldjpn" || d.Database.ID != "docs/19770818.D1" || d.Database.Retrieved != "" ||
		d.Database.URL["ja"] != "https://worldjpn.net/documents/texts/docs/19770818.D1J.html" || strings.Join(d.Aliases, " ") != "documents/texts/docs/19770818.D1E.html documents/texts/docs/19770818.D1J.html" {
		t.Errorf("record is %+v", d)
	}
	if d.Text["en"].Status != "official" || d.Text["en"].Extent != "" || d.Text["ja"].Status != "provisional" || d.Text["ja"].Extent != "excerpt" {
		t.Errorf("texts are %+v", d.Text)
	}
}

func TestADietSpeechHasItsOwnTable(t *testing.T) {
	folders, _ := Folders(pages(t, "pm/19531130.SWJ.html",
		"[内閣名] 第51代第5次吉田(昭和28.5.21〜29.12.10)<br>[国会回次] 第18回(臨時会)<br>[演説者] 吉田茂内閣総理大臣<br>[演説種別] 所信表明演説<br>[衆議院演説年月日] 1953/11/30<br>[参議院演説年月日] 1953/11/30<br>[全文]<p>言葉。"),
		Options{})
	d := decodeRecord(t, folders[0].file("document.toml"))
	s := d.Speech
	if d.Kind != "speech" || d.Date != "1953-11-30" || s.Cabinet != "第51代第5次吉田(昭和28.5.21〜29.12.10)" || s.Session != "第18回(臨時会)" || s.Kind != "所信表明演説" || s.Speaker["ja"] != "吉田茂内閣総理大臣" {
		t.Errorf("record is %+v", d)
	}
}

func TestARecordWithoutATitleHasNoEmptyOne(t *testing.T) {
	folders, problems := Folders(pages(t, "asean/20031212.D1E.txt", "\n[Date] December 12, 2003\n[Full text]\nWords."), Options{})
	if text := folders[0].file("document.toml"); strings.Contains(text, "title") || !strings.HasPrefix(text, "date ") || !strings.Contains(text, `"other"`) {
		t.Errorf("record is\n%s", text)
	}
	expect(t, problems, "0:0 import-assumed", "0:0 import-assumed")
}

func FuzzQuoted(f *testing.F) {
	for _, value := range []string{"", `"\`, "\x00\x1f\x7f\u0080", "外務省\n\t"} {
		f.Add(value)
	}
	f.Fuzz(func(t *testing.T, value string) {
		value = strings.ToValidUTF8(value, "")
		var d struct{ Key string }
		if _, err := toml.Decode("key = "+quoted(value), &d); err != nil || d.Key != value {
			t.Errorf("%q is written %s and read %q (%v)", value, quoted(value), d.Key, err)
		}
	})
}
