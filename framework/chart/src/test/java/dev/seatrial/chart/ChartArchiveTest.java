/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import dev.seatrial.goldens.Golden;
import dev.seatrial.goldens.HelmGoldens;

class ChartArchiveTest {

    @HelmGoldens("chart-archive.txt")
    void unpacks_archives_as_helm_does(Golden golden) {
        golden.holds();
    }

    @HelmGoldens("chart-archive-damage.txt")
    void judges_damaged_archives_as_helm_does(Golden golden) {
        golden.holds();
    }
}
