package language

import "testing"

func TestACodeIsReadAsItIsWritten(t *testing.T) {
	for _, l := range All() {
		if got, ok := Parse(l.Code()); got != l || !ok || l.Other() == l || l.Other().Other() != l {
			t.Errorf("%s: %v", l.Code(), got)
		}
	}
	for _, code := range []string{"", "EN", "en-GB", "fr", "jp"} {
		if _, ok := Parse(code); ok {
			t.Errorf("%q is taken for a language", code)
		}
	}
	if len(All()) != Count {
		t.Error("Count is wrong")
	}
}

func TestBestSaysInWhichLanguageTheWordsAre(t *testing.T) {
	for _, test := range []struct {
		text  Text
		l     Language
		words string
		in    Language
	}{
		{Text{"a", "あ"}, English, "a", English},
		{Text{"a", "あ"}, Japanese, "あ", Japanese},
		{Text{"a", ""}, Japanese, "a", English},
		{Text{"", "あ"}, English, "あ", Japanese},
		{Text{}, Japanese, "", Japanese},
	} {
		if words, in := test.text.Best(test.l); words != test.words || in != test.in {
			t.Errorf("%v in %s: %q in %s", test.text, test.l.Code(), words, in.Code())
		}
		if test.text.Empty() != (test.text[0] == "" && test.text[1] == "") || test.text.In(test.l) != test.text[test.l] {
			t.Errorf("%v", test.text)
		}
	}
}
