/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.goldens.Golden;
import dev.seatrial.goldens.HelmGoldens;

class ChartTemplatesTest {

    @HelmGoldens("chart-templates.txt")
    void executes_the_templates_that_helm_executes(Golden golden) {
        golden.holds();
    }
}
