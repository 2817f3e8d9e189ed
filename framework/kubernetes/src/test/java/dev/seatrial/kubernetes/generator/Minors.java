/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.kubernetes.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects the minor versions in which a line is true, and writes a line once for all of them. */
final class Minors {

    private final Map<String, SortedSet<Integer>> minors = new LinkedHashMap<>();

    void add(String head, String tail, int minor) {
        minors.computeIfAbsent(head + "\t" + tail, line -> new TreeSet<>()).add(minor);
    }

    /** Returns the lines in alphabetical order, the minor versions as their second column: {@code 25-27,30}. */
    List<String> lines() {
        return minors.entrySet().stream()
                .map(entry -> {
                    String[] parts = entry.getKey().split("\t", 2);
                    return parts[0] + "\t" + ranges(entry.getValue()) + "\t" + parts[1];
                })
                .sorted()
                .toList();
    }

    private static String ranges(SortedSet<Integer> numbers) {
        List<String> ranges = new ArrayList<>();
        int first = numbers.first();
        int last = first;
        for (int number : numbers.tailSet(first + 1)) {
            if (number > last + 1) {
                ranges.add(range(first, last));
                first = number;
            }
            last = number;
        }
        ranges.add(range(first, last));
        return String.join(",", ranges);
    }

    private static String range(int first, int last) {
        return first == last ? "" + first : first + "-" + last;
    }
}
