package generator

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"monjo/generator/diag"
	"monjo/generator/site"
)

// biggest is how many bytes a page may have however much the archive says of its subject.
const biggest = 300_000

// crowded is an archive in which everything is named in very many documents, most of
// them in one year: one group, one country that half of them name and half imply, one
// initiative that all of them name, and many initiatives that are a part of it.
func crowded(documents, initiatives int) fstest.MapFS {
	files := fstest.MapFS{}
	put := func(name, text string) { files["content/"+name] = &fstest.MapFile{Data: []byte(text)} }
	put("archive.toml", "title.en = \"Crowded\"\ntitle.ja = \"満員\"\nbase_url = \"https://archive.example/\"\n")
	put("initiatives/fund.toml", "name.en = \"Friendship Fund\"\nname.ja = \"友好基金\"\nkind = \"fund\"\n")
	english := "The representatives of Laos and of Japan, having met in the presence of ASEAN, agreed that the Friendship Fund should serve the countries of the region."
	japanese := "日本及びラオスの代表は、ASEANの立会いの下に会合し、友好基金を地域諸国のために用いることに合意した。"
	for n := range documents {
		year := 1999
		if n%2 > 0 {
			year = 1998 + n/2%25
		}
		text, other := english, japanese
		if n%4 == 3 {
			text, other = strings.ReplaceAll(english, "Laos and of ", ""), strings.ReplaceAll(japanese, "及びラオス", "")
		}
		id := fmt.Sprintf("documents/%05d/", n)
		put(id+"document.toml", fmt.Sprintf("title.en = \"Joint Statement No. %d on the Friendship Fund and on other matters of common concern\"\ntitle.ja = \"第%d回友好基金その他の共通の関心事項に関する共同声明\"\ndate = \"%d-%02d-%02d\"\nkind = \"statement\"\nplace.en = \"Vientiane\"\n[text.en]\nstatus = \"official\"\n[text.ja]\nstatus = \"unofficial\"\n", n, n, year, n%12+1, n%28+1))
		put(id+"en.md", strings.Repeat(text+"\n\n", 3))
		put(id+"ja.md", strings.Repeat(other+"\n\n", 3))
	}
	for n := range initiatives {
		put(fmt.Sprintf("initiatives/plan-%d.toml", n), fmt.Sprintf("name.en = \"Plan Number %d for Roads and Bridges\"\nname.ja = \"道路橋梁計画第%d号\"\nkind = \"plan\"\npart_of = \"fund\"\n[events.proposed]\ndate = \"%d\"\npassage = \"%05d#p1-p3\"\n", n, n, 1999+n%3, n%documents))
	}
	return files
}

// TestNoPageGrowsWithTheArchive also follows every link of the pages that it measures:
// years and their parts are where lists could lose their entries.
func TestNoPageGrowsWithTheArchive(t *testing.T) {
	planned, problems := Plan(crowded(280, 320), Options{})
	if problems.Worst() == diag.Error {
		t.Fatal(problems)
	}
	addresses := map[string]bool{}
	for _, p := range planned.Pages {
		if addresses[string(p.Address)] {
			t.Errorf("/%s is planned twice", p.Address)
		}
		addresses[string(p.Address)] = true
	}
	href := regexp.MustCompile(`<a [^>]*href="([^"]*)"`)
	shown := map[string]int{} // documents by list
	alike := regexp.MustCompile(`documents/.|/initiatives/plan-|/countries/(bn|id|kh|mm|my|ph|sg|vn)/`)
	for n, p := range planned.Pages {
		if alike.MatchString(string(p.Address)) && n%97 > 0 {
			continue
		}
		data, problems := planned.renderer.Page(p)
		if problems.Worst() == diag.Error {
			t.Fatal(problems)
		}
		if len(data) > biggest {
			t.Errorf("/%s has %d bytes", p.Address, len(data))
		}
		here := &url.URL{Path: "/" + string(p.Address)}
		for _, found := range href.FindAllStringSubmatch(string(data), -1) {
			to, err := here.Parse(found[1])
			if err != nil {
				t.Fatal(err)
			}
			if to.Host == "" && p.Layout != "not-found" && !addresses[strings.TrimPrefix(to.Path, "/")] {
				t.Errorf("/%s: %s leads nowhere", p.Address, found[1])
			}
		}
		if v, ok := p.View().(site.EntityView); ok {
			list := strings.Join(strings.SplitN(string(p.Address), "/", 4)[:3], "/")
			for _, year := range v.Named {
				shown[list] += len(year.Documents)
			}
			for _, year := range v.Implied {
				shown[list+" implied"] += len(year.Documents)
			}
			shown[list+" initiatives"] += len(v.Initiatives)
		}
	}
	for list, want := range map[string]int{
		"en/countries/la": 210, "ja/countries/la implied": 70, "ja/countries/jp": 280, "en/countries/jp initiatives": 320,
		"en/groups/asean": 280, "ja/groups/asean initiatives": 320, "en/initiatives/fund": 280, "en/countries/th implied": 280,
	} {
		if shown[list] != want {
			t.Errorf("%s: %d entries on all pages together, not %d", list, shown[list], want)
		}
	}
}
