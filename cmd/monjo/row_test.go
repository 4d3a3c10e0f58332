package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	chrome "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// The rows of a text in a browser: arriving, copying, changing the language, going without script.

const rowsSource = "../../generator/testdata/rows"

// arrive opens a page as a visitor from elsewhere does, at a width.
func arrive(t *testing.T, tab context.Context, width int64, address string) {
	t.Helper()
	if err := chromedp.Do(tab, chromedp.EmulateViewport(width, 700), chromedp.Navigate("about:blank"), chromedp.Navigate(address), chromedp.Sleep(300*time.Millisecond)); err != nil {
		t.Fatal(address, err)
	}
}

func do(t *testing.T, tab context.Context, actions ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(tab, actions...); err != nil {
		t.Fatal(err)
	}
}

// becomes waits until the expression is true.
func becomes(t *testing.T, tab context.Context, expression string) {
	t.Helper()
	for range 50 {
		if is, err := chromedp.Run(tab, chromedp.Evaluate[bool](expression)); err == nil && is {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Errorf("it does not become true: %s", expression)
}

func TestEveryRowIsArrivedAtUncovered(t *testing.T) {
	tab := browser(t)
	_, server := servedArchive(t, rowsSource)
	do(t, tab, chromedp.Navigate("about:blank"))
	for _, page := range []string{"documents/T/gaps/", "en/documents/T/gaps/", "ja/documents/T/gaps/", "documents/T/english/", "ja/documents/T/english/"} {
		for _, width := range []int64{320, 800, 1280} {
			arrive(t, tab, width, server.URL+"/"+page)
			// Each row in turn: at its place in the window no other element may lie over it, a sticky head least of all.
			covered := ask[string](t, tab, `[...document.querySelectorAll("[id]")].filter(e => /^p[0-9.]+$/.test(e.id)).filter(e => {
				location.hash = e.id;
				const box = e.getBoundingClientRect(), at = document.elementFromPoint(box.left + 2, box.top + box.height / 2);
				return !(box.top >= 0 && box.bottom <= innerHeight && e.matches(":target") && at && (e.contains(at) || at.contains(e)) &&
					getComputedStyle(e).backgroundColor !== "rgba(0, 0, 0, 0)");
			}).map(e => e.id).join(" ")`)
			if covered != "" {
				t.Errorf("/%s at %d: not to be seen or not marked: %s", page, width, covered)
			}
			if wide := ask[int64](t, tab, `document.documentElement.scrollWidth`); wide > width {
				t.Errorf("/%s is %d pixels wide in a window of %d", page, wide, width)
			}
		}
	}
}

func TestTheToolsOfARowOpenWhereItIsFollowed(t *testing.T) {
	tab := browser(t)
	_, server := servedArchive(t, rowsSource)
	arrive(t, tab, 1280, server.URL+"/documents/T/gaps/")
	const shown = `[...document.querySelectorAll(".tools")].filter(e => e.offsetParent).map(e => e.parentElement.id).join(" ")`
	if tools := ask[string](t, tab, shown); tools != "" {
		t.Errorf("tools are shown at %s before anything is chosen", tools)
	}
	// The way of a keyboard: to the name of the row, into it, and on to its first tool.
	do(t, tab, chromedp.Focus("#p7 > .anchor"), chromedp.KeyEvent("\r"))
	becomes(t, tab, `location.hash === "#p7"`)
	if tools := ask[string](t, tab, shown); tools != "p7 p7" {
		t.Errorf("tools are shown at %q", tools)
	}
	do(t, tab, chromedp.Focus("#p7 > .anchor"), chromedp.KeyEvent("\t"))
	if first := ask[string](t, tab, `document.activeElement.href`); first != server.URL+"/en/documents/T/gaps/#p7" {
		t.Errorf("the key leads to %s", first)
	}
	// And of a mouse.
	do(t, tab, chromedp.ScrollIntoView("#p15"), chromedp.MouseClickXY(1, 1))
	x, y := ask[float64](t, tab, `document.getElementById("p15").getBoundingClientRect().x + 20`), ask[float64](t, tab, `document.getElementById("p15").getBoundingClientRect().y + 20`)
	do(t, tab, chromedp.MouseEvent("mouseMoved", x, y))
	becomes(t, tab, shown+`.includes("p15")`)
}

func TestTheLanguageIsChangedWithoutLosingThePlace(t *testing.T) {
	for name, scripts := range map[string]bool{"with script": true, "without script": false} {
		t.Run(name, func(t *testing.T) {
			tab := browser(t)
			_, server := servedArchive(t, rowsSource)
			if _, err := chromedp.Call(tab, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !scripts}); err != nil {
				t.Fatal(err)
			}
			// p6 is a row that the English text lacks.
			arrive(t, tab, 390, server.URL+"/documents/T/gaps/#p6")
			for _, step := range []struct{ follow, to string }{
				{`.tools[lang="en"] a`, "/en/documents/T/gaps/#p6"}, {`.tools a[lang="ja"]`, "/ja/documents/T/gaps/#p6"},
				{".tools a:first-child", "/documents/T/gaps/#p6"}, {`.tools[lang="ja"] a`, "/ja/documents/T/gaps/#p6"},
				{`.tools a[lang="en"]`, "/en/documents/T/gaps/#p6"}, {".elsewhere", "/documents/T/gaps/#p6"},
			} {
				do(t, tab, chromedp.Click("#p6 "+step.follow))
				becomes(t, tab, `location.href === "`+server.URL+step.to+`" && document.getElementById("p6").matches(":target")`)
			}
			if buttons := ask[int64](t, tab, `document.querySelectorAll("button").length`); scripts != (buttons > 0) {
				t.Errorf("%d buttons", buttons)
			}
		})
	}
}

func TestARowIsCopiedAsALinkAndAsACitation(t *testing.T) {
	tab := browser(t)
	_, server := servedArchive(t, rowsSource)
	for _, name := range []string{"clipboard-read", "clipboard-write"} {
		if _, err := chromedp.CallBrowser(tab, chrome.SetPermission, chrome.SetPermissionParams{
			Permission: &chrome.PermissionDescriptor{Name: name}, Setting: chrome.PermissionSettingGranted, Origin: server.URL}); err != nil {
			t.Fatal(err)
		}
	}
	const citation = `Test, “Treaty with ‘gaps’ <&> in both,” 8 September 1951, ¶ 12, T/gaps, Rows, `
	for _, test := range []struct{ page, button, status, lang, copied string }{
		{"documents/T/gaps/", `.tools[lang="en"] button:nth-of-type(2)`, "Citation copied", "en", citation + server.URL + "/documents/T/gaps/#p12."},
		{"documents/T/gaps/", `.tools[lang="ja"] button:nth-of-type(1)`, "URLをコピーした", "ja", server.URL + "/documents/T/gaps/#p12"},
		{"en/documents/T/gaps/", `button:nth-of-type(2)`, "Citation copied", "en", citation + server.URL + "/documents/T/gaps/#p12."},
		{"ja/documents/T/gaps/", `button:nth-of-type(1)`, "URLをコピーした", "ja", server.URL + "/ja/documents/T/gaps/#p12"},
		{"ja/documents/T/english/", `button:nth-of-type(1)`, "URLをコピーした", "ja", server.URL + "/ja/documents/T/english/#p2"},
	} {
		row := test.copied[strings.LastIndex(test.copied, "#"):]
		row = strings.TrimSuffix(row, ".")
		arrive(t, tab, 1280, server.URL+"/"+test.page+row)
		do(t, tab, chromedp.Click(row+" "+test.button))
		becomes(t, tab, `(s => s.role === "status" && s.textContent === "`+test.status+`" && s.lang === "`+test.lang+`")(document.getElementById("copied"))`)
		copied, err := chromedp.Run(tab, chromedp.Evaluate[string](`navigator.clipboard.readText()`, chromedp.EvalAwaitPromise))
		if err != nil || strings.ReplaceAll(copied, "\u00a0", " ") != test.copied {
			t.Errorf("%s: copied %q (%v), want %q", test.page, copied, err, test.copied)
		}
	}
	// Where the browser refuses, the text is there to be taken by hand.
	ask[bool](t, tab, `(navigator.clipboard.writeText = () => Promise.reject(new Error("refused")), true)`)
	do(t, tab, chromedp.Click("#p2 button:nth-of-type(1)"))
	becomes(t, tab, `document.getElementById("copied").textContent.endsWith(" `+server.URL+`/ja/documents/T/english/#p2")`)
}

func TestWhatAReaderSelectsAndCopiesIsTheDocument(t *testing.T) {
	tab := browser(t)
	_, server := servedArchive(t, rowsSource)
	const selected = `(getSelection().selectAllChildren(document.querySelector(".parallel, .text")), getSelection().toString())`
	for _, page := range []string{"documents/T/gaps/#p6", "en/documents/T/gaps/#p6", "ja/documents/T/gaps/#p4"} {
		arrive(t, tab, 1280, server.URL+"/"+page) // where the tools of a row are open
		words := ask[string](t, tab, selected)
		if !strings.Contains(words, "1,500") {
			t.Errorf("%s: the selection is %q", page, words)
		}
		for _, foreign := range []string{"¶", "Copy", "コピー", "Both languages", "text only", "英文のみ", "Not in", "和文にはない", "↩"} {
			if strings.Contains(words, foreign) {
				t.Errorf("%s: %q is copied with the words of the document", page, foreign)
			}
		}
	}
}

// TestALongTreatyIsArrivedAtExactly has 500 rows of unequal heights, of which the browser
// lays out only those that are near.
func TestALongTreatyIsArrivedAtExactly(t *testing.T) {
	tab := browser(t)
	source := t.TempDir()
	if err := os.CopyFS(source, os.DirFS(rowsSource)); err != nil {
		t.Fatal(err)
	}
	for file, sentence := range map[string]string{"en.md": "The parties shall agree upon measures of common concern. ", "ja.md": "両締約国は、共通の関心事項に関する措置について合意する。"} {
		var text strings.Builder
		for n := range 500 {
			fmt.Fprintf(&text, "%s%d\n\n", strings.Repeat(sentence, 1+n*7%13), 1000+n)
		}
		if err := os.WriteFile(filepath.Join(source, "content/documents/T/gaps", file), []byte(text.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	_, server := servedArchive(t, source)
	for width, want := range map[int64]float64{390: 24, 1280: 72} { // below the edge of the window, below the sticky head
		for _, row := range []string{"p2", "p250", "p480"} {
			arrive(t, tab, width, server.URL+"/documents/T/gaps/#"+row)
			if top := ask[float64](t, tab, `document.getElementById("`+row+`").getBoundingClientRect().top`); top < want-2 || top > want+2 {
				t.Errorf("row %s is at %.0f in a window of %d, want %.0f", row, top, width, want)
			}
		}
	}
}
