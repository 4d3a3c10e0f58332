package worldjpn

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"monjo/generator/diag"
)

// found writes problems as "line:column code", so that a test shows the position
// and the kind, and not the words, which may be improved.
func found(l diag.List) []string {
	var all []string
	for _, p := range l {
		all = append(all, fmt.Sprintf("%d:%d %s", p.Line, p.Column, p.Code))
	}
	return all
}

func expect(t *testing.T, l diag.List, want ...string) {
	t.Helper()
	if got := found(l); !slices.Equal(got, want) {
		t.Errorf("problems are\n\t%s\nwant\n\t%s\nin words:\n%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"), l.Error())
	}
}

func reported(l diag.List, want string) bool { return slices.Contains(found(l), want) }

func wordsOf(lines []Line) []string {
	var all []string
	for _, line := range lines {
		all = append(all, strings.Fields(line.Text)...)
	}
	return all
}

func seed(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/20070100.O1E.txt")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// read reads a text that has nothing wrong with it.
func read(t *testing.T, name, text string) Page {
	t.Helper()
	p, problems := Read(name, []byte(text))
	expect(t, problems)
	return p
}

const (
	headEnglish = "\"The World and Japan\" Database (Project Leader: TANAKA Akihiko)\nDatabase of Japanese Politics and International Relations\n" +
		"National Graduate Institute for Policy Studies (GRIPS); Institute for Advanced Studies on Asia (IASA), The University of Tokyo\n"
	headProject  = "\"The World and Japan\" Database Project\nDatabase of Japanese Politics and International Relations\nInstitute of Oriental Culture, University of Tokyo\n"
	headJapanese = "データベース「世界と日本」(代表:田中明彦)\n日本政治・国際関係データベース\n政策研究大学院大学・東京大学東洋文化研究所\n"
	headChinese  = "「世界和日本」数据库(代表 田中明彦)\n日本政治·国际关系数据库\n政策研究大学院大学·东京大学东洋文化研究所\n"

	plainEnglish  = "[Title] Example Statement on Rivers\n\n[Date] August 6, 1975\n[Full text]\n\nThe rivers flow.\n"
	plainJapanese = "[文書名] 河川に関する宣言例\n\n[場所] \n[年月日] 1960年1月19日\n[出典] 外務省\n[備考] \n[全文] \n\n　川は流れる。\n"
)
