/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.chart.Chart;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.HelmVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The texts of Chart.yaml and Chart.lock are what Helm 4.2.3 makes of them. */
class ChartPackageTest {

    @TempDir
    private Path folder;

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve("shop").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Map<String, String> files() {
        return TarEntries.of(archive().content());
    }

    private ChartPackage archive() {
        Chart chart = ChartLoader.load(folder.resolve("shop"));
        return ChartPackage.of(chart, HelmVersion.latest());
    }

    @Test
    void has_the_files_in_the_order_of_helm_without_what_helmignore_names() throws IOException {
        write("Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
        write("README.md", "# Shop\n");
        write("crds/a.yaml", "a: 1\n");
        write("templates/web.yaml", "a: 1\n");
        write("templates/NOTES.txt", "hello");
        write("values.yaml", "a: 1 # one\n");
        write("values.schema.json", "{}");
        write(".helmignore", "*.bak\n");
        write("old.bak", "x");
        write("charts/db/Chart.yaml", "apiVersion: v1\nname: db\nversion: 2.0.0\n");
        write("charts/db/templates/b.yaml", "b: 1\n");

        assertThat(files().keySet())
                .containsExactly(
                        "shop/Chart.yaml",
                        "shop/values.yaml",
                        "shop/values.schema.json",
                        "shop/templates/NOTES.txt",
                        "shop/templates/web.yaml",
                        "shop/.helmignore",
                        "shop/README.md",
                        "shop/crds/a.yaml",
                        "shop/charts/db/Chart.yaml",
                        "shop/charts/db/templates/b.yaml");
        assertThat(files()).containsEntry("shop/values.yaml", "a: 1 # one\n");
    }

    @Test
    void writes_the_metadata_anew() throws IOException {
        write("charts/db/Chart.yaml", "apiVersion: v2\nname: db\nversion: 2.0.0\n");
        write("Chart.yaml", """
                # a comment
                version: 1.0.0
                name: shop
                apiVersion: v2
                unknown: x
                deprecated: false
                keywords: [web, shop]
                maintainers: [{name: a, email: ""}]
                annotations: {b: "2", a: "1"}
                dependencies:
                - {name: db, version: 2.0.0, alias: store, import-values: [data, {child: a, parent: b}]}
                """);
        write("Chart.lock", """
                dependencies:
                - name: db
                  version: 2.0.0
                digest: sha256:abc
                generated: "2024-01-02T03:04:05.120000+00:00"
                """);

        assertThat(files()).containsEntry("shop/Chart.yaml", """
                annotations:
                  a: "1"
                  b: "2"
                apiVersion: v2
                dependencies:
                - alias: store
                  import-values:
                  - data
                  - child: a
                    parent: b
                  name: db
                  repository: ""
                  version: 2.0.0
                keywords:
                - web
                - shop
                maintainers:
                - name: a
                name: shop
                version: 1.0.0
                """).containsEntry("shop/Chart.lock", """
                dependencies:
                - name: db
                  repository: ""
                  version: 2.0.0
                digest: sha256:abc
                generated: "2024-01-02T03:04:05.12Z"
                """);
    }

    @Test
    void a_chart_of_format_v1_keeps_its_requirements_as_files() throws IOException {
        write("Chart.yaml", "apiVersion: v1\nname: shop\nversion: 1.0.0\n");
        write("requirements.yaml", "dependencies:\n- {name: db, version: 2.0.0}\n");
        write("requirements.lock", "generated: \"2024-01-02T03:04:05Z\"\n");
        write("charts/db/Chart.yaml", "apiVersion: v1\nname: db\nversion: 2.0.0\n");

        assertThat(files())
                .containsEntry("shop/Chart.yaml", "apiVersion: v1\nname: shop\nversion: 1.0.0\n")
                .containsKeys("shop/requirements.yaml", "shop/requirements.lock")
                .doesNotContainKey("shop/Chart.lock");
    }

    @Test
    void the_same_chart_gives_the_same_bytes_and_another_time_gives_others() throws IOException {
        write("Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
        byte[] first = archive().content();
        Files.setLastModifiedTime(folder.resolve("shop/Chart.yaml"), FileTime.from(Instant.EPOCH));

        assertThat(archive().content()).isEqualTo(first);
        assertThat(archive().withTime(Instant.ofEpochSecond(1)).content()).isNotEqualTo(first);
    }

    @Test
    void long_and_foreign_paths_can_be_read_again() throws IOException {
        write("Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
        String split = "files/" + "d".repeat(90) + "/" + "n".repeat(60) + ".txt";
        String deep = "files/" + "e".repeat(20) + "/" + "n".repeat(150) + ".txt";
        write(split, "split");
        write(deep, "deep");
        write("files/gr\u00fc\u00dfe.txt", "foreign");

        assertThat(files())
                .containsEntry("shop/" + split, "split")
                .containsEntry("shop/" + deep, "deep")
                .containsEntry("shop/files/gr\u00fc\u00dfe.txt", "foreign");
        assertThat(ChartLoader.load(archive().saveIn(folder.resolve("out"))).files())
                .extracting(file -> file.name() + " " + file.text())
                .containsExactlyInAnyOrder(split + " split", deep + " deep", "files/gr\u00fc\u00dfe.txt foreign");
    }

    @Test
    void a_schema_that_is_no_json_is_refused_and_nothing_is_written() throws IOException {
        write("Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n");
        write("values.schema.json", "{");

        assertThatThrownBy(() -> archive().saveIn(folder.resolve("out")))
                .isInstanceOf(ChartException.class)
                .hasMessage("failed to save: invalid JSON in values.schema.json");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void the_header_has_the_field_and_the_comment_of_helm() throws IOException {
        write("Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n");

        assertThat(new String(archive().content(), 0, 58, StandardCharsets.ISO_8859_1))
                .startsWith(
                        "\u001f\u008b\u0008\u0014\0\0\0\0\0\u00ff)\0+aHR0cHM6Ly95b3V0dS5iZS96OVV6MWljandyTQo=Helm\0");
    }
}
