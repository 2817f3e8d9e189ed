/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.lint;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.yaml.Yaml;
import dev.seatrial.template.internal.yaml.YamlNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of the keys on the first level of a YAML file. */
final class KeyLines {

    private static final Pattern UNKNOWN = Pattern.compile("unknown field \"(.*)\"");
    private static final Pattern LINE = Pattern.compile("\\bline (\\d+)");

    private final Map<String, Integer> lines;

    private KeyLines(Map<String, Integer> lines) {
        this.lines = lines;
    }

    static KeyLines in(String yaml) {
        Map<String, Integer> lines = new HashMap<>();
        try {
            @Nullable YamlNode root = Yaml.parse(yaml);
            if (root instanceof YamlNode.Mapping mapping) {
                mapping.entries().forEach(entry -> {
                    if (entry.key() instanceof YamlNode.Scalar scalar) {
                        lines.putIfAbsent(scalar.value(), scalar.line());
                    }
                });
            }
        } catch (GoError e) {
            // no lines are known of what cannot be parsed
        }
        return new KeyLines(lines);
    }

    /** Returns the line of a key, 0 if there is none. */
    int of(String key) {
        return lines.getOrDefault(key, 0);
    }

    /** Returns the line of the key that a strict parser refuses, 0 if it is unknown. */
    int ofUnknown(String message) {
        Matcher unknown = UNKNOWN.matcher(message);
        return unknown.find() ? of(unknown.group(1)) : inMessage(message);
    }

    /** Returns the last line that a message about YAML names, 0 if there is none. */
    static int inMessage(String message) {
        Matcher matcher = LINE.matcher(message);
        int line = 0;
        while (matcher.find()) {
            line = Integer.parseInt(matcher.group(1));
        }
        return line;
    }
}
