package diag

// Code names a kind of problem. A code keeps its meaning for ever: scripts and
// annotations rely on it.
type Code string

// Severity says what a problem does to a build.
type Severity uint8

// The severities, mildest first.
const (
	None        Severity = iota
	Information          // worth knowing; shown by check
	Warning              // doubtful; an error under --strict
	Error                // the build does not write
)

// String is "error", "warning", "information" or "none".
func (s Severity) String() string {
	return [...]string{"none", "information", "warning", "error"}[s]
}

// Codes that package source raises: files and the form of records.
const (
	BadEncoding    Code = "bad-encoding"    // a file is not UTF-8
	BadCharacter   Code = "bad-character"   // NUL, another control, or a bidirectional control
	DoubtfulSign   Code = "doubtful-sign"   // U+FFFD or a stray byte order mark inside a text
	TooLarge       Code = "too-large"       // a file or a construct is larger than any honest one
	NotAFile       Code = "not-a-file"      // a symbolic link, device, socket or pipe
	Unreadable     Code = "unreadable"      // the file system refused
	UnexpectedFile Code = "unexpected-file" // a file that means nothing at its place
	MissingFile    Code = "missing-file"    // a file that must be there
	BadID          Code = "bad-id"          // a folder or file name that cannot be an address
	DuplicateID    Code = "duplicate-id"    // two IDs that differ in case alone, or one inside the other
	BadTOML        Code = "bad-toml"        // the file is not TOML
	UnknownKey     Code = "unknown-key"     // a key that means nothing here
	WrongType      Code = "wrong-type"      // a value of another type
	MissingKey     Code = "missing-key"     // a key that must be there
	EmptyValue     Code = "empty-value"     // "" where words are needed
	BadValue       Code = "bad-value"       // a word that is not one of the words allowed here
)

// Codes that package archive raises: the meaning of records.
const (
	BadDate            Code = "bad-date"            // not an EDTF date, or a day that no calendar has
	BadAddress         Code = "bad-address"         // not an address of the web
	BadPassage         Code = "bad-passage"         // not a run of rows of a document
	BadAlias           Code = "bad-alias"           // an old address that cannot be kept
	UnknownID          Code = "unknown-id"          // an ID that nothing has
	TakenAddress       Code = "taken-address"       // two things that would be published at one address
	Circular           Code = "circular"            // an initiative that is a part or a successor of itself
	EmptyText          Code = "empty-text"          // a text without words
	MissingTitle       Code = "missing-title"       // a page that does not begin with a heading
	MissingTranslation Code = "missing-translation" // a value or text that exists in one language only
)

// Codes that the keeping of addresses and anchors raises.
const (
	BadAnchors       Code = "bad-anchors"       // an anchors.txt that does not say what was published
	MergeConflict    Code = "merge-conflict"    // a mark of version control where two changes could not be merged
	BadLedger        Code = "bad-ledger"        // a line of ledger.txt that is no address
	LostAddress      Code = "lost-address"      // a published address at which nothing would be found any more
	LostAnchors      Code = "lost-anchors"      // a published document whose anchors.txt is gone
	AtRisk           Code = "at-risk"           // published addresses that a build without --frozen leaves out
	NotFrozen        Code = "not-frozen"        // an address or row that was never recorded as published
	UntoldChange     Code = "untold-change"     // a published row with other words, and no reason in the record
	StaleTranslation Code = "stale-translation" // a translation of words that have changed since
	UnusedChange     Code = "unused-change"     // a change in a record under which no row has changed
	BadChange        Code = "bad-change"        // a change in a record that names no row of the document
	ChangedPassage   Code = "changed-passage"   // a passage of an initiative of which published words are being replaced
	WrongLanguage    Code = "wrong-language"    // a text that is written in the other language
	MissingSide      Code = "missing-side"      // rows that one of two language versions lacks
	Withdrawn        Code = "withdrawn"         // a reference to something that was withdrawn
)

// Codes that package gazetteer and link raise: names.
const (
	BadName       Code = "bad-name"       // a name that would be found where it is not meant
	AmbiguousName Code = "ambiguous-name" // a name that more than one thing has; it is left unlinked
	UnmatchedLink Code = "unmatched-link" // an entry of a record's [links] whose words are not in the document

	DifferingNames   Code = "differing-names"   // a row whose language versions name different countries or groups
	DifferingNumbers Code = "differing-numbers" // a row whose language versions carry different numbers, dates or amounts
	DoubtfulRow      Code = "doubtful-row"      // a row whose two sides may not belong together
)

// Codes that package markdown raises: words that a Markdown renderer would drop
// or change in silence, and constructs that the format does not have.
const (
	RawHTML             Code = "raw-html"             // HTML in a text
	Image               Code = "image"                // a picture in a text
	BadLink             Code = "bad-link"             // an address that a link may not have, or a link without words
	UndefinedReference  Code = "undefined-reference"  // [words][name] or [^name] without its definition
	UnusedDefinition    Code = "unused-definition"    // a link definition or footnote that nothing refers to
	DuplicateDefinition Code = "duplicate-definition" // two link definitions or footnotes of one name
	MisplacedNote       Code = "misplaced-note"       // a footnote written inside a list, quotation or footnote
	RaggedTable         Code = "ragged-table"         // a table row with more or fewer cells than the head
	BadHeadingID        Code = "bad-heading-id"       // {…} after a heading that is not {#id}
	DuplicateHeadingID  Code = "duplicate-heading-id" // two headings of a text with one {#id}
	EmptyHeading        Code = "empty-heading"        // a heading without words
	ClosingHashes       Code = "closing-hashes"       // number signs at the end of a heading, which vanish
	CodeInfo            Code = "code-info"            // words after the signs that open a code block, which vanish
	BadRuby             Code = "bad-ruby"             // {base|reading} with an empty or doubled part
	StrayRule           Code = "stray-rule"           // a dividing line that divides nothing
	StrayEmphasis       Code = "stray-emphasis"       // ** that did not become strong words
	TooDeep             Code = "too-deep"             // quotations, lists or formatting inside one another too often
	ParserFailure       Code = "parser-failure"       // the Markdown parser broke down on a text, or lost words of it
)

// BadLayout is raised by package render: a template that cannot be read or that asks
// for something its view does not have.
const BadLayout Code = "bad-layout"

// Codes that import raises: what is odd about a file taken from a database.
const (
	ImportAssumed    Code = "import-assumed"     // a value that the file does not state
	ImportBanner     Code = "import-banner"      // a banner of a form that is not known
	ImportBrokenItem Code = "import-broken-item" // a list item that goes on after a blank line
	ImportCollection Code = "import-collection"  // a page of which the collection is not known
	ImportDate       Code = "import-date"        // a date that is miswritten or contradicts the ID
	ImportDuplicate  Code = "import-duplicate"   // the same page twice
	ImportEdited     Code = "import-edited"      // a document that somebody worked on since its import
	ImportEncoding   Code = "import-encoding"    // a file in another encoding than UTF-8
	ImportHTML       Code = "import-html"        // HTML that plain text cannot carry, or words left out with it
	ImportID         Code = "import-id"          // a file whose name is not one of the database's
	ImportJoined     Code = "import-joined"      // a value of several lines
	ImportLabel      Code = "import-label"       // a header that is not as headers are
	ImportLanguage   Code = "import-language"    // a language that is not published, or not the one that the ID says
	ImportLostQuote  Code = "import-lost-quote"  // a letter where a quotation mark was
	ImportMojibake   Code = "import-mojibake"    // UTF-8 that was read as another encoding
	ImportRepeatMark Code = "import-repeat-mark" // a repeat mark written with two slashes
	ImportSpace      Code = "import-space"       // a control character that stands for white space
	ImportTitle      Code = "import-title"       // a document without a title, or with one that is not marked as such
	ImportTwin       Code = "import-twin"        // two language versions that contradict each other
)

// severities lists the codes that do not stop a build; every other code is an error.
var severities = map[Code]Severity{
	ImportAssumed:      Information,
	ImportBanner:       Warning,
	ImportBrokenItem:   Warning,
	ImportDate:         Warning,
	ImportEncoding:     Information,
	ImportHTML:         Information,
	ImportJoined:       Information,
	ImportLabel:        Warning,
	ImportLanguage:     Warning,
	ImportLostQuote:    Warning,
	ImportMojibake:     Warning,
	ImportRepeatMark:   Information,
	ImportSpace:        Information,
	ImportTitle:        Warning,
	ImportTwin:         Warning,
	StrayEmphasis:      Warning,
	DoubtfulSign:       Warning,
	MissingTranslation: Information,
	AtRisk:             Warning,
	NotFrozen:          Warning,
	ChangedPassage:     Warning,
	WrongLanguage:      Warning,
	MissingSide:        Information,
	StaleTranslation:   Information,
	UntoldChange:       Warning,
	UnusedChange:       Warning,
	AmbiguousName:      Information,
	DifferingNames:     Information,
	DifferingNumbers:   Information,
	DoubtfulRow:        Information,
}

// Severity is what a problem with this code does to a build. A code that is not
// listed as milder is an Error.
func (c Code) Severity() Severity {
	if s, ok := severities[c]; ok {
		return s
	}
	return Error
}
