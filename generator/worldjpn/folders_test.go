package worldjpn

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"monjo/generator/diag"
)

func pages(t *testing.T, files ...string) []Page {
	t.Helper()
	var all []Page
	for i := 0; i < len(files); i += 2 {
		p, problems := Read(files[i], []byte(files[i+1]))
		if problems.Worst() == diag.Error {
			t.Fatalf("%s: %v", files[i], problems)
		}
		all = append(all, p)
	}
	return all
}

func names(folders []Folder) []string {
	var all []string
	for _, f := range folders {
		line := f.ID + ":"
		for _, file := range f.Files {
			line += " " + file.Name
		}
		all = append(all, line)
	}
	return all
}

// file is the text of a file in a folder; empty when it is not there.
func (f Folder) file(name string) string {
	for _, file := range f.Files {
		if file.Name == name {
			return string(file.Data)
		}
	}
	return ""
}

const chinese = "[文件名称] 例\n\n[日期] 2007年1月\n[全文]\n河流。"

func TestTwinsAreFiledTogetherWhateverTheirOrder(t *testing.T) {
	e, j := "[Title] A\n\n[Date] January 2007\n[Full text]\nWords.", "[文書名] あ\n\n[年月日] 2007年1月\n[全文]\n言葉。"
	given := pages(t, "pm/20050121.S1J.html", strings.ReplaceAll(j, "2007年1月", "2005年1月21日"), "20070100.O1J.txt", j, "docs/20070100.O1E.txt", e, "20070100.O1C.txt", chinese, "20070100.O1E.txt", e, "20070100.O2E.txt", e)
	want := []string{
		"JPSEA/20070100.O1: document.toml en.md ja.md original/20070100.O1E.txt original/20070100.O1J.txt original/20070100.O1C.txt",
		"JPSEA/20070100.O2: document.toml en.md original/20070100.O2E.txt",
		"docs/20070100.O1: document.toml en.md original/20070100.O1E.txt",
		"pm/20050121.S1: document.toml ja.md original/20050121.S1J.html",
	}
	for range 2 {
		folders, problems := Folders(given, Options{Collection: "JPSEA"})
		if got := names(folders); !slices.Equal(got, want) {
			t.Errorf("folders are\n%s", strings.Join(got, "\n"))
		}
		if problems.Worst() != diag.Warning || problems.Count(diag.Warning) != 1 || problems[slices.IndexFunc(problems, func(p diag.Problem) bool { return p.Code == diag.ImportLanguage })].File != "20070100.O1C.txt" {
			t.Errorf("problems are %v", problems)
		}
		slices.Reverse(given)
	}
}

func TestTheOriginalBytesAreKept(t *testing.T) {
	data := append([]byte("\xef\xbb\xbf"), bytes.ReplaceAll(seed(t), []byte("\n"), []byte("\r\n"))...)
	p, _ := Read("JPSEA/20070100.O1E.txt", bytes.Clone(data))
	folders, _ := Folders([]Page{p}, Options{})
	if got := folders[0].file("original/20070100.O1E.txt"); got != string(data) {
		t.Error("the original is not the bytes of the input")
	}
}

func TestAPageThatCannotBeFiledIsAnErrorAndLeftOut(t *testing.T) {
	e := "[Title] A\n\n[Date] January 2007\n[Full text]\nWords."
	unnamed, _ := Read("memo.txt", []byte(e))
	for name, c := range map[string]struct {
		pages   []Page
		options Options
		want    string
		folders int
	}{
		"no ID":             {[]Page{unnamed}, Options{Collection: "docs"}, "0:0 import-id", 0},
		"no collection":     {pages(t, "20070100.O1E.txt", e), Options{}, "0:0 import-collection", 0},
		"twins disagree":    {pages(t, "20070100.O1E.txt", e, "docs/20070100.O1J.txt", e, "pm/20070100.O1J.txt", e), Options{}, "0:0 import-collection", 2},
		"the same page":     {pages(t, "docs/20070100.O1E.txt", e, "docs/20070100.O1E.html", e), Options{}, "0:0 import-duplicate", 1},
		"the same original": {pages(t, "docs/20070100.O1E.txt", e, "docs/20070100.O1C.txt", e, "docs/20070100.O1C.html", e), Options{}, "0:0 import-duplicate", 1},
		"bad collection":    {pages(t, "docs/20070100.O1E.txt", e), Options{Collection: "../x"}, "0:0 bad-id", 1},
		"bad day":           {pages(t, "docs/20070100.O1E.txt", e), Options{Retrieved: "23 November"}, "0:0 bad-date", 1},
		"bad kind":          {pages(t, "docs/20070100.O1E.txt", e), Options{Kind: "poem"}, "0:0 bad-value", 1},
	} {
		t.Run(name, func(t *testing.T) {
			folders, problems := Folders(c.pages, c.options)
			if !reported(problems, c.want) || problems.Worst() != diag.Error || len(folders) != c.folders {
				t.Errorf("%q, problems are %v", names(folders), problems)
			}
		})
	}
}

func TestTheCollectionOfATwinOrOfThePathIsTakenAndSaid(t *testing.T) {
	e := "[Title] A\n\n[Date] January 2007\n[Full text]\nWords."
	folders, problems := Folders(pages(t, "20070100.O1E.txt", e, "JPSEA/20070100.O1J.txt", e), Options{})
	if got := names(folders); len(got) != 1 || !strings.HasPrefix(got[0], "JPSEA/20070100.O1: document.toml en.md ja.md") || !strings.Contains(problems.Error(), "20070100.O1E.txt: information: the collection is taken from the page's twin: JPSEA") {
		t.Errorf("%q: %v", got, problems)
	}
	folders, problems = Folders(pages(t, "ENVI/20070100.O1E.txt", e), Options{Collection: "JPSEA"})
	if folders[0].ID != "ENVI/20070100.O1" || !strings.Contains(problems.Error(), "rather than --collection JPSEA") {
		t.Errorf("%s: %v", folders[0].ID, problems)
	}
}

func TestAChinesePageAloneMakesNoFolder(t *testing.T) {
	folders, problems := Folders(pages(t, "docs/20070100.O1C.txt", chinese), Options{})
	expect(t, problems, "0:0 import-language")
	if len(folders) != 0 {
		t.Errorf("folders are %q", names(folders))
	}
}

func TestTwinsWithDifferentDatesAreReported(t *testing.T) {
	e := "[Title] Treaty\n\n[Date] January 2007\n[Notes] Provisional Translation\n[Full text]\nWords."
	j := "[文書名] 条約\n\n[年月日] 2007年1月15日\n[備考] 仮訳\n[全文]\n言葉。"
	folders, problems := Folders(pages(t, "docs/20070100.T1E.txt", e, "docs/20070100.T1J.txt", j), Options{})
	expect(t, problems, "3:7 import-twin")
	if !strings.Contains(folders[0].file("document.toml"), `date     = "2007-01-15"`) {
		t.Errorf("record is\n%s", folders[0].file("document.toml"))
	}
}
