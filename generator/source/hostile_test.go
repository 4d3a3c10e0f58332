package source

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"monjo/generator/diag"
)

// manyKeys is as many short keys as fit the rest of a record behind the head.
func manyKeys(head, form string) string {
	var b strings.Builder
	b.WriteString(head)
	for n := 0; b.Len() < maxRecordBytes-len(form)-8; n++ {
		fmt.Fprintf(&b, form, n)
	}
	return b.String()
}

func TestAHostileRecordIsRefusedBeforeTheLibrarySeesIt(t *testing.T) {
	long := strings.Repeat("k", 20_000)
	deepKey := strings.Repeat("a.", 30) + "a"
	for name, text := range map[string]string{
		"a dotted key":                    strings.Repeat("a.", 20_000) + "a = 1",
		"a dotted key with spaces":        strings.Repeat("a\t . ", 10_000) + "a = 1",
		"a dotted key in quotes":          strings.Repeat(`"a".`, 10_000) + "a = 1",
		"a dotted header":                 "[" + strings.Repeat("a.", 20_000) + "a]",
		"a dotted key in a table":         "x = {" + strings.Repeat("a.", 20_000) + "a = 1}",
		"inline tables":                   strings.Repeat("{a=", 10_000),
		"inline tables as a value":        "a = " + strings.Repeat("{a=", 10_000),
		"inline tables over lines":        "a = " + strings.Repeat("{a=\n", 10_000),
		"lists":                           "a = " + strings.Repeat("[", 60_000),
		"lists over lines":                "a = " + strings.Repeat("[ # ]\n", 10_000),
		"brackets and nothing else":       strings.Repeat("[", 60_000),
		"2,000,000 brackets":              strings.Repeat("[", 2_000_000),
		"lists and tables":                "a = " + strings.Repeat("[{a=", 10_000),
		"behind a closed string":          `s = "'"` + "\na = " + strings.Repeat("[", 50_000),
		"behind an open string":           `s = "` + "\na = " + strings.Repeat("[", 50_000),
		"behind an escaped quote":         `s = "\\"` + "\na = " + strings.Repeat("[", 50_000),
		"behind three quotes":             `s = """a\""""` + "\na = " + strings.Repeat("[", 50_000),
		"behind five quotes":              `s = """a"""""` + "\na = " + strings.Repeat("[", 50_000),
		"behind six quotes":               `s = """a\\""""""` + "\na = " + strings.Repeat("[", 50_000),
		"behind an empty text":            `s = ""` + "\na = " + strings.Repeat("[", 50_000),
		"behind a comment's quote":        "# \"\na = " + strings.Repeat("[", 50_000),
		"behind a quote in a key":         `"a'" = ` + strings.Repeat("[", 50_000),
		"behind a word's quote":           "a = x\"\nb = " + strings.Repeat("[", 50_000),
		"in a literal that is none":       "a = '''\n'''" + strings.Repeat("[", 50_000),
		"a long key":                      long + " = 1",
		"a long key in quotes":            `"` + long + `" = 1`,
		"a long header":                   manyKeys("["+long+"]\n", "k%d=1\n"),
		"long dotted keys in a deep head": manyKeys("["+strings.Repeat(strings.Repeat("k", 120)+".", 25)+"k]\n", "k%d.a.b.c=1\n"),
		"a deep head and deep keys":       manyKeys("["+deepKey+"]\n", "k%d."+deepKey+"=1\n"),
	} {
		t.Run(name, func(t *testing.T) {
			file := newFile("r.toml", []byte(text))
			record, problems, took, allocated := measured(file)
			if record != nil || problems.Worst() != diag.Error {
				t.Errorf("accepted: %v", problems)
			}
			if took > 5*time.Second || allocated > 16<<20 {
				t.Errorf("took %v and %d MiB", took, allocated>>20)
			}
		})
	}
}

func TestTheWorstRecordWithinTheLimitsIsCheap(t *testing.T) {
	hundred := strings.Repeat("k", 100)
	for name, text := range map[string]string{
		"many keys":             manyKeys("", "k%d=1\n"),
		"many tables":           manyKeys("", "[k%d]\n"),
		"many deep tables":      manyKeys("", "[a.b.c.d.e.f.g.h.i.k%d]\n"),
		"many deep keys":        manyKeys("[a.b.c.d.e.f.g.h]\n", "k%d.a.b.c.d.e.f.g.h.i.j.k.l=1\n"),
		"many keys below long":  manyKeys("["+strings.Repeat(hundred+".", 7)+"a]\n", "k%d=1\n"),
		"many lists of tables":  strings.Repeat("[[a]]\n", 10_900),
		"lists in tables":       manyKeys("", "[[a]]\n[[a.b]]\nk%d=1\n"),
		"many inline tables":    manyKeys("a = [", "{k%d=1},") + "]",
		"many empty lists":      "a = [" + strings.Repeat("[],", 21_000) + "]",
		"many numbers":          "a = [" + strings.Repeat("1,", 32_000) + "]",
		"dotted in inline":      manyKeys("a = {", "k%d.a.b.c.d.e.f=1,") + "}",
		"a huge number":         "a = " + strings.Repeat("9", 60_000),
		"a huge float":          "a = 1." + strings.Repeat("9", 60_000),
		"a huge exponent":       "a = 1e" + strings.Repeat("9", 60_000),
		"underscores":           "a = 1" + strings.Repeat("_1", 30_000),
		"a huge date":           "a = 1951-09-08T00:00:00." + strings.Repeat("9", 60_000),
		"a huge word":           "a = " + strings.Repeat("t", 60_000),
		"many escapes":          `a = "` + strings.Repeat(`\u0041`, 10_000) + `"`,
		"escaped line ends":     `a = """` + strings.Repeat("\\\n", 30_000) + `"""`,
		"quotes in a long text": `a = """` + strings.Repeat(`""a`, 20_000) + `"""`,
		"many comments":         strings.Repeat("#\n", 32_000),
		"a duplicate at the end": manyKeys("", "k%d=1\n") +
			"k0=1",
	} {
		t.Run(name, func(t *testing.T) {
			_, problems, took, allocated := measured(newFile("r.toml", []byte(text)))
			if took > 10*time.Second || allocated > 256<<20 {
				t.Errorf("took %v and %d MiB", took, allocated>>20)
			}
			t.Logf("%v, %d MiB, %.200s", took, allocated>>20, problems.Error())
		})
	}
}

func measured(file *File) (*Record, diag.List, time.Duration, uint64) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	record, problems := ParseRecord(file)
	took := time.Since(start)
	runtime.ReadMemStats(&after)
	return record, problems, took, after.TotalAlloc - before.TotalAlloc
}
