package source

import "strings"

// nearest gives the candidate that a person most likely meant by word: the one with
// the smallest edit distance, if that is at most a third of the word's length; ""
// otherwise.
func nearest(word string, candidates []string) string {
	best, distance := "", len([]rune(word))/3+1
	for _, candidate := range candidates {
		if more := len([]rune(word)) - len([]rune(candidate)); max(more, -more) >= distance {
			continue // an edit changes the length by one at most
		}
		if d := editDistance(strings.ToLower(word), strings.ToLower(candidate)); d < distance {
			best, distance = candidate, d
		}
	}
	return best
}

// editDistance counts insertions, deletions, substitutions and exchanges of two
// neighbours ("nmae"), the commonest slip of a typist (Damerau 1964; here no stretch
// is edited twice).
func editDistance(a, b string) int {
	from, to := []rune(a), []rune(b)
	before, row := make([]int, len(to)+1), make([]int, len(to)+1)
	for j := range row {
		row[j] = j
	}
	for i := range from {
		next := make([]int, len(to)+1)
		next[0] = i + 1
		for j := range to {
			substitution := row[j]
			if from[i] != to[j] {
				substitution++
			}
			next[j+1] = min(next[j]+1, row[j+1]+1, substitution)
			if i > 0 && j > 0 && from[i] == to[j-1] && from[i-1] == to[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
		}
		before, row = row, next
	}
	return row[len(to)]
}
