/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.diagnostic;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.source.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * An error as data. Immutable. Only {@link DiagnosticRenderer} converts it to text.
 *
 * @param headline the message of Helm or Go if there is one, or else a sentence of Seatrial
 * @param shown the source to show, or null
 * @param frames the calls that led to the error, innermost first; the first one is the place of {@code shown}
 * @param facts the facts, in the order in which they are printed
 * @param advice an action that fixes the error, or null
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Diagnostic(
        String headline,
        @Nullable Excerpt shown,
        List<DiagnosticFrame> frames,
        List<Fact> facts,
        @Nullable String advice) {

    /**
     * A fact about an error.
     *
     * @param label the label, such as {@code value}
     * @param text the text, which may have several lines
     */
    public record Fact(String label, String text) {}

    public Diagnostic {
        frames = List.copyOf(frames);
        facts = List.copyOf(facts);
    }

    /** Returns an error with a headline only. */
    public static Diagnostic of(String headline) {
        return new Diagnostic(headline, null, List.of(), List.of(), null);
    }

    /** Returns the source to show. */
    public Optional<Excerpt> excerpt() {
        return Optional.ofNullable(shown);
    }

    /** Returns the action that fixes the error. */
    public Optional<String> hint() {
        return Optional.ofNullable(advice);
    }

    /** Returns this error with another headline. */
    public Diagnostic withHeadline(String newHeadline) {
        return new Diagnostic(newHeadline, shown, frames, facts, advice);
    }

    /** Returns this error with another source to show. */
    public Diagnostic withExcerpt(Excerpt excerpt) {
        return new Diagnostic(headline, excerpt, frames, facts, advice);
    }

    /** Returns this error with other frames. */
    public Diagnostic withFrames(List<DiagnosticFrame> newFrames) {
        return new Diagnostic(headline, shown, newFrames, facts, advice);
    }

    /** Returns this error with an additional fact. */
    public Diagnostic withFact(String label, String text) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(new Fact(label, text));
        return new Diagnostic(headline, shown, frames, more, advice);
    }

    /** Returns this error with another hint. */
    public Diagnostic withHint(String hint) {
        return new Diagnostic(headline, shown, frames, facts, hint);
    }
}
