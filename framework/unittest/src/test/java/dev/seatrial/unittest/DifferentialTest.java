/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seatrial.unittest.internal.suite.AssertionTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the verdicts and snapshots of generated suites with those of the real helm-unittest, where it is found. */
class DifferentialTest {

    /** The configuration for longer runs by hand: the number of seeds, each of which makes 20 suites. */
    private static final int SEEDS = Integer.getInteger("seatrial.differential.seeds", 5);

    private static final int FIRST = Integer.getInteger("seatrial.differential.first", 1);

    static Stream<Integer> seeds() {
        return Stream.iterate(FIRST, seed -> seed + 1).limit(SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void generated_suites_have_the_verdicts_and_snapshots_of_the_real_tool(int seed, @TempDir Path folder)
            throws Exception {
        Map<String, String> files = SuiteGenerator.files(seed);

        compare(files, Map.of("values.yaml", files.get("values.yaml").replace("web", "changed")), folder);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void suites_about_parts_of_a_chart_have_the_verdicts_and_snapshots_of_the_real_tool(int seed, @TempDir Path folder)
            throws Exception {
        Map<String, String> files = WideSuiteGenerator.files(seed);

        compare(files, Map.of("values.yaml", files.get("values.yaml").replace("web", "changed")), folder);
    }

    private static void compare(Map<String, String> files, Map<String, String> changed, Path folder) throws Exception {
        Optional<RealTool> tool = RealTool.find();
        assumeTrue(
                tool.isPresent(),
                "helm-unittest is neither in SEATRIAL_HELM_UNITTEST nor on the PATH, so there is nothing to compare with");
        Path real = folder.resolve("real");
        Path own = folder.resolve("own");
        Verdicts.write(real, files);
        Verdicts.write(own, files);

        assertThat(Verdicts.of(own)).isEqualTo(tool.get().verdicts(real));
        assertThat(snapshots(own)).isEqualTo(snapshots(real));

        // the second run finds the snapshots of the first, and a chart that has changed
        Verdicts.write(real, changed);
        Verdicts.write(own, changed);

        assertThat(Verdicts.of(own)).isEqualTo(tool.get().verdicts(real));
        assertThat(snapshots(own)).isEqualTo(snapshots(real));
    }

    @Test
    void generated_suites_use_every_assertion_type() {
        String suites = seeds().map(SuiteGenerator::files)
                .flatMap(files -> files.values().stream())
                .reduce("", String::concat);

        assertThat(AssertionTypes.names())
                .hasSize(36)
                .allSatisfy(type -> assertThat(suites).contains("- {" + type + ": "));
    }

    private static Map<String, String> snapshots(Path chart) throws IOException {
        Map<String, String> snapshots = new TreeMap<>();
        try (Stream<Path> files = Files.walk(chart)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".snap")).toList()) {
                snapshots.put(chart.relativize(file).toString(), Files.readString(file));
            }
        }
        return snapshots;
    }
}
