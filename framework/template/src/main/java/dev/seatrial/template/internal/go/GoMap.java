/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Go map whose type is not {@code map[string]interface {}}: a {@code map[string]string}, or a named map type such as
 * {@code common.Values}. A view: changes write through to the map it was made over.
 */
public final class GoMap extends AbstractMap<String, @Nullable Object> implements GoTyped {

    private final GoType type;
    private final Map<String, @Nullable Object> entries;
    private final GoMethods methods;

    private GoMap(GoType type, Map<String, @Nullable Object> entries, GoMethods methods) {
        this.type = type;
        this.entries = entries;
        this.methods = methods;
    }

    /** Returns a map of the given type over the given entries. */
    public static GoMap of(GoType type, Map<String, @Nullable Object> entries) {
        return new GoMap(type, entries, GoMethods.NONE);
    }

    /** Returns the same with methods, as Go's named types have. */
    public static GoMap of(GoType type, Map<String, @Nullable Object> entries, GoMethods methods) {
        return new GoMap(type, entries, methods);
    }

    /** Returns the nil map of a type: empty, but {@code null} in JSON and YAML; putting an entry is an error. */
    public static GoMap nil(GoType type) {
        return new GoMap(type, NilEntries.INSTANCE, GoMethods.NONE);
    }

    /** Returns a map of the same type, with the same methods, over other entries, which are shared. */
    public GoMap with(Map<String, @Nullable Object> other) {
        return new GoMap(type, other, methods);
    }

    /** Returns whether this is a nil map. */
    public boolean isNil() {
        return entries instanceof NilEntries;
    }

    /** Returns the map this is a view of, which as a template value is a {@code map[string]interface {}}. */
    public Map<String, @Nullable Object> entries() {
        return entries;
    }

    @Override
    public GoType goType() {
        return type;
    }

    @Override
    public @Nullable GoFunction method(String name) {
        return methods.find(this, name);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return entries.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return entries.containsKey(key);
    }

    @Override
    public @Nullable Object put(String key, @Nullable Object value) {
        return entries.put(key, value);
    }

    @Override
    public @Nullable Object remove(@Nullable Object key) {
        return entries.remove(key);
    }

    @Override
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return entries.entrySet();
    }

    /** The entries of every nil map. */
    private static final class NilEntries extends AbstractMap<String, @Nullable Object> {

        static final NilEntries INSTANCE = new NilEntries();

        @Override
        public @Nullable Object put(String key, @Nullable Object value) {
            throw new GoError("assignment to entry in nil map");
        }

        @Override
        public Set<Entry<String, @Nullable Object>> entrySet() {
            return Set.of();
        }
    }
}
