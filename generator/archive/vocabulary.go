package archive

// Kinds are the kinds of documents, in the order in which lists show them.
func Kinds() []string {
	return []string{"treaty", "agreement", "exchange-of-notes", "declaration", "statement", "communique", "speech", "programme", "strategy",
		"plan", "memorandum", "minutes", "press-release", "press-conference", "report", "letter", "law", "resolution", "other"}
}

// Statuses are the statuses of a language version: authentic (the text that binds),
// official (published by the issuing body), provisional (仮訳: published by it, not
// binding), unofficial (made by somebody else).
func Statuses() []string { return []string{"authentic", "official", "provisional", "unofficial"} }

// Extents say whether a version is the whole document.
func Extents() []string { return []string{"full", "excerpt"} }

// InitiativeKinds are the kinds of initiatives.
func InitiativeKinds() []string {
	return []string{"programme", "meeting", "fund", "agreement", "commitment", "plan", "declaration", "strategy"}
}

// EventKinds are what can happen to an initiative, in the order of a life.
func EventKinds() []string {
	return []string{"proposed", "announced", "negotiated", "launched", "adopted", "signed", "entered-into-force", "held", "carried-out",
		"expanded", "renamed", "succeeded", "ended"}
}
