/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.goldens.Golden;
import dev.seatrial.goldens.HelmGoldens;

class FunctionCallsTest {

    @HelmGoldens("functions.txt")
    void calls_functions_as_helm_does(Golden golden) {
        golden.holds();
    }
}
