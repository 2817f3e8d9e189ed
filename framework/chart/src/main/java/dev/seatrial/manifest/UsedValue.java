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
 * A value that a template line read to write a line of a manifest.
 *
 * @param path as the user of the chart sets it: {@code image.tag}, {@code store.size} of a dependency
 * @param value what it was, null for null
 * @param setAt where it was set: {@code values-prod.yaml:7}, {@code --set image.tag=1}, {@code shop/values.yaml:12}; null if
 *     that is not known
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record UsedValue(
        ValuePath path, @Nullable Object value, @Nullable String setAt) {}
