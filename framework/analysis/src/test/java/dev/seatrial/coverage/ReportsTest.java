/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportsTest {

    @ParameterizedTest
    @EnumSource
    void each_format_shows_what_is_reached(CoverageFormat format) throws IOException {
        List<String> documents = format.documents(Sample.data());

        assertThat(documents).hasSize(1);
        GoldenFile.check(format.fileName(), documents.get(0));
    }

    @ParameterizedTest
    @EnumSource
    void no_format_shows_what_a_value_holds(CoverageFormat format) {
        assertThat(format.documents(Sample.data()).get(0)).doesNotContain("secret");
    }

    @ParameterizedTest
    @EnumSource
    void each_format_can_be_written_without_data(CoverageFormat format) {
        assertThat(format.documents(CoverageData.none())).hasSize(1);
    }

    @Test
    void cobertura_is_split_where_it_would_be_too_long() {
        List<FileCoverage> files = SourceCoverage.of(Sample.data());

        List<String> documents = Cobertura.of(files, 1500);

        assertThat(files).hasSize(3);
        assertThat(documents).hasSize(3).allMatch(document -> document.contains("<coverage "));
        for (FileCoverage file : files) {
            String name = "filename=\""
                    + file.source().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            assertThat(documents)
                    .filteredOn(document -> document.contains(name))
                    .hasSize(1);
        }
    }

    @Test
    void further_documents_get_a_number(@TempDir Path folder) throws IOException {
        List<Path> files = CoverageFormat.LCOV.write(Sample.data(), folder.resolve("lcov.info"));

        assertThat(files).containsExactly(folder.resolve("lcov.info"));
        assertThat(Files.readString(files.get(0)))
                .isEqualTo(CoverageFormat.LCOV.documents(Sample.data()).get(0));
    }

    @Test
    void markdown_stays_below_the_limit_of_github_and_says_what_it_leaves_out() {
        StringBuilder chart = new StringBuilder();
        for (int i = 0; i < 9000; i++) {
            chart.append(
                    "==> templates/a-file-with-a-name-that-takes-its-place-in-the-table-%04d.yaml\na: {{ if .Values.a }}b{{ end }}\n"
                            .formatted(i));
        }
        CoverageData data = Recorded.data(Recorded.chart(chart.toString()), java.util.Map.of("it_renders", ""));

        String text = CoverageFormat.MARKDOWN.documents(data).get(0);

        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1_000_000);
        assertThat(text).endsWith("\nThe files of 1 chart are left out, since the table would be too long.\n");
    }

    @Test
    void a_file_of_two_charts_is_in_the_tracefile_once_with_the_tests_of_both() {
        String kit = """
                ==> charts/kit/Chart.yaml
                apiVersion: v2
                name: kit
                version: 1.0.0
                ==> charts/kit/templates/k.yaml
                k: {{ if .Values.up }}on{{ end }}
                """;
        CoverageCollector collector = Recorded.collector();
        Recorded.render(collector, Recorded.chart(kit), "on", "kit.up=true");
        Recorded.render(
                collector,
                Recorded.chart("==> Chart.yaml\napiVersion: v2\nname: other\nversion: 2.0.0\n" + kit),
                "off",
                "");

        List<FileCoverage> files = new ArrayList<>(SourceCoverage.of(collector.data()));

        assertThat(collector.data().charts()).hasSize(2);
        assertThat(files).hasSize(1);
        assertThat(files.get(0).count(Counter.BRANCH)).isEqualTo(new Count(2, 2));
    }
}
