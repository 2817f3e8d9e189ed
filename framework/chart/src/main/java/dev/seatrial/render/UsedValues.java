/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.ValuePath;
import dev.seatrial.chart.internal.ResolvedChart;
import dev.seatrial.manifest.TemplateLocation;
import dev.seatrial.manifest.UsedValue;
import dev.seatrial.manifest.internal.ApiValues;
import dev.seatrial.template.ExecutionPoint;
import dev.seatrial.template.internal.Influence;
import dev.seatrial.template.internal.yaml.Yaml;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Names the values and the template lines that a text depends on. */
final class UsedValues {

    private final ValueTree values;
    private final ValueSources sources;
    private final EnablingValues enabling;

    /** To find where a value was set, files are read; many lines depend on the same values. */
    private final Map<ValuePath, Shown> shown = new ConcurrentHashMap<>();

    private record Shown(@Nullable Object value, UsedValue used) {}

    /** Creates the names; the values must not have been changed by templates yet. */
    UsedValues(ValueTree values, ResolvedChart chart, ValueSources sources) {
        this.values = values;
        this.sources = sources;
        values.pathOf(values.root()); // finds the paths of all values
        this.enabling = new EnablingValues(
                chart,
                values.root(),
                path -> describe(path, path.in(values.root()).orElse(null)));
    }

    /** Returns the values that enabled the dependency to which a template belongs; none for a template of the chart itself. */
    List<UsedValue> enabling(String templatePath) {
        return enabling.of(templatePath);
    }

    /** A value that was read: all of it, or no more than what is listed below it. */
    private record Found(@Nullable Object value, boolean whole) {}

    /** Returns the values, in the order in which they were read; a map through which others were reached is left out. */
    List<UsedValue> of(Influence influence) {
        Map<ValuePath, Found> found = new LinkedHashMap<>();
        for (Influence.Leaf leaf : influence.leaves()) {
            if (leaf instanceof Influence.Entry entry) {
                path(entry).ifPresent(path -> found.putIfAbsent(path, new Found(entry.value(), false)));
            } else if (leaf instanceof Influence.Whole whole) {
                values.pathOf(whole.container())
                        .filter(path -> !path.isRoot())
                        .ifPresent(path -> found.put(path, new Found(whole.container(), true)));
            }
        }
        Set<ValuePath> passed = new LinkedHashSet<>();
        Set<ValuePath> whole = new LinkedHashSet<>();
        found.forEach((path, value) -> {
            (value.whole() ? whole : passed).addAll(value.whole() ? List.of(path) : parents(path));
        });
        Map<ValuePath, UsedValue> used = new LinkedHashMap<>();
        found.forEach((path, value) -> {
            boolean below = parents(path).stream().anyMatch(whole::contains);
            if (!below && (value.whole() || !passed.contains(path))) {
                UsedValue shown = used(path, value.value());
                used.putIfAbsent(shown.path(), shown);
            }
        });
        return List.copyOf(used.values());
    }

    private static List<ValuePath> parents(ValuePath path) {
        return IntStream.range(1, path.length()).mapToObj(path::prefix).toList();
    }

    private Optional<ValuePath> path(Influence.Entry entry) {
        Optional<ValuePath> container = values.pathOf(entry.container());
        return entry.key() instanceof Long index
                ? container.map(path -> path.child(index.intValue()))
                : container.map(path -> path.child(String.valueOf(entry.key())));
    }

    private UsedValue used(ValuePath path, @Nullable Object value) {
        Shown known = shown.get(path);
        if (known == null || known.value() != value) {
            known = new Shown(value, describe(path, value));
            shown.put(path, known);
        }
        return known.used();
    }

    private UsedValue describe(ValuePath path, @Nullable Object value) {
        return new UsedValue(sources.shownPath(path), plain(value), sources.origin(path));
    }

    /** Returns a value with the types of manifests, since Go's numbers have their own types. */
    private static @Nullable Object plain(@Nullable Object value) {
        return ApiValues.value(Yaml.decode(Yaml.encode(value)));
    }

    /** Returns the template lines whose literal text a function has turned into something else. */
    static List<TemplateLocation> lines(Influence influence) {
        Set<TemplateLocation> lines = new LinkedHashSet<>();
        for (Influence.Leaf leaf : influence.leaves()) {
            if (leaf instanceof Influence.Literal literal) {
                ExecutionPoint point = literal.visit().point();
                String text = point.span().of(point.file().text());
                for (int offset = 0; offset < text.length(); offset++) {
                    if (!Character.isWhitespace(text.charAt(offset))) {
                        int line = point.file().lineAt(point.span().start() + offset);
                        lines.add(new TemplateLocation(point.file().name(), line));
                        int end = text.indexOf('\n', offset);
                        offset = end < 0 ? text.length() : end;
                    }
                }
            }
        }
        return List.copyOf(lines);
    }
}
