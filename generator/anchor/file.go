package anchor

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"monjo/generator/language"
)

// File is the anchors.txt of one document: what of it has been published.
type File struct {
	Path   string
	Rows   []Row   // every row there ever was, in the order of the document
	Blocks []Block // every block that was ever published; those of a row follow each other, by language, then in time
}

// Fate is what became of a row.
type Fate uint8

// The fates. A row without any block left is Removed; one whose words went into
// another row is Joined.
const (
	Living Fate = iota
	Removed
	Joined
)

// Row is a row as it was published last.
type Row struct {
	Anchor string
	Sides  [language.Count][]Fingerprint // empty where the version lacks the row, and where the row is not living
	Fate   Fate
	Into   string // the anchor of the row that a joined one went into
	Line   int    // in the file; 0 in one that was not read
}

// The marks that stand in place of a change's key.
const (
	First     = "-" // since: published with the first text in its language; until: stands still
	Redivided = "=" // the same words, divided into blocks in another way
	Untold    = "?" // the record does not say why
)

// Block is a block as it was published.
type Block struct {
	Fingerprint Fingerprint
	Language    language.Language
	Row         string // anchor
	Since       string // the key of a change in the record, or First, Redivided or Untold
	Until       string
	Words       string // as [Words] gives them
	Line        int
}

// Standing reports whether the block is part of the text as it was published last.
func (b Block) Standing() bool { return b.Until == First }

// Row finds a row by its anchor; nil when there is none.
func (f *File) Row(anchor string) *Row {
	for i := range f.Rows {
		if f.Rows[i].Anchor == anchor {
			return &f.Rows[i]
		}
	}
	return nil
}

// beginning is how many code points of each side are shown behind a row's bar.
const beginning = 24

const (
	head = `# The rows of this document and the anchors by which they are cited, as published. Written by "monjo freeze".
# An anchor, the fingerprints of its English and Japanese blocks, and how they begin. To correct the alignment,
# move a fingerprint to another row; "+" joins two, and a side without any is left out. No line is ever deleted.
`
	wordsLine = "words"
	wordsHead = `
# The words of every block ever published: fingerprint, language, row, since and until which change, words.
`
)

// Bytes writes the file, so that [Read] gives the same again.
func (f *File) Bytes() []byte {
	var b strings.Builder
	b.WriteString(head)
	words := map[Fingerprint]string{}
	for _, block := range f.Blocks {
		words[block.Fingerprint] = block.Words
	}
	for _, row := range f.Rows {
		b.WriteString(row.Anchor)
		switch row.Fate {
		case Removed:
			b.WriteString(" removed")
		case Joined:
			b.WriteString(" joined " + row.Into)
		}
		shown := ""
		for _, l := range language.All() {
			shown += " |"
			for n, fingerprint := range row.Sides[l] {
				if n == 0 {
					b.WriteString(" " + l.Code() + ":")
				} else {
					b.WriteByte('+')
				}
				b.WriteString(string(fingerprint))
				if n == 0 {
					shown += " " + begin(words[fingerprint])
				}
			}
		}
		if row.Fate == Living {
			b.WriteString(shown)
		}
		b.WriteByte('\n')
	}
	b.WriteString(wordsHead + wordsLine + "\n")
	for _, block := range f.Blocks {
		b.WriteString(strings.Join([]string{string(block.Fingerprint), block.Language.Code(), block.Row, block.Since, block.Until, escape(block.Words)}, " "))
		b.WriteByte('\n')
	}
	return []byte(b.String())
}

// begin is how a block begins, on one line.
func begin(words string) string {
	line := strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.IsSpace(r) {
			return ' '
		}
		return r
	}, words)
	if utf8.RuneCountInString(line) <= beginning {
		return line
	}
	return strings.TrimRight(string([]rune(line)[:beginning]), " ") + "…"
}

func escape(words string) string {
	return strings.NewReplacer(`\`, `\\`, "\n", `\n`, "\t", `\t`, "\r", `\r`).Replace(words)
}

func unescape(words string) string {
	return strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\t`, "\t", `\r`, "\r").Replace(words)
}

// Sort puts the blocks in the order of the rows, then of languages; those of a side stay in time.
func (f *File) Sort() {
	rank := map[string]int{}
	for i, row := range f.Rows {
		rank[row.Anchor] = i
	}
	slices.SortStableFunc(f.Blocks, func(a, b Block) int {
		if a.Row != b.Row {
			return rank[a.Row] - rank[b.Row]
		}
		return int(a.Language) - int(b.Language)
	})
}
