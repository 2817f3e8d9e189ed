/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.yaml;

import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoMap;
import dev.seatrial.template.internal.go.GoQuote;
import dev.seatrial.template.internal.go.GoSlice;
import dev.seatrial.template.internal.go.GoType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables of a TOML text as they grow, and which keys may still be defined. */
final class TomlTables {

    private static final GoType TABLES = GoType.slice(GoType.ANY_MAP);

    private final TomlRelease release;
    private final Map<String, @Nullable Object> root = new HashMap<>();
    /** Lists behind arrays of tables, whose Go view is immutable. */
    private final IdentityHashMap<GoSlice, List<@Nullable Object>> arraysOfTables = new IdentityHashMap<>();

    private final Set<String> implicit = new HashSet<>();
    private final Set<String> arrays = new HashSet<>();
    private TomlKey context = TomlKey.EMPTY;
    private String currentKey = "";
    private int line = 1;

    TomlTables(TomlRelease release) {
        this.release = release;
    }

    Map<String, @Nullable Object> root() {
        return root;
    }

    TomlKey context() {
        return context;
    }

    String currentKey() {
        return currentKey;
    }

    void setCurrentKey(String key) {
        currentKey = key;
    }

    /** Notes where the key stands that errors of tables are reported for. */
    void setLine(int newLine) {
        line = newLine;
    }

    void leaveTo(TomlKey outer, String key) {
        context = outer;
        currentKey = key;
    }

    void setTypeOfContext() {
        setType("", false);
    }

    void setType(String key, boolean array) {
        // an empty key stands for the table itself, at the top as well, where it then is taken for the key ""
        String full = (key.isEmpty() && !context.isEmpty() ? context : context.add(key)).toString();
        if (array) {
            arrays.add(full);
        } else {
            arrays.remove(full);
        }
    }

    void openImplicitly(String part) {
        TomlKey key = context.add(part);
        implicit.add(key.toString());
        open(key, false);
    }

    void enterInline(TomlKey key, boolean inArray) {
        currentKey = "";
        context = key;
        implicit.add(key.toString());
        open(key, inArray);
    }

    /** Opens a table, or the next table of an array. */
    void open(TomlKey key, boolean array) {
        Map<String, @Nullable Object> table = root;
        TomlKey path = TomlKey.EMPTY;
        for (String part : key.parent().parts()) {
            path = path.add(part);
            if (!table.containsKey(part)) {
                implicit.add(path.toString());
                table.put(part, new HashMap<String, @Nullable Object>());
            }
            Map<String, @Nullable Object> inner = tableOrLast(table.get(part));
            if (inner == null) {
                throw error("Key '" + path + "' was already created as a hash.");
            }
            table = inner;
        }
        context = path;
        if (array) {
            append(table, key);
        } else {
            put(key.last(), new HashMap<String, @Nullable Object>());
        }
        context = context.add(key.last());
    }

    private void append(Map<String, @Nullable Object> table, TomlKey key) {
        Object there = table.get(key.last());
        if (there == null) {
            List<@Nullable Object> list = new ArrayList<>();
            GoSlice slice = GoSlice.of(TABLES, list);
            arraysOfTables.put(slice, list);
            table.put(key.last(), slice);
            there = slice;
        }
        List<@Nullable Object> list = there instanceof GoSlice slice ? arraysOfTables.get(slice) : null;
        if (list == null) {
            throw error("Key '" + key + "' was already created and cannot be used as an array.");
        }
        list.add(new HashMap<String, @Nullable Object>());
    }

    /** Defines a key of the current table. */
    void put(String key, Object value) {
        Map<String, @Nullable Object> table = root;
        TomlKey path = TomlKey.EMPTY;
        for (String part : context.parts()) {
            path = path.add(part);
            Map<String, @Nullable Object> inner = tableOrLast(table.get(part));
            if (inner == null) {
                throw alreadyDefined(path);
            }
            table = inner;
        }
        path = path.add(key);
        String full = path.toString();
        if (table.containsKey(key)) {
            boolean isArray = arrays.contains(full);
            boolean redefinable = isArray && release == TomlRelease.V1_4;
            if (!implicit.remove(full) && !redefinable) {
                throw alreadyDefined(path);
            }
            if (!isArray) {
                return; // the table stays as it was made
            }
        }
        table.put(key, value);
    }

    @SuppressWarnings("unchecked")
    private @Nullable Map<String, @Nullable Object> tableOrLast(@Nullable Object value) {
        if (value instanceof GoSlice slice && arraysOfTables.containsKey(slice)) {
            return (Map<String, @Nullable Object>) slice.get(slice.size() - 1);
        }
        return value instanceof Map && !(value instanceof GoMap) ? (Map<String, @Nullable Object>) value : null;
    }

    private GoError alreadyDefined(TomlKey path) {
        return error("Key '" + path + "' has already been defined.");
    }

    GoError error(String message) {
        return error(line, message);
    }

    GoError error(int errorLine, String message) {
        String last =
                currentKey.isEmpty() ? context.toString() : context.isEmpty() ? currentKey : context + "." + currentKey;
        String where = last.isEmpty() ? "" : " (last key " + GoQuote.quote(last) + ")";
        return new GoError("toml: line " + errorLine + where + ": " + message);
    }
}
