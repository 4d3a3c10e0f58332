package main

import (
	"bufio"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"monjo/generator"
	"monjo/generator/diag"
	"monjo/generator/gazetteer"
	"monjo/generator/link"
)

type linksCommand struct {
	Source    string `help:"The archive's folder, which holds content." default:"." type:"path" placeholder:"DIR"`
	Format    string `help:"text (one line a link, columns by tabs), json (one object a line) or csv." enum:"text,json,csv" default:"text"`
	Country   string `help:"Only links to this country, group or initiative: la, ASEAN, mekong-japan-summit." placeholder:"CODE"`
	Document  string `help:"Only links in this document." placeholder:"ID"`
	Language  string `help:"Only links in this language: en or ja." enum:",en,ja" default:"" placeholder:"en|ja"`
	Rule      string `help:"Only links made by this rule: ${enum}." enum:",name,adjective,combining,character,context,document,record,ambiguous" default:"" placeholder:"RULE"`
	Ambiguous bool   `help:"Names that are left unlinked because nothing decides what they mean; the same as --rule ambiguous."`
}

// ambiguousRule stands for the rule of a name that is left unlinked.
const ambiguousRule = "ambiguous"

// Run prints the links of the archive in its order, those of a text as they stand in it.
func (c *linksCommand) Run(s streams) error {
	site, problems, done, err := archiveFlags{Source: c.Source}.plan()
	if err != nil {
		return err
	}
	defer done()
	if stops(problems, false) {
		_ = diag.Text(s.err, visible(problems))
		fmt.Fprintf(s.err, "monjo: %s; monjo check explains\n", summary(problems))
		return errWrong
	}
	if c.Ambiguous && c.Rule != "" && c.Rule != ambiguousRule {
		return fmt.Errorf("--ambiguous and --rule %s leave nothing; give one of the two", c.Rule)
	}
	if c.Ambiguous {
		c.Rule = ambiguousRule
	}
	wanted, err := c.wanted(site)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(s.out)
	write, end := formOf(c.Format, out)
	for _, d := range site.Graph.Documents {
		if c.Document != "" && d.Record.ID != c.Document {
			continue
		}
		for _, o := range c.of(d) {
			if wanted(o) {
				if err := write(newLinkLine(o)); err != nil {
					return err
				}
			}
		}
	}
	if err := end(); err != nil {
		return err
	}
	return out.Flush()
}

// wanted checks the filters and gives them as a function.
func (c *linksCommand) wanted(site generator.Site) (func(link.Occurrence) bool, error) {
	if c.Document != "" && !slices.ContainsFunc(site.Graph.Documents, func(d *link.Document) bool { return d.Record.ID == c.Document }) {
		return nil, fmt.Errorf("there is no document %q", c.Document)
	}
	var target gazetteer.Reference
	if c.Country != "" {
		var ok bool
		if target, ok = link.Lookup(site.Gazetteer, c.Country); !ok {
			return nil, fmt.Errorf("there is no country, group or initiative %q; give a code such as LA or ASEAN, or an initiative's ID", c.Country)
		}
	}
	return func(o link.Occurrence) bool {
		return (c.Language == "" || o.Language.Code() == c.Language) &&
			(c.Rule == "" || c.Rule == ambiguousRule || o.Mention.Rule.String() == c.Rule) &&
			(c.Country == "" || o.Mention.Reference == target && len(o.Mention.Ambiguous) == 0 || slices.Contains(o.Mention.Ambiguous, target))
	}, nil
}

// of gives the links of a document, or its ambiguous names, in the order of the text.
func (c *linksCommand) of(d *link.Document) []link.Occurrence {
	all := slices.Clone(d.Ambiguous)
	if c.Rule != ambiguousRule {
		all = nil
		d.Each(func(o link.Occurrence) { all = append(all, o) })
	}
	for first := 0; first < len(all); {
		end := first + 1
		for end < len(all) && all[end].Row == all[first].Row && all[end].Language == all[first].Language && all[end].Block == all[first].Block {
			end++
		}
		slices.SortStableFunc(all[first:end], func(a, b link.Occurrence) int {
			return cmp.Or(a.Mention.Start-b.Mention.Start, b.Mention.End-a.Mention.End)
		})
		first = end
	}
	return all
}

// linkLine is one link as it is printed.
type linkLine struct {
	Document string `json:"document"`
	Row      string `json:"row"` // "title" or an anchor
	Language string `json:"language"`
	Kind     string `json:"kind"`
	Code     string `json:"code"`
	Rule     string `json:"rule"`
	Before   string `json:"before"`
	Words    string `json:"words"`
	After    string `json:"after"`
	File     string `json:"file"`
	Line     int    `json:"line"`
}

func newLinkLine(o link.Occurrence) linkLine {
	d, m := o.Document.Record, o.Mention
	at, words, row := d.Record.Position("title", o.Language.Code()), d.Title[o.Language], "title"
	if o.Row != link.Title {
		b := d.Versions[o.Language].Text.Blocks[o.Block]
		at, words, row = diag.Position{File: d.Versions[o.Language].File, Line: b.Line}, b.Words, o.Document.Rows[o.Row].Anchor
	}
	line := linkLine{
		Document: d.ID, Row: row, Language: o.Language.Code(), Kind: m.Reference.Class.String(), Code: m.Reference.ID, Rule: m.Rule.String(),
		Before: lastOf(words[:m.Start], 40), Words: words[m.Start:m.End], After: firstOf(words[m.End:], 40), File: at.File, Line: at.Line,
	}
	if len(m.Ambiguous) > 0 {
		var codes []string
		for _, r := range m.Ambiguous {
			codes = append(codes, r.ID)
		}
		line.Kind, line.Code, line.Rule = m.Ambiguous[0].Class.String(), strings.Join(codes, "/"), ambiguousRule
	}
	return line
}

// lastOf and firstOf cut words to their last or first n code points.
func lastOf(words string, n int) string {
	at := len(words)
	for range n {
		_, size := utf8.DecodeLastRuneInString(words[:at])
		at -= size
	}
	return words[at:]
}

func firstOf(words string, n int) string {
	at := 0
	for range n {
		_, size := utf8.DecodeRuneInString(words[at:])
		at += size
	}
	return words[:at]
}

// formOf gives what writes a line in a form, and what ends the whole.
func formOf(format string, w io.Writer) (write func(linkLine) error, end func() error) {
	end = func() error { return nil }
	switch format {
	case "json":
		encoder := json.NewEncoder(w)
		encoder.SetEscapeHTML(false)
		return func(l linkLine) error { return encoder.Encode(l) }, end
	case "csv":
		table := csv.NewWriter(w)
		_ = table.Write([]string{"document", "row", "language", "kind", "code", "rule", "before", "words", "after", "file", "line"}) // Error gives it
		return func(l linkLine) error {
				return table.Write([]string{l.Document, l.Row, l.Language, l.Kind, l.Code, l.Rule, l.Before, l.Words, l.After, l.File, strconv.Itoa(l.Line)})
			}, func() error {
				table.Flush()
				return table.Error()
			}
	}
	oneLine := strings.NewReplacer("\n", " ", "\r", " ", "\t", " ")
	return func(l linkLine) error {
		_, err := fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s[%s]%s\n", l.Document, l.Row, l.Language, l.Code, l.Rule,
			oneLine.Replace(l.Before), oneLine.Replace(l.Words), oneLine.Replace(l.After))
		return err
	}, end
}
