package markdown

import "monjo/generator/diag"

// notes are the footnotes of a text.
type notes struct {
	byLabel  map[string]*note
	numbered []*note // by number
}

type note struct {
	body       *noteBlock
	number     int
	references int
	container  int // index of its first block, once converted
	blocks     int // how many
}

// collect makes the labels known before the first reference is met.
func (c *converter) collect() {
	for _, body := range c.found.notes {
		if c.notes.byLabel == nil {
			c.notes.byLabel = map[string]*note{}
		}
		if c.notes.byLabel[body.label] != nil {
			c.report.add(body.offset, diag.DuplicateDefinition, "another footnote has the name "+body.label, "give each footnote a name of its own")
			continue
		}
		c.notes.byLabel[body.label] = &note{body: body}
	}
	for i := range c.found.definitions {
		d := &c.found.definitions[i]
		if c.definitions == nil {
			c.definitions = map[string]*definition{}
		}
		if c.definitions[d.label] != nil {
			c.report.add(d.offset, diag.DuplicateDefinition, "another link definition has this name", `give each definition a name of its own, or write \[ for the sign itself`)
			continue
		}
		c.definitions[d.label] = d
	}
}

// refer counts a reference. Numbers are given by first reference, those of the
// running text before those inside footnotes.
func (c *converter) refer(label string) (number, occurrence int, ok bool) {
	n := c.notes.byLabel[label]
	if n == nil {
		return 0, 0, false
	}
	if n.number == 0 {
		c.notes.numbered = append(c.notes.numbered, n)
		n.number = len(c.notes.numbered)
	}
	n.references++
	return n.number, n.references, true
}

// bodies converts the footnotes by number; one may refer to the next.
func (c *converter) bodies() {
	for i := 0; i < len(c.notes.numbered); i++ {
		n := c.notes.numbered[i]
		n.container = len(c.text.Blocks)
		c.marker = n.body.firstMarker
		c.counts[Note]++
		c.inside(n.body, []Container{{Kind: Note, ID: c.counts[Note], Label: n.body.label, Number: n.number}}, n.body.offset)
		n.blocks = len(c.text.Blocks) - n.container
	}
	// The number of references is known only now. The blocks of a note share
	// their slices of containers, so writing it more than once does no harm.
	for _, n := range c.notes.numbered {
		for i := n.container; i < n.container+n.blocks; i++ {
			c.text.Blocks[i].Containers[0].References = n.references
		}
	}
}

// unused reports what nothing refers to: a reader would never see it.
func (c *converter) unused() {
	for i := range c.found.definitions {
		if d := &c.found.definitions[i]; !d.used && c.definitions[d.label] == d {
			c.report.add(d.offset, diag.UnusedDefinition, "nothing refers to this link definition, so it would be lost",
				`take it away, or write \[ for the sign itself`)
		}
	}
	for _, body := range c.found.notes {
		if n := c.notes.byLabel[body.label]; n.body == body && n.number == 0 {
			c.report.add(body.offset, diag.UnusedDefinition, "nothing refers to the footnote [^"+body.label+"], so it would be lost",
				"write [^"+body.label+"] where it belongs, or take the footnote away")
		}
	}
}
