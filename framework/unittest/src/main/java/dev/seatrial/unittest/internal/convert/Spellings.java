/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.convert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The values that an expected value may have in a class. A release of helm-unittest that nobody named is {@code RELEASE-NAME} in {@code
 * NAMESPACE}, which Helm would refuse; in a class it has the names that {@code helm template} gives.
 */
record Spellings(String release, String namespace) {

    private static final String RELEASE = "RELEASE-NAME";
    private static final String NAMESPACE = "NAMESPACE";

    /** Returns the values to try, each once. */
    List<@Nullable Object> of(@Nullable Object value) {
        List<@Nullable Object> all = new ArrayList<>();
        for (UnaryOperator<String> spelling : List.<UnaryOperator<String>>of(
                this::withBoth,
                text -> text.replace(RELEASE, release),
                text -> text.replace(NAMESPACE, namespace),
                text -> text)) {
            Object spelt = spelt(value, spelling);
            if (!all.contains(spelt)) {
                all.add(spelt);
            }
        }
        return all;
    }

    /** Returns the texts to try. */
    List<String> ofText(String text) {
        return of(text).stream().map(String::valueOf).toList();
    }

    /** Tells whether a name in the render of a suite is the one that a class has in its place. */
    boolean areSame(Object suite, Object own) {
        return of(suite).contains(own);
    }

    private String withBoth(String text) {
        return text.replace(RELEASE, release).replace(NAMESPACE, namespace);
    }

    private static @Nullable Object spelt(@Nullable Object value, UnaryOperator<String> spelling) {
        if (value instanceof String text) {
            return spelling.apply(text);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(spelt(item, spelling)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(spelling.apply(String.valueOf(key)), spelt(item, spelling)));
            return copy;
        }
        return value;
    }
}
