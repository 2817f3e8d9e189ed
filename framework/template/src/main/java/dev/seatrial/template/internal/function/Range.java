/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import dev.seatrial.template.internal.go.GoSlice;
import dev.seatrial.template.internal.go.GoType;
import dev.seatrial.template.internal.limit.Budget;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The integers from a start up, or down, to a stop. It holds three numbers, however many it lists, so that whatever goes through
 * it counts steps.
 */
final class Range extends AbstractList<Long> implements RandomAccess {

    private final long start;
    private final long step;
    private final int size;
    private final Budget budget;

    private Range(long start, long step, int size, Budget budget) {
        this.budget = budget;
        this.start = start;
        this.step = step;
        this.size = size;
    }

    /** Returns the {@code []int} of {@code untilStep}: the stop is left out, a step of the wrong sign yields nothing. */
    static GoSlice slice(long start, long stop, long step, Budget budget) {
        return GoSlice.of(GoType.INT_SLICE, of(start, stop, step, budget));
    }

    /** Returns the text of {@code seq}, which includes its end: {@code end}, {@code start end}, {@code start step end}. */
    static String sequence(List<@Nullable Object> parameters, Budget budget) {
        return switch (parameters.size()) {
            case 1 -> counting(1, number(parameters, 0), budget);
            case 2 -> counting(number(parameters, 0), number(parameters, 1), budget);
            case 3 -> stepping(number(parameters, 0), number(parameters, 1), number(parameters, 2), budget);
            default -> "";
        };
    }

    private static String counting(long start, long end, Budget budget) {
        long step = end < start ? -1 : 1;
        return text(of(start, end + step, step, budget), budget);
    }

    private static String stepping(long start, long step, long end, Budget budget) {
        if (end < start) {
            return step > 0 ? "" : text(of(start, end - 1, step, budget), budget);
        }
        return text(of(start, end + 1, step, budget), budget);
    }

    private static Range of(long start, long stop, long step, Budget budget) {
        boolean down = stop < start;
        if (down ? step >= 0 : step <= 0) {
            return new Range(start, step, 0, budget);
        }
        long distance = down ? start - stop : stop - start;
        long stride = Math.abs(step);
        // unsigned, since the distance of two int64 may need all 64 bits
        long count = distance == 0 ? 0 : Long.divideUnsigned(distance - 1, stride) + 1;
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw Panics.sliceLength();
        }
        return new Range(start, step, (int) count, budget);
    }

    private static String text(Range range, Budget budget) {
        budget.textOf(range.size());
        return range.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static long number(List<@Nullable Object> parameters, int index) {
        return (Long) Objects.requireNonNull(parameters.get(index));
    }

    @Override
    public Long get(int index) {
        budget.step();
        return start + Objects.checkIndex(index, size) * step;
    }

    @Override
    public int size() {
        return size;
    }
}
