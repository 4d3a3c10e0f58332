package generator_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"monjo/generator"
	"monjo/generator/diag"
)

const (
	smallArchive  = "title.en = \"T\"\ntitle.ja = \"T\"\nbase_url = \"https://example.org/\"\n"
	smallDocument = "title.en = \"A\"\ntitle.ja = \"あ\"\ndate = \"2007-01\"\nkind = \"programme\"\n\n[text.en]\nstatus = \"official\"\n"
	documentFile  = "content/documents/T/1/document.toml"
	textFile      = "content/documents/T/1/en.md"
)

func small(text string) fstest.MapFS {
	return fstest.MapFS{
		"content/archive.toml": {Data: []byte(smallArchive)},
		documentFile:           {Data: []byte(smallDocument)},
		textFile:               {Data: []byte(text)},
	}
}

// wants fails unless a problem with the code stands at the position and its words or hint hold part.
func wants(t *testing.T, problems diag.List, code diag.Code, position, part string) {
	t.Helper()
	for _, p := range problems {
		if p.Code == code && strings.HasPrefix(p.String(), position) && strings.Contains(p.Words+" "+p.Hint, part) {
			return
		}
	}
	t.Errorf("no %s at %s with %q among:\n%s", code, position, part, problems.Error())
}

func TestALinkInTheContentIsRefused(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need a privilege there")
	}
	folder := t.TempDir()
	if err := os.CopyFS(folder, small("Words.")); err != nil {
		t.Fatal(err)
	}
	secret := filepath.Join(t.TempDir(), "secret.md")
	if err := os.WriteFile(secret, []byte("Secret words."), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(folder, textFile)); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(secret, filepath.Join(folder, textFile)); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Dir(secret), filepath.Join(folder, "content/initiatives")); err != nil {
		t.Fatal(err)
	}
	_, problems := generator.Plan(os.DirFS(folder), generator.Options{})
	wants(t, problems, diag.NotAFile, textFile, "link")
	wants(t, problems, diag.NotAFile, "content/initiatives", "link")
}

func TestADeviceInTheContentIsRefused(t *testing.T) {
	files := small("Words.")
	files["content/documents/T/1/ja.md"] = &fstest.MapFile{Mode: fs.ModeDevice | fs.ModeCharDevice | 0o666}
	files["content/pages"] = &fstest.MapFile{Mode: fs.ModeNamedPipe | 0o666}
	_, problems := generator.Plan(files, generator.Options{})
	wants(t, problems, diag.NotAFile, "content/documents/T/1/ja.md", "neither a file nor a folder")
	wants(t, problems, diag.NotAFile, "content/pages", "neither a file nor a folder")
}

// unreadable refuses one file.
type unreadable struct {
	fs.FS
	name string
}

func (u unreadable) Open(name string) (fs.File, error) {
	if name == u.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return u.FS.Open(name)
}

func TestAFileThatCannotBeReadIsNamed(t *testing.T) {
	for _, name := range []string{textFile, documentFile} {
		_, problems := generator.Plan(unreadable{small("Words."), name}, generator.Options{})
		wants(t, problems, diag.Unreadable, name, "permission denied")
	}
}

func TestAnotherEncodingIsNamedWithItsPlace(t *testing.T) {
	japaneseText := "## 目標\n\n日本とメコン地域とのパートナーシップを強化する。これは架空の文である。\n"
	for name, test := range map[string]struct {
		encoding encoding.Encoding
		text     string
	}{
		"Shift_JIS":    {japanese.ShiftJIS, japaneseText},
		"EUC-JP":       {japanese.EUCJP, japaneseText},
		"ISO-2022-JP":  {japanese.ISO2022JP, japaneseText},
		"UTF-16LE":     {unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), japaneseText},
		"UTF-16BE":     {unicode.UTF16(unicode.BigEndian, unicode.UseBOM), japaneseText},
		"windows-1252": {charmap.Windows1252, "Words of a résumé, naïve and déjà vu.\n"},
	} {
		t.Run(name, func(t *testing.T) {
			data, err := test.encoding.NewEncoder().Bytes([]byte(test.text))
			if err != nil {
				t.Fatal(err)
			}
			files := small("Words.")
			files[textFile].Data = data
			_, problems := generator.Plan(files, generator.Options{})
			wants(t, problems, diag.BadEncoding, textFile+":1:", name)
		})
	}
}

func TestEveryProblemOfARunIsReportedAtOnceInOrder(t *testing.T) {
	files := small("A <b>word</b>.\n\n[x](data:text)\n")
	files["content/documents/T/2/document.toml"] = &fstest.MapFile{Data: []byte("title.en = \"B\"\ndate = \"2007-13\"\nkind = \"programme\"\nsandwich = 1\n")}
	files["content/initiatives/first.toml"] = &fstest.MapFile{Data: []byte("name.en = \"First\"\nkind = \"plan\"\npart_of = \"second\"\n")}
	_, problems := generator.Plan(files, generator.Options{})
	wants(t, problems, diag.RawHTML, textFile+":1:3", "")
	wants(t, problems, diag.BadLink, textFile+":3:1", "data:")
	wants(t, problems, diag.BadDate, "content/documents/T/2/document.toml:2:8", "")
	wants(t, problems, diag.UnknownKey, "content/documents/T/2/document.toml:4:1", "sandwich")
	wants(t, problems, diag.UnknownID, "content/initiatives/first.toml:3:11", "second")
	sorted := problems.Sort()
	for i := range problems {
		if problems[i] != sorted[i] {
			t.Fatalf("not in order:\n%s", problems.Error())
		}
	}
}

func TestALargeDocumentWorks(t *testing.T) {
	paragraph := "Japan will consult with Cambodia and Lao P.D.R. on a matter that takes some words to say.\n\n"
	text := strings.Repeat(paragraph, 10<<20/len(paragraph))
	files := build(t, small(text))
	shown := files["en/documents/T/1/index.html"]
	if n := bytes.Count(shown, []byte("on a matter that takes some words to say.")); n != 10<<20/len(paragraph) {
		t.Errorf("%d paragraphs are shown", n)
	}
}

func TestHostileRecordsAreRefusedByName(t *testing.T) {
	for name, record := range map[string]string{
		"a key of 20,000 parts":       strings.Repeat("a.", 20000) + "a = 1\n",
		"10,000 tables in a line":     strings.Repeat("{a=", 10000),
		"2,000,000 brackets":          "a = " + strings.Repeat("[", 2_000_000),
		"brackets behind a string":    "a = \"\\\" [\"\nb = " + strings.Repeat("[", 40000),
		"brackets behind an open one": "a = '\nb = " + strings.Repeat("[", 40000),
	} {
		t.Run(name, func(t *testing.T) {
			files := small("Words.")
			files[documentFile].Data = []byte(record)
			_, problems := generator.Plan(files, generator.Options{})
			if !strings.HasPrefix(problems.Error(), documentFile) {
				t.Errorf("%s", problems.Error())
			}
		})
	}
}

func TestNothingOfTheContentRunsInAReadersBrowser(t *testing.T) {
	attack := `"><script>alert(1)</script><img src=x onerror=alert(1)>'`
	files := small("\\<script>alert(1)\\</script> and `<img src=x>`\n")
	quoted := strings.NewReplacer(`"`, `\"`).Replace(attack)
	files[documentFile].Data = []byte("title.en = \"" + quoted + "\"\ntitle.ja = \"" + quoted + "\"\ndate = \"2007-01\"\nkind = \"programme\"\nplace.en = \"" + quoted +
		"\"\nabstract.en = \"" + quoted + "\"\n\n[text.en]\nstatus = \"official\"\ntranslator.en = \"" + quoted + "\"\n")
	files["content/initiatives/first.toml"] = &fstest.MapFile{Data: []byte("name.en = \"" + quoted + "\"\nname.ja = \"" + quoted + "\"\nkind = \"plan\"\npassages = [\"T/1#p1\"]\n")}
	for name, p := range parsePages(t, build(t, files)) { // parsePages refuses scripts and handlers
		if strings.Contains(name, "T/1") && !strings.Contains(p.text, attack) {
			t.Errorf("%s does not show the title as it is", name)
		}
	}
}
