/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.goldens.Golden;
import dev.seatrial.goldens.HelmGoldens;

class FilesObjectTest {

    @HelmGoldens("files.txt")
    void shows_templates_the_files_that_helm_shows(Golden golden) {
        golden.holds();
    }
}
