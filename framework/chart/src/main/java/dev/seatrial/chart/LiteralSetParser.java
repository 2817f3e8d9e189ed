/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses {@code --set-literal}: one key without escapes, and everything after {@code =} is the value. */
final class LiteralSetParser extends SetSyntax {

    LiteralSetParser(String text, Map<String, @Nullable Object> values) {
        super(text, values);
    }

    @Override
    String keyStops() {
        return "=[.";
    }

    @Override
    boolean escapes() {
        return false;
    }

    @Override
    void value(Map<String, @Nullable Object> into, String key) {
        put(into, key, until("").text());
    }

    @Override
    List<@Nullable Object> element(List<@Nullable Object> list, int index) {
        return put(list, index, until("").text());
    }
}
