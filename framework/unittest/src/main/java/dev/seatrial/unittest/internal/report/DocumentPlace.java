/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.report;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.yaml.Yaml;
import dev.seatrial.template.internal.yaml.YamlNode;
import dev.seatrial.unittest.internal.check.Document;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line of a document that a path is about.
 *
 * @param exact whether the whole path leads there, not only its beginning
 */
record DocumentPlace(int line, boolean exact) {

    private static final Pattern STEP =
            Pattern.compile("\\.?([^.\\[\\]]+)|\\[\\s*'([^']*)'\\s*]|\\[\\s*\"([^\"]*)\"\\s*]|\\[(\\d+)]");

    /** Returns the line of a value; where a path is more than names and indexes, the line of its beginning. */
    static DocumentPlace of(Document document, String path) {
        YamlNode at;
        try {
            at = Yaml.parse(document.text());
        } catch (GoError e) {
            return new DocumentPlace(1, false);
        }
        if (at == null) {
            return new DocumentPlace(1, false);
        }
        int line = at.line();
        Matcher matcher = STEP.matcher(path.startsWith("$.") ? path.substring(2) : path);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            YamlNode next = step(at, matcher);
            if (next == null) {
                return new DocumentPlace(line, false);
            }
            line = lineOf(at, next);
            at = next;
            end = matcher.end();
        }
        return new DocumentPlace(line, !path.isEmpty() && end == path.length());
    }

    private static int lineOf(YamlNode parent, YamlNode child) {
        if (parent instanceof YamlNode.Mapping mapping) {
            for (YamlNode.Entry entry : mapping.entries()) {
                if (entry.value() == child) {
                    return entry.key().line();
                }
            }
        }
        return child.line();
    }

    private static @Nullable YamlNode step(YamlNode at, Matcher matcher) {
        if (matcher.group(4) != null) {
            int index = matcher.group(4).length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(matcher.group(4));
            return at instanceof YamlNode.Sequence sequence
                            && index < sequence.items().size()
                    ? sequence.items().get(index)
                    : null;
        }
        for (int group = 1; group <= 3; group++) {
            if (matcher.group(group) != null) {
                return at instanceof YamlNode.Mapping mapping ? mapping.get(matcher.group(group)) : null;
            }
        }
        return null;
    }
}
