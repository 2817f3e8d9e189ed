/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import dev.seatrial.goldens.Golden;
import dev.seatrial.goldens.HelmGoldens;

class MetadataReaderTest {

    @HelmGoldens("metadata.txt")
    void reads_chart_yaml_as_helm_does(Golden golden) {
        golden.holds();
    }

    @HelmGoldens("lock.txt")
    void reads_chart_lock_as_helm_does(Golden golden) {
        golden.holds();
    }
}
