/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Chart.yaml says, and requirements.yaml of a v1 chart; absent strings are empty.
 *
 * @param annotations null when absent, which templates can tell
 * @param dependencies null when absent, as Helm then leaves whatever {@code charts/} holds untouched
 */
public record Metadata(
        String name,
        String home,
        List<String> sources,
        String version,
        String description,
        List<String> keywords,
        List<Maintainer> maintainers,
        String icon,
        String apiVersion,
        String condition,
        String tags,
        String appVersion,
        boolean deprecated,
        @Nullable Map<String, String> annotations,
        String kubeVersion,
        @Nullable List<Dependency> dependencies,
        String type) {

    /** Tells whether templates of the chart are only for others to include. */
    public boolean isLibrary() {
        return type.equalsIgnoreCase("library");
    }
}
