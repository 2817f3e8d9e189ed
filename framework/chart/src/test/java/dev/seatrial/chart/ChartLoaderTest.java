/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static dev.seatrial.chart.TarFixture.tgz;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.template.internal.limit.Budget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartLoaderTest {

    private static final String CHART_YAML = "apiVersion: v2\nname: shop\nversion: 1.0.0\n";

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Test
    void a_folder_and_an_archive_hold_the_same_chart() throws IOException {
        write("Chart.yaml", CHART_YAML);
        write("templates/a.yaml", "a: 1\n");
        write("values.yaml", "b: 2\n");
        Path archive = elsewhere.resolve("chart.tgz");
        Files.write(
                archive,
                tgz(Map.of(
                        "shop/Chart.yaml",
                        CHART_YAML,
                        "shop/templates/a.yaml",
                        "a: 1\n",
                        "shop/values.yaml",
                        "b: 2\n")));

        Chart fromFolder = ChartLoader.load(folder);
        Chart fromArchive = ChartLoader.load(archive);

        assertThat(fromArchive.values()).isEqualTo(fromFolder.values()).containsEntry("b", 2.0);
        assertThat(fromArchive.templates()).hasToString(fromFolder.templates().toString());
    }

    @Test
    void an_empty_folder_is_no_chart() {
        Path file = folder.resolve("Chart.yaml");

        assertThatThrownBy(() -> ChartLoader.load(folder))
                .hasMessage("unable to detect chart at " + file + ": open " + file + ": no such file or directory");
    }

    @Test
    void a_text_file_is_no_chart() throws IOException {
        write("notes.txt", "hello ".repeat(100));

        assertThatThrownBy(() -> ChartLoader.load(folder.resolve("notes.txt")))
                .hasMessage("file '" + folder.resolve("notes.txt")
                        + "' does not appear to be a gzipped archive; got 'text/plain; charset=utf-8'");
    }

    @Test
    void unknown_formats_are_refused() throws IOException {
        write("Chart.yaml", "apiVersion: v9\nname: shop\nversion: 1.0.0\n");

        assertThatThrownBy(() -> ChartLoader.load(folder)).hasMessage("unsupported chart version");
        assertThat(ChartLoader.load(folder, HelmVersion.V3_17).name()).isEqualTo("shop");
    }

    @Test
    void a_link_out_of_the_chart_is_refused() throws IOException {
        write("Chart.yaml", CHART_YAML);
        Path secret = Files.createFile(elsewhere.resolve("secret.txt"));
        Files.createDirectories(folder.resolve("files"));
        Files.createSymbolicLink(folder.resolve("files/secret"), secret);

        assertThatThrownBy(() -> ChartLoader.load(folder))
                .hasMessage("chart file \"files/secret\" is a symbolic link that leads out of the chart, to "
                        + secret.toRealPath());
    }

    @Test
    void a_link_to_a_folder_around_it_is_refused() throws IOException {
        write("Chart.yaml", CHART_YAML);
        Files.createSymbolicLink(folder.resolve("loop"), folder);

        assertThatThrownBy(() -> ChartLoader.load(folder))
                .hasMessage("chart folder \"loop\" is a symbolic link to a folder that it is in");
    }

    @Test
    void a_link_to_nothing_fails_with_the_text_of_helm() throws IOException {
        write("Chart.yaml", CHART_YAML);
        Path link = Files.createSymbolicLink(folder.resolve("a.txt"), Path.of("../gone/a.txt"));

        assertThatThrownBy(() -> ChartLoader.load(folder))
                .hasMessage("error evaluating symlink " + link + ": lstat " + folder.resolveSibling("gone")
                        + ": no such file or directory");
    }

    @Test
    void a_link_inside_the_chart_is_followed() throws IOException {
        write("Chart.yaml", CHART_YAML);
        write("a.txt", "content");
        Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("a.txt"));

        Chart chart = ChartLoader.load(folder);

        assertThat(chart.files()).extracting(ChartFile::name).containsExactly("a.txt", "b.txt");
        assertThat(chart.log()).hasSize(1);
    }

    @Test
    void archives_that_leave_their_folder_are_refused() {
        ChartArchive archive = new ChartArchive(HelmVersion.latest(), Limits.defaults(), Budget.unlimited());

        assertThatThrownBy(() -> archive.unpack(tgz(Map.of("shop/../../etc/passwd", "x"))))
                .hasMessage("chart illegally references parent directory");
        assertThatThrownBy(() -> archive.unpack(tgz(Map.of("shop//etc/passwd", "x"))))
                .hasMessage("chart illegally contains absolute paths");
        assertThatThrownBy(() -> archive.unpack(tgz(Map.of("shop/c:/x", "x"))))
                .hasMessage("chart contains illegally named files");
        assertThatThrownBy(() -> archive.unpack(tgz(Map.of("Chart.yaml", "x"))))
                .hasMessage("chart illegally contains content outside the base directory: \"Chart.yaml\"");
    }

    @Test
    void archives_that_unpack_to_too_much_are_refused() {
        String large = "x".repeat(6 << 20);

        assertThatThrownBy(() -> new ChartArchive(HelmVersion.latest(), Limits.defaults(), Budget.unlimited())
                        .unpack(tgz(Map.of("shop/large", large))))
                .hasMessage("decompressed chart file \"shop/large\" is larger than the maximum file size 5242880");
    }

    @Test
    void what_is_no_archive_is_refused() {
        ChartArchive archive = new ChartArchive(HelmVersion.latest(), Limits.defaults(), Budget.unlimited());

        assertThatThrownBy(() -> archive.unpack(new byte[] {1, 2, 3})).hasMessage("unexpected EOF");
        assertThatThrownBy(() -> archive.unpack(new byte[10])).hasMessage("gzip: invalid header");
        assertThatThrownBy(() -> archive.unpack(tgz(Map.of()))).hasMessage("no files in chart archive");
    }

    @Test
    void metadata_is_checked_in_the_words_of_helm() {
        assertRefused("name: a\n", "validation: chart.metadata.version is required");
        assertRefused("version: 1.0.0\n", "validation: chart.metadata.name is required");
        assertRefused("name: a/b\nversion: 1.0.0\n", "validation: chart.metadata.name \"a/b\" is invalid");
        assertRefused("name: a\nversion: x\n", "validation: chart.metadata.version \"x\" is invalid");
        assertRefused(
                "name: a\nversion: 1.0.0\ntype: tool\n",
                "validation: chart.metadata.type must be application or library");
        assertRefused(
                "name: [a]\nversion: 1.0.0\n",
                "cannot load Chart.yaml: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal array into"
                        + " Go struct field Metadata.name of type string");
    }

    @Test
    void numbers_become_strings_where_helm_wants_strings() {
        Chart chart = ChartFixture.chart("""
                ==> Chart.yaml
                name: a
                version: 1.10.0
                appVersion: 1.10
                description: 12345678901
                """);

        assertThat(chart.metadata().appVersion()).isEqualTo("1.1");
        assertThat(chart.metadata().description()).isEqualTo("12345678901");
    }

    private void assertRefused(String chartYaml, String message) {
        assertThatThrownBy(() -> ChartLoader.load(Map.of("Chart.yaml", bytes(chartYaml))))
                .hasMessage(message);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
