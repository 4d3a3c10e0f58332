package source

import "strings"

// nearest gives the candidate that a person most likely meant by word: the one with
// the smallest edit distance (Levenshtein 1966), if that is at most a third of the
// word's length; "" otherwise.
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

func editDistance(a, b string) int {
	from, to := []rune(a), []rune(b)
	row := make([]int, len(to)+1)
	for j := range row {
		row[j] = j
	}
	for i := range from {
		diagonal := row[0]
		row[0] = i + 1
		for j := range to {
			substitution := diagonal
			if from[i] != to[j] {
				substitution++
			}
			diagonal = row[j+1]
			row[j+1] = min(row[j]+1, row[j+1]+1, substitution)
		}
	}
	return row[len(to)]
}
