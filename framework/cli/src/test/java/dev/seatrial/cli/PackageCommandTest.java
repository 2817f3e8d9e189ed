/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The messages are those of Helm 4.2.3 and, where a test says so, of 3.17.3. */
class PackageCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void a_chart() throws IOException {
        Files.createDirectories(folder.resolve("shop/templates"));
        Files.writeString(folder.resolve("shop/Chart.yaml"), "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
        Files.writeString(folder.resolve("shop/templates/a.yaml"), "a: 1\n");
    }

    private CommandRun run(String... arguments) {
        List<String> line = new ArrayList<>(List.of("package"));
        line.addAll(List.of(arguments));
        return CommandRun.in(folder, line);
    }

    @Test
    void writes_an_archive_into_the_current_folder() {
        CommandRun run = run("shop");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .isEqualTo("Successfully packaged chart and saved it to: "
                        + folder.resolve("shop-1.0.0.tgz").toAbsolutePath() + "\n");
        assertThat(ChartLoader.load(folder.resolve("shop-1.0.0.tgz")).templates())
                .hasSize(1);
    }

    @Test
    void sets_versions_and_creates_the_destination() {
        CommandRun run = run("shop", "--version", "v2", "--app-version=7", "-d", "out/./charts");

        assertThat(run.out()).isEqualTo("Successfully packaged chart and saved it to: out/charts/shop-v2.tgz\n");
        Chart chart = ChartLoader.load(folder.resolve("out/charts/shop-v2.tgz"));
        assertThat(chart.version()).isEqualTo("v2");
        assertThat(chart.metadata().appVersion()).isEqualTo("7");
    }

    @Test
    void mistakes_have_the_messages_of_helm_and_write_nothing() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        Files.writeString(folder.resolve("file.tgz"), "");
        String here = folder.toAbsolutePath().toString();

        assertThat(run().err()).isEqualTo("Error: need at least one argument, the path to the chart\n");
        assertThat(run("none").err()).isEqualTo("Error: stat none: no such file or directory\n");
        assertThat(run("file.tgz").err())
                .isEqualTo("Error: unable to detect chart at " + here + "/file.tgz/Chart.yaml: open " + here
                        + "/file.tgz/Chart.yaml: not a directory\n");
        assertThat(run("file.tgz", "--helm-version", "3").err()).isEqualTo("Error: Chart.yaml file is missing\n");
        assertThat(run("empty").err())
                .isEqualTo("Error: unable to detect chart at " + here + "/empty/Chart.yaml: open " + here
                        + "/empty/Chart.yaml: no such file or directory\n");
        assertThat(run("shop", "--version", "x").err()).isEqualTo("Error: invalid semantic version\n");
        assertThat(run("shop", "--version", "x", "--helm-version", "3").err())
                .isEqualTo("Error: Invalid Semantic Version\n");
        assertThat(run("shop", "--bogus").err()).isEqualTo("Error: unknown flag: --bogus\n");
        assertThat(run("shop", "--sign").err())
                .isEqualTo("Error: --sign is not supported: archives are not signed; use `helm package --sign`\n");
        assertThat(folder.toFile().list((in, name) -> name.startsWith("shop-"))).isEmpty();
    }

    @Test
    void dependencies_must_be_in_charts() throws IOException {
        Files.writeString(folder.resolve("shop/Chart.yaml"), """
                apiVersion: v2
                name: shop
                version: 1.0.0
                dependencies:
                - {name: a, version: 1.0.0, repository: "file://x"}
                - {name: b, version: 1}
                """);

        CommandRun run = run("shop");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("Error: found in Chart.yaml, but missing in charts/ directory: a, b\n");
    }

    @Test
    void dependencies_are_updated_first_on_request() throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        Files.writeString(folder.resolve("lib/Chart.yaml"), "apiVersion: v2\nname: lib\nversion: 1.1.0\n");
        Files.writeString(folder.resolve("shop/Chart.yaml"), """
                apiVersion: v2
                name: shop
                version: 1.0.0
                dependencies:
                - {name: lib, version: ^1, repository: "file://../lib"}
                """);

        CommandRun run = CommandRun.in(
                folder,
                List.of("package", "shop", "-u"),
                Map.of("HOME", folder.resolve("home").toString()));

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo("Successfully packaged chart and saved it to: "
                        + folder.resolve("shop-1.0.0.tgz").toAbsolutePath() + "\n");
        assertThat(ChartLoader.load(folder.resolve("shop-1.0.0.tgz")).dependencies())
                .hasSize(1);
    }

    @Test
    void files_have_the_time_of_the_environment() throws IOException {
        run("shop");
        byte[] plain = Files.readAllBytes(folder.resolve("shop-1.0.0.tgz"));
        CommandRun.in(folder, List.of("package", "shop"), Map.of("SOURCE_DATE_EPOCH", "1700000000"));

        assertThat(Files.readAllBytes(folder.resolve("shop-1.0.0.tgz"))).isNotEqualTo(plain);
        assertThat(CommandRun.in(folder, List.of("package", "shop"), Map.of("SOURCE_DATE_EPOCH", "now"))
                        .err())
                .isEqualTo(
                        "Error: SOURCE_DATE_EPOCH is `now`. Set it to a number of seconds since 1970, or not at all.\n");
    }

    @Test
    void help_names_the_flags() {
        assertThat(run("--help").out()).contains("seatrial package", "--app-version", "-d, --destination");
    }
}
