package align

import "strings"

// Numeral is the value of an English word in small letters, singular or plural, for a
// number below a hundred, cardinal or ordinal, or the power that the word multiplies by: 12, 0 for
// "twelfth", 0, 1000000 for "millions", 0, 0 for any other word.
func Numeral(word string) (value, scale uint64) {
	word = strings.TrimSuffix(word, "s")
	if n := numerals[word]; n > 0 {
		return n, 0
	}
	switch strings.TrimSuffix(word, "th") {
	case "hundred":
		return 0, 100
	case "thousand":
		return 0, 1_000
	case "million":
		return 0, 1_000_000
	case "billion":
		return 0, 1_000_000_000
	}
	return 0, 0
}

// numerals are the words for numbers below a hundred, less a final s; nothing changes them.
var numerals = readNumerals()

func readNumerals() map[string]uint64 {
	all := map[string]uint64{"both": 2, "twice": 2, "bilateral": 2, "trilateral": 3, "dozen": 12}
	for _, forms := range [...]struct {
		words string
		step  uint64
	}{
		{"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 1},
		{"first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth", 1},
		{"ten twenty thirty forty fifty sixty seventy eighty ninety", 10},
		{"tenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", 10},
	} {
		for i, word := range strings.Fields(forms.words) {
			all[word] = uint64(i+1) * forms.step
		}
	}
	return all
}

// RomanNumeral is the value of a Roman numeral in capitals up to C, 0 for another word.
func RomanNumeral(word string) int {
	total, last := 0, 0
	for i := len(word) - 1; i >= 0; i-- {
		value := [...]int{1, 5, 10, 50, 100}
		n := strings.IndexByte("IVXLC", word[i])
		if n < 0 {
			return 0
		}
		if value[n] < last {
			total -= value[n]
		} else {
			total, last = total+value[n], value[n]
		}
	}
	return total
}
