package publish

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestVerifyNamesEveryDifference(t *testing.T) {
	at := filepath.Join
	flip := func(path string, bit int) error {
		data, err := os.ReadFile(path)
		if err == nil {
			data[bit/8] ^= 1 << (bit % 8)
			err = os.WriteFile(path, data, 0o644)
		}
		return err
	}
	for name, test := range map[string]struct {
		change func(out string) error
		want   string
	}{
		"nothing":      {func(string) error { return nil }, ""},
		"ignore":       {func(out string) error { return os.WriteFile(at(out, ignoreName), nil, 0o644) }, ""},
		"first bit":    {func(out string) error { return flip(at(out, "index.html"), 0) }, "index.html: changed"},
		"last bit":     {func(out string) error { return flip(at(out, "assets/site.css"), 47) }, "assets/site.css: changed"},
		"missing":      {func(out string) error { return os.Remove(at(out, "404.html")) }, "404.html: missing"},
		"added":        {func(out string) error { return os.WriteFile(at(out, "x"), nil, 0o644) }, "x: added"},
		"empty folder": {func(out string) error { return os.MkdirAll(at(out, "a/b"), 0o755) }, "a/b/: added"},
		"link added":   {func(out string) error { return os.Symlink("/etc/passwd", at(out, "x")) }, "x: added"},
		"link for file": {func(out string) error {
			must(t, os.Remove(at(out, "404.html")))
			return os.Symlink("index.html", at(out, "404.html"))
		}, "404.html: replaced"},
		"folder for file": {func(out string) error {
			must(t, os.Remove(at(out, "404.html")))
			return os.Mkdir(at(out, "404.html"), 0o755)
		},
			"404.html: replaced"},
		"link for folder": {func(out string) error {
			must(t, os.Rename(at(out, "assets"), at(out, "..", "assets")))
			return os.Symlink("../assets", at(out, "assets"))
		}, "assets: added; assets/site.css: missing"},
		"no manifest": {func(out string) error {
			must(t, os.RemoveAll(at(out, "documents")))
			return os.Remove(at(out, manifestName))
		},
			".nojekyll: added; 404.html: added; assets/site.css: added; index.html: added; manifest-sha256.txt: missing"},
		"cut manifest": {func(out string) error { return os.Truncate(at(out, manifestName), 100) },
			"404.html: added; assets/site.css: added; documents/A/1/index.html: added; documents/A/2/index.html: added; index.html: added; manifest-sha256.txt: malformed (line 2: is cut short)"},
		"hostile manifest": {func(out string) error {
			data, err := os.ReadFile(at(out, manifestName))
			must(t, err)
			return os.WriteFile(at(out, manifestName), []byte(string(data)+strings.Repeat("0", 64)+"  ../x\n"), 0o644)
		}, "manifest-sha256.txt: malformed (line 7: the path ../x has a segment \"..\")"},
	} {
		t.Run(name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "public")
			build(t, out, small)
			must(t, test.change(out))
			found, err := Verify(out)
			must(t, err)
			var got []string
			for _, difference := range found {
				got = append(got, difference.String())
			}
			if strings.Join(got, "; ") != test.want {
				t.Errorf("got  %s\nwant %s", strings.Join(got, "; "), test.want)
			}
		})
	}
}

func TestVerifyOfNoFolderIsAnError(t *testing.T) {
	_, err := Verify(filepath.Join(t.TempDir(), "nothing"))
	wantMachine(t, err)
}

func TestManifestIsReadAsItIsWritten(t *testing.T) {
	sums := map[string]sum{"a%b": {1}, "文書/x y": {2}, "z%25": {3}}
	data := formatManifest(sorted(sums), func(path string) sum { return sums[path] })
	for _, form := range []string{string(data), strings.ReplaceAll(string(data), "\n", "\r\n")} {
		got, problems := parseManifest([]byte(form))
		if fmt.Sprint(got) != fmt.Sprint(sums) || problems != nil {
			t.Errorf("got %v %v", got, problems)
		}
	}
}

func FuzzManifest(f *testing.F) {
	f.Add([]byte(strings.Repeat("0a", 32) + "  a/b%25\n"))
	f.Add([]byte(strings.Repeat("0A", 32) + "  ../a\nx"))
	f.Fuzz(func(t *testing.T, data []byte) {
		sums, problems := parseManifest(data)
		written := formatManifest(sorted(sums), func(path string) sum { return sums[path] })
		again, none := parseManifest(written)
		if len(none) > 0 || fmt.Sprint(again) != fmt.Sprint(sums) {
			t.Errorf("%q: %v, read again %v %v", data, sums, again, none)
		}
		if len(problems) == 0 && len(sums) == 0 && len(data) > 0 {
			t.Errorf("%q: nothing read and nothing wrong", data)
		}
	})
}
