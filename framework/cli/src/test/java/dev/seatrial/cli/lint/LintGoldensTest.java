/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Small charts, one for each rule and flag at least, and what {@code helm lint} says of them. */
class LintGoldensTest {

    private static final int FEWEST_CASES = 100;

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicNode> every_chart_is_linted_as_helm_lints_it() throws IOException {
        List<DynamicNode> nodes = new ArrayList<>();
        int number = 0;
        for (Path file : LintGoldens.files()) {
            List<DynamicNode> tests = new ArrayList<>();
            for (LintCase lintCase : LintGoldens.cases(file)) {
                Path folder = temporary.resolve(String.valueOf(++number));
                for (String version : lintCase.versions()) {
                    tests.add(DynamicTest.dynamicTest(
                            lintCase.title() + " (" + version + ")",
                            () -> check(lintCase, version, folder.resolve(version))));
                }
            }
            nodes.add(DynamicContainer.dynamicContainer(file.getFileName().toString(), tests));
        }
        return nodes.stream();
    }

    @Test
    void there_are_many_cases_with_answers_of_three_versions() throws IOException {
        int cases = 0;
        for (Path file : LintGoldens.files()) {
            for (LintCase lintCase : LintGoldens.cases(file)) {
                assertThat(lintCase.versions()).as(lintCase.title()).contains("4.2.3", "4.1.4");
                cases++;
            }
        }
        assertThat(cases).isGreaterThanOrEqualTo(FEWEST_CASES);
    }

    private static void check(LintCase lintCase, String version, Path folder) throws IOException {
        lintCase.write(folder);
        List<String> line = new ArrayList<>(List.of("lint", "--helm-version", LintGoldens.minor(version)));
        line.addAll(lintCase.arguments());

        CommandRun run = CommandRun.in(folder, line);

        assertThat(String.join("\n", LintAnswer.of(run, folder).lines()))
                .isEqualTo(String.join(
                        "\n",
                        Objects.requireNonNull(lintCase.answers().get(version)).lines()));
    }
}
