/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.chart.ValuePath;
import dev.seatrial.coverage.ChartValue.Kind;
import dev.seatrial.coverage.internal.DeclaredValues;
import dev.seatrial.coverage.internal.ReadValues;
import dev.seatrial.coverage.internal.Setting;
import dev.seatrial.coverage.internal.ValuesSink;
import dev.seatrial.render.ValueTree;
import dev.seatrial.template.ExecutionPoint;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Collects which values the renders of a chart read. Safe for use by several threads. */
final class ValuesRecord implements ValuesSink {

    private final DeclaredTree tree;
    private final DeclaredValues declared;
    private final ChartSources sources;
    private final Map<ValuePath, Optional<ValuePath>> missing = new ConcurrentHashMap<>();
    private final BitSet read = new BitSet();
    private final BitSet defaults = new BitSet();
    private final Map<Integer, Set<String>> settings = new HashMap<>();
    private final Map<ValuePath, String> undeclared =
            new TreeMap<>(java.util.Comparator.comparing(ValuePath::toString));

    ValuesRecord(DeclaredTree tree, DeclaredValues declared, ChartSources sources) {
        this.tree = tree;
        this.declared = declared;
        this.sources = sources;
        for (ValuePath path : declared.readByHelm()) {
            for (int length = 1; length <= path.length(); length++) {
                addRead(path.prefix(length), read);
            }
        }
    }

    @Override
    public boolean isOwn(String file) {
        return sources.isOwnTemplate(file);
    }

    @Override
    public void add(ValueTree values, ReadValues reads) {
        BitSet more = new BitSet();
        reads.reached().forEach(path -> addRead(path, more));
        reads.whole().forEach(path -> addWhole(path, more));
        Map<ValuePath, String> places = new HashMap<>();
        reads.exact().forEach((path, reader) -> {
            if (reader.isOwn() && tree.indexOf(path) < 0) {
                missing.computeIfAbsent(path, declared::missing)
                        .ifPresent(part -> places.merge(part, place(reader.point()), ValuesRecord::first));
            }
        });
        synchronized (this) {
            read.or(more);
            places.forEach((path, place) -> undeclared.merge(path, place, ValuesRecord::first));
            addSettings(values.root());
        }
    }

    private static String first(String a, String b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private String place(@Nullable ExecutionPoint point) {
        return point == null ? "" : sources.shown(point.file().name()) + ":" + point.line();
    }

    private void addRead(ValuePath path, BitSet to) {
        int index = tree.indexOf(path);
        if (index >= 0) {
            to.set(index);
        }
    }

    private void addWhole(ValuePath path, BitSet to) {
        int index = tree.indexOf(path);
        if (index >= 0) {
            to.set(index, tree.endOf(index));
        } else if (path.isRoot()) {
            to.set(0, tree.values().size());
        }
    }

    private void addSettings(Map<String, @Nullable Object> values) {
        List<ChartValue> all = tree.values();
        @Nullable Object[] current = tree.settings(values);
        for (int i = 0; i < all.size(); i++) {
            ChartValue value = all.get(i);
            Object set = current[i];
            if (value.kind() == Kind.CONTAINER) {
                continue;
            }
            if (value.kind() == Kind.LEAF && Objects.equals(set, tree.defaultOf(i))) {
                defaults.set(i);
            } else if (value.kind() == Kind.LEAF || set != null) {
                settings.computeIfAbsent(i, each -> new TreeSet<>()).add(Setting.of(set));
            }
        }
    }

    /** Returns what was recorded so far. */
    synchronized ValuesUsage usage(Instant now) {
        Map<Integer, Set<String>> all = new TreeMap<>();
        settings.forEach((index, tried) -> all.put(index, new TreeSet<>(tried)));
        defaults.stream()
                .forEach(index ->
                        all.computeIfAbsent(index, each -> new TreeSet<>()).add(Setting.of(tree.defaultOf(index))));
        return new ValuesUsage(tree.values(), (BitSet) read.clone(), all, undeclared, now);
    }
}
