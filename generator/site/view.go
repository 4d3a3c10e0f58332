package site

// This file is the contract between the pages and the layouts: what a template
// receives. Every value is finished; a template chooses, repeats and places, and
// looks nothing up but the words of the interface.

// Label is some words in one language.
type Label struct {
	Text string
	Lang string // "en" or "ja" where it is not the page's own language, else empty
	Href string // relative reference; empty where the words are no link
}

// Labels are the same words once for each language of the page: one on a page in
// one language, two on a page in both.
type Labels []Label

// Markup is HTML made by package markdown; nothing else is ever put into a page unescaped.
type Markup string

// Chrome is what every page has around its content.
type Chrome struct {
	Lang        string // of the html element
	Neutral     bool   // the page is in both languages
	Title       string // for the title element
	Description string // for search engines; may be empty
	Canonical   string // absolute
	Alternates  []Alternate
	Stylesheet  string
	Script      string // of a page with a text that is cited row by row; empty on others
	Icon        string
	Home        Labels // the archive's name, linked
	Navigation  []Item
	Breadcrumbs []Labels
	Languages   []Item // this page in English, in Japanese, in both
	Publisher   Labels
	Licence     Labels
	Contact     string
	W           map[string]Labels // the words of the interface, by key
	A           map[string]string // the same as plain text, for attributes
}

// Alternate is the page in another language, for search engines.
type Alternate struct{ Hreflang, Href string }

// Item is an entry of a menu.
type Item struct {
	Labels  Labels
	Current bool
}

// HomeView is the home page in one language.
type HomeView struct {
	Chrome
	Heading     Labels
	Description Labels
	Counts      []Labels // how many documents, initiatives, countries
	Featured    []DocumentItem
	Latest      []DocumentItem
	Initiatives []InitiativeItem
	Countries   []Tally
	Years       []Tally
}

// RootView is the root: the way in, once in each language.
type RootView struct {
	Chrome
	Sides []Entrance
}

// Entrance is the way into the archive in one language.
type Entrance struct {
	Lang        string
	Heading     Labels
	Description Labels
	Enter       Labels
	Counts      []Labels
	Featured    []DocumentItem
	About       Labels
}

// Tally is something with a number.
type Tally struct {
	Labels Labels
	Count  int
	Years  Labels // of a former state
	Note   Labels
}

// DocumentItem is a document in a list.
type DocumentItem struct {
	Title     Labels
	Date      Time
	Place     Labels
	Kind      Labels
	Languages []Badge
	Quotes    []Quote
	Through   []Labels // the groups by which a country is implied
}

// Badge is a language in which a document can be read, and the status of that text.
type Badge struct {
	Labels Labels
	Class  string // the status, or "record" for a record without a text
}

// Time is a date in words, and for machines where HTML has a form for it.
type Time struct {
	Words   Labels
	Machine string
}

// YearView is the documents of one year.
type YearView struct {
	Name      Labels
	ID        string // for a fragment, such as "y2007"
	Documents []DocumentItem
}

// ListView is a list of documents by year.
type ListView struct {
	Chrome
	Heading Labels
	Lead    Labels
	Index   []Tally    // the years, linked
	Years   []YearView // the documents; empty where the years have pages of their own
	Part    Labels     // as in EntityView
	Parts   []Item
}

// Quote is words in their context, from a row of a document.
type Quote struct {
	Before, Words, After string
	Lang                 string
	Row                  string // "¶ 12", or the interface's word for a title
	Href                 string
	Source               Labels // the document, where the quote does not stand under it
}

// Fact is a line of a record.
type Fact struct {
	Term   Labels
	Values []FactValue
}

// FactValue is one value of a fact.
type FactValue struct {
	Labels  Labels
	Machine string // a date for machines; empty for other values
	Note    Labels
}

// Notice is something that a reader must know before the text.
type Notice struct {
	Class string // "missing", "catalogue", "status", "moved"
	Words Labels
	Link  Labels // what follows from it; may be empty
}

// DocumentView is a document in one language, or in both side by side.
type DocumentView struct {
	Chrome
	Heading     Labels
	Date        Time
	Kind        Labels
	Notices     []Notice
	Abstract    Labels
	Body        Markup // the text in one language; empty on the parallel page
	BodyLang    string
	Rows        []RowView // the parallel text
	Heads       []Label   // the heads of the two columns
	Facts       []Fact
	Citations   []Label
	Copies      []Copy // for those who have script; none without a text
	Countries   []Tally
	Implied     []Tally // the note says by which groups
	Groups      []Tally
	Initiatives []Act
	Previous    *DocumentItem
	Next        *DocumentItem
	Related     []Related
	Gone        []GoneRow    // of a withdrawn document
	Changes     []ChangeView // of published words
}

// RowView is a row of the parallel text.
type RowView struct {
	Anchor string
	Number string   // "¶ 12"
	Class  string   // "heading", "paragraph" or "removed"
	Joined []string // the anchors of published rows whose words stand in this one
	Ways   []Label  // the row on the pages in one language, each in that language
	Cells  []Cell
}

// Cell is one side of a row; an empty one is a gap.
type Cell struct {
	Lang string
	Body Markup
	Gap  string  // says that there is nothing, in the language of the cell; else empty
	Ways []Label // of a row that was taken out: to the words that it had and to its neighbours
}

// Copy is a button that copies something of a row.
type Copy struct {
	Lang   string
	Words  string // on the button
	Pieces string // a JSON array: what is copied, with the row's number between each two pieces
	Done   string // said once it is copied
	Failed string // said before the text where it cannot be copied
}

// Related is the documents of an initiative to which the document belongs.
type Related struct {
	Initiative Labels
	Documents  []DocumentItem
	Count      string
	All        Labels // the way to all of them, where they are too many; else empty
}

// InitiativeItem is an initiative in a list.
type InitiativeItem struct {
	Name      Labels
	Kind      Labels
	Since     Time
	Countries []Labels // named
	Implied   []Labels // implied by groups alone
	Quotes    []Quote
	Way       Labels   // on the page of a country: "named"; empty where Through says how
	Through   []Labels // on the page of a country: the groups that imply it
}

// InitiativeView is the page of an initiative.
type InitiativeView struct {
	Chrome
	Heading      Labels
	Kind         Labels
	Description  Labels
	Also         []Label // other wordings
	PartOf       Labels
	Parts        []InitiativeItem
	Follows      Labels
	Followers    []Labels
	Events       []EventView
	Passages     []PassageView
	Named        []Participant // countries
	Groups       []Participant
	Mentions     []YearView // documents that name the initiative; empty where their years have pages
	MentionYears []Bar
	Evidence     []Fact
}

// EventView is an event of an initiative's life.
type EventView struct {
	Date   Time
	Kind   Labels
	Name   Labels
	Place  Labels
	Note   Labels
	Source []Phrase // "Proposed in …"; empty where the archive has no document of it
	Rows   Label    // "¶ 12–15", linked; empty where no rows are named
}

// Phrase is words around a link, in one language of the page.
type Phrase struct {
	Before, After string
	Link          Label
	Lang          string // as in Label
}

// Act is what a document does with an initiative: "proposes …".
type Act struct {
	Words []Phrase
	Rows  []Label // where in the document
}

// PassageView is the words of a document about an initiative.
type PassageView struct {
	Document Labels
	Rows     Label
	Lang     string
	Body     Markup // empty where the passage is long
}

// Participant is a country or group that an initiative names.
type Participant struct {
	Name    Labels
	Implies []Labels // by a group: its members on the date of the document that are not named themselves
	Quotes  []Quote
	More    Labels // "and 3 more", empty where all are shown
}

// EntityView is the page of a country or group, or of one year of a country, group or
// initiative that is named in very many documents.
type EntityView struct {
	Chrome
	Heading Labels
	Kind    Labels // "Former state", "Group of countries"; empty for a country
	Class   string // "country", "group" or "initiative"
	Facts   []Fact
	Summary []Labels    // how often it is named, and apart from that implied
	Members *Membership // of a group; nil where there are none

	Initiatives []InitiativeItem
	Named       []YearView // the documents that name it; without a name on the page of a year
	Implied     []YearView // the documents that only imply it

	// Where there are too many for one page, the years instead.
	InitiativeYears, NamedYears, ImpliedYears []Bar

	Part  Labels  // "Page 2 of 3" of a year; empty where one page holds all
	Parts []Item  // the pages of the year
	Index []Tally // the other years, on the page of a year
}

// Bar is a year with the number of its entries, and the share of the year with the most.
type Bar struct {
	Year  Labels
	Count string
	Width string // "37.5%"
}

// Membership is who belonged to a group and when: a table with a line for each span of
// years, and the same as bars on a scale.
type Membership struct {
	Members []MemberRow
	Scale   []Mark // empty where no date is known
}

// MemberRow is one country of a group.
type MemberRow struct {
	Country Labels
	Spans   []Span
}

// Span is the time from one date to another; where the table leaves an end open, the
// bar reaches to the edge of the scale.
type Span struct {
	From, To Time
	Open     bool // still so when the table was made
	X, Width string
}

// Mark is a year on a scale.
type Mark struct {
	Name string
	X    string
}

// IndexView is the list of initiatives, countries or groups.
type IndexView struct {
	Chrome
	Heading     Labels
	Lead        Labels
	Initiatives []InitiativeItem
	Sections    []Section
	Apart       []Section // former states, groups
	Part        Labels    // as in EntityView
	Parts       []Item
}

// Section is a part of an index.
type Section struct {
	Name  Labels
	Items []Tally
}

// ProseView is a page of prose.
type ProseView struct {
	Chrome
	Heading Labels
	Body    Markup
}

// NotFoundView is the page for an address that nothing has.
type NotFoundView struct {
	Chrome
	Heading Labels
	Items   []Item
}
