/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.cli.CommandRun;
import dev.seatrial.cli.HelmCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Charts of this project and of the corpus with small mistakes in them. Seatrial must end with an exit code and Helm's
 * message, never with an exception of its own, and must print what Helm prints.
 *
 * <p>{@code -Dseatrial.mutants.seed=} takes any seed, {@code -Dseatrial.mutants.rendered=} and {@code
 * -Dseatrial.mutants.compared=} any number of mutated charts. The numbers in a message give the same mutant again.
 */
class MutatedChartsTest {

    private static final long SEED = Long.getLong("seatrial.mutants.seed", 1);
    private static final int RENDERED = Integer.getInteger("seatrial.mutants.rendered", 400);
    private static final int COMPARED = Integer.getInteger("seatrial.mutants.compared", 60);
    private static final int SHOWN = Integer.getInteger("seatrial.mutants.shown", 5);

    /** How many mutants in a row are made of one chart, which is copied once. */
    private static final int OF_ONE_CHART = Integer.getInteger("seatrial.mutants.chart", 20);

    @Test
    void a_mutated_chart_renders_or_fails_with_a_message(@TempDir Path folder) throws IOException {
        List<Path> charts = charts();
        List<String> crashes = new ArrayList<>();
        int rendered = 0;
        for (int id = 0; id < RENDERED && crashes.size() < SHOWN; id += OF_ONE_CHART) {
            Path work = Files.createDirectory(folder.resolve("chart" + id));
            MutableChart chart = chart(charts, id, work);
            for (int i = id; i < id + OF_ONE_CHART; i++) {
                Map<Path, String> mutated = chart.mutate(SEED * 1_000_000_007L + i);
                chart.write(mutated);
                CommandRun run = CommandRun.in(work, List.of("template", "x", MutableChart.NAME));
                rendered += run.exitCode() == 0 ? 1 : 0;
                if (!isExpected(run)) {
                    crashes.add("#" + i + " " + chart.source() + "\n" + chart.describe(mutated) + run.err());
                }
                chart.restore(mutated);
            }
            Comparison.delete(work);
            progress(id, RENDERED, crashes.size());
        }

        assertThat(crashes).as("mutants that crash, seed %d", SEED).isEmpty();
        assertThat(rendered).as("mutants that render").isBetween(RENDERED / 10, RENDERED * 95 / 100);
    }

    private static boolean isExpected(CommandRun run) {
        return run.exitCode() == 0
                || (run.exitCode() == 1
                        && run.err().contains("Error: ")
                        && !run.err().contains("\tat "));
    }

    @Test
    void helm_and_seatrial_print_the_same_about_mutated_charts(@TempDir Path folder) throws IOException {
        List<Path> helms = HelmCommand.all();
        assumeTrue(!helms.isEmpty(), "no helm: set SEATRIAL_HELM or SEATRIAL_HELMS, or put it on the PATH");
        Path helm = helms.get(0);
        Comparison comparison = new Comparison(helm, HelmCommand.release(helm), folder);
        List<Path> charts = charts();
        List<String> differences = new ArrayList<>();
        int varying = 0;
        for (int id = 0; id < COMPARED && differences.size() < SHOWN; id += OF_ONE_CHART) {
            Path work = Files.createDirectory(folder.resolve("chart" + id));
            MutableChart chart = chart(charts, id, work);
            for (int i = id; i < id + OF_ONE_CHART; i++) {
                Map<Path, String> mutated = chart.mutate(SEED * 1_000_000_007L + i);
                chart.write(mutated);
                Comparison.Answers answers =
                        comparison.ask(new ChartCase(i, Map.of(), List.of("x", MutableChart.NAME)), work);
                if (answers.differ()) {
                    if (comparison.varies(work, List.of("template", "x", MutableChart.NAME))) {
                        varying++;
                    } else {
                        differences.add("#" + i + " " + chart.source() + "\n" + chart.describe(mutated)
                                + Comparison.show("helm", answers.helm())
                                + Comparison.show("seatrial", answers.seatrial()));
                    }
                }
                chart.restore(mutated);
            }
            Comparison.delete(work);
            progress(id, COMPARED, differences.size());
        }

        assertThat(differences)
                .as("mutants that differ, seed %d:%n%s", SEED, String.join("\n", differences))
                .isEmpty();
        assertThat(varying).as("mutants that print random values").isLessThan(COMPARED / 3 + 1);
    }

    private static void progress(int id, int all, int found) {
        if (all >= 10_000 && id % 1000 == 0) {
            System.out.println(id + " of " + all + " mutants, " + found + " found");
        }
    }

    private static MutableChart chart(List<Path> charts, int id, Path work) throws IOException {
        return MutableChart.copy(charts.get(new Mutator(SEED + id).below(charts.size())), work);
    }

    private static List<Path> charts() {
        Path root = Path.of(System.getProperty("seatrial.root", "../.."))
                .toAbsolutePath()
                .normalize();
        List<Path> charts = new ArrayList<>(MutableChart.below(root.resolve("examples")));
        charts.addAll(MutableChart.below(root.resolve("junit-extension")));
        Path corpus = root.resolve(System.getProperty("seatrial.corpus", "../shared/corpus/open"))
                .resolve("charts");
        if (Files.isDirectory(corpus)) {
            charts.addAll(MutableChart.below(corpus));
        }
        return charts;
    }
}
