/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Which renders of a run are refused: {@code seatrial.validation}, a configuration parameter or system property. */
enum ValidationMode {

    /** Those with any violation, and those with custom resources whose definition is not known. */
    STRICT,

    /**
     * Those that {@code helm install} would fail with, which is the default. What could not be checked is listed at the end of the run.
     */
    LENIENT,

    /** None. */
    OFF;

    static final String PARAMETER = "seatrial.validation";

    static ValidationMode of(Function<String, Optional<String>> configuration) {
        String value = configuration.apply(PARAMETER).orElse("lenient");
        for (ValidationMode mode : values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(value)) {
                return mode;
            }
        }
        throw Misuse.of(
                "The configuration parameter `%s` is `%s`.".formatted(PARAMETER, value),
                "Write `strict`, `lenient` or `off`.");
    }
}
