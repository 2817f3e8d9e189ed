/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.differential;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What became of a template.
 *
 * @param rendered whether it rendered
 * @param text the output, one character per byte, or the error as Helm shows it after {@code Error: }
 */
record Outcome(boolean rendered, String text) {

    /** An address of Go's heap, as hexadecimal, decimal, octal and binary number. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)0x[0-9a-f]{7,12}(?![0-9a-f])|(?i)0?x?c0[0-9a-f]{8}(?![0-9a-f])|(?<![0-9])8246[34][0-9]{7}(?![0-9])"
                    + "|(?<![0-9])0*o?140000?[0-7]{8,9}(?![0-9])|(?<![0-9])1100000000[01]{30}(?![0-9])"
                    // That of UTC, in octal and binary, in Helm 3.17, 4.1 and 4.2.
                    + "|(356076340|377741440|405241140)"
                    + "|(?<![01])(11101110000111110011100000|11111111111100001100100000"
                    + "|100000101010100001001100000)(?![01])");

    /** What may be an address in memory, in any base, with its padding. */
    private static final Pattern NUMBER = Pattern.compile("(?i)[ +]*(?:0x)?[0-9a-f]{6,}");

    /** Stands for an address that {@link #ADDRESS} knows; {@link #NUMBER} finds it. */
    private static final String KNOWN_ADDRESS = "add0add0";

    /** Helm names one of several unusable keys of a map, in Go's random order. */
    private static final Pattern RANDOM_KEY = Pattern.compile("(?s)(unsupported map key of type).*");

    static Outcome output(String text) {
        return new Outcome(true, text);
    }

    static Outcome error(String text) {
        return new Outcome(false, text);
    }

    /**
     * Returns whether another program can be expected to do the same. A lint has another {@code .Release} than an install,
     * and what Helm crashes over, Seatrial need not.
     */
    boolean isComparable() {
        return !text.contains("IsInstall") && !text.equals(HelmOracle.CRASH);
    }

    /** Returns this less the addresses in memory that Go prints, and white space at the end of errors. */
    Outcome comparable() {
        String stable = RANDOM_KEY.matcher(textWithKnownAddresses()).replaceAll("$1");
        return new Outcome(rendered, rendered ? stable : stable.strip());
    }

    /**
     * Returns whether another program does the same as Helm, of which this and another run are given. Numbers in which the two
     * runs differ are addresses in memory, which Go places at random since 1.26; they are not compared.
     */
    boolean matchesExceptForAddresses(Outcome again, Outcome other) {
        List<String> once = numbers();
        List<String> twice = again.numbers();
        List<String> others = other.numbers();
        if (rendered != other.rendered
                || !textBetweenNumbers().equals(other.textBetweenNumbers())
                || once.size() != twice.size()
                || once.size() != others.size()) {
            return false;
        }
        return IntStream.range(0, once.size())
                .allMatch(i -> !once.get(i).equals(twice.get(i)) || once.get(i).equals(others.get(i)));
    }

    private List<String> numbers() {
        return NUMBER.matcher(textWithKnownAddresses())
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .toList();
    }

    private String textBetweenNumbers() {
        return NUMBER.matcher(textWithKnownAddresses()).replaceAll("number");
    }

    private String textWithKnownAddresses() {
        return ADDRESS.matcher(text).replaceAll(KNOWN_ADDRESS);
    }
}
