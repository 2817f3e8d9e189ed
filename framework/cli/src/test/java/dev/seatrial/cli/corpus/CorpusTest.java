/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.cli.CommandRun;
import dev.seatrial.cli.HelmCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs public charts through the command and compares with what Helm 4.1.4 and 3.17.3 printed. The folder comes from {@code
 * -Dseatrial.corpus}, relative to the root of the repository; without it nothing is compared.
 *
 * <p>The goldens of a few cases were made with subcharts that the copy of their chart lacks. Such a case is skipped only if it
 * differs from its golden, its files say that a dependency is missing, and Helm, where it is found, prints exactly what
 * Seatrial prints.
 */
@Execution(ExecutionMode.SAME_THREAD)
class CorpusTest {

    private static final List<String> SKIPPED = Collections.synchronizedList(new ArrayList<>());

    /** Of the cases that both Helms answer alike, every how many is run as Helm 3 too. */
    private static final int SAMPLE = 10;

    @TestFactory
    Stream<DynamicTest> every_case_of_the_corpus_prints_what_helm_4_prints() {
        Path corpus = corpus();
        return CorpusCase.all(corpus).stream().map(c -> test(c, corpus, HelmVersion.V4_1));
    }

    /** All cases that Helm 3 answers otherwise, and a sample of the others. */
    @TestFactory
    Stream<DynamicTest> cases_of_the_corpus_print_what_helm_3_prints() {
        Path corpus = corpus();
        AtomicInteger alike = new AtomicInteger();
        return CorpusCase.all(corpus).stream()
                .filter(c -> c.differsWithHelm3() || alike.getAndIncrement() % SAMPLE == 0)
                .map(c -> test(c, corpus, HelmVersion.V3_17));
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

    @AfterAll
    static void list_the_skipped_cases() {
        if (!SKIPPED.isEmpty()) {
            System.out.println(SKIPPED.size() + " corpus cases were skipped, since files of their charts are missing:");
            SKIPPED.forEach(line -> System.out.println("  " + line));
        }
    }

    private static void check(CorpusCase corpusCase, Path corpus, HelmVersion helm) {
        CommandRun run = CommandRun.in(corpus, corpusCase.commandLine(helm));

        try {
            if (corpusCase.rendersWith(helm)) {
                checkOutput(corpusCase, run, helm);
            } else {
                checkError(corpusCase, run, helm);
            }
        } catch (AssertionError e) {
            List<String> missing = MissingDependencies.of(corpus.resolve(corpusCase.text("chart")));
            if (missing.isEmpty() || (!helm.isHelm3() && !helmAnswersAlike(corpusCase, corpus, run))) {
                throw e;
            }
            SKIPPED.add(corpusCase.name() + ": " + String.join(", ", missing));
            abort("the copy of this chart lacks " + missing);
        }
    }

    private static boolean helmAnswersAlike(CorpusCase corpusCase, Path corpus, CommandRun run) {
        Path helm = HelmCommand.find().orElse(null);
        if (helm == null) {
            return true;
        }
        try {
            CommandRun helms = HelmCommand.run(helm, corpus, corpusCase.commandLine(HelmVersion.V4_1));
            return helms.exitCode() == run.exitCode()
                    && helms.err().equals(run.err())
                    && corpusCase
                            .withoutVaryingLines(helms.out(), HelmVersion.V4_1)
                            .equals(corpusCase.withoutVaryingLines(run.out(), HelmVersion.V4_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkOutput(CorpusCase corpusCase, CommandRun run, HelmVersion helm) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        if (!corpusCase.variesEverywhere(helm)) {
            assertThat(corpusCase.withoutVaryingLines(run.out(), helm))
                    .isEqualTo(corpusCase.withoutVaryingLines(corpusCase.output(helm), helm));
        }
        if (helm.isHelm3()) {
            return; // the corpus has the warnings of Helm 4 only
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
