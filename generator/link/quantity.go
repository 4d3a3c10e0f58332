package link

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"monjo/generator/align"
	"monjo/generator/language"
)

// quantity is a number, an amount or a month in figures.
type quantity struct {
	difference
	loose bool // need not be on the other side: a part of a name (G8), a vague one, 1
}

// quantities gives the numbers, dates and amounts that only one side of a row carries.
//
// What a side writes in figures must be on the other side in some form: in figures, in
// letters, as a month's name or a year of an era. What it writes in letters ("five",
// 三) need not, since one language counts where the other does not: bilateral, 一層.
func (d *Document) quantities(row int) (only [language.Count][]difference) {
	var figures [language.Count][]quantity
	for l, side := range d.Rows[row].Sides {
		for block := side.First; block < side.End; block++ {
			words := d.Record.Versions[l].Text.Blocks[block].Words
			for _, q := range [...]func(string) []quantity{englishFigures, japaneseFigures}[l](words) {
				q.block = block
				figures[l] = append(figures[l], q)
			}
		}
	}
	for _, l := range language.All() {
		if len(figures[l]) == 0 {
			continue
		}
		known := map[string]bool{}
		for _, q := range figures[l.Other()] {
			for _, value := range q.values {
				known[value] = true
			}
		}
		side := d.Rows[row].Sides[l.Other()]
		for _, b := range d.Record.Versions[l.Other()].Text.Blocks[side.First:side.End] {
			[...]func(string, map[string]bool){englishLetters, japaneseLetters}[l.Other()](b.Words, known)
		}
		for _, q := range figures[l] {
			if !q.loose && !slices.ContainsFunc(q.values, func(value string) bool { return known[value] }) {
				only[l] = append(only[l], q.difference)
			}
		}
	}
	return only
}

// number is a number in figures as both languages have it; the words around it may say more.
func number(words string, n align.Number) quantity {
	value := n.Value
	if strings.Contains(value, ".") {
		value = strings.TrimSuffix(strings.TrimRight(value, "0"), ".")
	}
	before, _ := utf8.DecodeLastRuneInString(words[:n.Start])
	q := quantity{loose: value == "1" || unicode.Is(unicode.Latin, before)}
	q.words, q.values, q.start = strings.TrimSpace(words[n.Start:n.End]), []string{value}, n.Start
	return q
}

// month is the value of a month, apart from the number's.
func month(n int) string {
	return [...]string{"", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}[n]
}

// shifted is a decimal number moved by a power of ten.
func shifted(value string, power int) string {
	whole, fraction, _ := strings.Cut(value, ".")
	for range power {
		next := "0"
		if fraction != "" {
			next, fraction = fraction[:1], fraction[1:]
		}
		whole += next
	}
	if fraction != "" {
		return whole + "." + fraction
	}
	if whole = strings.TrimLeft(whole, "0"); whole == "" {
		return "0"
	}
	return whole
}
