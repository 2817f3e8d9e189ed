/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.goldens.Golden;
import dev.seatrial.goldens.HelmGoldens;

class InstallOrderTest {

    @HelmGoldens("install-order.txt")
    void sorts_kinds_as_helm_does(Golden golden) {
        golden.holds();
    }
}
