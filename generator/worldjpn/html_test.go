package worldjpn

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/japanese"
)

const (
	olderHTML = "<HTML>\n<HEAD><META http-equiv=\"Content-Type\" content=\"text/html; charset=EUC-JP\">\n<TITLE>データベース「世界と日本」</TITLE>\n<STYLE>p { color: red }</STYLE></HEAD>\n<BODY>\n" +
		"<P>データベース「世界と日本」(代表:田中明彦)<BR>\n日本政治・国際関係データベース<BR>\n政策研究大学院大学・東京大学東洋文化研究所<BR><BR>\n" +
		"[文書名] 河川に関する宣言例<BR><BR>\n[場所] <BR>\n[年月日] 1960年1月19日<BR>\n[出典] 外務省<BR>\n[備考] <BR>\n[全文]</P>\n" +
		"<P>　川は流れる。<BR>\n　海へ。</P>\n<P>&lt;終わり&gt;&nbsp;A&amp;B\n</BODY></HTML>"
	newerHTML = "<!DOCTYPE html>\n<html lang=\"ja\"><head><meta charset=\"UTF-8\"><title>世界と日本</title>\n<script>var words = 1;</script></head>\n<body>\n" +
		"<div>データベース「世界と日本」(代表:田中明彦)</div>\n<div>日本政治・国際関係データベース</div>\n<div>政策研究大学院大学・東京大学東洋文化研究所</div>\n" +
		"<div>[文書名] 河川に関する宣言例</div>\n<div>[場所] </div>\n<div>[年月日] 1960年1月19日</div>\n<div>[出典] 外務省</div>\n<div>[備考] </div>\n<div>[全文] </div>\n" +
		"<p>　川は流れる。<br />　海へ。</p>\n<p>&#x3C;終わり&#62;&#160;A&amp;B</p>\n</body></html>\n"
)

func TestBothGenerationsOfHTMLGiveTheSamePage(t *testing.T) {
	want := []string{"　川は流れる。", "　海へ。", "", "<終わり>\u00a0A&B"}
	for name, c := range map[string]struct {
		data           []byte
		problems       []string
		title, lastRow int
	}{
		"older":            {[]byte(olderHTML), nil, 9, 17},
		"older, in EUC-JP": {encode(t, olderHTML, japanese.EUCJP), []string{"0:0 import-encoding"}, 9, 17},
		"older, CRLF":      {[]byte(strings.ReplaceAll(olderHTML, "\n", "\r\n")), nil, 9, 17},
		"newer":            {[]byte(newerHTML), nil, 8, 15},
		"newer, Shift_JIS": {encode(t, newerHTML, japanese.ShiftJIS), []string{"0:0 import-encoding"}, 8, 15},
	} {
		t.Run(name, func(t *testing.T) {
			p, problems := Read("19600119.O1J.html", c.data)
			expect(t, problems, c.problems...)
			if p.Banner.Form != JapaneseBanner || p.Fields.Title.Words != "河川に関する宣言例" || p.Fields.Source.Words != "外務省" || p.Date != "1960-01-19" || !p.HTML {
				t.Errorf("banner %v, fields %+v", p.Banner.Form, p.Fields)
			}
			if p.Fields.Title.Line != c.title || p.Body[len(p.Body)-1].Number != c.lastRow {
				t.Errorf("title on line %d, end on line %d", p.Fields.Title.Line, p.Body[len(p.Body)-1].Number)
			}
			var got []string
			for _, line := range p.Body {
				got = append(got, line.Text)
			}
			if !slices.Equal(got, want) {
				t.Errorf("body %q", got)
			}
		})
	}
}

func TestHTMLIsTakenApartAsABrowserShowsIt(t *testing.T) {
	for _, c := range []struct {
		html     string
		want     []string
		problems []string
	}{
		{"a \n <b>b</b> c<br>\nd\n\n<i>e</i>\n", []string{"a b c", "d e"}, nil},
		{"川は\n流れる<b>\n。</b>\nODA\n一", []string{"川は流れる。 ODA 一"}, nil},
		{"a\n[Date] b", []string{"a", "[Date] b"}, nil},
		{"a<br><br>b<br>\n<br>\nc", []string{"a", "", "b", "", "c"}, nil},
		{"<div><p>a</p></div>\n\n<p>b", []string{"a", "", "b"}, nil},
		{"a   b\t c&nbsp; d", []string{"a b c\u00a0 d"}, nil},
		{"<pre>a\n  b\n\nc</pre>d", []string{"a", "  b", "", "c", "", "d"}, nil},
		{"a<!-- comment --><script>x</script><style>y</style>b", []string{"ab"}, nil},
		{"<p>a</p><script>document.write('b')</script>", []string{"a"}, []string{"5:17 import-html"}},
		{"<noscript>b c</noscript>a", []string{"a"}, []string{"5:11 import-html"}},
		{"a<img alt='the seal' src=x>", []string{"a"}, []string{"5:2 import-html"}},
		{"10<sup>2</sup>", []string{"102"}, []string{"5:3 import-html"}},
		{"<ol start=3><li>a<li value=7>b<li>c</ol><ul><li>d</ul>", []string{"3. a", "", "7. b", "", "8. c", "", "- d"}, []string{"5:1 import-html", "5:41 import-html"}},
		{"<table><tr><td>a<td>b</td></tr><tr><th>c</th><th>d</th></table>", []string{"ab", "", "c d"}, []string{"5:1 import-html"}},
		{"<ruby>外<rp>(</rp><rt>がい</rt><rp>)</rp></ruby>a", []string{"外(がい)a"}, []string{"5:18 import-html"}},
		{"<ruby>外<rt>がい</ruby>a", []string{"外（がい）a"}, []string{"5:8 import-html"}},
		{"<ruby>外<rp>(<rt>がい<rp>)</ruby><ruby>務<rt>む</rt></ruby>", []string{"外(がい)務（む）"}, []string{"5:13 import-html", "5:38 import-html"}},
		{"a &lt;b&gt; &copy; &unknown; &amp;lt;", []string{"a <b> © &unknown; &lt;"}, nil},
		{"a < b, c > d", []string{"a < b, c > d"}, nil},
		{"a</p></div></ol></li>b", []string{"a", "", "b"}, nil},
	} {
		t.Run(c.html, func(t *testing.T) {
			p, problems := Read("19750806.O1E.html", []byte("<html>\n[Title] Example<br>\n[Date] August 6, 1975<br>\n[Full text]<br>\n"+c.html))
			expect(t, problems, c.problems...)
			var got []string
			for _, line := range p.Body {
				got = append(got, line.Text)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("body %q, want %q", got, c.want)
			}
		})
	}
}

func TestAnHTMLPageWithoutATitleLabelNamesTheTitleOfItsHead(t *testing.T) {
	_, problems := Read("19750806.O1E.html", []byte("<title>Example</title><p>[Date] August 6, 1975<br>[Full text]<p>Words"))
	expect(t, problems, "0:0 import-title")
	if !strings.Contains(problems[0].Hint, `"Example"`) {
		t.Errorf("the hint is %q", problems[0].Hint)
	}
}
