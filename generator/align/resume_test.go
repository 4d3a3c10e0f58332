package align_test

import (
	"fmt"
	"strings"
	"testing"

	"monjo/generator/align"
	"monjo/generator/anchor"
	"monjo/generator/archive"
	"monjo/generator/date"
	"monjo/generator/language"
	"monjo/generator/source"
)

// texts of paragraphs, each said by a letter that stands for a sentence of its own.
var sentences = map[byte][2]string{
	'a': {"In 132 places: Enhance the partnership between Japan and the region through frequent visits.", "132か所において、頻繁な往来を通じて日本と地域の間のパートナーシップを強化する。"},
	'b': {"In 374 places: Assistance for roads, bridges and customs offices along the corridor will be doubled.", "374か所において、回廊沿いの道路、橋梁及び税関事務所への支援を倍増する。"},
	'c': {"In 616 places: Young people from every country are invited to study for one year.", "616か所において、各国の青年を一年間の留学に招へいする。"},
	'd': {"In 858 places: The ministers will meet again in the capital of the next chair.", "858か所において、閣僚は次期議長国の首都において再び会合する。"},
	'e': {"In 1001 places: Hospitals in the border provinces receive vaccines and cold storage.", "1001か所において、国境地帯の諸県の病院にワクチン及び低温保管庫を供与する。"},
	'f': {"In 253 places: Experts shall report on floods and on the fisheries of the great lake.", "253か所において、専門家は洪水及び大湖の漁業について報告する。"},
	'x': {"In 495 places: A wholly different matter concerns the copyright of films and songs.", "495か所において、全く別の事項として映画及び歌曲の著作権がある。"},
}

// compose makes a text: letters are sentences, a space begins a new paragraph, "!" behind
// a letter changes a word of it.
func compose(l language.Language, plan string) string {
	var paragraphs []string
	for _, part := range strings.Fields(plan) {
		var words []string
		for i := 0; i < len(part); i++ {
			if part[i] == '!' {
				continue
			}
			sentence := sentences[part[i]][l]
			if i+1 < len(part) && part[i+1] == '!' {
				sentence = strings.NewReplacer("the ", "their ", "from ", "of ", "する", "した").Replace(sentence)
			}
			words = append(words, sentence)
		}
		paragraphs = append(paragraphs, strings.Join(words, [...]string{" ", ""}[l]))
	}
	return strings.Join(paragraphs, "\n\n") + "\n"
}

func composed(t *testing.T, english, japanese string) *archive.Document {
	t.Helper()
	var texts [2]string
	for l, plan := range []string{english, japanese} {
		if plan != "" {
			texts[l] = compose(language.Language(l), plan)
		}
	}
	return parse(t, texts[0], texts[1])
}

// frozen is a document after monjo freeze, written and read again.
func frozen(t *testing.T, d *archive.Document) *anchor.File {
	t.Helper()
	bytes := align.Freeze(d, align.Rows(d, nil)).Bytes()
	file, problems := anchor.Read("anchors.txt", bytes)
	if len(problems) > 0 {
		t.Fatalf("what freeze wrote is refused:\n%v\n%s", problems, bytes)
	}
	if again := string(file.Bytes()); again != string(bytes) {
		t.Fatalf("read and written again:\n%s\nwas\n%s", again, bytes)
	}
	return file
}

// shown writes rows as "p1:0=0 p2:1= p3†".
func shown(rows []align.Row) string {
	var all []string
	for _, row := range rows {
		switch row.Fate {
		case anchor.Removed:
			all = append(all, row.Anchor+"†")
		case anchor.Joined:
			all = append(all, row.Anchor+"→"+row.Into)
		default:
			all = append(all, row.Anchor+":"+write([]align.Row{row}))
		}
	}
	return strings.Join(all, " ")
}

func TestAnchorsFollowTheirWords(t *testing.T) {
	for _, c := range []struct{ name, english, japanese, laterEnglish, laterJapanese, want string }{
		{"nothing", "a b c d", "a b c d", "a b c d", "a b c d", "p1:0=0 p2:1=1 p3:2=2 p4:3=3"},
		{"a word in one language", "a b c d", "a b c d", "a b! c d", "a b c d", "p1:0=0 p2:1=1 p3:2=2 p4:3=3"},
		{"a row rewritten", "a b c d", "a b c d", "a x c d", "a b c d", "p1:0=0 p2:1=1 p3:2=2 p4:3=3"},
		{"all rows edited", "a b c d", "a b c d", "a! b! c! d!", "a! b! c! d!", "p1:0=0 p2:1=1 p3:2=2 p4:3=3"},
		{"a row taken out", "a b c d", "a b c d", "a c d", "a c d", "p1:0=0 p2† p3:1=1 p4:2=2"},
		{"the first taken out", "a b c d", "a b c d", "b c d", "b c d", "p1† p2:0=0 p3:1=1 p4:2=2"},
		{"the last taken out", "a b c d", "a b c d", "a b c", "a b c", "p1:0=0 p2:1=1 p3:2=2 p4†"},
		{"taken out of one language", "a b c d", "a b c d", "a b c d", "a c d", "p1:0=0 p2:1= p3:2=1 p4:3=2"},
		{"a row between", "a b d", "a b d", "a b c d", "a b c d", "p1:0=0 p2:1=1 p2.1:2=2 p3:3=3"},
		{"a row before all", "b c", "b c", "a b c", "a b c", "p0.1:0=0 p1:1=1 p2:2=2"},
		{"a row behind all", "a b", "a b", "a b c", "a b c", "p1:0=0 p2:1=1 p3:2=2"},
		{"two rows between", "a d", "a d", "a b c d", "a b c d", "p1:0=0 p1.1:1=1 p1.2:2=2 p2:3=3"},
		{"a row moved", "a b c d", "a b c d", "a c d b", "a c d b", "p1:0=0 p3:1=1 p4:2=2 p2:3=3"},
		{"a row moved and edited", "a b c d", "a b c d", "a c d b!", "a c d b!", "p1:0=0 p3:1=1 p4:2=2 p2:3=3"},
		{"moved in one language", "a b c d", "a b c d", "a c b d", "a b c d", "p1:0=0 p3:1=2 p2:2=1 p4:3=3"},
		{"all turned about", "a b c d", "a b c d", "d c b a", "d c b a", "p4:0=0 p3:1=1 p2:2=2 p1:3=3"},
		{"divided in both", "a bc d", "a bc d", "a b c d", "a b c d", "p1:0=0 p2:1=1 p2.1:2=2 p3:3=3"},
		{"divided in one", "a bc d", "a bc d", "a b c d", "a bc d", "p1:0=0 p2:1+2=1 p3:3=2"},
		{"divided in the only one", "a bc d", "", "a b c d", "", "p1:0= p2:1= p2.1:2= p3:3="},
		{"joined in both", "a b c d", "a b c d", "a bc d", "a bc d", "p1:0=0 p2:1=1 p3→p2 p4:2=2"},
		{"joined in one", "a b c d", "a b c d", "a bc d", "a b c d", "p1:0=0 p2:1=1+2 p3→p2 p4:2=3"},
		{"a translation added", "a b c d", "", "a b c d", "a b c d", "p1:0=0 p2:1=1 p3:2=2 p4:3=3"},
		{"a translation with more in it", "a b d", "", "a b d", "x a b c d", "p0.1:=0 p1:0=1 p2:1=2 p2.1:=3 p3:2=4"},
		{"a language taken out", "a b c d", "a b c d", "a b c d", "", "p1:0= p2:1= p3:2= p4:3="},
		{"a text taken out whole", "a b", "a b", "", "", "p1† p2†"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := composed(t, c.english, c.japanese)
			file := frozen(t, d)
			later := composed(t, c.laterEnglish, c.laterJapanese)
			later.Anchors = file
			rows := align.Rows(later, nil)
			if got := shown(rows); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			later.Anchors = frozen(t, later)
			if got := shown(align.Rows(later, nil)); got != c.want {
				t.Errorf("frozen again:\ngot  %s\nwant %s\n%s", got, c.want, later.Anchors.Bytes())
			}
			// Put back, every row is the one that it was.
			d.Anchors = later.Anchors
			first := composed(t, c.english, c.japanese)
			want := shown(align.Rows(first, nil))
			got := shown(align.Rows(d, nil))
			for _, row := range strings.Fields(want) {
				if !strings.Contains(" "+got+" ", " "+row+" ") {
					t.Errorf("put back:\ngot  %s\nwant %s", got, want)
					break
				}
			}
			d.Anchors = frozen(t, d)
		})
	}
}

func TestAnAlignmentCorrectedByHandIsKept(t *testing.T) {
	d := composed(t, "a b x d e", "a b c d e")
	text := string(frozen(t, d).Bytes())
	print := func(l language.Language, i int) string {
		_, all := anchor.All(d.Versions[l].Text.Blocks)
		return string(all[i])
	}
	correct := func(from, to string) {
		t.Helper()
		if strings.Count(text, from) != 1 {
			t.Fatalf("%q stands %d times in\n%s", from, strings.Count(text, from), text)
		}
		text = strings.Replace(text, from, to, 1)
	}
	rows := func(want string) {
		t.Helper()
		file, problems := anchor.Read("anchors.txt", []byte(text))
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		d.Anchors = file
		if got := shown(align.Rows(d, nil)); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
		if got := changesOf(d); got != "" {
			t.Errorf("a correction is taken for a change: %s", got)
		}
		text = string(frozen(t, d).Bytes())
		if got := shown(align.Rows(d, nil)); got != want {
			t.Errorf("frozen: got  %s\nwant %s", got, want)
		}
	}
	en, ja := "en:"+print(0, 2), "ja:"+print(1, 2)
	// The two do not belong together: the Japanese paragraph stands beside the one before.
	correct(" "+en+" "+ja, " "+en)
	correct("ja:"+print(1, 1)+" ", "ja:"+print(1, 1)+"+"+print(1, 2)+" ")
	rows("p1:0=0 p2:1=1+2 p3:2= p4:3=3 p5:4=4")
	// Two rows are one: the second is left without anything.
	correct(" "+en, "")
	correct("en:"+print(0, 1)+" ", "en:"+print(0, 1)+"+"+print(0, 2)+" ")
	rows("p1:0=0 p2:1+2=1+2 p3→p2 p4:3=3 p5:4=4")
}

func TestWhatAHandCannotMeanIsRefused(t *testing.T) {
	d := composed(t, "a b c d", "a b c d")
	text := string(frozen(t, d).Bytes())
	_, prints := anchor.All(d.Versions[language.Japanese].Text.Blocks)
	read := func(text string) {
		t.Helper()
		file, problems := anchor.Read("anchors.txt", []byte(text))
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		d.Anchors = file
	}
	codes := func() string {
		rows := align.Rows(d, nil)
		var all []string
		for _, p := range align.Check(d, rows, align.Alterations(d, rows)) {
			all = append(all, fmt.Sprintf("%d %s", p.Line, p.Code))
		}
		return strings.Join(all, ", ")
	}
	// The first and the third paragraph do not follow each other.
	read(strings.Replace(strings.Replace(text, " ja:"+string(prints[2])+" |", " |", 1), "ja:"+string(prints[0])+" |", "ja:"+string(prints[0])+"+"+string(prints[2])+" |", 1))
	if got := codes(); !strings.Contains(got, "4 bad-anchors") {
		t.Errorf("got %s", got)
	}
	// A key that was frozen is renamed in the record.
	read(text)
	later := composed(t, "a b! c d", "a b c d")
	later.Anchors, later.Changes = d.Anchors, []archive.Change{change(t, "scan", "2027-03-01")}
	later.Anchors = frozen(t, later)
	d = later
	if got := codes(); got != "" {
		t.Errorf("got %s", got)
	}
	d.Changes[0].Key = "other"
	file, _ := source.NewFile("document.toml", []byte("date = \"2007\"\n"))
	d.Record, _ = source.ParseRecord(file)
	if got := codes(); !strings.Contains(got, "5 bad-change") || !strings.Contains(got, "unused-change") {
		t.Errorf("got %s", got)
	}
}

// changesOf writes alterations as "p2.en scan: before > after".
func changesOf(d *archive.Document) string {
	var all []string
	for _, a := range align.Alterations(d, align.Rows(d, nil)) {
		key := "?"
		if a.Change != nil {
			key = a.Change.Key
		}
		all = append(all, fmt.Sprintf("%s.%s %s %d>%d", a.Anchor, a.Language.Code(), key, len(a.Before), len(a.After)))
	}
	return strings.Join(all, ", ")
}

func change(t *testing.T, key, day string, rows ...string) archive.Change {
	t.Helper()
	on, err := date.Parse(day)
	if err != nil {
		t.Fatal(err)
	}
	c := archive.Change{Key: key, Date: on, Reason: language.Text{"reason", "理由"}}
	for _, row := range rows {
		c.Rows = append(c.Rows, source.Value{Text: row})
	}
	return c
}

func TestChangedWordsAreToldOnceAndForGood(t *testing.T) {
	d := composed(t, "a b c d", "a b c d")
	file := frozen(t, d)
	step := func(name, english, japanese, want string, changes ...archive.Change) {
		t.Helper()
		d = composed(t, english, japanese)
		d.Anchors, d.Changes = file, changes
		if got := changesOf(d); got != want {
			t.Errorf("%s:\ngot  %s\nwant %s", name, got, want)
		}
		file = frozen(t, d)
		d.Anchors = file
		if got := changesOf(d); got != want {
			t.Errorf("%s, frozen:\ngot  %s\nwant %s\n%s", name, got, want, file.Bytes())
		}
	}
	scan := change(t, "scan", "2027-03-01", "p2")
	step("nothing", "a b c d", "a b c d", "")
	step("moved", "a c b d", "a c b d", "")
	step("moved back", "a b c d", "a b c d", "")
	step("joined", "ab c d", "a b c d", "")
	step("and back", "a b c d", "a b c d", "")
	step("a word", "a b! c d", "a b c d", "p2.en scan 1>1", scan)
	step("without a reason", "a b! c! d", "a b c d", "p2.en scan 1>1, p3.en ? 1>1", scan)
	step("again without a reason", "a b! x d", "a b c d", "p2.en scan 1>1, p3.en ? 1>1, p3.en ? 1>1", scan)
	late := change(t, "late", "2027-04-01", "p3")
	step("a reason given late goes to the first", "a b! x d", "a b c d", "p2.en scan 1>1, p3.en late 1>1, p3.en ? 1>1", scan, late)
	all := change(t, "all", "2027-05-01")
	step("a reason for every row", "a! b! x", "a! b c", "p2.en scan 1>1, p3.en late 1>1, p1.en all 1>1, p1.ja all 1>1, p4.en all 1>0, p4.ja all 1>0, p3.en ? 1>1", scan, late, all)
	step("put back", "a! b! x d", "a! b c d", "p2.en scan 1>1, p3.en late 1>1, p1.en all 1>1, p1.ja all 1>1, p4.en all 1>0, p4.ja all 1>0, p4.en back 0>1, p4.ja back 0>1, p3.en ? 1>1",
		scan, late, all, change(t, "back", "2027-06-01", "p4"))
}
