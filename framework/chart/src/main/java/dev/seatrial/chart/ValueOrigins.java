/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import dev.seatrial.source.Excerpt;
import dev.seatrial.source.SourceFile;
import dev.seatrial.source.Span;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.yaml.Yaml;
import dev.seatrial.template.internal.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where in a values file a value stands. */
public final class ValueOrigins {

    private ValueOrigins() {}

    /**
     * Returns the line, from 1, of the value at a path of keys, in the last document that has it.
     *
     * @param path keys joined by dots; an index of a list is a key like any other
     */
    public static Optional<Integer> lineOf(String yaml, String path) {
        Optional<Integer> found = Optional.empty();
        try {
            for (YamlNode document : Yaml.parseAll(yaml)) {
                Optional<Integer> line = lineOf(document, List.of(path.split("\\.")));
                found = line.isPresent() ? line : found;
            }
        } catch (GoError e) {
            return Optional.empty(); // reported where the values are read
        }
        return found;
    }

    /** Returns the place of the value at a path of keys, or of its key where the value begins on another line. */
    public static Optional<Excerpt> excerpt(SourceFile file, String path) {
        String key = path.substring(path.lastIndexOf('.') + 1);
        Pattern entry =
                Pattern.compile("^[\\s-]*([\"']?" + Pattern.quote(key) + "[\"']?)\\s*:\\s*(.*?)(?:\\s+#.*)?\\s*$");
        return lineOf(file.text(), path).map(line -> {
            String text = file.line(line);
            Matcher matcher = entry.matcher(text);
            int start = file.startOf(line);
            if (!matcher.matches()) {
                int indent = text.length() - text.stripLeading().length();
                return new Excerpt(
                        file,
                        new Span(
                                start + indent,
                                start + Math.max(indent, text.stripTrailing().length())));
            }
            int group = matcher.group(2).isEmpty() ? 1 : 2;
            return new Excerpt(file, new Span(start + matcher.start(group), start + matcher.end(group)));
        });
    }

    private static Optional<Integer> lineOf(YamlNode node, List<String> path) {
        if (node instanceof YamlNode.Alias alias) {
            return lineOf(alias.target(), path);
        }
        if (node instanceof YamlNode.Mapping mapping) {
            for (YamlNode.Entry entry : mapping.entries()) {
                if (entry.key() instanceof YamlNode.Scalar key && key.value().equals(path.get(0))) {
                    return path.size() == 1
                            ? Optional.of(key.line())
                            : lineOf(entry.value(), path.subList(1, path.size()));
                }
            }
        }
        if (node instanceof YamlNode.Sequence sequence && path.get(0).matches("[0-9]{1,6}")) {
            int index = Integer.parseInt(path.get(0));
            if (index < sequence.items().size()) {
                YamlNode item = sequence.items().get(index);
                return path.size() == 1 ? Optional.of(item.line()) : lineOf(item, path.subList(1, path.size()));
            }
        }
        return Optional.empty();
    }
}
