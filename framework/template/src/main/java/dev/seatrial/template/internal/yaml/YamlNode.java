/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a parsed YAML document with its place in the text. Equality is identity: a document may contain itself
 * through an alias.
 */
public abstract sealed class YamlNode {

    private final int line;
    private final int column;
    private final @Nullable String anchor;
    private final String tag;

    private YamlNode(Event event) {
        this.line = event.line + 1;
        this.column = event.column + 1;
        this.anchor = event.anchor;
        this.tag = event.tag;
    }

    /** Returns the line of the node's first character, or of its anchor or tag, counted from 1. */
    public final int line() {
        return line;
    }

    /** Returns the column of that character, counted from 1 in characters. */
    public final int column() {
        return column;
    }

    /** Returns the name of the node's anchor, null if it has none. */
    public final @Nullable String anchor() {
        return anchor;
    }

    /** Returns the full tag, such as {@code tag:yaml.org,2002:str}, empty if the text has none. */
    public final String tag() {
        return tag;
    }

    /** Calls the method of a visitor that fits this node. */
    public abstract <R> R accept(Visitor<R> visitor);

    /**
     * Handles each kind of node.
     *
     * @param <R> what comes of it
     */
    public interface Visitor<R> {

        R mapping(Mapping mapping);

        R sequence(Sequence sequence);

        R scalar(Scalar scalar);

        R alias(Alias alias);
    }

    /** Keys with their values, in the order of the text; keys may occur more than once. */
    public static final class Mapping extends YamlNode {

        private final List<Entry> entries = new ArrayList<>();
        private final List<Entry> view = Collections.unmodifiableList(entries);

        Mapping(Event event) {
            super(event);
        }

        void add(Entry entry) {
            entries.add(entry);
        }

        /** Returns the entries in order. */
        public List<Entry> entries() {
            return view;
        }

        /** Returns the value that counts for a key: that of its last entry. Null if there is none. */
        public @Nullable YamlNode get(String key) {
            for (int i = entries.size() - 1; i >= 0; i--) {
                if (entries.get(i).key() instanceof Scalar scalar
                        && scalar.value().equals(key)) {
                    return entries.get(i).value();
                }
            }
            return null;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mapping(this);
        }
    }

    /**
     * A key and its value.
     *
     * @param key the key, most often a scalar
     * @param value the value
     */
    public record Entry(YamlNode key, YamlNode value) {

        /** Returns whether this is {@code <<}, which merges the value into the mapping. */
        public boolean isMerge() {
            return key instanceof Scalar scalar && scalar.isMerge();
        }
    }

    /** A list of nodes. */
    public static final class Sequence extends YamlNode {

        private final List<YamlNode> items = new ArrayList<>();
        private final List<YamlNode> view = Collections.unmodifiableList(items);

        Sequence(Event event) {
            super(event);
        }

        void add(YamlNode item) {
            items.add(item);
        }

        /** Returns the items in order. */
        public List<YamlNode> items() {
            return view;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sequence(this);
        }
    }

    /** A single value. */
    public static final class Scalar extends YamlNode {

        private final String value;
        private final boolean implicit;

        Scalar(Event event, String value) {
            super(event);
            this.value = value;
            this.implicit = event.implicit;
        }

        /** Returns the text, with quotes, escapes and indentation taken away. */
        public String value() {
            return value;
        }

        /** Returns whether the text alone decides the type, because it is neither quoted nor a block nor tagged. */
        public boolean isPlain() {
            return implicit;
        }

        boolean isMerge() {
            return value.equals("<<") && (implicit || tag().equals(ScalarTypes.MERGE));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.scalar(this);
        }
    }

    /** A reference to another node. */
    public static final class Alias extends YamlNode {

        private final YamlNode target;

        Alias(Event event, YamlNode target) {
            super(event);
            this.target = target;
        }

        /** Returns the node that has the anchor; it may contain this alias. */
        public YamlNode target() {
            return target;
        }

        /** Returns the name of the anchor that this refers to. */
        public String name() {
            return String.valueOf(anchor());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.alias(this);
        }
    }
}
