/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.template.internal.go.GoFormat;
import dev.seatrial.template.internal.go.GoNumber;
import dev.seatrial.template.internal.yaml.Json;
import org.junit.jupiter.api.Test;

/** What Helm 4.1.4 answers with {@code TZ=UTC}, its clock aside. */
class TimeFunctionsTest {

    private final FunctionHarness harness = FunctionHarness.seeded(1);

    @Test
    void dates_are_formatted_in_the_zone_of_the_clock() {
        assertThat(harness.text("date", "2006-01-02 15:04:05 MST", GoNumber.int64(1_700_000_000)))
                .isEqualTo("2023-11-14 22:13:20 UTC");
        assertThat(harness.text("htmlDate", 1_700_000_000L)).isEqualTo("2023-11-14");
    }

    @Test
    void what_is_no_date_is_now() {
        assertThat(harness.text("date", "15:04:05", "yesterday")).isEqualTo("03:04:05");
    }

    @Test
    void dates_are_formatted_in_a_zone_or_else_in_utc() {
        String layout = "Mon Jan _2 15:04:05 -0700 MST 2006";

        assertThat(harness.text("dateInZone", layout, 1_700_000_000L, "Asia/Tokyo"))
                .isEqualTo("Wed Nov 15 07:13:20 +0900 JST 2023");
        assertThat(harness.text("date_in_zone", "15:04", 1_700_000_000L, "No/Where"))
                .isEqualTo("22:13");
        assertThat(harness.text("htmlDateInZone", 1_700_000_000L, "Pacific/Kiritimati"))
                .isEqualTo("2023-11-15");
    }

    @Test
    void dates_are_read_and_moved() {
        Object leapDay = harness.call("toDate", "2006-01-02", "2024-02-29");

        assertThat(GoFormat.print(harness.call("dateModify", "-1.5h", leapDay)))
                .isEqualTo("2024-02-28 22:30:00 +0000 UTC");
        assertThat(harness.text("unixEpoch", harness.call("date_modify", "bad", leapDay)))
                .isEqualTo("1709164800");
        assertThat(GoFormat.print(harness.call("toDate", "2006-01-02", "nonsense")))
                .isEqualTo("0001-01-01 00:00:00 +0000 UTC");
    }

    @Test
    void must_forms_fail_with_the_error_of_go() {
        assertThatThrownBy(() -> harness.call("mustToDate", "2006-01-02", "x"))
                .hasMessage("parsing time \"x\" as \"2006-01-02\": cannot parse \"x\" as \"2006\"");
        assertThatThrownBy(() -> harness.call("mustDateModify", "1x", harness.call("now")))
                .hasMessage("time: unknown unit \"x\" in duration \"1x\"");
    }

    @Test
    void durations_are_seconds_as_text_or_as_int64() {
        assertThat(harness.text("duration", "95")).isEqualTo("1m35s");
        assertThat(harness.text("duration", 95L)).isEqualTo("0s");
        assertThat(harness.text("duration", GoNumber.int64(3661))).isEqualTo("1h1m1s");
        assertThat(harness.text("duration", "x")).isEqualTo("0s");
        assertThat(harness.text("duration", "99999999999999999999")).isEqualTo("-1s");
    }

    @Test
    void durations_are_rounded_to_their_largest_unit() {
        assertThat(harness.text("durationRound", "2h10m5s")).isEqualTo("2h");
        assertThat(harness.text("durationRound", "400h")).isEqualTo("16d");
        assertThat(harness.text("durationRound", "1s")).isEqualTo("0s");
        assertThat(harness.text("durationRound", "9999h")).isEqualTo("1y");
        assertThat(harness.text("durationRound", "-90m")).isEqualTo("1h");
        assertThat(harness.text("durationRound", GoNumber.int64(5_000_000_000L)))
                .isEqualTo("5s");
    }

    @Test
    void ago_counts_whole_seconds_to_now() {
        assertThat(harness.text("ago", harness.call("toDate", "2006-01-02", "2026-01-02")))
                .isEqualTo("3h4m5s");
        assertThat(harness.text("ago", "never")).isEqualTo("0s");
    }

    @Test
    void times_are_json_text() {
        assertThat(Json.encode(harness.call("toDate", "2006-01-02", "2024-02-29")))
                .isEqualTo("\"2024-02-29T00:00:00Z\"");
    }
}
