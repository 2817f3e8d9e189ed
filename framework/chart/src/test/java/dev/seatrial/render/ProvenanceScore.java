/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import java.util.ArrayList;
import java.util.List;

/** How many lines changed as was said. */
final class ProvenanceScore {

    private final List<String> wrong = new ArrayList<>();
    private final int[] right = new int[2];
    private final int[] failed = new int[2];
    private final int[] experiments = new int[2];
    private final int[] faultless = new int[2];
    private int charts;
    private int skipped;

    /** Counts a change that the chart refuses, or that changes too much to compare. */
    void skip() {
        skipped++;
    }

    void chart() {
        charts++;
    }

    void add(boolean template, String experiment, int rightLines, List<String> wrongLines) {
        int kind = template ? 0 : 1;
        experiments[kind]++;
        faultless[kind] += wrongLines.isEmpty() ? 1 : 0;
        right[kind] += rightLines;
        failed[kind] += wrongLines.size();
        wrongLines.forEach(line -> wrong.add(experiment + " -> " + line));
    }

    double templateShare() {
        return share(0);
    }

    double valueShare() {
        return share(1);
    }

    private double share(int kind) {
        return (double) right[kind] / Math.max(1, right[kind] + failed[kind]);
    }

    @Override
    public String toString() {
        return "%d charts; %d template lines changed (%d without a fault): %d of %d lines right (%.2f %%); "
                .concat(
                        "%d values changed (%d without a fault): %d of %d lines right (%.2f %%); %d changes not compared%n%s")
                .formatted(
                        charts,
                        experiments[0],
                        faultless[0],
                        right[0],
                        right[0] + failed[0],
                        100 * templateShare(),
                        experiments[1],
                        faultless[1],
                        right[1],
                        right[1] + failed[1],
                        100 * valueShare(),
                        skipped,
                        String.join("\n", wrong));
    }
}
