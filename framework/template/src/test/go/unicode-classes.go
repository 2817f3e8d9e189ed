// Copyright the Seatrial authors.
// SPDX-License-Identifier: Apache-2.0

// Prints the Unicode classes of regular expressions, as the package unicode of Go has them:
//
//	go run unicode-classes.go > ../../main/resources/dev/seatrial/template/internal/go/unicode-classes.txt
package main

import (
	"fmt"
	"sort"
	"strings"
	"unicode"
)

func main() {
	fmt.Printf("# Unicode %s, from Go's package unicode. Regenerate with unicode-classes.go.\n", unicode.Version)
	print("category", unicode.Categories)
	print("script", unicode.Scripts)
	print("fold-category", unicode.FoldCategory)
	print("fold-script", unicode.FoldScript)
	names := []string{}
	for name := range unicode.CategoryAliases {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		fmt.Println("alias", name, unicode.CategoryAliases[name])
	}
}

func print(kind string, tables map[string]*unicode.RangeTable) {
	names := []string{}
	for name := range tables {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		fmt.Println(kind, name, ranges(tables[name]))
	}
}

// Ranges are written as the distance from the last one and, unless it is one character, the length less one.
func ranges(table *unicode.RangeTable) string {
	var words []string
	last := rune(0)
	for c := rune(0); c <= unicode.MaxRune; c++ {
		if !unicode.Is(table, c) {
			continue
		}
		first := c
		for c < unicode.MaxRune && unicode.Is(table, c+1) {
			c++
		}
		if c == first {
			words = append(words, fmt.Sprintf("%x", first-last))
		} else {
			words = append(words, fmt.Sprintf("%x+%x", first-last, c-first))
		}
		last = c
	}
	return strings.Join(words, " ")
}
