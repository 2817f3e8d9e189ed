/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.unittest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares verdicts over generated suites with the real helm-unittest, where that is found. */
class DifferentialTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void verdicts_of_generated_suites_are_those_of_the_real_tool(long seed, @TempDir Path folder) throws Exception {
        Optional<RealTool> tool = RealTool.find();
        assumeTrue(
                tool.isPresent(),
                "helm-unittest is neither in SEATRIAL_HELM_UNITTEST nor on the PATH, so there is nothing to compare with");
        Map<String, String> files = SuiteGenerator.files(seed);
        Verdicts.write(folder.resolve("real"), files);
        Verdicts.write(folder.resolve("own"), files);

        assertThat(Verdicts.of(folder.resolve("own"))).isEqualTo(tool.get().verdicts(folder.resolve("real")));
    }
}
