package site

// This file is what layouts receive of the keeping of addresses and words: see view.go.

// GoneRow is a row that was published and has no words any more.
type GoneRow struct {
	Anchor string
	Number string // "¶ 12"
}

// ChangeView is one change of published words.
type ChangeView struct {
	ID     string // for a fragment
	Name   Labels // "Changed 1 March 2027"
	Reason Labels
	Rows   []AlterationView
}

// AlterationView is what a change did to a row in one language.
type AlterationView struct {
	Row    Label  // "¶ 12", linked to the row
	What   Labels // "added" or "removed"; empty where words became others
	Lang   string
	Before []Markup // the words that were published, what is no longer there marked
	After  []Markup // the words that they became
}

// MovedView is the small page at an old address.
type MovedView struct {
	Lang      string
	Title     string
	Canonical string // absolute address of where it leads
	To        string // the same as a relative reference
	Refresh   Markup // a meta element that carries on without script

	Stylesheet, Icon, Script string

	Words []Label // what happened, in each language of the page
	Link  Labels
}
