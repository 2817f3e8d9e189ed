/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import dev.seatrial.template.internal.Arguments;
import dev.seatrial.template.internal.Outcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How the calls of functions that choose can turn out.
 *
 * @param byCount the names of the outcomes for a number of arguments
 * @param chosen the index of the outcome of some arguments
 */
record Choices(Function<Integer, List<String>> byCount, ToIntFunction<Arguments> chosen) implements Outcomes {

    static final Outcomes DEFAULT =
            of(List.of("given", "default"), a -> a.size() < 2 || Emptiness.isEmpty(a.any(1)) ? 1 : 0);

    static final Outcomes TERNARY = of(List.of("true", "false"), a -> a.bool(2) ? 0 : 1);

    static final Outcomes COALESCE = new Choices(Choices::arguments, Choices::firstGiven);

    static final Outcomes REQUIRED = new Outcomes() {
        @Override
        public List<String> names(int arguments) {
            return List.of("given", "missing");
        }

        @Override
        public int of(Arguments arguments, @Nullable Object result) {
            return 0;
        }

        @Override
        public int ofFailure() {
            return 1;
        }
    };

    private static Outcomes of(List<String> names, ToIntFunction<Arguments> chosen) {
        return new Choices(count -> names, chosen);
    }

    @Override
    public List<String> names(int arguments) {
        return byCount.apply(arguments);
    }

    @Override
    public int of(Arguments arguments, @Nullable Object result) {
        return chosen.applyAsInt(arguments);
    }

    private static List<String> arguments(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            names.add("argument " + i);
        }
        names.add("none");
        return names;
    }

    private static int firstGiven(Arguments a) {
        int i = 0;
        while (i < a.size() && Emptiness.isEmpty(a.any(i))) {
            i++;
        }
        return i;
    }
}
