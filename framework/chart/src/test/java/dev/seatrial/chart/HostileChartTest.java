/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static dev.seatrial.chart.TarFixture.header;
import static dev.seatrial.chart.TarFixture.tgz;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.diagnostic.DiagnosticRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts and values that are broken, or made to harm: each is refused with an error that says what is wrong. */
class HostileChartTest {

    private static final String CHART_YAML = "apiVersion: v2\nname: shop\nversion: 1.0.0\n";

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Test
    void metadata_that_links_out_of_the_chart_is_not_read() throws IOException {
        Path secret = Files.createFile(elsewhere.resolve("secret.yaml"));
        Files.createSymbolicLink(folder.resolve("Chart.yaml"), secret);

        assertThatThrownBy(() -> ChartLoader.load(folder))
                .hasMessage("chart file \"Chart.yaml\" is a symbolic link that leads out of the chart, to "
                        + secret.toRealPath());
    }

    @Test
    void ignore_rules_that_link_out_of_the_chart_are_not_read() throws IOException {
        write("Chart.yaml", CHART_YAML);
        Path secret = Files.createFile(elsewhere.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve(".helmignore"), secret);

        assertThatThrownBy(() -> ChartLoader.load(folder))
                .hasMessage("chart file \".helmignore\" is a symbolic link that leads out of the chart, to "
                        + secret.toRealPath());
    }

    @Test
    void a_link_to_nothing_is_refused() throws IOException {
        write("Chart.yaml", CHART_YAML);
        Files.createSymbolicLink(folder.resolve("gone"), folder.resolve("nowhere"));

        assertThatThrownBy(() -> ChartLoader.load(folder)).hasMessageStartingWith("error evaluating symlink ");
    }

    @Test
    void a_pipe_is_never_waited_for() throws IOException, InterruptedException {
        makePipe("Chart.yaml");

        assertThatThrownBy(() -> ChartLoader.load(folder))
                .hasMessage("cannot load irregular file " + folder.resolve("Chart.yaml")
                        + " as it has file mode type bits set");
    }

    @Test
    void a_pipe_among_the_templates_is_never_waited_for() throws IOException, InterruptedException {
        write("Chart.yaml", CHART_YAML);
        Files.createDirectories(folder.resolve("templates"));
        makePipe("templates/a.yaml");

        assertThatThrownBy(() -> ChartLoader.load(folder))
                .hasMessage("cannot load irregular file " + folder.resolve("templates/a.yaml")
                        + " as it has file mode type bits set");
    }

    @Test
    void a_file_that_may_not_be_read_is_named() throws IOException {
        write("Chart.yaml", CHART_YAML);
        write("values.yaml", "a: 1");
        Files.setPosixFilePermissions(folder.resolve("values.yaml"), java.util.Set.of());
        assumeFalse(Files.isReadable(folder.resolve("values.yaml")), "the user may read everything");

        assertThatThrownBy(() -> ChartLoader.load(folder))
                .hasMessage("error reading values.yaml: open " + folder.resolve("values.yaml") + ": permission denied");
    }

    @Test
    void a_large_file_is_refused_before_it_is_read() throws IOException {
        write("Chart.yaml", CHART_YAML);
        write("templates/large.yaml", "x".repeat((5 << 20) + 1));

        assertThatThrownBy(() -> ChartLoader.load(folder))
                .hasMessage("chart file \"large.yaml\" is larger than the maximum file size 5242880")
                .isInstanceOfSatisfying(
                        ChartException.class,
                        e -> assertThat(DiagnosticRenderer.render(e.diagnostic()))
                                .isEqualTo("""
                                chart file "large.yaml" is larger than the maximum file size 5242880

                                file:  templates/large.yaml
                                size:  5,242,881 bytes (5.0 MiB)
                                limit: 5,242,880 bytes (5.0 MiB), as in Helm
                                hint:  shorten the file, name it in .helmignore where no template reads it, or move it out of \
                                the chart"""));
    }

    @Test
    void a_values_file_of_100_megabytes_is_refused() throws IOException {
        Files.write(folder.resolve("v.yaml"), new byte[100 << 20]);

        assertThatThrownBy(() -> UserValues.none().in(folder).withFile("v.yaml").merged(HelmVersion.latest()))
                .hasMessage("values file v.yaml is larger than the maximum size 33554432");
    }

    @Test
    void a_device_that_never_ends_is_no_values_file() {
        assumeTrue(Files.exists(Path.of("/dev/zero")));

        assertThatThrownBy(
                        () -> UserValues.none().in(folder).withFile("/dev/zero").merged(HelmVersion.latest()))
                .hasMessage("values file /dev/zero is larger than the maximum size 33554432");
    }

    @Test
    void an_archive_that_ends_too_early_is_refused() throws IOException {
        byte[] whole = tgz(Map.of("shop/Chart.yaml", CHART_YAML, "shop/values.yaml", "a: 1"));
        Files.write(folder.resolve("cut.tgz"), Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> ChartLoader.load(folder.resolve("cut.tgz")))
                .hasMessage("unable to load chart archive")
                .hasRootCauseMessage("unexpected EOF");
    }

    @Test
    void an_archive_of_garbage_is_refused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write("no tar at all ".repeat(200).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("garbage.tgz"), bytes.toByteArray());

        assertThatThrownBy(() -> ChartLoader.load(folder.resolve("garbage.tgz")))
                .hasMessage("unable to load chart archive")
                .cause()
                .hasMessage("archive/tar: invalid tar header");
    }

    @Test
    void an_archive_that_unpacks_to_gigabytes_of_zeros_is_refused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            byte[] zeros = new byte[1 << 20];
            out.write(header("shop/Chart.yaml", CHART_YAML.length()));
            out.write(Arrays.copyOf(CHART_YAML.getBytes(StandardCharsets.UTF_8), 512));
            for (int i = 0; i < 120; i++) {
                out.write(header("shop/files/" + i, 1 << 20));
                out.write(zeros);
            }
            out.write(new byte[1024]);
        }
        Files.write(folder.resolve("bomb.tgz"), bytes.toByteArray());

        assertThat(bytes.size()).isLessThan(1 << 20);
        assertThatThrownBy(() -> ChartLoader.load(folder.resolve("bomb.tgz")))
                .hasMessage("unable to load chart archive")
                .hasRootCauseMessage("decompressed chart is larger than the maximum size 104857600")
                .isInstanceOfSatisfying(
                        ChartException.class,
                        e -> assertThat(DiagnosticRenderer.render(e.diagnostic()))
                                .isEqualTo("""
                                unable to load chart archive

                                file:  shop/files/99, where reading stopped
                                size:  104,857,641 bytes (100.0 MiB)
                                limit: 104,857,600 bytes (100.0 MiB), as in Helm
                                cause: decompressed chart is larger than the maximum size 104857600
                                hint:  name in .helmignore what no template reads, and package the chart again with helm package"""));
    }

    @Test
    void an_archive_of_countless_entries_is_refused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            for (int i = 0; i <= 100_000; i++) {
                out.write(header("shop/files/" + i, 0));
            }
            out.write(new byte[1024]);
        }
        Files.write(folder.resolve("many.tgz"), bytes.toByteArray());

        assertThatThrownBy(() -> ChartLoader.load(folder.resolve("many.tgz")))
                .hasMessage("unable to load chart archive")
                .hasRootCauseMessage("chart archive has more than 100000 entries");
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused_in_values_and_metadata() {
        Map<String, byte[]> values = files("values.yaml", "a: \u00ff\n");
        Map<String, byte[]> metadata = files("Chart.yaml", CHART_YAML + "description: \u00ff\n");

        assertThatThrownBy(() -> ChartLoader.load(values))
                .hasMessage("cannot load values.yaml: cannot unmarshal yaml document: error converting YAML to JSON:"
                        + " yaml: invalid leading UTF-8 octet");
        assertThatThrownBy(() -> ChartLoader.load(metadata))
                .hasMessage("cannot load Chart.yaml: error converting YAML to JSON: yaml: invalid leading UTF-8 octet");
    }

    @Test
    void values_that_multiply_by_aliases_are_refused() {
        StringBuilder bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
        for (char c = 'b'; c < 'k'; c++) {
            String nine = ("*" + (char) (c - 1) + ",").repeat(9);
            bomb.append(c).append(": &").append(c).append(" [").append(nine).append("]\n");
        }
        String excessive = "error converting YAML to JSON: yaml: document contains excessive aliasing";

        assertThatThrownBy(() -> ChartLoader.load(files("values.yaml", bomb.toString())))
                .hasMessage("cannot load values.yaml: cannot unmarshal yaml document: " + excessive);
        assertThatThrownBy(() -> ChartLoader.load(files("Chart.yaml", CHART_YAML + bomb)))
                .hasMessage("cannot load Chart.yaml: " + excessive);
    }

    @Test
    void values_nested_10_000_deep_are_refused_and_fewer_are_read() {
        assertThatThrownBy(() -> ChartLoader.load(files("values.yaml", "a: " + "[".repeat(10_001))))
                .hasMessage("cannot load values.yaml: cannot unmarshal yaml document: error converting YAML to JSON:"
                        + " yaml: exceeded max depth of 10000");

        assertThat(ChartLoader.load(files("values.yaml", "a: " + "[".repeat(9000) + "]".repeat(9000)))
                        .name())
                .isEqualTo("shop");
    }

    @Test
    void charts_within_charts_without_end_are_refused() {
        Map<String, byte[]> files = files("values.yaml", "");
        String path = "";
        for (int i = 0; i < 200; i++) {
            path += "charts/s/";
            files.put(path + "Chart.yaml", CHART_YAML.getBytes(StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> ChartLoader.load(files))
                .isInstanceOf(ChartException.class)
                .hasMessageEndingWith("charts are nested more than 20 levels deep");
    }

    @Test
    void thousands_of_subcharts_are_loaded() {
        Map<String, byte[]> files = files("values.yaml", "");
        for (int i = 0; i < 2000; i++) {
            String yaml = "apiVersion: v2\nname: s" + i + "\nversion: 1.0.0\n";
            files.put("charts/s" + i + "/Chart.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(ChartLoader.load(files).dependencies()).hasSize(2000);
    }

    @Test
    void dependencies_on_folders_outside_are_not_followed() throws IOException {
        write("Chart.yaml", CHART_YAML + "dependencies: [{name: shop, version: 1.0.0, repository: 'file://.'}]\n");

        assertThat(ChartLoader.load(folder).dependencies()).isEmpty();
    }

    @Test
    void set_paths_nested_without_end_are_refused() {
        assertThatThrownBy(() -> UserValues.none()
                        .with(new SetExpression(SetExpression.Kind.TYPED, "a.".repeat(10_000) + "b=1"))
                        .merged(HelmVersion.latest()))
                .hasMessage(
                        "failed parsing --set data: value name nested level is greater than maximum supported nested"
                                + " level of 30");
        assertThatThrownBy(() -> UserValues.none()
                        .with(new SetExpression(SetExpression.Kind.TYPED, "a[1000000]=1"))
                        .merged(HelmVersion.latest()))
                .hasMessage("failed parsing --set data: index of 1000000 is greater than maximum supported index of"
                        + " 65536");
    }

    private void makePipe(String path) throws IOException, InterruptedException {
        int code;
        try {
            code = new ProcessBuilder("mkfifo", folder.resolve(path).toString())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            code = -1;
        }
        assumeTrue(code == 0, "no mkfifo here");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Returns a chart with one more file, whose characters are bytes. */
    private static Map<String, byte[]> files(String path, String content) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("Chart.yaml", CHART_YAML.getBytes(StandardCharsets.UTF_8));
        files.put(path, content.getBytes(StandardCharsets.ISO_8859_1));
        return files;
    }
}
