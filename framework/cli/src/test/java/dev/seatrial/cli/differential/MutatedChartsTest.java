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
import java.util.concurrent.atomic.AtomicInteger;
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
    private static final List<String> LINE = List.of("template", "x", MutableChart.NAME);
    /** The first mutant, a multiple of the mutants of one chart: goes on where a long run found something. */
    private static final int FIRST = Integer.getInteger("seatrial.mutants.first", 0);

    /** A run of so many mutants shows how far it is, and what it finds. */
    private static final int LONG = 10_000;

    private static final int SHOWN = Integer.getInteger("seatrial.mutants.shown", 5);

    /** How many mutants in a row are made of one chart, which is copied once. */
    private static final int OF_ONE_CHART = Integer.getInteger("seatrial.mutants.chart", 20);

    @Test
    void a_mutated_chart_renders_or_fails_with_a_message(@TempDir Path folder) throws IOException {
        List<String> crashes = new ArrayList<>();
        AtomicInteger rendered = new AtomicInteger();
        forEachMutant(RENDERED, folder, crashes, mutant -> {
            CommandRun run = CommandRun.in(mutant.work(), LINE);
            rendered.addAndGet(run.exitCode() == 0 ? 1 : 0);
            return isExpected(run) ? "" : "exit code " + run.exitCode() + "\n" + run.err();
        });

        assertThat(crashes).as("mutants that crash, seed %d", SEED).isEmpty();
        assertThat(rendered.get()).as("mutants that render").isBetween(RENDERED / 10, RENDERED * 95 / 100);
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
        List<String> differences = new ArrayList<>();
        AtomicInteger varying = new AtomicInteger();
        forEachMutant(COMPARED, folder, differences, mutant -> {
            Comparison.Answers answers =
                    comparison.ask(new ChartCase(mutant.id(), Map.of(), LINE.subList(1, LINE.size())), mutant.work());
            if (!answers.differ()) {
                return "";
            }
            if (comparison.varies(mutant.work(), LINE)) {
                varying.incrementAndGet();
                return "";
            }
            return Comparison.show("helm", answers.helm()) + Comparison.show("seatrial", answers.seatrial());
        });

        assertThat(differences)
                .as("mutants that differ, seed %d:%n%s", SEED, String.join("\n", differences))
                .isEmpty();
        assertThat(varying.get()).as("mutants that print random values").isLessThan(COMPARED / 3 + 1);
    }

    /**
     * A mutated chart.
     *
     * @param work the folder with the chart
     */
    private record Mutant(int id, Path work) {}

    /** Returns what is wrong with a mutant; nothing if all is well. */
    @FunctionalInterface
    private interface Check {

        String problem(Mutant mutant) throws IOException;
    }

    /** Checks mutants until enough of them have a problem, and adds the problems with the mutations. */
    private static void forEachMutant(int count, Path folder, List<String> problems, Check check) throws IOException {
        List<Path> charts = charts();
        for (int first = FIRST; first < FIRST + count && problems.size() < SHOWN; first += OF_ONE_CHART) {
            Path work = Files.createDirectory(folder.resolve("chart" + first));
            MutableChart chart = chart(charts, first, work);
            for (int id = first; id < first + OF_ONE_CHART; id++) {
                Map<Path, String> mutated = chart.mutate(SEED * 1_000_000_007L + id);
                chart.write(mutated);
                String problem = check.problem(new Mutant(id, work));
                if (!problem.isEmpty()) {
                    String found = "#" + id + " " + chart.source() + "\n" + chart.describe(mutated) + problem;
                    problems.add(found);
                    if (count >= LONG) {
                        System.out.println(found);
                    }
                }
                chart.restore(mutated);
            }
            Comparison.delete(work);
            progress(first, count, problems.size());
        }
    }

    private static void progress(int id, int all, int found) {
        if (all >= LONG && id % 1000 == 0) {
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
