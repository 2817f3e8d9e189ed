/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitFlagTest {

    private WebChart web;

    @BeforeEach
    void chart(@TempDir Path folder) throws IOException {
        web = WebChart.in(folder);
    }

    @Test
    void limits_the_time_of_a_render_and_says_how_to_raise_it() throws IOException {
        web.write("web/templates/a.yaml", "{{ range 10000000000 }}{{ end }}\n");

        assertThat(web.explained("--limit", "time=50ms")).isEqualTo("""
                Error: web/templates/a.yaml:1:9
                  executing "web/templates/a.yaml" at <10000000000>:
                    rendering the chart exceeds the time limit of 50 ms

                Use --debug flag to render out invalid YAML

                1 | {{ range 10000000000 }}{{ end }}
                  |          ^^^^^^^^^^^

                hint: If you trust the chart, raise the limit `time`: in Java with `Limits`, for tests with the configuration parameter `seatrial.limits.time`, on the command line with `--limit time=...`.
                """);
    }

    @Test
    void limits_all_templates_together() throws IOException {
        web.write("web/templates/a.yaml", "a: 12345\n");
        web.write("web/templates/b.yaml", "b: 12345\n");

        assertThat(web.explained("--limit", "output=12"))
                .contains("rendering the chart exceeds the output limit of 12 characters");
    }

    @Test
    void limits_the_files_of_a_chart() {
        assertThat(web.explained("--limit", "files=1")).contains("has more than 1 files", "`--limit files=...`");
    }

    @Test
    void refuses_what_is_no_limit() {
        assertThat(web.explained("--limit", "tme=5s"))
                .isEqualTo("Error: There is no limit `tme`. Did you mean `time`?\n");
        assertThat(web.explained("--limit", "time=5"))
                .isEqualTo("Error: The limit `time` cannot be `5`. Write a time such as `500ms`, `30s` or `5m`.\n");
    }
}
