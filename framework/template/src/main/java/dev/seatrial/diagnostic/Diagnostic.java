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
 * An error as data. Immutable; {@link DiagnosticRenderer} alone turns it into text.
 *
 * @param headline the text of Helm or Go where one exists, else one sentence of our own
 * @param shown the source to show, null for none
 * @param frames how execution got there, innermost first; the first one is where {@code shown} is
 * @param facts what the reader needs to know, in the order of printing
 * @param advice an action that heals it, null for none
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Diagnostic(
        String headline,
        @Nullable Excerpt shown,
        List<DiagnosticFrame> frames,
        List<Fact> facts,
        @Nullable String advice) {

    /**
     * One line of knowledge.
     *
     * @param label what it is about, such as {@code value}
     * @param text what is known; may have several lines
     */
    public record Fact(String label, String text) {}

    public Diagnostic {
        frames = List.copyOf(frames);
        facts = List.copyOf(facts);
    }

    /** Returns an error that is known by its headline only. */
    public static Diagnostic of(String headline) {
        return new Diagnostic(headline, null, List.of(), List.of(), null);
    }

    /** Returns the source to show. */
    public Optional<Excerpt> excerpt() {
        return Optional.ofNullable(shown);
    }

    /** Returns the action that heals it. */
    public Optional<String> hint() {
        return Optional.ofNullable(advice);
    }

    /** Returns the same under another headline. */
    public Diagnostic withHeadline(String newHeadline) {
        return new Diagnostic(newHeadline, shown, frames, facts, advice);
    }

    /** Returns the same showing another source. */
    public Diagnostic withExcerpt(Excerpt excerpt) {
        return new Diagnostic(headline, excerpt, frames, facts, advice);
    }

    /** Returns the same with other frames. */
    public Diagnostic withFrames(List<DiagnosticFrame> newFrames) {
        return new Diagnostic(headline, shown, newFrames, facts, advice);
    }

    /** Returns the same with one more fact. */
    public Diagnostic withFact(String label, String text) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(new Fact(label, text));
        return new Diagnostic(headline, shown, frames, more, advice);
    }

    /** Returns the same with another hint. */
    public Diagnostic withHint(String hint) {
        return new Diagnostic(headline, shown, frames, facts, hint);
    }
}
