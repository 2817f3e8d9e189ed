/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import dev.seatrial.goldens.Golden;
import dev.seatrial.goldens.HelmGoldens;

class ChartPartsTest {

    @HelmGoldens("chart-loader.txt")
    void sorts_the_files_of_a_chart_as_helm_does(Golden golden) {
        golden.holds();
    }
}
