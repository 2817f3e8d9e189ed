/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.manifest;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.seatrial.chart.ValuePath;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A value that a template line used to render a line of a manifest.
 *
 * @param path the path at which users of the chart set the value: {@code image.tag}, or {@code store.size} for a dependency
 * @param value the value; may be null
 * @param setAt the place where it was set: {@code values-prod.yaml:7}, {@code --set image.tag=1}, {@code shop/values.yaml:12}; null if it
 *     is unknown
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record UsedValue(
        ValuePath path, @Nullable Object value, @Nullable String setAt) {}
