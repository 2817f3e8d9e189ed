/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a text or a decision depends on: entries that were read, and template text that went through functions. Influences share their
 * parts, so that it costs the same to join small and large ones. Immutable.
 */
public final class Influence {

    /** Depends on nothing but the template. */
    public static final Influence NONE = new Influence(null, null, null);

    /** Something that others depend on. */
    public sealed interface Leaf permits Entry, Whole, Literal, Later {}

    /**
     * An entry of a map or an element of a list that was read.
     *
     * @param container the map or list; compared by identity
     * @param key the key or the index
     * @param value what was found; nobody says whether all of a map or list in it matters
     */
    public record Entry(
            Object container, Object key, @Nullable Object value) implements Leaf {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Entry entry && entry.container == container && entry.key.equals(key);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(container) + key.hashCode();
        }
    }

    /** All of a map or list matters. */
    public record Whole(Object container) implements Leaf {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Whole whole && whole.container == container;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(container);
        }
    }

    /** Literal text of a template, which a function turned into something else. */
    public record Literal(Trace.Visit visit) implements Leaf {}

    /** An influence that is worked out when somebody asks. */
    public non-sealed interface Later extends Leaf {

        /** Returns the influence. */
        Influence get();
    }

    private final @Nullable Leaf leaf;
    private final @Nullable Influence first;
    private final @Nullable Influence second;

    private Influence(@Nullable Leaf leaf, @Nullable Influence first, @Nullable Influence second) {
        this.leaf = leaf;
        this.first = first;
        this.second = second;
    }

    /** Returns the influence of one thing. */
    public static Influence of(Leaf leaf) {
        return new Influence(leaf, null, null);
    }

    /** Joins two influences. */
    public Influence and(Influence other) {
        if (other == NONE || other == this) {
            return this;
        }
        return this == NONE ? other : new Influence(null, this, other);
    }

    /** Returns the single things, in the order in which they were joined; containers that equal others are not one. */
    public Set<Leaf> leaves() {
        Set<Leaf> leaves = new LinkedHashSet<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Leaf> opened = new LinkedHashSet<>();
        Deque<Influence> open = new ArrayDeque<>();
        open.push(this);
        while (!open.isEmpty()) {
            Influence next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next.leaf instanceof Later later) {
                if (opened.add(later)) {
                    open.push(later.get());
                }
            } else if (next.leaf != null) {
                leaves.add(next.leaf);
            }
            if (next.second != null) {
                open.push(next.second);
            }
            if (next.first != null) {
                open.push(next.first);
            }
        }
        return leaves;
    }
}
