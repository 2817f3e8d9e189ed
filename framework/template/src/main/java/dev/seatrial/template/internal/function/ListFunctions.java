/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static dev.seatrial.template.internal.function.Functions.takes;
import static dev.seatrial.template.internal.go.GoType.ANY;
import static dev.seatrial.template.internal.go.GoType.ANY_SLICE;
import static dev.seatrial.template.internal.go.GoType.BOOL;
import static dev.seatrial.template.internal.go.GoType.INT;

import dev.seatrial.template.internal.Arguments;
import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoSignature;
import dev.seatrial.template.internal.go.GoSlice;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.limit.Budget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sprig's functions over lists of any type (sprig v3.3.0, list.go). The forms with and without {@code must} fail alike
 * in a template, since it turns a panic into an error.
 */
final class ListFunctions {

    private static final GoType CHUNKS = GoType.slice(ANY_SLICE);
    private static final GoSignature PICK = takes(ANY).returns(ANY);
    private static final GoSignature COPY = takes(ANY).returns(ANY_SLICE);
    private static final GoSignature WITH_ONE = takes(ANY, ANY).returns(ANY_SLICE);

    private ListFunctions() {}

    static FunctionTable table() {
        return Functions.table()
                .add("list", takes().variadic(ANY).returns(ANY_SLICE), a -> new ArrayList<>(a.from(0)))
                .alias("tuple", "list")
                .add("append", WITH_ONE, a -> append(a.any(0), a.any(1)))
                .alias("mustAppend", "append")
                .alias("push", "append")
                .alias("mustPush", "append")
                .add("prepend", WITH_ONE, a -> prepend(a.any(0), a.any(1)))
                .alias("mustPrepend", "prepend")
                .add("first", PICK, a -> first(a.any(0)))
                .alias("mustFirst", "first")
                .add("last", PICK, a -> last(a.any(0)))
                .alias("mustLast", "last")
                .add("rest", COPY, a -> rest(a.any(0)))
                .alias("mustRest", "rest")
                .add("initial", COPY, a -> initial(a.any(0)))
                .alias("mustInitial", "initial")
                .add("reverse", COPY, a -> reverse(a.any(0)))
                .alias("mustReverse", "reverse")
                .add("compact", COPY, a -> compact(a.any(0)))
                .alias("mustCompact", "compact")
                .addBounded("uniq", COPY, (a, budget) -> unique(a.any(0), budget))
                .alias("mustUniq", "uniq")
                .addBounded(
                        "without",
                        takes(ANY).variadic(ANY).returns(ANY_SLICE),
                        (a, budget) -> without(a.any(0), a.from(1), budget))
                .alias("mustWithout", "without")
                .addBounded("has", takes(ANY, ANY).returns(BOOL), (a, budget) -> has(a.any(0), a.any(1), budget))
                .alias("mustHas", "has")
                .add("slice", takes(ANY).variadic(ANY).returns(ANY), ListFunctions::slice)
                .alias("mustSlice", "slice")
                .add("concat", takes().variadic(ANY).returns(ANY), a -> concat(a.from(0)))
                .add("chunk", takes(INT, ANY).returns(CHUNKS), a -> chunk(a.integer(0), a.any(1)))
                .alias("mustChunk", "chunk")
                .build();
    }

    private static List<?> list(@Nullable Object value, String failure) {
        if (value == null) {
            throw Panics.nilDereference();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw new GoError(failure + GoType.kindOf(value).text());
    }

    private static List<?> listToFind(String what, @Nullable Object value) {
        return list(value, "Cannot find " + what + " on type ");
    }

    private static List<@Nullable Object> append(@Nullable Object value, @Nullable Object element) {
        List<?> list = list(value, "Cannot push on type ");
        List<@Nullable Object> result = new ArrayList<>(list.size() + 1);
        result.addAll(list);
        result.add(element);
        return result;
    }

    private static List<@Nullable Object> prepend(@Nullable Object value, @Nullable Object element) {
        List<?> list = list(value, "Cannot prepend on type ");
        List<@Nullable Object> result = new ArrayList<>(list.size() + 1);
        result.add(element);
        result.addAll(list);
        return result;
    }

    private static @Nullable Object first(@Nullable Object value) {
        List<?> list = listToFind("first", value);
        return list.isEmpty() ? null : list.get(0);
    }

    private static @Nullable Object last(@Nullable Object value) {
        List<?> list = listToFind("last", value);
        return list.isEmpty() ? null : list.get(list.size() - 1);
    }

    private static List<?> rest(@Nullable Object value) {
        List<?> list = listToFind("rest", value);
        return list.isEmpty() ? GoSlice.nil(ANY_SLICE) : new ArrayList<>(list.subList(1, list.size()));
    }

    private static List<?> initial(@Nullable Object value) {
        List<?> list = listToFind("initial", value);
        return list.isEmpty() ? GoSlice.nil(ANY_SLICE) : new ArrayList<>(list.subList(0, list.size() - 1));
    }

    private static List<?> reverse(@Nullable Object value) {
        List<?> reversed = new ArrayList<>(listToFind("reverse", value));
        Collections.reverse(reversed);
        return reversed;
    }

    private static List<@Nullable Object> compact(@Nullable Object value) {
        List<@Nullable Object> kept = new ArrayList<>();
        for (Object element : list(value, "Cannot compact on type ")) {
            if (!Emptiness.isEmpty(element)) {
                kept.add(element);
            }
        }
        return kept;
    }

    private static List<@Nullable Object> unique(@Nullable Object value, Budget budget) {
        List<@Nullable Object> kept = new ArrayList<>();
        for (Object element : listToFind("uniq", value)) {
            if (!contains(kept, element, budget)) {
                kept.add(element);
            }
        }
        return kept;
    }

    private static List<@Nullable Object> without(
            @Nullable Object value, List<@Nullable Object> unwanted, Budget budget) {
        List<@Nullable Object> kept = new ArrayList<>();
        for (Object element : listToFind("without", value)) {
            if (!contains(unwanted, element, budget)) {
                kept.add(element);
            }
        }
        return kept;
    }

    private static boolean has(@Nullable Object needle, @Nullable Object haystack, Budget budget) {
        return haystack != null && contains(listToFind("has", haystack), needle, budget);
    }

    private static boolean contains(List<?> list, @Nullable Object wanted, Budget budget) {
        for (Object element : list) {
            if (DeepEquality.areEqual(wanted, element, budget)) {
                return true;
            }
        }
        return false;
    }

    /** Keeps the type of the list, unlike its siblings. */
    private static @Nullable Object slice(Arguments a) {
        List<?> list = list(a.any(0), "list should be type of slice or array but ");
        if (list.isEmpty()) {
            return null;
        }
        long start = a.size() > 1 ? Casts.integer(a.any(1)) : 0;
        long end = a.size() > 2 ? Casts.integer(a.any(2)) : list.size();
        if (start < 0 || start > end || end > list.size()) {
            throw new GoError("reflect.Value.Slice: slice index out of bounds");
        }
        List<?> part = list.subList((int) start, (int) end);
        return list instanceof GoSlice typed ? GoSlice.of(typed.goType(), part) : part;
    }

    private static List<@Nullable Object> concat(List<@Nullable Object> lists) {
        List<@Nullable Object> joined = new ArrayList<>();
        for (Object value : lists) {
            if (value != null && !(value instanceof List)) {
                String kind = GoType.kindOf(value).text();
                throw new GoError("Cannot concat type " + kind + " as list");
            }
            joined.addAll(list(value, ""));
        }
        return joined.isEmpty() ? GoSlice.nil(ANY_SLICE) : joined;
    }

    /** Computes with floating-point numbers, as Sprig does: its odd sizes (0, negative) have the odd results they have there. */
    private static GoSlice chunk(long size, @Nullable Object value) {
        List<?> list = list(value, "Cannot chunk type ");
        long count = Casts.truncate(Math.floor((list.size() - 1) / (double) size) + 1);
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw Panics.sliceLength();
        }
        List<List<?>> chunks = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            long rest = i == count - 1 ? Casts.truncate(Math.floor(list.size() % (double) size)) : 0;
            long length = rest == 0 ? size : rest;
            if (length < 0) {
                throw Panics.sliceLength();
            }
            chunks.add(new ArrayList<>(list.subList((int) (i * size), (int) (i * size + length))));
        }
        return GoSlice.of(CHUNKS, chunks);
    }
}
