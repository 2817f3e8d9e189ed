/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import dev.seatrial.template.internal.Influence;
import dev.seatrial.template.internal.SourcedText;
import dev.seatrial.template.internal.Trace;
import dev.seatrial.template.internal.go.GoMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Knows, while a traced template is executed, what values and texts depend on. Texts, maps and lists are known by identity, so every
 * text that is remembered is an object of its own. Numbers and booleans have no identity: what they depend on is collected
 * while the expression is evaluated.
 */
final class Tracker {

    private final IdentityHashMap<Object, SourcedText> texts = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Map<Object, Influence>> entries = new IdentityHashMap<>();
    private Influence read = Influence.NONE;
    private Influence implied = Influence.NONE;
    private Influence context = Influence.NONE;
    private Influence condition = Influence.NONE;
    private Influence dot = Influence.NONE;

    /** What is to be set back when a part of the execution is left. */
    record Mark(Influence read, Influence implied, Influence context, Influence dot) {}

    /** Begins to collect anew, for a statement or an argument. */
    Mark mark() {
        Mark mark = new Mark(read, implied, context, dot);
        read = Influence.NONE;
        return mark;
    }

    /** Continues where a mark was set, and forgets what was collected since. */
    void restore(Mark mark) {
        read = mark.read();
        implied = mark.implied();
        context = mark.context();
        dot = mark.dot();
    }

    /** Returns what was collected for an argument, and continues where a mark was set. */
    Influence argument(Mark mark) {
        Influence argument = read;
        read = mark.read();
        return argument;
    }

    /** Begins a statement. */
    void begin() {
        read = Influence.NONE;
        implied = Influence.NONE;
    }

    /** Adds to what the value being evaluated depends on. */
    void add(Influence influence) {
        read = read.and(influence);
    }

    /** Adds to what decided which value the expression being evaluated has. */
    void imply(Influence influence) {
        implied = implied.and(influence);
    }

    /** Says that an entry or element was read. */
    void read(Object container, Object key, @Nullable Object value) {
        read = read.and(entry(container, key, value));
    }

    /** Returns the influence of an entry, and of what it was set to. */
    Influence entry(Object container, Object key, @Nullable Object value) {
        Object known = identity(container);
        return Influence.of(new Influence.Entry(known, key, NilInterface.unwrap(value)))
                .and(cause(known, key));
    }

    /** Returns what an entry was set to depends on, if a function set it. */
    Influence cause(Object container, Object key) {
        Map<Object, Influence> set = entries.get(container);
        Influence cause = set == null ? null : set.get(key);
        return cause == null ? Influence.NONE : cause;
    }

    /** Remembers what an entry of a map or list depends on, besides what it did. */
    void set(Object container, Object key, Influence influence) {
        entries.computeIfAbsent(identity(container), c -> new HashMap<>()).put(key, influence);
    }

    /** Remembers that an entry of a map or list also depends on something. */
    void addTo(Object container, Object key, Influence influence) {
        entries.computeIfAbsent(identity(container), c -> new HashMap<>()).merge(key, influence, Influence::and);
    }

    static Object identity(Object container) {
        return container instanceof GoMap map ? map.entries() : container;
    }

    /** Returns what was collected about the value. */
    Influence value() {
        return read;
    }

    /** Returns what decided that the statement is executed, and the value of its expression. */
    Influence decided() {
        return context.and(implied);
    }

    /**
     * Begins what a condition decides about.
     *
     * @param value the value of the condition
     * @param setsDot whether the value becomes dot
     */
    Mark mark(@Nullable Object value, boolean setsDot) {
        condition = read.and(implied).and(influenceOf(value));
        Mark mark = new Mark(read, implied, context, dot);
        context = context.and(condition);
        dot = setsDot ? read : dot;
        return mark;
    }

    /** Begins what is executed with arguments, one of which becomes dot. */
    void enter(Influence influence, Influence newDot) {
        context = context.and(influence);
        dot = newDot;
    }

    /** Says that dot is read; what a map or list in it depends on is known for each of its entries. */
    void dot(@Nullable Object value) {
        if (!(value instanceof Map || value instanceof List)) {
            read = read.and(dot);
        }
    }

    /** Returns what decided the last branch. */
    Influence condition() {
        return condition;
    }

    /** Ends what {@link #mark(Object, boolean)} began. */
    void leave(Mark mark, Influence decided) {
        restore(mark);
        condition = decided;
    }

    /** Remembers where a text came from; returns an object of its own. */
    String remember(SourcedText text) {
        @SuppressWarnings("StringOperationCanBeSimplified")
        String own = new String(text.text());
        texts.put(own, text);
        return own;
    }

    /** Returns what {@code include} or {@code tpl} wrote. */
    String included(String text, Trace trace) {
        return text.isEmpty() ? text : remember(SourcedText.of(text, trace));
    }

    @Nullable
    SourcedText sourced(@Nullable Object value) {
        return value instanceof String ? texts.get(value) : null;
    }

    /** Returns what a text as a whole depends on, and the texts in a list. */
    Influence influenceOf(@Nullable Object value) {
        SourcedText text = sourced(value);
        if (text != null) {
            return text.influence();
        }
        Influence all = Influence.NONE;
        if (value instanceof List<?> list) {
            for (Object element : list) {
                SourcedText part = sourced(element);
                all = part == null ? all : all.and(part.influence());
            }
        }
        return all;
    }
}
