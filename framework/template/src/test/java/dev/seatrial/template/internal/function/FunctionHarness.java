/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import dev.seatrial.template.internal.Arguments;
import dev.seatrial.template.internal.FunctionContext;
import dev.seatrial.template.internal.go.GoStruct;
import dev.seatrial.template.internal.limit.Budget;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls functions of the standard library outside of a template, with a seed and a clock that stands still. */
final class FunctionHarness implements FunctionContext {

    private final Randomness randomness;

    private FunctionHarness(Randomness randomness) {
        this.randomness = randomness;
    }

    static FunctionHarness seeded(long seed) {
        return new FunctionHarness(Randomness.seeded(seed));
    }

    @Nullable
    Object call(String function, @Nullable Object... arguments) {
        return Objects.requireNonNull(StandardLibraries.helm42().find(function))
                .body()
                .call(this, new Arguments(arguments));
    }

    String text(String function, @Nullable Object... arguments) {
        return (String) Objects.requireNonNull(call(function, arguments));
    }

    GoStruct struct(String function, @Nullable Object... arguments) {
        return (GoStruct) Objects.requireNonNull(call(function, arguments));
    }

    @Override
    public String include(String templateName, @Nullable Object dot) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String tpl(String text, @Nullable Object dot) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Budget budget() {
        return Budget.unlimited();
    }

    @Override
    public <T> T service(Class<T> type) {
        Clock clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
        return type.cast(type == Clock.class ? clock : randomness);
    }

    @Override
    public <T> Optional<T> optionalService(Class<T> type) {
        return Optional.empty();
    }
}
