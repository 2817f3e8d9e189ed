/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

/**
 * How a Helm process ended.
 *
 * @param exitCode its exit code
 * @param stdout all that it printed
 * @param stderr all that it complained of
 */
public record HelmOutput(int exitCode, String stdout, String stderr) {}
