/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.goldens.Golden;
import dev.seatrial.goldens.HelmGoldens;

class ChartChecksTest {

    @HelmGoldens("chart-checks.txt")
    void checks_charts_as_helm_does(Golden golden) {
        golden.holds();
    }
}
