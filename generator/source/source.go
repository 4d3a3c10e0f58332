// Package source says what the files of an archive mean by their place, reads
// them once, and refuses what no honest archive holds.
//
// [List] walks an [fs.FS] and gives a [Tree]: which files are there and what each
// means by its place. [Tree.File] reads a text and [Tree.Record] a TOML record, of
// which every value knows its position. The package knows nothing of what a title or
// a date is; that is package archive's.
//
// # Texts
//
// A text is UTF-8. A byte order mark at its start is taken away, CRLF and CR are
// read as line feeds; nothing else is changed, above all nothing is normalised:
// NFC would turn U+FA19 into U+795E and change a name. Another encoding, NUL,
// other controls and bidirectional controls are refused with their position.
//
// # Records
//
// A record is TOML, read by [ParseRecord] into a tree of values. A [Table] hands
// the values out by name and type, remembers what was asked for, and reports
// every key that nobody asked for ([Table.Close]): a misspelt key would be lost
// words. Before the TOML library sees a file, the package walks through it by itself
// (walk.go): to know the place of every key and value, which the library does not
// tell, and because a small hostile file can take the library down.
package source
