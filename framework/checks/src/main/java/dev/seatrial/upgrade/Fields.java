/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.upgrade;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the fields of an object. A field that is null counts as missing. */
record Fields(Map<?, ?> content) {

    /** Returns the value at a path of fields, such as {@code spec.template}; null if it is missing. */
    @Nullable
    Object at(String path) {
        Object value = content;
        for (String field : path.split("[.]", -1)) {
            value = value instanceof Map<?, ?> map ? map.get(field) : null;
        }
        return value;
    }

    /** Returns the map at a path; empty if there is none. */
    Map<?, ?> map(String path) {
        return at(path) instanceof Map<?, ?> map ? map : Map.of();
    }

    /** Returns the text at a path; empty if there is none. */
    String text(String path) {
        return at(path) instanceof String text ? text : "";
    }

    boolean isTrue(String path) {
        return Boolean.TRUE.equals(at(path));
    }

    /** Returns the number at a path, or another one if there is none. */
    long number(String path, long otherwise) {
        return at(path) instanceof Number number ? number.longValue() : otherwise;
    }
}
