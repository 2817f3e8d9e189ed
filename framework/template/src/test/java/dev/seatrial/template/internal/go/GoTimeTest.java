/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.template.internal.go;

import static dev.seatrial.template.internal.go.Goldens.quote;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoTimeTest {

    @Test
    void times_are_written_as_go_writes_them() {
        Goldens.check("times.tsv", 4, columns -> {
            GoLocation zone = GoLocation.UTC;
            String error = "";
            try {
                zone = GoLocation.load(GoLiteral.string(columns[2]), GoLocation.UTC);
            } catch (GoError e) {
                error = e.getMessage();
            }
            GoTime time =
                    new GoTime(Long.parseLong(columns[0]), Integer.parseInt(columns[1]), zone, GoLocation.UTC, null);
            return List.of(
                    quote(time.format(GoLiteral.string(columns[3]))),
                    quote(time.string()),
                    quote(error),
                    GoFormat.sprintf("%d %d %d", call(time, "Year"), call(time, "YearDay"), call(time, "Weekday")));
        });
    }

    @Test
    void times_are_read_as_go_reads_them() {
        Goldens.check("timeparse.tsv", 3, columns -> {
            String zone = GoLiteral.string(columns[0]);
            GoLocation local = zone.equals("UTC") ? GoLocation.UTC : GoLocation.load(zone, GoLocation.UTC);
            try {
                GoTime time = GoTime.parse(GoLiteral.string(columns[1]), GoLiteral.string(columns[2]), local);
                return List.of(quote(time.format("2006-01-02 15:04:05.999999999 -07:00:00 MST")), quote(""));
            } catch (GoError e) {
                return List.of(quote(""), quote(e.getMessage()));
            }
        });
    }

    @Test
    void now_shows_a_monotonic_reading_until_it_is_moved_to_a_zone() {
        GoTime now = GoTime.now(Clock.fixed(Instant.parse("2024-02-29T23:59:59.5Z"), ZoneOffset.UTC));

        assertThat(GoFormat.print(now)).isEqualTo("2024-02-29 23:59:59.5 +0000 UTC m=+0.000000001");
        assertThat(GoFormat.print(now.in(GoLocation.UTC))).isEqualTo("2024-02-29 23:59:59.5 +0000 UTC");
    }

    @Test
    void dates_are_added_by_the_calendar() {
        GoTime time = GoTime.parse("2006-01-02", "2024-01-31", GoLocation.UTC);

        assertThat(GoFormat.print(call(time, "AddDate", 0L, 1L, 0L))).isEqualTo("2024-03-02 00:00:00 +0000 UTC");
        assertThat(GoFormat.print(call(time, "AddDate", -1L, -13L, 1L))).isEqualTo("2022-01-01 00:00:00 +0000 UTC");
    }

    @Test
    void the_parts_of_a_time_have_names_and_numbers() {
        GoTime time = GoTime.unix(1_700_000_000, GoLocation.local(ZoneId.of("Europe/Berlin")));

        assertThat(GoFormat.sprintf(
                        "%v %d %v %v", call(time, "Month"), call(time, "Month"), call(time, "Weekday"), time))
                .isEqualTo("November 11 Tuesday 2023-11-14 23:13:20 +0100 CET");
        assertThat(GoFormat.sprintf("%#v %T %v", call(time, "UTC"), time, call(time, "Location")))
                .isEqualTo("time.Date(2023, time.November, 14, 22, 13, 20, 0, time.UTC) time.Time Local");
    }

    static Object call(GoObject receiver, String method, Object... arguments) {
        GoMember.Method member = (GoMember.Method) java.util.Objects.requireNonNull(receiver.member(method));
        return java.util.Objects.requireNonNull(member.function().invoke(arguments));
    }
}
