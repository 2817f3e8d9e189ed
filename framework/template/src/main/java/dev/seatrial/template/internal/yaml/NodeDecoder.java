/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes values of nodes as go-yaml v2 does: follows aliases, merges, replaces the values of keys that come again. Keeps a
 * stack of its own, so that depth costs no Java stack.
 */
final class NodeDecoder {

    private static final int MIN_DECODES = 1000;
    private static final int MIN_ALIASED = 100;
    private static final int RATIO_RANGE_LOW = 400_000;
    private static final int RATIO_RANGE_HIGH = 4_000_000;

    private final Budget budget;
    private final boolean strict;
    private final ValueBuilder builder;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private @Nullable Set<YamlNode.Alias> active;
    private final List<String> problems = new ArrayList<>();
    private int decodes;
    private int aliased;
    private int aliasDepth;
    private @Nullable Object result;

    private NodeDecoder(boolean strict, ValueBuilder builder, Budget budget) {
        this.budget = budget;
        this.strict = strict;
        this.builder = builder;
    }

    /** What makes the values. */
    interface ValueBuilder {

        @Nullable
        Object scalar(@Nullable Object value);

        /** Returns an empty map, within at most that many collections, itself included. */
        Object newMap(int size, int depth);

        Object newList(int size, int depth);

        /** Puts a value under a key, as {@link ScalarTypes} found it. */
        void put(Object map, @Nullable Object key, @Nullable Object value, YamlNode valueNode);

        void add(Object list, @Nullable Object value);
    }

    /**
     * Returns the value of a document.
     *
     * @param strict whether keys that come again are refused
     */
    static @Nullable Object decode(YamlNode root, boolean strict, ValueBuilder builder, Budget budget) {
        NodeDecoder decoder = new NodeDecoder(strict, builder, budget);
        decoder.decodes++; // the document itself counts as a node
        decoder.run(root);
        if (!decoder.problems.isEmpty()) {
            throw YamlError.of("unmarshal errors:\n  " + String.join("\n  ", decoder.problems));
        }
        return decoder.result;
    }

    private void run(YamlNode root) {
        enter(root, null);
        while (!frames.isEmpty()) {
            frames.element().step();
        }
    }

    /** Begins a node: leaves its value in {@link #result}, or a frame on the stack that will. */
    private void enter(YamlNode node, @Nullable MapFrame mergeInto) {
        budget.step();
        count();
        if (node instanceof YamlNode.Scalar scalar) {
            result = builder.scalar(ScalarTypes.valueOf(scalar));
        } else if (node instanceof YamlNode.Mapping mapping) {
            frames.push(new MapFrame(mapping, mergeInto));
        } else if (node instanceof YamlNode.Sequence sequence) {
            frames.push(new ListFrame(sequence));
        } else {
            follow((YamlNode.Alias) node, mergeInto);
        }
    }

    private void follow(YamlNode.Alias alias, @Nullable MapFrame mergeInto) {
        if (active == null) {
            active = Collections.newSetFromMap(new IdentityHashMap<>());
        }
        if (!active.add(alias)) {
            throw YamlError.of("anchor '" + alias.name() + "' value contains itself");
        }
        aliasDepth++;
        frames.push(new AliasFrame(alias));
        enter(alias.target(), mergeInto);
    }

    private void count() {
        decodes++;
        if (aliasDepth > 0) {
            aliased++;
        }
        if (aliased > MIN_ALIASED && decodes > MIN_DECODES && (double) aliased / decodes > allowedRatio()) {
            throw YamlError.of("document contains excessive aliasing");
        }
    }

    private double allowedRatio() {
        if (decodes <= RATIO_RANGE_LOW) {
            return 0.99;
        }
        if (decodes >= RATIO_RANGE_HIGH) {
            return 0.10;
        }
        return 0.99 - 0.89 * ((double) (decodes - RATIO_RANGE_LOW) / (RATIO_RANGE_HIGH - RATIO_RANGE_LOW));
    }

    /** A node whose value is being made. */
    private interface Frame {

        /** Takes the last result, if it waits for one, and goes on to the next child or ends. */
        void step();
    }

    /** Waits for the target of an alias. */
    private final class AliasFrame implements Frame {

        private final YamlNode.Alias alias;

        AliasFrame(YamlNode.Alias alias) {
            this.alias = alias;
        }

        @Override
        public void step() {
            frames.pop();
            aliasDepth--;
            Objects.requireNonNull(active).remove(alias);
        }
    }

    /** Collects the items of a sequence. */
    private final class ListFrame implements Frame {

        private final YamlNode.Sequence node;
        private final Object list;
        private int next;

        ListFrame(YamlNode.Sequence node) {
            this.node = node;
            this.list = builder.newList(node.items().size(), frames.size() + 1);
        }

        @Override
        public void step() {
            if (next > 0) {
                builder.add(list, result);
            }
            if (next < node.items().size()) {
                enter(node.items().get(next++), null);
            } else {
                result = list;
                frames.pop();
            }
        }
    }

    /** Merges the mappings of a list, the last one first. */
    private final class MergeFrame implements Frame {

        private final List<YamlNode> sources;
        private final MapFrame target;
        private int left;

        MergeFrame(List<YamlNode> sources, MapFrame target) {
            this.sources = sources;
            this.target = target;
            this.left = sources.size();
        }

        @Override
        public void step() {
            if (left == 0) {
                frames.pop();
                return;
            }
            YamlNode source = sources.get(--left);
            requireMapping(source);
            enter(source, target);
        }
    }

    private static void requireMapping(YamlNode source) {
        YamlNode node = source instanceof YamlNode.Alias alias ? alias.target() : source;
        if (!(node instanceof YamlNode.Mapping)) {
            throw YamlError.of("map merge requires map or sequence of maps as the value");
        }
    }

    /** What a {@link MapFrame} waits for. */
    private enum Waiting {
        NOTHING,
        KEY,
        VALUE,
        MERGE
    }

    /** Collects the entries of a mapping, into a map of its own or into the one that it is merged into. */
    private final class MapFrame implements Frame {

        private final YamlNode.Mapping node;
        private final Object map;
        private final @Nullable Set<Object> seen;
        private Waiting waiting = Waiting.NOTHING;
        private @Nullable Object key;
        private int next;

        MapFrame(YamlNode.Mapping node, @Nullable MapFrame mergeInto) {
            this.node = node;
            this.map = mergeInto == null ? builder.newMap(node.entries().size(), frames.size() + 1) : mergeInto.map;
            this.seen = mergeInto == null ? (strict ? new HashSet<>() : null) : mergeInto.seen;
        }

        @Override
        public void step() {
            switch (waiting) {
                case NOTHING, MERGE -> nextEntry();
                case KEY -> value();
                case VALUE -> {
                    put();
                    nextEntry();
                }
            }
        }

        private void nextEntry() {
            if (next == node.entries().size()) {
                result = map;
                frames.pop();
                return;
            }
            YamlNode.Entry entry = node.entries().get(next++);
            if (entry.isMerge()) {
                waiting = Waiting.MERGE;
                merge(entry.value());
            } else if (entry.key() instanceof YamlNode.Scalar scalar) {
                count();
                key = ScalarTypes.valueOf(scalar);
                enterValue(entry);
            } else {
                waiting = Waiting.KEY;
                enter(entry.key(), null);
            }
        }

        /** Takes a key that is no scalar itself, but may be an alias of one. */
        private void value() {
            YamlNode.Entry entry = node.entries().get(next - 1);
            YamlNode target = entry.key() instanceof YamlNode.Alias alias ? alias.target() : entry.key();
            if (!(target instanceof YamlNode.Scalar scalar)) {
                throw YamlError.of("invalid map key: " + GoSyntax.of(target));
            }
            key = ScalarTypes.valueOf(scalar);
            enterValue(entry);
        }

        private void enterValue(YamlNode.Entry entry) {
            waiting = Waiting.VALUE;
            enter(entry.value(), null);
        }

        private void put() {
            YamlNode valueNode = node.entries().get(next - 1).value();
            if (seen != null && !seen.add(key == null ? ScalarTypes.NULL : key)) {
                problems.add("line " + valueNode.line() + ": key " + GoSyntax.ofScalar(key) + " already set in map");
            } else {
                builder.put(map, key, result, valueNode);
            }
        }

        private void merge(YamlNode source) {
            if (source instanceof YamlNode.Sequence sequence) {
                frames.push(new MergeFrame(sequence.items(), this));
            } else {
                requireMapping(source);
                enter(source, this);
            }
        }
    }
}
