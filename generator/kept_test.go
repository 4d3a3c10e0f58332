package generator_test

import (
	"bytes"
	"fmt"
	"hash/crc32"
	"path"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"monjo/generator"
	"monjo/generator/diag"
)

// keeper is an archive that is published again and again. It remembers every address and
// fragment that was ever published, and a word by which the row is known.
type keeper struct {
	*testing.T
	files fstest.MapFS
	site  map[string][]byte
	ever  map[string]string // "documents/T/1/#p3" → the word; "" for an address without a fragment
	rows  int               // how many fragments were followed
}

const (
	keptArchive    = "title.en = \"T\"\ntitle.ja = \"題\"\nbase_url = \"https://example.org/\"\n"
	keptRecord     = "title.en = \"A title\"\ntitle.ja = \"標題\"\ndate = \"2007-01\"\nkind = \"programme\"\n"
	keptInitiative = "name.en = \"The Ministerial Meeting\"\nname.ja = \"閣僚会議\"\nkind = \"meeting\"\n[events.proposed]\ndate = \"2007-01\"\npassage = \"%s\"\n"
	statusEnglish  = "[text.en]\nstatus = \"official\"\n"
	statusJapanese = "[text.ja]\nstatus = \"unofficial\"\n"
)

func (k *keeper) put(name, text string) {
	k.files["content/"+name] = &fstest.MapFile{Data: []byte(text)}
}

func (k *keeper) move(from, to string) {
	for name, file := range k.files {
		if rest, ok := strings.CutPrefix(name, "content/"+from); ok {
			k.files["content/"+to+rest] = file
			delete(k.files, name)
		}
	}
}

// text writes one paragraph for each part of a plan; the words of a part are sentences,
// each known by its own word, which stands in both languages.
func (k *keeper) text(name, plan string) {
	var blocks []string
	for _, part := range strings.Fields(plan) {
		var sentences []string
		for _, word := range strings.Split(part, "+") {
			number := 1000 + crc32.ChecksumIEEE([]byte(word))%9000 // what the two languages are aligned by
			if path.Base(name) == "ja.md" {
				sentences = append(sentences, fmt.Sprintf("%sについては、関係国の閣僚がこれを協議し、%d件の実施を確認する。", word, number))
			} else {
				sentences = append(sentences, fmt.Sprintf("As to %s, the ministers of the countries will consult, and see to it that %d of them are done.", word, number))
			}
		}
		blocks = append(blocks, strings.Join(sentences, " "))
	}
	k.put(name, strings.Join(blocks, "\n\n")+"\n")
}

// publish plans the archive as monjo freeze and then as monjo build --frozen do, and
// follows everything that was ever published.
func (k *keeper) publish(step string) {
	k.Helper()
	site, problems := generator.Plan(k.files, generator.Options{Keep: generator.Refuse})
	if problems.Worst() == diag.Error {
		k.Fatalf("%s: %v", step, problems)
	}
	files, problems := site.Freeze()
	if len(problems) > 0 {
		k.Fatalf("%s: %v", step, problems)
	}
	for _, file := range files {
		k.files[file.Path] = &fstest.MapFile{Data: file.Data}
	}
	site, problems = generator.Plan(k.files, generator.Options{Keep: generator.Frozen})
	for _, p := range problems {
		if p.Code.Severity() == diag.Error || p.Code == diag.NotFrozen {
			k.Fatalf("%s, frozen: %v", step, p)
		}
	}
	files, _ = site.Freeze()
	for _, file := range files {
		if !bytes.Equal(file.Data, k.files[file.Path].Data) {
			k.Errorf("%s: frozen again, %s is another", step, file.Path)
		}
	}
	m := &memory{files: map[string][]byte{}}
	if problems, err := site.Write(m); err != nil || problems.Worst() == diag.Error {
		k.Fatal(step, err, problems)
	}
	k.site = m.files
	for _, page := range site.Pages {
		if _, known := k.ever[string(page.Address)]; !known && page.Address != "404.html" {
			k.ever[string(page.Address)] = ""
		}
	}
	for _, d := range site.Graph.Documents {
		for _, row := range d.Rows {
			for l, side := range row.Sides {
				if side.Empty() {
					continue
				}
				words := strings.Fields(strings.NewReplacer("As to ", "", "については", " ", ",", " ").Replace(d.Record.Versions[l].Text.Blocks[side.First].Words))
				for _, root := range []string{"", "en/", "ja/"} {
					at := root + "documents/" + d.Record.ID + "/#" + row.Anchor
					if k.ever[at] == "" {
						k.ever[at] = words[0]
					}
				}
			}
		}
	}
	for address, word := range k.ever {
		k.follow(step, address, word)
	}
}

// follow does what a browser does with an address: it is carried on by the page's script
// or, without one, by the meta element, which must agree.
func (k *keeper) follow(step, address, word string) {
	k.Helper()
	at, fragment, _ := strings.Cut(address, "#")
	for hops := 0; ; hops++ {
		file := at
		if at == "" || strings.HasSuffix(at, "/") {
			file += "index.html"
		}
		data, ok := k.site[file]
		if !ok || hops > 5 {
			k.Errorf("%s: /%s leads nowhere (%s, after %d hops)", step, address, at, hops)
			return
		}
		document, err := html.Parse(bytes.NewReader(data))
		if err != nil {
			k.Fatal(err)
		}
		to := attributeOf(document, "script", "data-to")
		if to == "" {
			if fragment != "" {
				k.row(step, address, document, fragment, word)
			}
			return
		}
		if !bytes.Contains(data, []byte(`content="0; url=`+to+`"`)) {
			k.Errorf("%s: /%s does not carry a browser without script on to %s", step, at, to)
		}
		next := path.Join(path.Dir(file), to)
		if strings.HasSuffix(to, "/") {
			next += "/"
		}
		at = next
	}
}

// row checks that a fragment is the right row: it holds the word by which the row is
// known, or it is a place that tells where the words are.
func (k *keeper) row(step, address string, document *html.Node, fragment, word string) {
	k.Helper()
	k.rows++
	element := byID(document, fragment)
	if element == nil {
		k.Errorf("%s: /%s: there is no such fragment", step, address)
		return
	}
	if element.Data == "span" {
		element = element.Parent // the anchor of a row that joined this one
	}
	whole := textOf(document)
	var shown bytes.Buffer
	if err := html.Render(&shown, element); err != nil {
		k.Fatal(err)
	}
	switch {
	case strings.Contains(textOf(element), word):
	case element.NextSibling != nil && element.NextSibling.NextSibling != nil && len(element.NextSibling.NextSibling.Attr) == 0 && strings.Contains(textOf(element.NextSibling.NextSibling), word):
		// the second paragraph of the row, which has no name of its own
	case strings.Contains(whole, "was withdrawn on") || strings.Contains(whole, "公開を取りやめた"):
	case regexp.MustCompile(`class="elsewhere" href="[^"]*documents/[^"]*#` + regexp.QuoteMeta(fragment) + `"`).MatchString(shown.String()):
		// the row is in the other language alone, and a link leads to it
	case strings.Contains(shown.String(), "This passage was removed") || strings.Contains(shown.String(), "この箇所は削除した"):
		if !strings.Contains(whole, word) {
			k.Errorf("%s: /%s: the words of a row that was taken out are nowhere", step, address)
		}
		if !strings.Contains(shown.String(), `aria-label="¶`) {
			k.Errorf("%s: /%s: a row that was taken out does not point to its neighbours: %s", step, address, shown.String())
		}
	default:
		k.Errorf("%s: /%s is another row: it lacks %q: %s", step, address, word, shown.String())
	}
}

func attributeOf(n *html.Node, element, key string) string {
	if n.Type == html.ElementNode && n.Data == element {
		for _, a := range n.Attr {
			if a.Key == key {
				return a.Val
			}
		}
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if found := attributeOf(child, element, key); found != "" {
			return found
		}
	}
	return ""
}

func byID(n *html.Node, id string) *html.Node {
	for _, a := range n.Attr {
		if a.Key == "id" && a.Val == id {
			return n
		}
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if found := byID(child, id); found != nil {
			return found
		}
	}
	return nil
}

func textOf(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		b.WriteString(textOf(child))
	}
	return b.String()
}

func newKeeper(t *testing.T) *keeper {
	k := &keeper{T: t, files: fstest.MapFS{}, ever: map[string]string{}}
	k.put("archive.toml", keptArchive)
	k.put("documents/T/1/document.toml", keptRecord+statusEnglish+statusJapanese)
	k.text("documents/T/1/en.md", "alpha beta gamma delta epsilon zeta")
	k.text("documents/T/1/ja.md", "alpha beta gamma delta epsilon zeta")
	k.put("documents/T/2/document.toml", strings.Replace(keptRecord, "2007", "2008", 1)+statusEnglish)
	k.text("documents/T/2/en.md", "one two three")
	k.put("initiatives/meeting.toml", fmt.Sprintf(keptInitiative, "T/1#p2"))
	k.publish("first")
	return k
}

// TestEverythingEverPublishedAnswers edits a published archive in the ways in which
// archives are edited, one after the other, publishing it each time.
func TestEverythingEverPublishedAnswers(t *testing.T) {
	k := newKeeper(t)
	record := keptRecord
	change := func(key, rows string) {
		record += fmt.Sprintf("[changes.%s]\ndate = \"2027-03-01\"\nreason.en = \"Read again.\"\nreason.ja = \"再読。\"\nrows = [%s]\n", key, rows)
		k.put("documents/T/1/document.toml", record+statusEnglish+statusJapanese)
	}
	both := func(plan string) {
		k.text("documents/T/1/en.md", plan)
		k.text("documents/T/1/ja.md", plan)
	}

	// edit a frozen word
	k.text("documents/T/1/en.md", "alpha beta gamma delta epsilon zeta")
	words := string(k.files["content/documents/T/1/en.md"].Data)
	k.put("documents/T/1/en.md", strings.Replace(words, "gamma, the ministers", "gamma, the vice-ministers", 1))
	change("word", `"p3"`)
	k.publish("a word")
	if page := string(k.site["en/documents/T/1/index.html"]); !strings.Contains(page, "<ins>vice-</ins>") && !strings.Contains(page, "<ins>vice</ins>") || !strings.Contains(page, "version of 1 March 2027") || !strings.Contains(page, "Read again.") {
		t.Error("the page does not tell of the changed word")
	}

	// split, in both languages and in one
	both("alpha beta gamma+new delta epsilon zeta")
	change("new", `"p3"`)
	k.publish("a longer row")
	both("alpha beta gamma new delta epsilon zeta")
	k.publish("a row divided")
	k.text("documents/T/1/en.md", "alpha beta gamma new delta epsilon extra+zeta")
	change("extra", `"p6"`)
	k.publish("longer in one language")
	k.text("documents/T/1/en.md", "alpha beta gamma new delta epsilon extra zeta")
	k.publish("divided in one language")

	// merge
	both("alpha+beta gamma new delta epsilon zeta")
	change("rest", `"p6"`)
	k.put("initiatives/meeting.toml", fmt.Sprintf(keptInitiative, "T/1#p1"))
	k.publish("two rows joined")

	// reorder
	both("zeta alpha+beta gamma epsilon new delta")
	k.publish("another order")

	// delete and restore
	both("zeta alpha+beta gamma new delta")
	change("deleted", `"p5"`)
	k.publish("a row taken out")
	both("alpha beta gamma new delta epsilon zeta")
	change("restored", `"p5"`)
	k.publish("put back as it was")

	// retitle
	record = strings.Replace(record, "A title", "Another title", 1)
	change("unseen", `"p1"`)
	k.publish("another title")

	// translate
	k.put("documents/T/2/document.toml", strings.Replace(keptRecord, "2007", "2008", 1)+statusEnglish+statusJapanese)
	k.text("documents/T/2/ja.md", "nought one two three four")
	k.publish("a translation")

	// change the order of the languages: the record states the Japanese text first, and the English was translated from it
	k.put("documents/T/2/document.toml", strings.Replace(keptRecord, "2007", "2008", 1)+"[text.ja]\nstatus = \"authentic\"\n[text.en]\nstatus = \"unofficial\"\nfrom = \"ja\"\n")
	k.publish("the other language first")
	delete(k.files, "content/documents/T/2/en.md")
	k.put("documents/T/2/document.toml", strings.Replace(keptRecord, "2007", "2008", 1)+"[text.ja]\nstatus = \"authentic\"\n")
	k.publish("one language taken out")

	// rename, and move to another collection
	k.move("documents/T/2/", "documents/T/second/")
	k.put("documents/T/second/document.toml", "aliases = [\"documents/T/2/\"]\n"+strings.Replace(keptRecord, "2007", "2008", 1)+"[text.ja]\nstatus = \"authentic\"\n")
	k.publish("another ID")
	k.move("documents/T/second/", "documents/U/2/")
	k.put("documents/U/2/document.toml", "aliases = [\"documents/T/2/\", \"documents/T/second/\", \"old/page.html\"]\n"+strings.Replace(keptRecord, "2007", "2009", 1)+"[text.ja]\nstatus = \"authentic\"\n")
	k.publish("another collection and another year")

	// a renamed initiative
	k.move("initiatives/meeting.toml", "initiatives/ministerial-meeting.toml")
	k.put("initiatives/ministerial-meeting.toml", "aliases = [\"initiatives/meeting/\"]\n"+fmt.Sprintf(keptInitiative, "T/1#p1"))
	k.publish("a renamed initiative")

	// withdrawn
	delete(k.files, "content/initiatives/ministerial-meeting.toml")
	k.put("initiatives/ministerial-meeting.toml", "aliases = [\"initiatives/meeting/\"]\n"+strings.Replace(fmt.Sprintf(keptInitiative, "T/1#p1"), "passage = \"T/1#p1\"\n", "", 1))
	delete(k.files, "content/documents/T/1/en.md")
	delete(k.files, "content/documents/T/1/ja.md")
	k.put("documents/T/1/document.toml", keptRecord+"[withdrawn]\ndate = \"2028-01-01\"\nreason.en = \"A forgery.\"\nreason.ja = \"偽書。\"\n")
	k.publish("withdrawn")
	if k.rows < 600 {
		t.Errorf("only %d fragments were followed", k.rows)
	}
	t.Logf("%d addresses and fragments, %d fragments followed", len(k.ever), k.rows)
}

// TestAnArchiveLosesNothingInSilence makes every edit that loses an address, without what would keep it.
func TestAnArchiveLosesNothingInSilence(t *testing.T) {
	for _, c := range []struct {
		name string
		edit func(*keeper)
		code diag.Code
	}{
		{"a document deleted", func(k *keeper) { k.move("documents/T/2/", "../gone/") }, diag.LostAddress},
		{"a document renamed", func(k *keeper) { k.move("documents/T/2/", "documents/T/3/") }, diag.LostAddress},
		{"an initiative deleted", func(k *keeper) { delete(k.files, "content/initiatives/meeting.toml") }, diag.LostAddress},
		{"an initiative renamed", func(k *keeper) { k.move("initiatives/meeting.toml", "initiatives/other.toml") }, diag.LostAddress},
		{"the ledger deleted", func(k *keeper) { delete(k.files, "content/ledger.txt") }, diag.LostAddress},
		{"a document renamed without its anchors", func(k *keeper) {
			k.move("documents/T/2/", "documents/T/3/")
			delete(k.files, "content/documents/T/3/anchors.txt")
			k.put("documents/T/3/document.toml", "aliases = [\"/documents/T/2/\"]\n"+keptRecord+statusEnglish)
		}, diag.LostAnchors},
		{"a document withdrawn without its anchors", func(k *keeper) {
			delete(k.files, "content/documents/T/2/anchors.txt")
			k.put("documents/T/2/document.toml", keptRecord+"[withdrawn]\ndate = \"2028-01-01\"\nreason.en = \"A forgery.\"\n")
		}, diag.LostAnchors},
		{"the last row deleted from the anchors", func(k *keeper) {
			name := "content/documents/T/2/anchors.txt"
			kept := regexp.MustCompile(`(?m)^(p3 .*|.* p3 - - .*)\n`).ReplaceAll(k.files[name].Data, nil)
			k.files[name] = &fstest.MapFile{Data: kept}
		}, diag.LostAnchors},
		{"the anchors deleted", func(k *keeper) { delete(k.files, "content/documents/T/2/anchors.txt") }, diag.LostAnchors},
		{"a passage of a row taken out", func(k *keeper) {
			k.text("documents/T/1/en.md", "alpha gamma")
			k.text("documents/T/1/ja.md", "alpha gamma")
		}, diag.BadPassage},
	} {
		t.Run(c.name, func(t *testing.T) {
			k := newKeeper(t)
			c.edit(k)
			_, problems := generator.Plan(k.files, generator.Options{Keep: generator.Frozen})
			found := false
			for _, p := range problems {
				found = found || p.Code == c.code
			}
			if !found {
				t.Errorf("%s is not raised: %v", c.code, problems)
			}
		})
	}
}
