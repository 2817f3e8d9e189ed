/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The charts that are measured. They are data that this project does not own: {@code run} says where they come from. */
public enum BenchmarkChart {
    /** What {@code helm create} makes: the small chart. */
    HELM_CREATE,
    /** bitnami/kafka of the public corpus. */
    KAFKA,
    /** prometheus-community/kube-prometheus-stack of the public corpus: the large one. */
    KUBE_PROMETHEUS_STACK;

    /**
     * Returns the folder of the chart.
     *
     * @throws IllegalStateException if it is not there, naming the property to set
     */
    public Path path() {
        String property =
                "seatrial.benchmark." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        String folder = System.getProperty(property, "");
        if (folder.isEmpty() || !Files.isDirectory(Path.of(folder))) {
            throw new IllegalStateException("-D" + property + "=" + folder + " names no chart folder. Run "
                    + "`framework/benchmarks/run`, which makes or finds the charts, or give the property yourself.");
        }
        return Path.of(folder);
    }
}
