/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * From a chart and the values of a user to what the templates see: dependencies enabled, values coalesced as Helm does and
 * checked against the schema. Start reading at {@link dev.seatrial.chart.internal.PreparedChart}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.chart.internal;
