/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.LogLine;
import dev.seatrial.chart.internal.values.ValueTables;
import dev.seatrial.template.internal.go.GoFormat;
import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides which dependencies a chart renders with, as Helm's {@code chartutil.ProcessDependencies} does: aliases, tags,
 * conditions, import-values.
 */
final class DependencyResolver {

    private final HelmVersion version;
    private final Consumer<LogLine> log;
    private final Budget budget;
    private final Coalescer coalescer;

    DependencyResolver(HelmVersion version, Consumer<LogLine> log, Budget budget) {
        this.budget = budget;
        this.version = version;
        this.log = log;
        this.coalescer = new Coalescer(version, log, budget);
    }

    /**
     * Returns the chart with its enabled dependencies.
     *
     * @throws ChartException with Helm's text
     */
    ResolvedChart resolve(Chart chart, Map<String, @Nullable Object> values) {
        ChartNode node = ChartNode.of(chart);
        enable(node, values, "");
        importValues(node);
        return freeze(node);
    }

    /**
     * Returns the chart and all its dependencies under every path that {@link #resolve} may give them, whatever the values,
     * dependencies first.
     */
    List<ChartMember> all(Chart chart) {
        ChartNode node = ChartNode.of(chart);
        instantiateAll(node);
        Set<ChartMember> members = new LinkedHashSet<>();
        collect(node, node.name(), members);
        return List.copyOf(members);
    }

    private void instantiateAll(ChartNode node) {
        List<ChartNode.Requirement> requirements = node.state.requirements;
        if (requirements != null) {
            instantiate(node, requirements);
            node.dependencies().forEach(this::instantiateAll);
        }
    }

    /** In Helm 3 instances of one chart share their dependencies, whose path then names any of the instances. */
    private static void collect(ChartNode node, String path, Set<ChartMember> members) {
        for (ChartNode dependency : node.dependencies()) {
            collect(dependency, path + "/charts/" + dependency.name(), members);
        }
        members.add(new ChartMember(path, node.chart));
        members.add(new ChartMember(node.fullPath(), node.chart));
    }

    private static ResolvedChart freeze(ChartNode node) {
        List<ResolvedChart> dependencies =
                node.dependencies().stream().map(DependencyResolver::freeze).toList();
        List<ResolvedChart.Requirement> requirements = null;
        if (node.state.requirements != null) {
            requirements = new ArrayList<>();
            for (ChartNode.Requirement r : node.state.requirements) {
                requirements.add(new ResolvedChart.Requirement(r.declared, r.name, r.enabled, r.importValues));
            }
        }
        return new ResolvedChart(
                node.chart, node.name(), node.fullPath(), node.isRoot(), node.values, dependencies, requirements);
    }

    private void enable(ChartNode node, Map<String, @Nullable Object> values, String path) {
        List<ChartNode.Requirement> requirements = node.state.requirements;
        if (requirements == null) {
            return;
        }
        instantiate(node, requirements);
        for (ChartNode.Requirement requirement : requirements) {
            requirement.enabled = true;
        }
        Map<String, @Nullable Object> coalesced = coalescer.coalesce(node, values);
        tags(requirements, coalesced);
        conditions(requirements, coalesced, path);
        Set<String> disabled = new HashSet<>();
        for (ChartNode.Requirement requirement : requirements) {
            if (!requirement.enabled) {
                disabled.add(requirement.name);
            }
        }
        List<ChartNode> kept = new ArrayList<>();
        for (ChartNode dependency : node.dependencies()) {
            if (!disabled.contains(dependency.name())) {
                kept.add(dependency);
            }
        }
        List<ChartNode.Requirement> keptRequirements = new ArrayList<>();
        for (ChartNode.Requirement requirement : requirements) {
            if (!disabled.contains(requirement.name)) {
                keptRequirements.add(requirement);
            }
        }
        for (ChartNode dependency : kept) {
            enable(dependency, coalesced, path + dependency.name() + ".");
        }
        node.state.requirements = keptRequirements.isEmpty() ? null : keptRequirements;
        node.setDependencies(kept);
    }

    /** Replaces what charts/ holds by one instance for each requirement; what is not required stays. */
    private void instantiate(ChartNode node, List<ChartNode.Requirement> requirements) {
        List<ChartNode> instances = new ArrayList<>();
        for (ChartNode existing : node.dependencies()) {
            if (requirements.stream().noneMatch(r -> satisfies(existing, r))) {
                instances.add(existing);
            }
        }
        for (ChartNode.Requirement requirement : requirements) {
            for (ChartNode existing : node.dependencies()) {
                if (satisfies(existing, requirement)) {
                    budget.check(); // aliases of charts with aliases double at each level
                    ChartNode instance = existing.instance(version);
                    if (!requirement.declared.alias().isEmpty()) {
                        instance.state.name = requirement.declared.alias();
                    }
                    instances.add(instance);
                    break;
                }
            }
            if (!requirement.declared.alias().isEmpty()) {
                requirement.name = requirement.declared.alias();
            }
        }
        node.setDependencies(instances);
    }

    private boolean satisfies(ChartNode existing, ChartNode.Requirement requirement) {
        return existing.name().equals(requirement.name)
                && VersionRange.isCompatible(requirement.declared.version(), existing.chart.packagedVersion(), version);
    }

    private void tags(List<ChartNode.Requirement> requirements, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> tags = ValueTables.table(values.get("tags"));
        if (tags == null) {
            return;
        }
        for (ChartNode.Requirement requirement : requirements) {
            boolean hasTrue = false;
            boolean hasFalse = false;
            for (String tag : requirement.declared.tags()) {
                if (tags.get(tag) instanceof Boolean on) {
                    hasTrue |= on;
                    hasFalse |= !on;
                } else if (tags.containsKey(tag)) {
                    log.accept(LogLine.warning(
                            "returned non-bool value",
                            "dependencies.go:94: Warning: Tag '" + tag + "' for chart " + requirement.name
                                    + " returned non-bool value",
                            "tag",
                            tag,
                            "chart",
                            requirement.name));
                }
            }
            requirement.enabled = hasTrue || !hasFalse;
        }
    }

    private void conditions(
            List<ChartNode.Requirement> requirements, Map<String, @Nullable Object> values, String prefix) {
        for (ChartNode.Requirement requirement : requirements) {
            for (String path : requirement.declared.condition().strip().split(",", -1)) {
                if (path.isEmpty()) {
                    continue;
                }
                Decision decision = decision(values, prefix + path);
                if (decision == Decision.ON || decision == Decision.OFF) {
                    requirement.enabled = decision == Decision.ON;
                    break;
                }
                if (decision == Decision.UNCLEAR) {
                    log.accept(LogLine.warning(
                            "returned non-bool value",
                            "dependencies.go:63: Warning: Condition path '" + path + "' for chart " + requirement.name
                                    + " returned non-bool value",
                            "path",
                            path,
                            "chart",
                            requirement.name));
                }
            }
        }
    }

    private enum Decision {
        ON,
        OFF,
        UNCLEAR,
        ABSENT
    }

    private static Decision decision(Map<String, @Nullable Object> values, String path) {
        int dot = path.lastIndexOf('.');
        String key = path.substring(dot + 1);
        try {
            Map<String, @Nullable Object> table = dot < 0 ? values : ValueTables.find(values, path.substring(0, dot));
            Object value = table.get(key);
            if (value instanceof Boolean on) {
                return on ? Decision.ON : Decision.OFF;
            }
            boolean absent = !table.containsKey(key) || ValueTables.isTable(value);
            return absent ? Decision.ABSENT : Decision.UNCLEAR;
        } catch (ValueTables.NoTable e) {
            return Decision.ABSENT;
        }
    }

    private void importValues(ChartNode node) {
        for (ChartNode dependency : node.dependencies()) {
            importValues(dependency);
        }
        List<ChartNode.Requirement> requirements = node.state.requirements;
        if (requirements == null) {
            return;
        }
        Map<String, @Nullable Object> values = coalescer.merge(node, new HashMap<>());
        Map<String, @Nullable Object> imported = new HashMap<>();
        for (ChartNode.Requirement requirement : requirements) {
            importValues(requirement, values, imported);
        }
        node.values = coalescer.mergeTables(ValueTables.copy(values), imported);
    }

    private void importValues(
            ChartNode.Requirement requirement,
            Map<String, @Nullable Object> values,
            Map<String, @Nullable Object> imported) {
        List<@Nullable Object> resolved = new ArrayList<>();
        for (Object declared : requirement.importValues) {
            Map<String, @Nullable Object> table = ValueTables.table(declared);
            String child;
            String parent;
            if (table != null) {
                child = GoFormat.sprintf("%v", table.get("child"));
                parent = GoFormat.sprintf("%v", table.get("parent"));
            } else if (declared instanceof String export) {
                child = "exports." + export;
                parent = ".";
            } else {
                continue;
            }
            Map<String, @Nullable Object> names = new HashMap<>(Map.of("child", child, "parent", parent));
            resolved.add(GoMap.of(GoType.STRING_MAP, names));
            try {
                Map<String, @Nullable Object> found = ValueTables.find(values, requirement.name + "." + child);
                coalescer.mergeTables(imported, at(parent, found));
            } catch (ValueTables.NoTable e) {
                log.accept(missing(requirement.name, table == null, String.valueOf(e.getMessage())));
            }
        }
        requirement.importValues = resolved;
    }

    private static LogLine missing(String chart, boolean isExport, String error) {
        return isExport
                ? LogLine.warning(
                        "ImportValues missing table",
                        "dependencies.go:286: Warning: ImportValues missing table: " + error,
                        "error",
                        error)
                : LogLine.warning(
                        "ImportValues missing table from chart",
                        "dependencies.go:269: Warning: ImportValues missing table from chart " + chart + ": " + error,
                        "chart",
                        chart,
                        "error",
                        error);
    }

    private static Map<String, @Nullable Object> at(String path, Map<String, @Nullable Object> table) {
        if (path.equals(".")) {
            return table;
        }
        Map<String, @Nullable Object> nested = table;
        List<String> keys = Arrays.asList(path.split("\\.", -1));
        for (int i = keys.size() - 1; i >= 0; i--) {
            Map<String, @Nullable Object> outer = new HashMap<>();
            outer.put(keys.get(i), nested);
            nested = outer;
        }
        return nested;
    }
}
