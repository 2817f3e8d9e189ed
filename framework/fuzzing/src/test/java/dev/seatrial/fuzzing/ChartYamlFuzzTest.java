/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.fuzzing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.seatrial.chart.ChartException;
import dev.seatrial.chart.ChartLoader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

class ChartYamlFuzzTest {

    private static final byte[] CHART = "apiVersion: v1\nname: c\nversion: 0.1.0\n".getBytes(StandardCharsets.UTF_8);

    @FuzzTest
    void files_of_metadata_are_read_or_refused_with_the_text_of_helm(byte[] file) {
        load(Map.of("Chart.yaml", file));
        load(Map.of("Chart.yaml", CHART, "values.yaml", file));
        load(Map.of("Chart.yaml", CHART, "requirements.yaml", file, "Chart.lock", file));
    }

    private static void load(Map<String, byte[]> files) {
        try {
            ChartLoader.load(files);
        } catch (ChartException documented) {
            // no chart
        }
    }
}
