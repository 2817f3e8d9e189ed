/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFileTest {

    private static byte[] bytes(CoverageData data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        data.write(out);
        return out.toByteArray();
    }

    private static CoverageData read(byte[] bytes) throws IOException {
        return CoverageData.read(new ByteArrayInputStream(bytes));
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static String unzipped(byte[] bytes) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void what_is_read_is_what_was_written() throws IOException {
        CoverageData data = Sample.data();

        CoverageData read = read(bytes(data));

        assertThat(bytes(read)).isEqualTo(bytes(data));
        for (CoverageFormat format : CoverageFormat.values()) {
            assertThat(format.documents(read)).isEqualTo(format.documents(data));
        }
        assertThat(CoverageCheck.check(read, CoverageRule.parse("branches:100")))
                .isEqualTo(CoverageCheck.check(data, CoverageRule.parse("branches:100")));
    }

    @Test
    void bytes_that_are_no_text_survive() throws IOException {
        CoverageData data = Recorded.data(
                Recorded.chart("==> templates/a.yaml\na: \uFFFD \u00e9 {{ if .Values.a }}\uD83D\uDE00{{ end }}\n"),
                Map.of("it_renders", ""));

        assertThat(bytes(read(bytes(data)))).isEqualTo(bytes(data));
    }

    @Test
    void values_are_not_in_the_file_where_tpl_executes_them() throws IOException {
        assertThat(unzipped(bytes(Sample.data())))
                .contains("\"...... {{ .Release.Name }}\"")
                .doesNotContain("secret");
    }

    @Test
    void every_cut_is_noticed() throws IOException {
        byte[] whole = bytes(Sample.data());

        for (int length = 0; length < whole.length; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(CoverageFormatException.class);
        }
    }

    @Test
    void every_changed_byte_is_noticed_or_harmless() throws IOException {
        byte[] whole = bytes(Sample.data());
        int harmless = 0;

        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x10;
            try {
                assertThat(bytes(read(changed))).isEqualTo(whole);
                harmless++;
            } catch (CoverageFormatException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }

        assertThat(harmless).isLessThan(10); // the header of gzip has a time and an operating system
    }

    @Test
    void files_that_cannot_be_read_are_named_and_the_others_count(@TempDir Path folder) throws IOException {
        byte[] whole = bytes(Sample.data());
        Path inner = Files.createDirectories(folder.resolve("shard-2"));
        Path cut = Files.write(folder.resolve("cut.coverage"), Arrays.copyOf(whole, whole.length - 20));
        Path newer = Files.write(
                folder.resolve("newer.coverage"),
                zipped("{\"format\":\"seatrial-coverage\",\"version\":2,\"new\":[]}"));
        Path other = Files.write(folder.resolve("other.coverage"), zipped("{\"format\":\"other\"}"));
        Path text = Files.writeString(folder.resolve("text.coverage"), "no gzip at all");
        Files.write(inner.resolve("good.coverage"), whole);
        Files.writeString(inner.resolve("readme.txt"), "is passed over");
        List<String> warnings = new ArrayList<>();

        CoverageData data = CoverageData.read(List.of(folder), warnings);

        assertThat(bytes(data)).isEqualTo(whole);
        assertThat(warnings)
                .containsExactly(
                        "The coverage in `" + cut + "` is left out: the file is cut off.",
                        "The coverage in `" + newer
                                + "` is left out: it has version 2 of the format, and this Seatrial reads version 1.",
                        "The coverage in `" + other + "` is left out: the file is damaged, or no coverage data.",
                        "The coverage in `" + text + "` is left out: the file is damaged, or no coverage data.");
    }

    @Test
    void fields_of_later_releases_are_passed_over() throws IOException {
        byte[] whole = bytes(Sample.data());
        String later = unzipped(whole)
                .replace("\"tests\":[{", "\"more\":{\"a\":[1,{\"b\":2}]},\"tests\":[{\"more\":[[]],")
                .replace("\"hits\":", "\"more\":null,\"hits\":");

        assertThat(bytes(read(zipped(later)))).isEqualTo(whole);
    }

    @Test
    void contents_of_a_file_are_kept_apart_and_the_last_counts() throws IOException {
        CoverageData before = Sample.data();
        String edited = Sample.TEXT.replace("image: shop:", "# edited\nimage: shop:");
        CoverageData after = later(Recorded.data(Recorded.chart(edited), Map.of("it_renders", "name=n")));
        List<String> warnings = new ArrayList<>();

        CoverageData merged = CoverageData.merge(List.of(after, before));
        CoverageData latest = merged.latest(warnings);

        assertThat(merged.charts()).hasSize(1);
        assertThat(merged.charts().get(0).files()).hasSize(4);
        assertThat(latest.charts().get(0).files())
                .filteredOn(file -> file.path().equals("templates/api.yaml"))
                .singleElement()
                .satisfies(file ->
                        assertThat(file.lines().get(0).tests().cardinality()).isEqualTo(1));
        assertThat(latest.charts().get(0).files())
                .filteredOn(file -> file.path().equals("templates/_helpers.tpl"))
                .singleElement()
                .satisfies(file ->
                        assertThat(file.lines().get(0).tests().cardinality()).isEqualTo(2));
        assertThat(warnings)
                .containsExactly(
                        "`templates/api.yaml` of the chart `shop` changed between the tests. Only the content that was "
                                + "recorded last counts; what tests reached in the other is left out.");
    }

    private static CoverageData later(CoverageData data) throws IOException {
        return read(zipped(unzipped(bytes(data)).replace("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z")));
    }

    @Test
    void merging_is_the_same_in_any_order_and_twice_is_once() throws IOException {
        CoverageData one = Recorded.data(Sample.chart(), Map.of("it_renders", "name=n"));
        CoverageData two = Recorded.data(
                Sample.chart(), Map.of("hosts_are_listed", Sample.tests().get("hosts_are_listed")));

        byte[] merged = bytes(CoverageData.merge(List.of(one, two)));

        assertThat(bytes(CoverageData.merge(List.of(two, one)))).isEqualTo(merged);
        assertThat(bytes(CoverageData.merge(List.of(two, one, two, CoverageData.none()))))
                .isEqualTo(merged);
        assertThat(HandCount.counts(read(merged))).isEqualTo(HandCount.counts(Sample.data()));
    }
}
