/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.cli.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.cli.HelmCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated charts, rendered by the real {@code helm template} and by {@code seatrial template}: what they print to both
 * streams, and how they exit, must be equal.
 *
 * <p>{@code -Dseatrial.differential.seed=} takes any seed, {@code -Dseatrial.differential.charts=} any number of charts. A
 * chart that differs is shown at its smallest, as a script. Seatrial follows the release of each Helm in the environment
 * variable {@code SEATRIAL_HELMS} or {@code SEATRIAL_HELM}, or on the {@code PATH}.
 */
class ChartDifferentialTest {

    private static final long SEED = Long.getLong("seatrial.differential.seed", 1);
    private static final int COUNT = Integer.getInteger("seatrial.differential.charts", 150);
    private static final int SHOWN = 5;

    @Test
    void a_seed_gives_the_same_charts_again() {
        assertThat(ChartCases.write(SEED, 7)).isEqualTo(ChartCases.write(SEED, 7));
        assertThat(ChartCases.write(SEED + 1, 7)).isNotEqualTo(ChartCases.write(SEED, 7));
    }

    @TestFactory
    Stream<DynamicTest> helm_and_seatrial_print_the_same(@TempDir Path folder) {
        List<Path> helms = HelmCommand.all();
        assumeTrue(!helms.isEmpty(), "no helm: set SEATRIAL_HELM or SEATRIAL_HELMS, or put it on the PATH");
        return IntStream.range(0, helms.size())
                .mapToObj(i -> DynamicTest.dynamicTest(
                        helms.get(i).toString(),
                        () -> compare(helms.get(i), Files.createDirectory(folder.resolve("helm" + i)))));
    }

    private static void compare(Path helm, Path folder) throws IOException {
        Comparison comparison = new Comparison(helm, HelmCommand.release(helm), folder);

        List<String> differences = new ArrayList<>();
        int rendered = 0;
        for (int id = 0; id < COUNT && differences.size() < SHOWN; id++) {
            Comparison.Answers answers = comparison.ask(ChartCases.write(SEED, id));
            rendered += answers.helm().exitCode() == 0 ? 1 : 0;
            if (answers.differ()) {
                differences.add(comparison.describe(comparison.smallest(ChartCases.write(SEED, id))));
            }
        }

        assertThat(differences)
                .as("charts that differ, seed %d:%n%s", SEED, String.join("\n", differences))
                .isEmpty();
        // most cases hold something that Helm refuses, on purpose; none rendering would say that the generator broke
        assertThat(rendered).as("charts that render").isGreaterThan(COUNT / 8);
    }

    @Test
    void every_flag_of_values_occurs() {
        assertThat(IntStream.range(0, 500)
                        .mapToObj(id -> ChartCases.write(SEED, id))
                        .flatMap(c -> c.arguments().stream()))
                .contains("-f", "--set", "--set-string", "--set-json", "--set-file", "--set-literal");
    }
}
