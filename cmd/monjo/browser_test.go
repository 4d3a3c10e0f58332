package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/chromedp"

	"monjo/generator/preview"
)

// browser starts Chromium. Where there is none the test says so and passes over it,
// unless MONJO_BROWSER=required, as in CI, where it fails.
func browser(t *testing.T) context.Context {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		if os.Getenv("MONJO_BROWSER") == "required" {
			t.Fatal("there is no Chromium, and MONJO_BROWSER=required")
		}
		t.Skip("there is no Chromium on this machine: install it, as .ci/run does, to run the tests of the browser")
	}
	allocator, cancelAllocator := chromedp.NewExecAllocator(context.Background(), chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("headless", true), chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("blink-settings", "primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4"), // a machine with a mouse
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-sync", true), chromedp.Flag("no-first-run", true))
	tab, cancelTab := chromedp.NewContext(allocator)
	if err := chromedp.Do(tab, chromedp.Navigate("about:blank")); err != nil {
		t.Fatal("Chromium does not start:", err)
	}
	limited, cancel := context.WithTimeout(tab, 2*time.Minute)
	t.Cleanup(func() { cancel(); cancelTab(); cancelAllocator() })
	return limited
}

// ask evaluates an expression in the page.
func ask[T any](t *testing.T, tab context.Context, expression string) T {
	t.Helper()
	value, err := chromedp.Run(tab, chromedp.Evaluate[T](expression))
	if err != nil {
		t.Fatal(expression, err)
	}
	return value
}

// servedArchive serves this repository's archive as monjo serve does.
func servedArchive(t *testing.T, source string) (*builder, *httptest.Server) {
	t.Helper()
	handler := preview.New(preview.Options{})
	server := httptest.NewUnstartedServer(handler)
	server.Config.RegisterOnShutdown(handler.Close)
	server.Listener.Close()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server.Listener = listener
	server.Start()
	t.Cleanup(func() { handler.Close(); server.CloseClientConnections(); server.Close() })
	b := &builder{archiveFlags: archiveFlags{Source: source, BaseURL: server.URL + "/"}, handler: handler, streams: streams{strings.NewReader(""), io.Discard, io.Discard}}
	b.build()
	if b.failed {
		t.Fatal("the archive does not build")
	}
	return b, server
}

// TestPagesInTheBrowser opens the kinds of pages at three widths, light and dark, and
// looks for what only a browser can tell.
func TestPagesInTheBrowser(t *testing.T) {
	tab := browser(t)
	_, server := servedArchive(t, "../..")
	var complaints []string
	err := chromedp.Listen(tab, func(event any) {
		if e, ok := event.(*log.EventEntryAdded); ok && e.Entry.Level == log.EntryLevelError {
			complaints = append(complaints, e.Entry.URL+": "+e.Entry.Text)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range []string{"", "en/", "ja/documents/", "documents/JPSEA/20070100.O1/", "en/documents/JPSEA/20070100.O1/", "ja/documents/JPSEA/20080116.D1/",
		"ja/countries/la/", "en/groups/asean/", "en/initiatives/japan-mekong-region-ministerial-meeting/", "ja/about/"} {
		for _, width := range []int64{320, 390, 1280} {
			if err := chromedp.Do(tab, chromedp.EmulateViewport(width, 900), chromedp.Navigate(server.URL+"/"+page)); err != nil {
				t.Fatal(page, err)
			}
			wide := ask[int64](t, tab, `document.documentElement.scrollWidth`)
			background := ask[string](t, tab, `getComputedStyle(document.documentElement).backgroundColor`)
			if wide > width {
				t.Errorf("/%s is %d pixels wide in a window of %d", page, wide, width)
			}
			if background == "rgba(0, 0, 0, 0)" {
				t.Errorf("/%s: the stylesheet is not applied", page)
			}
		}
	}
	for _, complaint := range complaints {
		t.Error("the browser says:", complaint)
	}
}

// TestARowIsMarkedWhenArrivedAt follows a citation's address to its row, on the three
// pages that show it.
func TestARowIsMarkedWhenArrivedAt(t *testing.T) {
	tab := browser(t)
	_, server := servedArchive(t, "../..")
	for _, page := range []string{"documents/JPSEA/20070100.O1/", "en/documents/JPSEA/20070100.O1/", "ja/documents/JPSEA/20070100.O1/"} {
		err := chromedp.Do(tab, chromedp.EmulateViewport(1000, 700), chromedp.Navigate("about:blank"), chromedp.Navigate(server.URL+"/"+page+"#p20"),
			chromedp.Sleep(700*time.Millisecond)) // the page may scroll smoothly
		if err != nil {
			t.Fatal(page, err)
		}
		marked := ask[string](t, tab, `getComputedStyle(document.getElementById("p20")).backgroundColor`)
		plain := ask[string](t, tab, `getComputedStyle(document.getElementById("p19")).backgroundColor`)
		top := ask[float64](t, tab, `document.getElementById("p20").getBoundingClientRect().top`)
		height := ask[float64](t, tab, `window.innerHeight`)
		if marked == plain {
			t.Errorf("/%s: row p20 looks like the others (%s)", page, marked)
		}
		if top < 0 || top > height {
			t.Errorf("/%s: row p20 is at %.0f, out of the window of %.0f", page, top, height)
		}
	}
}

// TestThePageReloadsWhenAFileIsSaved is the reason for monjo serve.
func TestThePageReloadsWhenAFileIsSaved(t *testing.T) {
	tab := browser(t)
	source := t.TempDir()
	if err := os.CopyFS(filepath.Join(source, "content"), os.DirFS("../../content")); err != nil {
		t.Fatal(err)
	}
	b, server := servedArchive(t, source)
	stop, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- b.watch(stop) }()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	file := filepath.Join(source, "content/pages/about/en.md")
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := chromedp.Do(tab, chromedp.Navigate(server.URL+"/en/about/"), chromedp.WaitReady("h1")); err != nil {
		t.Fatal(err)
	}
	save := func(words string) {
		if err := os.WriteFile(file, []byte(string(text)+"\n"+words+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	shows := func(words string) {
		t.Helper()
		expression := fmt.Sprintf("document.body.textContent.includes(%q)", words)
		for range 300 { // an evaluation fails while the page is being replaced
			if shown, err := chromedp.Run(tab, chromedp.Evaluate[bool](expression)); err == nil && shown {
				return
			}
			time.Sleep(100 * time.Millisecond)
		}
		t.Fatalf("the page does not show %q", words)
	}
	save("Words that were saved.")
	shows("Words that were saved.")
	save("A mistake: <b>bold</b>.")
	time.Sleep(time.Second)
	response, err := http.Get(server.URL + "/en/about/")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil || !strings.Contains(string(body), "Words that were saved.") {
		t.Errorf("the old page is not there while the content is wrong: %v", err)
	}
	save("Words that were mended.")
	shows("Words that were mended.")
}
