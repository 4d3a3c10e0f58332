package main

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

func TestAnOldAddressCarriesTheVisitorOnToTheSameRow(t *testing.T) {
	tab := browser(t)
	_, server := servedArchive(t, "../..")
	old, now := server.URL+"/documents/texts/JPSEA/20070100.O1E.html", server.URL+"/documents/JPSEA/20070100.O1/"
	for _, fragment := range []string{"", "#p20", "#s-en-expansion-of-oda"} {
		arrive(t, tab, 1280, old+fragment)
		becomes(t, tab, `location.href === "`+now+fragment+`"`)
		if fragment != "" {
			becomes(t, tab, `document.querySelector(":target") !== null`)
		}
	}
	// The old address does not stand in the way back.
	arrive(t, tab, 1280, server.URL+"/en/")
	do(t, tab, chromedp.Navigate(old))
	becomes(t, tab, `location.href === "`+now+`"`)
	do(t, tab, chromedp.NavigateBack())
	becomes(t, tab, `location.href === "`+server.URL+`/en/"`)

	// Without script the page is reached, at its top.
	scripts := func(on bool) {
		t.Helper()
		if _, err := chromedp.Call(tab, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !on}); err != nil {
			t.Fatal(err)
		}
	}
	scripts(false)
	arrive(t, tab, 1280, old+"#p20")
	scripts(true)
	becomes(t, tab, `location.href === "`+now+`"`)
}
