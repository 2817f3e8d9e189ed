/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.Influence;
import dev.seatrial.template.internal.SourcedText;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.yaml.Yaml;
import dev.seatrial.template.internal.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which entries the lines of a text show that was made from a map or list by {@code toYaml}. */
final class YamlText {

    private final Tracker tracker;
    private final Object root;
    private final String text;
    private @Nullable List<Influence> lines;

    private YamlText(Tracker tracker, Object root, String text) {
        this.tracker = tracker;
        this.root = root;
        this.text = text;
    }

    /** The entry of one line. */
    private record Line(YamlText yaml, int number) implements Influence.Later {

        @Override
        public Influence get() {
            return yaml.lines().get(number);
        }
    }

    static SourcedText of(Tracker tracker, Object value, String text) {
        YamlText yaml = new YamlText(tracker, value, text);
        SourcedText.Builder out = new SourcedText.Builder();
        int from = 0;
        for (int n = 0; from < text.length(); n++) {
            int end = text.indexOf('\n', from) + 1;
            end = end == 0 ? text.length() : end;
            out.add(SourcedText.opaque(text.substring(from, end), Influence.of(new Line(yaml, n))));
            from = end;
        }
        return out.build();
    }

    /** The text is parsed when somebody asks for the first line. */
    private List<Influence> lines() {
        List<Influence> known = lines;
        if (known == null) {
            int count = (int) text.chars().filter(c -> c == '\n').count() + 1;
            known = new ArrayList<>(Collections.nCopies(count, TrackedEntries.whole(tracker, root)));
            try {
                YamlNode node = Yaml.parse(text);
                if (node != null) {
                    fill(node, root, known, count);
                }
            } catch (GoError e) {
                // the lines keep the whole value
            }
            lines = known;
        }
        return known;
    }

    /** Fills in the entries of a node that ends before a line. */
    private void fill(YamlNode node, @Nullable Object value, List<Influence> known, int end) {
        if (node instanceof YamlNode.Mapping mapping && value instanceof Map<?, ?> map) {
            List<YamlNode.Entry> entries = mapping.entries();
            for (int i = 0; i < entries.size(); i++) {
                int next = i + 1 < entries.size() ? entries.get(i + 1).key().line() - 1 : end;
                String key = entries.get(i).key() instanceof YamlNode.Scalar scalar ? scalar.value() : "";
                if (map.containsKey(key)) {
                    entry(entries.get(i).key(), entries.get(i).value(), map, key, map.get(key), known, next);
                }
            }
        } else if (node instanceof YamlNode.Sequence sequence && value instanceof List<?> list) {
            List<YamlNode> items = sequence.items();
            for (int i = 0; i < Math.min(items.size(), list.size()); i++) {
                int next = i + 1 < items.size() ? items.get(i + 1).line() - 1 : end;
                entry(items.get(i), items.get(i), list, (long) i, list.get(i), known, next);
            }
        }
    }

    private void entry(
            YamlNode first,
            YamlNode node,
            Object container,
            Object key,
            @Nullable Object value,
            List<Influence> known,
            int end) {
        Influence influence = tracker.entry(container, key, value).and(tracker.influenceOf(value));
        for (int line = first.line() - 1; line < end; line++) {
            known.set(line, influence);
        }
        fill(node, value, known, end);
    }
}
