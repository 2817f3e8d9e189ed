/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.chart;

/** A maintainer of a chart, as Chart.yaml names them; absent fields are empty. */
public record Maintainer(String name, String email, String url) {}
