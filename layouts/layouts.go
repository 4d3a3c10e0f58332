// Package layouts holds the embedded page templates and the files of assets/. An
// archive overrides any of them, file by file, with a file of the same name in its
// own layouts folder. What a template receives is written down in
// generator/site/view.go.
package layouts

import "embed"

// Files are the templates (*.html) and assets/.
//
//go:embed *.html assets/*
var Files embed.FS
