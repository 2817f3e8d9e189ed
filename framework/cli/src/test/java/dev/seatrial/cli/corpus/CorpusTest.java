/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.cli.CommandRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs public charts through the command and compares with what Helm 4.1.4 printed. The folder comes from {@code
 * -Dseatrial.corpus}.
 */
@Execution(ExecutionMode.SAME_THREAD)
class CorpusTest {

    @TestFactory
    Stream<DynamicTest> every_case_of_the_corpus_prints_what_helm_prints() {
        Path corpus = Path.of(System.getProperty("seatrial.corpus", "../../../shared/corpus/open"));
        assumeTrue(Files.isDirectory(corpus.resolve("cases")), "no corpus at " + corpus.toAbsolutePath());
        List<CorpusCase> cases = CorpusCase.all(corpus);

        return cases.stream().map(c -> DynamicTest.dynamicTest(c.name(), () -> check(c, corpus)));
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
            // a copy of the corpus may lack subcharts that the golden was made with: then Helm differs from it too
            assumeFalse(
                    helmAnswersAlike(corpusCase, corpus, run),
                    "the files of this case are incomplete: Helm itself answers as Seatrial does, not as the golden");
            throw e;
        }
    }

    private static boolean helmAnswersAlike(CorpusCase corpusCase, Path corpus, CommandRun run) {
        String helm = System.getenv("SEATRIAL_HELM");
        if (helm == null || helm.isEmpty()) {
            return false;
        }
        List<String> command = new ArrayList<>(List.of(helm));
        command.addAll(corpusCase.commandLine());
        try {
            Process process = new ProcessBuilder(command)
                    .directory(corpus.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return (process.waitFor() == 0) == (run.exitCode() == 0)
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
