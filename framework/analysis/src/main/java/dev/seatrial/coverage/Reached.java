/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import dev.seatrial.source.SourceFile;
import java.util.BitSet;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The execution points that one render reached. Immutable; may be added to any number of tests. */
@API(status = Status.EXPERIMENTAL)
public final class Reached {

    private final ChartPoints chart;
    private final BitSet slots;
    private final Map<SourceFile, BitSet> texts;

    Reached(ChartPoints chart, BitSet slots, Map<SourceFile, BitSet> texts) {
        this.chart = chart;
        this.slots = slots;
        this.texts = texts;
    }

    ChartPoints chart() {
        return chart;
    }

    /** Returns the slots in the files of the chart, which must not be changed. */
    BitSet slots() {
        return slots;
    }

    /** Returns the slots in texts that {@code tpl} executed, which must not be changed. */
    Map<SourceFile, BitSet> texts() {
        return texts;
    }
}
