/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Diagnostic;
import dev.seatrial.diagnostic.Suggestions;
import java.util.Collection;

/** Adds a "Did you mean" hint to a report if one of the existing names resembles the requested one. */
final class NearMiss {

    private NearMiss() {}

    static Diagnostic hint(Diagnostic diagnostic, String wanted, Collection<String> names) {
        String hint = Suggestions.didYouMean(wanted, names);
        return hint.isEmpty() ? diagnostic : diagnostic.withHint(hint);
    }

    /** Returns the hint for a name that is absent but resembles a present one. */
    static String mistyped(String meant) {
        return "Did you mean `%s`? If the name is right, assert on the `Manifest` itself: `manifest.content()`."
                .formatted(meant);
    }
}
