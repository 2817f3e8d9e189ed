/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.apiguardian.api.API.Status.INTERNAL;

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
import org.apiguardian.api.API;

/** Finds the lines of values in a values file. */
@API(status = INTERNAL, since = "0.1")
public final class ValueOrigins {

    private ValueOrigins() {}

    /** Returns the line of a value, starting at 1, in the last document that contains it. Empty for the root. */
    public static Optional<Integer> lineOf(String yaml, ValuePath path) {
        Optional<Integer> found = Optional.empty();
        try {
            for (YamlNode document : Yaml.parseAll(yaml)) {
                Optional<Integer> line = lineOf(document, path.steps());
                found = line.isPresent() ? line : found;
            }
        } catch (GoError e) {
            return Optional.empty(); // reported where the values are read
        }
        return found;
    }

    /** Returns the position of a value, or of its key if the value starts on another line. */
    public static Optional<Excerpt> excerpt(SourceFile file, ValuePath path) {
        Pattern entry = Pattern.compile(
                "^[\\s-]*([\"']?" + Pattern.quote(path.name()) + "[\"']?)\\s*:\\s*(.*?)(?:\\s+#.*)?\\s*$");
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

    private static Optional<Integer> lineOf(YamlNode node, List<Object> steps) {
        if (node instanceof YamlNode.Alias alias) {
            return lineOf(alias.target(), steps);
        }
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        if (node instanceof YamlNode.Mapping mapping && steps.get(0) instanceof String name) {
            return inMapping(mapping, name, steps);
        }
        if (node instanceof YamlNode.Sequence sequence
                && steps.get(0) instanceof Integer index
                && index < sequence.items().size()) {
            YamlNode item = sequence.items().get(index);
            return steps.size() == 1 ? Optional.of(item.line()) : lineOf(item, steps.subList(1, steps.size()));
        }
        return Optional.empty();
    }

    private static Optional<Integer> inMapping(YamlNode.Mapping mapping, String name, List<Object> steps) {
        for (YamlNode.Entry entry : mapping.entries()) {
            if (entry.key() instanceof YamlNode.Scalar key && key.value().equals(name)) {
                return steps.size() == 1
                        ? Optional.of(key.line())
                        : lineOf(entry.value(), steps.subList(1, steps.size()));
            }
        }
        return Optional.empty();
    }
}
