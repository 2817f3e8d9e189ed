/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.report;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Data of a module that the results carry without knowing it, such as coverage. Each JVM may add one of a name; those who know
 * the name merge them.
 *
 * @param name the name, such as {@code coverage}
 * @param version the version of the section's format, starting at 1
 * @param json the data, as one JSON value
 */
@API(status = Status.EXPERIMENTAL)
public record Section(String name, int version, String json) {

    /** @throws IllegalArgumentException if the text is not one JSON value, or the version is less than 1 */
    public Section {
        if (version < 1) {
            throw new IllegalArgumentException(
                    "Section `%s` has version %d, but versions start at 1.".formatted(name, version));
        }
        json = Json.tree(json).toString();
    }
}
