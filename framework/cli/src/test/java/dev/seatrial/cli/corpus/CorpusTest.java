/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.cli.CommandRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs public charts through the command and compares with what Helm 4.2.3, 4.1.4 and 3.17.3 printed. The folder comes from
 * {@code -Dseatrial.corpus}, relative to the root of the repository; without it nothing is compared.
 */
@Execution(ExecutionMode.SAME_THREAD)
class CorpusTest {

    /** Of the cases that another Helm answers like Helm 4.1, every how many is run as that Helm too. */
    private static final int SAMPLE = 10;

    @TestFactory
    Stream<DynamicTest> every_case_of_the_corpus_prints_what_helm_4_2_prints() {
        Path corpus = corpus();
        return CorpusCase.all(corpus).stream().map(c -> test(c, corpus, HelmVersion.V4_2));
    }

    /** All cases that Helm 4.2 answers otherwise, and a sample of the others. */
    @TestFactory
    Stream<DynamicTest> cases_of_the_corpus_print_what_helm_4_1_prints() {
        return sample(HelmVersion.V4_1, HelmVersion.V4_2);
    }

    /** All cases that Helm 3 answers otherwise than Helm 4.1, and a sample of the others. */
    @TestFactory
    Stream<DynamicTest> cases_of_the_corpus_print_what_helm_3_prints() {
        return sample(HelmVersion.V3_17, HelmVersion.V3_17);
    }

    private static Stream<DynamicTest> sample(HelmVersion helm, HelmVersion differing) {
        Path corpus = corpus();
        AtomicInteger alike = new AtomicInteger();
        return CorpusCase.all(corpus).stream()
                .filter(c -> c.differsWith(differing) || alike.getAndIncrement() % SAMPLE == 0)
                .map(c -> test(c, corpus, helm));
    }

    private static DynamicTest test(CorpusCase corpusCase, Path corpus, HelmVersion helm) {
        return DynamicTest.dynamicTest(corpusCase.name(), () -> check(corpusCase, corpus, helm));
    }

    private static Path corpus() {
        Path root = Path.of(System.getProperty("seatrial.root", "../.."));
        Path corpus = root.resolve(System.getProperty("seatrial.corpus", "../shared/corpus/open"))
                .toAbsolutePath()
                .normalize();
        assumeTrue(Files.isDirectory(corpus.resolve("cases")), "no corpus at " + corpus);
        return corpus;
    }

    private static void check(CorpusCase corpusCase, Path corpus, HelmVersion helm) {
        CommandRun run = CommandRun.in(corpus, corpusCase.commandLine(helm));

        if (corpusCase.rendersWith(helm)) {
            checkOutput(corpusCase, run, helm);
        } else {
            checkError(corpusCase, run, helm);
        }
    }

    private static void checkOutput(CorpusCase corpusCase, CommandRun run, HelmVersion helm) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        if (!corpusCase.variesEverywhere(helm)) {
            assertThat(corpusCase.withoutVaryingLines(run.out(), helm))
                    .isEqualTo(corpusCase.withoutVaryingLines(corpusCase.output(helm), helm));
        }
        if (helm == HelmVersion.V3_17 || corpusCase.differsWith(helm)) {
            return; // the corpus has the warnings of Helm 4.1 only
        }
        corpusCase
                .golden("expected.warn")
                .ifPresent(golden ->
                        assertThat(corpusCase.inAnyOrder(run.err())).isEqualTo(corpusCase.inAnyOrder(golden)));
    }

    private static void checkError(CorpusCase corpusCase, CommandRun run, HelmVersion helm) {
        assertThat(run.exitCode()).as(run.out()).isEqualTo(1);
        assertThat(corpusCase.inAnyOrder(run.err())).isEqualTo(corpusCase.inAnyOrder(corpusCase.error(helm)));
    }
}
