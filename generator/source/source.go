// Package source says what the files of an archive mean by their place, reads
// them once, and refuses what no honest archive holds.
//
// [Read] walks an [fs.FS] and gives a [Tree]: the bytes of every text and the
// values of every TOML record, each of which knows its position. It knows nothing
// of what a title or a date is; that is package archive's.
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
// words. Before the TOML library sees a file, its size and depth are checked
// here, since a small hostile file can take it down (scan.go).
package source
