/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** A maintainer of a chart in Chart.yaml. Missing fields are empty. */
@API(status = EXPERIMENTAL, since = "0.1")
public record Maintainer(String name, String email, String url) {}
