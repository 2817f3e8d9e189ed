/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.goldens.Golden;
import dev.seatrial.goldens.HelmGoldens;

class TemplateRunTest {

    @HelmGoldens("template-run.txt")
    void gives_templates_what_helm_gives_them(Golden golden) {
        golden.holds();
    }
}
