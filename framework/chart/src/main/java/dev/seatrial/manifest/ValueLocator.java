/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import dev.seatrial.source.SourceFile;
import dev.seatrial.source.Span;
import dev.seatrial.template.internal.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the value at a path in the text of a manifest. For a scalar, this is the value up to the end of its line. For a map or list, it is
 * the key, or the first line of a list element.
 */
final class ValueLocator {

    private final SourceFile text;
    private @Nullable YamlNode shown;
    private @Nullable YamlNode value;

    private ValueLocator(SourceFile text, YamlNode root) {
        this.text = text;
        this.value = root;
        this.shown = root;
    }

    static Optional<Span> find(String text, YamlNode root, ManifestPath path) {
        ValueLocator locator = new ValueLocator(SourceFile.of("", text), root);
        path.segments().forEach(locator::step);
        return locator.span();
    }

    private void step(PathSegment segment) {
        YamlNode from = resolved(value);
        value = null;
        shown = null;
        if (segment instanceof PathSegment.Key key && from instanceof YamlNode.Mapping mapping) {
            intoMap(mapping, key.name());
        } else if (from instanceof YamlNode.Sequence sequence) {
            value = element(sequence.items(), segment);
            shown = value;
        }
    }

    private void intoMap(YamlNode.Mapping mapping, String key) {
        for (YamlNode.Entry entry : mapping.entries()) {
            if (entry.key() instanceof YamlNode.Scalar scalar && scalar.value().equals(key)) {
                value = entry.value();
                shown = entry.value() instanceof YamlNode.Scalar ? entry.value() : entry.key();
            } else if (entry.isMerge()) {
                intoMerged(resolved(entry.value()), key);
            }
        }
    }

    /** Finds a key. Keys of the map itself override those of merged maps, and earlier merged maps override later ones. */
    private void intoMerged(@Nullable YamlNode merged, String key) {
        if (value == null && merged instanceof YamlNode.Mapping mapping) {
            intoMap(mapping, key);
        } else if (merged instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> intoMerged(resolved(item), key));
        }
    }

    private static @Nullable YamlNode element(List<YamlNode> items, PathSegment segment) {
        if (segment instanceof PathSegment.Index index) {
            int position = index.position() < 0 ? items.size() + index.position() : index.position();
            return position >= 0 && position < items.size() ? items.get(position) : null;
        }
        if (segment instanceof PathSegment.Match match) {
            for (YamlNode item : items) {
                if (resolved(item) instanceof YamlNode.Mapping mapping
                        && resolved(mapping.get(match.field())) instanceof YamlNode.Scalar scalar
                        && scalar.value().equals(match.value())) {
                    return item;
                }
            }
        }
        return null;
    }

    private Optional<Span> span() {
        if (shown == null || shown.line() > text.lineCount()) {
            return Optional.empty();
        }
        String line = text.line(shown.line());
        int from = Math.min(
                line.offsetByCodePoints(0, Math.min(shown.column() - 1, line.codePointCount(0, line.length()))),
                line.length());
        int start = text.startOf(shown.line());
        return Optional.of(new Span(start + from, start + Math.max(from, end(shown, line, from))));
    }

    /** Returns the end of a scalar on one line, or the end of the first line of any other value. */
    private static int end(YamlNode node, String line, int from) {
        int end = line.stripTrailing().length();
        if (!(node instanceof YamlNode.Scalar scalar) || from >= end) {
            return end;
        }
        if (scalar.isPlain() && line.startsWith(scalar.value(), from)) {
            return from + scalar.value().length();
        }
        char first = line.charAt(from);
        return first == '"' || first == '\'' ? quoteEnd(line, from, end) : end;
    }

    /** Returns the position after the closing quote, or the end of the line if the text continues on the next one. */
    private static int quoteEnd(String line, int open, int end) {
        char quote = line.charAt(open);
        int at = open + 1;
        while (at < end) {
            boolean escape = quote == '"' ? line.charAt(at) == '\\' : line.startsWith("''", at);
            if (!escape && line.charAt(at) == quote) {
                return at + 1;
            }
            at += escape ? 2 : 1;
        }
        return end;
    }

    private static @Nullable YamlNode resolved(@Nullable YamlNode node) {
        YamlNode target = node;
        while (target instanceof YamlNode.Alias alias) {
            target = alias.target();
        }
        return target;
    }
}
