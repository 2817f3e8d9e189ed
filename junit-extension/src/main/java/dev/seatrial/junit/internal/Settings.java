/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.junit.internal;

import dev.seatrial.chart.HelmVersion;
import dev.seatrial.junit.SetValue;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the annotations around a parameter say, put together. Equal settings render to the same, so they are what
 * renders are cached by.
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
        List<Path> valuesFiles,
        List<Text> values,
        List<Expression> sets,
        List<String> cluster,
        @Nullable HelmVersion helm) {

    /** Values as YAML, and what to call them in messages. */
    record Text(String yaml, String origin) {}

    /** Values in Helm's grammar. */
    record Expression(SetValue.Kind kind, String text) {}

    Settings {
        apiVersions = List.copyOf(apiVersions);
        valuesFiles = List.copyOf(valuesFiles);
        values = List.copyOf(values);
        sets = List.copyOf(sets);
        cluster = List.copyOf(cluster);
    }
}
