/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.diagnostic;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Locale;
import org.apiguardian.api.API;

/** Formats counts with nouns in messages: {@code 1 key}, {@code 2 keys}. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Counted {

    private Counted() {}

    /** Returns a count and its noun, such as {@code 1 key}, {@code 0 keys} or {@code 3 Ingresses}. */
    public static String of(int count, String noun) {
        return count + " " + noun(count, noun);
    }

    /** Returns only the noun: in the singular for 1, and in the plural for any other count. */
    public static String noun(int count, String noun) {
        return count == 1 ? noun : plural(noun);
    }

    /** Returns the English plural of a regular noun. The kind {@code Endpoints} is plural already. */
    private static String plural(String noun) {
        String lower = noun.toLowerCase(Locale.ROOT);
        if (lower.equals("endpoints")) {
            return noun;
        }
        if (lower.matches(".*[^aeiou]y")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun + (lower.matches(".*(?:s|x|z|ch|sh)") ? "es" : "s");
    }
}
