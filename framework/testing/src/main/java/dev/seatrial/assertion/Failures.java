/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.assertion;

import dev.seatrial.secret.internal.Secrets;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/** Receives failed assertions. A hard failure is thrown; a soft one is collected, and the test continues. */
final class Failures {

    /** Starts AssertJ's assertions about an object; null if there is none. */
    @FunctionalInterface
    interface Objects {
        ObjectAssert<?> about(@Nullable Object object);
    }

    /** The stack frames between a test and its failure. */
    private static final Pattern OURS =
            Pattern.compile("dev\\.seatrial\\.assertion\\.(?:\\w*Assert|Failures)(?:\\$.*)?");

    private static void throwAtOnce(AssertionError error) {
        throw error;
    }

    private final Consumer<AssertionError> sink;
    private final Objects objects;
    private final Supplier<Secrets> secrets;

    private Failures(Consumer<AssertionError> sink, Objects objects, Supplier<Secrets> secrets) {
        this.sink = sink;
        this.objects = objects;
        this.secrets = secrets;
    }

    /** @param secrets returns what to mask in messages; called once something has failed */
    static Failures hard(Supplier<Secrets> secrets) {
        return new Failures(Failures::throwAtOnce, Assertions::assertThatObject, secrets);
    }

    static Failures soft(Consumer<AssertionError> collector, Objects objects) {
        return new Failures(collector, objects, Secrets::none);
    }

    /** Returns the same, with what to mask in messages. */
    Failures masking(Supplier<Secrets> hidden) {
        return new Failures(sink, objects, hidden);
    }

    Secrets secrets() {
        return secrets.get();
    }

    /** Starts AssertJ's assertions about an object; they fail in the same way, hard or soft. */
    @SuppressWarnings("unchecked") // the assertions are about the very object
    <T> ObjectAssert<T> about(@Nullable T object) {
        return (ObjectAssert<T>) objects.about(object);
    }

    /** Reports an error with a stack trace that begins in the test and not in the assertion classes. */
    void report(AssertionError error) {
        error.setStackTrace(Stream.of(error.getStackTrace())
                .filter(frame -> !OURS.matcher(frame.getClassName()).matches())
                .toArray(StackTraceElement[]::new));
        sink.accept(error);
    }
}
