/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.seatrial.template.internal.ExecutionOptions;
import dev.seatrial.template.internal.TemplateException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Go's {@code text/template} makes of the cases in {@code src/test/corpus/template}. */
class GoldenTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.seatrial.template.internal.plan.GoldenCase#all")
    void does_what_go_does(GoldenCase golden) {
        if (golden.fails()) {
            TemplateException e = catchThrowableOfType(TemplateException.class, () -> execute(golden));
            assertThat(e).as("expected: " + golden.expected()).isNotNull().hasMessage(golden.expected());
        } else {
            assertThat(execute(golden)).isEqualTo(golden.expected());
        }
    }

    private static String execute(GoldenCase golden) {
        return golden.build().execute(golden.main(), golden.values(), ExecutionOptions.defaults());
    }
}
