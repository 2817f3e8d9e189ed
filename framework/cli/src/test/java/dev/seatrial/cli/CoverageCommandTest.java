/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.chart.ChartLoader;
import dev.seatrial.coverage.CoverageCollector;
import dev.seatrial.coverage.CoverageSettings;
import dev.seatrial.coverage.CoveredTest;
import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageCommandTest {

    private static final String TABLE = """
                                   branches        lines      actions
            shop 1.0.0          100 % (2/2)  100 % (3/3)  100 % (1/1)
              templates/a.yaml  100 % (2/2)  100 % (3/3)  100 % (1/1)
            TOTAL               100 % (2/2)  100 % (3/3)  100 % (1/1)
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void two_modules_leave_data() throws IOException {
        write("one/target/seatrial/coverage/run/a.coverage", "on", "up=true");
        write("two/build/seatrial/coverage/run/b.coverage", "off", "up=false");
    }

    private void write(String path, String test, String set) throws IOException {
        Map<String, byte[]> files = Map.of(
                "Chart.yaml", bytes("apiVersion: v2\nname: shop\nversion: 1.0.0\n"),
                "templates/a.yaml", bytes("a: 1\n{{- if .Values.up }}\nup: 1\n{{- end }}\n"));
        CoverageCollector collector = new CoverageCollector(new CoverageSettings(folder, Set.of()), Clock.systemUTC());
        CoveredTest of = new CoveredTest(test, "ShopTest", test, "");
        ChartRenderer.render(RenderRequest.builder(ChartLoader.load(files))
                .set(set)
                .listener(collector.listener(reached -> collector.add(of, reached)))
                .build());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        collector.data().write(out);
        Files.createDirectories(folder.resolve(path).getParent());
        Files.write(folder.resolve(path), out.toByteArray());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(folder, List.of(arguments));
    }

    @Test
    void reports_what_all_modules_reach() {
        CommandRun run = run("coverage", "report");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(TABLE);
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void reports_named_places_alone_and_writes_files() throws IOException {
        CommandRun run = run("coverage", "report", "--format", "lcov", "-o", "lcov.info", "two/build");

        assertThat(run.exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("lcov.info"))).contains("SF:templates/a.yaml\n", "DA:3,0\n");
    }

    @Test
    void merges_into_one_file() {
        CommandRun run = run("coverage", "merge", "-o", "all.coverage");

        assertThat(run.exitCode()).isZero();
        assertThat(run("coverage", "report", "all.coverage").out())
                .isEqualTo(run("coverage", "report").out());
    }

    @Test
    void a_chart_that_falls_short_fails_the_check() {
        CommandRun run = run("coverage", "check", "--minimum", "branches:80,lines:60", "two/build");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("""
                The template coverage of the chart `shop` is too low.

                branches: 50 % (1 of 2), but at least 80 % are required

                templates/a.yaml:2: the condition was never true
                2 | {{- if .Values.up }}
                  | ^^^^^^^^^^^^^^^^^^^^
                hint: Add a test with `up` set.
                """);
        assertThat(run("coverage", "check", "--minimum", "branches:80").exitCode())
                .isZero();
    }

    @Test
    void a_file_that_cannot_be_read_is_named_and_the_others_count() throws IOException {
        Files.writeString(folder.resolve("one/target/seatrial/coverage/run/c.coverage"), "cut");

        CommandRun run = run("coverage", "report");

        assertThat(run.err())
                .isEqualTo("Warning: The coverage in `"
                        + folder.resolve("one/target/seatrial/coverage/run/c.coverage")
                        + "` is left out: the file is damaged, or no coverage data.\n");
        assertThat(run.out()).contains("TOTAL               100 % (2/2)");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void what_is_not_there_is_an_error(@TempDir Path empty) throws IOException {
        Files.writeString(folder.resolve("none.coverage"), "");

        assertThat(CommandRun.in(empty, List.of("coverage", "report")).err())
                .isEqualTo("Error: There is no `target/seatrial/coverage` below the working directory."
                        + " Run the tests first, or name the data files.\n");
        assertThat(run("coverage", "check", "-m", "lines:1", "none.coverage").err())
                .contains("Error: There is no coverage data to check.\n");
        assertThat(run("coverage", "check", "-m", "lines:1", "none.coverage").exitCode())
                .isEqualTo(1);
        assertThat(run("coverage", "check", "-m", "twigs:1").err())
                .startsWith("The minimum `twigs:1` cannot be understood.");
        assertThat(run("coverage", "check", "-m", "twigs:1").exitCode()).isEqualTo(2);
    }

    @Test
    void values_that_no_template_reads_are_listed() throws IOException {
        Path chart = folder.resolve("shop");
        Files.createDirectories(chart.resolve("templates"));
        Files.createDirectories(chart.resolve("ci"));
        Files.writeString(chart.resolve("Chart.yaml"), "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
        Files.writeString(chart.resolve("values.yaml"), "up: false\nhost: a\nunread: 1\n");
        Files.writeString(chart.resolve("ci/up-values.yaml"), "up: true\n");
        Files.writeString(chart.resolve("ci/bad-values.yaml"), "up: {a: 1}\nfail: now\n");
        Files.writeString(chart.resolve("templates/a.yaml"), """
                {{ if .Values.fail }}{{ fail .Values.fail }}{{ end }}
                {{ if .Values.up }}host: {{ .Values.host }}{{ end }}
                """);

        CommandRun run = run("coverage", "values", "shop");

        assertThat(run.err())
                .isEqualTo("Warning: The chart does not render with `bad-values.yaml`:"
                        + " execution error at (shop/templates/a.yaml:1:24): now\n");
        assertThat(run.out()).isEqualTo("""
                Values of shop 1.0.0 with values.yaml, bad-values.yaml, up-values.yaml:
                  never read:
                    unread (shop/values.yaml:3)
                  read, but neither in values.yaml nor in the schema:
                    fail (shop/templates/a.yaml:1)
                  read with one setting only:
                    host (shop/values.yaml:2)
                """);
        assertThat(run.exitCode()).isZero();
        assertThat(run("coverage", "values", "-f", "shop/values.yaml", "shop").out())
                .contains("settings never tried:\n    up: true (shop/values.yaml:1)\n");
    }

    @Test
    void help_names_the_commands() {
        assertThat(run("coverage").out()).contains("report", "merge", "check", "values");
        assertThat(run("--help").out())
                .contains("coverage  Reports which parts of templates the tests of a run reach.");
    }
}
