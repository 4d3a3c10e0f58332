package publish

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
)

// sum is the SHA-256 of a file.
type sum [sha256.Size]byte

// formatManifest writes the manifest as BagIt (RFC 8493, section 2.1.3) has it:
// a line "<hex>  <path>" for each file, sorted by path in byte order, with %,
// CR and LF in a path percent-encoded. A path never holds CR or LF here.
func formatManifest(paths []string, of func(path string) sum) []byte {
	var b bytes.Buffer
	var hexadecimal [2 * sha256.Size]byte
	for _, path := range paths {
		s := of(path)
		hex.Encode(hexadecimal[:], s[:])
		b.Write(hexadecimal[:])
		b.WriteString("  ")
		b.WriteString(strings.ReplaceAll(path, "%", "%25"))
		b.WriteByte('\n')
	}
	return b.Bytes()
}

// parseManifest reads what formatManifest writes; a CR at the end of a line,
// which a version control system may add, is no error. Every line that is not
// understood is a problem in words, and the rest is read all the same.
func parseManifest(data []byte) (sums map[string]sum, problems []string) {
	sums = make(map[string]sum, bytes.Count(data, []byte{'\n'}))
	number := 0
	for line := range bytes.Lines(data) {
		number++
		path, s, words := parseLine(line)
		if words == "" {
			if _, twice := sums[path]; twice {
				words = show(path) + " is there twice"
			}
		}
		if words != "" {
			problems = append(problems, fmt.Sprintf("line %d: %s", number, words))
			continue
		}
		sums[path] = s
	}
	return sums, problems
}

func parseLine(line []byte) (path string, s sum, words string) {
	text, ended := bytes.CutSuffix(line, []byte{'\n'})
	if !ended {
		return "", s, "is cut short"
	}
	text = bytes.TrimSuffix(text, []byte{'\r'})
	const digits = 2 * sha256.Size
	if len(text) < digits+3 || string(text[digits:digits+2]) != "  " {
		return "", s, "is not 64 hexadecimal digits, two spaces and a path"
	}
	if _, err := hex.Decode(s[:], text[:digits]); err != nil || !bytes.Equal(text[:digits], bytes.ToLower(text[:digits])) {
		return "", s, "does not begin with 64 lower-case hexadecimal digits"
	}
	path = strings.ReplaceAll(string(text[digits+2:]), "%25", "%")
	if wrong := checkPath(path); wrong != "" {
		return "", s, "the path " + show(path) + " " + wrong
	}
	if path == manifestName || path == ignoreName {
		return "", s, show(path) + " has no place in a manifest"
	}
	return path, s, ""
}

// sorted gives the paths of a site in the order of its manifest.
func sorted[V any](files map[string]V) []string {
	paths := make([]string, 0, len(files))
	for path := range files {
		paths = append(paths, path)
	}
	slices.Sort(paths)
	return paths
}
