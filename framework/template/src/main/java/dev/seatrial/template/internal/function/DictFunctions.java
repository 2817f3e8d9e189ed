/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static dev.seatrial.template.internal.function.Functions.takes;
import static dev.seatrial.template.internal.go.GoType.ANY;
import static dev.seatrial.template.internal.go.GoType.ANY_MAP;
import static dev.seatrial.template.internal.go.GoType.ANY_SLICE;
import static dev.seatrial.template.internal.go.GoType.BOOL;
import static dev.seatrial.template.internal.go.GoType.STRING;
import static dev.seatrial.template.internal.go.GoType.STRING_SLICE;

import dev.seatrial.template.internal.Arguments;
import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.Outcomes;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoSignature;
import dev.seatrial.template.internal.go.GoSlice;
import dev.seatrial.template.internal.go.GoStrings;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sprig's functions over dictionaries (sprig v3.3.0, dict.go). Where Go's order of keys is random, ours is sorted.
 */
final class DictFunctions {

    private static final GoSignature MERGE = takes(ANY_MAP).variadic(ANY_MAP).returns(ANY);
    private static final GoSignature SELECT = takes(ANY_MAP).variadic(STRING).returns(ANY_MAP);

    private DictFunctions() {}

    static FunctionTable table() {
        return Functions.table()
                .addBounded("dict", takes().variadic(ANY).returns(ANY_MAP), (a, budget) -> dict(a.from(0), budget))
                .add("get", takes(ANY_MAP, STRING).returns(ANY), a -> get(a.map(0), a.string(1)))
                .add("set", takes(ANY_MAP, STRING, ANY).returns(ANY_MAP), DictFunctions::set)
                .add("unset", takes(ANY_MAP, STRING).returns(ANY_MAP), DictFunctions::unset)
                .add(
                        "hasKey",
                        takes(ANY_MAP, STRING).returns(BOOL),
                        Outcomes.ofTest(),
                        a -> a.map(0).containsKey(a.string(1)))
                .add("pluck", takes(STRING).variadic(ANY_MAP).returns(ANY_SLICE), a -> pluck(a.string(0), a.maps(1)))
                .add("keys", takes().variadic(ANY_MAP).returns(STRING_SLICE), a -> keys(a.maps(0)))
                .add("values", takes(ANY_MAP).returns(ANY_SLICE), a -> values(a.map(0)))
                .add("pick", SELECT, a -> pick(a.map(0), a.from(1)))
                .add("omit", SELECT, a -> omit(a.map(0), a.from(1)))
                .addBounded("merge", MERGE, (a, budget) -> Merge.leniently(a, false, budget))
                .addBounded("mustMerge", MERGE, (a, budget) -> Merge.into(a, false, budget))
                .addBounded("mergeOverwrite", MERGE, (a, budget) -> Merge.leniently(a, true, budget))
                .addBounded("mustMergeOverwrite", MERGE, (a, budget) -> Merge.into(a, true, budget))
                .add("dig", takes().variadic(ANY).returns(ANY), DictFunctions::dig)
                .addBounded("deepCopy", takes(ANY).returns(ANY), (a, budget) -> DeepCopy.of(a.any(0), budget))
                .alias("mustDeepCopy", "deepCopy")
                .build();
    }

    private static Map<String, @Nullable Object> dict(List<@Nullable Object> keysAndValues, Budget budget) {
        Map<String, @Nullable Object> dict = new HashMap<>();
        for (int i = 0; i < keysAndValues.size(); i += 2) {
            boolean hasValue = i + 1 < keysAndValues.size();
            dict.put(Text.of(keysAndValues.get(i), budget), hasValue ? keysAndValues.get(i + 1) : "");
        }
        return dict;
    }

    private static @Nullable Object get(Map<String, @Nullable Object> dict, String key) {
        Object value = dict.get(key);
        return value != null || dict.containsKey(key) ? value : "";
    }

    private static Map<String, @Nullable Object> set(Arguments a) {
        if (a.any(0) == null) {
            throw Panics.nilMap();
        }
        a.map(0).put(a.string(1), a.any(2));
        return a.map(0);
    }

    private static Map<String, @Nullable Object> unset(Arguments a) {
        a.map(0).remove(a.string(1));
        return a.map(0);
    }

    private static List<@Nullable Object> pluck(String key, List<Map<String, @Nullable Object>> dicts) {
        List<@Nullable Object> found = new ArrayList<>();
        for (Map<String, @Nullable Object> dict : dicts) {
            if (dict.containsKey(key)) {
                found.add(dict.get(key));
            }
        }
        return found;
    }

    private static GoSlice keys(List<Map<String, @Nullable Object>> dicts) {
        List<String> keys = new ArrayList<>();
        for (Map<String, @Nullable Object> dict : dicts) {
            keys.addAll(sortedKeys(dict));
        }
        return GoSlice.ofStrings(keys);
    }

    private static List<@Nullable Object> values(Map<String, @Nullable Object> dict) {
        List<@Nullable Object> values = new ArrayList<>(dict.size());
        for (String key : sortedKeys(dict)) {
            values.add(dict.get(key));
        }
        return values;
    }

    private static List<String> sortedKeys(Map<String, @Nullable Object> dict) {
        return dict.keySet().stream().sorted(GoStrings.ORDER).toList();
    }

    private static Map<String, @Nullable Object> pick(Map<String, @Nullable Object> dict, List<@Nullable Object> keys) {
        Map<String, @Nullable Object> picked = new HashMap<>();
        for (Object key : keys) {
            if (key instanceof String name && dict.containsKey(name)) {
                picked.put(name, dict.get(name));
            }
        }
        return picked;
    }

    private static Map<String, @Nullable Object> omit(Map<String, @Nullable Object> dict, List<@Nullable Object> keys) {
        Map<String, @Nullable Object> kept = new HashMap<>(dict);
        kept.keySet().removeAll(keys);
        return kept;
    }

    private static @Nullable Object dig(Arguments a) {
        int last = a.size() - 1;
        if (last < 2) {
            throw new GoError("dig needs at least three arguments");
        }
        Map<?, ?> dict = plainMap(a.any(last));
        List<String> path = new ArrayList<>();
        for (Object key : a.from(0).subList(0, last - 1)) {
            if (!(key instanceof String name)) {
                throw Panics.conversion(key, "string");
            }
            path.add(name);
        }
        for (int i = 0; dict.containsKey(path.get(i)); i++) {
            Object step = dict.get(path.get(i));
            if (i == path.size() - 1) {
                return step;
            }
            dict = plainMap(step);
        }
        return a.any(last - 1);
    }

    /** Insists on {@code map[string]interface {}} itself: dig fails on the named type of {@code .Values}. */
    private static Map<?, ?> plainMap(@Nullable Object value) {
        if (value instanceof Map<?, ?> map && ANY_MAP.equals(GoType.of(value))) {
            return map;
        }
        throw Panics.conversion(value, "map[string]interface {}");
    }
}
