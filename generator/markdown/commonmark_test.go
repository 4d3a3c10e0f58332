package markdown

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// specification is the CommonMark examples that goldmark's module carries.
func specification(t *testing.T) (examples []struct {
	Markdown string `json:"markdown"`
	HTML     string `json:"html"`
	Example  int    `json:"example"`
}) {
	t.Helper()
	folder, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/yuin/goldmark").Output()
	if err != nil {
		t.Skip("no module cache: ", err)
	}
	data, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(folder)), "_test", "spec.json"))
	if err != nil {
		t.Skip("goldmark without its test data: ", err)
	}
	if err := json.Unmarshal(data, &examples); err != nil {
		t.Fatal(err)
	}
	return examples
}

var (
	markerElement = regexp.MustCompile(`<span class="marker"[^>]*>[^<]*</span>`)
	ignoredTag    = regexp.MustCompile(`</?(p|span|thead|tbody|li|pre)\b[^>]*>`)
	attributes    = regexp.MustCompile(`<(\w+)[^>]*>`)
)

// skeleton is what two renderings of one text must share: words and elements
// without attributes and white space.
func skeleton(html string) string {
	html = markerElement.ReplaceAllString(html, "")
	html = strings.ReplaceAll(ignoredTag.ReplaceAllString(html, ""), "<br />", "<br>")
	html = strings.ReplaceAll(html, "<hr />", "<hr>")
	return strings.Join(strings.Fields(attributes.ReplaceAllString(html, "<$1>")), "")
}

func TestEveryAcceptedCommonMarkExampleReadsAsTheSpecificationSays(t *testing.T) {
	accepted := 0
	for _, e := range specification(t) {
		text, problems := Parse("x.md", []byte(e.Markdown))
		refused := false
		for _, p := range problems {
			if os.Getenv("SHOW") != "" && p.Code != "raw-html" && p.Code != "image" {
				t.Logf("%d %q %s", e.Example, e.Markdown, p)
			}
			refused = refused || p.Code.Severity() > 2
		}
		if refused {
			continue
		}
		accepted++
		got := skeleton(string(Flow(nil, text.Blocks, FlowOptions{})))
		if want := skeleton(e.HTML); got != want {
			t.Errorf("example %d: %q\n got %s\nwant %s", e.Example, e.Markdown, got, want)
		}
	}
	t.Log("accepted: ", accepted)
	if accepted < 400 {
		t.Errorf("only %d examples were accepted", accepted)
	}
}
