/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.chart.SetExpression;
import java.nio.file.Path;
import java.util.List;

/**
 * All that the annotations around a parameter say, put together. Equal settings render to the same, so they are what
 * renders are cached by.
 *
 * @param kubeVersion the version of the cluster, empty for the one that Helm assumes
 * @param profile whether the cluster serves what its version serves, not what Helm assumes
 */
record Settings(
        Path chart,
        String release,
        String namespace,
        int revision,
        boolean upgrade,
        String kubeVersion,
        boolean profile,
        List<String> apiVersions,
        List<ValuesPath> valuesFiles,
        List<Text> values,
        List<Expression> sets,
        List<Text> cluster,
        boolean strictCluster,
        HelmVersion helm) {

    /** A values file. */
    record ValuesPath(Path path, Origin origin) {}

    /** YAML, and what to call it in messages. */
    record Text(String yaml, Origin origin) {}

    /** Values in Helm's grammar. */
    record Expression(SetExpression expression, Origin origin) {}

    Settings {
        apiVersions = List.copyOf(apiVersions);
        valuesFiles = List.copyOf(valuesFiles);
        values = List.copyOf(values);
        sets = List.copyOf(sets);
        cluster = List.copyOf(cluster);
    }
}
