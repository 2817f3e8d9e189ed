/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.LogLine;
import dev.seatrial.chart.internal.values.ValueTables;
import dev.seatrial.template.internal.go.GoFormat;
import dev.seatrial.template.internal.limit.Budget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Coalesces values as Helm does ({@code pkg/chart/common/util/coalesce.go}): the user's over the parent's over the chart's
 * own, globals handed down, null as a means to delete. Tables are shared where Go shares them, because templates that change
 * values can see it.
 */
final class Coalescer {

    private static final String GLOBAL = "global";

    private final HelmVersion version;
    private final Consumer<LogLine> log;
    private final Budget budget;
    private final boolean sharing;

    Coalescer(HelmVersion version, Consumer<LogLine> log, Budget budget) {
        this(version, log, budget, false);
    }

    /**
     * Creates a coalescer whose results may be read only, if it shares.
     *
     * @param sharing whether results hold default values themselves, see {@link SharedDefaults}
     */
    Coalescer(HelmVersion version, Consumer<LogLine> log, Budget budget, boolean sharing) {
        this.budget = budget;
        this.version = version;
        this.log = log;
        this.sharing = sharing;
    }

    /** What is coalesced: a chart with its values and its enabled dependencies. */
    interface Node {

        String name();

        Map<String, @Nullable Object> values();

        List<? extends Node> dependencies();
    }

    /** Returns the values that a chart renders with; null deletes. The result is new and may be changed, unless this shares. */
    Map<String, @Nullable Object> coalesce(Node chart, Map<String, @Nullable Object> over) {
        return coalesce(chart, ValueTables.copy(over), "", false);
    }

    /** Returns the values of a chart with nulls kept, for those who coalesce them again. */
    Map<String, @Nullable Object> merge(Node chart, Map<String, @Nullable Object> over) {
        return coalesce(chart, ValueTables.copy(over), "", true);
    }

    /** Adds to one table what another has, where null deletes; shares the other's tables, and changes both. */
    Map<String, @Nullable Object> coalesceTables(
            Map<String, @Nullable Object> into, Map<String, @Nullable Object> from) {
        tables(into, from, "", false, false);
        return into;
    }

    /** Adds to one table what another has, tables in depth; shares the other's tables. */
    Map<String, @Nullable Object> mergeTables(Map<String, @Nullable Object> into, Map<String, @Nullable Object> from) {
        tables(into, from, "", true, false);
        return into;
    }

    private Map<String, @Nullable Object> coalesce(
            Node chart, Map<String, @Nullable Object> into, String prefix, boolean merge) {
        ownValues(chart, into, prefix, merge);
        for (Node dependency : chart.dependencies()) {
            dependency(chart, dependency, into, prefix, merge);
        }
        return into;
    }

    private void dependency(
            Node chart, Node dependency, Map<String, @Nullable Object> into, String prefix, boolean merge) {
        budget.check();
        Map<String, @Nullable Object> own;
        if (into.containsKey(dependency.name())) {
            own = ValueTables.table(into.get(dependency.name()));
            if (own == null) {
                throw new ChartException("type mismatch on " + dependency.name() + ": "
                        + GoFormat.sprintf("%t", into.get(dependency.name())));
            }
        } else {
            own = new HashMap<>();
            into.put(dependency.name(), own);
        }
        String path = join(prefix, chart.name());
        globals(own, into, path);
        coalesce(dependency, own, path, merge);
    }

    private void globals(Map<String, @Nullable Object> into, Map<String, @Nullable Object> from, String prefix) {
        Map<String, @Nullable Object> destination = globalTable(into, "coalesce.go:138", "destination");
        if (destination == null) {
            return;
        }
        Map<String, @Nullable Object> source = globalTable(from, "coalesce.go:145", "source");
        if (source == null) {
            return;
        }
        source.forEach((key, value) -> global(destination, key, value, prefix));
        into.put(GLOBAL, destination);
    }

    private @Nullable Map<String, @Nullable Object> globalTable(
            Map<String, @Nullable Object> values, String site, String role) {
        if (!values.containsKey(GLOBAL)) {
            return new HashMap<>();
        }
        Map<String, @Nullable Object> table = ValueTables.table(values.get(GLOBAL));
        if (table == null) {
            info(site, "warning: skipping globals because " + role + " " + GLOBAL + " is not a table.");
        }
        return table;
    }

    private void global(Map<String, @Nullable Object> into, String key, @Nullable Object value, String prefix) {
        Map<String, @Nullable Object> table = ValueTables.table(value);
        if (table == null) {
            if (ValueTables.isTable(into.get(key))) {
                info("coalesce.go:175", "key " + key + " is table. Skipping");
            } else {
                into.put(key, value);
            }
            return;
        }
        Map<String, @Nullable Object> copy = new HashMap<>(table);
        if (into.containsKey(key)) {
            Map<String, @Nullable Object> existing = ValueTables.table(into.get(key));
            if (existing == null) {
                info(
                        "coalesce.go:161",
                        GoFormat.sprintf("Conflict: cannot merge map onto non-map for %q. Skipping.", key));
                return;
            }
            // the parent's wins, key by key; its inner tables take the child's keys in, which the parent then sees
            tables(copy, existing, join(prefix, key), true, false);
        }
        into.put(key, copy);
    }

    private void ownValues(Node chart, Map<String, @Nullable Object> into, String prefix, boolean merge) {
        String path = join(prefix, chart.name());
        chart.values().forEach((key, value) -> {
            if (!into.containsKey(key)) {
                addOwn(into, key, value, merge);
                return;
            }
            Object existing = into.get(key);
            Map<String, @Nullable Object> destination = ValueTables.table(existing);
            if (existing == null && !merge) {
                into.remove(key);
            } else if (destination != null) {
                Map<String, @Nullable Object> source = ValueTables.table(value);
                if (source != null) {
                    addOwn(destination, source, join(path, key), merge || isDependency(chart, key));
                } else if (value != null) {
                    info("coalesce.go:237", "warning: skipped value for " + path + "." + key + ": Not a table.");
                }
            }
        });
    }

    private void addOwn(Map<String, @Nullable Object> into, String key, @Nullable Object value, boolean merge) {
        if (sharing) {
            into.put(key, value);
            return;
        }
        Object copy = ValueTables.copyOf(value);
        if (dropsNulls(merge)) {
            if (copy == null) {
                return;
            }
            removeNulls(copy);
        }
        into.put(key, copy);
    }

    private void addOwn(
            Map<String, @Nullable Object> into, Map<String, @Nullable Object> own, String path, boolean merge) {
        if (dropsNulls(merge)) {
            Map<String, @Nullable Object> copy = ValueTables.copy(own);
            removeNulls(copy);
            tables(into, copy, path, merge, false);
        } else {
            tables(into, own, path, merge, true);
        }
    }

    /** Since Helm 4.2 nulls of a chart's own values go before they are coalesced ({@code cleanNilValues}). */
    private boolean dropsNulls(boolean merge) {
        return !merge && version.rules().dropsNullDefaults();
    }

    /** Removes nulls from a table and the tables in it; lists keep theirs. */
    private static void removeNulls(Object value) {
        Map<String, @Nullable Object> table = ValueTables.table(value);
        if (table != null) {
            table.values().removeIf(Objects::isNull);
            table.values().forEach(inner -> removeNulls(Objects.requireNonNull(inner)));
        }
    }

    /** Below the key of a dependency nulls are kept, for the dependency's own values to be deleted by. */
    private static boolean isDependency(Node chart, String key) {
        for (Node dependency : chart.dependencies()) {
            if (dependency.name().equals(key)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Adds to a table what another has.
     *
     * @param copying whether the other belongs to a chart: then it is left alone, and copied where it is taken over
     */
    private void tables(
            Map<String, @Nullable Object> into,
            Map<String, @Nullable Object> from,
            String prefix,
            boolean merge,
            boolean copying) {
        for (String key : from.keySet().toArray(new String[0])) {
            Object value = from.get(key);
            if (!into.containsKey(key)) {
                into.put(key, copying ? ValueTables.copyOf(value) : value);
                continue;
            }
            Object existing = into.get(key);
            if (existing == null) {
                if (version.rules().keepsNullsWithoutDefault()) {
                    nullOver(into, from, key, merge, copying);
                } else {
                    nullOverInHelm3(into, value, key, join(prefix, key), merge);
                }
                continue;
            }
            Map<String, @Nullable Object> inner = ValueTables.table(existing);
            Map<String, @Nullable Object> source = ValueTables.table(value);
            if (source != null && inner != null) {
                tables(inner, source, join(prefix, key), merge, copying);
            } else if (source != null) {
                cannotOverwrite(join(prefix, key), value);
            } else if (inner != null && value != null) {
                info(
                        "coalesce.go:301",
                        GoFormat.sprintf(
                                "warning: destination for %s is a table. Ignoring non-table value (%v)",
                                join(prefix, key), value));
            }
        }
    }

    private void nullOver(
            Map<String, @Nullable Object> into,
            Map<String, @Nullable Object> from,
            String key,
            boolean merge,
            boolean copying) {
        boolean hasDefault = from.get(key) != null;
        if (!copying) {
            from.put(key, null);
        }
        if (!merge && hasDefault) {
            into.remove(key);
        }
    }

    private void nullOverInHelm3(
            Map<String, @Nullable Object> into, @Nullable Object value, String key, String path, boolean merge) {
        if (!merge) {
            into.remove(key);
        } else if (ValueTables.isTable(value)) {
            cannotOverwrite(path, value);
        }
    }

    private void cannotOverwrite(String path, @Nullable Object table) {
        info(
                "coalesce.go:298",
                GoFormat.sprintf("warning: cannot overwrite table with non table for %s (%v)", path, table));
    }

    private void info(String helm3Site, String message) {
        log.accept(LogLine.info(helm3Site, message));
    }

    private static String join(String prefix, String key) {
        return Objects.requireNonNull(prefix).isEmpty() ? key : prefix + "." + key;
    }
}
