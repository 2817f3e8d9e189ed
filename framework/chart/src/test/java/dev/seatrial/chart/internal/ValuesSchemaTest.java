/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal;

import dev.seatrial.goldens.Golden;
import dev.seatrial.goldens.HelmGoldens;

class ValuesSchemaTest {

    @HelmGoldens("values-schema.txt")
    void validates_values_as_helm_does(Golden golden) {
        golden.holds();
    }
}
