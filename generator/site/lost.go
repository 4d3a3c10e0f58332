package site

import (
	"fmt"
	"strings"

	"monjo/generator/archive"
	"monjo/generator/diag"
	"monjo/generator/language"
)

// accountFor reports a line of the ledger that this site does not answer. Of the pages of
// a document or initiative one is reported for all.
func (p *planner) accountFor(entry archive.LedgerEntry, have map[Address]bool, lost *diag.List) {
	at := diag.Position{File: p.archive.Ledger.Path, Line: entry.Line}
	address := Address(entry.Address)
	if have[address] {
		p.countRows(entry, lost)
		return
	}
	class, alias := thing(address)
	gone := func(other Address) bool { return other != address && p.published[other] && !have[other] }
	if neutral := Address(alias); gone(neutral) || strings.HasPrefix(entry.Address, string(Home(language.Japanese))) && gone(Home(language.English)+neutral) {
		return
	}
	hint := "if it was an alias, put that back; else add it to [moved] in archive.toml with the address of what took its place"
	switch class {
	case "documents":
		if same := p.butForCase(alias); same != "" {
			lost.Add(at, diag.LostAddress, fmt.Sprintf("the published address /%s would be lost", entry.Address), fmt.Sprintf("%s differs from it in capital letters alone, which is no other address: name the folder as it was", same))
			return
		}
		hint = fmt.Sprintf("if the document has another ID now, add aliases = [%q] to its record; if it is withdrawn, keep its folder, with anchors.txt, and add [withdrawn] with date, reason.en and reason.ja to its record", alias)
		if other := p.successor(); other != "" {
			hint = fmt.Sprintf("%s was never published under its own name; if it is this document, add aliases = [%q] to its record", other, alias)
		}
	case "initiatives":
		hint = fmt.Sprintf("if the initiative has another ID now, add aliases = [%q] to its record", alias)
	case "countries", "groups":
		hint = "the gazetteer does not know it any more: put its entry back, or " + hint
	}
	lost.Add(at, diag.LostAddress, fmt.Sprintf("the published address /%s would be lost", entry.Address), hint)
}

// countRows reports a document that lacks rows that were published; old addresses are
// followed to where the document is now.
func (p *planner) countRows(entry archive.LedgerEntry, lost *diag.List) {
	at := Address(entry.Address)
	if to, moved := p.movedTo[at]; moved {
		at = to
	}
	d := p.records[documentAt(at)]
	if entry.Rows == 0 || d == nil || d.AnchorsBroken {
		return
	}
	position := diag.Position{File: p.archive.Ledger.Path, Line: entry.Line}
	hint := "take " + d.AnchorsPath() + " from version control; without it the rows would get other numbers"
	switch {
	case d.Anchors == nil:
		lost.Add(position, diag.LostAnchors, fmt.Sprintf("the rows of %s were published, and its anchors.txt is gone", d.ID), hint)
	case len(d.Anchors.Rows) < entry.Rows:
		lost.Add(position, diag.LostAnchors, fmt.Sprintf("%d rows of %s were published, and its anchors.txt has %d", entry.Rows, d.ID, len(d.Anchors.Rows)), hint)
	}
}

// butForCase is a document whose address differs from a path in capital letters alone.
func (p *planner) butForCase(path string) string {
	for _, d := range p.archive.Documents {
		if own := string(Parallel(d.ID)); own != path && strings.EqualFold(own, path) {
			return d.ID
		}
	}
	return ""
}

// successor is the only document that brings anchors along and was never published under its own ID.
func (p *planner) successor() string {
	found := ""
	for _, d := range p.archive.Documents {
		if d.Anchors != nil && !p.published[Parallel(d.ID)] {
			if found != "" {
				return ""
			}
			found = d.ID
		}
	}
	return found
}
