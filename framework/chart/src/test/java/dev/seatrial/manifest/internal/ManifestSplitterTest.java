/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest.internal;

import dev.seatrial.goldens.Golden;
import dev.seatrial.goldens.HelmGoldens;

class ManifestSplitterTest {

    @HelmGoldens("manifest-splitter.txt")
    void splits_documents_as_helm_does(Golden golden) {
        golden.holds();
    }
}
