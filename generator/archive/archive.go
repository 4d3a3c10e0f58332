// Package archive is the domain: documents, their language versions and
// provenance, initiatives and the archive itself, as checked records.
//
// [ReadInfo], [ReadDocument], [ReadInitiative] and [ReadPage] each read one entry
// of a [source.Tree] and depend on its files alone, so that they can run side by
// side and their results can be cached. [Assemble] puts them together and checks
// what only the whole can tell: that every ID named somewhere exists, that no
// initiative is a part of itself, that no alias takes an address away.
//
// # A record's rules
//
// Values that depend on the language are [language.Text]. Dates are EDTF (package
// date) and keep their precision. Words from a fixed vocabulary (kinds, statuses,
// extents, events) are those of vocabulary.go; the interface has a word for each
// in i18n. Every address of another site is http or https.
//
// A record without a text is a catalogue record and an ordinary thing. A text
// without its [text.en] or [text.ja] table, or the table without the text, is an
// error: the status of every text is stated, never assumed.
package archive

import (
	"monjo/generator/anchor"
	"monjo/generator/date"
	"monjo/generator/language"
	"monjo/generator/markdown"
	"monjo/generator/source"
)

// Archive is the whole content, checked.
type Archive struct {
	Info        Info
	Documents   []*Document   // by date, then by ID
	Withdrawn   []*Document   // those that were withdrawn, in the same order; not among Documents
	Initiatives []*Initiative // by ID
	Pages       []*Page       // by ID
	Ledger      Ledger
}

// Info is archive.toml: what the archive says of itself.
type Info struct {
	Title       language.Text
	Description language.Text // one or two sentences for the home page and for search engines
	Publisher   language.Text // who publishes the archive
	BaseURL     string        // absolute, http or https, ends in "/"
	Contact     string        // an address to write to, mailto, http or https; may be empty
	Licence     Licence       // of the archive's own words: records, translations, abstracts
	Databases   []Database    // by ID
	Moved       []Move        // by the old address
}

// Move says where something is now that no record has as an alias, such as a page of prose.
type Move struct {
	From source.Value // the key under [moved]
	To   source.Value
}

// Licence is the terms under which the archive's own words may be used.
type Licence struct {
	Name language.Text
	URL  string
}

// Database is a database that documents were taken from, stated once for all of them.
type Database struct {
	ID           string // the key under [databases]
	Name         language.Text
	Series       language.Text // the larger database that it belongs to
	Leader       language.Text
	Institutions language.Text
	URL          string
}

// Document is one historical text with its record.
type Document struct {
	ID              string
	Title           language.Text
	TitleTranslated [language.Count]bool // the title in this language is the archive's own translation
	Date            date.Date
	Place           language.Text
	Kind            string                   // one of Kinds
	Source          language.Text            // the printed or issuing source
	Abstract        language.Text            // the archive's own words
	Note            language.Text            // what the database notes, verbatim
	Speech          *Speech                  // nil but for a speech in the Diet
	Provenance      *Provenance              // nil when the text was taken from no database
	Elsewhere       []Elsewhere              // by key
	Evidence        []Evidence               // by key
	Aliases         []source.Value           // old addresses
	Changes         []Change                 // of what was published, by date, then by key
	Withdrawn       *Withdrawal              // nil while the document is published
	Anchors         *anchor.File             // nil until the document is frozen
	AnchorsBroken   bool                     // anchors.txt has errors and is not in Anchors: what depends on it is not worth reporting
	Overrides       []Override               // by key
	Versions        [language.Count]*Version // nil where the archive has no text in that language

	Record *source.Record // for the position of a problem found later
}

// Change is why words that were published have become others.
type Change struct {
	Key    string
	Date   date.Date
	Reason language.Text
	Rows   []source.Value // anchors; none where the change is of every row that changed then
}

// Withdrawal is why something is no longer published. Its address stays.
type Withdrawal struct {
	Date   date.Date
	Reason language.Text
}

// Speech is what the database records of a Prime Minister's speech in the Diet.
type Speech struct {
	Cabinet string
	Session string
	Speaker language.Text
	Kind    string
}

// Provenance says which database a text was taken from, and where it stands there.
type Provenance struct {
	Database  string // ID of a Database
	ID        string // the document's ID there
	URL       language.Text
	Retrieved date.Date // zero when not known
}

// Elsewhere is another place where the text can be read.
type Elsewhere struct {
	Key  string
	Name language.Text
	URL  language.Text
}

// Evidence says where a fact of the record was checked.
type Evidence struct {
	Key       string
	URL       string
	Supports  string // which facts, in English
	Consulted date.Date
}

// Version is the text of a document in one language.
type Version struct {
	Status     string        // one of Statuses
	Extent     string        // one of Extents
	From       string        // code of the language that it was translated from; empty for an original
	Translator language.Text // who translated it
	Translated date.Date     // when; zero when not known
	Official   string        // where the official text in this language can be read, when this one is not it
	Note       language.Text
	Text       markdown.Text
	File       string // path of the source file
}

// Initiative is a named programme, meeting, fund, agreement or commitment.
type Initiative struct {
	ID          string
	Name        language.Text
	Also        [language.Count][]source.Value // other wordings found in texts
	Kind        string                         // one of InitiativeKinds
	PartOf      source.Value                   // ID of an initiative; zero when it stands alone
	Follows     source.Value                   // ID of the initiative that it succeeds
	Description language.Text
	Events      []Event   // by date, then by key
	Passages    []Passage // rows that are about the initiative, those of events included
	Evidence    []Evidence
	Aliases     []source.Value // old addresses

	Record *source.Record
}

// Event is something that happened to an initiative.
type Event struct {
	Key      string
	Kind     string // one of EventKinds
	Date     date.Date
	Place    language.Text
	Name     language.Text
	Note     language.Text
	Document source.Value // ID of the document that shows it; zero when the archive has none
	Passage  *Passage     // the rows that show it; nil when none are named
}

// Passage is a run of rows of a document.
type Passage struct {
	Document string // ID
	First    string // anchor such as "p12"
	Last     string // anchor; the same as First for a single row
	Value    source.Value
}

// Page is a page of prose, such as "about".
type Page struct {
	ID    string
	Title language.Text // the words of the first heading, which is not repeated in the text
	Texts [language.Count]markdown.Text
}
