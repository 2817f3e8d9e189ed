/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.differential;

import java.util.regex.Pattern;

/**
 * What became of a template.
 *
 * @param rendered whether it rendered
 * @param text the output, one character per byte, or the error as Helm shows it after {@code Error: }
 */
record Outcome(boolean rendered, String text) {

    /** An address of Go's heap, as hexadecimal, decimal, octal and binary number. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)0x[0-9a-f]{7,10}(?![0-9a-f])|(?i)0?x?c0[0-9a-f]{8}(?![0-9a-f])|(?<![0-9])8246[34][0-9]{7}(?![0-9])"
                    + "|(?<![0-9])0*o?140000?[0-7]{8,9}(?![0-9])|(?<![0-9])1100000000[01]{30}(?![0-9])"
                    + "|(356076340|377741440)"); // of UTC, in the two Helms

    /** Helm names one of several unusable keys of a map, in Go's random order. */
    private static final Pattern RANDOM_KEY = Pattern.compile("(?s)(unsupported map key of type).*");

    static Outcome output(String text) {
        return new Outcome(true, text);
    }

    static Outcome error(String text) {
        return new Outcome(false, text);
    }

    /**
     * Tells whether another program can be expected to do the same. A lint has another {@code .Release} than an install,
     * and what Helm crashes over, Seatrial need not.
     */
    boolean isComparable() {
        return !text.contains("IsInstall") && !text.equals(HelmOracle.CRASH);
    }

    /** Returns this less the addresses in memory that Go prints, and white space at the end of errors. */
    Outcome comparable() {
        String stable =
                RANDOM_KEY.matcher(ADDRESS.matcher(text).replaceAll("address")).replaceAll("$1");
        return new Outcome(rendered, rendered ? stable : stable.strip());
    }
}
