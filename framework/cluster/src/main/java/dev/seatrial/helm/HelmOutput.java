/*
 * Copyright the Seatrial authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.seatrial.helm;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * The result of a Helm process.
 *
 * @param exitCode the exit code
 * @param stdout the standard output
 * @param stderr the error output
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record HelmOutput(int exitCode, String stdout, String stderr) {}
