/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The counters of a chart, with the names that JaCoCo gives its counters. */
@API(status = Status.EXPERIMENTAL)
public enum Counter {
    /** Lines of templates with text or an action on them. */
    LINE("lines"),
    /** The ways out of {@code if}, {@code with}, {@code range}, {@code and}, {@code or} and functions that choose or test. */
    BRANCH("branches"),
    /** Actions, that is statements in braces; {@code define}, {@code else} and {@code end} are none of their own. */
    ACTION("actions"),
    /** Files of templates. */
    FILE("files"),
    /** Named templates. */
    DEFINE("defines");

    private final String plural;

    Counter(String plural) {
        this.plural = plural;
    }

    /** Returns what is counted, such as {@code branches}. */
    public String plural() {
        return plural;
    }

    /** Returns the counter of a name such as {@code BRANCH} or {@code branches}, in any case. */
    static Optional<Counter> named(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        for (Counter counter : values()) {
            if (wanted.equals(counter.plural) || wanted.equals(counter.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(counter);
            }
        }
        return Optional.empty();
    }
}
