package date_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"monjo/generator/date"
)

func FuzzParse(f *testing.F) {
	for _, test := range specification {
		f.Add(test.edtf)
	}
	for _, s := range []string{
		"1951-9-8", "8.9.1951", "昭和64年1月8日", "昭和28.5.21〜29.12.10", "December 11-12, 2003", "1951年（昭和26年）9月8日", "c. 1951", "1950年代", "1951–52", "\xff",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, parse := range []func(string) (date.Date, error){date.Parse, date.ParseEnglish, date.ParseJapanese} {
			d, err := parse(s)
			if err != nil {
				fault := err.(*date.Error)
				if !d.IsZero() || fault.Words == "" || fault.Hint == "" {
					t.Fatalf("%q: %s with %#v", s, d, fault)
				}
				hintIsRight(t, fault.Hint)
				continue
			}
			check(t, d)
		}
	})
}

func check(t *testing.T, d date.Date) {
	t.Helper()
	again, err := date.Parse(d.String())
	if err != nil || again != d || date.Compare(d, again) != 0 {
		t.Fatalf("%s is read as %s, %v", d, again, err)
	}
	if d.Earliest().Compare(d.Latest()) > 0 {
		t.Fatalf("%s lies from %s to %s", d, d.Earliest(), d.Latest())
	}
	if filed := d.Filed(); filed.IsZero() || filed.Filed() != filed {
		t.Fatalf("%s is filed under %s", d, filed)
	}
	for _, forms := range []date.Forms{english(), japanese()} {
		written := d.Write(forms)
		if written == "" || !utf8.ValidString(written) || strings.ContainsAny(written, "{}") {
			t.Fatalf("%s is written %q", d, written)
		}
	}
	d.Write(date.Forms{})
	d.HTML()
}

// hintIsRight reads the date that a hint of the simplest form tells the writer to write.
func hintIsRight(t *testing.T, hint string) {
	t.Helper()
	edtf, ok := strings.CutPrefix(hint, "write ")
	if !ok || strings.Contains(edtf, " ") {
		return
	}
	if _, err := date.Parse(edtf); err != nil {
		t.Fatalf("the hint %q is wrong: %v", hint, err)
	}
}
