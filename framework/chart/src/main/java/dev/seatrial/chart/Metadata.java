/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What Chart.yaml says, and requirements.yaml of a v1 chart; absent strings are empty.
 *
 * @param annotations null when absent, which templates can tell
 * @param dependencies null when absent, as Helm then leaves whatever {@code charts/} holds untouched
 */
@API(status = EXPERIMENTAL, since = "0.1")
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

    /** Returns the same with other versions, each unless it is empty. */
    Metadata withVersions(String newVersion, String newAppVersion) {
        return new Metadata(
                name,
                home,
                sources,
                newVersion.isEmpty() ? version : newVersion,
                description,
                keywords,
                maintainers,
                icon,
                apiVersion,
                condition,
                tags,
                newAppVersion.isEmpty() ? appVersion : newAppVersion,
                deprecated,
                annotations,
                kubeVersion,
                dependencies,
                type);
    }

    /** Tells whether templates of the chart are only for others to include. */
    public boolean isLibrary() {
        return type.equalsIgnoreCase("library");
    }
}
