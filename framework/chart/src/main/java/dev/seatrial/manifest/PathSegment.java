/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** One step of a {@link ManifestPath}: into a map by key, into a list by position or by what an element says. */
@API(status = EXPERIMENTAL, since = "0.1")
public sealed interface PathSegment {

    /** Steps into a map. */
    record Key(String name) implements PathSegment {}

    /** Steps into a list by position; -1 is the last element. */
    record Index(int position) implements PathSegment {}

    /** Steps into a list, to the one element whose field has the given text: {@code [name=web]}. */
    record Match(String field, String value) implements PathSegment {}
}
