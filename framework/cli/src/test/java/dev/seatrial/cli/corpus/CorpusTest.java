/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.cli.CommandRun;
import java.nio.file.Files;
import java.nio.file.Path;
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

        if (corpusCase.rendersWithHelm4()) {
            checkOutput(corpusCase, run);
        } else {
            checkError(corpusCase, run);
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
