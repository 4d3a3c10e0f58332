package site

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestAQuotationIsCutAtAWordAndSaysSo(t *testing.T) {
	long := "one two three four five six seven eight nine ten"
	if got := after(long, 20); got != "one two three four…" {
		t.Errorf("after: %q", got)
	}
	if got := before(long, 20); got != "…seven eight nine ten" {
		t.Errorf("before: %q", got)
	}
	if got := after("short", 20); got != "short" {
		t.Errorf("a short text is cut: %q", got)
	}
	japanese := strings.Repeat("日本とメコン地域", 10)
	for _, cut := range []string{after(japanese, 26), before(japanese, 26)} {
		if !utf8.ValidString(cut) || utf8.RuneCountInString(cut) != 27 {
			t.Errorf("%q has %d code points", cut, utf8.RuneCountInString(cut))
		}
	}
}
