/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what an assertion finds out about the documents of one template. */
public final class Verdict {

    private final List<Mismatch> mismatches = new ArrayList<>();
    private boolean passed = true;

    /**
     * Something that is not as expected.
     *
     * @param documentIndex which document it is about, null for the template as a whole
     * @param valueIndex which of several values at the path it is about, null for none
     * @param lines what was expected and what is there
     * @param expected the expected value, for a difference; null for none
     * @param actual the actual value, for a difference; null for none
     */
    public record Mismatch(
            @Nullable Integer documentIndex,
            @Nullable Integer valueIndex,
            String path,
            List<String> lines,
            @Nullable String expected,
            @Nullable String actual) {}

    void fail() {
        passed = false;
    }

    void fail(@Nullable Integer document, @Nullable Integer value, String path, String... lines) {
        fail(new Mismatch(document, value, path, List.of(lines), null, null));
    }

    void fail(Mismatch mismatch) {
        passed = false;
        mismatches.add(mismatch);
    }

    /** Makes the assertion pass after all. */
    void pass() {
        passed = true;
        mismatches.clear();
    }

    /** Tells whether the assertion holds. */
    public boolean passed() {
        return passed;
    }

    /** Returns what is not as expected. */
    public List<Mismatch> mismatches() {
        return List.copyOf(mismatches);
    }
}
