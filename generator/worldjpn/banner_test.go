package worldjpn

import "testing"

func TestEveryBannerIsRecognisedAndNoneIsTakenForText(t *testing.T) {
	for name, c := range map[string]struct {
		head     string
		form     BannerForm
		lines    int
		problems []string
	}{
		"English":                      {headEnglish, EnglishBanner, 3, nil},
		"English, project":             {headProject, EnglishProject, 3, nil},
		"Japanese":                     {headJapanese, JapaneseBanner, 3, nil},
		"Japanese, full width":         {"データベース「世界と日本」（代表：田中明彦）\n日本政治･国際関係データベース\n政策研究大学院大学･東京大学東洋文化研究所\n", JapaneseBanner, 3, nil},
		"Chinese":                      {headChinese, ChineseBanner, 3, nil},
		"none":                         {"", NoBanner, 0, nil},
		"another leader and institute": {"\"The World and Japan\" Database (Project Leader: SOMEBODY Else)\nSome Other Institute\n", OtherBanner, 2, []string{"1:1 import-banner"}},
		"curly quotes, blank lines":    {"“The World and Japan” Database Project\n\nDatabase of Japanese Politics and International Relations\n\nInstitute of Oriental Culture, University of Tokyo\n", EnglishProject, 3, nil},
	} {
		t.Run(name, func(t *testing.T) {
			p, problems := Read("19750806.O1E.txt", []byte(c.head+"\n"+plainEnglish))
			expect(t, problems, c.problems...)
			if p.Banner.Form != c.form || len(p.Banner.Lines) != c.lines {
				t.Errorf("banner is %v with %d lines, want %v with %d", p.Banner.Form, len(p.Banner.Lines), c.form, c.lines)
			}
			if p.Fields.Title.Words != "Example Statement on Rivers" || len(p.Body) != 1 || p.Body[0].Text != "The rivers flow." {
				t.Errorf("title %q, body %+v", p.Fields.Title.Words, p.Body)
			}
		})
	}
}

func TestWordsBeforeTheBannerAreReported(t *testing.T) {
	p, problems := Read("19750806.O1E.txt", []byte("Back to the index\n\n"+headProject+"\n"+plainEnglish))
	expect(t, problems, "1:1 import-label")
	if p.Banner.Form != EnglishProject || p.Fields.Title.Line != 7 {
		t.Errorf("banner %v, title on line %d", p.Banner.Form, p.Fields.Title.Line)
	}
}
