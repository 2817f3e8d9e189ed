/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

    private static final Path PAGE = Path.of("../../docs/reference/limits.md");

    @ParameterizedTest
    @CsvSource({
        "time,500ms,500",
        "time,30s,30000",
        "time,5m,300000",
        "output,1000,1000",
        "file-size,20MiB,20971520",
        "file-size,512KiB,524288",
        "file-size,1 GiB,1073741824",
        "values-size,100,100",
        "tpl-nesting,5,5"
    })
    void are_read_as_users_write_them(String key, String value, long expected) {
        Limits limits = Limits.defaults().with(key, value);

        assertThat(limits.of(Limit.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "time; 5; The limit `time` cannot be `5`. Write a time such as `500ms`, `30s` or `5m`.",
                "time; 1h; The limit `time` cannot be `1h`. Write a time such as `500ms`, `30s` or `5m`.",
                "time; ''; The limit `time` cannot be ``. Write a time such as `500ms`, `30s` or `5m`.",
                "time; 0s; The limit `time` must be positive, but was 0.",
                "output; 5MiB; The limit `output` cannot be `5MiB`. Write a number.",
                "file-size; 5MB; The limit `file-size` cannot be `5MB`. Write a size such as `20MiB`, `512KiB` or a number of"
                        + " bytes.",
                "files; -1; The limit `files` cannot be `-1`. Write a number.",
                "file_size; 1; There is no limit `file_size`. Did you mean `file-size`?",
                "memory; 1; There is no limit `memory`. Use one of time, output, chart-size, file-size, files, chart-nesting,"
                        + " folder-nesting, values-size, tpl-nesting.",
            })
    void are_refused_with_what_to_write(String key, String value, String message) {
        assertThatThrownBy(() -> Limits.defaults().with(key, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void come_from_settings_by_their_keys() {
        Map<String, String> settings = Map.of("time", "2m", "files", "7");

        Limits limits = Limits.of(settings::get);

        assertThat(limits.time()).isEqualTo(Duration.ofMinutes(2));
        assertThat(limits.of(Limit.FILES)).isEqualTo(7);
        assertThat(limits.of(Limit.OUTPUT)).isEqualTo(Limit.OUTPUT.standard());
        assertThat(Limits.of(key -> null)).isEqualTo(Limits.defaults());
    }

    /** The page of the documentation has a row for each limit, with its default. */
    @Test
    void are_documented_with_their_defaults() throws IOException {
        List<String> page = Files.readAllLines(PAGE);
        for (Limit limit : Limit.values()) {
            assertThat(page).anyMatch(line -> line.startsWith("| `" + limit.key() + "` | " + shown(limit)));
        }
        assertThat(page)
                .filteredOn(line -> line.matches("\\| `[a-z-]+` \\| .*"))
                .hasSize(Limit.values().length);
    }

    private static String shown(Limit limit) {
        return switch (limit.unit()) {
            case TIME -> limit.standard() / 1000 + " s |";
            case BYTES -> (limit.standard() >> 20) + " MiB |";
            case CHARACTERS -> String.format(Locale.ROOT, "%,d characters |", limit.standard());
            case COUNT -> String.format(Locale.ROOT, "%,d |", limit.standard());
        };
    }
}
