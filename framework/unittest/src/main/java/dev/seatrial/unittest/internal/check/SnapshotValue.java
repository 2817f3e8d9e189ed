/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.check;

import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text of a value in a snapshot: YAML with an indent of two, line feeds at the start of strings taken away. */
final class SnapshotValue {

    private SnapshotValue() {}

    static String text(@Nullable Object value) {
        return Yaml.encodePretty(trimmed(value));
    }

    private static @Nullable Object trimmed(@Nullable Object value) {
        if (value instanceof String text) {
            int start = 0;
            while (start < text.length() && text.charAt(start) == '\n') {
                start++;
            }
            return text.substring(start);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(item -> copy.add(trimmed(item)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(String.valueOf(key), trimmed(item)));
            return value instanceof GoMap typed ? typed.with(copy) : copy;
        }
        return value;
    }
}
