// Package worldjpn reads the text and HTML files of the database "The World and
// Japan" (「世界と日本」, https://worldjpn.net) for `monjo import`, and makes
// document folders of them.
//
// The work has two steps, both without files, clock or network:
//
//	page, problems := worldjpn.Read(name, data)        // one file → a Page
//	folders, problems := worldjpn.Folders(pages, o)    // many pages → document folders
//
// # Reading
//
// [Read] finds the encoding (decode.go), takes the tags out of HTML (html.go),
// and divides the lines into banner, labelled header and body (header.go):
//
//	"The World and Japan" Database (Project Leader: …)     banner, several forms or none
//	…
//	[Title] …            [文書名] …         [文件名称] …      labels, in English, Japanese, Chinese
//	[Date] January 2007  [年月日] 2007年1月
//	[Full text]          [全文]              the body begins
//
// The Prime Ministers' Diet speeches have labels of their own (label.go). Labels
// and banners are compared after Unicode NFKC, because stored copies differ in
// width; what is kept is always the text as it stands in the file. A label that
// is absent and one that is empty both mean "unknown". Below the label of the full
// text nothing is a label any more.
//
// The ID in the file's name is the check on the date in the header: where the two
// contradict each other, or the header's date has one of the database's known
// slips (1972年9年11日), the ID's date is taken and the line is reported.
//
// # What is never done
//
// The words of the body are never changed: not normalised, not joined, not
// repaired. Curly quotes that a lost encoding turned into f, g and h, list items
// broken over a blank line and repeat marks written as \/ are reported with their
// line for the archivist to decide. There is one exception, and it is reported
// too: a text that as a whole is UTF-8 once read as Latin-1 is read back. (A line end
// inside a paragraph of HTML is white space, not a sign of the text: see html.go.)
//
// Nothing is assumed in silence: see the codes that begin with "import-" in
// package diag.
//
// # Positions
//
// The position of a problem is a line and a column in the input file after
// decoding, in code points. In HTML a column is that of the first words of the
// line on which the problem stands.
package worldjpn
