/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ValuePath;
import dev.seatrial.render.RenderRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a render made of its input. Immutable. */
final class UsedInput {

    private static final String GLOBAL = "global";

    private final RenderRequest request;
    private final Set<ValuePath> read = new HashSet<>();
    private final Set<ValuePath> whole = new HashSet<>();
    private final List<List<String>> lookups;

    /**
     * @param exact the paths that were read
     * @param whole the paths of maps and lists that were read with all that is in them
     * @param lookups the arguments of each call of the lookup function
     */
    UsedInput(RenderRequest request, Set<ValuePath> exact, Set<ValuePath> whole, List<List<String>> lookups) {
        this.request = request;
        this.lookups = List.copyOf(lookups);
        for (ValuePath path : exact) {
            for (int length = 1; length <= path.length(); length++) {
                add(path.prefix(length), read);
            }
        }
        whole.forEach(path -> add(path, this.whole));
    }

    /** Globals are copied to the dependencies, but users set them once. */
    private static void add(ValuePath path, Set<ValuePath> paths) {
        paths.add(path);
        int global = path.steps().indexOf(GLOBAL);
        if (global > 0) {
            paths.add(path.from(global));
        }
    }

    RenderRequest request() {
        return request;
    }

    /** Returns the values of the user that no template reads and the chart does not declare, in alphabetical order. */
    List<ValuePath> unreadValues() {
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
        if (read.contains(path) || whole.contains(ValuePath.ROOT)) {
            return true;
        }
        for (int length = 1; length <= path.length(); length++) {
            if (whole.contains(path.prefix(length))) {
                return true;
            }
        }
        return false;
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
    boolean isLookedUp(Map<String, ?> object) {
        Map<?, ?> metadata = object.get("metadata") instanceof Map<?, ?> map ? map : Map.of();
        Object namespace = metadata.get("namespace");
        return lookups.stream()
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
    List<String> lookups() {
        return lookups.stream()
                .map(arguments -> "lookup \"" + String.join("\" \"", arguments) + "\"")
                .distinct()
                .toList();
    }

    /** Returns the paths that templates read, for suggestions. */
    Set<String> readPaths() {
        Set<String> paths = new TreeSet<>();
        read.forEach(path -> paths.add(path.toString()));
        return paths;
    }
}
