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

    private static final Pattern ADDRESS = Pattern.compile("0xc0[0-9a-f]{6,}");

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
        String stable = ADDRESS.matcher(text).replaceAll("0xc000000000");
        return new Outcome(rendered, rendered ? stable : stable.strip());
    }
}
