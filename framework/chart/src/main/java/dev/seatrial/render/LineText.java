/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.ValuePath;
import dev.seatrial.template.internal.go.GoFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A rendered line, and the values that it shows. */
final class LineText {

    private final String line;
    private final String entry;

    LineText(String line) {
        this.line = line;
        String text = line.strip();
        while (text.startsWith("- ")) {
            text = text.substring(2).strip();
        }
        this.entry = text.replace("\"", "").replace("'", "");
    }

    /** A value that the line shows. */
    record Part(ValuePath path, @Nullable Object value) {}

    /**
     * Returns the part of a value that the line shows. For a map or list, this is a single leaf.
     *
     * @param certain whether the line certainly used the value, so that it counts even if the line shows it in another form
     */
    List<Part> narrow(ValuePath path, @Nullable Object value, boolean certain) {
        if (value instanceof Map || value instanceof List) {
            List<Part> leaves = new ArrayList<>();
            collect(path, "", value, leaves);
            if (leaves.size() == 1) {
                return leaves;
            }
            return certain ? List.of(new Part(path, value)) : List.of();
        }
        return certain || shows(value) ? List.of(new Part(path, value)) : List.of();
    }

    private void collect(ValuePath path, String key, @Nullable Object value, List<Part> leaves) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((k, element) -> collect(path.child(String.valueOf(k)), k + ": ", element, leaves));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(path.child(i), "", list.get(i), leaves);
            }
        } else if (entry.equals(key + text(value))) {
            leaves.add(new Part(path, value));
        }
    }

    private boolean shows(@Nullable Object value) {
        String text = text(value);
        return !text.isBlank()
                && Pattern.compile("(?<![\\w.])" + Pattern.quote(text.strip()) + "(?!\\w)")
                        .matcher(line)
                        .find();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "null" : GoFormat.sprint(value);
    }
}
