package render

import (
	"strings"
	"testing"
	"testing/fstest"

	"monjo/generator/diag"
	"monjo/generator/site"
)

func layouts(main string) fstest.MapFS {
	return fstest.MapFS{
		"base.html":     {Data: []byte(`{{define "page"}}<!DOCTYPE html><title>{{.Title}}</title>{{template "main" .}}{{end}}`)},
		"partials.html": {Data: []byte(`{{define "nothing"}}{{end}}`)},
		"prose.html":    {Data: []byte(`{{define "main"}}` + main + `{{end}}`)},
	}
}

func page(view site.ProseView) site.Page {
	return site.Page{Address: "en/about/", Layout: "prose", View: func() any { return view }}
}

func TestPlainTextIsEscapedByItsPlaceAndMarkupIsNot(t *testing.T) {
	r, problems := New(layouts(`<p title="{{.Description}}">{{.Description}}</p>{{markup .Body}}`))
	if problems != nil {
		t.Fatal(problems)
	}
	data, problems := r.Page(page(site.ProseView{Chrome: site.Chrome{Title: "<T>", Description: `"><script>x</script>`}, Body: "<p>body</p>"}))
	if problems != nil {
		t.Fatal(problems)
	}
	want := `<!DOCTYPE html><title>&lt;T&gt;</title><p title="&#34;&gt;&lt;script&gt;x&lt;/script&gt;">&#34;&gt;&lt;script&gt;x&lt;/script&gt;</p><p>body</p>`
	if string(data) != want {
		t.Errorf("got  %s\nwant %s", data, want)
	}
}

func TestAWrongLayoutIsNamedWithThePage(t *testing.T) {
	for name, test := range map[string]struct{ main, want string }{
		"a field that the view does not have":     {`{{.Sandwich}}`, "Sandwich"},
		"a word that the interface does not have": {`{{.W.sandwich}}`, "sandwich"},
		"a value where it would be unsafe":        {`<a href="{{.Description}}">x</a>`, "unsafe"},
	} {
		t.Run(name, func(t *testing.T) {
			r, problems := New(layouts(test.main))
			if problems != nil {
				t.Fatal(problems)
			}
			_, problems = r.Page(page(site.ProseView{Chrome: site.Chrome{Description: "javascript:alert(1)", W: map[string]site.Labels{}}}))
			if len(problems) != 1 || problems[0].Code != diag.BadLayout || !strings.Contains(problems[0].Words, test.want) || problems[0].File != "layouts/prose.html" {
				t.Errorf("%v", problems)
			}
		})
	}
}

func TestALayoutThatCannotBeReadIsNamed(t *testing.T) {
	_, problems := New(layouts(`{{if}}`))
	if len(problems) != 1 || problems[0].File != "layouts/prose.html" {
		t.Errorf("%v", problems)
	}
	_, problems = New(fstest.MapFS{})
	if len(problems) != 1 {
		t.Errorf("%v", problems)
	}
	r, _ := New(layouts("x"))
	if _, problems := r.Page(site.Page{Layout: "sandwich", View: func() any { return nil }}); len(problems) != 1 {
		t.Errorf("%v", problems)
	}
}
