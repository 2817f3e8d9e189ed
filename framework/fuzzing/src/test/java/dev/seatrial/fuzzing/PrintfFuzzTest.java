/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.fuzzing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seatrial.template.internal.go.GoError;
import dev.seatrial.template.internal.go.GoFormat;
import dev.seatrial.template.internal.go.GoStrings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

class PrintfFuzzTest {

    /** Of all kinds that templates have. */
    private static final @Nullable Object[] ARGUMENTS = {
        1L,
        "text\u00e9\udc80",
        -2.5,
        true,
        null,
        List.of(1L, "a", List.of()),
        Map.of("k", Map.of("n", -0.0)),
        Long.MIN_VALUE,
        Double.NaN
    };

    @FuzzTest
    void every_format_prints_something(byte[] format) {
        try {
            GoFormat.sprintf(GoStrings.string(format), ARGUMENTS);
        } catch (GoError documented) {
            // a width or a precision that would fill the memory
        }
    }
}
