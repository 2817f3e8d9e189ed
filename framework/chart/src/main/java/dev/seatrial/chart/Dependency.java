/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A dependency as declared in Chart.yaml or requirements.yaml. Missing strings are empty.
 *
 * @param name the name of the chart
 * @param version the version or version range
 * @param repository the URL of the repository
 * @param condition paths into values, separated by commas; the first existing one decides
 * @param tags the tags, which are enabled by the values in {@code tags}
 * @param importValues the values to import into the parent: strings, or maps with {@code child} and {@code parent}
 * @param alias the name of the dependency in the parent
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Dependency(
        String name,
        String version,
        String repository,
        String condition,
        List<String> tags,
        List<@Nullable Object> importValues,
        String alias) {}
