package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"monjo/generator"
	"monjo/generator/gazetteer"
)

func runMentions(t *testing.T, in io.Reader) (out, messages string, code int) {
	t.Helper()
	var o, e bytes.Buffer
	code = run([]string{"mentions"}, streams{in, &o, &e})
	return o.String(), e.String(), code
}

func TestTheOrderOfTheLinesIsKept(t *testing.T) {
	var in strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&in, "{\"id\":%d,\"lang\":\"en\",\"text\":%q}\n", i, strings.Repeat("Words and ", i%50)+"Japan")
	}
	out, messages, code := runMentions(t, strings.NewReader(in.String()))
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	if code != good || messages != "" || len(lines) != 20_000 {
		t.Fatal(code, messages, len(lines))
	}
	for i, line := range lines {
		start := 10 * (i % 50)
		if want := fmt.Sprintf(`{"id":%d,"mentions":[{"start":%d,"end":%d,"iso":"JP","kind":"country","rule":"name"}]}`, i, start, start+5); line != want {
			t.Fatalf("line %d\n got %s\nwant %s", i, line, want)
		}
	}
}

func TestAnIDOfAnyTypeComesBackAsItCame(t *testing.T) {
	ids := []string{`null`, `true`, `12345678901234567890123`, `1.50`, `-0`, `"\u65e5\n\u2028"`, `"日本"`, `[]`, `{"b":[{}],"a":"x"}`}
	var in strings.Builder
	for _, id := range ids {
		fmt.Fprintf(&in, "{\"text\":\"\",\"lang\":\"ja\",\"id\":%s}\r\n", id)
	}
	out, _, code := runMentions(t, strings.NewReader("\ufeff"+in.String()))
	want := ""
	for _, id := range ids {
		want += `{"id":` + id + `,"mentions":[]}` + "\n"
	}
	if code != good || out != want {
		t.Errorf("%d\n got %s\nwant %s", code, out, want)
	}
}

func TestDatesAndLanguagesAreReadAsCorporaHaveThem(t *testing.T) {
	roc := func(date, lang string) string {
		out, _, _ := runMentions(t, strings.NewReader(fmt.Sprintf("{\"id\":1,\"lang\":%s,\"date\":%s,\"text\":\"Republic of China\"}\n", lang, date)))
		return out
	}
	answer := func(iso string) string {
		return `{"id":1,"mentions":[{"start":0,"end":17,"iso":"` + iso + `","kind":"country","rule":"name"}]}` + "\n"
	}
	for date, iso := range map[string]string{`"1946"`: "CN", `1946`: "CN", `"1946/08/05"`: "CN", `"1946/08"`: "CN", `"1946-08-05T10:00:00Z"`: "CN", `"1946-08-05 10:00"`: "CN", `"1960~"`: "TW"} {
		if got := roc(date, `"en"`); got != answer(iso) {
			t.Errorf("date %s: %s", date, got)
		}
	}
	for _, lang := range []string{`"EN"`, `"en-US"`} {
		if got := roc(`"1946"`, lang); got != answer("CN") {
			t.Errorf("lang %s: %s", lang, got)
		}
	}
	for _, wrong := range []string{`"soon"`, `[1946]`, `{}`, `true`, `1.5`, `"1946-13"`} {
		if got := roc(wrong, `"en"`); !strings.HasPrefix(got, `{"id":1,"error":"date`) {
			t.Errorf("date %s: %s", wrong, got)
		}
	}
}

func TestALineThatIsTooLongLosesItselfAlone(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	long := strings.Repeat("x", longestLine)
	in := io.MultiReader(strings.NewReader(`{"id":1,"lang":"en","text":"`), strings.NewReader(long), strings.NewReader("\"}\n"),
		strings.NewReader(`{"id":2,"lang":"en","text":"`), strings.NewReader(long[:longestLine-100]), strings.NewReader(" Japan\"}\n"),
		strings.NewReader(`{"id":3,"lang":"en","text":"Japan"}`)) // without a line end
	out, messages, code := runMentions(t, in)
	want := `{"id":null,"error":"the line has more than 64 MiB"}` + "\n" +
		fmt.Sprintf(`{"id":2,"mentions":[{"start":%d,"end":%d,"iso":"JP","kind":"country","rule":"name"}]}`, longestLine-99, longestLine-94) + "\n" +
		`{"id":3,"mentions":[{"start":0,"end":5,"iso":"JP","kind":"country","rule":"name"}]}` + "\n"
	if code != contentWrong || out != want || !strings.HasPrefix(messages, "standard input:1: ") {
		t.Errorf("%d %s\n got %.300s\nwant %s", code, messages, out, want)
	}
}

// TestSomebodyWhoWaitsIsAnswered writes a line only after the answer to the one before.
func TestSomebodyWhoWaitsIsAnswered(t *testing.T) {
	in, question := io.Pipe()
	answer, out := io.Pipe()
	end := make(chan int)
	go func() {
		code := run([]string{"mentions"}, streams{in, out, io.Discard})
		out.Close()
		end <- code
	}()
	decoder := json.NewDecoder(answer)
	for i := range 5 {
		fmt.Fprintf(question, "{\"id\":%d,\"lang\":\"en\",\"text\":\"Japan\"}\n", i)
		var a struct{ ID int }
		if err := decoder.Decode(&a); err != nil || a.ID != i {
			t.Fatal(err, a)
		}
	}
	question.Close()
	if code := <-end; code != good {
		t.Error(code)
	}
}

// broken is an output that takes some bytes and no more.
type broken struct{ room int }

func (b *broken) Write(data []byte) (int, error) {
	if b.room -= len(data); b.room < 0 {
		return 0, io.ErrClosedPipe
	}
	return len(data), nil
}

func TestAnOutputThatIsClosedEndsIt(t *testing.T) {
	line := []byte("{\"lang\":\"en\",\"text\":\"" + strings.Repeat("Japan ", 1000) + "\"}\n")
	var messages bytes.Buffer
	if code := run([]string{"mentions"}, streams{bytes.NewReader(bytes.Repeat(line, 2000)), &broken{1 << 20}, &messages}); code != machineWrong {
		t.Error(code, messages.String())
	}
}

// FuzzAnswersAreJSON holds every line to one line of JSON with spans inside the text.
func FuzzAnswersAreJSON(f *testing.F) {
	g, problems := generator.Names(nil)
	if len(problems) > 0 {
		f.Fatal(problems)
	}
	for _, line := range []string{`{"id":1,"lang":"en","text":"Japan and Georgia"}`, `{"id":[" "],"lang":"ja","date":"2007","text":"日米\ud83d\ude00コンゴ"}`, `{"id":"\ud800","lang":"ja","text":"\ud800日本"}`, "{\"id\":\"\xff\"", `nul`} {
		f.Add([]byte(line))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		if bytes.IndexByte(line, '\n') >= 0 {
			return
		}
		b := batch{name: "x", first: 1, lines: [][]byte{slices.Clone(line)}}
		b.run(g)
		checkAnswer(t, g, line, b.answer)
	})
}

func checkAnswer(t *testing.T, g *gazetteer.Gazetteer, line, answer []byte) {
	t.Helper()
	var a struct {
		Error     string
		Mentions  []struct{ Start, End int }
		Ambiguous []struct{ Start, End int }
	}
	if err := json.Unmarshal(answer, &a); err != nil || bytes.Count(answer, []byte("\n")) != 1 || bytes.IndexByte(answer, '\r') >= 0 {
		t.Fatalf("%v in %q", err, answer)
	}
	var q question
	if _, _, fault := q.read(line); fault != "" {
		if a.Error == "" {
			t.Errorf("%q is answered by %q", line, answer)
		}
		return
	}
	points := len([]rune(*q.Text))
	for _, m := range append(a.Mentions, a.Ambiguous...) {
		if m.Start < 0 || m.Start >= m.End || m.End > points {
			t.Errorf("%v in %d code points", m, points)
		}
	}
}
