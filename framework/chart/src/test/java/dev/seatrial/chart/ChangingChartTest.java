/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.render.ChartRenderer;
import dev.seatrial.render.RenderRequest;
import dev.seatrial.template.internal.limit.Budget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts of which the files change on the disk while they are loaded and rendered. */
class ChangingChartTest {

    private static final int TEMPLATES = 10;
    private static final int THREADS = 8;
    private static final Pattern VERSION = Pattern.compile("version-(\\d+)");

    @TempDir
    Path folder;

    @BeforeEach
    void first_version() throws IOException {
        Files.createDirectories(folder.resolve("templates"));
        write(0);
    }

    private void write(int version) throws IOException {
        Files.writeString(
                folder.resolve("Chart.yaml"), "apiVersion: v2\nname: web\nversion: 1.0.%d\n".formatted(version));
        for (int i = 0; i < TEMPLATES; i++) {
            template(i, version);
        }
        Files.writeString(folder.resolve("values.yaml"), "text: version-%d\n".formatted(version));
    }

    private void template(int number, int version) throws IOException {
        Files.writeString(
                folder.resolve("templates/%d.yaml".formatted(number)),
                "kind: A\nmetadata: {name: version-%d, labels: {v: {{ .Values.text }}}}\n".formatted(version));
    }

    /** Returns the versions of all files that a render shows. */
    private static Set<Integer> versions(Chart chart) {
        Set<Integer> versions = new HashSet<>();
        Matcher version = VERSION.matcher(
                ChartRenderer.render(RenderRequest.builder(chart).build()).text());
        while (version.find()) {
            versions.add(Integer.parseInt(version.group(1)));
        }
        versions.add(Integer.parseInt(chart.version().substring("1.0.".length())));
        return versions;
    }

    @Test
    void a_shared_chart_stays_as_it_was_loaded_for_all_threads() throws Exception {
        Chart chart = ChartLoader.load(folder);
        AtomicBoolean isOver = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<Set<Integer>>> seen = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            seen.add(threads.submit(() -> {
                Set<Integer> versions = new HashSet<>();
                while (!isOver.get()) {
                    versions.addAll(versions(chart));
                }
                return versions;
            }));
        }

        for (int version = 1; version <= 50; version++) {
            write(version);
        }
        isOver.set(true);
        threads.shutdown();

        for (Future<Set<Integer>> each : seen) {
            assertThat(each.get()).containsExactly(0);
        }
    }

    @Test
    void a_file_that_changes_while_the_folder_is_read_makes_it_read_again() throws IOException {
        AtomicInteger reads = new AtomicInteger();

        ChartFolder.Content content = SettledFolder.read(folder, () -> {
            ChartFolder.Content read = ChartFolder.read(folder, Limits.defaults(), Budget.unlimited());
            change(reads.incrementAndGet() < 4 ? reads.get() : 3);
            return read;
        });

        assertThat(text(content, "templates/3.yaml")).contains("version-3");
        assertThat(reads).hasValue(5);
    }

    @Test
    void a_folder_that_nobody_changes_is_read_once() throws IOException {
        for (Path path : List.of(folder, folder.resolve("templates"))) {
            try (var files = Files.list(path)) {
                for (Path file : files.toList()) {
                    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(1)));
                }
            }
        }
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minusSeconds(1)));
        AtomicInteger reads = new AtomicInteger();

        SettledFolder.read(folder, () -> {
            reads.incrementAndGet();
            return ChartFolder.read(folder, Limits.defaults(), Budget.unlimited());
        });

        assertThat(reads).hasValue(1);
    }

    @Test
    void a_folder_that_does_not_stop_changing_is_an_error() {
        AtomicInteger reads = new AtomicInteger();

        assertThatThrownBy(() -> SettledFolder.read(folder, () -> {
                    change(reads.incrementAndGet());
                    return ChartFolder.read(folder, Limits.defaults(), Budget.unlimited());
                }))
                .isInstanceOf(ChartException.class)
                .hasMessage("chart folder " + folder + " does not stop changing while it is read");
    }

    private void change(int version) {
        try {
            template(3, version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(ChartFolder.Content content, String name) {
        return content.files().stream()
                .filter(file -> file.name().equals(name))
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }
}
