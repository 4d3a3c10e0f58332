// Package render turns the views of package site into bytes, with html/template and
// the layouts.
//
// A layout is one file, <name>.html, that defines "main"; base.html is the page
// around it and partials.html what several of them share. [New] parses all of them once;
// [Renderer.Page] may then be called by many goroutines.
//
// Views hold plain text, which html/template escapes by its place. The one exception
// is [site.Markup], made by package markdown, which the function markup passes
// through. "ZgotmplZ", with which html/template replaces what it thinks unsafe, is an
// error here and not a page.
package render

import (
	"bytes"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"strings"

	"monjo/generator/diag"
	"monjo/generator/site"
)

// Renderer is the parsed layouts. It does not change once made.
type Renderer struct {
	layouts map[string]*template.Template
}

// New parses the layouts in files, whose top holds base.html, partials.html and a
// file for each layout.
func New(files fs.FS) (*Renderer, diag.List) {
	var problems diag.List
	r := &Renderer{layouts: map[string]*template.Template{}}
	names, err := fs.Glob(files, "*.html")
	if err != nil || len(names) == 0 {
		problems.Add(diag.Position{File: "layouts"}, diag.BadLayout, "there are no layouts", "")
		return r, problems
	}
	shared := template.New("shared").Option("missingkey=error").Funcs(functions())
	for _, name := range []string{"base.html", "partials.html"} {
		problems = append(problems, parse(shared, files, name)...)
	}
	for _, name := range names {
		if name == "base.html" || name == "partials.html" {
			continue
		}
		layout, err := shared.Clone()
		if err != nil {
			problems.Add(diag.Position{File: path.Join("layouts", name)}, diag.BadLayout, err.Error(), "")
			continue
		}
		problems = append(problems, parse(layout, files, name)...)
		r.layouts[strings.TrimSuffix(name, ".html")] = layout
	}
	return r, problems
}

func parse(into *template.Template, files fs.FS, name string) diag.List {
	var problems diag.List
	text, err := fs.ReadFile(files, name)
	if err == nil {
		_, err = into.Parse(string(text))
	}
	if err != nil {
		problems.Add(diag.Position{File: path.Join("layouts", name)}, diag.BadLayout, trimmed(err), "see https://pkg.go.dev/text/template for the language of templates")
	}
	return problems
}

// functions is all that a layout can call. Everything else it needs is in its view.
func functions() template.FuncMap {
	return template.FuncMap{
		"markup": func(m site.Markup) template.HTML { return template.HTML(m) }, //nolint:gosec // made by package markdown alone
	}
}

// Page renders one page. The problem names the layout, since a view cannot be wrong
// by itself.
func (r *Renderer) Page(p site.Page) ([]byte, diag.List) {
	var problems diag.List
	at := diag.Position{File: path.Join("layouts", p.Layout+".html")}
	layout := r.layouts[p.Layout]
	if layout == nil {
		problems.Add(at, diag.BadLayout, "there is no such layout", "")
		return nil, problems
	}
	var page bytes.Buffer
	if err := layout.ExecuteTemplate(&page, "page", p.View()); err != nil {
		problems.Add(at, diag.BadLayout, fmt.Sprintf("/%s: %s", p.Address, trimmed(err)), "generator/site/view.go says what a layout receives")
		return nil, problems
	}
	if bytes.Contains(page.Bytes(), []byte("ZgotmplZ")) {
		problems.Add(at, diag.BadLayout, fmt.Sprintf("/%s: a value stands where it would be unsafe", p.Address), "put values into element content and quoted attributes alone")
		return nil, problems
	}
	return page.Bytes(), problems
}

func trimmed(err error) string { return strings.TrimPrefix(err.Error(), "template: ") }
