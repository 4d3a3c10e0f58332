package markdown

import (
	"fmt"
	"strings"
	"testing"
)

func parsed(t *testing.T, source string) Text {
	t.Helper()
	text, problems := Parse("x.md", []byte(source))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return text
}

func TestMarksAndSpansNest(t *testing.T) {
	for _, test := range []struct {
		name, source string
		marks        []Mark
		want         string
	}{
		{"a mark in words", "in Japan now", []Mark{{3, 8, "../jp/", "country", "Japan & <co>"}},
			`in <a class="country" href="../jp/" title="Japan &amp; &lt;co&gt;">Japan</a> now`},
		{"a mark without a target", "Georgia", []Mark{{0, 7, "", "doubtful", ""}}, `<span class="doubtful">Georgia</span>`},
		{"a mark around whole spans is one element", "Lao **P.D.R.** now", []Mark{{0, 10, "u", "c", ""}},
			`<a class="c" href="u">Lao <strong>P.D.R.</strong></a> now`},
		{"a mark that begins with a span", "**Lao** PDR", []Mark{{0, 7, "u", "c", ""}}, `<a class="c" href="u"><strong>Lao</strong> PDR</a>`},
		{"a mark across a border is divided", "Lao **PDR now**", []Mark{{0, 7, "u", "c", ""}},
			`<a class="c" href="u">Lao </a><strong><a class="c" href="u">PDR</a> now</strong>`},
		{"a mark in a span", "**in Japan**", []Mark{{3, 8, "u", "c", ""}}, `<strong>in <a class="c" href="u">Japan</a></strong>`},
		{"a mark in a link is not linked", "[in Japan](u)", []Mark{{3, 8, "v", "c", ""}}, `<a href="u">in <span class="c">Japan</span></a>`},
		{"a mark around a link is divided", "x [Japan](u) y", []Mark{{0, 9, "v", "c", ""}},
			`<a class="c" href="v">x </a><a href="u"><span class="c">Japan</span></a><a class="c" href="v"> y</a>`},
		{"a mark in a ruby", "{日本|にほん}", []Mark{{0, 3, "u", "c", ""}},
			`<ruby><a class="c" href="u">日</a>本<rp>（</rp><rt>にほん</rt><rp>）</rp></ruby>`},
		{"a mark of a ruby", "{日本|にほん}国", []Mark{{0, 9, "u", "c", ""}},
			`<a class="c" href="u"><ruby>日本<rp>（</rp><rt>にほん</rt><rp>）</rp></ruby>国</a>`},
		{"a mark over a footnote is divided", "ab[^1]cd\n\n[^1]: n", []Mark{{1, 3, "u", "c", ""}},
			`a<a class="c" href="u">b</a><sup id="fnref-1-1"><a href="#fn-1" role="doc-noteref">1</a></sup><a class="c" href="u">c</a>d`},
		{"a mark over a line break", "a\\\nb", []Mark{{0, 3, "u", "c", ""}}, `<a class="c" href="u">a<br>b</a>`},
		{"a mark without anything", "ab", []Mark{{0, 1, "", "", ""}}, `ab`},
		{"words are escaped", "a < b & \"c\"", nil, `a &lt; b &amp; &quot;c&quot;`},
		{"neighbouring marks", "日米", []Mark{{0, 3, "u", "c", ""}, {3, 6, "v", "c", ""}}, `<a class="c" href="u">日</a><a class="c" href="v">米</a>`},
	} {
		t.Run(test.name, func(t *testing.T) {
			b := parsed(t, test.source).Blocks[0]
			got := string(Inline(nil, b, test.marks, Options{}))
			if got != test.want {
				t.Errorf("\n got %s\nwant %s", got, test.want)
			}
			if words, fault := stripped(got); words != b.Words || fault != "" {
				t.Errorf("words %q, %s", words, fault)
			}
		})
	}
}

const everything = `# Title {#goals}

See [goals](#goals)[^n] and [out](https://example.org/ "t").[^n]

3. a

   b
   - c

> d
>
> 1. e

| h | i |
|:--|--:|
| j | **k** |

***

    code

[^n]: Note

    more
`

func TestFlowWritesContainersMarkersAndNotes(t *testing.T) {
	blocks := parsed(t, everything).Blocks
	o := FlowOptions{
		Options: Options{NotePrefix: "en-", HeadingPrefix: "s-en-"}, HeadingShift: 1, NotesLabel: "Notes", BackLabel: "Back",
		Anchor: func(i int) string { return fmt.Sprintf("p%d", i+1) },
		Tail:   func(dst []byte, i int) []byte { return fmt.Appendf(dst, "<i>%d</i>", i+1) },
		Marks: func(i int) []Mark {
			if blocks[i].Kind == TableRow {
				return []Mark{{2, 3, "u", "c", ""}}
			}
			return nil
		},
	}
	want := `<h2 id="p1"><span id="s-en-goals"></span>Title<i>1</i></h2>
<p id="p2">See <a href="#s-en-goals">goals</a><sup id="fnref-en-1-1"><a href="#fn-en-1" role="doc-noteref">1</a></sup> and <a href="https://example.org/" title="t" rel="noopener">out</a>.<sup id="fnref-en-1-2"><a href="#fn-en-1" role="doc-noteref">1</a></sup><i>2</i></p>
<ol class="list">
<li><span class="marker">3.</span> <p id="p3">a<i>3</i></p>
<p id="p4">b<i>4</i></p>
<ul class="list">
<li><span class="marker" aria-hidden="true">-</span> <p id="p5">c<i>5</i></p>
</li>
</ul>
</li>
</ol>
<blockquote>
<p id="p6">d<i>6</i></p>
<ol class="list">
<li><span class="marker">1.</span> <p id="p7">e<i>7</i></p>
</li>
</ol>
</blockquote>
<table>
<thead>
<tr id="p8"><th scope="col" class="left">h</th><th scope="col" class="right"><a class="c" href="u">i</a><i>8</i></th></tr>
</thead>
<tbody>
<tr id="p9"><td class="left">j</td><td class="right"><a class="c" href="u"><strong>k</strong></a><i>9</i></td></tr>
</tbody>
</table>
<hr>
<pre id="p10"><code>code</code><i>10</i></pre>
<section class="notes" role="doc-endnotes" aria-label="Notes">
<ol>
<li id="fn-en-1">
<p id="p11">Note<i>11</i></p>
<p id="p12">more <a href="#fnref-en-1-1" aria-label="Back 1" role="doc-backlink">↩</a> <a href="#fnref-en-1-2" aria-label="Back 2" role="doc-backlink">↩</a><i>12</i></p>
</li>
</ol>
</section>
`
	if got := string(Flow(nil, blocks, o)); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

func TestRowsStandAlone(t *testing.T) {
	blocks := parsed(t, everything).Blocks
	var got strings.Builder
	for i := range blocks {
		if i > 1 {
			got.Write(Row(nil, blocks, i, FlowOptions{HeadingShift: 1}))
		}
	}
	want := `<p class="item depth-1"><span class="marker">3.</span> a</p>
<p class="item continued depth-1">b</p>
<p class="item depth-2"><span class="marker" aria-hidden="true">-</span> c</p>
<p class="quote">d</p>
<p class="item depth-1 quote"><span class="marker">1.</span> e</p>
<table>
<thead>
<tr><th scope="col" class="left">h</th><th scope="col" class="right">i</th></tr>
</thead>
<tbody>
</tbody>
</table>
<table>
<tbody>
<tr><td class="left">j</td><td class="right"><strong>k</strong></td></tr>
</tbody>
</table>
<hr>
<pre><code>code</code></pre>
<p class="note"><span class="marker" id="fn-1">1</span> Note</p>
<p class="note">more <a href="#fnref-1-1" role="doc-backlink">↩</a> <a href="#fnref-1-2" role="doc-backlink">↩</a></p>
`
	if got.String() != want {
		t.Errorf("\n got %s\nwant %s", got.String(), want)
	}
}

func TestPlainKeepsWordsAndMarkers(t *testing.T) {
	want := `Title

See goals[1] and out.[1]

3. a

  b

  - c

d

1. e

h	i
j	k

code

[1] Note

  more
`
	if got := Plain(parsed(t, everything)); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
	if got := Plain(parsed(t, "- {日|に}\n- - b\\\n    c\n- d")); got != "- 日\n- - b\n    c\n- d\n" {
		t.Errorf("%q", got)
	}
}
