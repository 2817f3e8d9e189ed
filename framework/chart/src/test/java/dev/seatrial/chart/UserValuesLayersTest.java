/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import dev.seatrial.goldens.Golden;
import dev.seatrial.goldens.HelmGoldens;

class UserValuesLayersTest {

    @HelmGoldens("user-values.txt")
    void merges_layers_as_helm_does(Golden golden) {
        golden.holds();
    }
}
