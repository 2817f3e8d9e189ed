/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.Dependency;
import dev.seatrial.chart.HelmVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chart while its dependencies are sorted out: what Helm's {@code chart.Chart} is in that phase, with its sharing of
 * metadata and its parent pointers, which decide the paths of templates.
 */
final class ChartNode implements Coalescer.Node {

    final Chart chart;
    final State state;
    Map<String, @Nullable Object> values;

    private @Nullable ChartNode parent;
    private List<ChartNode> dependencies = new ArrayList<>();

    /** The part of the metadata that changes; copies of a node share it unless they copy it too. */
    static final class State {

        String name;

        @Nullable
        List<Requirement> requirements;

        State(String name, @Nullable List<Requirement> requirements) {
            this.name = name;
            this.requirements = requirements;
        }

        State copy() {
            List<Requirement> copies = null;
            if (requirements != null) {
                copies = new ArrayList<>();
                for (Requirement requirement : requirements) {
                    copies.add(requirement.copy());
                }
            }
            return new State(name, copies);
        }

        /** Returns a state with the same requirements: what is found out for one of the charts changes the other. */
        State copySharing() {
            return new State(name, requirements == null ? null : new ArrayList<>(requirements));
        }
    }

    /** A declared dependency with what is found out about it. */
    static final class Requirement {

        final Dependency declared;
        String name;
        boolean enabled;
        List<@Nullable Object> importValues;

        Requirement(Dependency declared) {
            this.declared = declared;
            this.name = declared.name();
            this.importValues = declared.importValues();
        }

        Requirement copy() {
            Requirement copy = new Requirement(declared);
            copy.name = name;
            copy.enabled = enabled;
            copy.importValues = importValues;
            return copy;
        }
    }

    private ChartNode(Chart chart, State state, Map<String, @Nullable Object> values) {
        this.chart = chart;
        this.state = state;
        this.values = values;
    }

    /** Returns the tree of a loaded chart. */
    static ChartNode of(Chart chart) {
        List<Requirement> requirements = null;
        List<Dependency> declared = chart.metadata().dependencies();
        if (declared != null) {
            requirements = new ArrayList<>();
            for (Dependency dependency : declared) {
                requirements.add(new Requirement(dependency));
            }
        }
        ChartNode node = new ChartNode(chart, new State(chart.name(), requirements), chart.values());
        for (Chart dependency : chart.dependencies()) {
            node.add(of(dependency));
        }
        return node;
    }

    /** Returns the node that stands for a requirement: a copy whose metadata can be renamed. */
    ChartNode instance(HelmVersion version) {
        boolean copies = version.rules().copiesNestedDependencies();
        ChartNode copy = new ChartNode(chart, copies ? state.copy() : state.copySharing(), values);
        for (ChartNode dependency : dependencies) {
            if (copies) {
                ChartNode shallow = new ChartNode(dependency.chart, dependency.state, dependency.values);
                shallow.dependencies = new ArrayList<>(dependency.dependencies);
                copy.add(shallow);
            } else {
                copy.dependencies.add(dependency);
            }
        }
        return copy;
    }

    @Override
    public String name() {
        return state.name;
    }

    @Override
    public Map<String, @Nullable Object> values() {
        return values;
    }

    @Override
    public List<ChartNode> dependencies() {
        return dependencies;
    }

    void setDependencies(List<ChartNode> nodes) {
        dependencies = new ArrayList<>();
        nodes.forEach(this::add);
    }

    boolean isRoot() {
        return parent == null;
    }

    /** Returns the path that templates of this chart have, such as {@code shop/charts/db}. */
    String fullPath() {
        return parent == null ? name() : parent.fullPath() + "/charts/" + name();
    }

    private void add(ChartNode dependency) {
        dependency.parent = this;
        dependencies.add(dependency);
    }
}
