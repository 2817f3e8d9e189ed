/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.HelmVersion;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** One combination of a matrix; empty texts are dimensions that it does not have. */
record MatrixCell(
        String values, String kubernetes, @Nullable HelmVersion helm, boolean namesValues) {

    String name() {
        StringJoiner name = new StringJoiner(", ");
        if (namesValues) {
            name.add(values.isEmpty() ? "chart's values" : values);
        }
        if (!kubernetes.isEmpty()) {
            name.add("Kubernetes " + kubernetes);
        }
        if (helm != null) {
            name.add(helm.isHelm3() ? "Helm 3" : "Helm 4");
        }
        return name.toString();
    }
}
