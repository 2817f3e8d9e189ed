/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.chart.ValuePath;
import dev.seatrial.coverage.ChartValue.Choice;
import dev.seatrial.coverage.ChartValue.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Which values of a chart its templates read, over any number of renders, and what the values were set to. Templates read a value when
 * they take it out of a map or list. They read a map or list with all that is in it when they print it or give it to a function that
 * uses its content, but not when they only pass it on. Immutable.
 */
@API(status = Status.EXPERIMENTAL)
public final class ValuesUsage {

    private final List<ChartValue> values;
    private final BitSet read;
    private final Map<Integer, Set<String>> settings;
    private final Map<ValuePath, String> undeclared;
    private final Instant time;

    /**
     * Creates the usage.
     *
     * @param values in the order of their paths, each map or list before what is in it
     * @param read the indexes of the values that were read
     * @param settings what values were set to, by index
     * @param undeclared values that are read and not declared, with the places where they are read
     */
    ValuesUsage(
            List<ChartValue> values,
            BitSet read,
            Map<Integer, Set<String>> settings,
            Map<ValuePath, String> undeclared,
            Instant time) {
        this.values = List.copyOf(values);
        this.read = read;
        this.settings = settings;
        this.undeclared = new LinkedHashMap<>(undeclared);
        this.time = time;
    }

    /** Returns the usage over the renders of both, which must have the same values. */
    ValuesUsage plus(ValuesUsage other) {
        BitSet bothRead = (BitSet) read.clone();
        bothRead.or(other.read);
        Map<Integer, Set<String>> bothSettings = new TreeMap<>();
        settings.forEach((index, tried) -> bothSettings.put(index, new TreeSet<>(tried)));
        other.settings.forEach((index, tried) ->
                bothSettings.computeIfAbsent(index, each -> new TreeSet<>()).addAll(tried));
        Map<ValuePath, String> bothUndeclared = new TreeMap<>(java.util.Comparator.comparing(ValuePath::toString));
        bothUndeclared.putAll(undeclared);
        other.undeclared.forEach(
                (path, place) -> bothUndeclared.merge(path, place, (a, b) -> a.compareTo(b) <= 0 ? a : b));
        return new ValuesUsage(
                values, bothRead, bothSettings, bothUndeclared, time.isAfter(other.time) ? time : other.time);
    }

    /** Returns the values that the chart and its own subcharts declare, in the order of their paths. */
    public List<ChartValue> values() {
        return values;
    }

    /**
     * How renders used a value that a chart declares.
     *
     * @param value the value
     * @param isRead whether a template read it
     * @param settings what it was set to: {@code true}, {@code false}, {@code null}, and digests of other settings
     */
    @API(status = Status.EXPERIMENTAL)
    public record Use(ChartValue value, boolean isRead, Set<String> settings) {}

    /** Returns how each of the declared values was used, in the order of their paths. */
    public List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Set<String> tried = settings.getOrDefault(i, Set.of());
            uses.add(new Use(values.get(i), read.get(i), new TreeSet<>(tried)));
        }
        return uses;
    }

    BitSet read() {
        return read;
    }

    Map<Integer, Set<String>> settings() {
        return settings;
    }

    Instant time() {
        return time;
    }

    /**
     * Returns the values of values.yaml that no render has read, those for subcharts included. Of a map or list that was not reached at
     * all, only the map or list itself is returned.
     */
    public List<ChartValue> unread() {
        List<ChartValue> unread = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            ChartValue value = values.get(i);
            if (value.kind() != Kind.SCHEMA && !read.get(i)) {
                unread.add(value);
                while (i + 1 < values.size() && values.get(i + 1).path().startsWith(value.path())) {
                    i++;
                }
            }
        }
        return unread;
    }

    /**
     * Returns the values that templates of the chart, or of its own subcharts, have read although neither values.yaml nor the schema
     * declares them, with the places where they are read. An empty map in values.yaml declares entries of any name.
     */
    public Map<ValuePath, String> undeclared() {
        return java.util.Collections.unmodifiableMap(undeclared);
    }

    /** Returns the values that were read, but had the same setting in all renders. */
    public List<ChartValue> constant() {
        List<ChartValue> constant = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).kind() == Kind.LEAF
                    && read.get(i)
                    && settings.getOrDefault(i, Set.of()).size() < 2) {
                constant.add(values.get(i));
            }
        }
        return constant;
    }

    /**
     * Returns the settings that no render had: of booleans, and of values for which the schema lists what they can be. Values that
     * templates do not read are left out.
     */
    public Map<ChartValue, List<String>> untried() {
        Map<ChartValue, List<String>> untried = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            Set<String> tried = settings.getOrDefault(i, Set.of());
            List<String> missing = values.get(i).choices().stream()
                    .filter(choice -> !tried.contains(choice.setting()))
                    .map(Choice::text)
                    .toList();
            if (!missing.isEmpty() && read.get(i)) {
                untried.put(values.get(i), missing);
            }
        }
        return untried;
    }

    /** Returns the properties of the schema that have no value in values.yaml, unless the map around them has none either. */
    public List<ChartValue> withoutValue() {
        Set<ValuePath> declared = new java.util.HashSet<>();
        values.stream().filter(value -> value.kind() != Kind.SCHEMA).forEach(value -> declared.add(value.path()));
        return values.stream()
                .filter(value -> value.kind() == Kind.SCHEMA)
                .filter(value -> value.path()
                        .parent()
                        .map(parent -> parent.isRoot() || declared.contains(parent))
                        .orElse(false))
                .toList();
    }

    /** Returns the lists of values above as text for a terminal; those without values are left out. */
    public String text() {
        return ValuesText.of(this);
    }

    /** Returns whether two parts of a run have seen the same values. */
    boolean isOfSame(ValuesUsage other) {
        return values.equals(other.values);
    }
}
