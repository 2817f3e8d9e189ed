/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.goldens.Golden;
import dev.seatrial.goldens.HelmGoldens;

class FormerDifferencesTest {

    @HelmGoldens("former-differences.txt")
    void renders_as_helm_does_where_it_once_did_not(Golden golden) {
        golden.holds();
    }
}
