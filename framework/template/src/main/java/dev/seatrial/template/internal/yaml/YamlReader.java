/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.limit.Budget;
import org.jspecify.annotations.Nullable;

/** The way of sigs.k8s.io/yaml from text to values, with its errors. */
final class YamlReader {

    private YamlReader() {}

    static @Nullable Object read(String text, boolean strict, Budget budget) {
        return read(text, strict, new JsonValues(false), budget);
    }

    /** Reads what the conversion to JSON starts from: integers stay integers, and numbers may be infinite. */
    static @Nullable Object readRaw(String text, Budget budget) {
        return read(text, false, new JsonValues(true), false, budget);
    }

    static @Nullable Object read(String text, boolean strict, JsonValues values, Budget budget) {
        return read(text, strict, values, true, budget);
    }

    private static @Nullable Object read(
            String text, boolean strict, JsonValues values, boolean finite, Budget budget) {
        Object result;
        try {
            YamlNode root = new YamlComposer(text, budget).next();
            result = root == null ? null : NodeDecoder.decode(root, strict, values, budget);
            values.checkKeys();
            if (finite && values.infinite()) {
                JsonTree.requireFinite(result);
            }
        } catch (GoError e) {
            throw new GoError("error converting YAML to JSON: " + e.getMessage(), e);
        }
        if (values.depth() > JsonTree.MAX_DEPTH) {
            requireDepth(result);
        }
        return result;
    }

    /** Throws the error of values nested deeper than JSON can be read. */
    static void requireDepth(@Nullable Object value) {
        try {
            JsonTree.requireDepth(value);
        } catch (GoError e) {
            throw new GoError("error unmarshaling JSON: while decoding JSON: " + e.getMessage(), e);
        }
    }
}
