/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.source;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * A range of a text.
 *
 * @param start the offset of its first character
 * @param end the offset after its last character
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span from " + start + " to " + end);
        }
    }

    /** Returns the shortest span that contains this one and another. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** Returns the number of characters. */
    public int length() {
        return end - start;
    }

    /** Returns the part of a text at this span. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
