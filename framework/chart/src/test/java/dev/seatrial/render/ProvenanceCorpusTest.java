/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is said about the lines of public charts is held against what happens: a template line or a value is changed, and the lines that
 * change are compared with those that are said to depend on it.
 */
class ProvenanceCorpusTest {

    private static final int CHARTS = Integer.getInteger("seatrial.provenance.charts", 0);

    /** Other numbers choose other charts. */
    private static final int FIRST = Integer.getInteger("seatrial.provenance.first", 0);

    @TempDir
    Path folder;

    @Test
    void lines_change_with_the_template_lines_and_values_that_are_named() throws IOException {
        Path root = Path.of(System.getProperty("seatrial.root", "../.."));
        Path corpus = root.resolve(System.getProperty("seatrial.corpus", "../shared/corpus/open"))
                .resolve("charts");
        assumeTrue(CHARTS > 0, "set seatrial.provenance.charts to the number of charts to check");
        assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus);
        ProvenanceScore score = new ProvenanceScore();
        List<Path> charts = charts(corpus);
        int step = Math.max(1, charts.size() / (CHARTS * 5 / 4));
        int checked = 0;
        for (int i = FIRST; i < charts.size() && checked < CHARTS; i += step) {
            Path copy = folder.resolve("chart" + i);
            copy(charts.get(i), copy);
            checked += new ProvenanceExperiment(
                                    copy, corpus.relativize(charts.get(i)).toString(), score)
                            .run()
                    ? 1
                    : 0;
        }

        System.out.println(score);
        assertThat(score.templateShare()).as(score.toString()).isGreaterThanOrEqualTo(0.995);
        assertThat(score.valueShare()).as(score.toString()).isGreaterThanOrEqualTo(0.995);
    }

    private static List<Path> charts(Path corpus) throws IOException {
        List<Path> charts = new ArrayList<>();
        try (Stream<Path> owners = Files.list(corpus)) {
            for (Path owner : owners.sorted().toList()) {
                try (Stream<Path> folders = Files.list(owner)) {
                    folders.filter(chart -> Files.exists(chart.resolve("Chart.yaml")))
                            .sorted()
                            .forEach(charts::add);
                }
            }
        }
        return charts;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
