/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.fuzzing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.SetExpression;
import dev.seatrial.chart.UserValues;
import dev.seatrial.template.internal.go.GoStrings;

class SetFuzzTest {

    @FuzzTest
    void set_expressions_give_values_or_the_text_of_helm(byte[] input) {
        String text = GoStrings.string(input);
        for (SetExpression.Kind kind : SetExpression.Kind.values()) {
            if (kind == SetExpression.Kind.FILE) {
                continue; // reads files
            }
            for (HelmVersion version : HelmVersion.values()) {
                try {
                    UserValues.none()
                            .with(new SetExpression(kind, "a.b[1].c=x"))
                            .with(new SetExpression(kind, text))
                            .merged(version);
                } catch (ChartException documented) {
                    // malformed
                }
            }
        }
    }
}
