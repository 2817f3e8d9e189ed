/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** One step of a {@link ManifestPath}: into a map by key, into a list by position or by the value of a field. */
@API(status = EXPERIMENTAL, since = "0.1")
public sealed interface PathSegment {

    /** Selects the value of a key in a map. */
    record Key(String name) implements PathSegment {}

    /** Selects a list element by position; -1 is the last one. */
    record Index(int position) implements PathSegment {}

    /** Selects the only list element whose field has the given value: {@code [name=web]}. */
    record Match(String field, String value) implements PathSegment {}
}
