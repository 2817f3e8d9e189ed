/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart.internal;

import dev.seatrial.goldens.Golden;
import dev.seatrial.goldens.HelmGoldens;

class DependencyResolverTest {

    @HelmGoldens("dependencies.txt")
    void enables_dependencies_as_helm_does(Golden golden) {
        golden.holds();
    }

    @HelmGoldens("import-values.txt")
    void imports_values_as_helm_does(Golden golden) {
        golden.holds();
    }
}
