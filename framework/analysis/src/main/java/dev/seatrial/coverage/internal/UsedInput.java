/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage.internal;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ValuePath;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderException;
import dev.seatrial.render.RenderListener;
import dev.seatrial.render.RenderRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a render made of its input. Immutable. */
public final class UsedInput {

    private final RenderRequest request;
    private final ReadValues values;
    private final Set<ValuePath> read;

    /**
     * Creates the result of a render.
     *
     * @param values the values that it read
     */
    UsedInput(RenderRequest request, ReadValues values) {
        this.request = request;
        this.values = values;
        this.read = values.reached();
    }

    /**
     * Returns a listener that passes on the input of each render that succeeds.
     *
     * @param values returns what takes the values that a render reads
     * @param sink takes the input
     */
    public static RenderListener listener(Function<RenderRequest, ValuesSink> values, Consumer<UsedInput> sink) {
        return new ValuesListener(values, (request, read) -> sink.accept(new UsedInput(request, read)));
    }

    /** Renders a chart to find out what of its input is used; empty if it does not render. */
    public static Optional<UsedInput> of(RenderRequest request) {
        AtomicReference<@Nullable UsedInput> sink = new AtomicReference<>();
        try {
            ChartRenderer.render(request.toBuilder()
                    .listener(listener(each -> ValuesSink.NONE, sink::set))
                    .build());
        } catch (RenderException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(sink.get());
    }

    /**
     * Renders a chart to find out what of its input has no effect, by the names of {@code Unused}: {@code VALUES}, {@code
     * CLUSTER_OBJECTS}. Nothing if the chart does not render.
     *
     * @param objects the objects of the cluster
     */
    public static Set<String> unused(RenderRequest request, List<Map<String, @Nullable Object>> objects) {
        Set<String> unused = new TreeSet<>();
        of(request).ifPresent(used -> {
            if (!used.unreadValues().isEmpty()) {
                unused.add("VALUES");
            }
            if (!objects.stream().allMatch(used::isLookedUp)) {
                unused.add("CLUSTER_OBJECTS");
            }
        });
        return unused;
    }

    /** Returns the request of the render. */
    public RenderRequest request() {
        return request;
    }

    /** Returns the values of the user that no template reads and the chart does not declare, in alphabetical order. */
    public List<ValuePath> unreadValues() {
        List<ValuePath> leaves = new ArrayList<>();
        collect(ValuePath.ROOT, request.values().merged(request.helmVersion()), leaves);
        DeclaredValues declared = new DeclaredValues(request.chart());
        return leaves.stream()
                .filter(path -> !isRead(path) && !declared.contains(path) && !isElsewhere(path, request.chart()))
                .toList();
    }

    private static void collect(ValuePath path, @Nullable Object value, List<ValuePath> leaves) {
        if (value instanceof Map<?, ?> map && (path.isRoot() || !map.isEmpty())) {
            for (String key :
                    new TreeSet<>(map.keySet().stream().map(String::valueOf).toList())) {
                collect(path.child(key), map.get(key), leaves);
            }
        } else {
            leaves.add(path);
        }
    }

    private boolean isRead(ValuePath path) {
        return read.contains(path) || values.isInWhole(path);
    }

    /** A template may read a value in a part that was not executed; then it cannot be told that nothing reads it. */
    private boolean isElsewhere(ValuePath path, Chart chart) {
        for (int length = 1; length <= path.length(); length++) {
            if (!read.contains(path.prefix(length)) && DeclaredValues.isNamed(path.prefix(length), chart)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a lookup asks for an object, by name or among all of its kind. */
    public boolean isLookedUp(Map<String, ?> object) {
        Map<?, ?> metadata = object.get("metadata") instanceof Map<?, ?> map ? map : Map.of();
        Object namespace = metadata.get("namespace");
        return values.lookups().stream()
                .anyMatch(arguments -> arguments.size() == 4
                        && arguments.get(0).equals(object.get("apiVersion"))
                        && arguments.get(1).equals(object.get("kind"))
                        && (arguments.get(3).equals("") || arguments.get(3).equals(metadata.get("name")))
                        && (namespace == null
                                || arguments.get(2).equals(namespace)
                                || (arguments.get(2).equals("")
                                        && arguments.get(3).equals(""))));
    }

    /** Returns the calls of lookup, as a template writes them. */
    public List<String> lookups() {
        return values.lookups().stream()
                .map(arguments -> "lookup \"" + String.join("\" \"", arguments) + "\"")
                .distinct()
                .toList();
    }

    /** Returns the paths that templates read, for suggestions. */
    public Set<String> readPaths() {
        Set<String> paths = new TreeSet<>();
        read.forEach(path -> paths.add(path.toString()));
        return paths;
    }
}
