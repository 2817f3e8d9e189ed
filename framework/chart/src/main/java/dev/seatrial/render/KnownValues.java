/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.UserValues;
import dev.seatrial.chart.internal.PreparedChart;
import dev.seatrial.chart.internal.ResolvedChart;
import dev.seatrial.diagnostic.Suggestions;
import dev.seatrial.template.internal.yaml.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is known of the values of a render: what they are, who set them, and what was meant by those that are not there. */
final class KnownValues {

    private static final int SHOWN = 60;

    private final UserValues user;
    private final Map<String, @Nullable Object> userValues;
    private final Map<String, @Nullable Object> values;
    private final ResolvedChart chart;
    private final ValueSources sources;

    KnownValues(RenderRequest request, PreparedChart prepared) {
        this(request.values(), request.helmVersion(), prepared);
    }

    private KnownValues(UserValues user, HelmVersion helm, PreparedChart prepared) {
        this.user = user;
        this.userValues = user.merged(helm);
        this.values = prepared.values();
        this.chart = prepared.chart();
        this.sources = new ValueSources(user, chart);
    }

    /** What stands at a path. */
    enum State {
        PRESENT,
        NULL,
        ABSENT
    }

    ResolvedChart chart() {
        return chart;
    }

    /** Returns the longest part of a path behind which there is nothing, the path itself if all of it is there. */
    String broken(String path) {
        String[] keys = path.split("\\.", -1);
        StringBuilder part = new StringBuilder();
        for (String key : keys) {
            part.append(part.isEmpty() ? "" : ".").append(key);
            if (state(part.toString()) != State.PRESENT) {
                return part.toString();
            }
        }
        return path;
    }

    State state(String path) {
        Optional<Map<?, ?>> parent = parent(values, path);
        String key = lastKey(path);
        if (parent.isPresent() && parent.get().get(key) != null) {
            return State.PRESENT;
        }
        boolean isNull = parent.map(table -> table.containsKey(key)).orElse(false)
                || parent(userValues, path).map(table -> table.containsKey(key)).orElse(false);
        return isNull ? State.NULL : State.ABSENT;
    }

    @Nullable
    Object value(String path) {
        return parent(values, path)
                .map(table -> (Object) table.get(lastKey(path)))
                .orElse(null);
    }

    /** Says what a value is and who set it, such as {@code `replicas` is 3 (values-prod.yaml:2)}. */
    String describe(String path) {
        String what = switch (state(path)) {
            case PRESENT -> "is " + inline(value(path));
            case NULL -> "is null";
            case ABSENT -> "is not set";
        };
        String origin = state(path) == State.ABSENT ? null : sources.origin(path);
        return "`" + path + "` " + what + (origin == null ? "" : " (" + origin + ")");
    }

    /** Names the layers that may set the value at a path, the ones that win last. */
    String layers(String path) {
        List<String> layers = new ArrayList<>(user.layers());
        ResolvedChart at = chart;
        String rest = path;
        while (at != null) {
            if (at.chart().valuesFile().isPresent()) {
                layers.add(0, at.fullPath() + "/values.yaml");
            }
            int dot = rest.indexOf('.');
            at = dot < 0 ? null : ValueSources.dependency(at, rest.substring(0, dot));
            rest = rest.substring(dot + 1);
        }
        return layers.isEmpty() ? "none" : String.join(", ", layers);
    }

    /** Asks whether a value with a name like that of a missing one was meant; empty if there is none. */
    String didYouMean(String missing) {
        String prefix = missing.substring(0, missing.length() - lastKey(missing).length());
        List<String> siblings = parent(values, missing)
                .map(table -> table.keySet().stream().map(String::valueOf).toList())
                .orElse(List.of());
        List<String> close = Suggestions.closeTo(lastKey(missing), siblings);
        if (close.isEmpty()) {
            return "";
        }
        String best = prefix + close.get(0);
        String origin = sources.origin(best);
        return "Did you mean `" + best + "`" + (origin == null ? "" : " (" + origin + ")") + "?";
    }

    /** Returns a value as one short line. */
    static String inline(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty()
                    ? "an empty table"
                    : "a table with "
                            + cut(String.join(
                                    ", ",
                                    new TreeSet<>(map.keySet().stream()
                                            .map(key -> "`" + key + "`")
                                            .toList())));
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? "an empty list" : "the list " + cut(Json.encodeRaw(list));
        }
        return cut(Json.encodeRaw(value));
    }

    private static String cut(String text) {
        String line = text.strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + " ...";
    }

    private static Optional<Map<?, ?>> parent(Map<String, @Nullable Object> root, String path) {
        String[] keys = path.split("\\.", -1);
        Object at = root;
        for (int i = 0; i < keys.length - 1; i++) {
            if (!(at instanceof Map<?, ?> table)) {
                return Optional.empty();
            }
            at = table.get(keys[i]);
        }
        return at instanceof Map<?, ?> table ? Optional.of(table) : Optional.empty();
    }

    private static String lastKey(String path) {
        return Objects.requireNonNull(path).substring(path.lastIndexOf('.') + 1);
    }
}
