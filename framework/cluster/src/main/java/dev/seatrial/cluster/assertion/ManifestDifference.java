/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cluster.assertion;

import java.util.ArrayList;
import java.util.List;

/** Compares two texts of manifests line by line, blank lines and separators aside. */
final class ManifestDifference {

    private static final int MOST = 10;

    private ManifestDifference() {}

    /** Returns the lines that differ, those of the first text with a minus, of the second with a plus. */
    static List<String> between(String rendered, String sent) {
        List<String> left = lines(rendered);
        List<String> right = lines(sent);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()) && differences.size() < MOST; i++) {
            String a = i < left.size() ? left.get(i) : "";
            String b = i < right.size() ? right.get(i) : "";
            if (!a.equals(b)) {
                differences.add("- " + a);
                differences.add("+ " + b);
            }
        }
        return differences;
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty() && !line.equals("---"))
                .toList();
    }
}
