/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema;

import dev.seatrial.template.internal.go.GoQuote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The format {@code semver}. */
final class SemverFormat {

    private static final List<String> PARTS = List.of("major", "minor", "patch");

    private SemverFormat() {}

    static @Nullable String problem(String s) {
        int plus = s.indexOf('+');
        String problem = plus < 0 ? null : build(s.substring(plus + 1));
        if (problem != null) {
            return problem;
        }
        String version = plus < 0 ? s : s.substring(0, plus);
        int dash = version.indexOf('-');
        problem = dash < 0 ? null : preRelease(version.substring(dash + 1));
        return problem != null ? problem : core(dash < 0 ? version : version.substring(0, dash));
    }

    private static @Nullable String build(String build) {
        if (build.isEmpty()) {
            return "build is empty";
        }
        for (String identifier : build.split("\\.", -1)) {
            String problem = identifier(identifier, "build");
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private static @Nullable String preRelease(String preRelease) {
        for (String identifier : preRelease.split("\\.", -1)) {
            String problem = identifier(identifier, "pre-release");
            if (problem != null) {
                return problem;
            }
            if (identifier.matches("0[0-9]+")) {
                return "pre-release numeric identifier starts with zero";
            }
        }
        return null;
    }

    private static @Nullable String identifier(String identifier, String kind) {
        if (identifier.isEmpty()) {
            return kind + " identifier is empty";
        }
        for (int c : identifier.codePoints().toArray()) {
            boolean fits = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
            if (!fits) {
                return "invalid character " + GoQuote.quoteRune(c) + " in " + kind + " identifier";
            }
        }
        return null;
    }

    private static @Nullable String core(String core) {
        String[] numbers = core.split("\\.", -1);
        if (numbers.length != PARTS.size()) {
            return "versionCore must have 3 numbers separated by dot";
        }
        for (int i = 0; i < numbers.length; i++) {
            String number = numbers[i];
            if (number.isEmpty()) {
                return PARTS.get(i) + " is empty";
            }
            if (number.length() > 1 && number.charAt(0) == '0') {
                return PARTS.get(i) + " starts with zero";
            }
            if (!number.matches("[0-9]+")) {
                return PARTS.get(i) + " contains non-digit";
            }
        }
        return null;
    }
}
