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
 * A dependency as Chart.yaml or requirements.yaml declares it; absent strings are empty.
 *
 * @param name the name of the chart
 * @param version the version or range
 * @param repository where it came from
 * @param condition paths of values, separated by commas: the first that is there decides
 * @param tags tags, decided by the values below {@code tags}
 * @param importValues what the parent takes over: strings, or tables of {@code child} and {@code parent}
 * @param alias the name it goes by in the parent
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
