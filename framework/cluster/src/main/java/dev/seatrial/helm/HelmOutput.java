/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

/**
 * The result of a Helm process.
 *
 * @param exitCode the exit code
 * @param stdout the standard output
 * @param stderr the error output
 */
public record HelmOutput(int exitCode, String stdout, String stderr) {}
