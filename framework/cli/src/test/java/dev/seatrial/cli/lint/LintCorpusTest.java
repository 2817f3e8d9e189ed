/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.cli.CommandRun;
import dev.seatrial.cli.HelmCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Lints public charts and compares with the Helm executables in {@code SEATRIAL_HELM}. The folder of the charts comes from
 * {@code -Dseatrial.corpus}, relative to the root of the repository; without charts or without Helm nothing is compared.
 */
@Execution(ExecutionMode.SAME_THREAD)
class LintCorpusTest {

    private static final int FEWEST_CHARTS = 200;
    private static final String NO_NETWORK = "HTTP request failed for ";

    @TestFactory
    Stream<DynamicTest> every_chart_of_the_corpus_is_linted_as_helm_lints_it() throws IOException {
        assumeTrue(System.getenv("SEATRIAL_HELM") != null, "SEATRIAL_HELM names no Helm");
        Path charts = charts();
        List<String> paths = paths(charts);
        assertThat(paths).hasSizeGreaterThanOrEqualTo(FEWEST_CHARTS);
        return LintGoldens.helms().entrySet().stream()
                .flatMap(helm -> paths.stream()
                        .map(path -> DynamicTest.dynamicTest(
                                path + " (" + helm.getKey() + ")", () -> check(charts, path, helm))));
    }

    private static Path charts() {
        Path root = Path.of(System.getProperty("seatrial.root", "../.."));
        Path charts = root.resolve(System.getProperty("seatrial.corpus", "../shared/corpus/open"))
                .resolve("charts")
                .toAbsolutePath()
                .normalize();
        assumeTrue(Files.isDirectory(charts), "no charts at " + charts);
        return charts;
    }

    /** Returns the charts that are not in the folder charts/ of another one. */
    private static List<String> paths(Path charts) throws IOException {
        try (Stream<Path> files = Files.walk(charts)) {
            return files.filter(file -> file.endsWith("Chart.yaml"))
                    .map(file -> charts.relativize(file.resolveSibling("")).toString())
                    .filter(path -> !path.contains("/charts/"))
                    .sorted()
                    .toList();
        }
    }

    private static void check(Path charts, String path, Map.Entry<String, Path> helm) throws IOException {
        CommandRun expected = HelmCommand.run(helm.getValue(), charts, List.of("lint", path));

        CommandRun run =
                CommandRun.in(charts, List.of("lint", path, "--helm-version", LintGoldens.minor(helm.getKey())));

        assumeTrue(
                !run.out().contains(NO_NETWORK) || expected.out().contains(NO_NETWORK),
                "Helm loaded a schema from the network");
        assertThat(offline(run.out())).isEqualTo(offline(expected.out()));
        assertThat(run.exitCode()).isEqualTo(expected.exitCode());
    }

    /**
     * Seatrial loads no schemas from the network, and Helm fails in its own words if there is none. Of several schemas that a schema
     * refers to, Helm names one at random.
     */
    private static String offline(String output) {
        return output.replaceAll(
                "failing loading \"\\S+\": HTTP request failed for \\S+: Get \"\\S+\": .*", "failing loading a schema");
    }
}
