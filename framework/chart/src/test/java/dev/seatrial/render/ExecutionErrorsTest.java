/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.render;

import dev.seatrial.goldens.Golden;
import dev.seatrial.goldens.HelmGoldens;

class ExecutionErrorsTest {

    @HelmGoldens("execution-errors.txt")
    void reports_the_errors_that_helm_reports(Golden golden) {
        golden.holds();
    }
}
