/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Pairs expected elements with found ones so that each found element is used once. Uses Kuhn's algorithm, since a
 * greedy choice may block a later one.
 */
final class Matching {

    private Matching() {}

    /** Returns an expected element that has no partner in the best pairing. */
    static Optional<Object> unmatched(
            List<?> wanted, List<?> found, BiPredicate<@Nullable Object, @Nullable Object> fits) {
        int[] partner = new int[found.size()];
        Arrays.fill(partner, -1);
        for (int i = 0; i < wanted.size(); i++) {
            if (!pair(i, wanted, found, fits, partner, new boolean[found.size()])) {
                return Optional.of(wanted.get(i) == null ? "null" : wanted.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean pair(
            int i,
            List<?> wanted,
            List<?> found,
            BiPredicate<@Nullable Object, @Nullable Object> fits,
            int[] partner,
            boolean[] tried) {
        for (int j = 0; j < found.size(); j++) {
            if (!tried[j] && fits.test(wanted.get(i), found.get(j))) {
                tried[j] = true;
                if (partner[j] < 0 || pair(partner[j], wanted, found, fits, partner, tried)) {
                    partner[j] = i;
                    return true;
                }
            }
        }
        return false;
    }
}
