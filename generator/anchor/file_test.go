package anchor

import (
	"strings"
	"testing"

	"monjo/generator/language"
)

// sample is a file with every kind of line.
func sample() *File {
	one, two, three, four := Of("One"), Of("二\tつ"), Of("Three\nlines \\n"), Of("Four")
	return &File{
		Rows: []Row{
			{Anchor: "p1", Sides: [language.Count][]Fingerprint{{one}, {two}}},
			{Anchor: "p1.1", Sides: [language.Count][]Fingerprint{{three, four}}},
			{Anchor: "p2", Fate: Removed},
			{Anchor: "p3", Fate: Joined, Into: "p1.1"},
		},
		Blocks: []Block{
			{Fingerprint: one, Language: language.English, Row: "p1", Since: First, Until: First, Words: "One"},
			{Fingerprint: two, Language: language.Japanese, Row: "p1", Since: First, Until: First, Words: "二\tつ"},
			{Fingerprint: three, Language: language.English, Row: "p1.1", Since: "scan", Until: First, Words: "Three\nlines \\n"},
			{Fingerprint: Of("gone"), Language: language.English, Row: "p2", Since: First, Until: Untold, Words: "gone"},
			{Fingerprint: four, Language: language.English, Row: "p3", Since: Redivided, Until: First, Words: "Four"},
		},
	}
}

func TestAFileIsReadAsItWasWritten(t *testing.T) {
	written := sample().Bytes()
	file, problems := Read("anchors.txt", written)
	if len(problems) > 0 {
		t.Fatalf("%v\n%s", problems, written)
	}
	if again := file.Bytes(); string(again) != string(written) {
		t.Errorf("got\n%s\nwant\n%s", again, written)
	}
	for n, b := range sample().Blocks {
		if file.Blocks[n].Words != b.Words {
			t.Errorf("%q became %q", b.Words, file.Blocks[n].Words)
		}
	}
	lines := strings.Split(string(written), "\n")
	if want := "p1.1 en:" + string(Of("Three\nlines \\n")) + "+" + string(Of("Four")) + " | Three lines \\n |"; lines[4] != want {
		t.Errorf("got  %s\nwant %s", lines[4], want)
	}
}

// TestADamagedFileIsRefused makes from a good file every one that lacks a line, has one
// twice, or has a mark of a conflict in it.
func TestADamagedFileIsRefused(t *testing.T) {
	good := strings.Split(string(sample().Bytes()), "\n")
	refused := func(lines []string) bool {
		_, problems := Read("anchors.txt", []byte(strings.Join(lines, "\n")))
		return len(problems) > 0
	}
	for n, line := range good {
		if line == "" || line[0] == '#' {
			continue
		}
		without := append(append([]string{}, good[:n]...), good[n+1:]...)
		// The words of what is not there any more are the only thing that nothing else tells of.
		if !refused(without) && !strings.HasSuffix(line, " gone") {
			t.Errorf("without line %d it is accepted: %s", n+1, line)
		}
		twice := append(append(append([]string{}, good[:n]...), line), good[n:]...)
		if !refused(twice) && !strings.HasSuffix(line, " gone") {
			t.Errorf("with line %d twice it is accepted: %s", n+1, line)
		}
	}
	for _, mark := range []string{"<<<<<<< HEAD", "=======", ">>>>>>> branch", "||||||| base"} {
		for n := range good {
			if !refused(append(append(append([]string{}, good[:n]...), mark), good[n:]...)) {
				t.Errorf("%s before line %d is accepted", mark, n+1)
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(string(sample().Bytes()))
	f.Add("p1\nwords\n")
	f.Add("p1 joined p1\nwords\n")
	f.Fuzz(func(t *testing.T, text string) {
		file, problems := Read("anchors.txt", []byte(text))
		if len(problems) > 0 {
			return
		}
		written := file.Bytes()
		again, problems := Read("anchors.txt", written)
		if len(problems) > 0 {
			t.Fatalf("what was read is refused once written: %v\n%s", problems, written)
		}
		if string(again.Bytes()) != string(written) {
			t.Fatalf("%s\n%s", again.Bytes(), written)
		}
	})
}
