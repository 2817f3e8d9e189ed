/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * From a tested chart to a published one. Start reading at {@link dev.seatrial.delivery.ChartPackage} and
 * {@link dev.seatrial.delivery.ChartDependencies}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.delivery;
