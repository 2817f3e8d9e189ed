/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.diagnostic.Counted;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Formats values for failure messages: as YAML, with strings in quotes, so that {@code 80} and {@code "80"} differ. */
final class Shown {

    private static final int LINES = 40;
    private static final int SHORT = 70;

    private Shown() {}

    /** Returns a value for a fact: scalars on one line, maps and lists as block YAML. */
    static String fact(@Nullable Object value) {
        if (isStructure(value)) {
            List<String> lines = Yaml.encode(value).stripTrailing().lines().toList();
            String shown = lines.stream().limit(LINES).collect(Collectors.joining("\n"));
            return lines.size() <= LINES ? shown : shown + "\n... " + (lines.size() - LINES) + " more lines";
        }
        return value instanceof String text && text.contains("\n") ? text.stripTrailing() : inline(value);
    }

    /** Returns a value for use within a sentence. */
    static String inline(@Nullable Object value) {
        if (value instanceof String text) {
            return '"' + text.replace("\n", "\\n") + '"';
        }
        String flow = isStructure(value) ? flow(value) : "";
        if (flow.length() <= SHORT && !flow.isEmpty()) {
            return flow;
        }
        if (value instanceof Map<?, ?> map) {
            return "a map with "
                    + map.keySet().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (value instanceof Collection<?> list) {
            return "a list of " + Counted.of(list.size(), "element");
        }
        return String.valueOf(value);
    }

    /** Returns a value as flow YAML: {@code [{name: "http", port: 80}]}. */
    private static String flow(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Shown::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        return inline(value);
    }

    /** Returns a value for the comparison view of an IDE: maps and lists as block YAML, scalars as they are. */
    static @Nullable Object plain(@Nullable Object value) {
        return isStructure(value) ? Yaml.encode(value) : value;
    }

    /** Returns names in backticks, separated by commas, in the given order; {@code none} if there are none. */
    static String names(Collection<?> names) {
        return names.isEmpty()
                ? "none"
                : names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    /** Returns a value for use in a headline that is a format string. */
    static String headline(@Nullable Object value) {
        return inline(value).replace("%", "%%");
    }

    /** Returns the type of a value, with its article. */
    static String type(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Map) {
            return "a map";
        }
        if (value instanceof Collection) {
            return "a list";
        }
        return value instanceof Boolean ? "a boolean" : value instanceof Number ? "a number" : "a string";
    }

    /** Returns the length of a string, the number of elements of a list, or the number of keys of a map. */
    static OptionalInt size(@Nullable Object value) {
        if (value instanceof String text) {
            return OptionalInt.of(text.length());
        }
        if (value instanceof Map<?, ?> map) {
            return OptionalInt.of(map.size());
        }
        return value instanceof Collection<?> list ? OptionalInt.of(list.size()) : OptionalInt.empty();
    }

    private static boolean isStructure(@Nullable Object value) {
        return value instanceof Map || value instanceof Collection;
    }
}
