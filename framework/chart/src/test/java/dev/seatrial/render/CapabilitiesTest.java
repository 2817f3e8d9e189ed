/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.goldens.Golden;
import dev.seatrial.goldens.HelmGoldens;

class CapabilitiesTest {

    @HelmGoldens("capabilities.txt")
    void shows_templates_the_capabilities_that_helm_shows(Golden golden) {
        golden.holds();
    }
}
