/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.cli.CommandRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs public charts through the command and compares with what Helm 4.1.4 printed. The folder comes from {@code
 * -Dseatrial.corpus}, relative to the root of the repository; without it nothing is compared.
 *
 * <p>The goldens of a few cases were made with subcharts that the copy of their chart lacks. Such a case is skipped only if it
 * differs from its golden, its files say that a dependency is missing, and Helm, where it is found, prints exactly what
 * Seatrial prints.
 */
@Execution(ExecutionMode.SAME_THREAD)
class CorpusTest {

    private static final List<String> SKIPPED = Collections.synchronizedList(new ArrayList<>());

    @TestFactory
    Stream<DynamicTest> every_case_of_the_corpus_prints_what_helm_prints() {
        Path root = Path.of(System.getProperty("seatrial.root", "../.."));
        Path corpus = root.resolve(System.getProperty("seatrial.corpus", "../shared/corpus/open"))
                .toAbsolutePath()
                .normalize();
        assumeTrue(Files.isDirectory(corpus.resolve("cases")), "no corpus at " + corpus);
        List<CorpusCase> cases = CorpusCase.all(corpus);

        return cases.stream().map(c -> DynamicTest.dynamicTest(c.name(), () -> check(c, corpus)));
    }

    @AfterAll
    static void list_the_skipped_cases() {
        if (!SKIPPED.isEmpty()) {
            System.out.println(SKIPPED.size() + " corpus cases were skipped, since files of their charts are missing:");
            SKIPPED.forEach(line -> System.out.println("  " + line));
        }
    }

    private static void check(CorpusCase corpusCase, Path corpus) {
        CommandRun run = CommandRun.in(corpus, corpusCase.commandLine());

        try {
            if (corpusCase.rendersWithHelm4()) {
                checkOutput(corpusCase, run);
            } else {
                checkError(corpusCase, run);
            }
        } catch (AssertionError e) {
            List<String> missing = MissingDependencies.of(corpus.resolve(corpusCase.text("chart")));
            if (missing.isEmpty() || !helmAnswersAlike(corpusCase, corpus, run)) {
                throw e;
            }
            SKIPPED.add(corpusCase.name() + ": " + String.join(", ", missing));
            abort("the copy of this chart lacks " + missing);
        }
    }

    private static boolean helmAnswersAlike(CorpusCase corpusCase, Path corpus, CommandRun run) {
        String helm = System.getenv("SEATRIAL_HELM");
        if (helm == null || helm.isEmpty()) {
            return true;
        }
        List<String> command = new ArrayList<>(List.of(helm));
        command.addAll(corpusCase.commandLine());
        try {
            Path err = Files.createTempFile("helm", ".err");
            Process process = new ProcessBuilder(command)
                    .directory(corpus.toFile())
                    .redirectError(err.toFile())
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            String errors = Files.readString(err);
            Files.delete(err);
            return code == run.exitCode()
                    && errors.equals(run.err())
                    && corpusCase.withoutVaryingLines(out).equals(corpusCase.withoutVaryingLines(run.out()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void checkOutput(CorpusCase corpusCase, CommandRun run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        if (!corpusCase.variesEverywhere()) {
            String golden = corpusCase.golden("expected.helm4.yaml").orElseThrow();
            assertThat(corpusCase.withoutVaryingLines(run.out())).isEqualTo(corpusCase.withoutVaryingLines(golden));
        }
        corpusCase
                .golden("expected.warn")
                .ifPresent(golden ->
                        assertThat(corpusCase.inAnyOrder(run.err())).isEqualTo(corpusCase.inAnyOrder(golden)));
    }

    private static void checkError(CorpusCase corpusCase, CommandRun run) {
        assertThat(run.exitCode()).as(run.out()).isEqualTo(1);
        String golden = corpusCase.golden("expected.err").orElseThrow();
        assertThat(corpusCase.inAnyOrder(run.err())).isEqualTo(corpusCase.inAnyOrder(golden));
    }
}
