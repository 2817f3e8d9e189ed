// Copyright the Seatrial authors.
// SPDX-License-Identifier: Apache-2.0

// Prints the characters that regular expressions without case take for the same, as unicode.SimpleFold of Go has them:
//
//	go run case-orbits.go > ../../main/resources/dev/seatrial/template/internal/go/case-orbits.txt
package main

import (
	"fmt"
	"unicode"
)

func main() {
	fmt.Printf("# Unicode %s, from Go's unicode.SimpleFold. Regenerate with case-orbits.go.\n", unicode.Version)
	for c := rune(0); c <= unicode.MaxRune; c++ {
		next := unicode.SimpleFold(c)
		if next <= c {
			continue // alone, or not the first of its orbit
		}
		fmt.Printf("%x", c)
		for next != c {
			fmt.Printf(" %x", next)
			next = unicode.SimpleFold(next)
		}
		fmt.Println()
	}
}
