package source

import (
	"reflect"
	"strings"
	"testing"

	"monjo/generator/diag"
)

// FuzzRecord: no input panics; what is read has a place for every value, and the
// text at that place, read by itself, is the value.
func FuzzRecord(f *testing.F) {
	for _, seed := range []string{
		"a = 1", "title.en = \"A\"\ntitle.ja = 'あ'\n", "[a.b]\nc = [1, [2], {d = 3}]\n", "[[a]]\nb = 1\n[[a]]\n[a.c]\nd = 2\n",
		"a = \"\"\"x\"\"\"\"\"\nb = '''y'''", "a = {b = 1, c.d = 2,\n}", "\"a\\u0042\" = true # c", "a = 1951-09-08 07:00:00\nb = -1.5e3",
		"a = \"\n[[[[", "a.\"\".b = 1", "a = [\"]\", '}', # ]\n]", "[a]\n[a]\n", "a = \"\\",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		file, problems := NewFile("r.toml", []byte(text))
		if problems.Worst() == diag.Error {
			return
		}
		r, problems := ParseRecord(file)
		if r == nil {
			if problems.Worst() != diag.Error {
				t.Fatal("neither a record nor a problem")
			}
			return
		}
		check(t, r, r.outline, r.values)
	})
}

func check(t *testing.T, r *Record, at *outline, value any) {
	below := map[string]any{}
	switch v := value.(type) {
	case map[string]any:
		below = v
	case []any:
		for i := range v {
			below[element(i+1)] = v[i]
		}
	case []map[string]any:
		for i := range v {
			below[element(i+1)] = v[i]
		}
	default:
		rest := string(r.File.Bytes[at.value:])
		if !same("v = "+rest, value) && !same("v = ["+rest, []any{value}) && !alone(rest, value) {
			t.Fatalf("%q at %d is not %#v", rest, at.value, value)
		}
	}
	if len(below) != len(at.children) {
		t.Fatalf("%d places for %d values: %v %v", len(at.children), len(below), at.children, below)
	}
	for name, v := range below {
		if at.children[name] == nil {
			t.Fatalf("%q has no place", name)
		}
		check(t, r, at.children[name], v)
	}
}

func same(text string, value any) bool {
	values, err := decode([]byte(text))
	return err == nil && reflect.DeepEqual(values["v"], value)
}

// alone reads the beginning of rest that is one value.
func alone(rest string, value any) bool {
	w := &walker{data: []byte(rest)}
	w.value(&outline{})
	v := strings.TrimSpace(rest[:w.at])
	return same("v = "+v, value) || strings.Contains(v, "nan")
}
