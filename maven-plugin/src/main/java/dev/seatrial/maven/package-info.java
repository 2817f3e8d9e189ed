/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The Maven plugin: one class for each goal. A goal finds the charts of the project, and runs a command of {@code seatrial-cli} on them.
 * Start reading at {@link dev.seatrial.maven.ChartMojo}.
 */
@org.jspecify.annotations.NullMarked
package dev.seatrial.maven;
