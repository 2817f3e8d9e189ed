/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.secret.internal;

import java.util.List;

/** Tells quickly that a text has no key of a secret, which is true of almost all texts of a chart. */
final class KeyWords {

    /** What all names of secrets have in common, by their first letters. */
    private static final List<String> WORDS = List.of("pass", "pwd", "secret", "token", "key", "credential");

    private KeyWords() {}

    /** Returns false if no key in a text can be that of a secret. */
    static boolean mayBeIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i) | 0x20) {
                case 'p', 's', 't', 'k', 'c' -> {
                    if (startsWord(text, i)) {
                        return true;
                    }
                }
                default -> {
                    continue;
                }
            }
        }
        return false;
    }

    private static boolean startsWord(String text, int at) {
        for (String word : WORDS) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
