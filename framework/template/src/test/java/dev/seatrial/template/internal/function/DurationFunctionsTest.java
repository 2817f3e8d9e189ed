/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.template.internal.Arguments;
import dev.seatrial.template.internal.FunctionTable;
import dev.seatrial.template.internal.go.GoDuration;
import dev.seatrial.template.internal.go.GoFormat;
import dev.seatrial.template.internal.go.GoNumber;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DurationFunctionsTest {

    private final FunctionTable table = DurationFunctions.table();

    @Test
    void durations_are_texts_or_numbers_of_seconds() {
        assertThat(text("mustToDuration", " 1h30m ")).isEqualTo("1h30m0s");
        assertThat(text("mustToDuration", "2.5")).isEqualTo("2.5s");
        assertThat(text("mustToDuration", 90L)).isEqualTo("1m30s");
        assertThat(text("mustToDuration", 0.25)).isEqualTo("250ms");
        assertThat(text("mustToDuration", GoNumber.uint64(7))).isEqualTo("7s");
        assertThat(text("mustToDuration", new GoDuration(5))).isEqualTo("5ns");
    }

    @Test
    void what_is_no_duration_is_refused_by_the_must_form_alone() {
        assertThatThrownBy(() -> text("mustToDuration", "x")).hasMessage("could not parse duration \"x\"");
        assertThatThrownBy(() -> text("mustToDuration", " ")).hasMessage("empty duration");
        assertThatThrownBy(() -> text("mustToDuration", (Object) null)).hasMessage("invalid duration");
        assertThatThrownBy(() -> text("mustToDuration", List.of()))
                .hasMessage("unsupported duration type []interface {}");
        assertThatThrownBy(() -> text("mustToDuration", Long.MAX_VALUE))
                .hasMessage("duration seconds overflow: 9223372036854775807");
        assertThatThrownBy(() -> text("mustToDuration", 1e300)).hasMessage("duration seconds overflow: 1e+300");
        assertThatThrownBy(() -> text("mustToDuration", Double.NaN)).hasMessage("invalid duration seconds: NaN");
        assertThat(text("durationSeconds", "x")).isEqualTo("0");
    }

    @Test
    void durations_count_in_units() {
        assertThat(text("durationSeconds", "1m30.5s")).isEqualTo("90.5");
        assertThat(text("durationMinutes", "90s")).isEqualTo("1.5");
        assertThat(text("durationHours", "90m")).isEqualTo("1.5");
        assertThat(text("durationDays", "36h")).isEqualTo("1.5");
        assertThat(text("durationWeeks", "84h")).isEqualTo("0.5");
        assertThat(text("durationMilliseconds", "1.0015s")).isEqualTo("1001");
        assertThat(text("durationMicroseconds", "1ms")).isEqualTo("1000");
        assertThat(text("durationNanoseconds", "1us")).isEqualTo("1000");
    }

    @Test
    void durations_are_rounded_to_multiples() {
        assertThat(text("durationRoundTo", "2h13m", "30m")).isEqualTo("2h0m0s");
        assertThat(text("durationTruncateTo", "2h59m", "1h")).isEqualTo("2h0m0s");
        assertThat(text("durationRoundTo", "2h13m", "x")).isEqualTo("2h13m0s");
        assertThat(text("durationRoundTo", "x", "1h")).isEqualTo("0s");
    }

    private String text(String function, @Nullable Object... arguments) {
        return GoFormat.print(Objects.requireNonNull(table.find(function))
                .body()
                .call(FunctionHarness.seeded(1), new Arguments(arguments)));
    }
}
