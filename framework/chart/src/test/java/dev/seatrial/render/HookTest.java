/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.goldens.Golden;
import dev.seatrial.goldens.HelmGoldens;

class HookTest {

    @HelmGoldens("hook.txt")
    void reads_hooks_and_notes_as_helm_does(Golden golden) {
        golden.holds();
    }
}
