package inventory

import (
	"slices"
	"strings"
)

// maxLooks are the words that are compared for the hints of one file, and once
// more for those of all: an input with very many problems gets no more of them.
const maxLooks = 1 << 19

// hints counts what was compared so far.
type hints struct{ looks int }

// suggest is DidYouMean while there is something left to spend.
func (h *hints) suggest(word string, words []string) string {
	if h.looks += len(words); h.looks > maxLooks {
		return ""
	}
	return DidYouMean(word, words)
}

// DidYouMean is a hint that names the nearest of the words, or lists them where
// none is near.
func DidYouMean(word string, words []string) string {
	best, least := "", 1+max(2, len(word)/3)
	for _, w := range words {
		if len(w)-len(word) >= least || len(word)-len(w) >= least {
			continue // as far apart as their lengths at least
		}
		if d := Distance(strings.ToLower(word), strings.ToLower(w)); d < least {
			best, least = w, d
		}
	}
	if best != "" {
		return `did you mean "` + best + `"?`
	}
	if len(words) == 0 {
		return ""
	}
	sorted := slices.Sorted(slices.Values(words))
	const most = 12
	if len(sorted) > most {
		return "there are " + strings.Join(sorted[:most], ", ") + " and others"
	}
	return "there is " + strings.Join(sorted, ", ")
}

// Distance is the number of letters to insert, delete, change or swap with
// their neighbour to make b of a.
func Distance(a, b string) int {
	if len(a) > 64 || len(b) > 64 {
		return max(len(a), len(b))
	}
	before, row := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		next := make([]int, len(b)+1)
		next[0] = i + 1
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			next[j+1] = min(row[j+1]+1, next[j]+1, row[j]+cost)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
		}
		before, row = row, next
	}
	return row[len(b)]
}
