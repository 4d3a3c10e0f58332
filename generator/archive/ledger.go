package archive

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"monjo/generator/anchor"
	"monjo/generator/diag"
	"monjo/generator/source"
)

// Ledger is every address that was ever published, as ledger.txt has it.
type Ledger struct {
	Path    string // empty when nothing was ever frozen
	Entries []LedgerEntry
}

// LedgerEntry is one line of the ledger.
type LedgerEntry struct {
	Address string // below the site's root, without the slash at its beginning
	Rows    int    // of a document, how many rows were published: anchors.txt says which; 0 for every other page
	Line    int
}

// LedgerPath is where the ledger stands in an archive.
const LedgerPath = "content/ledger.txt"

const (
	ledgerHead = `# Every address that this archive has published. Written by "monjo freeze"; a line is never taken out.
# "rows" and their number stand behind a document that can be cited by rows: its anchors.txt names them.
`
	withRows = " rows "
)

var ledgerForm = regexp.MustCompile(`^/([A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*/?)?$`)

// ReadLedger reads ledger.txt; an archive without one has an empty Ledger.
func ReadLedger(tree source.Tree) (Ledger, diag.List) {
	ledger := Ledger{Path: tree.Ledger}
	if tree.Ledger == "" {
		return ledger, nil
	}
	file, problems := tree.File(tree.Ledger)
	if file == nil || problems.Worst() == diag.Error {
		return ledger, problems
	}
	for n, line := range strings.Split(string(file.Bytes), "\n") {
		at := diag.Position{File: file.Path, Line: n + 1}
		if anchor.Conflict(line) {
			problems.Add(at, diag.MergeConflict, "a merge left a conflict here", "keep the addresses of both sides and take the mark out")
			continue
		}
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		address, count, counted := strings.Cut(line, withRows)
		rows, err := strconv.Atoi(count)
		if counted && (err != nil || rows < 1) || !ledgerForm.MatchString(address) || strings.Contains(address, "/../") || strings.Contains(address, "/./") {
			problems.Add(at, diag.BadLedger, fmt.Sprintf("%q is not an address", line), "take the file from version control and run monjo freeze")
			continue
		}
		ledger.Entries = append(ledger.Entries, LedgerEntry{Address: address[1:], Rows: rows, Line: n + 1})
	}
	return ledger, problems
}

// Sorted gives the ledger in the order of its addresses, each once.
func (l Ledger) Sorted() Ledger {
	entries := slices.Clone(l.Entries)
	slices.SortStableFunc(entries, func(a, b LedgerEntry) int { return strings.Compare(a.Address, b.Address) })
	kept := entries[:0]
	for _, entry := range entries {
		if n := len(kept); n > 0 && kept[n-1].Address == entry.Address {
			kept[n-1].Rows = max(kept[n-1].Rows, entry.Rows)
			continue
		}
		kept = append(kept, entry)
	}
	return Ledger{l.Path, kept}
}

// Bytes writes a sorted ledger.
func (l Ledger) Bytes() []byte {
	var b strings.Builder
	b.WriteString(ledgerHead)
	for _, entry := range l.Entries {
		b.WriteString("/" + entry.Address)
		if entry.Rows > 0 {
			b.WriteString(withRows + strconv.Itoa(entry.Rows))
		}
		b.WriteByte('\n')
	}
	return []byte(b.String())
}
