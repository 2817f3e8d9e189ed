/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage.internal;

import dev.seatrial.chart.ValuePath;
import dev.seatrial.template.ExecutionPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that templates have read. Belongs to one render; not thread-safe. */
public final class ReadValues {

    private static final String GLOBAL = "global";

    private final Map<ValuePath, Reader> exact = new HashMap<>();
    private final Set<ValuePath> whole = new HashSet<>();
    private final List<List<String>> lookups = new ArrayList<>();

    /**
     * Who reads a value.
     *
     * @param point the statement, null if none is known
     * @param isOwn whether it belongs to the chart or a subchart of the same owner
     */
    public record Reader(@Nullable ExecutionPoint point, boolean isOwn) {}

    void read(ValuePath path, Reader reader) {
        add(path, reader);
        List<Object> steps = path.length() > 1 ? path.steps() : List.of();
        int global = steps.indexOf(GLOBAL);
        if (global > 0) {
            add(path.from(global), reader); // globals are copied to the subcharts, but users set them once
        }
    }

    private void add(ValuePath path, Reader reader) {
        Reader known = exact.putIfAbsent(path, reader);
        if (known != null && !known.isOwn() && reader.isOwn()) {
            exact.put(path, reader);
        }
    }

    void readWhole(ValuePath path, Reader reader) {
        read(path, reader);
        whole.add(path);
        int global = path.steps().indexOf(GLOBAL);
        if (global > 0) {
            whole.add(path.from(global));
        }
    }

    void lookedUp(List<@Nullable Object> arguments) {
        lookups.add(arguments.stream().map(String::valueOf).toList());
    }

    /** Returns the arguments of each call of {@code lookup}. */
    public List<List<String>> lookups() {
        return List.copyOf(lookups);
    }

    /** Returns the values that were read by their own path. */
    public Map<ValuePath, Reader> exact() {
        return exact;
    }

    /** Returns the maps and lists that were read with all that is in them. */
    public Set<ValuePath> whole() {
        return whole;
    }

    /** Returns the values that were read, with all the maps and lists through which templates reached them. */
    public Set<ValuePath> reached() {
        Set<ValuePath> reached = new HashSet<>();
        for (ValuePath path : exact.keySet()) {
            for (ValuePath each = path; reached.add(each); each = each.parent().orElse(each)) {
                // adds the parents that are not known yet
            }
        }
        return reached;
    }

    /** Returns whether a value is in a map or list that was read as a whole. */
    public boolean isInWhole(ValuePath path) {
        for (int length = 0; length <= path.length(); length++) {
            if (whole.contains(path.prefix(length))) {
                return true;
            }
        }
        return false;
    }
}
