/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal.schema.helm3;

import dev.seatrial.chart.internal.schema.SchemaException;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoRelease;
import dev.seatrial.template.internal.go.GoUrl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A reference to a schema: a URL whose fragment may be a JSON pointer. */
record Reference(GoUrl url) {

    static final Reference EMPTY = parse("");

    /** Parses a reference, or throws Go's text. */
    static Reference parse(String text) {
        try {
            return new Reference(GoUrl.parse(text, GoRelease.V1_23));
        } catch (GoError e) {
            throw new SchemaException(e.getMessage());
        }
    }

    /** Resolves a reference that stands in the scope of this one. */
    Reference resolve(Reference child) {
        return new Reference(withoutFragment().url.resolve(child.url));
    }

    Reference withoutFragment() {
        return new Reference(GoUrl.parse(url.toString().replaceFirst("(?s)#.*", ""), GoRelease.V1_23));
    }

    /** Returns whether it can be loaded from somewhere else. */
    boolean isCanonical() {
        boolean isFile = url.scheme().equals("file");
        return isFile
                ? url.path().startsWith("/")
                : !url.scheme().isEmpty() && !url.host().isEmpty();
    }

    /** Finds what the fragment points to; a fragment that is no pointer means the whole document. */
    @Nullable
    Object find(@Nullable Object document) {
        List<String> tokens = url.fragment().startsWith("/")
                ? new ArrayList<>(Arrays.asList(url.fragment().substring(1).split("/", -1)))
                : List.of();
        Object at = document;
        for (String token : tokens) {
            at = step(at, token);
        }
        return at;
    }

    private static @Nullable Object step(@Nullable Object node, String token) {
        if (node instanceof Map<?, ?> object) {
            String key = token.replace("~1", "/").replace("~0", "~");
            if (!object.containsKey(key)) {
                throw new SchemaException("Object has no key '" + key + "'");
            }
            return object.get(key);
        }
        if (!(node instanceof List<?> array)) {
            throw new SchemaException("Invalid token reference '" + token + "'");
        }
        if (!token.matches("[+-]?[0-9]{1,18}")) {
            throw new SchemaException("Invalid array index '" + token + "'");
        }
        long index = Long.parseLong(token);
        if (index < 0 || index >= array.size()) {
            throw new SchemaException("Out of bound array[0," + array.size() + "] index '" + index + "'");
        }
        return array.get((int) index);
    }

    @Override
    public String toString() {
        return url.toString();
    }
}
