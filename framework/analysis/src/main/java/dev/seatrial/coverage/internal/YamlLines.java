/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage.internal;

import dev.seatrial.chart.ValuePath;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.yaml.Yaml;
import dev.seatrial.template.internal.yaml.YamlNode;
import java.util.HashMap;
import java.util.Map;

/** The lines of all values in a values file. */
public final class YamlLines {

    private static final int DEEPEST = 100;

    private final Map<ValuePath, Integer> lines = new HashMap<>();

    private YamlLines() {}

    /** Reads a file; a file that cannot be read has no lines. */
    public static YamlLines of(String text) {
        YamlLines lines = new YamlLines();
        try {
            Yaml.parseAll(text).forEach(document -> lines.add(ValuePath.ROOT, document));
        } catch (GoError e) {
            lines.lines.clear(); // reported where the values are read
        }
        return lines;
    }

    /** Returns the line of a value, or of the nearest map or list around it, starting at 1; 0 if none is known. */
    public int of(ValuePath path) {
        Integer line = lines.get(path);
        return line != null ? line : path.parent().map(this::of).orElse(0);
    }

    private void add(ValuePath path, YamlNode node) {
        if (path.length() > DEEPEST) {
            return; // an alias may contain itself
        }
        if (node instanceof YamlNode.Alias) {
            return; // the line of the alias itself says more than that of its anchor
        }
        if (node instanceof YamlNode.Mapping mapping) {
            for (YamlNode.Entry entry : mapping.entries()) {
                if (entry.key() instanceof YamlNode.Scalar key) {
                    ValuePath child = path.child(key.value());
                    lines.put(child, key.line());
                    add(child, entry.value());
                }
            }
        } else if (node instanceof YamlNode.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                lines.put(path.child(i), sequence.items().get(i).line());
                add(path.child(i), sequence.items().get(i));
            }
        }
    }
}
