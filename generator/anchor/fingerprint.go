package anchor

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode"

	"monjo/generator/markdown"
)

// Fingerprint is the first 48 bits of the SHA-256 of what a reader sees of a block, as
// twelve hexadecimal figures: enough to tell the blocks of a document apart for a human
// reader. It is no proof, since two texts with one fingerprint can be made; whether words are the
// same is therefore decided by the words, which anchors.txt holds ([Same]).
type Fingerprint string

const fingerprintLength = 12

// Words are what a reader sees of the block i, white space aside: the number of a list
// item where one begins, and the words. A bullet is no word, and neither is emphasis,
// nor whether a line is a heading: to change these changes nothing that is cited.
func Words(blocks []markdown.Block, i int) string {
	b := blocks[i]
	words := b.Words
	for k, c := range b.Containers {
		begins := i == 0 || len(blocks[i-1].Containers) <= k || blocks[i-1].Containers[k] != c
		if c.Kind == markdown.Item && begins && strings.ContainsFunc(c.Marker, unicode.IsNumber) {
			words = c.Marker + " " + words
		}
	}
	return words
}

// Of is the fingerprint of words as [Words] gives them.
func Of(words string) Fingerprint {
	sum := sha256.Sum256([]byte(Fold(words)))
	return Fingerprint(hex.EncodeToString(sum[:])[:fingerprintLength])
}

// Same reports whether two words, as [Words] gives them, differ in white space alone.
func Same(a, b string) bool { return a == b || Fold(a) == Fold(b) }

// Fold gives words with every run of white space as one space.
func Fold(words string) string {
	last := ' '
	for _, r := range words {
		if unicode.IsSpace(r) && (r != ' ' || last == ' ') {
			return strings.Join(strings.Fields(words), " ")
		}
		last = r
	}
	return strings.TrimSuffix(words, " ")
}

// All gives the words and fingerprints of all blocks of a text, by index.
func All(blocks []markdown.Block) (words []string, fingerprints []Fingerprint) {
	words, fingerprints = make([]string, len(blocks)), make([]Fingerprint, len(blocks))
	for i := range blocks {
		words[i] = Words(blocks, i)
		fingerprints[i] = Of(words[i])
	}
	return words, fingerprints
}
