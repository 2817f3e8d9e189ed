/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartLoader;
import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The texts are what Helm 4.2.3 makes of the same archives, but for times and digests. */
class RepositoryIndexTest {

    private static final HelmVersion HELM = HelmVersion.latest();
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    private Path folder;

    private void archive(String name, String version, Path to) {
        String yaml = "apiVersion: v2\nname: " + name + "\nversion: " + version + "\nkeywords: []\nunknown: 1\n";
        ChartPackage.of(ChartLoader.load(Map.of("Chart.yaml", yaml.getBytes(StandardCharsets.UTF_8))), HELM)
                .saveIn(to);
    }

    private RepositoryIndex index(String url) {
        return RepositoryIndex.of(folder, url, HELM, Limits.defaults(), TIME);
    }

    private static String text(RepositoryIndex index) {
        return index.yaml(HELM, TIME).replaceAll("digest: [0-9a-f]{64}", "digest: DIGEST");
    }

    @Test
    void has_the_newest_version_of_a_chart_first_and_archives_one_folder_down() throws IOException {
        archive("shop", "1.9.0", folder);
        archive("shop", "1.10.0", folder.resolve("more"));
        archive("shop", "2.0.0", folder.resolve("more/too-deep"));
        Files.writeString(folder.resolve("broken.tgz"), "no chart");

        assertThat(text(index(""))).isEqualTo("""
                apiVersion: v1
                entries:
                  shop:
                  - apiVersion: v2
                    created: "2026-01-02T03:04:05Z"
                    digest: DIGEST
                    name: shop
                    urls:
                    - more/shop-1.10.0.tgz
                    version: 1.10.0
                  - apiVersion: v2
                    created: "2026-01-02T03:04:05Z"
                    digest: DIGEST
                    name: shop
                    urls:
                    - shop-1.9.0.tgz
                    version: 1.9.0
                generated: "2026-01-02T03:04:05Z"
                """);
        assertThat(text(index("https://charts.example.com/stable/")))
                .contains("- https://charts.example.com/stable/more/shop-1.10.0.tgz\n");
    }

    @Test
    void keeps_the_entries_of_another_index_for_versions_that_it_does_not_have() {
        archive("shop", "1.0.0", folder);
        RepositoryIndex older = RepositoryIndex.read("""
                apiVersion: v1
                entries:
                  shop:
                  - {name: shop, version: 1.0.0, digest: old, urls: [old.tgz]}
                  - {name: shop, version: 0.9.0, digest: old, created: "2020-01-01T00:00:00.500+00:00", home: "", urls: [old.tgz]}
                  - {name: shop, version: none}
                  db:
                  - {name: db, version: 3.0.0, removed: true}
                  - {name: db}
                  - null
                """, "old.yaml");

        assertThat(older.log())
                .extracting(line -> line.text(HelmVersion.V3_17))
                .containsExactly(
                        "index.go:359: skipping loading invalid entry for chart \"db\" from old.yaml: empty entry",
                        "index.go:370: skipping loading invalid entry for chart \"db\" \"\" from old.yaml: validation:"
                                + " chart.metadata.version is required",
                        "index.go:370: skipping loading invalid entry for chart \"shop\" \"none\" from old.yaml: validation:"
                                + " chart.metadata.version \"none\" is invalid");
        assertThat(text(index("").with(older, HELM))).isEqualTo("""
                apiVersion: v1
                entries:
                  db:
                  - apiVersion: v1
                    created: "0001-01-01T00:00:00Z"
                    name: db
                    removed: true
                    urls: null
                    version: 3.0.0
                  shop:
                  - apiVersion: v2
                    created: "2026-01-02T03:04:05Z"
                    digest: DIGEST
                    name: shop
                    urls:
                    - shop-1.0.0.tgz
                    version: 1.0.0
                  - apiVersion: v1
                    created: "2020-01-01T00:00:00.5Z"
                    digest: old
                    name: shop
                    urls:
                    - old.tgz
                    version: 0.9.0
                generated: "2026-01-02T03:04:05Z"
                """);
    }

    @Test
    void refuses_what_is_no_index() {
        assertThatThrownBy(() -> RepositoryIndex.read("", "old.yaml"))
                .isInstanceOf(ChartException.class)
                .hasMessage("empty index.yaml file");
        assertThatThrownBy(() -> RepositoryIndex.read("entries: {}\n", "old.yaml"))
                .hasMessage("no API version specified");
        assertThatThrownBy(() ->
                        RepositoryIndex.read("apiVersion: v1\nentries: {a: [{name: a, b: 1}]}\nz: 1\n", "old.yaml"))
                .hasMessage("error unmarshaling JSON: while decoding JSON: json: unknown field \"b\"");
        assertThatThrownBy(() -> RepositoryIndex.read("- a\n", "old.yaml")).isInstanceOf(ChartException.class);
    }
}
